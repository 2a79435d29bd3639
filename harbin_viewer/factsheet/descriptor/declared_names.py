"""The names that a descriptor gives, to look up those that it refers to; each that leads nowhere is a SheetError."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from harbin_viewer.factsheet.model.cell import Cell
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.schema import Schema
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.wording import in_quotes
from harbin_viewer.factsheet.words.visible import visible_line

_NUMERIC = ("number", "integer", "year")


class Names:
    """What there is in a sheet, by name. Nothing is said of the `touched`, of which parts could not be read."""

    def __init__(self, sheet: FactSheet, file: Path, touched: frozenset[str]) -> None:
        self._file = file
        self.touched = touched
        self._schemas = {resource.name: resource.schema for resource in sheet.resources}
        self._views = {view.name for view in sheet.views}
        self._sources = {source.name for source in sheet.sources if source.name}

    def error(self, place: str, problem: str, remedy: str) -> SheetError:
        """A mistake in the descriptor, told on one line whatever the names in it hold."""
        return SheetError(self._file, place, visible_line(problem), visible_line(remedy))

    def twice(self, what: str, names: Iterable[str], place: str = "") -> Iterator[SheetError]:
        """Names that stand more than once."""
        seen: set[str] = set()
        for name in names:
            if name in seen:
                where = f"{place}{what} “{name}”"
                yield self.error(where, f"There is more than one {what} of this name.", "Give each its own name.")
            seen.add(name)

    def resource(self, name: str, place: str) -> Iterator[SheetError]:
        """The mistake, if there is no such resource."""
        return self.known("resource", name, self._schemas, place)

    def view(self, name: str, place: str) -> Iterator[SheetError]:
        """The mistake, if there is no such view."""
        return self.known("view", name, self._views, place)

    def source(self, name: str, place: str) -> Iterator[SheetError]:
        """The mistake, if there is no such source."""
        return self.known("source", name, self._sources, place)

    def known(self, what: str, name: str, names: Collection[str], place: str) -> Iterator[SheetError]:
        """The mistake, if `name` is none of `names`."""
        if name not in names and name not in self.touched:
            yield self.error(place, f"There is no {what} “{name}”.", _suggestion(name, names))

    def one_of(self, what: str, value: str, values: Collection[str], place: str) -> Iterator[SheetError]:
        """The mistake, if the property `what` has none of the values that it can have."""
        if value not in values and what not in self.touched:
            problem = f"The value '{value}' is none of those that “{what}” can have."
            told = ", ".join(in_quotes(filter(None, values)))
            yield self.error(f"{place}, {what}", problem, f"Use one of these: {told}.")

    def fields(self, resource: str, names: Iterable[str], place: str) -> Iterator[SheetError]:
        """Fields that the schema of `resource` lacks; nothing is said of a resource without a schema."""
        schema = self._schemas.get(resource)
        if schema is not None:
            for name in names:
                yield from self._field(schema, resource, name, place)

    def has_periods(self, resource: str) -> bool:
        """Whether fields of a resource are periods, of which rows with fields of their own are explored."""
        from harbin_viewer.factsheet.roles.times.periods import may_be_period  # asked of kept charts alone

        schema = self._schemas.get(resource)
        fields = schema.fields if schema else ()
        return sum(may_be_period(field.label) or may_be_period(field.name) for field in fields) > 1

    def numbers(self, resource: str, names: Iterable[str], place: str) -> Iterator[SheetError]:
        """Fields that are not there, or hold no numbers."""
        for name in names:
            yield from self.fields(resource, (name,), place)
            schema = self._schemas.get(resource)
            field = schema.field(name) if schema else None
            if field is not None and field.type not in _NUMERIC and name not in self.touched:
                problem = f"The field “{name}” of resource “{resource}” is of type {field.type}, not a number."
                yield self.error(place, problem, "Name a field of numbers, or correct the field's type.")

    def cell(self, cell: Cell, place: str) -> Iterator[SheetError]:
        """Resource and fields of a cell that are not there."""
        yield from self.resource(cell.resource, place)
        yield from self.fields(cell.resource, (*cell.row, cell.field), place)

    def _field(self, schema: Schema, resource: str, name: str, place: str) -> Iterator[SheetError]:
        known = [field.name for field in schema.fields]
        if name not in known and name not in self.touched:
            problem = f"The resource “{resource}” has no field “{name}”."
            yield self.error(place, problem, _suggestion(name, known))


def _suggestion(name: str, known: Iterable[str]) -> str:
    """What to do about an unknown name; the likely one, if there is one."""
    import difflib  # 6 ms, only where something is wrong

    near = difflib.get_close_matches(name, list(known), n=1)
    return f"Did you mean {in_quotes(near)[0]}?" if near else "Correct the name, or add what it names."
