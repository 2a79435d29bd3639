"""The words of an overview, frozen: made in one place, shown by the window and printed by the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from harbin_viewer.factsheet.model.notice import NoticeKind
from harbin_viewer.factsheet.wording import NO_UNIT

DescriptionForm: TypeAlias = Literal["plain", "markdown", "html"]

TableState: TypeAlias = Literal["read", "not read", "broken", "no table"]
"""`not read`: nobody has read it so far. `broken`: it cannot be read. `no table`: it is something else, only listed."""


@dataclass(frozen=True)
class Description:
    """A text as its maker wrote it, and the form that it is written in."""

    text: str
    form: DescriptionForm


@dataclass(frozen=True)
class Fact:
    """Something that a package says of itself: `label` as a heading has it, and an address where it leads to one."""

    label: str
    text: str
    address: str = ""


@dataclass(frozen=True)
class FieldWords:
    """A field for a reader. `unit` is "" where none is stated, which is odd where `needs_unit`.

    `role` is a kind of role ("" where the table was not read), `role_words` what a reader calls it. `columns` are the
    names of several that are told as one: years that stand side by side. `unit_of_file` is that of its file, which
    a reader may have corrected.
    """

    name: str
    title: str
    type: str
    unit: str
    needs_unit: bool
    description: str
    role: str = ""
    role_words: str = ""
    reason: str = ""
    columns: tuple[str, ...] = ()
    unit_of_file: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all columns that it tells of."""
        return self.columns or (self.name,)

    @property
    def unit_words(self) -> str:
        """The unit, or that it is not stated."""
        return self.unit or (NO_UNIT if self.needs_unit else "")

    @property
    def facts(self) -> str:
        """What it is to its table, its type and unit; the word that is both said once (“text”)."""
        return ", ".join(dict.fromkeys(filter(None, [self.role_words, self.type, self.unit_words])))


@dataclass(frozen=True)
class TableWords:
    """A resource for a reader. `extent` tells how much it holds: "241 rows · 1960–2023 · 36 countries".

    `problem` says why it cannot be read, or what else it is; `address` is where a resource of no table lies.
    """

    name: str
    title: str
    state: TableState
    extent: str
    description: str = ""
    problem: str = ""
    address: str = ""
    fields: tuple[FieldWords, ...] = ()


@dataclass(frozen=True)
class SourceWords:
    """Where figures come from; "" for what is not known."""

    title: str
    publisher: str = ""
    address: str = ""
    date: str = ""
    accessed: str = ""
    licence: str = ""
    note: str = ""


@dataclass(frozen=True)
class NoticeWords:
    """A sentence that is told once, with the number of places it is true of and the first of them."""

    sentence: str
    count: int = 1
    places: str = ""
    tables: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        """The tables and places in a line, "" where there are none to name."""
        return ": ".join(filter(None, [", ".join(self.tables), self.places]))


@dataclass(frozen=True)
class NoticeGroup:
    """All notices of one kind under their heading."""

    kind: NoticeKind
    heading: str
    notices: tuple[NoticeWords, ...]


@dataclass(frozen=True)
class Overview:
    """All that is told of a package."""

    title: str
    description: Description
    facts: tuple[Fact, ...]
    tables: tuple[TableWords, ...]
    sources: tuple[SourceWords, ...]
    notices: tuple[NoticeGroup, ...] = ()
