"""Where Tab leads: to the next part that can do something, in the order in which they are seen.

Qt's own order is that of making, so that what comes later (a chip, a filter) is last; and it leaves out what stands
before the first stop of a part that hands the focus on (a field above a table).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from harbin_viewer.window.widgets.focus.into_view import bring_into_view


def go_to_next_stop(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next stop (or the one before), round the end, and scroll to it; whether there is one."""
    now = window.focusWidget()
    parts = list(_parts(window, set(_with_all_around(now))))
    at = parts.index(now) if now in parts else -1
    ahead = parts[at + 1 :] + parts[: at + 1] if forward else parts[:at][::-1] + parts[at:][::-1]
    stop = next((part for part in ahead if _is_stop(part)), None)
    if stop is None:
        return False
    stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _scroll_to(QApplication.focusWidget() or stop)
    return True


def _is_stop(part: QWidget) -> bool:
    takes_focus = bool(part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value) and part.focusProxy() is None
    return takes_focus and part.isVisible() and part.isEnabled() and getattr(part, "is_tab_stop", True)


def _parts(widget: QWidget, left: Container[QWidget]) -> Iterator[QWidget]:
    """Each part that is shown, before what is in it, and those that are `left`: what is being hidden has the focus."""
    children = (child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow())
    for child in _as_read(child for child in children if child.isVisible() or child in left):
        yield child
        yield from _parts(child, left)


def _with_all_around(part: QWidget | None) -> Iterator[QWidget]:
    while part is not None:
        yield part
        part = part.parentWidget()


def _as_read(parts: Iterable[QWidget]) -> Iterator[QWidget]:
    """Row by row; what begins above the middle of the first of a row stands in it."""
    row: list[QWidget] = []
    for part in sorted(parts, key=QWidget.y):
        if row and part.y() > row[0].geometry().center().y():
            yield from sorted(row, key=QWidget.x)
            row = []
        row.append(part)
    yield from sorted(row, key=QWidget.x)


def _scroll_to(part: QWidget) -> None:
    """Bring it into view in all that scrolls around it, the innermost first."""
    for around in _with_all_around(part):
        if isinstance(around, QScrollArea) and around is not part:
            bring_into_view(around, part)
