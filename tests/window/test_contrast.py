"""What is written can be read, and where the focus is can be seen, on widgets as they are painted, in each theme."""

from collections import Counter
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.widgets.palette import show_theme

THEMES = [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST]
WRITTEN = (QLabel, QAbstractButton, QLineEdit, QTabBar)
"""Widgets that show words of their own."""

LEAST_TEXT, LEAST_FOCUS = 4.5, 3.0
_AS_IT_SHOULD_BE = 0.9
"""Of the contrast that a colour has, so much is met by the strongest pixel of small letters with soft edges."""

Pixels = npt.NDArray[np.uint8]


def pixels(window: QWidget, part: QWidget) -> Pixels:
    """What is seen of a part of the window, as rows of red, green and blue."""
    where = QRect(part.mapTo(window, part.rect().topLeft()), part.size()) & window.rect()
    image = window.grab(where).toImage().convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : image.width() * 3].reshape(-1, 3).copy()


def luminance(colours: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    channels = colours / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def contrasts(colours: npt.NDArray[np.float64], ground: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    one, other = luminance(colours), luminance(ground)
    return np.asarray((np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05))


def ground_of(seen: Pixels) -> npt.NDArray[np.float64]:
    """The colour that most of it has."""
    (colour, _count), *_ = Counter(map(tuple, seen.tolist())).most_common(1)
    return np.array(colour, dtype=float)


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


@pytest.fixture
def window_in(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, request: pytest.FixtureRequest
) -> Iterator[MainWindow]:
    before = QPalette(qapp.palette())
    kinds = ("QLineEdit", "QCheckBox", "QRadioButton", "QAbstractSpinBox", "QComboBox", "QScrollBar")
    of_kinds = {kind: QPalette(QApplication.palette(kind)) for kind in kinds}  # type: ignore[call-overload]
    show_theme(qapp, request.param)
    window.resize(1300, 850)
    QApplication.processEvents()
    yield window
    qapp.setPalette(before)
    for kind, palette in of_kinds.items():
        qapp.setPalette(palette, kind)  # type: ignore[arg-type]


@pytest.mark.parametrize("window_in", THEMES, indirect=True, ids=["light", "dark", "light contrast", "dark contrast"])
def test_words_reach_their_contrast_and_the_focus_its_own(window_in: MainWindow, qtbot: QtBot) -> None:
    window, faint, looked = window_in, [], 0
    for tab in range(window.tabs.count()):
        window.show_tab(tab)
        if tab == 2:
            window.side.show_cell(CellAt("article-trade", 1, "trade_volume"))
        qtbot.wait(50)
        for part in shown(window):
            if isinstance(part, WRITTEN) and part.isEnabled() and getattr(part, "text", str)():
                seen = pixels(window, part).astype(float)
                best = float(contrasts(seen, ground_of(seen.astype(np.uint8))).max())
                looked += 1
                if best < LEAST_TEXT * _AS_IT_SHOULD_BE:
                    faint.append((type(part).__name__, part.accessibleName()[:40], round(best, 2)))
    assert faint == []
    assert looked > 60


@pytest.mark.parametrize("window_in", THEMES, indirect=True, ids=["light", "dark", "light contrast", "dark contrast"])
def test_where_the_focus_is_can_be_seen(window_in: MainWindow, qtbot: QtBot) -> None:
    window, unseen, looked = window_in, [], 0
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for tab in range(window.tabs.count()):
        window.show_tab(tab)
        if tab == 2:
            window.side.show_cell(CellAt("article-trade", 1, "trade_volume"))
        qtbot.wait(50)
        takes = [part for part in shown(window) if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled()]
        for part in takes:
            if not getattr(part, "is_tab_stop", True) or part.focusProxy() is not None:
                continue
            window.setFocus()
            without = pixels(window, part).astype(float)
            part.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            with_it = pixels(window, part).astype(float)
            if QApplication.focusWidget() is not part or without.shape != with_it.shape:
                continue
            changed = (without != with_it).any(axis=1)
            ground = ground_of(without.astype(np.uint8))
            best = float(contrasts(with_it[changed], ground).max()) if changed.any() else 0.0
            looked += 1
            if best < LEAST_FOCUS:
                unseen.append((type(part).__name__, part.accessibleName()[:40], round(best, 2)))
    assert unseen == []
    assert looked > 30


@pytest.mark.parametrize("window_in", [DARK, DARK_CONTRAST], indirect=True, ids=["dark", "dark contrast"])
def test_the_handle_of_a_scroll_bar_stands_out_from_a_dark_page(window_in: MainWindow) -> None:
    bar = next(bar for bar in window_in.findChildren(QScrollBar) if bar.isVisible() and bar.maximum() > 0)
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    part = bar.style().subControlRect(
        QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, bar
    )
    middle = bar.mapTo(window_in, part.center())
    handle = window_in.grab(QRect(middle, QSize(1, 1))).toImage().pixelColor(0, 0)
    page = window_in.palette().color(QPalette.ColorRole.Window)
    seen, ground = (np.array([[colour.red(), colour.green(), colour.blue()]], np.float64) for colour in (handle, page))
    assert contrasts(seen, ground).max() >= LEAST_FOCUS * _AS_IT_SHOULD_BE
