"""What a descriptor says of a column, as far as its role may depend on it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from harbin_viewer.factsheet.patient_lock import glance

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.package.schema import Field


@dataclass(frozen=True)
class FieldFacts:
    """`type` is a Table Schema type. `year_is_day`: whole numbers count days since `zero_day` (ISO date)."""

    name: str
    type: str = "any"
    title: str = ""
    description: str = ""
    unit: str = ""
    note: str = ""
    status: str = ""
    references: str = ""
    """The columns with notes, status and references of its figures, "" where the descriptor names none."""
    year_is_day: bool = False
    zero_day: str = ""
    refers: bool = False
    """Whether its values are those of a key elsewhere."""
    alone_is_key: bool = False
    """Whether it tells the rows of its table apart by itself, as the descriptor says."""
    stands_for_words: bool = False
    """Whether the descriptor has words for its values."""

    @property
    def label(self) -> str:
        """Its title, or its name where it has none."""
        return self.title or self.name


def from_descriptor(field: Mapping[str, Any]) -> FieldFacts:
    """The facts of a field as a Table Schema descriptor has it, with the display settings of Our World in Data."""
    display = _display(field)
    return FieldFacts(
        name=str(field.get("name") or ""),
        type=str(field.get("type") or "any"),
        title=str(field.get("title") or display.get("name") or ""),
        description=str(field.get("description") or ""),
        unit=str(field.get("unit") or display.get("unit") or ""),
        note=str(field.get("note") or ""),
        status=str(field.get("status") or ""),
        references=str(field.get("references") or ""),
        year_is_day=bool(display.get("yearIsDay")),
        zero_day=str(display.get("zeroDay") or ""),
    )


def from_field(field: Field, *, refers: bool = False, alone_is_key: bool = False) -> FieldFacts:
    """The facts of a field of the model; `refers`: its schema has it in a foreign key, `alone_is_key`: as its key."""
    glance()
    return FieldFacts(
        name=field.name, type=field.type, title=field.title, description=field.description, unit=field.unit,
        note=field.note, status=field.status, references=field.references,
        year_is_day=bool(field.zero_day), zero_day=field.zero_day, refers=refers,
        alone_is_key=alone_is_key, stands_for_words=any(isinstance(value, dict) for value in field.categories or ()),
    )  # fmt: skip


def _display(field: Mapping[str, Any]) -> Mapping[str, Any]:
    found = field.get("owidDisplaySettings") or field.get("display") or {}
    if isinstance(found, str):
        try:
            found = json.loads(found)
        except ValueError:
            found = {}
    return found if isinstance(found, Mapping) else {}
