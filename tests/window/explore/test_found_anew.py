"""A period that a ranking was drawn to is given up where lines show nothing of it, which is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.exploration import FORMS, Form
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.explore.explorer import Explorer
from tests.window.explore.explore_samples import OpenWindow

_OVER_TIME: tuple[Form, ...] = ("multiples", "line", "change")


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
    assert said == ["“Lines” shows 2000–2010; the time chosen in “Ranking” holds there alone."]


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
    assert said == ["“Lines” shows 2003–2009; the time chosen in “Ranking” holds there alone."]


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


def test_one_time_of_a_form_shortens_no_form_of_a_range_and_is_there_again(
    explored: tuple[ExplorePage, Explorer, list[str]],
) -> None:
    page, explorer, said = explored
    page.steps.choose_form("ranking")
    page.steps.move_period(0, 4)
    for form in _OVER_TIME:
        page.steps.choose_form(form)
        assert explorer.period_shown()[1:3] == (0, 10)
        assert said.pop() == f"“{FORMS[form].title}” shows 2000–2010; the time chosen in “Ranking” holds there alone."
        page.steps.choose_form("ranking")
        assert "2004" in explorer.chart.title
    page.steps.choose_form("line")
    page.steps.move_period(3, 6)
    page.steps.choose_form("ranking")
    assert "2006" in explorer.chart.title


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


def test_who_is_found_anew_for_other_times_is_said(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    rows = [
        f"Place {letter},{year},{500 + 20 * place * min(year - 2000, 5) + 5 * (9 - place) * max(year - 2005, 0)}"
        for place, letter in enumerate("ABCDEFGHIJ")
        for year in range(2000, 2011)
    ]
    (tmp_path / "places.csv").write_text("\n".join(["Place,Year,Output (t)", *rows]), encoding="utf-8")
    window = open_window(tmp_path / "places.csv")
    qtbot.waitUntil(window.is_ready)
    window.show_tab(1)
    page = window.findChildren(ExplorePage)[0]
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    page.steps.choose_form("change")
    explorer = page.steps.explorer
    assert explorer is not None
    before = explorer.history.now.entities
    page.steps.move_period(6, 10)
    now = explorer.history.now.entities
    assert {*now} != {*before}
    qtbot.waitUntil(lambda: window.status.sentence == f"Shown for these times: {', '.join(now[:-1])} and {now[-1]}.")
    page.period.slider.released.emit()
    page.steps.change(entities=now[:3])
    page.steps.move_period(0, 10)
    page.period.slider.released.emit()
    assert window.status.sentence == ""
