"""A number that is the same in all rows is a figure where a total needs it, or where it says how sure others are."""

import pytest

from tests.factsheet.roles.columns import roles_of

_BUDGET = "Month,Rent,Food,Transport,Total\nJan,850,300,80,1230\nFeb,850,310,83,1243\nMar,850,320,86,1256"


def _kinds(text: str) -> dict[str, str]:
    return {role.field: role.kind for role in roles_of(text).roles}


@pytest.mark.parametrize("total", ["Total", "Summe", "Total (EUR)", "Insgesamt"])
def test_a_rent_that_is_the_same_each_month_is_measured_where_the_total_has_it(total: str) -> None:
    fields = [measure.field for measure in roles_of(_BUDGET.replace("Total", total)).measures]
    assert sorted(fields) == sorted(["Rent", "Food", "Transport", total])


def test_what_no_total_needs_is_the_same_in_all_rows() -> None:
    rows = "Month,Deposit,Food,Transport,Total\nJan,850,300,80,380\nFeb,850,310,83,393\nMar,850,320,86,406"
    assert _kinds(rows)["Deposit"] == "constant"


@pytest.mark.parametrize("name", ["Rent", "Miete", "Target", "Limit", "Setpoint", "Insurance"])
def test_what_stays_among_figures_of_each_month_is_measured(name: str) -> None:
    assert _kinds(f"Month,{name},Food\n2024-01,900,310\n2024-02,900,295\n2024-03,900,330")[name] == "measure"


@pytest.mark.parametrize("name", [
    "Store", "Sensor", "Base year", "Survey", "Region code", "PLZ", "Area", "Version", "Station no", "Sample size",
])  # fmt: skip
def test_numbers_of_places_and_settings_tell_of_all_rows(name: str) -> None:
    assert _kinds(f"Month,{name},Sales\n2024-01,900,310\n2024-02,900,295\n2024-03,900,330")[name] != "measure"


def test_what_stands_before_the_times_tells_of_all_rows() -> None:
    assert _kinds("XYZ,Month,Sales\n900,2024-01,310\n900,2024-02,295\n900,2024-03,330")["XYZ"] == "constant"


def test_of_several_who_are_counted_it_tells_of_all_rows() -> None:
    rows = "".join(
        f"{town},{year},900,{year - 1700 + len(town)}\n" for town in ("Ulm", "Bonn") for year in (2020, 2021)
    )
    assert _kinds(f"Town,Year,Rent,Food\n{rows}")["Rent"] == "constant"


def test_nothing_in_all_rows_is_no_part_that_a_total_shows() -> None:
    assert _kinds("Month,Tips,Food,Transport,Total\nJan,0,300,80,380\nFeb,0,310,83,393\nMar,0,320,86,406")["Tips"] == (
        "constant"
    )


def test_a_standard_error_may_be_the_same_in_all_rows() -> None:
    roles = roles_of(
        "Year,Treated,Treated SE,Control,Control SE\n2012,12,0.4,11,0.5\n2013,13,0.6,12,0.5\n2014,15,1,13,0.5"
    )
    assert {measure.field: measure.bounds for measure in roles.measures} == {
        "Treated": ("Treated SE",), "Control": ("Control SE",),
    }  # fmt: skip


def test_sweden_with_one_figure_throughout_is_no_standard_error() -> None:
    assert _kinds("Year,NO,DK,SE\n2012,12,4,5\n2013,13,6,5\n2014,15,1,5")["SE"] != "bound"
