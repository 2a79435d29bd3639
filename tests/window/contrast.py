"""What is seen of the parts of a window, in figures: contrasts of what is painted, and the change with the focus."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

LEAST_TEXT, LEAST_FOCUS = 4.5, 3.0
_LEAST_LINE = 4
"""Px along the shorter side of a part: a line so thick changes where it has the focus (WCAG 2.4.13 has the same)."""

AS_IT_SHOULD_BE = 0.9
"""Of the contrast that a colour has, so much is met by the strongest pixel of small letters with soft edges."""

Pixels = npt.NDArray[np.uint8]


def pixels(window: QWidget, part: QWidget) -> Pixels:
    """What is seen of a part of the window, as rows of red, green and blue."""
    where = QRect(part.mapTo(window, part.rect().topLeft()), part.size()) & window.rect()
    image = window.grab(where).toImage().convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : image.width() * 3].reshape(-1, 3).copy()


_CHANNELS = np.arange(256) / 255
_LIGHT = np.where(_CHANNELS <= 0.04045, _CHANNELS / 12.92, ((_CHANNELS + 0.055) / 1.055) ** 2.4)
_RED, _GREEN, _BLUE = (share * _LIGHT for share in (0.2126, 0.7152, 0.0722))
"""The light of each value of a channel: there are millions of dots, and 256 values."""


def luminance(colours: Pixels) -> npt.NDArray[np.float64]:
    return np.asarray(_RED[colours[..., 0]] + _GREEN[colours[..., 1]] + _BLUE[colours[..., 2]])


def contrasts(colours: Pixels, ground: Pixels) -> npt.NDArray[np.float64]:
    one, other = luminance(colours), luminance(ground)
    return np.asarray((np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05))


def ground_of(seen: Pixels) -> Pixels:
    """The colour that most of it has."""
    _each, first, counts = np.unique(seen @ [65536, 256, 1], return_index=True, return_counts=True)
    return np.asarray(seen[first[counts.argmax()]])


def shown(window: QWidget) -> Iterator[QWidget]:
    for part in window.findChildren(QWidget):
        inside = QRect(part.mapTo(window, part.rect().topLeft()), part.size())
        if (
            part.isVisible()
            and part.width() > 8
            and window.rect().contains(inside)
            and not part.visibleRegion().isEmpty()
        ):
            yield part


def focus_by_keys(part: QWidget) -> None:
    """As a person comes to it by keys; the window knows that they are used before the part has the focus."""
    part.setFocus(Qt.FocusReason.ShortcutFocusReason)
    QApplication.sendEvent(part, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ShortcutFocusReason))


def _told(part: QWidget) -> str:
    return part.accessibleName() or str(getattr(part, "text", str)())


def unseen_focus(window: QWidget) -> tuple[list[object], set[str]]:
    """Parts of which it is hardly seen that they have the focus, and the kinds of parts that were looked at.

    What is seen is the change: the same dots with the focus and without it. The pointer may rest on what is come to by
    keys, so the first of each kind is looked at with it too.
    """
    unseen: list[object] = []
    looked: set[str] = set()
    pointed_at: set[type[QWidget]] = set()
    takes = [part for part in shown(window) if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled()]
    for part in takes:
        if not getattr(part, "is_tab_stop", True) or part.focusProxy() is not None:
            continue
        focus = _change_by_focus(window, part)
        if focus is None:
            continue
        ways = [("", focus)]
        if type(part) not in pointed_at:
            pointed_at.add(type(part))
            part.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
            ways.append((", pointed at", _change_by_focus(window, part) or focus))
            part.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        enough = _LEAST_LINE * min(part.width(), part.height())
        looked.add(f"{type(part).__name__} {_told(part)}")
        for how, (clear, best) in ways:
            if clear < enough:
                unseen.append((type(part).__name__, _told(part)[:40], best, f"{clear} of {enough:.0f} px{how}"))
    return unseen, looked


def _change_by_focus(window: QWidget, part: QWidget) -> tuple[int, float] | None:
    """How many dots change clearly as the part gets the focus, and the best contrast of a change; None if it does not.

    Where it comes to be of another size, it does not either.
    """
    window.setFocus()
    without = pixels(window, part)
    focus_by_keys(part)
    QApplication.processEvents()
    with_it = pixels(window, part)
    if QApplication.focusWidget() is not part or without.shape != with_it.shape:
        return None
    changed = (without != with_it).any(axis=1)
    change = contrasts(with_it[changed], without[changed])
    return int((change >= LEAST_FOCUS).sum()), round(float(change.max(initial=1.0)), 2)
