"""What is written can be read, and where the focus is can be seen, on widgets as they are painted, in each theme."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.exploring.on_show import NOTHING_LEFT
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Theme
from harbin_viewer.factsheet.authoring.evidence.changed_entries import words_of
from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.delimited.preview import format_found
from harbin_viewer.window.authoring.evidence_dialog import EvidenceDialog
from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog
from harbin_viewer.window.authoring.words_dialog import WordsDialog
from harbin_viewer.window.dialogs.sources_dialog import SourcesDialog
from harbin_viewer.window.export.export_all_dialog import ExportAllDialog
from harbin_viewer.window.export.export_dialog import ExportDialog
from harbin_viewer.window.export.paper_dialog import PaperDialog
from harbin_viewer.window.overview.file_format.format_dialog import FormatDialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.tabs.reading_page import ReadingPage
from harbin_viewer.window.widgets.focus.focus_ring import ring_focus
from harbin_viewer.window.widgets.palette import show_theme
from tests.window.conftest import OpenWindow, Zoom
from tests.window.contrast import (
    AS_IT_SHOULD_BE,
    LEAST_FOCUS,
    LEAST_TEXT,
    contrasts,
    ground_of,
    pixels,
    shown,
    unseen_focus,
)

THEMES = [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST]
WRITTEN = (QLabel, QAbstractButton, QLineEdit, QTabBar)
"""Widgets that show words of their own."""


@pytest.fixture
def theme(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Theme]:
    """All widgets have the colours of the theme that is the parameter."""
    before = QPalette(qapp.palette())
    kinds = ("QLineEdit", "QCheckBox", "QRadioButton", "QAbstractSpinBox", "QComboBox", "QScrollBar")
    of_kinds = {kind: QPalette(QApplication.palette(kind)) for kind in kinds}  # type: ignore[call-overload]
    show_theme(qapp, request.param)
    ring_focus(qapp)
    yield request.param
    qapp.setPalette(before)
    for kind, palette in of_kinds.items():
        qapp.setPalette(palette, kind)  # type: ignore[arg-type]


@pytest.fixture
def window_in(theme: Theme, window: MainWindow) -> MainWindow:
    window.resize(1300, 850)
    QApplication.processEvents()
    return window


@pytest.fixture
def own_data(theme: Theme, open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A table of countries and years, as a person has it, in the theme."""
    lines = [f"{place},{year},{year - 1990 + n},{n + 3}" for n, place in enumerate("ABC") for year in range(1990, 2020)]
    file = tmp_path / "own.csv"
    file.write_text("\n".join(["country,year,population,area", *lines]), encoding="utf-8")
    window = open_window(file)
    qtbot.waitUntil(window.is_ready)
    window.resize(1300, 850)
    return window


def faint_words(window: QWidget) -> tuple[list[object], int]:
    """Parts whose words have too little contrast, and how many were looked at."""
    faint: list[object] = []
    looked = 0
    for part in shown(window):
        if isinstance(part, WRITTEN) and part.isEnabled() and getattr(part, "text", str)():
            seen = pixels(window, part)
            best = float(contrasts(seen, ground_of(seen)).max())
            looked += 1
            if best < LEAST_TEXT * AS_IT_SHOULD_BE:
                faint.append((type(part).__name__, part.accessibleName()[:40], round(best, 2)))
    return faint, looked


def by_tabs(window: MainWindow, qtbot: QtBot) -> Iterator[int]:
    """Each tab in its turn, shown."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for tab in range(window.tabs.count()):
        window.show_tab(tab)
        qtbot.waitUntil(lambda: (page := window.tabs.current().page) is not None and page.is_filled)
        qtbot.waitUntil(lambda: not _is_reading(window))
        yield tab


def _is_reading(window: MainWindow) -> bool:
    """Whether the table of a page is being read, which it offers to stop: that offer goes at any moment."""
    return any(page.is_at_work for page in window.findChildren(ReadingPage))


IN_EACH_THEME = pytest.mark.parametrize(
    "theme", THEMES, indirect=True, ids=["light", "dark", "light contrast", "dark contrast"]
)


@IN_EACH_THEME
def test_words_reach_their_contrast_and_the_focus_its_own(window_in: MainWindow, qtbot: QtBot) -> None:
    window, faint, unseen, words_looked_at, parts_looked_at = window_in, [], [], 0, 0
    for tab in by_tabs(window, qtbot):
        if tab == 2:
            window.side.show_cell(CellAt("article-trade", 1, "trade_volume"))
        qtbot.wait(50)
        found, count = faint_words(window)
        faint += found
        words_looked_at += count
        found, parts = unseen_focus(window)
        unseen += found
        parts_looked_at += len(parts)
    assert (faint, unseen) == ([], [])
    assert words_looked_at > 60
    assert parts_looked_at > 20


@IN_EACH_THEME
def test_words_and_focus_are_seen_in_the_tabs_of_own_data(own_data: MainWindow, qtbot: QtBot) -> None:
    window, faint, unseen, looked = own_data, [], [], set()
    for _tab in by_tabs(window, qtbot):
        qtbot.wait(50)
        faint += faint_words(window)[0]
        found, parts = unseen_focus(window)
        unseen += found
        looked |= parts
    assert (faint, unseen) == ([], [])
    assert {name.partition(" ")[0] for name in looked} >= {"RoleChoice", "ChoiceBox", "_FormButton", "QCheckBox"}


@IN_EACH_THEME
def test_the_focus_is_seen_where_the_text_is_larger(own_data: MainWindow, zoom: Zoom, qtbot: QtBot) -> None:
    zoom(1.5)
    unseen, looked = [], set()
    for _tab in by_tabs(own_data, qtbot):
        qtbot.wait(50)
        found, parts = unseen_focus(own_data)
        unseen += found
        looked |= parts
    assert unseen == []
    assert len(looked) > 10


@IN_EACH_THEME
def test_the_focus_is_seen_in_each_dialog(own_data: MainWindow, small_sheet: Path, qtbot: QtBot) -> None:
    document, file = open_document(small_sheet), small_sheet / "harvest.csv"
    evidence = evidence_at(document, CellAt("harvest", 0, "apples"))
    dialogs: list[QDialog] = [
        EvidenceDialog(evidence, "Apples", document.sheet.sources, own_data),
        WordsDialog(words_of(document, "source", "almanac"), own_data),
        ExportAllDialog(document, document.sheet.views, own_data.remembered, (), own_data),
        FormatDialog(file, format_found(file), own_data),
        PaperDialog(document, own_data.remembered, NOTHING_LEFT, own_data),
        NewSheetDialog((), own_data),
        ExportDialog(document, make_chart(document, document.sheet.views[0]), None, own_data.remembered, own_data),
        SourcesDialog(document.sheet, own_data),
    ]
    unseen: list[object] = []
    for dialog in dialogs:
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        unseen += [(type(dialog).__name__, part) for part in unseen_focus(dialog)[0]]
        dialog.close()
    assert unseen == []


@pytest.mark.parametrize("theme", [DARK, DARK_CONTRAST], indirect=True, ids=["dark", "dark contrast"])
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
    seen, ground = (np.array([[colour.red(), colour.green(), colour.blue()]], np.uint8) for colour in (handle, page))
    assert contrasts(seen, ground).max() >= LEAST_FOCUS * AS_IT_SHOULD_BE
