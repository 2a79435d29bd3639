"""How far a figure is borne out: the statuses, each declared once with its word and meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

READ_AT = "Where it was read"
"""Heads references of which no more is known than that a figure, or a text, stands there."""

ALSO_READ_AT = "Where else it was read"
"""Heads them where the source itself is among them."""

ROW_READ_AT = "Where its row was read"
"""Heads those of the row of a figure that others contradict, of whom none is named."""

OF_ROW = "References of its row"
"""Heads them for a cell that names its row or tells of it: they are for, or against, what the row says."""

SAID_BY = "Who says so"
"""Heads the source of a figure that is its own word."""

REPORTED = "reported by it"
"""What such a figure is by a source that its references name."""

StatusName: TypeAlias = str
"""The name of a status, as tables and highlights write it: one of `STATUSES`."""


class Status(Struct, frozen=True):
    """How far a figure is borne out by independent statistics.

    `word` is what a reader sees beside its mark, `rank` its place among all, the surest having the lowest; `in_note`
    is what the note of such a figure says, `references` heads the references of one, and `by_reference` says what it is
    by one of them ("borne out by it"). `source` heads the source of its row, and `by_source` says what it is by that:
    "" its own word.
    """

    name: StatusName
    word: str
    meaning: str
    rank: int
    in_note: str = ""
    references: str = READ_AT
    by_reference: str = REPORTED
    source: str = SAID_BY
    by_source: str = ""

    @property
    def explained(self) -> str:
        """Its meaning, and what the note of such a figure is to say."""
        return f"{self.meaning.removesuffix('.')}; the note says {self.in_note}." if self.in_note else self.meaning


CONFIRMED: StatusName = "confirmed"

CONTRADICTED: StatusName = "contradicted"

NOT_BORNE_OUT: StatusName = "confirmed, not borne out"
"""What figures are shown as that a table calls confirmed, and a check finds not borne out; no table states it."""

_NOT_BORNE_OUT = Status(
    NOT_BORNE_OUT, NOT_BORNE_OUT, "The sheet calls it confirmed; a check finds that it is not borne out.", 45
)


class Statuses(Mapping[StatusName, Status]):
    """The statuses by name, surest first."""

    def __init__(self, *statuses: Status) -> None:
        self._statuses: dict[str, Status] = {}
        for status in statuses:
            self.add(status)

    def add(self, status: Status) -> None:
        """Know this status from now on."""
        known = [*self._statuses.values(), status]
        self._statuses = {
            known_status.name: known_status
            for known_status in sorted(known, key=lambda known_status: known_status.rank)
        }

    def remove(self, name: StatusName) -> None:
        """Know this status no more."""
        del self._statuses[name]

    @property
    def names_shown(self) -> tuple[StatusName, ...]:
        """What has a mark: these, and what is not borne out."""
        return *self._statuses, NOT_BORNE_OUT

    def shown(self, name: object) -> StatusName | None:
        """The one of them of that name; None for any other."""
        return next((known for known in self.names_shown if known == name), None)

    def known(self, name: str) -> Status | None:
        """The status of that name, or what is shown in place of one; None for a name that is none."""
        return _NOT_BORNE_OUT if name == NOT_BORNE_OUT else self._statuses.get(name)

    def meaning(self, name: str, note: str = "") -> str:
        """What a status means, and what the note says where there is such a `note`; "" for a name that is none."""
        status = self.known(name)
        if status is None:
            return ""
        return status.explained if note else status.meaning

    def references(self, name: str) -> str:
        """What heads the references of a figure with this status, known or not."""
        status = self.known(name)
        return status.references if status else READ_AT

    def by_reference(self, name: str) -> str:
        """What a figure with this status, known or not, is by a source that its references name."""
        status = self.known(name)
        return status.by_reference if status else REPORTED

    def source(self, name: str) -> str:
        """What heads the source of a figure with this status, known or not."""
        status = self.known(name)
        return status.source if status else SAID_BY

    def by_source(self, name: str) -> str:
        """What a figure with this status, known or not, is by the source of its row; "" its own word."""
        status = self.known(name)
        return status.by_source if status else ""

    def __getitem__(self, name: StatusName) -> Status:
        return self._statuses[name]

    def __iter__(self) -> Iterator[StatusName]:
        return iter(self._statuses)

    def __len__(self) -> int:
        return len(self._statuses)


STATUSES = Statuses(
    Status(
        CONFIRMED,
        "confirmed",
        "Seen in two independent places, or published by the body itself.",
        10,
        by_reference="borne out by it",
    ),
    Status("single", "single source", "Seen in one place only.", 20),
    Status(
        "derived",
        "derived",
        "Computed from other figures.",
        30,
        "how",
        "What it rests on",
        "derived from it",
        "What it is derived from",
        "derived from it",
    ),
    Status("claimed", "claimed", "The source says so; nothing independent was found.", 40),
    Status(
        CONTRADICTED,
        "contradicted",
        "An independent reference says otherwise.",
        50,
        "what",
        "What says otherwise",
        "contradicted by it",
    ),
)
