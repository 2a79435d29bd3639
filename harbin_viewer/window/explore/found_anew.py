"""Whom and when each form shows where the reader chose neither, found anew with each other form."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import structs

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.explored import brief_of, why_not
from harbin_viewer.factsheet.exploring.choices import largest
from harbin_viewer.factsheet.exploring.first_look.suiting import entities_for, lacks_period, period_for
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration

FEW = 6
"""Entities of a quick choice."""

_WIDENED = "The period is {} now, as “{}” shows nothing of the one before."

_OF_ONE_TIME = "“{}” shows {}; the time chosen in “{}” holds there alone."


class FoundAnew:
    """Begins with the choice of a first look; `this_year` parts what is known from what is projected."""

    def __init__(self, start: Exploration, this_year: int) -> None:
        self._start = start
        self._this_year = this_year
        self.entities = {start.entities}
        self._periods = {start.period}

    def with_form(self, before: Brief, name: str, last: Mapping[str, tuple[float, float] | None]) -> Exploration:
        """The choice in another form; whom and when to show is found anew where the reader chose neither.

        One time says nothing of how long a range is to be, so a form of a range comes back to its `last` period. One
        that the reader chose is given up where the form shows nothing of it, and something of a longer one.
        """
        now = self._of_kind(structs.replace(before.exploration, form=name), before.exploration, last)
        if now.period in self._periods or lacks_period(now):
            now = self._with_period(before, now)
        now = self._with_those(before, now)
        return self._widened(before, now) if FORMS[now.form].period == "range" and now.period is not None else now

    def with_entities(self, before: Brief, choice: Exploration) -> Exploration:
        """The choice with whom its form tells most of, where the reader chose nobody himself."""
        if choice.entities not in self.entities:
            return choice
        found = entities_for(before.cube, choice, self._start.entities)
        self.entities.add(found)
        return structs.replace(choice, entities=found)

    def told_period(self, before: Exploration, now: Brief) -> str:
        """That the period is another than the reader chose, as a sentence; "" where it is not."""
        exploration = now.exploration
        if exploration.period == before.period or before.period in self._periods or before.form == exploration.form:
            return ""
        if FORMS[before.form].period == "moment":
            return _OF_ONE_TIME.format(FORMS[exploration.form].title, now.period_text(), FORMS[before.form].title)
        return _WIDENED.format(now.period_text(), FORMS[exploration.form].title)

    def _of_kind(
        self, now: Exploration, before: Exploration, last: Mapping[str, tuple[float, float] | None]
    ) -> Exploration:
        """The choice with the period that was chosen last in forms of its kind: of a range, or of one time.

        A range that the reader chose since leads to its last time.
        """
        kind = FORMS[now.form].period
        if kind == FORMS[before.form].period or (kind == "moment" and before.period not in self._periods):
            return now
        return structs.replace(now, period=last.get(kind, self._start.period))

    def _widened(self, before: Brief, choice: Exploration) -> Exploration:
        if not _why_not(before, choice):
            return choice
        longer = (self._with_period(before, choice), structs.replace(choice, period=None))
        wider = (self._with_those(before, known) for known in longer if known.period != choice.period)
        return next((known for known in wider if not _why_not(before, known)), choice)

    def _with_those(self, before: Brief, choice: Exploration) -> Exploration:
        if choice.form == "line" and not choice.entities:
            return structs.replace(choice, entities=self._good_start(before))
        return self.with_entities(before, choice)

    def _good_start(self, before: Brief) -> tuple[str, ...]:
        """Whom to begin with where nobody is chosen: those of the first look who have figures, else the largest."""
        figures = before.figures
        first = self._start.entities if before.exploration.measure == self._start.measure else ()
        those = tuple(name for name in first if figures.line(name).known)
        return those or largest(figures, before.moment, FEW)

    def _with_period(self, before: Brief, choice: Exploration) -> Exploration:
        whole = self._start.period if choice.measure == self._start.measure else None
        if choice.form == "change" and choice.entities not in self.entities:  # it finds those that they share
            return structs.replace(choice, period=whole)
        choice = period_for(before.cube, choice, whole, self._this_year)
        self._periods.add(choice.period)
        return choice


def _why_not(before: Brief, choice: Exploration) -> str:
    return why_not(brief_of(before.document, choice, locale=before.locale))
