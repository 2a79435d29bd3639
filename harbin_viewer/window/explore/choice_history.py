"""The choices a reader made, one after the other, to go back and forth among them."""

from __future__ import annotations

from collections.abc import Mapping

from harbin_viewer.factsheet.model.exploration import FORMS, Exploration

_MOST = 200


class ChoiceHistory:
    """Begins with one choice; each `add` takes the place of those that were undone.

    One that comes back to the one before it (times were played to the end, a handle was drawn to and fro) is no step.
    """

    def __init__(self, first: Exploration) -> None:
        self._choices = [first]
        self._at = 0
        self._came_back = False

    @property
    def now(self) -> Exploration:
        """The choice on show."""
        return self._choices[self._at]

    def add(self, choice: Exploration, *, joined: bool = False) -> None:
        """The reader chose anew; `joined`: as a part of the choice before, as while a handle is drawn."""
        replaces = joined and self._at > 0 and not self._came_back
        kept = self._choices[: self._at + (0 if replaces else 1)]
        self._came_back = kept[-1] == choice
        self._choices = kept if self._came_back else [*kept, choice][-_MOST:]
        self._at = len(self._choices) - 1

    def last_periods(self) -> Mapping[str, tuple[float, float] | None]:
        """The period chosen last in a form of a range, and in one of one time, of those that are not undone."""
        return {FORMS[choice.form].period: choice.period for choice in self._choices[: self._at + 1]}

    @property
    def can_undo(self) -> bool:
        """Whether there is a choice before."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether a choice was undone."""
        return self._at < len(self._choices) - 1

    def undo(self) -> Exploration:
        """Go back to the choice before."""
        self._at = max(self._at - 1, 0)
        return self.now

    def redo(self) -> Exploration:
        """Go forth again."""
        self._at = min(self._at + 1, len(self._choices) - 1)
        return self.now
