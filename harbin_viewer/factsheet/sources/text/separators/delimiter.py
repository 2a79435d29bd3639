"""What separates the cells of a text and what quotes them, found from a sample of its lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from math import fsum

from harbin_viewer.factsheet.sources.delimited.text_format import BLANKS, DelimitedFormat
from harbin_viewer.factsheet.sources.text.cell_kind import kind
from harbin_viewer.factsheet.sources.text.cell_splitting import Rows
from harbin_viewer.factsheet.sources.text.separators.fixed_places import GAP, are_prose, at_fixed_places

SAMPLE = 300
"""Lines by which separators are told apart."""

_CANDIDATES = ("\t", ";", ",", "|", "~", "^", "\x1f", ":")
_WORTH = {"\t": 1.1, ";": 1.03, "|": 1.0, ",": 1.0, "\x1f": 1.1, "~": 0.8, "^": 0.8, ":": 0.5}
"""How readily a separator is believed; colons stand in too many texts and times of the day."""

_GOOD, _POOR = 0.5, 0.2
_FEWEST_LINES = 3
_CELLS = 6000
_SEP_LINE = re.compile(r"\ufeff?\"?sep=(.)\"?\s*", re.IGNORECASE)
_FIGURES = frozenset({"number", "time", "mark"})
_LEAST_BEHIND = 2
"""Figures behind the names of a table, from which on its lines are no entries of a list of contents."""

_NEARLY_ALL = 0.9
"""Lines between the first and the last with a name and its figures that have these, too."""

_FIGURE = re.compile(r"(?<![^\s(+−-])[(+−-]?\d[\d.,]*\d(?![^\s)%€*])")
"""A figure between blanks, with the commas that it has."""


def declared_delimiter(line: str) -> str:
    """The separator that the first line states (`sep=;`), as spreadsheets write it; "" where it does not."""
    found = _SEP_LINE.fullmatch(line)
    return found[1] if found else ""


def find_delimiter(lines: Sequence[str], form: DelimitedFormat) -> DelimitedFormat:
    """The format with what separates and quotes the cells of these lines."""
    sample = _sample(lines, form.comment_char)
    if not sample:
        return replace(form, delimiter=",")
    stated = declared_delimiter(lines[0])
    if stated:
        return _with_quotes(sample, replace(form, delimiter=stated))
    tried = [
        _with_quotes(sample, replace(form, delimiter=candidate))
        for candidate in _CANDIDATES
        if _occurs(candidate, sample)
    ]
    scored = [(score(sample, form_tried), form_tried) for form_tried in tried]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, form))
    if best[1].delimiter == "," and _commas_are_of_figures(sample):
        by_blanks = _by_blanks(sample, form)
        if by_blanks and (by_blanks.figures_behind or _blanks_part(sample)):
            return by_blanks
    if best[0] >= _GOOD:
        return best[1]
    usual = best[0] > _POOR and best[1].delimiter != ":"
    return _by_blanks(sample, form) or (best[1] if usual else replace(form, delimiter=","))


def _sample(lines: Sequence[str], comment: str) -> list[str]:
    """The first lines and some of the middle: above a table there may be dozens of lines of notes."""
    filled = _without_prose([line for line in lines if line.strip() and not line.startswith(("#", comment or "#"))])
    if len(filled) <= SAMPLE:
        return filled
    middle = len(filled) // 2
    return filled[: SAMPLE // 2] + filled[middle : middle + SAMPLE // 2]


def _without_prose(lines: list[str]) -> list[str]:
    """The lines after a running text above the table, where hardly any are such after it."""
    prose = [at for at, running in enumerate(are_prose(lines)) if running]
    if not prose or len(prose) * 5 < len(lines):
        return lines
    last = prose[-1] + 1
    return lines[last:] if len(prose) * 10 >= last * 7 and len(lines) - last > _FEWEST_LINES else lines


def _occurs(delimiter: str, lines: Sequence[str]) -> bool:
    return sum(delimiter in line for line in lines) * 6 >= len(lines)


def _with_quotes(lines: Sequence[str], form: DelimitedFormat) -> DelimitedFormat:
    """The format with the mark that most often opens a cell and closes one."""
    part = re.escape(form.delimiter)
    text = "\n".join(line.rstrip("\r\n") for line in lines)
    counts = {mark: _quoted_cells(text, part, mark) for mark in ('"', "'")}
    mark = "'" if counts["'"] > counts['"'] and counts["'"] > 2 else '"'
    spaced = len(re.findall(rf"{part} +{mark}", text)) > len(re.findall(rf"{part}{mark}", text))
    escape = "\\" if _is_escaped(text, mark, part) else ""
    return replace(form, quote_char=mark, skip_initial_space=spaced, escape_char=escape)


def _quoted_cells(text: str, part: str, mark: str) -> int:
    return len(re.findall(rf"(?:^|{part} *){mark}[^{mark}\n]*{mark}(?=$|{part})", text, re.MULTILINE))


def _is_escaped(text: str, mark: str, part: str) -> bool:
    r"""Whether marks within a cell are written `\"` and not doubled."""
    inner = re.findall(rf"\\{mark}(?!\s*(?:{part}|$))", text, re.MULTILINE)
    return len(inner) > 0 and f"{mark}{mark}{mark}" not in text and not re.search(rf"\w{mark}{mark}\w", text)


def score(lines: Sequence[str], form: DelimitedFormat) -> float:
    """How well a format reads some lines: rows of one width, and cells that hold one thing each; from 0 to 1."""
    rows = [cells for cells in Rows(lines, form) if len(cells) > 0]
    widths = Counter(len(cells) for cells in rows) or Counter([0])
    width, worth = max(((width, _width_worth(width, number)) for width, number in widths.items()), key=lambda w: w[1])
    if width < 2 or not rows:
        return 0.0
    parted = sum(number for other, number in widths.items() if other > 1)
    even = sum(number for other, number in widths.items() if abs(other - width) <= (1 if width > 2 else 0)) / parted
    even *= 0.5 + 0.5 * parted / len(rows)
    body = [cells for cells in rows if len(cells) == width][: max(10, _CELLS // width)]
    clean = fsum(_cleanness(cells, form.delimiter) for cells in body) / len(body)
    return even * clean * _WORTH.get(form.delimiter, 0.7) * (1 - 0.5 / width) * 1.2 if worth else 0.0


def _width_worth(width: int, number: int) -> float:
    return number if width >= 2 else number * 0.01


def _cleanness(cells: list[str], delimiter: str) -> float:
    """The share of cells that hold one thing: figures, times and marks surely, texts without other separators."""
    return sum(_cell_worth(cell, delimiter) for cell in cells) / len(cells)


def _cell_worth(cell: str, delimiter: str) -> float:
    if (bare := cell.strip()) in (",", ";", "|"):
        return 0.0
    if kind(cell) != "text":
        return 1.0
    if any(other in bare for other in "\t;|" if other != delimiter):
        return 0.3
    dangling = cell.count('"') % 2 == 1 or (cell.startswith(" ") and cell.strip()[:1].islower())
    return 0.5 if dangling else 0.9


def _by_blanks(lines: Sequence[str], form: DelimitedFormat) -> DelimitedFormat | None:
    """Runs of blanks, or fixed places, where they make even rows of figures."""
    plain = replace(form, delimiter=BLANKS, quote_char="")
    quoted = replace(form, delimiter=BLANKS, quote_char='"')
    marked = sum('"' in line for line in lines) * 3 >= len(lines)
    even = [dialect for dialect in ((quoted, plain) if marked else (plain, quoted)) if _even_figures(lines, dialect)]
    if even and (len({len(cells) for cells in Rows(lines, even[0])}) == 1 or _is_even_below(lines, even[0])):
        return _at_gaps(lines, even[0]) or even[0]
    if fixed := at_fixed_places(lines, form):
        return fixed
    behind = _figures_behind(lines)
    return replace(plain, figures_behind=behind) if behind else next(iter(even), None)


def _at_gaps(lines: Sequence[str], form: DelimitedFormat) -> DelimitedFormat | None:
    """The format with fixed places where all rows have as many gaps, and fewer than they have words: January 1995 below
    Month is one cell. None where some have other gaps, as figures of several lengths do behind one blank.
    """
    parted = [at for at, line in enumerate(lines) if GAP.search(line.strip())]
    rows = [line.strip() for line in lines[parted[0] : parted[-1] + 1]] if parted else []
    counts = {len(GAP.split(row)) for row in rows}
    words = min((len(row.split()) for row in rows), default=0)
    around = [line.split() for line in lines if len(line.split()) == words and not GAP.search(line.strip())]
    if len(counts) != 1 or not 1 < min(counts) < words or any(kind(line[-1]) in _FIGURES for line in around):
        return None
    fixed = at_fixed_places(lines, form)
    return fixed if fixed and {len(fixed.column_starts)} == counts else None


def _commas_are_of_figures(lines: Sequence[str]) -> bool:
    """Whether commas stand within figures alone, which blanks part: those of a table copied from a page (118 120,7)."""
    return any("," in line for line in lines) and all(map(_has_commas_in_figures_alone, lines))


def _has_commas_in_figures_alone(line: str) -> bool:
    return line.count(",") == sum(figure[0].count(",") for figure in _FIGURE.finditer(line))


def _blanks_part(lines: Sequence[str]) -> bool:
    """Whether most lines have gaps, or one without a comma names as many columns as the others have."""
    if sum(bool(GAP.search(line.strip())) for line in lines) * 2 > len(lines):
        return True
    rows = [line.split() for line in lines if "," in line]
    width = Counter(map(len, rows)).most_common(1)[0][0]
    least = 2 if all(row[0][0].isdigit() for row in rows) else 3
    return width >= least and any("," not in line and len(line.split()) == width for line in lines)


def _figures_behind(lines: Sequence[str]) -> int:
    """How many figures stand at the end of nearly every line, behind a name of one or several words; 0 for none.

    More at the end of one, as of thousands that blanks group, leave it open which are of one figure.
    """
    rows = [line.split() for line in lines]
    ends = [sum(1 for _ in takewhile(lambda word: kind(word) in _FIGURES, reversed(row))) for row in rows]
    most = max(ends, default=0)
    places = [at for at, (row, end) in enumerate(zip(rows, ends, strict=True)) if end == most < len(row)]
    if most < _LEAST_BEHIND or len(places) < max(_FEWEST_LINES, len(rows) / 2):
        return 0
    named = [rows[at] for at in places]
    if len(named) < _NEARLY_ALL * (places[-1] + 1 - places[0]) or not all(row[0][0].isalpha() for row in named):
        return 0
    return most if any(len(row) > most + 1 for row in named) else 0


def _even_figures(lines: Sequence[str], form: DelimitedFormat) -> bool:
    rows = list(Rows(lines, form))
    widths = Counter(len(cells) for cells in rows if cells)
    width, number = widths.most_common(1)[0] if widths else (0, 0)
    if width < 2 or number < 0.7 * len(rows):
        return False
    body = [cells for cells in rows if len(cells) == width]
    body = body[1:] or body
    figures = fsum(sum(kind(cell) in _FIGURES for cell in cells) / width for cells in body)
    return figures / len(body) >= 1 / 3


def _is_even_below(lines: Sequence[str], form: DelimitedFormat) -> bool:
    """Whether all rows from a header on, which are most, have one width: what stands above it are other lines."""
    rows = [cells for cells in Rows(lines, form) if cells]
    begun = next((at for at in range(len(rows), 0, -1) if len(rows[at - 1]) != len(rows[-1])), 0)
    below = rows[begun:]
    named = len(below) > 1 and all(kind(cell) == "text" for cell in below[0])
    return named and len(below) >= 0.7 * len(rows)
