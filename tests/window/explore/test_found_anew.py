"""A period that a ranking was drawn to is given up where lines show nothing of it, which is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.explore.explorer import Explorer
from tests.window.explore.explore_samples import OpenWindow


@pytest.fixture
def explored(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> tuple[ExplorePage, Explorer, list[str]]:
    """A page on output of each year and jobs of two, one country that began late, and what is said."""
    rows = [
        f"{country},{year},{100 * place + year - 2000 if country != 'Kenya' or year > 2007 else ''}"
        f",{10 * place + year - 1990 if year in (2003, 2009) else ''}"
        for place, country in enumerate(("China", "Russia", "Japan", "Kenya"), start=1)
        for year in range(2000, 2011)
    ]
    (tmp_path / "work.csv").write_text("\n".join(["Country,Year,Output (t),Jobs", *rows]), encoding="utf-8")
    window = open_window(tmp_path / "work.csv")
    qtbot.waitUntil(window.is_ready)
    window.show_tab([tab.name for tab in window.sheet.factsheet.tabs].index("explore"))
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, ExplorePage))
    page = window.tabs.current().page
    assert isinstance(page, ExplorePage)
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    explorer = page.steps.explorer
    assert explorer is not None
    said: list[str] = []
    page.said.connect(lambda words, _file: said.append(words) if words else None)
    return page, explorer, said


def test_lines_after_a_ranking_of_one_time_show_all_times_and_say_so(
    explored: tuple[ExplorePage, Explorer, list[str]],
) -> None:
    page, explorer, said = explored
    page.steps.choose_form("ranking")
    page.steps.move_period(3, 3)
    page.forms.chosen.emit("line")
    assert explorer.history.now.period is None
    assert said == ["The period is 2000–2010 now, as “Lines” shows nothing of the one before."]


def test_lines_are_not_refused_for_a_period_in_which_the_measure_has_one_time(
    explored: tuple[ExplorePage, Explorer, list[str]],
) -> None:
    page, explorer, said = explored
    page.steps.choose_form("ranking")
    page.steps.move_period(2, 3)
    page.steps.choose_measure("Jobs")
    assert explorer.why_not == ""
    assert explorer.reasons()["line"] == ""
    page.forms.chosen.emit("line")
    assert (explorer.why_not, explorer.period_shown()[:3]) == ("", (2, 0, 1))
    assert said == ["The period is 2003–2009 now, as “Lines” shows nothing of the one before."]


def test_lines_are_not_refused_for_a_period_in_which_those_chosen_have_no_figure(
    explored: tuple[ExplorePage, Explorer, list[str]],
) -> None:
    page, explorer, _said = explored
    page.steps.choose_form("ranking")
    page.steps.move_period(2, 5)
    page.steps.change(entities=("Kenya",))
    page.forms.chosen.emit("line")
    assert explorer.why_not == ""
    assert explorer.history.now.entities == ("Kenya",)


def test_a_period_that_lines_do_show_stays_and_nothing_is_said(
    explored: tuple[ExplorePage, Explorer, list[str]],
) -> None:
    page, explorer, said = explored
    page.steps.change(period=(2002.0, 2005.0))
    page.forms.chosen.emit("ranking")
    page.forms.chosen.emit("line")
    assert (explorer.history.now.period, said) == ((2002.0, 2005.0), [])


def test_a_ranking_is_played_from_its_first_time_also_where_lines_began_later(
    explored: tuple[ExplorePage, Explorer, list[str]],
) -> None:
    page, explorer, _said = explored
    page.steps.change(period=(2004.0, 2010.0))
    page.steps.choose_form("ranking")
    page.steps.play_to(1)
    assert explorer.why_not == ""
    assert "2001" in explorer.chart.title


def test_who_is_chosen_where_all_are_shown_is_said_to_be_highlighted(
    explored: tuple[ExplorePage, Explorer, list[str]],
) -> None:
    page, explorer, said = explored
    page.steps.choose_form("ranking")
    page.steps.change(entities=())
    page.steps.add_or_drop("Russia")
    page.steps.add_or_drop("Russia")
    assert said == ["Russia is highlighted.", "Russia is not highlighted any more."]
    page.steps.choose_form("line")
    page.steps.add_or_drop(explorer.history.now.entities[0])
    assert said[-1].endswith(" was taken away.")
