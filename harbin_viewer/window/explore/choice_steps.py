"""What a reader asks of the choice, carried out: each other choice is a step, which can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from msgspec import structs
from PySide6.QtCore import QObject, QTimer, Signal

from harbin_viewer.charts.exploring.bounded import rows_shown
from harbin_viewer.factsheet.bounds.limits import Bounds
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.wording import first_of
from harbin_viewer.window.explore.choosing.choice_panel import ChoicePanel
from harbin_viewer.window.explore.choosing.form_row import FormRow
from harbin_viewer.window.explore.explorer import Explorer
from harbin_viewer.window.explore.period.period_bar import PeriodBar
from harbin_viewer.window.explore.told_step import told_step

_FOR_TIMES = "Shown for these times: {}."

_BESIDE = "“{}” shows measures beside each other; another form shows the chosen one alone."

_GREW = "None has a figure at two times, so who grew fastest cannot be told."

_ALL_ROWS = "All rows are shown."

_MOST_NAMED = 12
"""Of those who are compared, so many at most are named in a sentence."""

_RESTING = 400
"""Milliseconds without another time after which it is said who is shown for those on show."""

_NOBODY = "None of them has a figure at this time."


class ChoiceSteps(QObject):
    """Has the `explorer` of the table on show, None while there is none: then nothing that is asked changes it."""

    begun = Signal()
    """Another choice was asked for otherwise than by moving the period, so that this plays no longer."""

    changed = Signal()
    """There is another choice to be shown."""

    unsaid = Signal()
    """There is another choice, and what is on show says all of it."""

    said = Signal(str, object)
    """What was done, as a sentence, and no file; "" where what was said is no news any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.explorer: Explorer | None = None
        self._moved = ""
        self._whom: tuple[str, ...] = ()
        self._resting = QTimer(self, singleShot=True, interval=_RESTING)
        self._resting.timeout.connect(self._tell_others)

    def follow(self, panel: ChoicePanel, forms: FormRow, period: PeriodBar) -> None:
        """Carry out what is asked for in these from now on."""
        panel.measure.chosen.connect(self.choose_measure)
        panel.second.chosen.connect(lambda field: self.change(second=field))
        panel.size_of_dots.chosen.connect(lambda field: self.change(size=field))
        panel.entities.toggled.connect(self.add_or_drop)
        panel.entities.listed.connect(self.choose_listed)
        panel.entities.quickly.connect(self.choose_quickly)
        panel.group_chosen.connect(lambda name: self.choose_quickly(f"group:{name}"))
        panel.dimensions.chosen.connect(self.fix)
        panel.options.transform_chosen.connect(lambda name: self.change(transform=name))
        panel.options.log_chosen.connect(lambda on: self.change(logarithmic=on))
        panel.options.own_scales_chosen.connect(lambda on: self.change(own_scales=on))
        panel.options.with_sums_chosen.connect(lambda on: self.change(with_sums=on))
        panel.bounds.bounded.connect(self.bound)
        panel.bounds.all_wanted.connect(self.show_all_rows)
        forms.chosen.connect(self.choose_form)
        forms.refused.connect(lambda reason: self.said.emit(reason, None))
        period.moved.connect(self.move_period)
        period.released.connect(self.let_go)
        period.played_to.connect(self.play_to)

    @property
    def is_moving(self) -> bool:
        """Whether the choice on show is on the way to another: its period is dragged, or played."""
        return self._moved != ""

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done: go a step back, or forth again."""
        if self.explorer is None:
            return {}
        history = self.explorer.history
        back = {"undo": partial(self._go, history.undo, "Undone.")} if history.can_undo else {}
        return back | ({"redo": partial(self._go, history.redo, "Done again.")} if history.can_redo else {})

    def choose(self, choice: Exploration, moved: str = "") -> None:
        """Another choice, and the one before is kept; what is `moved` on is one step back."""
        if self.explorer is not None and choice != self.explorer.history.now:
            self.explorer.choose(choice, joined=moved != "" and moved == self._moved)
            self._moved = moved
            self.said.emit("", None)  # it was said of the choice before
            self.changed.emit()

    def change(self, **parts: object) -> None:
        """The choice with other parts."""
        self._change(**parts)
        self.unsaid.emit()

    def _change(self, **parts: object) -> None:
        self.begun.emit()
        if self.explorer is not None:
            self.choose(structs.replace(self.explorer.history.now, **parts))

    def _go(self, move: Callable[[], Exploration], words: str) -> None:
        self.begun.emit()
        self._moved = ""
        if self.explorer is not None:
            before = self.explorer.history.now
            now = move()
            self.changed.emit()
            self.said.emit(f"{words} {told_step(before, now)}".rstrip(), None)

    def let_go(self) -> None:
        """The period was dragged, or played, to its place: moving it again is another step."""
        self._moved = ""
        self._tell_others()

    def move_period(self, first: int, last: int) -> None:
        """From one time to another, by their numbers among all."""
        self._go_to_times(first, last, "period")

    def play_to(self, last: int) -> None:
        """Another last time."""
        if self.explorer is not None:
            self._go_to_times(self.explorer.period_shown()[1], last, "play")

    def _go_to_times(self, first: int, last: int, kind: str) -> None:
        """The bar may learn a turn later that there are fewer times, or none."""
        if self.explorer is not None and (most := len(self.explorer.moments) - 1) >= 0:
            self._whom = self._whom or self.explorer.history.now.entities
            self.choose(self.explorer.with_period(min(first, most), min(last, most)), kind)
            if kind == "period":
                self._resting.start()

    def _tell_others(self) -> None:
        """Say who is shown for the times on show, where these are others than before: nobody chose them."""
        self._resting.stop()
        before, self._whom = self._whom, ()
        now = self.explorer.history.now.entities if self.explorer is not None else ()
        if before and {*before} != {*now}:
            self.said.emit(_FOR_TIMES.format(first_of(now, _MOST_NAMED, " others")), None)

    def add_or_drop(self, entity: str) -> None:
        """Compare one more, or one less."""
        if self.explorer is not None:
            chosen = self.explorer.toggled(entity).entities
            self._change(entities=chosen)
            self.said.emit(_told_of(self.explorer, entity), None)

    def switch(self, entity: str = "") -> None:
        """Switch one off, or on again, or all on."""
        if self.explorer is not None:
            on, words = self.explorer.switched(entity) if entity else self.explorer.all_switched_on()
            self._change(entities=on)
            self.said.emit(words, None)

    def choose_listed(self, names: tuple[str, ...]) -> None:
        """Compare these alone."""
        self._change(entities=names)
        self.said.emit(_compared(names), None)

    def choose_quickly(self, name: str) -> None:
        """Those of a quick choice: the largest, a group …; those on show stay where it finds nobody."""
        found = self.explorer.quick(name) if self.explorer is not None else ()
        if found:
            self.choose_listed(found)
        elif name == "none":
            self.change(entities=())
        elif self.explorer is not None:
            self.said.emit(_GREW if name == "fastest" else _NOBODY, None)

    def choose_form(self, name: str) -> None:
        """Another form, with whom and when it tells most of."""
        if self.explorer is not None:
            self.begun.emit()
            before = self.explorer.history.now
            self.choose(self.explorer.with_form(name))
            if words := self.explorer.told_anew(before):
                self.said.emit(words, None)
            else:
                self.unsaid.emit()

    def choose_measure(self, field: str) -> None:
        """Another measure."""
        if self.explorer is not None:
            self.begun.emit()
            self.choose(self.explorer.with_measure(field))
            facts = FORMS[self.explorer.history.now.form]
            if facts.of_measures:
                self.said.emit(_BESIDE.format(facts.title), None)
            else:
                self.unsaid.emit()

    def fix(self, field: str, value: str) -> None:
        """Hold another dimension at a value."""
        if self.explorer is not None:
            self.change(fixed={**self.explorer.history.now.fixed, field: value})

    def bound(self, field: str, bounds: Bounds) -> None:
        """Show only rows of which a column lies between these; whatever it holds, where there are no limits."""
        if self.explorer is not None:
            rest = {name: known for name, known in self.explorer.history.now.bounds.items() if name != field}
            self._change(bounds=rest | ({field: (bounds.least, bounds.most)} if bounds else {}))
            explorer = self.explorer
            self.said.emit(explorer.why_not or rows_shown(explorer.brief) or _ALL_ROWS, None)

    def show_all_rows(self) -> None:
        """Show rows whatever their columns hold."""
        self._change(bounds={})
        self.said.emit(_ALL_ROWS, None)


def _compared(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return f"{names[0]} is seen alone."
    return f"{first_of(names, _MOST_NAMED, ' others')} are compared."


def _told_of(explorer: Explorer, entity: str) -> str:
    """That one was ticked or is not any more: where all are shown, that it stands out."""
    is_chosen, drawn = entity in explorer.history.now.entities, () if explorer.why_not else explorer.chart.series
    if explorer.form.facts.highlights and any(entity in series.names for series in drawn):
        return f"{entity} is highlighted." if is_chosen else f"{entity} is not highlighted any more."
    return f"{entity} was added." if is_chosen else f"{entity} was taken away."
