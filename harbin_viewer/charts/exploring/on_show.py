"""What a reader left on show of charts: what all charts and the sheet on paper hold, as the window does."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.model.view import View

_Labels: TypeAlias = Mapping[str, Collection[str]]


@dataclass(frozen=True)
class OnShow:
    """The choices that are `explored`, by the names of their tables, and the labels of series that are switched off.

    These are `off` in charts of the sheet, by the names of their views, and `off_explored`, by the names of tables.
    """

    explored: Mapping[str, Exploration] = field(default_factory=dict)
    off: _Labels = field(default_factory=dict)
    off_explored: _Labels = field(default_factory=dict)

    def __or__(self, other: OnShow) -> OnShow:
        """What is on show in two places."""
        return OnShow(
            {**self.explored, **other.explored},
            {**self.off, **other.off},
            {**self.off_explored, **other.off_explored},
        )

    def of_view(self, view: View, chart: Chart, *, declared: bool) -> Chart:
        """The chart of a view, `declared` by the sheet or that of a choice, without what is off in it."""
        return chart.without(self.off.get(view.name, ())) if declared else self.of_table(view.resources[0], chart)

    def of_table(self, table: str, chart: Chart) -> Chart:
        """The chart of what is explored of a table, without what is off in it."""
        return chart.without(self.off_explored.get(table, ()))


NOTHING_LEFT = OnShow()
"""Every chart is as it is first."""
