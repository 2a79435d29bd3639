"""The Table Schema of a resource: its fields, what they demand of their values, and its keys."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar, Literal, TypeAlias

import msgspec
from msgspec.structs import force_setattr

from harbin_viewer.factsheet.model.parts import Part, Text


class Constraints(Part, frozen=True, kw_only=True):
    """What Table Schema lets a field demand of its values."""

    required: bool = False
    unique: bool = False
    minimum: Any = None
    maximum: Any = None
    exclusive_minimum: Any = None
    exclusive_maximum: Any = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    enum: tuple[Any, ...] | None = None
    json_schema: Any = None


class Labelled(Part, frozen=True, kw_only=True):
    """A value that stands for something, with the words for it: a category, or why a value is missing."""

    value: Any
    label: str = ""


def value_of(entry: Any) -> Any:
    """The value of an entry that Table Schema lets be written with its label or without."""
    return entry.value if isinstance(entry, Labelled) else entry.get("value") if isinstance(entry, dict) else entry


FieldType: TypeAlias = Literal[
    "any", "string", "number", "integer", "boolean", "date", "datetime", "time", "year", "yearmonth", "duration",
    "object", "array", "list", "geopoint", "geojson",
]  # fmt: skip


class Field(Part, frozen=True, kw_only=True):
    """A column of a table, by Table Schema; `unit`, `status`, `note` and `references` are ours.

    `unit` is written once, for people ("billion USD", "%"). `status`, `note` and `references` name the columns that
    hold those of this field's figures, where a row's figures are not equally sure. `item_type` and `delimiter` are of
    the items of a list. `categories` are values, or objects with a value and a label, from the first to the last where
    they are `categories_ordered`; `labels` are words for some. Whole numbers count days since `zero_day` (an ISO date),
    where that is given. Moments with `own_clock` are told as their clock showed them: what zone it was in is passed
    over. `figure_sign` is the one sign that may stand at its figures: with another they are in another unit. Where a
    person said the unit, `unit_of_file` is the one that the file has itself ("" for none).
    """

    name: Text
    type: FieldType = "any"
    format: str = "default"
    title: str = ""
    description: str = ""
    unit: str = ""
    unit_of_file: str | None = None
    status: str = "status"
    note: str = "note"
    references: str = "references"
    constraints: Constraints = Constraints()
    missing_values: tuple[str | Labelled, ...] | None = None
    categories: tuple[Any, ...] | None = None
    categories_ordered: bool = False
    labels: dict[str, str] = msgspec.field(default_factory=dict)
    item_type: str = "string"
    delimiter: str = ","
    decimal_char: str = "."
    group_char: str = ""
    bare_number: bool = True
    figure_sign: str = ""
    own_clock: bool = False
    true_values: tuple[str, ...] = ("true", "True", "TRUE", "1")
    zero_day: str = ""
    false_values: tuple[str, ...] = ("false", "False", "FALSE", "0")

    names_columns: ClassVar = frozenset(("note",))

    def __post_init__(self) -> None:
        """A unit is told apart by its words, not by blanks at its ends; no sign before decimals is the usual one."""
        if self.unit != self.unit.strip():
            force_setattr(self, "unit", self.unit.strip())
        if not self.decimal_char:
            force_setattr(self, "decimal_char", ".")

    @property
    def label(self) -> str:
        """The field's title, or its name where it has none."""
        return self.title or self.name


def names_of(fields: str | tuple[str, ...]) -> tuple[str, ...]:
    """The fields of a key, which Table Schema lets be written as one name or several."""
    return (fields,) if isinstance(fields, str) else fields


class ForeignKeyReference(Part, frozen=True, kw_only=True):
    """The resource ("" is the same one) and fields a foreign key points to, perhaps in another `package`."""

    fields: str | tuple[str, ...]
    resource: str = ""
    package: str = ""


class ForeignKey(Part, frozen=True, kw_only=True):
    """A rule that values of these fields occur in another table."""

    fields: str | tuple[str, ...]
    reference: ForeignKeyReference


FIELDS_MATCH = ("exact", "equal", "subset", "superset", "partial")
"""What `fieldsMatch` can be."""


class Schema(Part, frozen=True, kw_only=True, dict=True):
    """A Table Schema: the fields of a table, in the order of its columns."""

    fields: tuple[Field, ...]
    primary_key: str | tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    missing_values: tuple[str | Labelled, ...] = ("",)
    fields_match: str | tuple[str, ...] = "exact"
    unique_keys: tuple[str | tuple[str, ...], ...] = ()

    @property
    def match(self) -> str:
        """How the columns of the file are held against the fields: one of `FIELDS_MATCH`."""
        words = (self.fields_match,) if isinstance(self.fields_match, str) else self.fields_match
        return next((word for word in words if word in FIELDS_MATCH), "exact")

    def field(self, name: str) -> Field | None:
        """The field of that name, or None."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> Mapping[str, Field]:
        """The first of each name; a table may have thousands of columns, and each is asked for often."""
        return {field.name: field for field in reversed(self.fields)}


def missing_texts(field: Field, schema: Schema) -> tuple[str, ...]:
    """The texts that stand for a missing value in a field: its own, or else those of its schema."""
    entries = schema.missing_values if field.missing_values is None else field.missing_values
    return tuple(str(value_of(entry)) for entry in entries)
