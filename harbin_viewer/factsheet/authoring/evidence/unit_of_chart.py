"""The unit of what a chart draws, among its words: it stands at the columns, and is changed there."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import reduce

from harbin_viewer.factsheet.authoring.evidence.changed_entries import WORDS, EntryKind, EntryWords, reword, words_of
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import SeriesSpec, View
from harbin_viewer.factsheet.roles.unit_finding.said_units import said_unit

_UNIT = "unit"


def bare_series(sheet: FactSheet, view: View) -> dict[str, SeriesSpec]:
    """The series of a chart whose field states no unit, by the field's label; none of a table that is not there."""
    schemas = {resource.name: resource.schema for resource in sheet.resources}
    drawn = ((spec, schemas.get(spec.resource)) for spec in view.series() if not spec.derive)
    known = ((spec, field) for spec, schema in drawn if schema is not None and (field := schema.field(spec.field)))
    return {field.label: spec for spec, field in known if not said_unit(field)}


def words_to_change(document: Document, kind: EntryKind, name: str = "") -> EntryWords:
    """The words of an entry, of a chart with the unit where what it draws has none; SheetError as `words_of`."""
    entry = words_of(document, kind, name)
    return replace(entry, texts={**entry.texts, _UNIT: ""}) if _columns(document, entry) else entry


def change_words(document: Document, entry: EntryWords, wanted: Mapping[str, str]) -> Change:
    """Write other words for an entry, and for each column that a chart draws the unit; SheetError as `reword`."""
    unit = wanted.get(_UNIT, "") if entry.kind == "view" else ""
    columns = _columns(document, entry) if unit else []
    own = {word: text for word, text in wanted.items() if word in WORDS[entry.kind]}
    made = [reword(entry, own)] if own.items() - entry.texts.items() or not columns else []
    made += [reword(column, {**column.texts, _UNIT: unit}) for column in columns]
    return reduce(Change.followed_by, made)


def _columns(document: Document, entry: EntryWords) -> list[EntryWords]:
    """The columns without a unit that a chart draws, as far as the descriptor has them."""
    view = next((view for view in document.sheet.views if entry.kind == "view" and view.name == entry.name), None)
    series = bare_series(document.sheet, view).values() if view is not None else ()
    columns = []
    for name in dict.fromkeys(f"{spec.resource}/{spec.field}" for spec in series):
        with suppress(SheetError):
            columns.append(words_of(document, "field", name))
    return columns
