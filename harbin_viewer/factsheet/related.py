"""Claims and the documented facts that bear on them: rows that name rows of other tables, and the way back.

A row names others in its column `related`, each as `resource:key`, separated by semicolons. The key is the value of the
other row's primary key; the values of a key of several fields are joined by `|`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from msgspec import Struct

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.schema import names_of
from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.factsheet.model.status import StatusName

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.opened import OpenSheet
    from harbin_viewer.factsheet.tables.table import Table

COLUMN = "related"
NO_COLUMN = object()
"""In place of what stands in that column, where a table has none."""

_ABOUT_A_ROW = frozenset({*PROVENANCE, "group", "period", "check", COLUMN})
"""Columns that tell of a row and are not what it says."""

_TEXTS = ("text", "opportunity", "statement", "says", "fact")


_rows: WeakKeyDictionary[Table, dict[str, int | None]] = WeakKeyDictionary()
"""The rows of keys that were asked for, as each claim is asked again for each fact."""


_MANY = 50
"""So many are looked for in the whole table, which may take a tenth of a second for each; then it is put in order."""


class Named(Struct, frozen=True):
    """One of the rows that a row names: as it is written, and where its text stands (None: it leads nowhere)."""

    written: str
    cell: CellAt | None


def named_by(document: OpenSheet, resource: str, row: int) -> tuple[Named, ...]:
    """The rows of other tables that a row names as bearing on it."""
    return _named_in(document, document.table(resource).text(COLUMN, row))


def lost(document: OpenSheet, resource: str) -> Iterator[tuple[int, str]]:
    """The rows that name what is not there, each with it as it is written."""
    from harbin_viewer.factsheet.tables.distinct_values import each_once  # numpy, not before the first paint

    told = _told(document.table(resource))
    named = {
        text: [known.written for known in _named_in(document, text) if known.cell is None] for text in each_once(told)
    }
    for row, text in enumerate(told):
        for written in named[text]:
            yield row, written


def naming(document: OpenSheet, resource: str, row: int) -> tuple[CellAt, ...]:
    """The rows that name this one, in the order of the sheet."""
    return tuple(_claims(document, resource, row)) if _key(document.table(resource), row) else ()


def has_column(document: OpenSheet, resource: str) -> bool:
    """Whether the rows of a table name others."""
    schema = document.resource(resource).schema
    return schema is not None and schema.field(COLUMN) is not None


def in_words(written: object, status: StatusName | None) -> str:
    """The rows that a row names, by their keys alone, as a sentence for a card.

    A claim that names none says so; of other rows nothing is said then, nor where `written` is `NO_COLUMN`.
    """
    if written is NO_COLUMN:
        return ""
    parts = [part.strip() for part in str(written or "").split(";") if part.strip()]
    names = [_key_in_words(part) for part in parts]
    if names:
        return f"Documented: {'; '.join(names)}."
    return "No documented fact is named." if status == "claimed" else ""


def _key_in_words(written: str) -> str:
    """The key of a row; with its table where it is no name: “Rail bridge”, “china customs 2020”."""
    resource, _colon, key = written.partition(":")
    words = key.replace("|", ", ")
    if any(letter.isalpha() for letter in words):
        return words
    return f"{resource.replace('-', ' ')} {words}".strip()


def text_cell(table: Table, row: int) -> CellAt:
    """Where what a row says stands: its text, or the first figure, or word, that it has."""
    known = text_field(table)
    if known in _TEXTS:
        return CellAt(table.resource.name, row, known)
    said = [name for name in table.statements if name not in table.row_names and not table.tells_years(name)]
    told = [name for name in said if table.value(name, row) is not None]
    figures = [name for name in told if table.column(name).dtype.kind in "if"]
    return CellAt(table.resource.name, row, next(iter((*figures, *told, known))))


def text_field(table: Table) -> str:
    """The field that says what a row is about: its text, else the first that is none of its key."""
    known = next((name for name in _TEXTS if name in table.columns), "")
    keys = names_of(table.resource.schema.primary_key) if table.resource.schema else ()
    others = (name for name in table.columns if name not in _ABOUT_A_ROW and name not in keys)
    return known or next(others, next(iter(table.columns)))


def _told(table: Table) -> list[str]:
    """What stands in the column of each row."""
    told = table.values(COLUMN) if COLUMN in table.columns else [""] * len(table)
    return [text if isinstance(text, str) else table.text(COLUMN, row) for row, text in enumerate(told)]


def _named_in(document: OpenSheet, text: str) -> tuple[Named, ...]:
    return tuple(_named(document, part) for part in _parts(text))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _named(document: OpenSheet, written: str) -> Named:
    resource, _colon, key = written.partition(":")
    try:
        table = document.table(resource.strip())
    except (KeyError, SheetError):
        return Named(written, None)
    row = _row_of(table, key.strip())
    return Named(written, None if row is None else text_cell(table, row))


def _row_of(table: Table, key: str) -> int | None:
    """The row of a key, whose values are found as those of any cell; None where there is none."""
    names = names_of(table.resource.schema.primary_key) if table.resource.schema else ()
    values = [value.strip() for value in key.split("|")] if len(names) > 1 else [key]
    known = _rows.setdefault(table, {})
    if key not in known and len(known) == _MANY:
        known.update(_by_key(table, names))
    if key not in known:
        known[key] = table.find(dict(zip(names, values, strict=True))) if names and len(names) == len(values) else None
    return known[key]


def _by_key(table: Table, names: Sequence[str]) -> dict[str, int | None]:
    """The first row of each key that is a single text, as others are found one by one."""
    column = table.columns.get(names[0]) if len(names) == 1 else None
    if column is None or column.dtype != object:
        return {}
    found: dict[str, int | None] = {}
    for row, text in enumerate(column.tolist()):
        if isinstance(text, str) and text == text.strip():
            found.setdefault(text, row)
    return found


def _key(table: Table, row: int) -> str:
    """The primary key of a row as it is written in a reference; "" where its table has none."""
    keys = names_of(table.resource.schema.primary_key) if table.resource.schema else ()
    return "|".join(table.text(name, row) for name in keys)


def _claims(document: OpenSheet, wanted: str, of_row: int) -> Iterator[CellAt]:
    from harbin_viewer.factsheet.tables.distinct_values import each_once

    facts = document.table(wanted)
    for resource in document.sheet.resources:
        if not has_column(document, resource.name):
            continue
        try:
            table = document.table(resource.name)
        except SheetError:
            continue
        told = _told(table)
        naming = {text for text in each_once(told) if _names(text, facts, of_row)}
        yield from (text_cell(table, row) for row, text in enumerate(told) if naming and text in naming)


def _names(text: str, facts: Table, of_row: int) -> bool:
    """Whether a cell names that row of a table."""
    named = (part.partition(":") for part in _parts(text))
    return any(
        name.strip() == facts.resource.name and _row_of(facts, key.strip()) == of_row for name, _colon, key in named
    )
