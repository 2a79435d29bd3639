"""The first of several records that is none of them: it has the units of their figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.delimited.bounds.header_labels import bare_unit
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.structured.json_text import Figure
from harbin_viewer.factsheet.sources.text.cell_kind import kind

_FEWEST, _LOOKED_AT = 2, 50
"""Records below that of the units, and how many of these tell which properties have figures."""

_NAMES = ("entity", "time", "dimension", "code", "thing", "measure name", "unit")
"""What a property of names is called, and called once more where the units stand."""


def units_first(records: Sequence[Any]) -> dict[str, str]:
    """The units that the first record has for the figures of the others, by its properties; {} where it has none.

    In each property of figures it has a unit or nothing, and in others nothing, or one more name of them.
    """
    first, others = (records[0], records[1 : 1 + _LOOKED_AT]) if len(records) > _FEWEST else ({}, ())
    if not isinstance(first, dict) or not all(isinstance(record, dict) for record in others):
        return {}
    words = {key: text.strip() for key, text in first.items() if isinstance(text, str) and not isinstance(text, Figure)}
    if not any(is_unit(bare_unit(word)) for word in words.values()) or not _are_empty(first, words):
        return {}
    units = {key: bare_unit(word) for key, word in words.items() if word and _has_figures(key, others)}
    names = {key: word for key, word in words.items() if word and key not in units}
    if not units or not all(map(is_unit, units.values())) or not all(map(_names_again, names, names.values())):
        return {}
    return {key: unit for key, unit in units.items() if not is_named(key, "time")}


def with_units(table: RawTable, units: Mapping[str, str]) -> RawTable:
    """The table of the records below that of these units, which says so."""
    hints = {label: replace(table.columns.get(label, ColumnHint()), unit=unit) for label, unit in units.items()}
    told = Notice("assumed", "The first record has the units of the others.")
    return replace(
        table, first_row=table.first_row + 1, columns={**table.columns, **hints}, notices=(*table.notices, told)
    )


def _are_empty(first: Mapping[str, Any], but: Mapping[str, str]) -> bool:
    return all(value is None for key, value in first.items() if key not in but)


def _has_figures(key: str, records: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a property has figures, or texts that are some, in most records and in none a unit."""
    told = [record.get(key) for record in records]
    known = [value for value in told if value not in (None, "")]
    figures = sum(isinstance(value, Figure) or (isinstance(value, str) and kind(value) == "number") for value in known)
    return 2 * figures > len(known) and not any(isinstance(value, str) and is_unit(value) for value in known)


def _names_again(key: str, word: str) -> bool:
    return key.casefold() == word.casefold() or any(is_named(word, subject) for subject in _NAMES)
