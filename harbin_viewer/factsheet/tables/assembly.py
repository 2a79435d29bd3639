"""A walk gathered up: the columns of a table as lists of values, their types settled, and what was wrong on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field, FieldType
from harbin_viewer.factsheet.tables.rules.mistakes import Mistakes
from harbin_viewer.factsheet.tables.values import inference
from harbin_viewer.factsheet.tables.values.cells import reader
from harbin_viewer.factsheet.tables.values.words_at_figures import unit_at, with_unit
from harbin_viewer.factsheet.tables.walk import Mistake, Walk

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.values.worded_figures import Figures

MOST_LISTED = 1000
"""So many mistakes of a table are kept in words; all are counted and marked."""

_ALL_BUT_FEW = 0.9
"""Which share of the figures of a column are written so that none of them is marked as odd."""

_A_GOOD_MANY = 10
"""So many cells that are none of their type are no slips: the type is wrong."""


class Assembly:
    """The values of each field, None where missing, in the order of the rows.

    `keys` gives the mistakes in its foreign keys, when the walk is done. `signs` are the one currency or % that stands
    at the figures of a field which its schema does not say, "" for none.
    """

    def __init__(
        self, resource: Resource, walk: Walk, keys: Callable[[], Iterable[Mistake]] = tuple[Mistake, ...]
    ) -> None:
        self._resource = resource
        self._among_texts = inference.all_are_texts(resource.schema)
        self._listed: list[SheetError] = []
        self._total = 0
        self._ends: int | None = None
        self._marked: dict[tuple[int, str], int] = {}
        self.texts: dict[tuple[int, str], str] = {}
        self.numbers: list[int] = []
        self.values: list[list[Any]] = []
        self.signs: dict[str, str] = {}
        self._gather(walk)
        for mistake in keys():
            self._note(mistake)
        self._unread: dict[str, dict[int, str]] = {}
        for (row, name), text in self.texts.items():
            self._unread.setdefault(name, {})[row] = text
        self.values = self.values or [[] for _ in walk.fields]
        self.words = walk.words
        self.fields = tuple(self._settled(at, field) for at, field in enumerate(walk.fields))

    @property
    def mistakes(self) -> Mistakes:
        """What was wrong."""
        return Mistakes(tuple(self._listed), self._total, self._marked, self._ends)

    def _gather(self, walk: Walk) -> None:
        appends: list[Callable[[Any], None]] = []
        for step in walk.steps():
            if isinstance(step, Mistake):
                self._note(step)
                continue
            number, values, mistakes = step
            self.numbers.append(number)
            if not appends:
                self.values = [[] for _ in values]
                appends = [column.append for column in self.values]
            for append, value in zip(appends, values, strict=True):
                append(value)
            for mistake in mistakes:
                self._note(mistake)

    def _note(self, mistake: Mistake) -> None:
        self._total += 1
        if len(self._listed) < MOST_LISTED:
            self._listed.append(mistake.error)
            if mistake.ends and self._ends is None:
                self._ends = len(self._listed)
        if mistake.at >= 0:
            place = len(self._listed) - 1 if self._total <= MOST_LISTED else -1
            self._marked.setdefault((mistake.at, mistake.field), place)
            if mistake.text is not None:
                self.texts[mistake.at, mistake.field] = mistake.text

    def _settled(self, at: int, field: Field) -> Field:
        """The field with the type that its values are read as, and the values made so."""
        values = self.values[at]
        if inference.is_open(field, among_texts=self._among_texts):
            return self._inferred(at, field)
        if (rescued := self._rescued(at, field)) is not None:
            self.signs[field.name] = rescued.sign
            return self._as_numbers(at, replace(field, unit=field.unit or rescued.sign))
        if field.name in self.words:
            self.signs[field.name] = unit_at(self.words[field.name])
            field = with_unit(field, self.signs[field.name])
        if field.type in ("integer", "year") and any(isinstance(value, float) for value in values):
            return replace(field, type="number")
        if field.type not in ("any", "string") and values and all(value is None for value in values):
            return self._as_texts(at, field)
        return field

    def _inferred(self, at: int, field: Field) -> Field:
        kind: FieldType = inference.type_of({value for value in self.values[at] if value is not None})
        if kind == "any":
            return field
        read = reader(Field(name=field.name, type=kind))
        known: dict[Any, Any] = {None: None}
        self.values[at] = [
            known[value] if value in known else known.setdefault(value, read(value)) for value in self.values[at]
        ]
        return replace(field, type=kind)

    def _rescued(self, at: int, field: Field) -> Figures | None:
        """The figures of a column whose cells that are none of its type are all numbers; they are its values then."""
        texts = self._unread.get(field.name, {})
        if not texts:
            return None
        from harbin_viewer.factsheet.tables.values.worded_figures import rescued  # for what is wrong alone

        found = rescued(field, self.values[at], texts)
        if found is not None:
            known = sum(value is not None for value in found.values)
            whole = field.type == "year" or (found.sample != "" and len(texts) >= _ALL_BUT_FEW * known)
            self.values[at] = found.values
            for row in texts:
                self.texts.pop((row, field.name), None)  # of two fields of one name the other may have had it
                if whole:  # what is wrong is the schema, which is said once
                    self._marked.pop((row, field.name), None)
        return found

    def _as_numbers(self, at: int, field: Field) -> Field:
        values = self.values[at]
        if field.type == "number" or not all(value is None or value.is_integer() for value in values):
            return replace(field, type="number")
        self.values[at] = [None if value is None else int(value) for value in values]
        return replace(field, type="integer")

    def _as_texts(self, at: int, field: Field) -> Field:
        """The field with its cells as what they are, where a good many stand there and none is as it says."""
        texts = [self.texts.get((row, field.name)) for row in range(len(self.values[at]))]
        if sum(text is not None for text in texts) < _A_GOOD_MANY:
            return field
        for row in range(len(texts)):
            self.texts.pop((row, field.name), None)
            self._marked.pop((row, field.name), None)  # what is wrong is the schema, which is said once
        self.values[at] = texts
        return self._inferred(at, replace(field, type="any", format="default", constraints=type(field.constraints)()))


def rows(assembly: Assembly) -> Iterator[dict[str, Any]]:
    """The rows by the names of their fields."""
    names = [field.name for field in assembly.fields]
    for values in zip(*assembly.values, strict=True):
        yield dict(zip(names, values, strict=True))
