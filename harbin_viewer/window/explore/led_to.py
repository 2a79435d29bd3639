"""What a form shows where it cannot show what is chosen: rows on a map or counted by words in place of a measure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from msgspec import structs

from harbin_viewer.factsheet.exploring.counting import times_in
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.exploring.first_look.worth_seeing import can_be_drawn, in_place_of_measure
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.roles.found_roles import Measure

_LED = "“{}” shows “{}” in place of “{}”."


class LedTo:
    """Finds, for the forms of a table, what to show `beside` its measures, or the first of these in place of words."""

    def __init__(self, cube: Cube, beside: tuple[Measure, ...], start: Exploration) -> None:
        self._cube = cube
        self._beside = beside
        self._start = start

    def choice(self, now: Exploration, name: str) -> Exploration | None:
        """The choice to take another form of, None where that on show is one that the form is made for."""
        found = self._found(now, name)
        return found if found is None else structs.replace(found, bounds=now.bounds)

    def _found(self, now: Exploration, name: str) -> Exploration | None:
        is_beside = now.measure in {known.field for known in self._beside}
        if not FORMS[structs.replace(now, form=name).form].of_words:
            return self._measured if is_beside else None
        is_time = name == "counts" and times_in(self._cube, now.measure) is not None
        is_shown = is_time or (is_beside and in_place_of_measure(self._cube, now.measure).form == name)
        return None if is_shown else self._in_place.get(name)

    def told(self, before: Exploration, now: Exploration) -> str:
        """That another measure is shown than was chosen, as a sentence; "" where it is the same."""
        if before.measure == now.measure or before.form == now.form:
            return ""
        return _LED.format(FORMS[now.form].title, self._title(now.measure), self._title(before.measure))

    @cached_property
    def _in_place(self) -> Mapping[str, Exploration]:
        """The first of each form that shows no measure, of those that can be drawn."""
        found: dict[str, Exploration] = {}
        for known in self._beside:
            choice = in_place_of_measure(self._cube, known.field)
            if choice.form not in found and can_be_drawn(self._cube, choice):
                found[choice.form] = choice
        return found

    @cached_property
    def _measured(self) -> Exploration | None:
        """The first look at the measure that the table began with, or at its first; None where it has none."""
        fields = [known.field for known in self._cube.roles.measures]
        if self._start.measure in fields:
            return self._start
        return beginning(self._cube, measure=fields[0]).exploration if fields else None

    def _title(self, field: str) -> str:
        known = (*self._beside, *self._cube.roles.measures)
        return next((found.title for found in known if found.field == field), field)
