"""Tables of one title, each told apart by what its own lines say and those of the others do not (“Sex: Males”), or
by the name of its sheet."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.roles.times.periods import period_of
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable

_MOST_WORDS = 8
"""Words of a line that says what one table is of; longer ones are sentences."""

_MOST_LINES = 2
"""Lines by which tables are told apart; such as differ in more are of other things."""

_IS_NO_KEY = re.compile(
    r"(?i)\W*(?:notes?|remarks?|comments?|tab(?:le|elle|ela|la|leau)?|sheet|page|seite|updated?|revised|created|printed"
    r"|dates?|stand|sources?|contacts?|file|as|on|of|the|data|is|are)\b"
)
"""Words of lines that say when or by whom a table was made, or what is so of it, and not of what it is."""

_CELL = re.compile(r", [A-Z]{1,3}\d+$")
"""The cell at which one of the tables of a sheet begins."""

_LETTERS = re.compile(r"[^\W\d_]{2}")


def told_apart(tables: Sequence[TidyTable]) -> list[TidyTable]:
    """The tables, with what alone tells those of one title apart behind it, where their lines say so."""
    alike: dict[str, list[int]] = defaultdict(list)
    for place, table in enumerate(tables):
        if not table.minor and (title := str(table.resource.get("title") or "")):
            alike[title].append(place)
    found = list(tables)
    for title, places in alike.items():
        alike_tables = [tables[place] for place in places]
        told = _differing(list(map(_lines, alike_tables))) or _sheets([table.place for table in alike_tables])
        for place, words in zip(places, told, strict=False):
            found[place] = _called(found[place], title, f"{title}, {words}")
    return found


def _sheets(places: Sequence[str]) -> list[str]:
    """The sheets on which several tables stand, by names that say something; [] where they do not tell them apart."""
    if len({*places}) < max(2, len(places)) or any(map(_CELL.search, places)):
        return []
    from harbin_viewer.factsheet.sources.workbooks.sheet_roles import says_nothing

    return [] if any(says_nothing(place) and period_of(place) is None for place in places) else [*places]


def _called(table: TidyTable, old: str, new: str) -> TidyTable:
    """A table with another title, and its column of figures with it where that is called as the table is."""
    fields = [{**field, "title": new} if field.get("title") == old else field for field in table.fields]
    schema = {**table.resource["schema"], "fields": fields}
    return replace(table, resource={**table.resource, "title": new, "schema": schema})


def _lines(table: TidyTable) -> list[list[str]]:
    return [line.split() for line in str(table.resource.get("description") or "").split("\n\n")]


def _differing(tables: Sequence[list[list[str]]]) -> list[str]:
    """What each of several tables says behind words that all have, no two alike; [] where they cannot be told apart."""
    if len(tables) < 2 or len({len(lines) for lines in tables}) > 1:
        return []
    rows = [lines for lines in zip(*tables, strict=True) if any(line != lines[0] for line in lines)]
    if not 0 < len(rows) <= _MOST_LINES or not all(map(_has_key, rows)):
        return []
    said = ([" ".join(line[_shared(lines) :]) for line in lines] for lines in rows)
    words = [", ".join(own) for own in zip(*said, strict=True)]
    return words if len({*words}) == len(words) else []


def _has_key(lines: Sequence[list[str]]) -> bool:
    """Whether all lines begin with the same words of what a table is of, and are short and go on with others."""
    shared = _shared(lines)
    if not shared or any(_IS_NO_KEY.match(word) for word in lines[0][:shared]):
        return False
    rests = [" ".join(line[shared:]) for line in lines]
    return all(map(_LETTERS.search, rests)) and all(len(line) <= _MOST_WORDS for line in lines)


def _shared(lines: Sequence[list[str]]) -> int:
    """How many words at their beginning all lines have."""
    shared = 0
    for words in zip(*lines, strict=False):
        if len({*words}) > 1:
            break
        shared += 1
    return shared
