"""Figures of several units in one column never share an axis, and it is told which are not shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of, why_no_chart
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")

FOOD = "Rice,2.1,kg\nOil,3.5,bottle\nSugar,1.1,kg\nFlour,0.9,kg"


def told(folder: Path, text: str) -> tuple[str, list[int], str]:
    """The subtitle, how many figures are drawn, and the note of the first chart of a text."""
    (folder / "own.csv").write_text(f"{text}\n", encoding="utf-8")
    document = open_document(folder / "own.csv")
    chart = make_chart(document, charts_of(document)[0])
    return chart.subtitle, [len(series.y) for series in chart.series], chart.note


@pytest.mark.parametrize(
    ("text", "subtitle", "note"),
    [
        (f"Item,Price,Unit\n{FOOD}", "per kg", "Not shown: figures in per bottle."),
        (f"Item,Price (EUR),Unit\n{FOOD}", "EUR per kg", "Not shown: figures in EUR per bottle."),
        (f"Item,Cost,per\n{FOOD}", "per kg", "Not shown: figures in per bottle."),
        (f"Item,Price,Unit,Currency\n{FOOD}".replace("\n", ",EUR\n").replace("Currency,EUR", "Currency") + ",EUR",
         "EUR per kg", "Not shown: figures in EUR per bottle."),
    ],
)  # fmt: skip
def test_prices_for_one_amount_are_ranked_and_not_with_those_for_another(
    tmp_path: Path, text: str, subtitle: str, note: str
) -> None:
    assert told(tmp_path, text) == (subtitle, [3], note)


def test_a_price_for_the_same_amount_in_all_rows_says_for_how_much_it_is(tmp_path: Path) -> None:
    assert told(tmp_path, "Item,Price (EUR),Unit\nRice,2.1,kg\nSugar,1.1,kg\nFlour,0.9,kg") == ("EUR per kg", [3], "")


@pytest.mark.parametrize(
    ("head", "scales", "subtitle", "note"),
    [
        ("Firm,Sales,Scale", ("billion", "million"), "Million", "Not shown: figures in billion."),
        ("Firm,Sales (EUR),Scale", ("bn", "m"), "Million EUR", "Not shown: figures in bn EUR."),
        ("Firm,Sales (USD),Unit", ("billion", "million"), "Million USD", "Not shown: figures in billion USD."),
    ],
)
def test_billions_are_not_ranked_with_millions(
    tmp_path: Path, head: str, scales: tuple[str, str], subtitle: str, note: str
) -> None:
    billion, million = scales
    rows = f"A,1.2,{billion}\nB,900,{million}\nC,450,{million}"
    assert told(tmp_path, f"{head}\n{rows}") == (subtitle, [2], note)


def test_a_purse_with_a_row_for_each_currency_is_not_ranked_and_it_is_told_why(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("Currency,Amount\nEUR,120\nUSD,340\nCNY,5600\n", encoding="utf-8")
    document = open_document(tmp_path / "own.csv")

    assert charts_of(document) == ()
    assert why_no_chart(document) == (
        "“Amount” is in several units (EUR, USD and CNY), and none of them has two figures to compare."
    )


@pytest.mark.parametrize(("rows", "note"), [
    ("CRP,<5,mg/L\nIron,14,µmol/L\nZinc,12,µmol/L",
     "Bounds are no figures and are not shown: “less than 5” in 1 row. CRP has no figure."),
    ("Glucose,6.4,g/L\nCRP,<5,mg/L\nLead,n/a,g/L\nIron,14,µmol/L\nZinc,12,µmol/L",
     "Bounds are no figures and are not shown: “less than 5” in 1 row. "
     "Not shown: figures in g/L. CRP and Lead have no figure."),
    ("CRP,,mg/L\nIron,14,µmol/L\nZinc,12,µmol/L", "CRP has no figure."),
])  # fmt: skip
def test_who_has_no_figure_in_a_unit_that_is_not_shown_is_told(tmp_path: Path, rows: str, note: str) -> None:
    assert told(tmp_path, f"Test,Result,Unit\n{rows}") == ("µmol/L", [2], note)
