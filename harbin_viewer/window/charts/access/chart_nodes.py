"""The nodes a screen reader walks in a chart: the chart, in it its series, in these the points with all that is known.

Nodes are made when asked for, and look at the picture on show each time: a chart that is laid out anew keeps them.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from harbin_viewer.charts.scene import Box, MarkAt, Picture
from harbin_viewer.window.charts.pointing.point_finder import nearest
from harbin_viewer.window.widgets.told.leaf_node import NO_INTERFACE, LeafNode

if TYPE_CHECKING:
    from collections.abc import Callable

    from harbin_viewer.window.charts.chart_view import ChartView

_ON = 6.0
"""How far from a mark, in px, a place still means it."""


class ChartNode(QAccessibleWidget):
    """A chart: its title is its name, what it shows in words its description, its children are its series."""

    def __init__(self, view: ChartView) -> None:
        super().__init__(view, QAccessible.Role.Chart)
        self._view = weakref.ref(view)
        self._children: dict[int, SeriesNode] = {}
        self._sorted: tuple[Picture | None, dict[int, list[MarkAt]]] = (None, {})

    @property
    def view(self) -> ChartView | None:
        """The view that paints the chart, while there is one."""
        view = self._view()
        return view if view is not None and Shiboken.isValid(view) else None

    def marks(self) -> dict[int, list[MarkAt]]:
        """The marks of each series that is drawn, in the order of the points; those that are grey come last."""
        view = self.view
        picture = view.picture() if view is not None else None
        if picture is not self._sorted[0]:
            self._sorted = (picture, view.marks_in_order() if view is not None else {})
        return self._sorted[1]

    def forget(self) -> None:
        """End the nodes of series and points: their chart is gone."""
        for child in self._children.values():
            child.forget()
        self._children.clear()
        self._sorted = (None, {})

    def on_screen(self, boxes: list[Box]) -> QRect:
        """The rectangle of the screen round these boxes of the picture."""
        if self.view is None or not boxes:
            return QRect()
        left, top = min(box.x for box in boxes), min(box.y for box in boxes)
        right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
        on_page = QRectF(left, top, max(right - left, 1.0), max(bottom - top, 1.0))
        in_view: QRect = self.view.mapFromScene(on_page).boundingRect()
        return in_view.translated(self.view.viewport().mapToGlobal(QPoint()))

    def mark_at(self, x: int, y: int) -> MarkAt | None:
        """The mark at a place of the screen."""
        picture = self.view.picture() if self.view is not None else None
        if picture is None or self.view is None:
            return None
        place = self.view.mapToScene(self.view.viewport().mapFromGlobal(QPoint(x, y)))
        return nearest(picture, place.x(), place.y(), _ON)

    # Qt

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Description and self.view is not None:
            self.view.describe()
        return super().text(kind)

    def childCount(self) -> int:
        return len(self.marks())

    def child(self, index: int) -> Any:
        return _kept(self._children, index, len(self.marks()), lambda: SeriesNode(self, index))

    def childAt(self, x: int, y: int) -> Any:
        mark = self.mark_at(x, y)
        return None if mark is None else self.child(list(self.marks()).index(mark.series))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.number if isinstance(child, SeriesNode) else -1

    def focusChild(self) -> Any:
        mark = self.view.current_mark if self.view is not None else None
        of_series = self.marks().get(mark.series, []) if mark is not None else []
        if mark is None or mark not in of_series:
            return None
        series = self.child(list(self.marks()).index(mark.series))
        return None if series is None else series.child(of_series.index(mark))


class _Node(QAccessibleInterface):
    """A part of a chart: no widget of its own."""

    def isValid(self) -> bool:
        return True

    def object(self) -> Any:
        return None

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing in a chart is written by a screen reader."""

    def chart_view(self) -> ChartView | None:
        """The view that paints the chart it is part of, while there is one."""
        raise NotImplementedError

    def state(self) -> QAccessible.State:
        state, view = QAccessible.State(), self.chart_view()
        state.invisible = view is None or not view.isVisible()  # type: ignore[attr-defined, unused-ignore]
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return NO_INTERFACE


class SeriesNode(_Node):
    """A series: its name, and its points as children."""

    def __init__(self, chart: ChartNode, number: int) -> None:
        super().__init__()
        self.chart, self.number = chart, number
        self._children: dict[int, PointNode] = {}

    def marks(self) -> list[MarkAt]:
        """The marks of the series, in the order of its points."""
        drawn = list(self.chart.marks().values())
        return drawn[self.number] if self.number < len(drawn) else []

    def forget(self) -> None:
        """End this node and those of its points."""
        for node in (*self._children.values(), self):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(node))
        self._children.clear()

    def chart_view(self) -> ChartView | None:
        """The view that paints the chart."""
        return self.chart.view

    # Qt

    def isValid(self) -> bool:
        return bool(self.marks())

    def parent(self) -> Any:
        return self.chart

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def text(self, kind: QAccessible.Text) -> str:
        marks, view = self.marks(), self.chart.view
        return view.series_name(marks[0]) if kind == QAccessible.Text.Name and marks and view is not None else ""

    def rect(self) -> QRect:
        return self.chart.on_screen([mark.box for mark in self.marks()])

    def childCount(self) -> int:
        return len(self.marks())

    def child(self, index: int) -> Any:
        return _kept(self._children, index, len(self.marks()), lambda: PointNode(self, index))

    def childAt(self, x: int, y: int) -> Any:
        mark, marks = self.chart.mark_at(x, y), self.marks()
        return self.child(marks.index(mark)) if mark in marks else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.number if isinstance(child, PointNode) else -1


class PointNode(LeafNode, _Node):
    """A point: its figure, status and source are its name; it can be gone to, and its evidence opened."""

    def __init__(self, series: SeriesNode, number: int) -> None:
        super().__init__()
        self.series, self.number = series, number
        self.actions = _PointActions(self)

    @property
    def mark(self) -> MarkAt | None:
        """Where the point is drawn, while it is."""
        marks = self.series.marks()
        return marks[self.number] if self.number < len(marks) else None

    def chart_view(self) -> ChartView | None:
        """The view that paints the chart."""
        return self.series.chart.view

    # Qt

    def isValid(self) -> bool:
        return self.mark is not None

    def parent(self) -> Any:
        return self.series

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        view = self.series.chart.view
        if kind != QAccessible.Text.Name or view is None or self.mark is None:
            return ""
        return view.point_words(self.mark).spoken()

    def rect(self) -> QRect:
        return self.series.chart.on_screen([self.mark.box] if self.mark is not None else [])

    def state(self) -> QAccessible.State:
        state, view = super().state(), self.chart_view()
        state.focusable = True  # type: ignore[attr-defined, unused-ignore]
        is_current = view is not None and view.hasFocus() and view.current_mark == self.mark
        state.focused = is_current  # type: ignore[attr-defined, unused-ignore]
        return state


class _PointActions(QAccessibleActionInterface):
    """What assistive technology can do with a point."""

    def __init__(self, point: PointNode) -> None:
        super().__init__()
        self._point = weakref.ref(point)

    def actionNames(self) -> list[str]:
        point = self._point()
        view = point.chart_view() if point is not None else None
        leads = point is not None and view is not None and point.mark is not None and view.leads(point.mark)
        return [self.setFocusAction(), *([self.pressAction()] if leads else [])]

    def doAction(self, name: str) -> None:
        point = self._point()
        view = point.series.chart.view if point is not None else None
        if point is None or view is None or point.mark is None:
            return
        view.setFocus()
        view.go_to(point.mark)
        if name == self.pressAction():
            view.ask(point.mark)

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []


def _kept(children: dict[int, Any], index: int, count: int, made: Callable[[], Any]) -> Any:
    """The child of that number, made when it is first asked for, and known to Qt from then on; None beyond `count`."""
    if not 0 <= index < count:
        return None
    if index not in children:
        children[index] = made()
        QAccessible.registerAccessibleInterface(children[index])
    return children[index]
