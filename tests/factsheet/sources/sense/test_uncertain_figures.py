"""How sure a figure is, in brackets behind it; rates by thousands in heads, and days beside decimal commas."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.sources.text.uncertainties import are_uncertain, sure_figure
from tests.factsheet.exploring.tables import cube_of_text
from tests.factsheet.sources.sense.raw_tables import column, understood


def test_last_digits_in_brackets_are_the_range_of_a_figure(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Isotope,Half-life (s)\nA,12.3(2)\nB,153.12(6)\nC,23.4(11)\n")
    (half_life,) = cube.roles.measures
    assert half_life.unit == "s"
    assert cube.figures(half_life.field).tolist() == [12.3, 153.12, 23.4]
    assert sure_figure("153.12(6)", ".") == ("153.12", "153.06", "153.18")
    assert sure_figure("-1.2(11)e3", ".") == ("-1.2e3", "-2.3e3", "-0.1e3")


@pytest.mark.parametrize(
    "texts", [["5.1(1)", "4.8", "6.2(2)", "7.0(1)"], ["5.1(1)", "4.8(1)", "6.2(1)"], ["(5.1)", "4.8"]]
)
def test_signs_of_footnotes_and_amounts_in_brackets_are_no_ranges(texts: list[str]) -> None:
    assert not are_uncertain(texts)


@pytest.mark.parametrize("head", ["Rate per 1,000", "Deaths per 100,000 people", "Cases per 1,000,000"])
def test_so_many_that_a_rate_is_told_by_stay_in_its_name(tmp_path: Path, head: str) -> None:
    cube = cube_of_text(tmp_path, f"Town,{head}\nOakham,4.2\nMelton,5.1\nCorby,6.3\n")
    assert [measure.field for measure in cube.roles.measures] == [head]


def test_who_writes_decimals_with_a_comma_writes_days_first() -> None:
    days = [f"0{day}/01/2024" for day in range(1, 8)]
    with_comma, with_point = date_format(days, decimal=","), date_format(days)
    assert with_comma is not None
    assert with_point is not None
    assert (with_comma.order, with_comma.sure, with_point.order) == ("dmy", False, "mdy")


@pytest.mark.parametrize(
    ("cells", "figures"),
    [
        (("±2", "±4.5", "+/-3"), ["2", "4.5", "3"]),
        (("±2%", "± 4%", "n/a"), ["2", "4", ""]),
        (("+5.2", "−8.9", "±0"), ["5.2", "-8.9", "0"]),
    ],
)
def test_a_sign_for_either_side_before_figures_leaves_them_figures(cells: tuple[str, ...], figures: list[str]) -> None:
    table = understood("Pollster|Margin of error", *(f"{name}|{cell}" for name, cell in zip("ABC", cells, strict=True)))

    assert [cell.replace("n/a", "") for cell in column(table, "Margin of error")] == figures
    said = any("“±” before figures" in notice.sentence for notice in table.notices)
    assert said == ("0" not in figures), "nought is the same to either side"
