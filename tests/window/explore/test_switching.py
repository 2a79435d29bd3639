"""Those who are compared, switched off and on by their names in the picture, and by the row above it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.window.charts.series_switch import SeriesSwitch
from harbin_viewer.window.explore.explore_page import ExplorePage
from tests.window.explore.explore_samples import chips


def switches(page: ExplorePage) -> dict[str, SeriesSwitch]:
    """The switches of the row, by the names of their series."""
    return {switch.text(): switch for switch in page.desk.series_row.findChildren(SeriesSwitch)}


def click_name(qtbot: QtBot, page: ExplorePage, label: str) -> None:
    """Click the name of a series in the picture."""
    view, chart = page.desk.view, page.desk.chart
    picture = view.picture()
    assert picture is not None
    assert chart is not None
    box = next(name.box for name in picture.names if chart.series[name.series].label == label)
    place = QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_on_a_name_switches_it_off_and_is_undone(qtbot: QtBot, page: ExplorePage) -> None:
    page.steps.change(entities=("China", "Japan", "France"))
    click_name(qtbot, page, "France")
    assert chips(page) == ["China", "Japan"]
    assert page.desk.tools.series.text() == "Series: 2 of 3"
    page.commands()["undo"]()
    assert chips(page) == ["China", "Japan", "France"]
    assert page.desk.tools.series.text() == "Series"


def test_who_is_switched_off_comes_back_at_its_place_and_in_its_colour(page: ExplorePage) -> None:
    page.steps.change(entities=("China", "Japan", "France"))
    assert page.steps.explorer is not None
    before = page.steps.explorer.colours
    page.commands()["series"]()
    switches(page)["China"].click()
    assert chips(page) == ["Japan", "France"]
    assert not switches(page)["China"].isChecked()
    assert switches(page)["China"].accessibleName() == "Show the series: China"
    switches(page)["China"].click()
    assert chips(page) == ["China", "Japan", "France"]
    assert page.steps.explorer.colours == before


def test_all_come_back_at_once_and_the_last_one_stays(page: ExplorePage) -> None:
    page.steps.change(entities=("China", "Japan", "France"))
    for name in ("China", "Japan", "France"):
        page.steps.switch(name)
    assert chips(page) == ["France"]
    page.desk.series_row.all_asked.emit()
    assert chips(page) == ["China", "Japan", "France"]


def test_others_take_the_place_of_those_that_were_switched_off(page: ExplorePage) -> None:
    page.steps.change(entities=("China", "Japan", "France"))
    page.steps.switch("France")
    page.steps.choose_quickly("largest")
    assert all(switch.isChecked() for switch in switches(page).values())


def test_small_charts_have_a_switch_for_each_too_and_keep_their_colours(page: ExplorePage) -> None:
    page.steps.change(entities=())
    page.steps.choose_form("multiples")
    page.commands()["series"]()
    assert page.desk.chart is not None
    drawn = {series.label: (series.rank, series.shade) for series in page.desk.chart.series if not series.quiet}
    assert set(switches(page)) == set(drawn)
    first, *others = drawn
    switches(page)[first].click()
    left = {series.label: (series.rank, series.shade) for series in page.desk.chart.series if not series.quiet}
    assert left == {name: drawn[name] for name in others}


def test_a_ranking_has_no_series_and_who_was_switched_off_is_so_in_lines_still(page: ExplorePage) -> None:
    page.steps.change(entities=("China", "Japan", "France"))
    page.steps.switch("France")
    page.steps.choose_form("ranking")
    assert page.desk.tools.series.text() == "Series"
    assert not page.desk.tools.series.isEnabled()
    page.steps.choose_form("line")
    assert page.desk.tools.series.text() == "Series: 2 of 3"


def test_who_is_chosen_alone_is_told_of_as_one(page: ExplorePage) -> None:
    told: list[str] = []
    page.said.connect(lambda words, _undo: told.append(words))
    page.steps.choose_listed(("Japan",))
    page.steps.choose_listed(("Japan", "Kenya"))
    assert list(filter(None, told)) == ["Japan is seen alone.", "Japan and Kenya are compared."]
