"""The columns of a table that fit what a check asks for, the likeliest first, and what is still missing of a check."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from math import inf
from typing import Any

from harbin_viewer.factsheet.authoring.arranging.check_forms import CHECK_FORMS, Holds, Slot
from harbin_viewer.factsheet.authoring.suggesting.measure_words import GROWS, SHARES, TOTALS
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field, names_of
from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.wording import POINTS

_FIGURES = ("number", "integer")
_YEARS = ("year", "integer", "number")
_EVIDENCE = frozenset({*PROVENANCE, "related"})
"""Columns that tell whose word a row is, and not what it says."""

_LEAST_PARTS = 2


def tables(sheet: FactSheet) -> tuple[Resource, ...]:
    """The tables that a check can look at: those with columns that are declared."""
    return tuple(resource for resource in sheet.resources if resource.schema is not None and not resource.reason)


def fitting_tables(sheet: FactSheet, kind: str, owner: str = "resource") -> tuple[Resource, ...]:
    """The tables with columns for all that a kind of check asks of one; all tables where none has."""
    slots = [slot for slot in CHECK_FORMS[kind].slots if slot.table == owner and slot.word != owner]
    wanted = sum(slot.holds == "figure" for slot in slots)
    wanted += _LEAST_PARTS if any(slot.holds == "figures" for slot in slots) else 0
    fitting = [
        table for table in tables(sheet)
        if len(_columns(sheet, table.name, "figure")) >= wanted
        and all(_columns(sheet, table.name, slot.holds) for slot in slots if slot.holds in ("years", "words", "key"))
    ]  # fmt: skip
    return tuple(fitting) or tables(sheet)


def other_table(sheet: FactSheet, kind: str, name: str) -> str:
    """The table that another is held against most likely: one whose rows are told apart by the same; "" for none."""
    others = [table for table in fitting_tables(sheet, kind, "referenceResource") if table.name != name]
    keys = {table.name: _keys(table) for table in tables(sheet)}
    alike = [table for table in others if keys[table.name] and keys[table.name] == keys.get(name)]
    return next((table.name for table in (*alike, *others)), "")


def _keys(resource: Resource) -> tuple[str, ...]:
    return names_of(resource.schema.primary_key) if resource.schema is not None else ()


def columns(sheet: FactSheet, slot: Slot, entry: Mapping[str, Any]) -> tuple[Field, ...]:
    """The columns that fit a slot of a check, of the tables that its entry names."""
    found = _columns(sheet, str(entry.get(slot.table, "")), slot.holds)
    if slot.holds == "figures":
        return tuple(field for field in found if field.name != entry.get("total"))
    if slot.holds != "shared":
        return found
    others = {field.name for field in _columns(sheet, str(entry.get("referenceResource", "")), "key")}
    return tuple(field for field in found if field.name in others)


def _columns(sheet: FactSheet, name: str, holds: Holds) -> tuple[Field, ...]:
    resource = next((known for known in tables(sheet) if known.name == name), None)
    if resource is None or resource.schema is None:
        return ()
    fields, keys = resource.schema.fields, _keys(resource)
    if holds in ("figure", "figures"):
        return tuple(field for field in fields if field.type in _FIGURES and field.name not in keys)
    if holds == "years":
        years = [field for field in fields if field.type in _YEARS]
        return tuple(sorted(years, key=lambda field: (field.name not in keys, _YEARS.index(field.type))))
    evidence = _EVIDENCE | {name for field in fields for name in (field.status, field.note, field.references)}
    told = [field for field in fields if field.name not in evidence]
    if holds == "words":
        return tuple(sorted(told, key=lambda field: field.type in _FIGURES))
    return tuple(sorted(told, key=lambda field: (field.name not in keys, field.type in _FIGURES)))


def likely(slot: Slot, fitting: tuple[Field, ...], entry: Mapping[str, Any], unit: str) -> list[str]:
    """The columns of those that fit which are meant most likely: by name, and none that is chosen already.

    `unit` is that of the total whose parts they may be.
    """
    if slot.holds == "figures":
        return [field.name for field in fitting if field.unit == unit]
    if slot.word == "published":
        return [field.name for field in sorted(fitting, key=lambda field: not field.type.startswith("date"))]
    if slot.holds != "figure":
        return [field.name for field in fitting[:1]]
    words = {"rate": GROWS, "share": SHARES, "total": TOTALS}.get(slot.word)
    is_rate = slot.word in ("rate", "share")
    taken = {entry.get(other.word) for other in CHECK_FORMS[str(entry["type"])].slots
             if other.holds == "figure" and other.word != slot.word and other.table == slot.table}  # fmt: skip

    def unlikely(field: Field) -> tuple[bool, ...]:
        named = words is not None and words.search(field.label) is not None
        is_whole = slot.word == "whole" and TOTALS.search(field.label) is not None
        return field.unit.startswith("%") != is_rate, not (named or is_whole), field.name in taken

    return [field.name for field in sorted(fitting, key=unlikely)]


def apart_in(sheet: FactSheet, entry: Mapping[str, Any]) -> str:
    """In what is said how far figures of a check may be apart; "" for no unit."""
    kind = entry["type"]
    if kind in ("growth", "share"):
        return POINTS
    if kind == "agreement" and entry.get("measure") != "absolute":
        return "per cent"
    word = "total" if kind == "total" else "field"
    fields = _columns(sheet, str(entry.get("resource", "")), "figure")
    unit = next((field.unit for field in fields if field.name == entry.get(word)), "")
    return POINTS if unit == "%" else unit


def wanting(sheet: FactSheet, entry: Mapping[str, Any]) -> tuple[str, str]:
    """The property that keeps a check from being carried out, and why, in a sentence; "" where nothing does."""
    form = CHECK_FORMS[str(entry["type"])]
    for slot in form.slots:
        label, value = slot.label.replace("&", ""), entry.get(slot.word)
        if slot.holds == "day" and not _is_day(str(value)):
            return slot.word, f"“{label}” is written as 2024-05-17."
        if slot.holds == "amount" and not (isinstance(value, int | float) and 0 <= value < inf):
            return slot.word, "“May differ by” is a number of nought or more, as 0.05."
        if slot.holds in ("table", "day", "amount", "step", "measure"):
            if slot.holds == "table" and value not in [known.name for known in tables(sheet)]:
                return slot.word, "The sheet has no table with columns that are declared."
            continue
        wrong = _wrong_column(sheet, slot, entry)
        if wrong:
            return slot.word, wrong
    return _twice(entry)


def _is_day(text: str) -> bool:
    with suppress(ValueError):
        return date.fromisoformat(text).isoformat() == text
    return False


def _wrong_column(sheet: FactSheet, slot: Slot, entry: Mapping[str, Any]) -> str:
    fitting = [field.name for field in columns(sheet, slot, entry)]
    label, value = slot.label.replace("&", ""), entry.get(slot.word)
    if slot.holds == "figures":
        parts = [part for part in value or () if part in fitting]
        few = f"Tick at least {_LEAST_PARTS} columns that are parts of the total."
        lacks = "The table has no other columns of figures that could be the parts."
        return "" if len(parts) >= _LEAST_PARTS else few if len(fitting) > _LEAST_PARTS else lacks
    if value in fitting:
        return ""
    what = {"figure": "column of figures", "years": "column of years", "shared": "column that both tables have"}
    return f"“{label}”: the table has no {what.get(slot.holds, 'column')} for it."


def _twice(entry: Mapping[str, Any]) -> tuple[str, str]:
    """Whether one column is to be two things: a share and what it is the share of."""
    kind = entry["type"]
    names = {
        "growth": ("value", "rate"), "share": ("part", "whole", "share"), "consistent": ("subject", "says"),
        "agreement": ("field", "referenceField") if entry.get("resource") == entry.get("referenceResource") else (),
    }.get(str(kind), ())  # fmt: skip
    named = [entry[name] for name in names]
    if len(set(named)) < len(named):
        return names[-1], "One column cannot be both: choose another."
    return "", ""
