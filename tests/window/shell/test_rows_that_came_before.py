"""Where rows come before the one that a reader is at, they stay at the same figure, which is kept by its key."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.link import cell_of, read, to_figure
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.state.kept_figure import figure_kept, kept_figure
from harbin_viewer.window.state.remembered import as_plain
from tests.factsheet.exploring.test_period_columns import wide
from tests.window.conftest import OpenWindow
from tests.window.finding import only

_NAMES = ("Kenya", "Japan", "Peru", "Chile", "India")


def _write(file: Path, first: int, last: int = 2010, names: tuple[str, ...] = _NAMES) -> None:
    rows = [f"{name},{year},{place * (year - 1990)}" for place, name in enumerate(names, 3)
            for year in range(first, last)]  # fmt: skip
    file.write_text("\n".join(["country,year,output", *rows]) + "\n", encoding="utf-8")


@pytest.fixture
def explored(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """A window that shows the chart of rows from 2000 on."""
    _write(tmp_path / "output.csv", 2000)
    window = open_window(tmp_path / "output.csv")
    qtbot.waitUntil(window.is_ready)
    window.show_tab(1)
    qtbot.waitUntil(lambda: only(ExplorePage, window).desk.chart is not None)
    return window


def _show_anew(qtbot: QtBot, window: MainWindow) -> ExplorePage:
    before = only(ExplorePage, window)
    window.renew(open_document(window.document.path))
    qtbot.waitUntil(lambda: window.tabs.current().page not in (None, before))
    page = window.tabs.current().page
    assert isinstance(page, ExplorePage)
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    return page


def test_the_panel_is_about_the_same_figure_and_closes_with_a_word_where_its_row_has_gone(
    qtbot: QtBot, explored: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    explored.side.show_cell(CellAt("output", 12, "output"))  # Japan, 2002
    _write(tmp_path / "output.csv", 1998)
    _show_anew(qtbot, explored)
    qtbot.waitUntil(lambda: explored.side.cell is not None)
    assert explored.side.cell == CellAt("output", 16, "output")
    said: list[str] = []
    monkeypatch.setattr(explored, "say", lambda sentence, *_: said.append(sentence))
    _write(tmp_path / "output.csv", 2003)
    _show_anew(qtbot, explored)
    assert explored.side.cell is None
    assert any("is not in the sheet any more" in sentence for sentence in said)


def test_the_point_and_the_name_that_one_is_at_are_the_same(qtbot: QtBot, explored: MainWindow, tmp_path: Path) -> None:
    page = only(ExplorePage, explored)
    page.desk.point_at(CellAt("output", 12, "output"))
    assert page.place() == CellAt("output", 12, "output")
    page.panel.entities.come_back_to("Peru")
    page.panel.entities.offer(page.steps.explorer.search)  # type: ignore[union-attr]
    _write(tmp_path / "output.csv", 1998)
    page = _show_anew(qtbot, explored)
    qtbot.waitUntil(lambda: page.place() == CellAt("output", 16, "output"))
    assert page.panel.entities.current() == "Peru"
    _write(tmp_path / "output.csv", 1998, names=tuple(name for name in _NAMES if name != "Peru"))
    assert _show_anew(qtbot, explored).panel.entities.current() == ""


def test_a_figure_is_kept_by_its_key_where_its_table_is_read_and_else_by_its_number(tmp_path: Path) -> None:
    _write(tmp_path / "output.csv", 2000)
    document = open_document(tmp_path / "output.csv")
    cell = CellAt("output", 12, "output")
    assert kept_figure(document, cell) == {"cell": [*cell], "key": {}}, "the window may be closing: no table is read"
    document.table("output")
    kept = kept_figure(document, cell)
    assert kept == {"cell": [*cell], "key": {"country": "Japan", "year": "2002"}}
    assert as_plain(kept) == kept
    assert figure_kept(document, kept) == cell
    assert figure_kept(document, list(cell)) == cell, "a state of an earlier version"
    _write(tmp_path / "output.csv", 1998)
    assert figure_kept(open_document(tmp_path / "output.csv"), kept) == CellAt("output", 16, "output")
    _write(tmp_path / "output.csv", 2003)
    assert figure_kept(open_document(tmp_path / "output.csv"), kept) is None


@pytest.mark.parametrize(
    "kept",
    [
        ["output", 5000, "output"], {"cell": ["other", 1, "output"], "key": {"country": "Japan"}}, {"cell": 7}, {},
        {"cell": ["output", 1, "output"], "key": {"gone": "Japan"}}, {"cell": ["output", 1, "gone"], "key": {}}, "", 7,
        {"cell": ["output", 1, "output"], "key": 7}, None,
    ],
)  # fmt: skip
def test_a_state_that_means_no_figure_leads_nowhere(tmp_path: Path, kept: object) -> None:
    _write(tmp_path / "output.csv", 2000)
    assert figure_kept(open_document(tmp_path / "output.csv"), kept) is None


def test_a_link_leads_to_a_figure_of_a_table_that_has_its_years_side_by_side(tmp_path: Path) -> None:
    document = wide(tmp_path)
    made = document.observations("data")
    assert made is not None
    figure = next(name for name in made.table.columns if name not in made.table.key)
    cell = CellAt(made.table.resource.name, 4, figure)
    link = read(to_figure(document, cell))
    assert link is not None
    assert cell_of(open_document(document.path), link) == cell
