"""The overview in the real window, on packages of somebody else."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.overview.kept_words import KeptWords
from harbin_viewer.factsheet.overview.overview_words import FieldWords
from harbin_viewer.factsheet.overview.text_form import description_of
from harbin_viewer.factsheet.sources.as_shown import unit_key
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.overview.description_view import DescriptionView
from harbin_viewer.window.overview.notice_list import NoticeList
from harbin_viewer.window.overview.overview_tab import OverviewPage
from harbin_viewer.window.overview.roles.role_choice import RoleChoice
from harbin_viewer.window.overview.roles.unit_dialog import UnitDialog
from harbin_viewer.window.overview.source_list import SourceList
from harbin_viewer.window.overview.table_entry import TableEntry
from harbin_viewer.window.overview.table_part import TablePart
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.tables.table_tab import TablePage
from harbin_viewer.window.text.links.text_link import TextLink
from tests.factsheet.overview.packages import of_countries, package
from tests.window.conftest import OpenWindow, Zoom
from tests.window.finding import every, only
from tests.window.shell.test_start import run_python


def opened(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> tuple[MainWindow, OverviewPage]:
    """The window on a package, when all its tables were read."""
    window = open_window(folder)
    qtbot.waitUntil(window.is_ready)
    page = only(OverviewPage, window)
    qtbot.waitUntil(lambda: all("not read" not in one.accessibleName() for one in every(TableEntry, page)))
    return window, page


def words(page: OverviewPage) -> str:
    return "\n".join(label.text() or label.accessibleName() for label in every(QLabel, page))


def test_a_package_that_declares_no_tabs_begins_with_its_overview(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    _window, page = opened(qtbot, open_window, of_countries(tmp_path))
    assert page.isVisible()
    entry = every(TableEntry, page)[0]
    assert "20 rows · 1990–1999 · 2 countries" in entry.accessibleName()
    assert only(SourceList, page).isVisible()
    assert "CC-BY-4.0" in words(page)


def test_a_table_that_cannot_be_read_says_why_and_leads_nowhere(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    _window, page = opened(qtbot, open_window, of_countries(tmp_path))
    gone = every(TableEntry, page)[1]
    assert "gone.csv" in gone.accessibleName()
    assert not gone.isEnabled()


def test_a_click_on_a_table_leads_to_the_tab_that_shows_it(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window, page = opened(qtbot, open_window, of_countries(tmp_path))
    every(TableEntry, page)[0].click()
    assert window.state()["tab"] == "tables"


def test_a_package_that_was_seen_before_is_told_of_whole_before_its_table_is_read(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    folder = package(tmp_path, {"title": "Again", "resources": [{"name": "t", "path": "t.csv"}]}, t_csv="a,b\nx,1\n")
    window, page = opened(qtbot, open_window, folder)
    qtbot.waitUntil(lambda: bool(KeptWords(page.document).known))
    window.close()
    page = only(OverviewPage, open_window(folder))
    assert "1 row" in every(TableEntry, page)[0].accessibleName()
    assert not page.document.has_table("t")


def test_what_other_tabs_need_is_not_prepared_before_the_overview_is_filled(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(of_countries(tmp_path))
    page = only(OverviewPage, window)
    filled_first: list[bool] = []
    window.ready.connect(lambda: filled_first.append(page.is_filled))
    qtbot.waitUntil(window.is_ready)
    assert filled_first == [True]


def test_what_is_odd_is_told_when_the_tables_were_read(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    folder = package(
        tmp_path, {"title": "Odd", "resources": [{"name": "t", "path": "t.csv"}]},
        t_csv="country,year,gain\n" + "".join(f"Chad,{year},{year}.5\n" for year in (2000, 2001, 2002, 2005, 2006)),
    )  # fmt: skip
    _window, page = opened(qtbot, open_window, folder)
    listed = only(NoticeList, page)
    qtbot.waitUntil(lambda: "Chad 2003–2004" in words(page))
    assert "No licence is stated" in words(page)
    assert "being read" not in words(page)
    assert listed.isVisible()


def test_a_role_is_seen_with_its_arrow_where_type_is_large_and_the_page_narrow(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, zoom: Zoom
) -> None:
    zoom(3.0)
    window, page = opened(qtbot, open_window, of_countries(tmp_path))
    window.resize(640, 480)
    part = every(TablePart, page)[0]
    part.fold.click()
    choice = every(RoleChoice, part)[0]
    qtbot.waitUntil(lambda: choice.mapTo(window, choice.rect().topRight()).x() < 640)
    narrow = choice.width()
    zoom(1.0)
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: choice.width() == choice.sizeHint().width() < narrow)


def test_a_role_is_corrected_and_taken_back(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    _window, page = opened(qtbot, open_window, of_countries(tmp_path))
    part = every(TablePart, page)[0]
    part.fold.click()
    year = every(RoleChoice, part)[1]
    assert year.currentText() == "Found: time"
    with qtbot.waitSignal(page.roles_corrected) as corrected:
        year.corrected.emit("measure")
    assert corrected.args is not None
    assert list(corrected.args[1].values()) == ["measure"]
    qtbot.waitUntil(lambda: every(RoleChoice, part)[1].currentText() == "measure")
    assert "1990–1999" not in part.entry.accessibleName()
    every(RoleChoice, part)[1].corrected.emit("")
    qtbot.waitUntil(lambda: every(RoleChoice, part)[1].currentText() == "Found: time")


def test_of_very_many_fields_a_page_is_made_and_the_one_that_is_sought_is_brought(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    folder = package(
        tmp_path, {"title": "Wide", "resources": [{"name": "t", "path": "t.csv"}]},
        t_csv=",".join(f"m{number}" for number in range(400)) + "\n" + ",".join(["7.5"] * 400) + "\n",
    )  # fmt: skip
    _window, page = opened(qtbot, open_window, folder)
    part = every(TablePart, page)[0]
    part.fold.click()
    qtbot.waitUntil(lambda: bool(every(RoleChoice, part)))
    assert len(every(RoleChoice, part)) < 100
    part.bring("m398")
    assert any("m398" in choice.accessibleName() for choice in every(RoleChoice, part) if choice.isVisible())


def test_corrections_of_roles_are_undone_and_done_again_by_the_keys_of_the_window(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window, page = opened(qtbot, open_window, of_countries(tmp_path))
    part = every(TablePart, page)[0]
    part.fold.click()
    assert not {"undo", "redo"} & set(page.commands())
    every(RoleChoice, part)[1].corrected.emit("measure")
    qtbot.waitUntil(lambda: every(RoleChoice, part)[1].currentText() == "measure")
    window.carry_out("undo")
    qtbot.waitUntil(lambda: every(RoleChoice, part)[1].currentText() == "Found: time")
    assert "undo" not in page.commands()
    window.carry_out("redo")
    qtbot.waitUntil(lambda: every(RoleChoice, part)[1].currentText() == "measure")
    assert "redo" not in page.commands()


def test_a_role_corrected_is_taken_up_by_explore_where_it_is_open(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    rows = "".join(
        f"{land},{year},{year % 7}.5,{year % 5}.2\n" for land in ("Chad", "Mali") for year in range(1990, 2000)
    )
    folder = package(
        tmp_path,
        {"title": "Mines", "resources": [{"name": "t", "path": "t.csv"}]},
        t_csv="country,year,gain,loss\n" + rows,
    )
    window, page = opened(qtbot, open_window, folder)
    window.tabs.show_named("explore")
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, ExplorePage))
    explore = only(ExplorePage, window)
    qtbot.waitUntil(lambda: explore.desk.chart is not None)
    assert explore.desk.chart is not None
    assert "gain" in explore.desk.chart.title.lower()
    window.tabs.show_named("overview")
    part = every(TablePart, page)[0]
    part.unfold()
    every(RoleChoice, part)[2].corrected.emit("aside")
    qtbot.waitUntil(lambda: "loss" in (explore.desk.chart.title.lower() if explore.desk.chart else ""))


def test_reading_anew_keeps_corrections_and_what_was_unfolded(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    folder = of_countries(tmp_path)
    _window, page = opened(qtbot, open_window, folder)
    part = every(TablePart, page)[0]
    part.unfold()
    every(RoleChoice, part)[1].corrected.emit("measure")
    qtbot.waitUntil(lambda: "1990–1999" not in part.entry.accessibleName())
    again = open_window(folder)
    again.take_state({"tab": "overview", "pages": {"overview": page.state()}})
    qtbot.waitUntil(again.is_ready)
    shown = every(TablePart, only(OverviewPage, again))[0]
    qtbot.waitUntil(lambda: [choice.currentText() for choice in every(RoleChoice, shown)][1:2] == ["measure"])


def test_many_sources_are_folded(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    sources = [{"title": f"Source {number}"} for number in range(20)]
    folder = package(
        tmp_path, {"title": "Many", "sources": sources, "resources": [{"name": "t", "path": "t.csv"}]},
        t_csv="country,gain\nChad,1.5\nMali,2.5\n",
    )  # fmt: skip
    _window, page = opened(qtbot, open_window, folder)
    listed = only(SourceList, page)
    assert "Source 19" not in words(page)
    listed.more.click()
    assert "Source 19" in words(page)


HOSTILE = """<p>Words <a href="https://example.org/there">there</a> <a href="javascript:alert(1)">bad</a></p>
<img src="file:///etc/passwd" alt="a picture"> <script>alert(1)</script>"""


def test_a_link_shows_its_address_before_it_is_followed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def note(url: QUrl) -> bool:
        asked.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    view = DescriptionView(description_of(HOSTILE))
    qtbot.addWidget(view)
    view.show()
    assert "there bad" in view.text.toPlainText()
    view.text.anchorClicked.emit(QUrl("https://example.org/there"))
    assert view.address.isVisible()
    assert (view.address.address, asked) == ("https://example.org/there", [])
    view.address.open_link.click()
    assert asked == ["https://example.org/there"]
    view.text.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert view.address.address == "https://example.org/there"


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        "![x](file:///etc/passwd) **b**",
        "[a [b] c](javascript:alert(1)) **b**",
        "[x]: file:///e\n\n[a][x] **b**",
    ],
)
def test_nothing_is_loaded_and_no_other_link_is_left_in_what_qt_makes_of_it(qtbot: QtBot, text: str) -> None:
    view = DescriptionView(description_of(text))
    qtbot.addWidget(view)
    html = view.text.document().toHtml()
    assert "<img" not in html
    assert "javascript:" not in html.replace("(javascript:", "")
    assert 'href="file' not in html
    kind = QTextDocument.ResourceType.ImageResource.value
    assert view.text.loadResource(kind, QUrl("file:///etc/hostname")) is None


def test_a_long_description_is_folded_at_the_end_of_a_paragraph(qtbot: QtBot) -> None:
    view = DescriptionView(description_of("\n\n".join(f"Paragraph {number}. {'word ' * 60}" for number in range(40))))
    qtbot.addWidget(view)
    view.show()
    assert len(view.text.toPlainText()) < 1_500
    view.more.click()
    assert "Paragraph 39" in view.text.toPlainText()
    assert not view.more.isVisible()


NOTHING_HEAVY = """
import sys
from harbin_viewer import app, bundle
application = app.start_qt()
from pathlib import Path
from harbin_viewer.window.shell.main_window import MainWindow
def look(window):
    print("FIRST", *(one for one in {unwanted!r} if one in sys.modules))
    window.close()
MainWindow._after_first_paint = look
sys.exit(app.run(Path({folder!r}), bundle.resources_folder()))
"""


def test_before_the_first_paint_of_a_foreign_package_nothing_heavy_is_imported(tmp_path: Path) -> None:
    unwanted = [
        "numpy", "pandas", "pyqtgraph", "PySide6.QtSvg", "harbin_viewer.factsheet.oddities.found_oddities",
        "harbin_viewer.window.overview.source_list", "harbin_viewer.window.overview.field_list",
    ]  # fmt: skip
    done = run_python(NOTHING_HEAVY.format(unwanted=unwanted, folder=str(of_countries(tmp_path))))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "FIRST", done.stdout


def test_of_very_many_tables_those_of_a_page_are_made_and_the_others_are_found(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    count = 400
    resources = [{"name": f"t{place}", "data": [{"year": 2000, "v": place}]} for place in range(count)]
    descriptor = {"name": "many", "title": "Many", "resources": resources}
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    window = open_window(tmp_path)
    page = only(OverviewPage, window)
    assert len(every(TablePart, page)) < count / 2
    assert page.go_to("t390", None)
    shown = [part.entry.words.title for part in every(TablePart, page) if part.isVisible()]
    assert "t390" in shown
    assert "t0" not in shown
    qtbot.waitUntil(lambda: page.is_filled)
    page.restore({"unfolded": ["t3", "t391"]})
    assert page.state()["unfolded"] == ["t3", "t391"]
    assert page.go_to("t3", None)
    assert next(part for part in every(TablePart, page) if part.entry.words.title == "t3").is_unfolded


def test_a_unit_is_said_in_the_overview_and_followed_by_all_that_shows_the_table(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    file = tmp_path / "prices.csv"
    file.write_text("Product,Price\nTea,3.5\nCocoa,7.2\nCoffee,5.1\n", encoding="utf-8")
    window, page = opened(qtbot, open_window, file)
    for tab in ("explore", "tables", "overview"):
        window.tabs.show_named(tab)
        qtbot.waitUntil(lambda: window.tabs.current().page is not None)
    table = only(TablePage, window)
    qtbot.waitUntil(lambda: table.table.model().columnCount() > 1)
    (ask,) = (what for words, what in table.browser.column_changes("Price") if words == "Its unit and role…")
    ask()
    link = next(one for one in every(TextLink, page) if one.accessibleName() == "Unit of Price…")
    assert window.focusWidget() is link
    assert not any(one.accessibleName() == "Unit of Product…" for one in every(TextLink, page))
    link.click()
    dialog = only(UnitDialog, page)
    dialog.line.setText(" EUR  per kg ")
    dialog.accept()
    qtbot.waitUntil(lambda: page.document.roles("prices").measures[0].unit == "EUR per kg")
    qtbot.waitUntil(lambda: "EUR per kg" in str(table.table.model().headerData(1, Qt.Orientation.Horizontal)))
    assert page.state()["given"] == {"prices": {unit_key("Price"): "EUR per kg"}}
    window.carry_out("undo")
    qtbot.waitUntil(lambda: page.document.roles("prices").measures[0].unit == "")


def test_nothing_written_is_the_unit_of_the_file(qtbot: QtBot) -> None:
    field = FieldWords("Price", "Price", "number", "USD", needs_unit=True, description="", unit_of_file="EUR")
    dialog = UnitDialog(field)
    qtbot.addWidget(dialog)
    assert dialog.unit == "USD"
    for text in ("", "EUR"):
        dialog.line.setText(text)
        assert dialog.unit == ""
