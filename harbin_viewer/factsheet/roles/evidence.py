"""The columns of a table while their roles are being found: profiles, and what is settled so far."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import TYPE_CHECKING, Any

from harbin_viewer.cached_property import cached_property
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.found_roles import Role, RoleKind
from harbin_viewer.factsheet.roles.names.table_names import TableNames
from harbin_viewer.factsheet.roles.profile import Profile, is_missing, plain_values

if TYPE_CHECKING:
    import numpy.typing as npt

MOST_ROWS = 12_000
"""Rows that pairs of columns are compared on: from the head, the middle and the tail."""


_NAMESAKES = 1.5
"""Values of another column that a name stands with on average, where a few names are those of several."""

_LOOKED_AT = 500
"""Columns that are looked at between two glances."""

_TWICE = 0.02
"""Which share of the rows may repeat another by mistake."""


@dataclass
class Evidence:
    """`settled` has the role of each column that has one already; `again` is how many rows repeat others, left out.

    `answers` is whether each row was found to be an answer, a person or a trial that stands by itself.
    """

    profiles: dict[str, Profile]
    again: int = 0
    answers: bool = False
    settled: dict[str, Role] = field(default_factory=dict)
    _named: dict[RoleKind, list[str]] = field(default_factory=dict)
    _unsettled: dict[str, Profile] | None = None
    _varied: set[str] | None = None
    _groups: list[str] = field(default_factory=list)
    _counts: dict[tuple[str, ...], tuple[int, int]] = field(default_factory=dict)

    def settle(self, name: str, kind: RoleKind, reason: str | Callable[[], str], of: str = "") -> None:
        """Give a column its role, unless it has one."""
        if name in self.settled:
            return
        if self._unsettled is not None:
            self._unsettled.pop(name, None)
        if self._varied is not None:
            self._varied.discard(name)
        self.settled[name] = Role(name, kind, reason, of)
        self._enter(name, self._named.setdefault(kind, []))
        if kind == "words" and of:
            self._enter(name, self._groups)

    def _enter(self, name: str, known: list[str]) -> None:
        """Put a name among others in the order of the table: most are settled in it."""
        places = self.names.places
        if not known or places[known[-1]] < places[name]:
            known.append(name)
        else:
            insort(known, name, key=places.__getitem__)

    def give_up(self, name: str) -> None:
        """Take its role from a column."""
        self._named[self.settled.pop(name).kind].remove(name)
        self._unsettled = self._varied = None  # to be found anew, in the order of the table
        if name in self._groups:
            self._groups.remove(name)

    @property
    def groups(self) -> Sequence[str]:
        """The fields of words that stand for those of another field (a state for its counties), in that order."""
        return self._groups

    @cached_property
    def names(self) -> TableNames:
        """The fields in the order of the table."""
        return TableNames(tuple(self.profiles))

    def open(self) -> Iterator[Profile]:
        """The columns without a role, in the order of the table."""
        glance()  # each step that looks at them all begins so
        return _glancing(list(self._open.values()))

    def has_open_figures(self, *, besides: Profile) -> bool:
        """Whether another column of figures, which are not the same in all rows, has no role yet."""
        if self._varied is None:
            self._varied = {name for name, one in self._open.items() if one.is_numeric and not one.constant}
        return len(self._varied) > (besides.name in self._varied)

    @property
    def _open(self) -> dict[str, Profile]:
        if self._unsettled is None:
            self._unsettled = {name: found for name, found in self.profiles.items() if name not in self.settled}
        return self._unsettled

    def named(self, kind: RoleKind) -> list[str]:
        """The fields that have a role, in the order of the table."""
        return list(self._named.get(kind, ()))

    @cached_property
    def rows(self) -> int:
        """How many rows the table has."""
        return max((profile.rows for profile in self.profiles.values()), default=0)

    @cached_property
    def descriptions(self) -> Counter[str]:
        """How many columns are described so."""
        return Counter(profile.facts.description for profile in self.profiles.values())

    def tuples(self, names: Iterable[str]) -> list[tuple[Any, ...]]:
        """The values of several columns row by row, on the rows that are compared."""
        return list(self._rows_of(names))

    def _rows_of(self, names: Iterable[str]) -> Iterator[tuple[Any, ...]]:
        return zip(*(sampled(self.profiles[name].values) for name in names), strict=False)

    def unique(self, names: Sequence[str]) -> bool:
        """Whether these columns tell all compared rows apart."""
        different, of = self._count(names)
        return bool(names) and different == of

    def is_filled(self, name: str) -> bool:
        """Whether no cell of a column is missing."""
        return self.profiles[name].filled == self.rows

    def nearly_unique(self, names: Sequence[str]) -> bool:
        """Whether they do but for a few rows that stand twice by mistake; in stretches of a table all may differ."""
        different, of = self._count(names)
        if not names or different < (1 - _TWICE) * of:
            return False
        columns = [self.profiles[name] for name in names]
        return prod(column.most_different for column in columns) >= (1 - _TWICE) * columns[0].all_rows

    def _count(self, names: Sequence[str]) -> tuple[int, int]:
        """How many of the compared rows differ in these columns, and how many there are."""
        if (key := tuple(names)) not in self._counts:
            rows = self.tuples(names)
            self._counts[key] = len(set(rows)), len(rows)
        return self._counts[key]

    def decides(self, names: Sequence[str], other: str) -> bool:
        """Whether the values of some columns leave no choice for another."""
        decided: dict[tuple[Any, ...], Any] = {}
        rows = self._rows_of((*names, other))  # most figures are told to be free by the first few
        if not self.is_filled(other):
            rows = (row for row in rows if not is_missing(row[-1]))
        return all(decided.setdefault(row[:-1], row[-1]) == row[-1] for row in rows)

    def count(self, names: Sequence[str]) -> int:
        """How many different values some columns have together, in the rows that are compared."""
        return self._count(names)[0]

    def nearly_decides(self, name: str, other: str) -> bool:
        """Whether most values of a column leave one choice for another, as counties do for states: few stand in two."""
        return self.count([name, other]) <= _NAMESAKES * self.count([name])

    def say_the_same(self, first: str, second: str) -> bool:
        """Whether each of two columns leaves no choice for the other."""
        return self.decides([first], second) and self.decides([second], first)


def _glancing(profiles: Sequence[Profile]) -> Iterator[Profile]:
    for place, profile in enumerate(profiles, start=1):
        if not place % _LOOKED_AT:
            glance()
        yield profile


def sampled(values: Sequence[Any]) -> Sequence[Any]:
    """Head, middle and tail of a long column, each without gaps; all of a short one."""
    if len(values) <= MOST_ROWS:
        return values
    part = MOST_ROWS // 3
    middle = (len(values) - part) // 2
    return [*values[:part], *values[middle : middle + part], *values[-part:]]


def gather(
    fields: Sequence[FieldFacts], columns: Mapping[str, Any], whole: Mapping[str, npt.NDArray[Any]] | None = None
) -> Evidence:
    """The evidence of a table before anything is settled."""
    all_of = whole or {}
    there = [facts for facts in fields if facts.name in columns]
    values = {facts.name: plain_values(columns[facts.name]) for facts in there}
    tell_more = len(there) > len(("who", "what")) or any(facts.type != "string" for facts in there)
    again = _rows_again([*values.values()]) if tell_more else set()
    if again:
        rows = len(next(iter(values.values())))
        left = [row for row in range(rows) if row not in again]
        all_of = {name: column[left] if len(column) == rows else column for name, column in all_of.items()}
        values = {name: [column[row] for row in left] for name, column in values.items()}
    profiles = {facts.name: Profile(facts, values[facts.name], all_of.get(facts.name)) for facts in there}
    return Evidence(profiles, len(again))


def _rows_again(columns: Sequence[Sequence[Any]]) -> set[int]:
    """The rows that repeat one before in every cell, where these are so few that they may stand twice by mistake.

    They bear nothing out: with one of them in it no column would tell the rows of a short table apart.
    """
    rows = min(map(len, columns), default=0)
    alike: Sequence[Sequence[int]] = [range(rows)] if len(columns) > 1 else []
    for column in columns:
        glance()
        different = len({*column})
        if not alike or different == rows:
            return set()
        if different == 1:
            continue
        apart: dict[tuple[int, Any], list[int]] = {}
        for number, group in enumerate(alike):
            for row in group:
                value = column[row]
                apart.setdefault((number, value if value == value else None), []).append(row)
        alike = [group for group in apart.values() if len(group) > 1]
    again = {row for group in alike for row in group[1:]}
    return again if len(again) <= max(1, _TWICE * rows) and rows - len(again) > 1 else set()
