"""What columns are in tables of schools, clubs, shops and homes: measures that no name hides, numbers that none has."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.periods import period_of
from tests.factsheet.roles.columns import roles_of


def measures(text: str) -> list[str]:
    return [measure.field for measure in roles_of(text).measures]


@pytest.mark.parametrize("head", ["Visits per day", "Cigarettes a day", "Fälle pro Month", "Times per month"])
def test_what_is_counted_by_the_day_is_no_day(head: str) -> None:
    assert head in measures(f"Name,{head},Stock\nAda,3,10\nBea,7,12\nCid,12,9\nDan,2,30")


def test_the_day_of_a_row_is_not_measured() -> None:
    assert measures("Name,birth_day,Stock\nAda,3,10\nBea,7,12\nCid,12,9\nDan,2,30") == ["Stock"]


def test_a_quality_in_per_cent_is_measured_and_one_of_few_numbers_is_a_note() -> None:
    rows = "2024-05-01,7.2,82\n2024-05-02,6.5,75\n2024-05-03,7.5,88"

    assert measures(f"Date,Sleep (h),Quality (%)\n{rows}") == ["Sleep (h)", "Quality (%)"]
    assert measures("Date,Level,Quality\n2024-05-01,7.2,1\n2024-05-02,6.5,2\n2024-05-03,7.5,1") == ["Level"]


@pytest.mark.parametrize("head", ["Sıra", "Lp.", "№ п/п", "Plac", "Plassering", "Échantillon"])
def test_what_numbers_rows_or_those_who_were_asked_is_not_measured(head: str) -> None:
    assert measures(f"{head},Name,Stock\n1,Ada,10\n2,Bea,12\n3,Cid,9") == ["Stock"]


def test_short_titles_are_no_codes_of_their_authors() -> None:
    roles = roles_of("Title,Author,Loans\nDune,Herbert,45\nEmma,Austen,22\nCirce,Miller,70\nIlium,Simmons,5")

    assert roles.entity == "Title"


def test_the_state_of_all_payments_is_nobody_and_a_state_of_the_world_is() -> None:
    rows = "2024-05-01,COMPLETED,5\n2024-05-02,COMPLETED,7\n2024-05-03,COMPLETED,6"

    assert roles_of(f"Date,State,Amount\n{rows}").entity == ""
    assert roles_of(f"Date,State,Amount\n{rows.replace('COMPLETED', 'Texas')}").entity == "State"


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (["05/02/24", "05/03/24", "05/07/24", "05/09/24"], "mdy"),
        (["05/02/24", "05/03/24", "05/04/24", "05/05/24"], "dmy"),
        (["15/02/24", "15/03/24", "15/07/24", "15/09/24"], "dmy"),
        (["01/02/24", "01/03/24", "01/07/24", "01/09/24"], "dmy"),
        (["05/02/24", "05/05/24", "05/08/24", "05/11/24"], "dmy"),
        (["05/02/24", "05/03/24", "06/07/24", "05/09/24"], "dmy"),
    ],
)
def test_days_of_one_month_are_no_fifths_of_months_now_and_then(days: list[str], order: str) -> None:
    found = date_format(days)

    assert found is not None
    assert found.order == order


def test_quarters_of_brazil_have_two_digits_of_their_year() -> None:
    assert [period.text if (period := period_of(text)) else "" for text in ("1T24", "4T23", "5T23")] == [
        "2024-Q1",
        "2023-Q4",
        "",
    ]


def test_the_mark_of_a_whole_year_in_each_subject_is_no_time_and_the_years_of_a_course_are() -> None:
    marks = roles_of("Fach,1. HJ,2. HJ,Jahr\nMathe,2,3,3\nDeutsch,1,2,2\nSport,1,1,1\nKunst,4,3,4")

    assert (marks.entity, marks.time) == ("Fach", "")
    assert roles_of("Year,Students\n1,220\n2,190\n3,170").time == "Year"


def test_the_number_of_a_reading_is_not_measured() -> None:
    assert measures("Mesure n°,U (V),I (mA)\n1,1.0,10.2\n2,2.0,20.1\n3,3.0,30.5") == ["U (V)", "I (mA)"]


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("Minutes", "minutes"),
        ("Stunden", "Stunden"),
        ("LITRES", "litres"),
        ("Hours off", "hours"),
        ("Timer", ""),
        ("Euro", ""),
    ],
)
def test_a_column_called_as_a_unit_is_in_it(head: str, unit: str) -> None:
    assert [measure.unit for measure in roles_of(f"Name,{head}\nAda,3\nBea,7\nCid,12").measures] == [unit]


def test_the_place_of_a_bird_in_its_system_is_not_measured_and_orders_are() -> None:
    rows = "Mallard,530,12\nRobin,26000,7\nBlue Jay,20500,4\nCardinal,20500,2\nMallard,530,3"

    assert measures(f"Common Name,Taxonomic Order,Count\n{rows}") == ["Count"]
    assert measures("Shop,Minimum order,Orders\nAyr,20,12\nBath,35,7\nCork,15,9") == ["Minimum order", "Orders"]
