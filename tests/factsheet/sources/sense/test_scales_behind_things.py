"""Things that are counted in thousands (Population (thousand)) keep their name above years, beside other measures."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.sense.names.head_units import is_bare_unit, without_brackets
from tests.factsheet.sources.sense.raw_tables import cube_of, understood

FIGURES = ["221.7", "205.6", "198.8", "18773.7", "17503.5", "18878.2", "-6.4", "-6.8", "-8.4"]


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Population", "thousand"), ("Population", "milliers"), ("Persons", "thousand"), ("People", "in thousands"),
        ("Population", "million"), ("Cases", "1000"), ("Number of persons", "thousand"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("years", [("1997", "1998", "1999"), ("T1 1997", "T2 1997", "T3 1997")])
def test_a_thing_with_a_scale_behind_it_is_a_name_and_its_unit(name: str, unit: str, years: tuple[str, ...]) -> None:
    things = (f"{name} ({unit})", "Area (km²)", "Heat (°C)")
    upper, lower = "|".join(thing for thing in things for _ in years), "|".join(years * 3)
    rows = ("|".join(["Brest", *FIGURES]), "|".join(["Nantes", *FIGURES[::-1]]))
    measures = cube_of(understood(f"Town|{upper}\n|{lower}", *rows)).roles.measures
    told = {measure.title: measure.unit for measure in measures}
    assert told == {name: unit.removeprefix("in "), "Area": "km²", "Heat": "°C"}


@pytest.mark.parametrize("unit", ["km²", "(km²)", "[t]", "million", "% of GDP", "1000 t", "USD (million)", "t (1000)"])
def test_a_unit_beside_a_year_is_no_name(unit: str) -> None:
    assert is_bare_unit(unit)


@pytest.mark.parametrize(("unit", "bare"), [("(km²)", "km²"), ("[t]", "t"), ("t (1000)", "t (1000)"), ("km²", "km²")])
def test_brackets_go_only_where_they_hold_all_of_a_unit(unit: str, bare: str) -> None:
    assert without_brackets(unit) == bare
