"""Which series of which charts the reader has switched off, in what order, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TypeAlias

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.wording import by_number, in_quotes, listed

_Steps: TypeAlias = list[tuple[str, frozenset[str]]]
"""Names of charts, and what was off in each before a step."""

_LAST = "It is the last series that is shown, so it stays."


class SeriesSwitching:
    """Keeps the labels of what is switched off, by the name of the chart."""

    def __init__(self) -> None:
        self._hidden: dict[str, frozenset[str]] = {}
        self._before: _Steps = []
        self._undone: _Steps = []

    def hidden(self, chart: Chart) -> frozenset[str]:
        """The labels of the series of the whole chart that are off."""
        known = self._hidden.get(chart.name, frozenset()) & set(chart.switchable)
        return known if len(known) < len(chart.switchable) else frozenset()

    def shown(self, chart: Chart) -> Chart:
        """The whole chart without what is off."""
        return chart.without(self.hidden(chart))

    def switch(self, chart: Chart, label: str) -> str:
        """Switch a series off, or on again; what was done, as a sentence."""
        now = self.hidden(chart)
        wanted = now - {label} if label in now else now | {label}
        if len(wanted) == len(chart.switchable):
            return _LAST
        self._keep(chart, wanted)
        count = _counted(chart, wanted)
        return f"“{label}” is shown again. {count}" if label in now else f"“{label}” is switched off. {count}"

    def show_all(self, chart: Chart) -> str:
        """Switch all series on; what was done, as a sentence."""
        self._keep(chart, frozenset())
        return f"All {len(chart.switchable)} series are shown."

    def steps(self, chart: Chart) -> dict[str, Callable[[Chart], str]]:
        """What can be done of `undo` and `redo` in this chart, by the names of the window's commands."""
        possible = {"undo": (self.undo, self._before), "redo": (self.redo, self._undone)}
        return {name: step for name, (step, kept) in possible.items() if any(name == chart.name for name, _off in kept)}

    def undo(self, chart: Chart) -> str:
        """Take the last switching in this chart back; what is shown now, as a sentence."""
        return f"Undone. {self._step(chart, self._before, self._undone)}"

    def redo(self, chart: Chart) -> str:
        """Switch again what was taken back last; what is shown now, as a sentence."""
        return f"Done again. {self._step(chart, self._undone, self._before)}"

    def _step(self, chart: Chart, back: _Steps, forth: _Steps) -> str:
        """Go back to the last of these steps, so that there is one forth to where one was."""
        place = max(place for place, (name, _hidden) in enumerate(back) if name == chart.name)
        forth.append((chart.name, self.hidden(chart)))
        now, then = self.hidden(chart), back.pop(place)[1]
        self._hidden[chart.name] = then
        told = _told(now - then, "shown again") + _told(then - now, "switched off")
        return f"{told}{_counted(chart, self.hidden(chart))}"

    def state(self) -> dict[str, list[str]]:
        """What is off, for `restore`."""
        return {name: sorted(labels) for name, labels in self._hidden.items() if labels}

    def restore(self, state: object) -> None:
        """Switch the same off again; what is no such state is as good as none."""
        known = state if isinstance(state, Mapping) else {}
        self._hidden = {
            str(name): frozenset(map(str, labels))
            for name, labels in known.items()
            if isinstance(labels, Collection) and not isinstance(labels, str)
        }

    def _keep(self, chart: Chart, hidden: frozenset[str]) -> None:
        self._before.append((chart.name, self.hidden(chart)))
        self._undone = [(name, undone) for name, undone in self._undone if name != chart.name]
        self._hidden[chart.name] = hidden


def _counted(chart: Chart, hidden: Collection[str]) -> str:
    """How many series are shown, as a sentence."""
    shown = len(chart.switchable) - len(hidden)
    return f"{shown} of {len(chart.switchable)} series {by_number(shown, 'is', 'are')} shown."


def _told(labels: Collection[str], what: str) -> str:
    """What became of series, as a sentence with a space behind it; "" of none."""
    return f"{listed(in_quotes(sorted(labels)))} {by_number(len(labels), 'is', 'are')} {what}. " if labels else ""
