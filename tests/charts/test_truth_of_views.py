"""What a view asks for and the data does not bear out is refused, or said beside the picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from harbin_viewer.charts.model.words.description import shown_words
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from tests.charts.truth_samples import YEARS, chart_of, spec

pytestmark = pytest.mark.usefixtures("qapp")

Make = Callable[..., Document]

TWO = {"year": YEARS, "v": [1, 2, 4], "w": [3, 4, 5]}
KINDS = {"year": "year", "v": "number", "w": "number"}


def problems(document: Document) -> list[str]:
    """What `check` says is wrong."""
    assert document.folder is not None
    return [mistake.problem for mistake in examine(document.folder).mistakes]


@pytest.mark.parametrize(
    ("unit", "adds_up"),
    [
        ("people per km²", False), ("births per 1,000", False), ("kg/ha", False), ("USD/t", False), ("km/h", False),
        ("‰", False), ("kWh/m²", False), ("t per year", True), ("b/d", True), ("m³/h", True), ("USD per month", True),
        ("per cent", True), ("% of GDP", True),
    ],
)  # fmt: skip
def test_what_is_told_per_something_but_a_time_is_not_stacked(make_sheet: Make, unit: str, *, adds_up: bool) -> None:
    found = problems(make_sheet(TWO, spec("stacked", "year", "v", "w"), kinds=KINDS, units=unit))
    assert found == ([] if adds_up else [f"Figures in {unit} do not add up, and here they are stacked."])


@pytest.mark.parametrize("kind", ["stacked", "bar", "difference"])
def test_figures_that_are_named_twice_are_not_drawn_twice(make_sheet: Make, kind: str) -> None:
    found = problems(make_sheet(TWO, spec(kind, "year", "v", "v"), kinds=KINDS))
    assert "“v” is named twice, so that its figures would be drawn twice." in found


def test_one_field_may_be_bars_and_a_line_or_itself_and_its_growth(make_sheet: Make) -> None:
    series: list[dict[str, Any]] = [{"field": "v"}, {"field": "v", "mark": "line"}, {"field": "v", "derive": "growth"}]
    assert not problems(make_sheet(TWO, spec("bar", "year", *series), kinds=KINDS))


@pytest.mark.parametrize(
    ("places", "said"), [(["Peru", "Chad", "Mali"], True), (YEARS, False), (["Q1 2020", "Q2 2020", "Q3 2020"], False)]
)
def test_growth_over_places_that_are_no_times_says_what_it_is_against(
    make_sheet: Make, places: list[Any], *, said: bool
) -> None:
    made = make_sheet({"x": places, "v": [1, 2, 4]}, spec("bar", "x", {"field": "v", "derive": "growth"}))
    assert ("Growth is against the row before, as the places are no times." in chart_of(made).note) == said


def test_a_status_that_is_none_is_quoted_beside_the_picture(make_sheet: Make) -> None:
    columns = {**TWO, "status": ["confirmed", "estimate", "estimate"]}
    note = chart_of(make_sheet(columns, spec("bar", "year", "v"), kinds=KINDS)).note
    assert note == "With a status of its maker’s own: “estimate” (2020 and 2021)."


def test_a_row_without_a_status_is_quoted_as_none(make_sheet: Make) -> None:
    columns = {**TWO, "status": ["confirmed", None, None]}
    assert chart_of(make_sheet(columns, spec("bar", "year", "v"), kinds=KINDS)).note == ""


@pytest.mark.parametrize(
    ("limits", "words", "said"),
    [
        ([2019, 2021], "", ""),
        ([2021, 2021], "", "Figures before 2021 are not shown."),
        ([2021, 2021], "Only 2021", ""),
        ([2018, 2020], "t, 2018–2019", "Figures after 2020 are not shown."),
        ([2020, 2020], "", "Figures before 2020 and after 2020 are not shown."),
    ],
)
def test_figures_out_of_the_range_that_its_maker_chose_are_told(
    limits: list[float], words: str, said: str, make_sheet: Make
) -> None:
    made = make_sheet(TWO, {**spec("bar", "year", "v"), "range": limits}, kinds=KINDS, subtitle=words)
    assert said in chart_of(made).note
    assert ("not shown" in chart_of(made).note) == bool(said)


def test_the_part_that_is_shown_is_told_by_the_figures_in_it(make_sheet: Make) -> None:
    growth = chart_of(make_sheet(TWO, spec("bar", "year", {"field": "v", "derive": "growth"}), kinds=KINDS))
    assert shown_words(growth.within((-0.5, 1.5))) == "Shown: 2020"
    assert shown_words(growth.within((-0.5, 0.5))) == "No figure is shown"
