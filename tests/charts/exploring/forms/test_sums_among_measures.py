"""A total stands among its parts only where it is asked for, and measures stand together where most have figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from harbin_viewer.charts.exploring.explored import brief_of, chart_of, why_not
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.suiting import period_for
from harbin_viewer.factsheet.model.exploration import Exploration, Form
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")

COSTS = "Month,Rent,Food,Total\n2024-01,800,300,1100\n2024-02,800,320,1120\n2024-03,820,310,1130\n"
SHOPS = "Month,A shop,B shop,C shop\n2024-01,120,80,60\n2024-02,130,85,65\n2024-03,125,90,62\n2024-04,140,,\n"


def _document(folder: Path, text: str) -> Document:
    (folder / "data.csv").write_text(text, encoding="utf-8")
    return open_document(folder / "data.csv")


@pytest.mark.parametrize("form", ["measures", "courses"])
@pytest.mark.parametrize("measure", ["Rent", "Total"])
def test_a_total_is_left_out_which_is_said_and_can_be_asked_for(tmp_path: Path, form: Form, measure: str) -> None:
    document = _document(tmp_path, COSTS)
    choice = Exploration(resource="data", measure=measure, form=form)
    chart = chart_of(brief_of(document, choice))
    assert "“Total” is left out, as it is the sum of “Rent” and “Food”." in chart.note
    assert "Total" not in [*chart.categories, *(series.label for series in chart.series)]
    whole = chart_of(brief_of(document, replace(choice, with_sums=True)))
    assert "left out" not in whole.note
    assert "Total" in [*whole.categories, *(series.label for series in whole.series)]


def test_measures_stand_together_at_the_newest_time_at_which_most_have_figures(tmp_path: Path) -> None:
    document = _document(tmp_path, SHOPS)
    found = period_for(document.cube("data"), Exploration(resource="data", measure="A shop", form="measures"), None)
    chart = chart_of(brief_of(document, found))
    assert chart.title.endswith("Mar 2024")
    assert len(chart.categories) == 3


def test_measures_can_be_seen_where_the_chosen_one_has_no_figure(tmp_path: Path) -> None:
    document = _document(tmp_path, SHOPS.replace("140,,", ",91,70"))
    chart = chart_of(brief_of(document, Exploration(resource="data", measure="A shop", form="measures")))
    assert chart.title.endswith("Apr 2024")
    assert chart.note == "Not shown: “A shop”, as a figure is missing at Apr 2024."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (SHOPS, "Only “A shop” has a figure at Apr 2024, and nothing to stand beside."),
        ("Month,Rain (mm),Sun (h)\n2024-01,3,4\n2024-02,5,6\n", "No other measure is in this unit."),
    ],
)
def test_a_refusal_says_the_true_reason(tmp_path: Path, text: str, reason: str) -> None:
    document = _document(tmp_path, text)
    measure = document.cube("data").roles.measures[0].field
    assert why_not(brief_of(document, Exploration(resource="data", measure=measure, form="measures"))) == reason


GAPS = (
    "Country,Year,Exports,Imports\nA,2018,10,12\nA,2019,,13\nA,2020,11,\nB,2018,,22\nB,2019,21,23\nB,2020,20,\n"
    "C,2018,30,32\nC,2019,31,33\nC,2020,,\n"
)


def test_two_measures_are_held_against_each_other_at_a_time_that_has_both(tmp_path: Path) -> None:
    document = _document(tmp_path, GAPS)
    chart = chart_of(brief_of(document, Exploration(resource="data", measure="Exports", form="scatter")))
    assert chart.title == "Exports and Imports, 2019"
    assert chart.note.startswith("A has no figure for one of these.")


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ("multiples", "The table has no time, so nothing can be shown over time."),
        ("scatter", "One alone has figures of both “People” and “Area”."),
    ],
)
def test_of_one_row_no_form_is_named_that_is_refused_too_and_no_time(tmp_path: Path, form: Form, reason: str) -> None:
    document = _document(tmp_path, "City,People,Area\nOslo,700000,454\n")
    assert why_not(brief_of(document, Exploration(resource="data", measure="People", form=form))) == reason


@pytest.mark.parametrize("form", ["measures", "courses"])
def test_a_table_of_one_measure_has_none_to_stand_beside(tmp_path: Path, form: Form) -> None:
    document = _document(tmp_path, "Country,Year,Rent\nA,2019,5\nA,2020,6\nB,2019,7\nB,2020,8\n")
    choice = Exploration(resource="data", measure="Rent", form=form)
    assert why_not(brief_of(document, choice)) == "The table has one measure only."
