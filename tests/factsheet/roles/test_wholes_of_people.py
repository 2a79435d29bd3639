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
