"""The Table Schema of a resource: its fields, what they demand of their values, and its keys."""

from typing import Any, Literal, TypeAlias

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


FieldType: TypeAlias = Literal[
    "any", "string", "number", "integer", "boolean", "date", "datetime", "time", "year", "yearmonth", "duration",
    "object", "array", "list", "geopoint", "geojson",
]  # fmt: skip


class Field(Part, frozen=True, kw_only=True):
    """A column of a table, by Table Schema; `unit`, `status` and `note` are ours.

    `unit` is written once, for people ("billion USD", "%"). `status` and `note` name the columns that hold the status
    and the note of this field's figures, where a row's figures are not equally sure. `year_is_day`: its whole numbers
    count days since `zero_day`.
    """

    name: Text
    type: FieldType = "any"
    format: str = "default"
    title: str = ""
    description: str = ""
    unit: str = ""
    status: str = "status"
    note: str = "note"
    constraints: Constraints = Constraints()
    missing_values: tuple[str, ...] | None = None
    decimal_char: str = "."
    group_char: str = ""
    bare_number: bool = True
    true_values: tuple[str, ...] = ("true", "True", "TRUE", "1")
    false_values: tuple[str, ...] = ("false", "False", "FALSE", "0")
    year_is_day: bool = False
    zero_day: str = ""

    @property
    def label(self) -> str:
        """The field's title, or its name where it has none."""
        return self.title or self.name


def names_of(fields: str | tuple[str, ...]) -> tuple[str, ...]:
    """The fields of a key, which Table Schema lets be written as one name or several."""
    return (fields,) if isinstance(fields, str) else fields


class ForeignKeyReference(Part, frozen=True, kw_only=True):
    """The resource ("" is the same one) and fields a foreign key points to."""

    fields: str | tuple[str, ...]
    resource: str = ""


class ForeignKey(Part, frozen=True, kw_only=True):
    """A rule that values of these fields occur in another table."""

    fields: str | tuple[str, ...]
    reference: ForeignKeyReference


class Schema(Part, frozen=True, kw_only=True):
    """A Table Schema: the fields of a table, in the order of its columns."""

    fields: tuple[Field, ...]
    primary_key: str | tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    missing_values: tuple[str, ...] = ("",)

    def field(self, name: str) -> Field | None:
        """The field of that name, or None."""
        return next((one for one in self.fields if one.name == name), None)


def missing_texts(field: Field, schema: Schema) -> tuple[str, ...]:
    """The texts that stand for a missing value in a field: its own, or else those of its schema."""
    return schema.missing_values if field.missing_values is None else field.missing_values
