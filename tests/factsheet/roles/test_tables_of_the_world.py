"""What columns are in tables as programs, portals and leagues keep them: kinds, rounds, sides, samples and years."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.epochs import in_digits
from tests.factsheet.roles.columns import roles_of


def measures(text: str) -> list[str]:
    return [measure.field for measure in roles_of(text).measures]


@pytest.mark.parametrize(
    "head", ["round", "Spieltag", "Matchday", "stop_sequence", "pickup_type", "winflag", "is_flag"]
)
def test_kinds_stops_and_rounds_are_not_measured(head: str) -> None:
    assert measures(f"Name,{head},Stock\nAda,1,10\nBea,0,12\nAda,2,9\nBea,1,7") == ["Stock"]


@pytest.mark.parametrize("head", ["rounds", "wind type index", "flagpoles", "sequences"])
def test_what_is_only_called_alike_is_measured(head: str) -> None:
    assert head in measures(f"Name,{head},Stock\nAda,3,10\nBea,7,12\nCid,12,9\nDan,2,30")


def test_rounds_that_stand_once_each_are_seen() -> None:
    assert measures("round,points\n1,62.1\n2,61.8\n3,61.5\n4,63.0\n5,62.2") == ["round", "points"]


def test_how_many_were_asked_is_no_first_measure_beside_what_they_said() -> None:
    shares = "age,n,a,b,c,d\n12,2798,3.9,3.0,1.1,4.0\n13,2757,8.5,6.0,3.4,15.0\n22-23,4707,84.2,52.0,28.4,52.0"

    assert measures(shares)[0] == "a"
    assert measures("species,n\noak,3\nelm,5\nash,9") == ["n"]


def test_the_sides_of_a_match_are_not_who_is_counted() -> None:
    matches = "home_team,home_score,away_score,away_team\nHull,2,3,Bury\nBury,1,0,Ayr\nAyr,2,2,Hull\nHull,0,1,Ayr"

    assert roles_of(matches).entity == ""
    assert roles_of(matches.replace("away_score", "notes").replace(",", ",a", 2)).entity == ""
    assert not roles_of(matches).dimensions
    assert roles_of(matches.replace("home_team", "HomeTeam").replace("away_team", "AwayTeam")).entity == ""
    assert roles_of("Home,Area\nOak House,90\nElm Villa,100\nAsh Barn,70\nYew,40").entity == "Home"


def test_points_come_first_in_a_table_of_seasons() -> None:
    rows = "2023,1,Hull,90,29,3,2\n2023,2,Bury,80,25,5,4\n2024,1,Hull,82,25,7,2\n2024,2,Bury,80,25,5,4"

    assert measures(f"year,position,team,points,won,draw,lost\n{rows}")[0] == "points"


def test_years_that_each_of_six_has_one_of_are_no_course_of_time() -> None:
    models = "Model,Year,Score\nAda,2019,75\nBob,2019,71\nCid,2019,67\nDot,2018,60\nEve,2018,32\nFay,2017,18"

    assert roles_of(models).time == ""
    assert roles_of(models.replace("Cid", "Ada", 1)).time == "Year"


def test_the_code_of_a_place_is_not_who_is_counted() -> None:
    roles = roles_of("cod_ine,CCAA,Total\n01,ANDALUCÍA,734\n02,ARAGÓN,135\n15,NAVARRA,65\n05,CANARIAS,237")

    assert (roles.entity, dict(roles.codes)) == ("CCAA", {"cod_ine": "CCAA"})
    assert measures("port,cod_catch\nHull,120\nBury,140\nAyr,150\nYork,160") == ["cod_catch"]


def test_days_of_months_are_not_measured_where_nothing_is() -> None:
    assert measures("Month,Day,Dawn\nJan,1,5:12\nJan,2,5:12\nFeb,1,5:09\nFeb,15,4:59\nMar,1,4:44") == []
    assert measures("Name,born\nAda,1815\nBea,1923\nCid,1945") == ["born"]


@pytest.mark.parametrize("head", ["turnoutPercent", "turnoutPct", "sharePercentage"])
def test_a_share_is_in_per_cent_where_its_name_is_written_in_one_word(head: str) -> None:
    assert roles_of(f"Name,{head}\nAda,12.5\nBea,22.5\nCid,31").measures[0].unit == "%"


@pytest.mark.parametrize(
    ("head", "unit"),
    [("planned_low_cny", "CNY"), ("price_BRL", "BRL"), ("pt_inr", ""), ("dauer_sek", ""), ("2nd_try", "")],
)
def test_a_currency_ends_a_name_where_it_can_be_nothing_else(head: str, unit: str) -> None:
    assert roles_of(f"Name,{head}\nAda,12.5\nBea,22.5\nCid,31").measures[0].unit == unit


@pytest.mark.parametrize(("head", "unit"), [("Einwohner", "people"), ("人口", "people"), ("Einwohnermeldeamt", "")])
def test_inhabitants_are_people(head: str, unit: str) -> None:
    assert roles_of(f"Jahr,{head}\n2019,83166711\n2020,83155031\n2021,83237124").measures[0].unit == unit


@pytest.mark.parametrize(
    ("days", "order", "sure"),
    [
        ([f"14-{month:02}-01" for month in range(1, 13)], "ymd", False),
        ([f"24-01-{day:02}" for day in range(1, 29)], "ymd", False),
        ([f"99-{month:02}-15" for month in range(1, 13)], "ymd", True),
        ([f"{day:02}-03-24" for day in range(13, 23)], "dmy", True),
        ([f"31-12-{year:02}" for year in range(10, 24)], "dmy", True),
        (["31-03-21", "30-06-21", "30-09-21", "31-12-21"], "dmy", True),
        (["24.01.01", "24.01.02", "24.01.03", "24.01.04"], "dmy", True),
        (["14/01/01", "14/02/01", "14/03/01", "14/04/01"], "dmy", True),
    ],
)
def test_days_of_two_digits_may_begin_with_their_year(days: list[str], order: str, sure: bool) -> None:
    found = date_format(days)

    assert found is not None
    assert (found.order, found.sure) == (order, sure)


def test_days_to_the_second_are_times_whatever_they_are_called() -> None:
    days = ["20160101000000", "20160102000000", "20160103000000"]

    assert [period.text for period in in_digits(days, "일시").values()] == ["2016-01-01", "2016-01-02", "2016-01-03"]
    assert in_digits(["20160101093112", "20160102104415", "20160103111111"], "receipt") == {}
