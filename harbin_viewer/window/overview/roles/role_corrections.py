"""The corrections of roles that a reader made, table by table, to be taken back one after the other."""

from __future__ import annotations

from typing import NamedTuple


class Step(NamedTuple):
    """All corrections of a table, field to kind of role, from one step on."""

    table: str
    given: dict[str, str]


class RoleCorrections:
    """Those of each table by its name; a table without any has none."""

    def __init__(self) -> None:
        self.given: dict[str, dict[str, str]] = {}
        self._before: list[Step] = []
        self._undone: list[Step] = []

    def begin_with(self, table: str, given: dict[str, str]) -> None:
        """Corrections that were kept: there is nothing to take back of them."""
        self.given[table] = given

    def correct(self, table: str, given: dict[str, str]) -> None:
        """The reader corrected these, and all that was undone is gone."""
        self._before.append(self._now(table))
        self._undone.clear()
        self.given[table] = given

    @property
    def can_undo(self) -> bool:
        """Whether there is a correction to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether a correction was taken back."""
        return bool(self._undone)

    def undo(self) -> Step:
        """Take the last correction back; what its table has then."""
        return self._step(self._before, self._undone)

    def redo(self) -> Step:
        """Make it again."""
        return self._step(self._undone, self._before)

    def _now(self, table: str) -> Step:
        return Step(table, self.given.get(table, {}))

    def _step(self, of: list[Step], to: list[Step]) -> Step:
        step = of.pop()
        to.append(self._now(step.table))
        self.given[step.table] = step.given
        return step
