"""What somebody meets who uses the window for the first time: keys, messages and places that are as one expects."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.charts.theme import DARK, LIGHT, Theme
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.dialogs.find_dialog import nothing_found
from harbin_viewer.window.evidence.panel_head import PanelHead
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.sheet_header import SheetHeader
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.shell.text_zoom import TextZoom
from harbin_viewer.window.state.first_folder import first_folder
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.widgets.buttons.action_button import ActionButton
from harbin_viewer.window.widgets.dialog_size import keep_within_screen, resize_within_screen
from harbin_viewer.window.widgets.palette import show_theme
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only

FIGURE = CellAt("article-trade", 1, "trade_volume")
CSV = "country,year,tonnes\nChad,2020,1\nChad,2021,3\nMali,2020,2\nMali,2021,5\nNiger,2020,4\nNiger,2021,6\n"


def charts(qtbot: QtBot, window: MainWindow) -> ChartsPage:
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    return page


def exploring(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> ExplorePage:
    (folder / "harvest.csv").write_text(CSV, encoding="utf-8")
    window = open_window(folder / "harvest.csv")
    qtbot.waitUntil(window.is_ready)
    window.show_tab(1)
    page = only(ExplorePage, window)
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    return page


def test_enter_presses_the_buttons_above_a_chart(qtbot: QtBot, window: MainWindow) -> None:
    page = charts(qtbot, window)
    for shown in (True, False):
        page.tools.table.setFocus()
        qtbot.keyClick(page.tools.table, Qt.Key.Key_Return)
        assert page.tools.table.isChecked() is shown


def test_enter_presses_a_button_of_a_dialog_that_has_no_way_of_its_own(qtbot: QtBot) -> None:
    dialog = NewSheetDialog()
    qtbot.addWidget(dialog)
    pressed = list[bool]()
    button = QToolButton(dialog)
    button.clicked.connect(lambda: pressed.append(True))
    keep_within_screen(dialog)
    dialog.show()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Enter)
    assert pressed == [True]


def test_what_was_said_of_a_figure_goes_when_another_is_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    charts(qtbot, window)
    window.say("2021 · China Customs: 146.887")
    window.side.show_cell(FIGURE)
    assert only(StatusLine, window).sentence == ""


def test_why_a_form_was_refused_goes_with_the_next_form(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    page = exploring(qtbot, open_window, tmp_path)
    window = page.window()
    assert isinstance(window, MainWindow)
    window.say("Nobody has figures to show at both times.")
    page.steps.choose_form("ranking")
    assert only(StatusLine, window).sentence == ""


def test_undoing_a_choice_says_which(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    page = exploring(qtbot, open_window, tmp_path)
    line = only(StatusLine, page.window())
    page.steps.choose_form("ranking")
    page.commands()["undo"]()
    assert line.sentence == "Undone. It is shown as “Lines”."
    page.steps.add_or_drop("Chad")
    page.commands()["undo"]()
    assert line.sentence == "Undone. “Chad” is compared again."
    page.commands()["redo"]()
    assert line.sentence == "Done again. “Chad” is not compared any more."


def test_a_word_that_is_not_found_is_named() -> None:
    assert nothing_found(" zebra ") == "Nothing in the sheet has “zebra”."
    assert nothing_found("zebra crossing") == "Nothing in the sheet has all of this."
    assert nothing_found("\u2003") == "Nothing in the sheet has “\u2003”."


def test_who_looks_for_a_file_begins_in_a_folder_of_their_own(tmp_path: Path) -> None:
    shipped = bundle.default_sheet()
    assert first_folder(tmp_path, ()) == tmp_path
    assert first_folder(shipped, [shipped, tmp_path / "a.csv"]) == tmp_path
    found = first_folder(shipped, [shipped, tmp_path / "gone" / "a.csv"])
    assert found.is_dir()
    assert not found.is_relative_to(shipped.parent)


def test_open_file_begins_there(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[str]()

    def ask(_parent: object, _title: str, start: str, _kinds: str) -> tuple[list[str], str]:
        asked.append(start)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    window.commands()["open"]()
    assert asked
    assert not Path(asked[0]).is_relative_to(bundle.default_sheet().parent)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_list_in_a_dialog_has_a_frame(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    show_theme(qapp, theme)
    try:
        dialog = NewSheetDialog()
        qtbot.addWidget(dialog)
        dialog.show()
        picture = dialog.tree.grab().toImage()
        assert _contrast(picture.pixelColor(picture.width() // 2, 0), QColor(theme.page)) >= 3
    finally:
        show_theme(qapp, LIGHT)


def test_icons_and_columns_follow_the_size_of_the_text(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    before, text = QFont(qapp.font()), TextZoom(qapp, 1.0)
    try:
        for _step in range(5):
            text.step(1)
        page = charts(qtbot, window)
        QApplication.processEvents()
        page.desk.change_face()
        button, table = only(ChartsPage, window).findChildren(ActionButton)[0], page.desk.table.page.table
        large = button.iconSize().width()
        text.step(0)
        QApplication.processEvents()
        assert large >= 1.8 * button.iconSize().width()
        assert _cut(table) == []
    finally:
        qapp.setFont(before)
        text.deleteLater()


def test_a_list_at_the_side_keeps_its_width_in_letters(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    before, text = QFont(qapp.font()), TextZoom(qapp, 1.0)
    try:
        window.resize(1600, 900)
        page = charts(qtbot, window)
        usual = page.list.width()
        for step in (*[1] * 5, 0):
            text.step(step)
            QApplication.processEvents()
        assert abs(page.list.width() - usual) <= 4
    finally:
        qapp.setFont(before)
        text.deleteLater()


def test_evidence_of_another_tab_says_which(window: MainWindow) -> None:
    window.side.show_cell(FIGURE)
    head = only(PanelHead, window)
    assert _words(head) == "Source of the figure"
    window.show_tab(1)
    assert _words(head) == "From “Summary”"
    window.show_tab(0)
    assert _words(head) == "Source of the figure"


def test_evidence_keeps_its_tab_where_the_sheet_is_shown_anew_while_another_is_on_show(window: MainWindow) -> None:
    window.side.show_cell(FIGURE)
    window.show_tab(1)
    window.renew(window.document)
    assert window.side.panel is not None
    head = only(PanelHead, window.side.panel)
    assert _words(head) == "From “Summary”"
    window.show_tab(0)
    assert _words(head) == "Source of the figure"


def _words(head: PanelHead) -> str:
    return head.findChildren(SectionTitle)[0].text()


def test_the_date_of_a_sheet_stays_beside_an_open_panel(window: MainWindow) -> None:
    window.resize(1000, 700)
    window.side.show_cell(FIGURE)
    QApplication.processEvents()
    dated = [label for label in every(QuietLabel, only(SheetHeader, window)) if "As of" in label.text()]
    assert [label.width() >= label.sizeHint().width() for label in dated] == [True]


def test_a_dialog_is_no_larger_than_its_window(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(640, 480)
    dialog = QDialog(window)
    resize_within_screen(dialog, 900, 700)
    assert dialog.size().toTuple() == (640, 480)


def test_on_a_low_page_a_box_takes_the_place_of_many_buttons(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    page = exploring(qtbot, open_window, tmp_path)
    page.window().resize(640, 480)
    QApplication.processEvents()
    assert page.forms.box.isVisible()
    assert page.desk.view.height() >= 160
    page.forms.box.setCurrentIndex(1)
    page.forms.box.activated.emit(1)
    assert page.steps.explorer is not None
    assert page.steps.explorer.history.now.form == "ranking"
    page.window().resize(1200, 900)
    QApplication.processEvents()
    assert page.forms.box.isHidden()


def _cut(table: DataTable) -> list[str]:
    shown = [table.header.shown_title(section) for section in range(table.header.count())]
    return [title for title in shown if "…" in title]


def _contrast(first: QColor, second: QColor) -> float:
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
