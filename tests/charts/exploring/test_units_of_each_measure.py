"""Each measure is told in its own units: those that a column says of it, none of another measure, none of its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document

PRICES = "item,price (EUR),weight,pieces\ntea,12,2 kg,200\nrice,$8,500 g,500\nmilk,$9,3 kg,90\nsalt,3,100 g,70\n"
PLACES = ("Chad", "Mali")


def opened(folder: Path, text: str) -> Document:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    return open_document(folder / "t.csv")


def chart_of(document: Document, measure: str, **choice: str) -> Chart:
    return explored_chart(document, Exploration(resource="t", measure=measure, form="ranking", fixed=dict(choice)))


def figures(chart: Chart) -> set[float]:
    return {float(value) for panel in chart.panels for series in panel.series for value in series.y}


@pytest.mark.parametrize(("measure", "unit", "shown"), [
    ("price (EUR)", "EUR", {12, 3}), ("weight", "kg", {2, 3}), ("pieces", "", {200, 500, 90, 70}),
])  # fmt: skip
def test_a_measure_is_drawn_in_its_own_units_alone(tmp_path: Path, measure: str, unit: str, shown: set[float]) -> None:
    chart = chart_of(opened(tmp_path, PRICES), measure)

    assert (chart.panels[0].unit, figures(chart)) == (unit, shown)


def test_a_measure_says_which_of_its_other_units_are_not_shown_and_nothing_of_those_of_others(tmp_path: Path) -> None:
    chart = chart_of(opened(tmp_path, PRICES), "price (EUR)")

    assert "Not shown: figures in $." in chart.note
    assert "kg" not in f"{chart.title}{chart.subtitle}{chart.note}"


def test_who_chooses_a_unit_of_another_measure_holds_the_rows_at_it(tmp_path: Path) -> None:
    assert figures(chart_of(opened(tmp_path, PRICES), "pieces", **{"weight unit": "kg"})) == {200, 90}


@pytest.mark.parametrize("head", ["price (EUR)", "price EUR"])
def test_no_unit_is_taken_from_a_name_beside_which_figures_have_units_of_their_own(tmp_path: Path, head: str) -> None:
    document = opened(tmp_path, PRICES.replace("price (EUR)", head))
    measure = document.roles("t").measure(head)

    assert measure is not None
    assert (measure.unit, measure.unit_field) == ("", f"{head} unit")
    assert any("is said to be in “EUR”, but “$” stands at some" in notice.sentence for notice in document.notices)


def test_what_is_paid_for_is_no_other_money(tmp_path: Path) -> None:
    text = "item,price (EUR),price unit\ntea,12,kg\nrice,8,kg\nmilk,9,l\nwater,1,l\n"
    measure = opened(tmp_path, text).roles("t").measure("price (EUR)")

    assert measure is not None
    assert measure.unit == "EUR"


def test_figures_whose_unit_is_not_stated_are_told_without_the_words_for_it(tmp_path: Path) -> None:
    document = opened(tmp_path, "item,amount\na,1\nb,2\nc,$3\nd,4\n")
    chart = chart_of(document, "amount", **{"amount unit": "unit not stated"})

    assert (chart.panels[0].unit, chart.subtitle) == ("", "Unit not stated")


def test_a_column_called_after_a_measure_says_its_units_in_a_short_table(tmp_path: Path) -> None:
    rows = [
        "item,price,currency,quantity,quantity unit",
        "tea,12,EUR,2,kg",
        "rice,8,USD,5,g",
        "milk,3,EUR,4,l",
        "a,1,EUR,9,kg",
    ]
    chart = chart_of(opened(tmp_path, "\n".join(rows)), "quantity")

    assert (chart.panels[0].unit, figures(chart)) == ("kg", {2, 9})


def test_a_unit_is_not_doubted_by_figures_of_rows_that_have_another(tmp_path: Path) -> None:
    rows = "".join(
        f"{place},growth,{year},{year % 5}.5,Percent\n{place},product,{year},{20_000 + year}.5,dollars\n"
        for place in ("Chad", "Mali", "Togo")
        for year in range(2015, 2021)
    )
    document = opened(tmp_path, f"country,indicator,year,value,unit\n{rows}")
    choice = Exploration(resource="t", measure="value", form="line", entities=PLACES, fixed={"indicator": "growth"})

    assert "is the unit that is stated" not in explored_chart(document, choice).note


def test_a_unit_in_a_column_is_doubted_by_its_own_figures(tmp_path: Path) -> None:
    rows = "".join(f"{place},{year},{20_000 + year},%\n" for place in ("Chad", "Mali") for year in range(2015, 2021))
    document = opened(tmp_path, f"country,year,value,unit\n{rows}")

    choice = Exploration(resource="t", measure="value", form="line", entities=PLACES)
    note = explored_chart(document, choice).note
    assert "“%” is the unit that is stated, but most of the figures are above 1,000." in note
