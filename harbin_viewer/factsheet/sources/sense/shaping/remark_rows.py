"""Notes and sources that stand among the rows of a table, in a line of their own (“Note: Belgium was revised.”), and
what is counted below numbered rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice, takewhile

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.names.aggregates import aggregates_among, is_of_several_times, subtotals_among
from harbin_viewer.factsheet.roles.names.class_bounds import OTHERS
from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import find_columns, says_of_table
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import all_texts, is_key, keyed, said_in
from harbin_viewer.factsheet.sources.raw_table import RawTable, SourceHint
from harbin_viewer.factsheet.sources.sense.around_table import unit_of_all
from harbin_viewer.factsheet.sources.sense.parted.bracketed_figures import said_of_brackets
from harbin_viewer.factsheet.sources.sense.parted.marking_brackets import words_of_brackets
from harbin_viewer.factsheet.sources.text.cell_kind import kind
from harbin_viewer.factsheet.wording import by_number, in_quotes, listed

_SIGNS = (":", "：")
_KEYS = ("note", "source")

_KEY = re.compile(r"(\d{1,2})\)|\(?([a-z]{1,2}/?)\)?\s?[:=–-]|([+*†‡]{1,3})\s*[^\W\d]")
"""How lines begin that explain a mark: a number with a bracket, a letter with a colon, or a sign."""

_MARK, _WORDS = re.compile(r"[+*†‡#§¶]{1,3}|[a-z]{1,2}|\d{1,2}\)"), re.compile(r"[^\W\d_]{3}")
"""A mark alone in its cell, and how the words begin that explain it in the next one."""

_SENTENCE = re.compile(
    r"(?i)(?:(?:all|alle|tous|toutes|todos|todas|tutti|tutte|все) [^\W\d_]+"
    r"|(?:the |these |some |die |les |los |las |i |le )?(?:figures|values|data"
    r"|prices|amounts|numbers|results|rates|werte|zahlen|angaben|daten|preise|beträge|ergebnisse"
    r"|chiffres|données|valeurs|cifras|datos|valores|precios|dados|dati|cifre|valori|данные|значения))"
    r" (?:are|is|were|was|have been|sind|ist|wurden|sont|est|ont été|son|es|fueron|são|sono|è) .{4,}"
)
"""What is said of all figures in a sentence: “All figures are estimates”."""

_JOINED, _TAB = " = ", "\t"

_NUMBERED, _MOST_BELOW, _MOST_AT_FOOT = 3, 12, 6
"""Numbered rows, and columns, at least; rows below them, and of the foot of an invoice, at most."""


def without_remarks(raw: RawTable, sample: Sequence[Sequence[str]] | None = None) -> RawTable:
    """The table without such rows, which are lines below it then, and no members of it; a notice says so.

    Of a stream a `sample` tells; without one it stays as it is.
    """
    rows = raw.rows
    looked_at = sample if sample is not None else rows
    if not isinstance(looked_at, Sequence) or len(raw.labels) == 1:
        return raw
    lines = tuple(dict.fromkeys(row[0].strip() for row in looked_at if _is_remark(row)))
    if not lines or any(_has_key(row) and not _is_remark(row) for row in looked_at) or 2 * len(lines) > len(looked_at):
        return raw
    several = f"{len(lines)} lines among the rows are taken as notes."
    sentence = several if len(lines) > 1 else "A line among the rows is taken as a note."
    notice = Notice("assumed", sentence, raw.name)
    below = (*lines, *raw.below)
    sources = (*raw.sources, *_other_sources(raw, lines)) if raw.sources else ()
    return raw.walked(
        lambda rows: (row for row in rows if not _is_remark(row)),
        below=below, sources=sources, notices=(*raw.notices, notice),
    )  # fmt: skip


def without_lines_below(raw: RawTable) -> RawTable:
    """The table without what stands below its rows as rows of its own: counts below numbered ones, and notes."""
    return without_notes_at_foot(without_counts_below(raw))


def without_notes_at_foot(raw: RawTable) -> RawTable:
    """The table without the last rows that have nothing but a note in their first cell (“1) …”, “p: preliminary”), or a
    mark there and its words in the second.

    Such explain a mark that stands somewhere, or say themselves what they are; others are names without figures.
    """
    if not isinstance(raw.rows, Sequence) or len(raw.labels) == 1:
        return raw
    at_foot = list(takewhile(partial(_is_at_foot, raw.rows), reversed(raw.rows)))
    rows = raw.rows[: len(raw.rows) - len(at_foot)]
    lines = tuple(_line_of(row) for row in reversed(at_foot))
    if not lines or 2 * len(lines) > len(raw.rows) or not all(_explains(line, raw.labels, rows) for line in lines):
        return raw
    several = f"The last {len(lines)} rows are taken as notes."
    notice = Notice("assumed", several if len(lines) > 1 else "The last row is taken as a note.", raw.name)
    numbers = raw.row_numbers[: len(rows)] if raw.row_numbers is not None else None
    return replace(
        raw, rows=rows, row_numbers=numbers, below=(*lines, *raw.below), clean=None, notices=(*raw.notices, notice)
    )


def without_counts_below(raw: RawTable) -> RawTable:
    """The table of rows numbered 1, 2, 3 … without those below a blank row that have no number and no word where all
    numbered ones have one: below the pupils of a class it is counted how many have which grade.

    Means and sums stay, as these are told apart wherever they stand, and so do others. A stream stays as it is.
    """
    below = _counts_below(raw)
    if not below:
        return raw
    told = listed(in_quotes(below.values()))
    sentence = by_number(
        len(below),
        f"The row {told} is left out: it stands below the numbered rows and has no number.",
        f"The rows {told} are left out: they stand below the numbered rows and have no number.",
    )
    return raw.walked(
        lambda rows: (row for at, row in enumerate(rows) if at not in below),
        notices=(*raw.notices, Notice("left out", sentence, count=len(below))),
    )


def _counts_below(raw: RawTable) -> dict[int, str]:
    """The places of such rows, each with its name."""
    rows, numbers = raw.rows, raw.row_numbers
    if not isinstance(rows, Sequence) or numbers is None or len(raw.labels) < _NUMBERED:
        return {}
    end = len(rows) - sum(1 for _ in takewhile(_has_no_number, islice(reversed(rows), _MOST_BELOW)))
    if not _NUMBERED <= end < len(rows) or numbers[end] == numbers[end - 1] + 1 or not _are_numbered(rows[:end]):
        return {}
    name, *beside = [at for at in range(1, len(raw.labels)) if _has_words(rows[:end], at)] or [0]
    names = [_cell(row, name) for row in rows]
    known = {"", *subtotals_among(names), *aggregates_among(names)}
    unknown = [at for at in range(end, len(rows)) if names[at] not in known and not _tells_others(names[at])]
    return {at: names[at] for at in unknown if beside and not any(_cell(rows[at], place) for place in beside)}


def _has_words(rows: Sequence[Sequence[str]], place: int) -> bool:
    return all(kind(_cell(row, place)) == "text" for row in rows)


def _tells_others(name: str) -> bool:
    return name.split()[0].casefold() in OTHERS


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""


def _has_no_number(row: Sequence[str]) -> bool:
    return not _cell(row, 0)


def _are_numbered(rows: Sequence[Sequence[str]]) -> bool:
    return all(_cell(row, 0).rstrip(".") == str(number) for number, row in enumerate(rows, start=1))


def _stands_alone(row: Sequence[str]) -> bool:
    filled = [text.strip() for text in row]
    while filled and not filled[-1]:
        filled.pop()
    return _is_key_of_mark(filled) or (len(filled) == 1 and filled[0] != "")


def _is_at_foot(rows: Sequence[Sequence[str]], row: Sequence[str]) -> bool:
    return _stands_alone(row) or _says_of_figures(rows, row)


def _says_of_figures(rows: Sequence[Sequence[str]], row: Sequence[str]) -> bool:
    """Whether a row says something of the others in words where these have figures (“Stand”, “Mai 2024”)."""
    return bool(row) and is_key(row[0]) and says_of_table([*row], find_columns([[*cells] for cells in rows]))


def _is_key_of_mark(cells: Sequence[str]) -> bool:
    """Whether cells are a mark and what it means, and no others."""
    return len(cells) == 2 and _MARK.fullmatch(cells[0]) is not None and _WORDS.match(cells[1]) is not None


def _line_of(row: Sequence[str]) -> str:
    cells = [*filter(None, map(str.strip, row))]
    return (_TAB if len(cells) > 1 and is_key(cells[0]) else _JOINED).join(cells)


def _explains(line: str, labels: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a line has a key (“Updated: …”), says what stands in brackets, or begins with a mark that a label or
    a cell ends with.
    """
    sign, joined, _words = line.partition(_JOINED)
    if joined and _MARK.fullmatch(sign):  # beside figures alone, as a letter may be a name too
        figure = re.compile(rf"[-−+]?\d[\d.,'’ ]*\s?\(?{re.escape(sign)}\)?")
        return any(figure.fullmatch(text.strip()) for row in rows for text in row[1:])
    if any(map(keyed, said_in(line))) or unit_of_all(line) or said_of_brackets([line]) or words_of_brackets([line]):
        return True
    if _SENTENCE.fullmatch(line) and not any(_SENTENCE.fullmatch(row[0].strip()) for row in rows if row):
        return True
    mark = next(filter(None, found.groups()), "") if (found := _KEY.match(line)) else ""
    texts = (text for texts in (labels, *rows) for text in texts)
    return bool(mark) and any(text.rstrip(" )").endswith(mark) and text.strip() != mark for text in texts)


def _other_sources(raw: RawTable, lines: Sequence[str]) -> Iterator[SourceHint]:
    """The sources of lines that the reader of the file did not see, as it takes those around a table."""
    known = {source.title for source in raw.sources}
    return (SourceHint(title) for title in all_texts(lines, "source") if title not in known)


def _is_remark(row: Sequence[str]) -> bool:
    """Whether a row has nothing but a first cell, which says that it is a note or a source."""
    return not any(map(str.strip, row[1:])) and _has_key(row)


def _has_key(row: Sequence[str]) -> bool:
    """Whether the first cell says that it is a note or a source; one with figures beside it is a name all the same."""
    first = row[0] if row else ""
    if not any(sign in first for sign in _SIGNS):
        return False
    pair = keyed(first)
    return pair is not None and pair[0] in _KEYS


def without_foot(raw: RawTable) -> RawTable:
    """The table without the last rows that name nothing and have a word in a column of figures (“, , Total, 2599.90”).

    Such rows end invoices; a notice says so. They may be more than those above where a word says that it sums these up.
    Of a stream nobody knows the end.
    """
    rows = raw.rows
    if not isinstance(rows, Sequence) or len(raw.labels) < _NUMBERED:
        return raw
    foot = list(takewhile(lambda row: _word_behind_blanks(row) > 0, islice(reversed(rows), _MOST_AT_FOOT)))[::-1]
    places = {_word_behind_blanks(row) for row in foot}
    above = rows[: len(rows) - len(foot)]
    few = len(above) <= len(foot) and not any(
        is_of_several_times(row[_word_behind_blanks(row)].strip()) for row in foot
    )
    if not foot or not above or few or not all(_names_and_measures(above, place) for place in places):
        return raw
    told = in_quotes(row[_word_behind_blanks(row)].strip() for row in foot)
    left = f"The rows {listed(told)} are left out: they are" if len(told) > 1 else f"{told[0]} is left out: it is"
    notice = Notice("left out", f"{left} the foot of the table.", count=len(foot))
    return raw.walked(lambda rows: islice(rows, len(above)), notices=(*raw.notices, notice))


def _word_behind_blanks(row: Sequence[str]) -> int:
    """The place of a word that is the first cell which is not blank and has a figure behind it; 0 where none is."""
    place = next((at for at, cell in enumerate(row) if cell.strip()), 0)
    if not place or kind(row[place]) != "text":
        return 0
    return place if any(kind(cell) == "number" for cell in row[place + 1 :]) else 0


def _names_and_measures(rows: Sequence[Sequence[str]], place: int) -> bool:
    """Whether all rows have a name at their left, and a figure at this place."""
    return all(place < len(row) and row[0].strip() and kind(row[place]) == "number" for row in rows)
