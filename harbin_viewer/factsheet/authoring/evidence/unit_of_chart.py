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
    """The words of an entry, of a chart with the unit of what it draws where that is one; SheetError as `words_of`.

    Where some columns of a chart have a unit and others none, it is the unit of these others, “”.
    """
    entry = words_of(document, kind, name)
    columns = _columns(document, entry)
    return replace(entry, texts={**entry.texts, _UNIT: columns[0].texts[_UNIT]}) if columns else entry


def change_words(document: Document, entry: EntryWords, wanted: Mapping[str, str]) -> Change:
    """Write other words for an entry, and for each column that a chart draws the unit; SheetError as `reword`."""
    is_of_chart = entry.kind == "view" and wanted.get(_UNIT, "") != entry.texts.get(_UNIT, "")
    columns = _columns(document, entry) if is_of_chart else []
    own = {word: text for word, text in wanted.items() if word in WORDS[entry.kind]}
    made = [reword(entry, own)] if own.items() - entry.texts.items() or not columns else []
    made += [reword(column, {**column.texts, _UNIT: wanted[_UNIT]}) for column in columns]
    return reduce(Change.followed_by, made)


def _columns(document: Document, entry: EntryWords) -> list[EntryWords]:
    """The columns that a chart draws and whose unit it can give, as far as the descriptor has them: all of them where
    they have one unit, else those that have none.
    """
    view = next((view for view in document.sheet.views if entry.kind == "view" and view.name == entry.name), None)
    if view is None:
        return []
    bare = {f"{spec.resource}/{spec.field}" for spec in bare_series(document.sheet, view).values()}
    columns = []
    for name in dict.fromkeys(f"{spec.resource}/{spec.field}" for spec in view.series() if not spec.derive):
        with suppress(SheetError):
            columns.append(words_of(document, "field", name))
    is_one = len({column.texts[_UNIT] for column in columns}) == 1 and columns[0].texts[_UNIT]
    return columns if is_one else [column for column in columns if column.name in bare]
