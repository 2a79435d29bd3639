"""Rows beyond the bounds of a column are in no chart, which is said; what is computed is computed with all."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from harbin_viewer.charts.exploring.bounded import rows_shown
from harbin_viewer.charts.exploring.explored import brief_of, chart_of, why_not
from harbin_viewer.cli import main
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.exploration import Exploration, Form, Limit, exploration_in
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")

TOWNS = (
    "Town,Year,Population,Area (km²)\n"
    + "".join(f"Ayr,{year},{900 + 50 * n},12\n" for n, year in enumerate(range(2018, 2023)))
    + "".join(f"Bath,{year},{2000 - 100 * n},28\n" for n, year in enumerate(range(2018, 2023)))
    + "".join(f"Cork,{year},{500 + n},\n" for n, year in enumerate(range(2018, 2023)))
    + "".join(f"Derry,{year},{700 + n},9\n" for n, year in enumerate(range(2018, 2023)))
)

SHOPS = "Shop,Opened,Sales\nAyr,2005-05-01,900\nBath,1989-11-12,2000\nCork,1985-04-02,500\nDerry,2014-07-11,700\n"


@pytest.fixture
def towns(tmp_path: Path) -> Document:
    (tmp_path / "towns.csv").write_text(TOWNS, encoding="utf-8")
    return open_document(tmp_path / "towns.csv")


def _choice(form: Form, **bounds: tuple[Limit, Limit]) -> Exploration:
    return Exploration(resource="towns", measure="Population", form=form, bounds=dict(bounds))


@pytest.mark.parametrize(
    ("bounds", "names"),
    [
        ({"Population": (1000, None)}, ["Bath", "Ayr"]),
        ({"Population": (None, 1000)}, ["Derry", "Cork"]),
        ({"Area (km²)": (0, 100)}, ["Bath", "Ayr", "Derry"]),  # Cork has none
        ({"Population": (600, None), "Area (km²)": (None, 12)}, ["Ayr", "Derry"]),
    ],
)
def test_a_ranking_has_the_rows_within_bounds(
    towns: Document, bounds: dict[str, tuple[Limit, Limit]], names: list[str]
) -> None:
    chart = chart_of(brief_of(towns, _choice("ranking", **bounds)))
    assert [*chart.categories] == names
    assert "Only rows with “" in chart.note


def test_a_line_has_the_times_within_bounds_and_the_change_there_is_against_all(towns: Document) -> None:
    choice = replace(_choice("line", Population=(1000, 1900)), entities=("Ayr", "Bath"))
    lines = {series.label: series for series in chart_of(brief_of(towns, choice)).series}
    assert lines["Ayr"].x.tolist() == [2020, 2021, 2022]
    assert lines["Bath"].x.tolist() == [2019, 2020, 2021, 2022]
    grown = {series.label: series for series in chart_of(brief_of(towns, replace(choice, transform="growth"))).series}
    assert float(grown["Ayr"].y[0]) == pytest.approx(5.3)  # from 950, which is not on show
    assert not np.isnan(grown["Bath"].y[0])


@pytest.mark.parametrize("form", ["scatter", "multiples", "change", "line"])
def test_every_form_says_which_rows_it_shows(towns: Document, form: Form) -> None:
    choice = replace(_choice(form, Population=(600, None)), second="Area (km²)" if form == "scatter" else "")
    brief = brief_of(towns, replace(choice, entities=("Ayr", "Bath", "Cork", "Derry")))
    assert why_not(brief) == ""
    chart = chart_of(brief)
    assert "“Population” from 600" in chart.note
    assert "Cork" not in [
        *chart.categories,
        *(name for series in chart.series for name in (series.label, *series.names)),
    ]


def test_shares_of_what_is_left_are_refused(towns: Document) -> None:
    assert "no whole" in why_not(brief_of(towns, _choice("stacked", Population=(600, None))))
    line = replace(_choice("line", Population=(600, None)), transform="share")
    assert "no whole" in why_not(brief_of(towns, line))


@pytest.mark.parametrize(
    ("bounds", "why"),
    [
        ({"Population": (9e9, None)}, "No row has “Population” from 9,000,000,000."),
        ({"Height": (1, None)}, "has no column “Height”"),
        ({"Town": (1, None)}, "holds no figures or days"),
        ({"Population": ("2020", None)}, "holds figures, and its bounds are none"),
        ({"Population": (5, 4)}, "the first is above the second"),
    ],
)
def test_bounds_that_cannot_be_are_told(towns: Document, bounds: dict[str, tuple[Limit, Limit]], why: str) -> None:
    assert why in why_not(brief_of(towns, _choice("ranking", **bounds)))


@pytest.mark.parametrize(
    ("limits", "names"),
    [
        (("1989", "2005-05"), ["Bath", "Ayr"]),
        (("2005-05-01", None), ["Ayr", "Derry"]),
        ((None, "1985-04-01"), []),
        (("yesterday", None), []),
    ],
)
def test_days_are_bounded_too(tmp_path: Path, limits: tuple[Limit, Limit], names: list[str]) -> None:
    (tmp_path / "shops.csv").write_text(SHOPS, encoding="utf-8")
    choice = Exploration(resource="shops", measure="Sales", form="ranking", bounds={"Opened": limits})
    brief = brief_of(open_document(tmp_path / "shops.csv"), choice)
    why = why_not(brief)
    if not names:
        assert why in ("No row has “Opened” up to 1985-04-01.", "“Opened” holds days, and its bounds are none.")
    else:
        assert why == ""
        assert [*chart_of(brief).categories] == names


def test_bounds_are_kept_with_the_choice(towns: Document) -> None:
    plain = {"resource": "towns", "measure": "Population", "form": "ranking", "bounds": {"Population": [1000, None]}}
    choice = exploration_in(plain)
    assert choice is not None
    assert choice == _choice("ranking", Population=(1000, None))
    assert rows_shown(brief_of(towns, choice)) == "Only rows with “Population” from 1,000 are shown."


def test_the_command_line_makes_the_same(towns: Document, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = [str(towns.path), "--measure", "Population", "--as", "ranking", "--format", "csv", "--out", str(tmp_path)]
    assert main(["export", *asked, "--between", "Population=1k..", "--between", "Area (km²)=..50"]) == 0
    made = next(tmp_path.glob("*ranking*.csv")).read_text(encoding="utf-8")
    assert "Bath" in made
    assert not any(name in made for name in ("Cork", "Derry"))
    assert main(["export", *asked, "--between", "Town=1..2"]) != 0
    assert "there is no column of figures or days “Town”" in capsys.readouterr().err
