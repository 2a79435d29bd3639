"""A table that is explored: its cube, the choice with its history, the colours that entities keep."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

import numpy as np
from msgspec import structs

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.explored import brief_of, chart_of, forms, reasons_of, why_not
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.theme import SLOTS
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.choices import EntitySearch, fastest_grown, largest, smallest
from harbin_viewer.factsheet.exploring.command import command_of
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.beginning import Beginning, beginning
from harbin_viewer.factsheet.exploring.first_look.countable import beside_measures
from harbin_viewer.factsheet.exploring.refused_transforms import refused_transform
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.exploring.transforms import TRANSFORMS
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.tabs.entry import Entry
from harbin_viewer.window.charts.series_switch import Switch
from harbin_viewer.window.explore.choice_history import ChoiceHistory
from harbin_viewer.window.explore.choosing.reading_order import entities_in_order
from harbin_viewer.window.explore.found_anew import FEW, FoundAnew
from harbin_viewer.window.explore.kept_colours import KeptColours, colours_in_charts
from harbin_viewer.window.explore.led_to import LedTo
from harbin_viewer.window.explore.switched_off import SwitchedOff

_MOST_OF_GROUP = 40


class Explorer:
    """Answers for the choice on show."""

    def __init__(
        self,
        document: Document,
        cube: Cube,
        start: Beginning,
        groups: Mapping[str, tuple[str, ...]],
        this_year: int = 0,
    ) -> None:
        first = cube.roles.measures[0].field if cube.roles.measures else "?"
        plain = Exploration(resource=cube.name, measure=first)
        self.document = document
        self.cube = cube
        self.groups = groups
        self.beside_measures = beside_measures(cube)
        self.nothing = start.sentence if start.exploration is None else ""
        self._kept_colours = KeptColours()
        self._start = self._kept_colours.coloured(
            start.exploration or plain, colours_in_charts(document, cube.name), {}
        )
        self.found = FoundAnew(self._start, this_year)
        self.led = LedTo(cube, self.beside_measures, self._start)
        self.history = ChoiceHistory(self._start)
        self._brief: Brief | None = None
        self._chart: tuple[Exploration, Chart] | None = None
        self._reasons: tuple[Exploration, Mapping[str, str]] | None = None
        self._switched_off = SwitchedOff()

    def make_ready(self) -> None:
        """Find what is asked for at each change and takes long the first time, and make the first chart."""
        _search = self.search
        if not self.nothing:
            self.reasons()
            self.reasons_of_transforms()
        if not self.why_not:
            chart = chart_of(self.brief)
            _patterns = chart.key  # of long columns, which are looked through once
            self._chart = (self.history.now, chart)

    @cached_property
    def search(self) -> EntitySearch:
        """Finds those who can be compared, in the order in which a reader looks for them."""
        return EntitySearch(entities_in_order(self.cube))

    def choose(self, choice: Exploration, *, joined: bool = False) -> None:
        """Another choice; those who were there keep their colours."""
        shown = self._colours_shown()
        self._switched_off.follow(shown, choice.entities)
        before = {name: at for name, at in self._switched_off.off(shown).items() if at not in shown.values()} | shown
        found = choice.form != self.history.now.form and choice.entities != self.history.now.entities
        self.history.add(self._kept_colours.coloured(choice, before, shown if found else {}), joined=joined)

    def come_back_to(self, choice: Exploration) -> str:
        """A choice that was kept: all in it have the colours that they had.

        Where it cannot be shown any more and the first look can, that stays: why, as a sentence.
        """
        why = why_not(brief_of(self.document, choice))
        if why and not self.why_not:
            return why
        kept = dict(zip(choice.entities, choice.colours, strict=False))
        self.history.add(self._kept_colours.coloured(choice, kept, {}))
        return ""

    @property
    def colours(self) -> dict[str, int]:
        """The number of the colour of each that is chosen."""
        return dict(zip(self.history.now.entities, self.history.now.colours, strict=False))

    def _colours_shown(self) -> dict[str, int]:
        """The same; where nobody was chosen, the places of those that are drawn, after which they are coloured."""
        now = self.history.now
        return self.colours if now.entities or self.why_not else {name: at for at, name in enumerate(self.drawn)}

    @property
    def brief(self) -> Brief:
        """What the forms need of the choice on show."""
        now = self.history.now
        if self._brief is None or self._brief.exploration is not now:
            self._brief = brief_of(self.document, now)
        return self._brief

    @property
    def form(self) -> ExploringForm:
        """The form of the choice."""
        return forms()[self.history.now.form]

    @property
    def why_not(self) -> str:
        """Why there is no chart, "" where there is one."""
        return self.nothing or why_not(self.brief)

    @property
    def chart(self) -> Chart:
        """The chart of the choice."""
        if self._chart is None or self._chart[0] is not self.history.now:
            self._chart = (self.history.now, chart_of(self.brief))
        return self._chart[1]

    def reasons(self) -> Mapping[str, str]:
        """Why each form would not be true of the choice, with whom and when it would show, "" where it would."""
        if self.nothing:
            return dict.fromkeys(forms(), self.nothing)
        if self._reasons is None or self._reasons[0] is not self.history.now:
            told = reasons_of(self.brief)
            led = [name for name in told if self.led.choice(self.history.now, name) is not None]
            found = {
                name: self._reason_found(name, reason) if reason or name in led else "" for name, reason in told.items()
            }
            self._reasons = (self.history.now, found)
        return self._reasons[1]

    def _reason_found(self, name: str, reason: str) -> str:
        """Why a form is refused also with whom and when to show found for it."""
        found = self.with_form(name)
        alike = found == structs.replace(self.history.now, form=name)
        return reason if alike else why_not(brief_of(self.document, found))

    @property
    def transforms(self) -> Mapping[str, str]:
        """Each transform in words, the index with the time that is its base."""
        told = {str(name): words for name, words in TRANSFORMS.items()}
        base = self.brief.time_text(at) if np.isfinite(at := self.brief.figures.base) else ""
        return told | {"index": f"Index: {base} = 100"} if base else told

    def reasons_of_transforms(self) -> Mapping[str, str]:
        """Why each transform would not be."""
        now = self.history.now
        return {name: refused_transform(self.cube, now, name) for name in TRANSFORMS}

    @property
    def moments(self) -> Floats:
        """All times at which the measure, or one that is shown beside it, has figures."""
        return self.brief.figures.all_moments

    def period_shown(self) -> tuple[int, int, int, Callable[[int], str]]:
        """How many times there are, the numbers of the first and the last on show, and the words for one."""
        moments, period = self.moments, self.history.now.period
        if not len(moments):
            return 0, 0, 0, lambda _number: ""
        first, last = period or (float(moments[0]), float(moments[-1]))
        begin = int(np.clip(np.searchsorted(moments, first), 0, len(moments) - 1))
        end = int(np.clip(np.searchsorted(moments, last, side="right") - 1, 0, len(moments) - 1))
        return len(moments), begin, end, self._text

    def with_period(self, first: int, last: int) -> Exploration:
        """The choice with the times of these numbers; none is chosen of a range where these are all."""
        moments, now = self.moments, self.history.now
        first = min(first, last)  # a form of one time may go to one before the period
        if first == 0 and last == len(moments) - 1 and self.form.facts.period == "range":
            return self.found.with_entities(self.brief, structs.replace(now, period=None))
        chosen = structs.replace(now, period=(float(moments[first]), float(moments[last])))
        return self.found.with_entities(self.brief, chosen)

    def with_form(self, name: str) -> Exploration:
        """The choice in another form, of what it can show; whom and when is found anew where nobody chose them."""
        led = self.led.choice(self.history.now, name)
        before = self.brief if led is None else brief_of(self.document, led)
        return self.found.with_form(before, name, self.history.last_periods())

    def told_anew(self, before: Exploration) -> str:
        """That another form shows another measure or period than was chosen, as a sentence; "" where none does."""
        return self.led.told(before, self.history.now) or self.found.told_period(before, self.brief)

    def with_measure(self, field: str) -> Exploration:
        """The choice with another measure: transform, dimensions and period are kept where they are true of it."""
        now = structs.replace(self.history.now, measure=field)
        apart = self.cube.units_apart.difference(self.cube.chosen({}, now.measures))
        now = structs.replace(now, fixed={name: value for name, value in now.fixed.items() if name not in apart})
        if FORMS[now.form].of_words or field in {known.field for known in self.beside_measures}:
            return structs.replace(beginning(self.cube, measure=field).exploration or now, bounds=now.bounds)
        if not len(self.cube.moments(self.cube.cut(now.fixed, now.measures), field)) and self.cube.times is not None:
            anew = beginning(self.cube, measure=field).exploration
            now = structs.replace(now, fixed=anew.fixed) if anew else now
        if now.transform and refused_transform(self.cube, now, now.transform):
            now = structs.replace(now, transform="")
        if now.form in ("stacked", "courses") and reasons_of(brief_of(self.document, now))[now.form]:
            now = structs.replace(now, form="line")
        return now

    @property
    def drawn(self) -> tuple[str, ...]:
        """The entities that have a series of their own in the chart on show."""
        named = dict.fromkeys(series.label for panel in self.chart.panels for series in panel.named)
        return tuple(label for label in named if label in self.brief.figures.cut.among)

    def switches(self) -> tuple[tuple[Switch, ...], frozenset[str]]:
        """Those on show and those that were switched off, each with its colour; and the names of the latter.

        None in a form that shows all alike.
        """
        drawn = frozenset(self.drawn)
        shown = {name: at for name, at in self._colours_shown().items() if name in drawn}
        if not shown:
            return (), frozenset()
        self._switched_off.keep_order(tuple(shown))
        off = self._switched_off.off((*shown, *self.history.now.entities))
        colours = {**off, **shown}
        names = self._switched_off.in_order(colours)
        return tuple(Switch(name, *SLOTS[colours[name] % len(SLOTS)]) for name in names), frozenset(off)

    def switched(self, entity: str) -> tuple[tuple[str, ...], str]:
        """Those on show but for this one, or also this one where it was switched off, at its place; and what was done.

        The last one stays.
        """
        shown = self._colours_shown()
        if entity not in shown:
            return self._switched_off.in_order((*shown, entity)), f"“{entity}” is shown again."
        if len(shown) == 1:
            return tuple(shown), f"“{entity}” is the last one that is shown, so it stays."
        self._switched_off.take_away(entity, shown[entity], tuple(shown))
        return tuple(name for name in shown if name != entity), f"“{entity}” is switched off."

    def all_switched_on(self) -> tuple[tuple[str, ...], str]:
        """Those on show and all that were switched off, and what was done."""
        shown = self._colours_shown()
        return self._switched_off.in_order((*shown, *self._switched_off.off(shown))), "All series are shown."

    def with_found(self, entry: Entry) -> Exploration:
        """The choice with the measure, or with the one to compare, that was found."""
        if entry.kind == "measure":
            return self.with_measure(entry.field)
        return self.history.now if entry.heading in self.history.now.entities else self.toggled(entry.heading)

    def toggled(self, entity: str) -> Exploration:
        """The choice with this entity, or without it."""
        now = self.history.now
        kept = tuple(name for name in now.entities if name != entity)
        return structs.replace(now, entities=kept if entity in now.entities else (*now.entities, entity))

    def quick(self, name: str) -> tuple[str, ...]:
        """The entities of a quick choice."""
        figures, moment = self.brief.figures, self.brief.moment
        match name:
            case "largest":
                return largest(figures, moment, FEW)
            case "smallest":
                return smallest(figures, moment, FEW)
            case "fastest":
                return fastest_grown(figures, FEW)
            case "story":
                start = beginning(self.cube, measure=self.history.now.measure).exploration
                return (start.entities if start else ()) or largest(figures, moment, FEW)
            case _:
                return self.groups.get(name.removeprefix("group:"), ())[:_MOST_OF_GROUP]

    def command(self) -> str:
        """The command line that makes the picture on show."""
        tables = sum(1 for resource in self.document.sheet.resources if resource.schema)
        return command_of(str(self.document.path), self.cube, self.history.now, tables=tables)

    def _text(self, number: int) -> str:
        moments = self.moments
        return self.brief.time_text(float(moments[number])) if 0 <= number < len(moments) else ""
