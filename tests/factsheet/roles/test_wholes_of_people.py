"""What sums up an election is no candidate, and “Both” is a whole of sexes alone."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.roles.names.aggregates import aggregates_among
from harbin_viewer.factsheet.roles.unit_finding.bracketed_units import unit_in_last_bracket
from harbin_viewer.factsheet.roles.unit_finding.measures_at_ends import measure_at_end


@pytest.mark.parametrize(
    ("candidates", "sums"),
    [
        ("Jane Smith|John Brown|Mary Green|Rejected ballots", "Registered electors|Turnout|Valid votes"),
        ("PP|PSOE|VOX|SUMAR|Votos nulos", "Participación|Censo electoral"),
        ("SPD|CDU|GRÜNE|AfD", "Wahlberechtigte|Gültige Stimmen"),
        ("Dupont|Martin|Petit|Blancs", "Inscrits|Votants|Exprimés"),
    ],
)
def test_lines_that_sum_up_the_votes_are_no_candidates(candidates: str, sums: str) -> None:
    assert aggregates_among([*candidates.split("|"), *sums.split("|")]) == set(sums.split("|"))


def test_a_table_of_such_lines_alone_compares_them() -> None:
    assert aggregates_among(["Registered electors", "Turnout", "Rejected ballots"]) == frozenset()


@pytest.mark.parametrize("change", [
    "Change 2023 on 2022", "% change", "Change", "CHANGE FROM 2020", "Veränderung zum Vorjahr",
    "Veränderung 2022/23 in %", "Variation 2022/2023", "Évolution 2022-2023",
    "Variación 2023", "Increase on previous year", "Year-on-year change",
    "Percentage change 2011 to 2021", "изменение к предыдущему году", "增减", "Difference", "Growth 2022-23",
])  # fmt: skip
@pytest.mark.parametrize("regions", ["North|South|East|West", "France|Spain|Italy|Germany"])
def test_a_change_of_regions_is_none_of_them(regions: str, change: str) -> None:
    assert aggregates_among([change, *regions.split("|")]) == {change}


@pytest.mark.parametrize("names", [
    "Consumption|Investment|Exports|Change in inventories", "Growth|Value|Blend|Income",
    "Increase|Decrease|No change|Unsure", "Change 2021|Change 2022|Change 2023",
    "Moved|Change of address|Other reasons|Died", "Rise|Fall|Spring|Winter",
])  # fmt: skip
def test_changes_that_are_kinds_or_all_there_is_are_compared(names: str) -> None:
    assert not any("hange" in name or name in ("Growth", "Fall", "Rise") for name in aggregates_among(names.split("|")))


@pytest.mark.parametrize(("coefficients", "fit"), [
    ("Age|Income|Constant", "Observations|R²"), ("age|income|(Intercept)", "N|Adj. R2|AIC|BIC"),
    ("x1|x2", "Num. obs.|R-squared|F-statistic"), ("Alter|Einkommen|Schule", "Beobachtungen|R2"),
])  # fmt: skip
def test_how_a_regression_fits_is_no_coefficient(coefficients: str, fit: str) -> None:
    assert aggregates_among([*coefficients.split("|"), *fit.split("|")]) == set(fit.split("|"))


@pytest.mark.parametrize("names", ["AIC|BIC|N", "N|P|K|R2", "R1|R2|R3|N", "Observations|Interviews|Letters", "R|R2|C"])
def test_what_else_is_called_so_is_compared(names: str) -> None:
    assert aggregates_among(names.split("|")) == frozenset()


@pytest.mark.parametrize(
    ("names", "wholes"),
    [
        ("Control|Nitrogen|Compost|Both", ""),
        ("Tea|Coffee|Both|Neither", ""),
        ("Male|Female|Both", "Both"),
        ("Männer|Frauen|Both", "Both"),
        ("Control|Nitrogen|Total", "Total"),
    ],
)
def test_both_is_a_whole_of_sexes_alone(names: str, wholes: str) -> None:
    assert aggregates_among(names.split("|")) == set(filter(None, wholes.split("|")))


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("elapsed (s)", "s"), ("Reaktionszeit (s)", "s"), ("0-100 km/h (s)", "s"), ("t (s)", "s"),
        ("Dauer [min]", "min"),
        ("Student (s)", ""), ("Zeitung (s)", ""), ("Note (s)", ""), ("Author (s)", ""), ("Point (s)", ""),
    ],
)  # fmt: skip
def test_seconds_stand_behind_what_lasts(label: str, unit: str) -> None:
    assert unit_in_last_bracket(label) == unit


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("temp_c", "°C"), ("outdoor_temp_f", "°F"), ("temperature_c", "°C"), ("Temp c", "°C"), ("attempt_c", ""),
        ("group_c", ""), ("temp_k", ""), ("temp", ""), ("contempt c", ""), ("template_c", ""),
    ],
)  # fmt: skip
def test_loggers_name_temperatures_by_their_degrees(label: str, unit: str) -> None:
    assert measure_at_end(label) == unit
