"""Notes and flags on whole rows, in columns that are called so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from harbin_viewer.factsheet.roles.names.column_names import names_note

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.package.schema import Field

ORDINARY = frozenset({"a", "normal", "normal value", "final", "f", "official", "official figure"})
"""Flags that say that a figure is as others are."""

_LONGEST_CODE = 4
"""Letters of a code."""


class NoteColumn(Struct, frozen=True):
    """A column of notes: what it is called, and the words of its codes."""

    label: str
    words: dict[str, str]

    def of_figure(self, text: str) -> str:
        """What a cell of it says of a figure, a code with the name of its column; "" where that is nothing."""
        word = self.words.get(text, text).strip()
        if word.casefold() in ORDINARY:
            return ""
        return f"{self.label}: {word}" if 0 < len(word) <= _LONGEST_CODE else word

    def of_row(self, text: str) -> str:
        """What a cell of it says of its row: “Remarks: storm”; "" where that is nothing."""
        word = self.words.get(text, text).strip()
        return f"{self.label}: {word}" if word and word.casefold() not in ORDINARY else ""


def note_column(field: Field) -> NoteColumn:
    """The column of notes that a field describes."""
    return NoteColumn(field.label, _words(field))


def notes_on_rows(fields: Iterable[Field], roles: Mapping[str, str]) -> tuple[tuple[str, NoteColumn], ...]:
    """The columns of notes among those of words that no other field names as its own, each by its name."""
    return tuple((field.name, note_column(field)) for field in fields if _holds_notes(field.name, roles))


def _holds_notes(name: str, roles: Mapping[str, str]) -> bool:
    return roles[name] == "note" if name in roles else names_note(name)


def _words(field: Field) -> dict[str, str]:
    """The words of its codes, which a schema has as categories or as labels."""
    listed = (entry for entry in field.categories or () if isinstance(entry, dict))
    return {str(entry["value"]): str(entry["label"]) for entry in listed if entry.get("label")} or field.labels
