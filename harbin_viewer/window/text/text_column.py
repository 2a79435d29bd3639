"""Text set under text in a column: one description of it serves to measure and to draw."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from harbin_viewer.charts.solid_paint import brush
from harbin_viewer.charts.status import told
from harbin_viewer.charts.status_badge import paint_status
from harbin_viewer.charts.text.reading_direction import only_begins_leftwards, places_to_turn_back, runs_leftwards
from harbin_viewer.charts.theme import Theme
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.widgets.bounded import MOST_IN_A_LINE, bounded, in_a_line

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QPainter

Ink: TypeAlias = Literal["ink", "muted", "accent"]
"""The theme's colours that text may have."""

Span: TypeAlias = tuple[int, int, str]
"""Start, length and colour of a part of a text."""

_RIGHTWARDS = "\u200e"
"""An unseen letter that is read from left to right."""

LEADING = 1.32
"""From line to line, in heights of the font."""


def sized(font: QFont, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font at `size` times its size."""
    result = QFont(font)
    if font.pointSizeF() > 0:
        result.setPointSizeF(font.pointSizeF() * size)
    else:
        result.setPixelSize(max(1, round(font.pixelSize() * size)))
    result.setWeight(weight)
    return result


class _Face(Struct, frozen=True):
    """A font at a size with its measures, in px."""

    font: QFont
    metrics: QFontMetricsF
    height: float
    ascent: float
    average: float


_faces: dict[tuple[str, float, QFont.Weight], _Face] = {}


def _face(font: QFont, name: str, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> _Face:
    """`sized`, made and measured once; the `name` of a font is its key."""
    key = (name, size, weight)
    if key not in _faces:
        made = sized(font, size, weight)
        metrics = QFontMetricsF(made)
        _faces[key] = _Face(made, metrics, metrics.height(), metrics.ascent(), metrics.averageCharWidth())
    return _faces[key]


class TextColumn:
    """A column of texts at `x`, from `y` down. Without a painter it only measures: `y` is then where the text ends."""

    def __init__(self, painter: QPainter | None, area: QRectF, font: QFont, theme: Theme) -> None:
        self._painter = painter
        self._font, self._key = font, font.key()
        self._theme = theme
        self.x, self.y, self.width = area.x(), area.y(), max(area.width(), 1.0)
        self.em = _face(font, self._key, 1.0).height
        self.links: list[tuple[QRectF, str]] = []

    def gap(self, ems: float) -> None:
        """Leave room: `ems` line heights."""
        self.y += ems * self.em

    def text(
        self,
        text: str,
        size: float = 1.0,
        ink: Ink = "ink",
        weight: QFont.Weight = QFont.Weight.Normal,
        bold: Sequence[tuple[int, int]] = (),
    ) -> None:
        """A paragraph, broken to the width of the column; `bold` are starts and lengths of parts in heavier type."""
        inks = [(0, len(text), getattr(self._theme, ink))]
        face = _face(self._font, self._key, size, weight)
        self._set(text, face, self.x, self.width, inks, LEADING if size < 1.5 else 1.05, bold)

    def link(self, address: str, size: float = 1.0) -> None:
        """An address in the colour of links; where it stands is then one of `links`."""
        top, face = self.y, _face(self._font, self._key, size)
        self.text(address, size, "accent")
        width = min(face.metrics.horizontalAdvance(address[:MOST_IN_A_LINE]) + 1, self.width)
        self.links.append((QRectF(self.x, top, width, self.y - top), address))

    def link_at(self, place: QPointF) -> str:
        """The address that stands there, "" for none."""
        return next((address for area, address in self.links if area.contains(place)), "")

    def beside(self, text: str, width: float, weight: QFont.Weight = QFont.Weight.Normal) -> None:
        """A short text at the left of the column; what follows stands to its right, `width` away, on the same line."""
        top = self.y
        inner, self.width = self.width, width * 0.92
        self.text(text, 1.0, "ink", weight)
        self.y, self.x, self.width = top, self.x + width, max(inner - width, 1.0)

    def status(self, status: StatusName, after: str = "", size: float = 0.86, *, doubted: bool = False) -> None:
        """The status as shape, colour and word, and a muted text after it; of one doubted, by whom."""
        face = _face(self._font, self._key, size)
        status, word, against = told(status, doubted=doubted)
        mark, after = face.ascent * 1.12, " · ".join(filter(None, [against, after]))
        indent = mark * 1.45
        if self._painter is not None:
            top = self.y + (face.height * (LEADING - 1) + face.ascent - mark) / 2 + face.ascent * 0.06
            paint_status(self._painter, status, self.x, top, mark, self._theme)
        whole = f"{word} · {in_a_line(after)}" if after else word
        inks = [(0, len(word), self._theme.status[status]), (len(word), len(whole) - len(word), self._theme.muted)]
        self._set(whole, face, self.x + indent, self.width - indent, inks, LEADING)

    def doubted(self, figure: str, status: StatusName, size: float) -> None:
        """A figure in large type with the mark of its status beside it; below it where there is no room."""
        face, top = _face(self._font, self._key, size), self.y
        self.text(figure, size)
        mark, wide = face.ascent * 0.64, face.metrics.horizontalAdvance(figure)
        beside = wide + mark * 1.5 <= self.width
        x, y = (self.x + wide + mark * 0.5, top + face.ascent * 0.9 - mark) if beside else (self.x, self.y)
        if not beside:
            self.y += mark * 1.3
        if self._painter is not None:
            paint_status(self._painter, status, x, y, mark, self._theme)

    def marked(self, sign: str, word: str, colour: str, after: str, size: float = 0.9) -> None:
        """A sign and a word in a colour, and a muted text after them."""
        first = f"{sign} {word}"
        whole = f"{first} · {after}" if after else first
        inks = [(0, len(first), colour), (len(first), len(whole) - len(first), self._theme.muted)]
        self._set(whole, _face(self._font, self._key, size), self.x, self.width, inks, LEADING)

    def _set(
        self,
        text: str,
        face: _Face,
        x: float,
        width: float,
        inks: list[Span],
        leading: float,
        bold: Sequence[tuple[int, int]] = (),
    ) -> None:
        step, text = face.height * leading, bounded(text)
        if self._painter is None and not bold and _is_one_line(text, face, width):
            self.y += step
            return
        turns = places_to_turn_back(text)
        layout = _layout(_with_marks(text, turns), face.font)
        if self._painter is not None or bold:
            spans = [_format(*_moved(start, length, turns), colour) for start, length, colour in inks]
            layout.setFormats([*spans, *(_heavier(*_moved(*span, turns)) for span in bold)])
        height = _break(layout, width, step)
        if self._painter is not None:
            if runs_leftwards(text):
                _move_right(layout, width)
            layout.draw(self._painter, QPointF(x, self.y))
        self.y += height


def _with_marks(text: str, turns: Sequence[int]) -> str:
    """The text with a mark of the direction from left to right at these places."""
    ends = [*turns, len(text)]
    return _RIGHTWARDS.join(text[begin:end] for begin, end in zip([0, *turns], ends, strict=True)) if turns else text


def _moved(start: int, length: int, turns: Sequence[int]) -> tuple[int, int]:
    """Start and length of a part of a text, where they are with the marks in it."""
    begin, end = (place + sum(turn <= place for turn in turns) for place in (start, start + length))
    return begin, end - begin


def _is_one_line(text: str, face: _Face, width: float) -> bool:
    """Whether the text surely needs no break; asked first as it is a fifth of the work of breaking it."""
    if "\n" in text or len(text) * face.average > width * 1.5:
        return False
    return face.metrics.horizontalAdvance(text) <= width - 1


def draw_line(painter: QPainter, text: str, font: QFont, x: float, y: float, colour: str) -> None:
    """A text in one line, its upper left corner at `x`, `y`."""
    text = orderly(text[:MOST_IN_A_LINE])
    layout = _layout(text, font)
    layout.setFormats([_format(0, len(text), colour)])
    _break(layout, 1e6, QFontMetricsF(font).height())
    layout.draw(painter, QPointF(x, y))


def shortened(text: str, metrics: QFontMetrics, width: int) -> str:
    """As much of the text as fits, and an ellipsis. (Qt's own elision asks for an enum of `Qt`.)"""
    text = orderly(text[:MOST_IN_A_LINE])
    fits = bisect_left(range(len(text)), True, key=lambda end: metrics.horizontalAdvance(f"{text[:end]}…") > width)
    return f"{text[: max(fits - 1, 0)].rstrip()}…"


def _layout(text: str, font: QFont) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028").replace(" %", "\u00a0%"), font)
    layout.setTextOption(_wrapped_rightwards() if only_begins_leftwards(text) else _wrapped())
    return layout


@cache
def _wrapped() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


@cache
def _wrapped_rightwards() -> QTextOption:
    """The same for a sentence that only begins with a name that is read from right to left."""
    from PySide6.QtCore import Qt  # its enums take long

    option = QTextOption(_wrapped())
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    return option


def _break(layout: QTextLayout, width: float, step: float) -> float:
    """Break the text to the width, its lines `step` apart; the height of it all."""
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
    layout.endLayout()
    return y


def _move_right(layout: QTextLayout, width: float) -> None:
    """Set lines that are read from right to left at the right edge."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.setPosition(QPointF(width - line.naturalTextWidth(), line.y()))


def _heavier(start: int, length: int) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length = start, length
    form = span.format
    form.setFontWeight(QFont.Weight.Bold)
    span.format = form
    return span


def _format(start: int, length: int, colour: str) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = start, length, _inked(colour)
    return span


@lru_cache(maxsize=64)
def _inked(colour: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(brush(colour))
    return form
