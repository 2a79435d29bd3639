"""A series is heard from left to right, while the frame goes from point to point; where it stops, the point is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from harbin_viewer.charts.figure_and_unit import with_unit
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.sonification import Note
from harbin_viewer.window.charts.access.player import Player
from harbin_viewer.window.charts.chart_view import ChartView

_GLANCE = 30
"""Milliseconds between two looks at which note is on."""

_NO_PLAYER = "Nothing here plays sounds. On Linux, install one of the programs pw-play, paplay or aplay."


class Listening(QObject):
    """Plays the series that is pointed at in `view`, or its first."""

    said = Signal(str)
    """What is heard, as a sentence."""

    def __init__(self, view: ChartView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._player = Player(self)
        self._notes: tuple[Note, ...] = ()
        self._series = 0
        self._passed = QElapsedTimer()
        self._clock = QTimer(self)
        self._clock.setInterval(_GLANCE)
        self._clock.timeout.connect(self._follow)
        view.point_reached.connect(lambda _words: self.cancel())  # who goes on by keys is not led back at the end

    @property
    def is_on(self) -> bool:
        """Whether a series is being heard."""
        return self._clock.isActive()

    def turn(self, chart: Chart) -> None:
        """Have the series heard, or stop."""
        if self.is_on:
            self.end()
        else:
            self.begin(chart)

    def begin(self, chart: Chart) -> None:
        """Have the series heard, as much of it as is on show; say which, and how far it reaches."""
        from harbin_viewer.charts.formats.sound import wav
        from harbin_viewer.charts.model.sonification import melody
        from harbin_viewer.factsheet.cache import lent

        mark = self._view.current_mark
        self._series = mark.series if mark is not None and mark.series < len(chart.series) else 0
        window = self._view.shown_window()
        shown = chart.within(window)
        series = shown.series[self._series]
        panel = next(panel for panel in shown.panels if series in panel.series)
        ends = [end for known in panel.series for end in known.ends]
        whole = chart.series[self._series]
        self._notes = melody(whole, min(ends, default=0.0), max(ends, default=0.0), window)
        if not self._player.play(lent("sounds", "series.wav", wav(self._notes))):
            self.said.emit(_NO_PLAYER)
            return
        self.said.emit(_words(shown, series))
        self._passed.start()
        self._clock.start()

    def cancel(self) -> None:
        """Be silent, and tell nothing."""
        if self.is_on:
            self._clock.stop()
            self._player.stop()

    def end(self) -> None:
        """Be silent, and tell the point where it stopped."""
        self.cancel()
        mark = self._view.current_mark
        if mark is not None:
            self._view.go_to(mark, again=True)

    def _follow(self) -> None:
        """Frame the point whose note is on."""
        now = self._passed.elapsed() / 1000
        begun = [note for note in self._notes if note.begin <= now]
        if begun:
            self._view.pass_over(self._series, begun[-1].point)
        if not self._notes or now > self._notes[-1].begin + self._notes[-1].seconds:
            self.end()


def _words(chart: Chart, series: Series) -> str:
    """What is heard: the series, its places, and its least and greatest figure."""
    if not series.ends:
        return f"“{series.label}” has no figures to be heard."
    panel = next(panel for panel in chart.panels if series in panel.series)
    known = [point for point in range(len(series.x)) if series.y[point] == series.y[point]]
    told: Callable[[int], str] = lambda point: panel.label(panel.notation, series, point, chart.locale)  # noqa: E731
    low, high = (min(known, key=lambda p: series.y[p]), max(known, key=lambda p: series.y[p]))
    highest = with_unit(told(high), panel.notation.unit, chart.locale, " ")
    first, last = (chart.x_text(float(series.x[point])) for point in (known[0], known[-1]))
    return f"“{series.label}”, {first} to {last}: the lowest tone is {told(low)}, the highest {highest}."
