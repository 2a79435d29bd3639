"""What is told once, and what is reached from where it stands."""

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QTimer, QUrl
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.package_files import FolderFiles
from harbin_viewer.window.authoring.making_commands import Making
from harbin_viewer.window.cards.cards_tab import CardsPage
from harbin_viewer.window.dialogs import trouble_dialog as trouble_dialog_module
from harbin_viewer.window.dialogs.sheet_dialog import SheetDialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.session import Session
from harbin_viewer.window.shell.sheet_header import SheetHeader
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.shell.text_zoom import TextZoom
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.tabs.tab_deck import TabDeck
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.prose import Prose
from harbin_viewer.window.text.sheet_images import sheet_image
from harbin_viewer.window.widgets.buttons.chip import Chip
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only, open_dialog, written
from tests.window.habit_samples import close


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """The mistakes for which a dialog is opened; none is shown."""
    opened: list[BaseException] = []

    class Box:
        def __init__(self, error: BaseException) -> None:
            opened.append(error)

        def exec(self) -> None:
            """Show nothing."""

    monkeypatch.setattr(trouble_dialog_module, "trouble_dialog", lambda error, _window: Box(error))
    return opened


@pytest.mark.parametrize("name", ["article.txt", "article.md"])
def test_of_a_file_that_may_be_an_article_a_sheet_is_offered(
    name: str, qtbot: QtBot, session: Session, small_sheet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / name
    article.write_text("The mayor said that the new bridge opens in May.\n\nIt cost a lot, as all know by now.\n")
    session.open(small_sheet, {})
    asked: list[Path] = []
    monkeypatch.setattr(Making, "sheet_of", lambda _making, file: asked.append(file))

    def press() -> None:
        boxes = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()]
        if not boxes:
            QTimer.singleShot(20, press)
            return
        assert "pictures" not in boxes[0].informativeText()
        next(one for one in boxes[0].buttons() if "fact sheet" in one.text()).click()

    QTimer.singleShot(0, press)
    assert not session.open(article, {})
    assert asked == [article]
    assert session.window is not None
    qtbot.waitUntil(session.window.is_ready)
    close(session.window)


def test_a_mistake_is_told_in_one_dialog_however_often_it_is_met(
    qtbot: QtBot, session: Session, small_sheet: Path, opened: list[BaseException]
) -> None:
    session.open(small_sheet, {})
    window = session.window
    assert window is not None
    for _ in range(2):
        window.troubled.emit(SheetError("a.csv", "row 1", "“x” is not a number.", "Correct it."))
    window.troubled.emit(SheetError("a.csv", "row 2", "“y” is not a number.", "Correct it."))
    assert len(opened) == 2
    qtbot.waitUntil(window.is_ready)
    close(window)


def test_a_sheet_that_is_gone_is_told_once_and_what_was_read_stays(
    qtbot: QtBot, session: Session, small_sheet: Path, opened: list[BaseException]
) -> None:
    session.open(small_sheet, {})
    window = session.window
    assert window is not None
    qtbot.waitUntil(window.is_ready)
    shutil.rmtree(small_sheet)
    for table in ("a.csv", "b.csv", "c.csv"):
        window.troubled.emit(SheetError(small_sheet / table, "", "There is no such file.", "Correct the path."))
    only(Menus, window).actions_by_name["reload"].trigger()
    assert len(opened) == 1
    assert "not there any more" in str(opened[0])
    assert session.window is window
    assert window.isVisible()
    close(window)


def test_after_a_reload_it_is_said_that_all_was_read_only_when_it_was(
    qtbot: QtBot, session: Session, small_sheet: Path
) -> None:
    session.open(small_sheet, {})
    first = session.window
    assert first is not None
    first.open_asked.emit(small_sheet, {"tab": "brief"})
    second = session.window
    assert second is not None
    assert only(StatusLine, second).sentence == "The sheet is being read anew …"
    qtbot.waitUntil(second.is_ready)
    assert only(StatusLine, second).sentence == "The sheet was read anew."
    close(second)


def test_recent_sheets_of_one_title_are_told_apart_by_where_they_are(
    window: MainWindow, remembered: Remembered, tmp_path: Path
) -> None:
    for path in (tmp_path / "old" / "gdp", tmp_path / "new" / "gdp" / "datapackage.json", tmp_path / "gold"):
        path.mkdir(parents=True)
        remembered.note_opened("Gold" if path.name == "gold" else "GDP" if "old" in path.parts else "gdp", path)
    menu = next(one for one in window.findChildren(QMenu) if one.title() == "Open re&cent")
    menu.aboutToShow.emit()
    assert {"Gold", "GDP – old/gdp", "gdp – new/gdp"} <= {action.text() for action in menu.actions()}


def test_a_sheet_of_a_long_title_leaves_the_menu_above_it_in_sight(
    window: MainWindow, remembered: Remembered, tmp_path: Path
) -> None:
    title = f"What {'reports and tables of every year ' * 12}say"
    for folder in ("old", "new"):
        (tmp_path / folder).mkdir()
        remembered.note_opened(title, tmp_path / folder)
    menu = next(one for one in window.findChildren(QMenu) if one.title() == "Open re&cent")
    menu.aboutToShow.emit()
    long = [action for action in menu.actions() if action.text().startswith("What reports")]
    assert {action.text()[-3:] for action in long} == {"old", "new"}
    assert menu.sizeHint().width() < menu.fontMetrics().horizontalAdvance(title) / 2
    assert all(title in action.toolTip() for action in long)


def test_sheets_that_are_gone_are_greyed_and_can_be_removed(
    qtbot: QtBot, window: MainWindow, remembered: Remembered, tmp_path: Path
) -> None:
    remembered.note_opened("Gone", tmp_path / "gone")
    remembered.note_opened("Here", tmp_path)
    menu = next(one for one in window.findChildren(QMenu) if one.title() == "Open re&cent")
    menu.aboutToShow.emit()
    known = {action.text(): action.isEnabled() for action in menu.actions() if not action.isSeparator()}
    assert known["Here"]
    assert not known["Gone (is gone)"]
    next(action for action in menu.actions() if action.text() == "Remove what is gone").trigger()
    assert "Gone" not in [title for title, _folder in remembered.recent]


def test_what_is_under_way_is_told_longer_than_what_was_done(window: MainWindow) -> None:
    clock = only(StatusLine, window).findChild(QTimer)
    assert clock is not None
    told = {}
    for sentence in ("200,000 rows are being written …", "200,000 rows were written."):
        window.say(sentence)
        told[sentence[-1]] = clock.remainingTime()
    assert told["…"] > 300_000 > 30_000 > told["."]


def test_old_messages_go_when_the_reader_goes_elsewhere(window: MainWindow) -> None:
    window.say("Copied.")
    window.show_tab(1)
    assert only(StatusLine, window).sentence == ""


def test_chips_count_what_they_would_show_beside_the_other_filters(window: MainWindow) -> None:
    window.show_tab(1)
    page = only(CardsPage, window)
    chips = {chip.text(): chip for chip in every(Chip, page)}
    chips["Confirmed"].setChecked(True)
    for word in ("Zone", "Geography", "Fair"):
        if chips[word].isChecked() or chips[word].told_count == "0":
            continue
        chips[word].setChecked(True)
        shown = sum(card.isVisible() for deck in page.decks for card in deck.cards)
        assert chips[word].told_count == str(shown)
        chips[word].setChecked(False)


def test_a_card_that_was_found_is_in_sight_and_marked_though_filters_and_the_panel_are_in_the_way(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1100, 600)
    window.show_tab(1)
    page = only(CardsPage, window)
    last = CellAt(page.decks[-1].resource, len(page.decks[-1].cards) - 1, "text")
    page.filter.field.setText("zzzz")
    heard: list[str] = []
    page.said.connect(lambda sentence, _file: heard.append(sentence))
    page.go_to(last.resource, last.row)
    card = page.decks[-1].cards[-1]
    window.side.show_cell(last)
    viewport = page.page_scroll.viewport()
    qtbot.waitUntil(lambda: viewport.rect().intersects(QRect(card.mapTo(viewport, card.rect().topLeft()), card.size())))
    assert card.is_found
    assert "The filter left this card out, and was taken away." in heard


def test_the_description_of_a_sheet_without_a_summary_is_a_click_away(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    file = small_sheet / "datapackage.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    content["factsheet"]["tabs"] = content["factsheet"]["tabs"][1:]
    file.write_text(json.dumps(content), encoding="utf-8")
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    header = only(SheetHeader, window)
    next(link for link in every(TextLink, header) if link.text() == "About this sheet").click()
    dialog = open_dialog(SheetDialog)
    assert "Apples of three years." in only(Prose, dialog).toPlainText()
    dialog.close()


def test_all_type_grows_and_comes_back(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    title = every(SectionTitle, window)[0]
    before = (title.font().pointSizeF(), QApplication.font().pointSizeF())
    zoom = TextZoom(qapp, 1.0)
    assert zoom.step(1) == "The text is shown at 110 %."
    zoom.step(1)
    assert title.font().pointSizeF() == pytest.approx(before[0] * 1.25, rel=0.01)
    assert QApplication.font().pointSizeF() == pytest.approx(before[1] * 1.25, rel=0.01)
    zoom.step(0)
    assert (title.font().pointSizeF(), QApplication.font().pointSizeF()) == pytest.approx(before)


def test_pictures_in_texts_are_those_of_the_sheet_and_nothing_else(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "sheet"
    folder.mkdir()
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(folder / "in.png"))
    assert image.save(str(tmp_path / "out.png"))
    (folder / "link.png").symlink_to(tmp_path / "out.png")
    (folder / "text.png").write_text("no picture", encoding="utf-8")
    files = FolderFiles(folder)
    assert sheet_image(files, "in.png").size().toTuple() == (20, 10)
    outside = ["../out.png", str(tmp_path / "out.png"), f"file://{folder}/in.png", "link.png", "//host/share/x.png",
               "/dev/zero", "https://example.org/x.png", "qrc:/x.png", "text.png", "gone.png", ""]  # fmt: skip
    assert [address for address in outside if not sheet_image(files, address).isNull()] == []
    prose = Prose("![](in.png) ![](../out.png)", files)
    qtbot.addWidget(prose)
    assert prose.loadResource(2, QUrl("in.png")).width() == 20
    assert prose.loadResource(2, QUrl("../out.png")).isNull()
    assert prose.loadResource(3, QUrl("in.png")) is None


def test_a_link_in_a_text_shows_its_address_before_it_is_followed(qtbot: QtBot) -> None:
    prose = Prose("[Bank](https://evil.example/login) and [this](file:///etc/passwd)")
    qtbot.addWidget(prose)
    for address, offered in (("https://evil.example/login", True), ("file:///etc/passwd", False)):
        prose.anchorClicked.emit(QUrl(address))
        box = open_dialog(QMessageBox)
        assert address in box.informativeText()
        assert ("&Open it" in [button.text() for button in box.buttons()]) == offered
        box.reject()
        QApplication.processEvents()
    assert "Bank" in prose.toPlainText()


def test_tabs_cards_and_headings_have_menus_of_their_own(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab(1)
    card = only(CardsPage, window).decks[0].cards[0]
    wanted = {card: "Who says it", every(SectionTitle, window)[0]: "Copy", only(TabDeck, window).tabBar(): "Go there"}
    for widget, first in wanted.items():
        place = widget.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert written(menu.actions()[0]) == first
        menu.close()
        QApplication.processEvents()
