"""What was found about the columns of a table, as frozen values with a reason in words for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from harbin_viewer.cached_property import cached_property
from harbin_viewer.factsheet.wording import number

RoleKind: TypeAlias = Literal[
    "time",
    "entity",
    "dimension",
    "measure",
    "bound",
    "measure name",
    "unit",
    "scale",
    "code",
    "note",
    "constant",
    "aside",
    "words",
]
"""`bound`: a margin, error or limit of a measure. `aside`: numbers that measure nothing. `words`: texts to be read."""


@dataclass(frozen=True)
class Role:
    """The role of one column; `of` names the column that a code, note or bound belongs to, "" for none.

    `why` is the reason, or what puts it into words when it is asked for.
    """

    field: str
    kind: RoleKind
    why: str | Callable[[], str]
    of: str = ""

    @cached_property
    def reason(self) -> str:
        """Why it has this role, in a sentence for a reader."""
        return self.why if isinstance(self.why, str) else self.why()


def told_of_figures(label: str, low: float, high: float) -> str:
    """Why a column of figures from the one to the other is measured."""
    if low == high:
        return f"“{label}” is measured: {number(low)} throughout."
    return f"“{label}” is measured: numbers from {number(low)} to {number(high)}."


def told_of_years(label: str, low: float, high: float) -> str:
    """The same of a column of years."""
    first, last = (f"{year:.0f}".replace("-", "−") for year in (low, high))
    return f"“{label}” has years, from {first} to {last}."


@dataclass(frozen=True)
class Measure:
    """A column of figures; `unit` is "" where it is not known or stands in a column, `note` the column of its notes.

    `unit_field` is the column that says the unit of each figure, where these are in several.
    """

    field: str
    title: str
    unit: str = ""
    description: str = ""
    note: str = ""
    bounds: tuple[str, ...] = ()
    unit_field: str = ""

    def is_in_unit_of(self, other: Measure) -> bool:
        """Whether both are in the same unit, or in that which the same column says."""
        return (self.unit, self.unit_field) == (other.unit, other.unit_field)


@dataclass(frozen=True)
class Dimension:
    """A column that tells rows apart besides time and entity; `default` is the value a first look is taken at."""

    field: str
    default: str
    reason: str


@dataclass(frozen=True)
class Roles:
    """All that was found; names are those of fields, "" and empty where a table has nothing of the kind.

    `unit` names the column that holds units, `measure_name` the one that says what a figure measures: with these, the
    figures of one measure stand in rows of several units and may never share an axis. `frequency` is that of the time.
    """

    roles: tuple[Role, ...] = ()
    time: str = ""
    frequency: str = ""
    entity: str = ""
    dimensions: tuple[Dimension, ...] = ()
    measures: tuple[Measure, ...] = ()
    measure_name: str = ""
    unit: str = ""
    primary_key: tuple[str, ...] = ()
    constants: Mapping[str, str] = field(default_factory=dict)
    answers: bool = False
    """Whether each row is an answer, a person or a trial without a name: nobody is counted."""
    about: tuple[str, ...] = ()
    """What all rows share and a title should say (Ukraine, persons of 15 years and over), names of places first."""

    def role(self, name: str) -> Role | None:
        """The role of a field, or None."""
        return self._by_field.get(name)

    @cached_property
    def _by_field(self) -> Mapping[str, Role]:
        return {role.field: role for role in reversed(self.roles)}

    def of_kind(self, kind: RoleKind) -> tuple[str, ...]:
        """The fields with that role, in the order of the columns."""
        return tuple(role.field for role in self.roles if role.kind == kind)

    @property
    def unit_columns(self) -> frozenset[str]:
        """The columns that say in which unit figures are, or in which scale of it."""
        return frozenset([*self.of_kind("unit"), *(known.unit_field for known in self.measures if known.unit_field)])

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """Each column of codes to the column it is the code of."""
        return {role.field: role.of for role in self.roles if role.kind == "code" and role.of}

    def measure(self, name: str) -> Measure | None:
        """The measure of that field, or None."""
        return self._measures_by_field.get(name)

    @cached_property
    def _measures_by_field(self) -> Mapping[str, Measure]:
        return {measure.field: measure for measure in reversed(self.measures)}
