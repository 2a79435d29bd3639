"""What stands beside the records of a JSON file and is said of them: the unit of their figures, and their sources."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.unit_finding.currency_columns import is_currency, of_what
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.sources.delimited.bounds.surroundings import is_one_unit
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable, SourceHint
from harbin_viewer.factsheet.sources.structured.json_text import Figure, text_of, words_of
from harbin_viewer.factsheet.sources.text.cell_kind import is_period

_STEP = re.compile(r"(?i)(?:second|minute|hour|day|week|month|quarter|year)s?")
"""What the unit of times is, where it stands beside records."""

_LONGEST_UNIT = 60
"""Letters of what may be stated as a unit."""

_FIGURE = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_LOOKED_AT = 50
"""Records from whose cells it is told which columns have figures."""

_CALLED = re.compile(r"(?i)(?:data[ _]?)?sources?|references|citations?")
"""The properties that name where records are from."""

_OF_ALL = re.compile(r"(?i)_?meta(?:[_ -]?data)?|info(?:rmation)?|about|header|provenance")
"""The objects that say what all records beside them are."""

_MOST_DEPTH = 2

_TITLES = ("title", "name", "publisher", "organization", "organisation")
_ADDRESSES = ("url", "path", "link", "href", "web", "address")
_MOST_SOURCES = 20


def in_unit(table: RawTable, unit: str) -> RawTable:
    """A table whose figures are in the unit that stands beside it; “metric” is none, and “day” that of its times."""
    if not is_one_unit(unit) or _STEP.fullmatch(unit) or len(unit) > _LONGEST_UNIT:
        return table
    figures = _figures(table)
    if not figures:
        return table
    table = replace(table, above=(f"Unit: {unit}", *table.above))
    if len(figures) > 1 and not all(map(is_period, figures)):
        return table  # of which of them it can be, is told of all kinds of files alike
    hints = {label: replace(table.columns.get(label, ColumnHint()), unit=unit) for label in figures}
    return replace(table, columns={**table.columns, **hints})


def in_money(table: RawTable, money: str) -> RawTable:
    """A table with the currency that stands beside it, as a line above it states it."""
    return replace(table, above=(f"Currency: {money}", *table.above)) if money else table


def money_beside(value: Any) -> str:
    """The one currency that the objects that say what all records are name; "" where none or several do."""
    named = (text for one in said_of_all(value) for key, text in one.items() if of_what(str(key)) == "")
    texts = {text.strip() for text in named if isinstance(text, str) and not isinstance(text, Figure)}
    told = [*filter(is_currency, texts)]
    return told[0] if len(told) == 1 else ""


def in_scale_of(unit: str, money: str) -> str:
    """The unit that is stated of all; of a mere scale (million) that of the currency beside it."""
    power, thing = parted_unit(unit)
    return f"{unit} {money}" if money and power and not thing else unit


def unit_beside(value: dict[str, Any]) -> str:
    """The unit in an object of plain properties that stands beside records, as what is said of all (“meta”)."""
    inner = [
        part
        for part in value.values()
        if isinstance(part, dict) and part and not any(isinstance(told, dict | list) for told in part.values())
    ]
    told = [str(part[key]) for part in inner for key in ("unit", "units") if isinstance(part.get(key), str)]
    return told[0] if len(told) == 1 else ""


def _figures(table: RawTable) -> list[str]:
    """The columns of figures; none where rows have units of their own."""
    cells = zip(table.labels, zip(*islice(table.rows, _LOOKED_AT), strict=True), strict=True)
    told = {label: [cell for cell in column if cell] for label, column in cells}
    figures = [
        label
        for label, column in told.items()
        if all(map(_FIGURE.fullmatch, column)) and not all(map(is_period, column))
        if not any(is_named(label, subject) for subject in ("time", "coordinate", "code", "entity", "aside"))
    ]
    return [] if any(is_named(label, "unit") for label in told) else figures


def said_of_all(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The objects that say what all records are: that around them, those beside called so, and that within it."""
    if not isinstance(value, dict) or depth > _MOST_DEPTH:
        return
    yield value
    yield from (part for key, part in value.items() if isinstance(part, dict) and _OF_ALL.fullmatch(str(key)))
    within = [part for key, part in value.items() if isinstance(part, dict) and not _OF_ALL.fullmatch(str(key))]
    around = [part for part in within if any(isinstance(inner, list | dict) for inner in part.values())]
    if len(around) == 1:
        yield from said_of_all(around[0], depth + 1)


def sources_of_all(value: Any) -> tuple[SourceHint, ...]:
    """The sources that these objects name, in words or with their addresses; those of the first that names any."""
    return next(filter(None, (_named_in(one) for one in said_of_all(value))), ())


def _named_in(one: dict[str, Any]) -> tuple[SourceHint, ...]:
    for key, part in one.items():
        if _CALLED.fullmatch(str(key)) and (found := _in_words(part) or _sources(part)):
            return found
    return ()


def _in_words(part: Any) -> tuple[SourceHint, ...]:
    """Sources that are named by a text, or in a list of some."""
    texts = part if isinstance(part, list) else [part]
    if len(texts) > _MOST_SOURCES or not all(isinstance(text, str) and not isinstance(text, Figure) for text in texts):
        return ()
    return tuple(SourceHint(title=told) for text in texts if (told := words_of(text)) and len(told) <= _LONGEST)


def sources_beside(value: Any) -> tuple[tuple[SourceHint, ...], Any]:
    """The sources that an object names in a list beside its records, and the object without that list."""
    if not isinstance(value, dict):
        return (), value
    for key, part in value.items():
        others = {other: rest for other, rest in value.items() if other != key}
        found = _sources(part) if _CALLED.fullmatch(str(key)) else ()
        if found and any(isinstance(rest, list | dict) and rest for rest in others.values()):
            return found, others
    return (), value


def _sources(part: Any) -> tuple[SourceHint, ...]:
    """Sources by their titles and addresses; () for records with figures, which may be springs and mines."""
    listed = part if isinstance(part, list) else [part]
    if len(listed) > _MOST_SOURCES or not all(isinstance(one, dict) for one in listed):
        return ()
    if any(isinstance(told, Figure | int | float | list | dict) for one in listed for told in one.values()):
        return ()
    found = tuple(SourceHint(title=_first(one, _TITLES), address=_first(one, _ADDRESSES)) for one in listed)
    return found if all(hint.title and hint.address for hint in found) else ()


def _first(one: dict[str, Any], names: tuple[str, ...]) -> str:
    told = {str(key).lower(): words_of(text) for key, text in one.items() if isinstance(text, str)}
    return next((told[name] for name in names if told.get(name)), "")


TAKEN = ("title", "description", "license", "source", "datasource", "updated", "unit", "units")
"""Properties of the object that says what all is, which are told as what they are."""

_OF_PROGRAMS = re.compile(
    r"(?i)object|type|\$?schema|@context|pages?|per_?page|page_?size|limit|offset|cnt|count|total|status|success|ok|cod"
    r"|code|command|error|message|(?:api_?)?version|next|previous|first|last|has_?more|cursor|generationtime_ms"
    r"|response_?time|request_?id|date_?format"
)
"""Properties in which programs speak to each other, and not of the data."""

_LONGEST = 200
_MOST_TOLD = 20


def told_beside(value: dict[str, Any], tables: Collection[str], said: Any) -> str:
    """What stands beside the records of an object, and in those objects of it that hold none, in words (“base: EUR”).

    `tables` are the properties that hold records; `said` is the object whose title and source are told elsewhere.
    """
    elsewhere = {*tables, *(TAKEN if value is said else ())}
    beside = [value, *(part for key, part in value.items() if isinstance(part, dict) and key not in elsewhere)]
    told = [(key, text) for one in beside for key, text in _plain(one) if one is not said or key not in TAKEN]
    return "; ".join(f"{key}: {text}" for key, text in told[:_MOST_TOLD])


def _plain(value: dict[str, Any]) -> list[tuple[str, str]]:
    """The plain properties of an object that are of the data."""
    told = ((str(key), text_of(part)) for key, part in value.items() if isinstance(part, str) and part)
    return [(key, text) for key, text in told if not _OF_PROGRAMS.fullmatch(key) and len(text) <= _LONGEST]
