"""How far a figure is borne out: the statuses, each declared once with its word and meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

StatusName: TypeAlias = str
"""The name of a status, as tables and highlights write it: one of `STATUSES`."""


class Status(Struct, frozen=True):
    """How far a figure is borne out by independent statistics.

    `word` is what a reader sees beside its mark, `rank` its place among all, the surest having the lowest.
    """

    name: StatusName
    word: str
    meaning: str
    rank: int


class Statuses(Mapping[StatusName, Status]):
    """The statuses by name, surest first."""

    def __init__(self, *statuses: Status) -> None:
        self._statuses: dict[str, Status] = {}
        for status in statuses:
            self.add(status)

    def add(self, status: Status) -> None:
        """Know this status from now on."""
        known = [*self._statuses.values(), status]
        self._statuses = {one.name: one for one in sorted(known, key=lambda one: one.rank)}

    def remove(self, name: StatusName) -> None:
        """Know this status no more."""
        del self._statuses[name]

    def meaning(self, name: str) -> str:
        """What a status means; "" for a name that is none."""
        status = self._statuses.get(name)
        return status.meaning if status else ""

    def __getitem__(self, name: StatusName) -> Status:
        return self._statuses[name]

    def __iter__(self) -> Iterator[StatusName]:
        return iter(self._statuses)

    def __len__(self) -> int:
        return len(self._statuses)


STATUSES = Statuses(
    Status("confirmed", "confirmed", "Seen in two independent places, or published by the body itself.", 10),
    Status("single", "single", "Seen in one place only.", 20),
    Status("derived", "derived", "Computed from other figures; the note says how.", 30),
    Status("claimed", "claimed", "The source says so; nothing independent was found.", 40),
    Status("contradicted", "contradicted", "An independent reference says otherwise; the note says what.", 50),
)
