"""What the lines around a table say of it where they say so unmistakably: title, unit, source, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import (
    all_texts,
    first_text,
    is_key,
    key_of,
    keyed,
    said_in,
    title_of,
)
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_words import Key
from harbin_viewer.factsheet.sources.delimited.bounds.named_offices import named_office
from harbin_viewer.factsheet.sources.delimited.text import TextRow
from harbin_viewer.factsheet.sources.raw_table import SourceHint
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank

_EXTRACTED = re.compile(r"\s*(?:data )?extracted from (?:the )?(\S.{3,120})", re.IGNORECASE)
_CITED = re.compile(
    r'\s*"?(?:how to cite|(?:please )?cite (?:this \w+ )?as|(?:suggested|recommended|preferred) citation|citation)\s*'
    r"[:：]\s*(\S.{9,})",
    re.IGNORECASE,
)
_HOW_OFTEN = re.compile(
    r"(?i)(?:(?:semi-?)?annual(?:ly)?|yearly|quarterly|monthly|weekly|daily)(?: by (?:province|region|city|state))?"
    r"|(?:分省)?(?:年度|月度|季度)数据"
)
"""What a data bank calls that part of it which has such periods: it is nobody who states figures."""

_QUELLE = re.compile(r"\s*\"?Q: (?P<who>[A-ZÄÖÜ][^\t]{4,}?)(?:\. (?:Erstellt|Stand|Rundung|Eigene)\b.*)?\"?\s*")
"""How Statistik Austria names its sources below tables."""

_UPDATED = re.compile(r"(?i)updat|revis|aktualisiert|mise à jour|actualiz")
_AS_OF = re.compile(r"(?i)\b(?:daten)?stand\b|\bas (?:of|at)\b|截至")

_END = re.compile(r"(?:(?<=[^\W_]{4})|(?<=\)))\.\s*$")
"""The end of a sentence, as which a source is told; no sign of a word that is cut short (Inc., Ed.)."""

_ADDRESS = re.compile(r"\s*(https?://\S+)\s*")
_COPYRIGHT = re.compile(r"\s*(?:©|\(c\)\s?opyright|\(c\)|copyright)[\s©:：]*(.+)", re.IGNORECASE)

_JOINED_UNITS = re.compile(r"(?i)\s+(?:y|and|und|et|og|och|en|и)\s+|\s*;\s*")

_INDEX = re.compile(r"(?i)[ií]ndi[cz]|index|индекс|%|per ?cent|porcent|prozent|pourcent|процент")

_SYSTEM = re.compile(r"(?i)metric|imperial|standard|default|si|us|uk2?|ca|scientific")
"""How programs call the units of all that they measure, which is none of them."""

_SEVERAL_UNITS = re.compile(
    r"(?i)(?:see|refer to|as (?:shown|stated|given|indicated) in|siehe|voir|ver|véase|см\.)\s.*|various|varies|mixed"
    r"|several|multiple|different|div(?:erse?|ers|ersos)|verschiedene?s?|vari[eo]?s?|varie|not applicable|n/?a|none|-"
)
"""What stands in place of a unit where each column has its own."""


_REMARK = re.compile(
    r"(?<=[^\W_]{4})\.\s+(?P<remark>(?:(?:[^\W\d_][\w’'-]*\s+){0,4}?"
    r"(?i:(?:incl|excl|inkl|exkl|zzgl)\b|includes?\b|excludes?\b)"
    r"|(?i:including|excluding|without|except|ohne|einschließlich|ausgenommen|sans|hors|y compris|sin)\b).*)$"
)
"""A sentence behind the name of a source that says what is in the figures and what is not."""

_GROUPED = re.compile(r"\d,\d{3}(?!\d)")
_FEWEST_KEYS = 3
"""Cells of a line of keys with their values below it."""


@dataclass(frozen=True)
class Surroundings:
    """Title, unit of all figures, sources and marks for missing values; "" and () where the lines do not say."""

    title: str = ""
    unit: str = ""
    sources: tuple[SourceHint, ...] = ()
    missing: tuple[str, ...] = ()


def lines_of(rows: Sequence[TextRow], width: int, *, by_blanks: bool, blanks_tell: bool) -> tuple[str, ...]:
    """Rows around a table as lines: cells joined by a tab, sentences with separators in them as they stand.

    `by_blanks`: blanks part the cells of the table, as they do the words of these lines. `blanks_tell`: a line with a
    blank behind each separator is a sentence, as commas without blanks part the cells of the table itself.
    """
    filled = (row for row in rows if not is_blank(row.cells))
    line = partial(_line, width=width, blanks_tell=blanks_tell)
    return tuple(_words(row) if by_blanks and _is_of_words(row, width) else line(row) for row in filled)


def _is_of_words(row: TextRow, width: int) -> bool:
    """Whether blanks part words of a line; one that by chance has as many as the table columns has no gaps."""
    return len(row.cells) != width or "  " not in row.text.strip().expandtabs(2)


def _words(row: TextRow) -> str:
    """A line of words, with a tab where a wide gap stands after what says what the rest is (“Title:     …”)."""
    text = row.cells[0] if len(row.cells) == 1 else row.text.strip("\ufeff\r\n ")
    first, gap, rest = text.partition("  ")
    if gap and (is_key(first) or first.endswith(":")):
        return f"{first}\t{' '.join(rest.split())}"
    return " ".join(text.split())


def _line(row: TextRow, *, width: int, blanks_tell: bool) -> str:
    text = row.text.strip("\ufeff\r\n ")
    cells = [cell.strip() for cell in row.cells]
    filled = [cell for cell in cells if cell]
    if len(filled) == 2 < width and cells[0] == filled[0] and filled[0].endswith((":", "：")):
        return "\t".join(filled).lstrip("\ufeff")
    if _has_blanks_behind_separators(row) and (blanks_tell or keyed(cells[0].lstrip("\ufeff"))):
        return " · ".join(filled) if any(map(keyed, filled[1:])) else text.strip(",;\t|")
    if (
        1 < len(cells) != width
        and '"' not in text
        and not _are_parted(row)
        and not is_key(cells[0])
        and re.search(r"[,;:]\s|^\S+\s\S+\s\S", text)
    ):
        return text.strip(",;\t|")
    while cells and not cells[-1]:
        cells.pop()
    return "\t".join(cells).lstrip("\ufeff")


def _has_blanks_behind_separators(row: TextRow) -> bool:
    """Whether a blank follows each separator of a line, as in a sentence (“Source: Bureau, table 5”)."""
    rest = [cell for cell in row.cells[1:] if cell.strip()]
    is_quoted = row.text.lstrip("\ufeff ").startswith('"')
    return bool(rest) and not is_quoted and not is_key(row.cells[0]) and all(cell[:1].isspace() for cell in rest)


def _are_parted(row: TextRow) -> bool:
    """Whether separators part the cells of a line, as no blank follows any: they are no signs of a sentence."""
    blank = any(cell[:1].isspace() for cell in row.cells[1:])
    return not blank and not _GROUPED.search(row.text) and sum(bool(cell.strip()) for cell in row.cells) > 1


def surroundings(above: Sequence[str], below: Sequence[str]) -> Surroundings:
    """What the lines above and below a table say of it."""
    above, below = ([part for line in lines for part in said_in(line)] for lines in (above, below))
    above, below = [*with_values_joined(above), *_values_below(above)], with_values_joined(below)
    lines = [*above, *below]
    title, sources = title_of(above), _sources(lines)
    if not any(hint.title for hint in sources):
        sources = _office(lines, title, sources)
    return Surroundings(title, _unit(above) or _unit(below), sources, _missing(above))


def with_values_joined(lines: Sequence[str]) -> list[str]:
    """The lines, those that are only a key (“Unit:”) joined with the one that follows, which has its value."""
    joined: list[str] = []
    for line in lines:
        alone = joined and joined[-1].rstrip().endswith((":", "：")) and is_key(joined[-1])
        if alone and keyed(line) is None and not line.rstrip().endswith((":", "：")):
            joined[-1] = f"{joined[-1].rstrip()} {line}"
        else:
            joined.append(line)
    return joined


def _values_below(lines: Sequence[str]) -> list[str]:
    """What a line of keys (“Unit”, “Source”) has below each, as a line of its own."""
    found: list[str] = []
    for upper, lower in pairwise(lines):
        keys, values = upper.split("\t"), lower.split("\t")
        if len(keys) == len(values) >= _FEWEST_KEYS and all(keys) and not any(map(is_key, values)):
            found += [f"{key}\t{value}" for key, value in zip(keys, values, strict=True) if is_key(key) and value]
    return found


def _unit(lines: Sequence[str]) -> str:
    """The unit that lines state, without the word that it is not scaled; "" where they say that there are several."""
    unit = re.sub(r",? *magnitude = units$", "", first_text(lines, "unit"), flags=re.IGNORECASE)
    return unit if is_one_unit(unit) else ""


def is_one_unit(unit: str) -> bool:
    """Whether what is stated as a unit is that of figures: no system, no word that there are several or none."""
    bare = unit.strip(" .()")
    return bool(bare) and not (_SEVERAL_UNITS.fullmatch(bare) or _SYSTEM.fullmatch(bare) or _are_several(unit))


def _are_several(unit: str) -> bool:
    """Whether words join two units, each of which is that of some figures: “Índice base 2015 y miles de euros”."""
    parts = _JOINED_UNITS.split(unit)
    indices = [part for part in parts if _INDEX.match(part)]
    if len(parts) < len(("one", "other")) or not all(is_unit(part) or part in indices for part in parts):
        return False
    return bool(indices) or any(parted_unit(part)[0] for part in parts)  # but of pounds and pence


def _missing(above: Sequence[str]) -> tuple[str, ...]:
    """The marks that stand for a missing value, as the lines above the table state them."""
    stated = first_text(above, "missing")
    return tuple(filter(None, (mark.strip() for mark in stated.split(",")))) if stated else ()


def _sources(lines: Sequence[str]) -> tuple[SourceHint, ...]:
    titles = tuple(
        _END.sub("", source_and_remark(text)[0])
        for text in all_texts(lines, "source")
        if not _HOW_OFTEN.fullmatch(text)
    )
    titles = titles or tuple(found["who"] for line in lines if (found := _QUELLE.fullmatch(line)))
    title = titles[0] if titles else ""
    title = title or next((found[1].strip() for line in lines if (found := _EXTRACTED.match(line))), "")
    cited = next((found[1] for line in lines if (found := _CITED.match(line))), "")
    title = title or " ".join(cited.strip(' "').split())
    rights = next((found[1].strip() for line in lines if (found := _COPYRIGHT.match(line))), "")
    rights = re.sub(r"^(?:\w+ )?[12]\d{3},? by (?:the )?|, made available.*$|\. All rights.*$", "", rights)
    publisher = first_text(lines, "publisher") or rights
    date = first_text(lines, "date")
    accessed, licence = first_text(lines, "accessed"), first_text(lines, "licence")
    if not (title or publisher):
        hint = SourceHint(date=date, date_of=_date_of(lines, date), accessed=accessed, licence=licence)
        return (hint,) if date or accessed else ()
    address = next((found[1] for line in lines if (found := _ADDRESS.fullmatch(line))), "")
    first = SourceHint(title or publisher, publisher, address, date, _date_of(lines, date), accessed, licence)
    return (first, *map(SourceHint, titles[1:]))


def _office(lines: Sequence[str], title: str, dated: tuple[SourceHint, ...]) -> tuple[SourceHint, ...]:
    """The office that a line names by itself, with the dates that are known; where none is named, these."""
    known, named = next(iter(dated), SourceHint()), named_office(lines, title)
    if named is None:
        return dated
    accessed = named.accessed or known.accessed
    return (replace(known, title=named.title, publisher=named.publisher, accessed=accessed),)


def _date_of(lines: Sequence[str], date: str) -> str:
    """What was done on a date, where the line that has it says that the table was updated then, or was so by then."""
    dated = [line for line in lines if date and date in line]
    updated = any(map(_UPDATED.search, dated))
    return "updated" if updated else "as of" if any(map(_AS_OF.search, dated)) else ""


def source_and_remark(text: str) -> tuple[str, str]:
    """The name of a source, and the sentence behind it that says what is in the figures and is no part of the name."""
    found = _REMARK.search(text)
    return (text[: found.start()], found["remark"]) if found else (text, "")


def keyed_source(rows: Sequence[tuple[str, ...]]) -> tuple[SourceHint, ...]:
    """The source that keyed header rows name for all columns alike."""
    stated: dict[Key, str] = {}
    for cells in rows:
        key, values = key_of(cells[0]), set(filter(None, cells[1:]))
        if key and len(values) == 1 and key not in stated:
            stated[key] = values.pop()
    if not (stated.get("source") or stated.get("date")):
        return ()
    return (SourceHint(title=stated.get("source", ""), date=stated.get("date", "")),)
