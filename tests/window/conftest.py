"""The real window on the bundled sheet, and a small sheet to break."""

import gc
import json
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import examined_package, open_document
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.session import Session
from harbin_viewer.window.shell.text_zoom import STEPS, TextZoom
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.widgets.palette import palette_from
from tests.window.finding import only

OpenWindow = Callable[..., MainWindow]

Zoom = Callable[[float], None]


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    before = QPalette(qapp.palette())
    qapp.setPalette(palette_from(LIGHT))
    yield
    qapp.setPalette(before)


@pytest.fixture(autouse=True, scope="module")
def _leaves_no_garbage() -> Iterator[None]:
    """What windows leave is looked after here: files of readings that they ended are errors in tests of other rooms."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _points_at_nothing(qapp: QApplication) -> None:
    """The pointer is over no window when a test begins: what is under it looks otherwise."""
    QCursor.setPos(-1000, -1000)


@pytest.fixture(autouse=True)
def _lets_go() -> Iterator[None]:
    """No mouse button is held down when a test ends: the parts of later ones would have no ring of the focus."""
    yield
    assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton, "a mouse button is still held down"


@pytest.fixture
def remembered(tmp_path: Path) -> Remembered:
    return Remembered(tmp_path / "settings.ini")


@pytest.fixture
def opened() -> Document:
    return open_document(bundle.default_sheet())


class _Bundled:
    """The bundled sheet, read and checked, for documents of it that know all this."""

    def __init__(self) -> None:
        self._opened = examined_package(bundle.default_sheet())
        self._known = self._opened.document()
        self._known.checked()
        tabs: tuple[Any, ...] = self._known.sheet.factsheet.tabs
        for use in chain.from_iterable(tab.uses() for tab in tabs):
            self._known.rows(use.resource)

    def document(self) -> Document:
        """Another document of it."""
        document, known = self._opened.document(), self._known
        document._findings = known.checked()  # noqa: SLF001 no reader hands a document what another found
        document._tables.update(known._tables)  # noqa: SLF001
        document._rows.update(known._rows)  # noqa: SLF001
        return document


@pytest.fixture(scope="session")
def _bundled() -> _Bundled:
    return _Bundled()


@pytest.fixture
def open_window(qtbot: QtBot, remembered: Remembered, _bundled: _Bundled) -> Iterator[OpenWindow]:
    """Opens a sheet (the bundled one if none is named) in the real window; closes it when the test ends.

    The window of the bundled one finds it read and checked: hundreds of tests ask for it, and it is always the same.
    """
    windows: list[MainWindow] = []

    def open_it(sheet: Path | None = None) -> MainWindow:
        document = _bundled.document() if sheet is None else open_document(sheet)
        window = MainWindow(document, remembered, bundle.resources_folder())
        windows.append(window)
        window.show()
        return window

    yield open_it
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    """The bundled sheet, with all that runs after the first paint done, and the menus that know it."""
    window = open_window()
    qtbot.waitUntil(window.is_ready)
    qtbot.waitUntil(only(Menus, window).actions_by_name["findings"].isEnabled)
    return window


@pytest.fixture
def zoom(qapp: QApplication) -> Iterator[Zoom]:
    """Shows all text at so many times its usual size."""
    before = QFont(qapp.font())
    text = TextZoom(qapp, 1.0)

    def show(size: float) -> None:
        text.step(0)
        for _ in range(STEPS.index(size) - STEPS.index(1.0)):
            text.step(1)
        QApplication.processEvents()

    yield show
    text.step(0)
    text.deleteLater()
    assert qapp.font() == before


@pytest.fixture
def small_sheet(tmp_path: Path) -> Path:
    """A sheet of one table with three rows, a chart, cards and a highlight."""
    folder = tmp_path / "sheet"
    folder.mkdir()
    (folder / "harvest.csv").write_text(
        "year,apples,text,source,references,place,status,note\n"
        "2001,10.0,A good year,almanac,,p. 1,single,\n"
        "2002,12.5,A better year,almanac,,p. 2,claimed,by hearsay\n"
        "2003,11.0,A fair year,almanac,,p. 3,contradicted,the cider press says 9\n",
        encoding="utf-8",
    )
    (folder / "datapackage.json").write_text(json.dumps(_descriptor()), encoding="utf-8")
    return folder


def _descriptor() -> dict[str, Any]:
    texts = [{"name": name, "type": "string"} for name in ("text", "source", "references", "place", "status", "note")]
    fields = [{"name": "year", "type": "year"}, {"name": "apples", "type": "number", "unit": "t"}, *texts]
    cell = {"resource": "harvest", "row": {"year": 2002}, "field": "apples"}
    highlight = {
        "title": "Apples", "figure": 12.5, "unit": "t", "period": "2002", "status": "claimed", "source": "almanac",
        "cell": cell,
    }  # fmt: skip
    spec = {"type": "bar", "group": "year", "series": ["apples"]}
    tabs = [
        {"kind": "summary", "name": "brief", "title": "In brief", "highlights": [highlight]},
        {"kind": "cards", "name": "years", "title": "Years", "decks": [
            {"resource": "harvest", "heading": "text", "text": "note", "group": "place"}]},
        {"kind": "charts", "name": "charts", "title": "Charts"},
        {"kind": "table", "name": "tables", "title": "Tables"},
    ]  # fmt: skip
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "orchard", "title": "The orchard", "description": "Apples of **three** years.",
        "sources": [{"name": "almanac", "title": "The almanac", "path": "https://example.org/almanac"}],
        "resources": [{"name": "harvest", "path": "harvest.csv", "schema": {"fields": fields, "primaryKey": "year"}}],
        "views": [{"name": "apples", "title": "Apples", "resources": ["harvest"], "specType": "simple", "spec": spec}],
        "factsheet": {"about": "An orchard", "tabs": tabs},
    }  # fmt: skip


@pytest.fixture
def session(qapp: QApplication, remembered: Remembered) -> Session:
    return Session(qapp, remembered, bundle.resources_folder())
