"""Very many cards, entries and sources: the window makes those that are looked at, and finds the others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.cards.card_deck import CardDeck
from harbin_viewer.window.cards.cards_tab import CardsPage
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.charts.series_switch import SeriesSwitch
from harbin_viewer.window.evidence.source_entry import SourceEntry
from harbin_viewer.window.overview.fact_list import FactList
from harbin_viewer.window.overview.source_list import SourceList
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.summary.note_entry import NoteEntry
from harbin_viewer.window.summary.summary_tab import SummaryPage
from harbin_viewer.window.summary.timeline_entry import TimelineEntry
from harbin_viewer.window.tabs.part_pages import MOST
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.rich_label import RichLabel
from harbin_viewer.window.widgets.buttons.chip import Chip
from tests.benchmarks import many_things
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only

MANY = 6_000


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    cards = (f"Place {row},A harbour and a station no {row},group {row % 70},confirmed,almanac" for row in range(MANY))
    events = (f"{1000 + row},In that year thing no {row} came to pass,confirmed,almanac" for row in range(MANY))
    (folder / "cards.csv").write_text("\n".join(["name,text,group,status,source", *cards, ""]), encoding="utf-8")
    (folder / "events.csv").write_text("\n".join(["period,text,status,source", *events, ""]), encoding="utf-8")
    text = {"type": "string"}
    of_event = ("period", "text", "status", "source")
    files = [("cards", "cards.csv", ("name", "text", "group", "status", "source")), ("events", "events.csv", of_event)]
    resources = [
        {"name": name, "path": path, "schema": {"fields": [{"name": field, **text} for field in fields]}}
        for name, path, fields in [*files, ("notes", "events.csv", of_event)]
    ]
    tabs = [
        {"kind": "summary", "name": "summary", "title": "Summary", "timeline": "events", "notes": "notes"},
        {"kind": "cards", "name": "cards", "title": "Cards", "decks": [{"resource": "cards"}]},
    ]
    sheet = {"name": "many", "title": "Many", "resources": resources, "factsheet": {"tabs": tabs}}
    sheet["sources"] = [{"name": "almanac", "title": "Almanac", "path": "https://example.org/"}]
    (folder / "datapackage.json").write_text(json.dumps(sheet), encoding="utf-8")
    return folder


@pytest.fixture
def of_many(qtbot: QtBot, many: Path, open_window: OpenWindow) -> MainWindow:
    window = open_window(many)
    qtbot.waitUntil(lambda: window.is_ready() and bool(window.findChildren(NoteEntry)))
    return window


def test_of_many_entries_a_page_is_made(of_many: MainWindow) -> None:
    assert len(of_many.findChildren(TimelineEntry)) == MOST
    assert len(of_many.findChildren(NoteEntry)) == MOST


def test_an_entry_far_down_is_found(of_many: MainWindow) -> None:
    page = only(SummaryPage, of_many)
    assert page.go_to("events", MANY - 1)
    assert any(f"no {MANY - 1} " in entry.accessibleName() for entry in every(TimelineEntry, page))


def test_of_many_cards_a_page_is_made_and_any_of_them_is_found(qtbot: QtBot, of_many: MainWindow) -> None:
    of_many.show_tab(1)
    qtbot.waitUntil(lambda: bool(of_many.findChildren(CardsPage)))
    page = only(CardsPage, of_many)
    assert len(page.findChildren(Card)) == MOST
    page.filter.field.setText(f"station {MANY - 7}")
    assert [card.words.heading for card in every(Card, page)] == [f"Place {MANY - 7}"]
    assert page.go_to("cards", 4_000)
    assert "Place 4000" in {card.words.heading for card in every(Card, page)}


def decks(folder: Path, count: int) -> Path:
    """A tab of cards with so many tables of two each."""
    resources = []
    for number in range(count):
        (folder / f"deck{number}.csv").write_text(
            f"name,text\nHarbour {number},h\nStation {number},s\n", encoding="utf-8"
        )
        fields = [{"name": name, "type": "string"} for name in ("name", "text")]
        resources.append({"name": f"deck{number}", "path": f"deck{number}.csv", "schema": {"fields": fields}})
    shown = [{"resource": resource["name"], "title": f"Deck {resource['name']}"} for resource in resources]
    tabs = [{"kind": "cards", "name": "cards", "title": "Cards", "decks": shown}]
    sheet = {"name": "decks", "title": "Decks", "resources": resources, "factsheet": {"tabs": tabs}}
    (folder / "datapackage.json").write_text(json.dumps(sheet), encoding="utf-8")
    return folder


def test_of_many_decks_a_page_is_made_and_any_card_is_found(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow
) -> None:
    window = open_window(decks(tmp_path, 70))
    qtbot.waitUntil(lambda: window.is_ready() and bool(window.findChildren(CardsPage)))
    page = only(CardsPage, window)
    assert len(page.findChildren(CardDeck)) == len(page.decks) == 20
    page.filter.field.setText("station 6")
    assert [card.words.heading for card in every(Card, page)] == [f"Station {n}" for n in range(70) if "6" in str(n)]
    assert page.go_to("deck33", 1)
    assert "Station 33" in {card.words.heading for card in every(Card, page)}


def test_a_chart_of_many_series_is_made_in_a_thread_and_their_switches_when_they_are_asked_for(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow
) -> None:
    folder = many_things.series(tmp_path / "series", 400, "points")
    sheet = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    sheet["factsheet"]["tabs"].append({"kind": "charts", "name": "charts", "title": "Charts"})
    (folder / "datapackage.json").write_text(json.dumps(sheet), encoding="utf-8")
    window = open_window(folder)
    qtbot.waitUntil(window.is_ready)
    assert len(window.document.table("many")) == 1_200  # it is at hand, and the chart is not made at once all the same
    window.show_tab(2)
    page = only(ChartsPage, window)
    assert page.desk.chart is None
    assert page.desk.reading.is_at_work
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    assert not page.findChildren(SeriesSwitch)
    page.commands()["series"]()
    assert len(page.findChildren(SeriesSwitch)) == 400


def test_of_many_highlights_a_page_is_made(qtbot: QtBot, tmp_path: Path, open_window: OpenWindow) -> None:
    window = open_window(many_things.highlights(tmp_path / "highlights", 1_000))
    shown = every(HighlightView, window)
    assert 0 < len(shown) < 100
    link = next(link for link in every(TextLink, window) if link.text() == "Those after")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert every(HighlightView, window)[0].accessibleName().startswith(f"Figure {len(shown)}:")
    qtbot.waitUntil(window.is_ready)


def test_of_many_references_of_a_figure_a_page_is_made(qtbot: QtBot, tmp_path: Path, open_window: OpenWindow) -> None:
    window = open_window(many_things.sources(tmp_path / "sources", 1_000))
    qtbot.waitUntil(window.is_ready)
    window.side.show_cell(CellAt("years", 0, "figure"))
    assert 0 < len(window.findChildren(SourceEntry)) < 100
    assert any("of 999 sources" in label.text() for label in window.findChildren(QuietLabel))


def test_of_many_licences_and_sources_of_a_package_a_page_is_made(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow
) -> None:
    (tmp_path / "years.csv").write_text("year,figure\n2020,1\n2021,2\n", encoding="utf-8")
    package = {
        "name": "many", "resources": [{"name": "years", "path": "years.csv"}],
        "licenses": [{"name": f"licence-{number}"} for number in range(1_000)],
        "sources": [{"title": f"Source {number}"} for number in range(1_000)],
    }  # fmt: skip
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    window = open_window(tmp_path)
    qtbot.waitUntil(lambda: window.is_ready() and bool(window.findChildren(SourceList)))
    assert 0 < len(only(FactList, window).findChildren(RichLabel)) < 100
    shown = only(SourceList, window)
    qtbot.mouseClick(shown.more, Qt.MouseButton.LeftButton)
    assert 10 < len(shown.findChildren(SourceEntry)) < 100


def test_of_many_groups_the_largest_have_a_chip(qtbot: QtBot, of_many: MainWindow) -> None:
    of_many.show_tab(1)
    qtbot.waitUntil(lambda: bool(of_many.findChildren(CardsPage)))
    assert 10 < len(only(CardsPage, of_many).findChildren(Chip)) < 40
