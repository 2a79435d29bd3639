"""The note beside a point of a chart: its figure, how sure it is, and whose word."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.figure_and_unit import readers_locale
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.intervals.interval_words import interval_text
from harbin_viewer.charts.model.recipes import figure_text
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.words.point_rows import Told
from harbin_viewer.charts.scene import Box, MarkAt, Picture, Size
from harbin_viewer.charts.status import look_of, status_words
from harbin_viewer.factsheet.model.status import STATUSES, StatusName
from harbin_viewer.factsheet.wording import as_sentence, shortened
from harbin_viewer.window.charts.pointing.note_placement import place
from harbin_viewer.window.evidence.written_figures import amount
from harbin_viewer.window.text.links.asked_of_figure import asked
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.palette import theme_of

_MARGIN = 10.0
_LONGEST = 160
"""Letters of a note that are told; the panel has all."""

_ONCE = "Click the mark, or press Enter: "
_TWICE = "Double-click the mark (one click holds its line), or press Enter: "


ToldAt: TypeAlias = Callable[[Series, int], Told]


class PointWords(NamedTuple):
    """What is said of a point; `status` "" where its table has none, `leads` whether there is more to be seen.

    `text` is the figure with its unit, where that is written as it is drawn. `holding`: one click holds the line of the
    point, two lead on. `interval` says how far off the figure may be.
    """

    heading: str
    figure: float
    unit: str
    status: StatusName
    source: str
    leads: bool = True
    text: str = ""
    is_computed: bool = False
    holding: bool = False
    note: str = ""
    interval: str = ""

    def spoken(self) -> str:
        """All of it in one line."""
        status = status_words(self.status)
        sure = f" {status}." if status else ""
        note = f" {as_sentence(self.note)}" if self.note else ""
        off = f" {as_sentence(self.interval)}" if self.interval else ""
        return f"{self.heading}: {self.written()}.{off}{sure} {self.source[:1].upper()}{self.source[1:]}.{note}"

    def written(self) -> str:
        """The figure with its unit."""
        return self.text or amount(self.figure, self.unit)

    def hint(self) -> str:
        """Where a click on the mark leads, if it does; beside it, where this is told too, a click asks for nothing."""
        return f"{_TWICE if self.holding else _ONCE}{self.asked}"

    @property
    def asked(self) -> str:
        """What is asked of the figure by a click on the mark."""
        return asked(self.status, is_computed=self.is_computed)


def words_of(chart: Chart, mark: MarkAt, told_at: ToldAt, *, leads: bool, holding: bool = False) -> PointWords:
    """What is said of the figure at a mark of the chart; `told_at` gives what the rows of a point say."""
    series = chart.told[mark.series]
    told = told_at(series, mark.point)
    return PointWords(
        heading=_heading(chart, series, mark.point),
        figure=series.figure(mark.point),
        unit=series.unit,
        status=str(series.status[mark.point] or ""),
        source=_how(series, mark.point) or told.speaker,
        leads=leads,
        text=figure_text(chart, series, mark.point) if series.derive else "",
        is_computed=bool(series.derive),
        holding=holding,
        note=shortened(told.note, _LONGEST),
        interval=interval_text(series, mark.point, readers_locale()),
    )


def _heading(chart: Chart, series: Series, point: int) -> str:
    """What the figure of a point is of: its place along the axis and its series, or its name and both its measures."""
    x, name = float(series.x[point]), series.name_of(point)
    if chart.axis == "number" and series.names:  # both ways are figures of what has the name
        across = f"{chart.x_name or chart.x_title}: {amount(x, chart.x_unit)}"
        return " · ".join(filter(None, (name, across, series.measure or series.label)))
    place = chart.x_text(x)
    return name if place == name else f"{place} · {name}"


def _how(series: Series, point: int) -> str:
    """How a figure was computed, and what is in doubt of its parts; "" where it was not."""
    doubt = look_of(series.look(point)).meaning_of_parts if series.derive and series.how else ""
    return f"{series.how}, {doubt}" if doubt else series.how


class PointNote(QWidget):
    """Floats over the chart near the point, and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = PointWords("", 0.0, "", "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_words(self, words: PointWords, mark: Box, picture: Picture, magnified: float = 1.0) -> None:
        """Say this beside the mark of the picture, which fills the parent, so many times as large."""
        self.words = words
        metrics = self.fontMetrics()
        advance = metrics.horizontalAdvance
        told = max(advance(words.heading) * 1.15, advance(words.interval), advance(words.source) + 120)
        wanted = max(told, advance(words.hint()) * 0.9)
        width = min(wanted + 2 * _MARGIN, metrics.averageCharWidth() * 48)
        self.resize(round(width), round(self._write(None, width) + _MARGIN))
        where = place(Size(self.width() / magnified, self.height() / magnified), mark, picture)
        self.move(round(where.x * magnified), round(where.y * magnified))
        self.show()
        self.raise_()
        self.update()

    def _write(self, painter: QPainter | None, width: float) -> float:
        theme = theme_of(self.palette())
        column = TextColumn(painter, QRectF(_MARGIN, _MARGIN * 0.7, width - 2 * _MARGIN, 0), self.font(), theme)
        column.text(self.words.heading, 0.92, "muted")
        column.text(self.words.written(), 1.2, "ink", QFont.Weight.DemiBold)
        if self.words.interval:
            column.text(self.words.interval, 0.92, "ink")
        status = STATUSES.shown(self.words.status)
        if status is not None:
            column.status(status, self.words.source)
        else:
            column.text(self.words.source, 0.86, "muted")
        if self.words.note:
            column.text(self.words.note, 0.86, "ink")
        if self.words.leads:
            column.text(self.words.hint(), 0.86, "accent")
        return column.y

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.axis), 1))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        self._write(painter, self.width())
        painter.end()
