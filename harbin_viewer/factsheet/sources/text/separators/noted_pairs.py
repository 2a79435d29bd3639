"""Lines that each note one thing and its figure, as people write them down: “Green pears 7”, “1 May 72.5 kg”."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.text.cell_kind import is_year, kind

MOST_LINES, _LONGEST = 500, 120
"""Lines that are looked at, and the letters of one: nobody notes more of them so."""

_FEWEST, _MOST_WORDS = 3, 5
_UNIT = r"[^\W\d][^\s\d]{0,9}|[%‰°€$£¥]\S{0,3}"
_PAIR = re.compile(
    r"(?P<name>\S.*?)(?:\s*(?:\.{2,}|…|[-–—:=](?=\s)))?\s+"
    rf"(?P<value>[-+−]?(?:[$€£¥]\s?)?(?:\d{{1,3}}(?: \d{{3}})+|\d[\d.,]*)(?:\s?(?P<unit>{_UNIT}))?)"
)
_WITH_COMMA = re.compile(rf"[^,]*\s\d{{1,3}},\d{{1,2}}\s?(?:{_UNIT})")
"""A line whose only comma stands before the decimals of a figure with a unit (3,50 €)."""

_WHOLE = re.compile(r"\d+")
_HEADS = ("time", "entity", "thing")


def noted_pairs(lines: Sequence[str]) -> list[list[str]]:
    """The cells of each line, a name and its figure; [] where the lines are no such notes.

    Only the first may be another: a title, with a line below it or not, or the names of both. Some name has several
    words, or a title more than two, or a colon stands behind each, and none is a sentence. Names with whole numbers
    that rise are as likely the contents of a book with their pages.
    """
    told = [line.strip() for line in lines]
    while told and not told[-1]:
        told.pop()
    if not _FEWEST <= len(told) <= MOST_LINES or any("\t" in line or ";" in line for line in told):
        return []
    pairs = [_pair(line) for line in told]
    first = 0 if pairs[0] else 2 if not pairs[1] and (has_title(told) or not told[1]) else 1
    body = pairs[first:]
    if len(body) < _FEWEST or not all(body):
        return []
    with_colons = all(":" in line for line in told[first:])
    if not (with_colons or any(" " in name for name, _ in body) or (first and has_title(told[:1]))):
        return []
    if any(name.count(" ") >= _MOST_WORDS for name, _ in body):
        return []
    if not any(_is_time(name) or is_year(name) for name, _ in body) and _may_be_pages([value for _, value in body]):
        return []
    return [*map(_head, told[:first]), *([*pair] for pair in body if pair)]


def has_title(lines: Sequence[str], start: int = 0) -> bool:
    """Whether the line above names and figures has too many words to be the names of these two columns.

    Where the second begins at a place, a name of several words stands before it: an empty line follows a title, or no
    word of that begins there.
    """
    if not lines or len(lines[0].split()) <= len(("name", "figure")) or "  " in lines[0].strip():
        return False
    is_apart = len(lines) > 1 and not lines[1].strip()
    return not start or is_apart or " " in lines[0][start : start + 1] or " " not in lines[0][start - 1 : start]


def _pair(line: str) -> tuple[str, ...]:
    """The name and the figure of a line; () where it has not both. A time is as long as it can be (8 May 2024)."""
    found = _PAIR.fullmatch(line) if len(line) <= _LONGEST else None
    last, _, end = line.rpartition(" ")
    if found and _is_time(last) and kind(end) == "number":
        return last.strip(), end
    if not found or (found["unit"] and not is_unit(found["unit"])):
        return ()
    name = found["name"]
    return (name, found["value"]) if name[0].isalpha() or _is_time(name) or is_year(name) else ()


def _is_time(name: str) -> bool:
    return kind(name.replace(". ", " ")) == "time"  # 1. Mai


def _may_be_pages(values: Sequence[str]) -> bool:
    whole = all(map(_WHOLE.fullmatch, values))
    return whole and all(int(one) <= int(other) for one, other in pairwise(values))


def _head(line: str) -> list[str]:
    """The names of two columns, where the first word is one of those that name things and times; else a title."""
    first, _, second = line.partition(" ")
    return [first, second.strip()] if second and any(is_named(first, subject) for subject in _HEADS) else [line]


def commas_are_of_figures(lines: Sequence[str]) -> bool:
    """Whether the only comma of each line but the first stands in a figure with a unit, behind a name of its own."""
    told = [line.strip() for line in lines if line.strip()]
    if any(len(line) > _LONGEST for line in told):
        return False
    body = told[1:] if told and not _WITH_COMMA.fullmatch(told[0]) else told
    names = [pair[0] for line in body if _WITH_COMMA.fullmatch(line) and (pair := _pair(line))]
    return len({*names}) == len(body) >= _FEWEST
