"""The line that stands out among many: the one that is pointed at, or the one that a click holds there."""

from __future__ import annotations

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.scene import Picture
from harbin_viewer.charts.theme import Theme
from harbin_viewer.window.charts.painted.painted_chart import PaintedChart
from harbin_viewer.window.charts.pointing.point_finder import stretches


class HeldLine:
    """Brings a line of the `item`'s picture forward; `held` is the number of the series that stays there."""

    def __init__(self, item: PaintedChart) -> None:
        self._item = item
        self.held: int | None = None

    def other_than(self, number: int) -> int | None:
        """The number to be held when that one is asked for: it, or none where it is held already."""
        return None if self.held == number else number

    def hold(self, number: int | None, chart: Chart | None) -> str:
        """Hold the line of that number of the chart, or none; what is held now, as a sentence, "" where it was so."""
        if number == self.held:
            return ""
        self.held = number
        if number is None or chart is None:
            return "No line is held any more."
        if not stands_out(chart, number):
            return ""
        label = chart.series[number].label
        return f"“{label}” stays in front. A click beside it, or Escape in the chart, lets it go."

    def follow(self, before: Chart | None, after: Chart) -> None:
        """Another chart is shown: hold the same line in it, or none where it is not there."""
        held = before.series[self.held] if before is not None and self.held is not None else None
        same = (
            number
            for number, known in enumerate(after.series)
            if held is not None and known.label == held.label and known.quiet <= held.quiet
        )
        self.held = next(same, None)
        self._item.bring_forward(())

    def show(self, chart: Chart, picture: Picture, pointed: int | None, theme: Theme) -> None:
        """Let the line that is held, else the one that is pointed at, stand out where there are others."""
        number = self.held if self.held is not None else pointed
        if number is None or not stands_out(chart, number):
            self._item.bring_forward(())
            return
        known = chart.series[number]
        colour = theme.ink if known.quiet else theme.series_colour(known.rank, known.shade)
        self._item.bring_forward(stretches(picture, known, number), colour)


def stands_out(chart: Chart, number: int) -> bool:
    """Whether the series of that number is a line among others."""
    return number < len(chart.series) >= 2 and mark_of(chart.series[number].mark).runs
