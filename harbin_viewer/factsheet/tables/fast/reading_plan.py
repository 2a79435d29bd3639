"""How a large file is to be read: the fields of its table, their columns, and the types they seem to be of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any

from msgspec.structs import replace

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field, Schema, missing_texts
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.tables import raw_rows
from harbin_viewer.factsheet.tables.fast.unproven import UnprovenError
from harbin_viewer.factsheet.tables.rules import header as headers
from harbin_viewer.factsheet.tables.table_file import TableFile
from harbin_viewer.factsheet.tables.values import inference

_SAMPLE = 200
"""Rows whose values say of which type the columns of unknown type may be; all are held against it afterwards."""


@dataclass
class Plan:
    """How a file is to be read: the fields of the table, their columns in the file, and the types they seem to be."""

    resource: Resource
    schema: Schema
    fields: tuple[Field, ...]
    columns: tuple[int, ...]
    labels: tuple[str, ...]
    lines_before: int
    settled: set[str] = field(default_factory=set)

    @property
    def width(self) -> int:
        """The columns of the file."""
        return len(self.labels)

    @cached_property
    def among_texts(self) -> bool:
        """Whether all fields are declared as texts, so that their values are to say what they are."""
        return inference.all_are_texts(self.resource.schema)

    def is_open(self, field: Field) -> bool:
        """Whether its values are to say of which type it is; not where the first ones have said it."""
        if field.name in self.settled:
            return False
        declared = self.schema.field(field.name)
        return declared is None or inference.is_open(declared, among_texts=self.among_texts)

    def opened(self, field: Field) -> Field | None:
        """The field as it is declared, where its values are to say of which type it is; else None."""
        return (self.schema.field(field.name) or Field(name=field.name)) if self.is_open(field) else None

    def missing(self, of: Field) -> tuple[str, ...]:
        """The texts that stand for no value."""
        null = self.resource.dialect.null_sequence
        return (*missing_texts(of, self.schema), *(() if null is None else (null,)))


def plans_of(resource: Resource, files: tuple[TableFile, ...]) -> list[Plan]:
    """The plan of each file of a table; UnprovenError where it is to be walked through."""
    plans: list[Plan] = []
    for file in files:
        plans.append(_plan(resource, file, plans[0] if plans else None))
    return plans


def _plan(resource: Resource, file: TableFile, first: Plan | None) -> Plan:
    """The plan of a file by its header and first rows; a later file has the fields of the first."""
    told: list[SheetError] = []
    records = raw_rows.of_file(file.silent(), resource, told.append)
    if raw_rows.has_header(resource):
        found = headers.found(records, resource.dialect)
    elif resource.schema is not None:
        found = headers.Header(tuple(field.name for field in resource.schema.fields), 0, records)
    else:
        raise UnprovenError
    glance()
    if first and headers.of_part(found, first.labels, first.fields) is not found:
        raise UnprovenError  # a part that has no header
    if found is None or found.row > 1 or any(headers.mistakes(found, resource, _doubt)):
        raise UnprovenError
    laid_out = (
        headers.layout_of_part(found.labels, first.fields, resource.schema)
        if first
        else headers.layout(found.labels, resource.schema)
    )
    if None in laid_out.columns or (first and len(laid_out.fields) != len(first.fields)):
        raise UnprovenError
    columns = tuple(at for at in laid_out.columns if at is not None)
    schema = resource.schema or Schema(fields=())
    plan = Plan(resource, schema, laid_out.fields, columns, found.labels, found.row)
    sample = list(_cells_of(islice(found.rows, _SAMPLE))) if first is None else []
    if told:
        raise UnprovenError
    plan.fields = (
        first.fields if first else tuple(map(lambda field, at: _guessed(plan, field, at, sample), plan.fields, columns))
    )
    return plan


def _cells_of(records: Iterable[raw_rows.Record]) -> Iterator[list[Any]]:
    for _, cells in records:
        glance()
        yield cells


def _doubt(*_: object) -> SheetError:
    raise UnprovenError


def _guessed(plan: Plan, field: Field, at: int, sample: list[list[Any]]) -> Field:
    """A field of unknown type with the type that its first values are of."""
    glance()
    if not inference.is_open(field, among_texts=plan.among_texts):
        return field
    missing = plan.missing(field)
    values = {cells[at] for cells in sample if at < len(cells) and cells[at] not in missing}
    kind = inference.type_of(values)
    if kind == "any" and not inference.says_nothing(values):
        plan.settled.add(field.name)
    return replace(field, type=kind) if kind != "any" else field
