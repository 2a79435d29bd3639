"""What of any table is worth seeing first, as it is opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.choice_figures import Figures
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.exploring.first_look.countable import countable
from harbin_viewer.factsheet.exploring.first_look.suiting import newest_moment
from harbin_viewer.factsheet.model.exploration import Exploration
from tests.factsheet.exploring.tables import cube_of_text
from tests.factsheet.roles.columns import long_table
from tests.factsheet.roles.test_find_roles import stacked_units


def many(count: int, years: int = 5) -> dict[str, list[float]]:
    return {f"Town {number}": [number + step / 10 for step in range(years)] for number in range(count)}


def look_at(cube: Cube) -> Exploration:
    exploration = beginning(cube).exploration
    assert exploration is not None
    return exploration


def ranked(cube: Cube, look: Exploration) -> tuple[str, ...]:
    return tuple(Figures(cube, look).parts(look.period[1] if look.period else 0.0).ranked().names)


def test_a_few_of_many_entities_are_drawn_over_time(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, long_table(many(5_000, years=3)))
    look = look_at(cube)
    assert (look.form, cube.roles.time, cube.roles.entity) == ("line", "Year", "Entity")
    assert 5 <= len(look.entities) <= 6
    assert "Town 4999" in look.entities


def test_wholes_are_left_out_of_a_ranking(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Country,Value\nFrance,3\nItaly,5\nSpain,4\nPeru,1\nWorld,13\nEuropean Union,12")
    look = look_at(cube)
    assert look.form == "ranking"
    assert ranked(cube, look) == ("Italy", "Spain", "France", "Peru")
    assert cube.groups == {"World", "European Union"}


RATES = {"France": [70.0, 80.0], "Italy": [71.0, 81.0], "Spain": [60.0, 75.0], "Peru": [50.0, 60.0]}


@pytest.mark.parametrize(("world", "is_drawn"), [([55.0, 65.0], True), ([250.0, 270.0], False)])
def test_the_world_is_drawn_beside_countries_where_it_does_not_dwarf_them(
    world: list[float], is_drawn: bool, tmp_path: Path
) -> None:
    look = look_at(cube_of_text(tmp_path, long_table({**RATES, "World": world})))
    assert ("World" in look.entities) is is_drawn
    assert set(look.entities) >= set(RATES)


def test_groups_alone_are_drawn_themselves(tmp_path: Path) -> None:
    groups = {"Africa": [1.0, 2.0], "Asia": [2.0, 3.0], "Europe": [3.0, 4.0], "World": [2.0, 3.0]}
    assert set(look_at(cube_of_text(tmp_path, long_table(groups))).entities) >= {"Africa", "Asia", "Europe"}


def test_a_line_that_ended_long_ago_is_ordered_by_its_last_year(tmp_path: Path) -> None:
    text = long_table({"Peru": [1.0, 2.0], "Mali": [5.0, 6.0]}, 1998) + "\nChad,-10,90\nChad,-9,3\nChad,7,4"
    assert look_at(cube_of_text(tmp_path, text)).entities == ("Mali", "Chad", "Peru")


def test_the_newest_year_with_enough_entities_is_the_moment_and_projections_are_not(tmp_path: Path) -> None:
    table = long_table({name: [float(step) for step in range(6)] for name in ("Peru", "Mali", "Chad", "Laos")}, 2020)
    cube = cube_of_text(tmp_path, table + "\nPeru,2031,9")
    assert newest_moment(cube, cube.cut({}), "Value") == 2025
    assert newest_moment(cube, cube.cut({}), "Value", 2023) == 2023


def test_one_entity_is_one_line(tmp_path: Path) -> None:
    look = look_at(cube_of_text(tmp_path, long_table({"Mauna Loa": [315.5, 316.5, 317.5]})))
    assert (look.form, look.entities) == ("line", ("Mauna Loa",))


def test_one_year_is_a_ranking(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Entity,Year,Value\nPeru,2014,3\nMali,2014,-5\nChad,2014,4")
    look = look_at(cube)
    assert (look.form, look.period) == ("ranking", (2014, 2014))
    assert ranked(cube, look) == ("Chad", "Peru", "Mali")


def test_stacked_units_are_held_at_one_measure(tmp_path: Path) -> None:
    assert look_at(cube_of_text(tmp_path, stacked_units())).fixed["Element"] == "Area harvested"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name,word\nAnna,yes\nBob,no", "No column holds figures to draw."),
        ("Entity,Year,Value\nPeru,2014,3", "“Value” has one figure, and nothing to compare it with."),
        (
            "Item,Price,Unit\nTea,3.50,€\nRice,120,¥",
            "“Price” is in several units (€ and ¥), and none of them has two figures to compare.",
        ),
        ("Entity,Year,Value\nPeru,2014,\nMali,2014,", "No column holds figures to draw."),
    ],
)
def test_nothing_to_draw_is_said(text: str, sentence: str, tmp_path: Path) -> None:
    found = beginning(cube_of_text(tmp_path, text))
    assert (found.exploration, found.sentence) == (None, sentence)


def test_a_choice_of_dimensions_always_has_rows(tmp_path: Path) -> None:
    rows = [f"{city},Men,Old,{year},{year % 9}" for city in ("Oslo", "Bergen") for year in (2000, 2001)]
    rows += [f"{city},Women,Young,{year},{year % 7}" for city in ("Oslo", "Bergen") for year in (2000, 2001, 2002)]
    look = look_at(cube_of_text(tmp_path, "\n".join(["City,Sex,Age,Year,Value", *rows])))
    assert (look.form, len(look.entities)) == ("line", 2)


def test_of_rows_that_nothing_tells_apart_it_is_shown_how_many_have_which_figure(tmp_path: Path) -> None:
    rows = [f"{5 + number % 7}.1,{number % 5}.2,{('setosa', 'virginica')[number % 2]}" for number in range(60)]
    assert look_at(cube_of_text(tmp_path, "\n".join(["length,width,species", *rows]))).form == "histogram"


def test_yes_and_no_in_numbers_are_not_the_first_to_be_seen(tmp_path: Path) -> None:
    rows = [f"Person {number},{number % 2},{20 + number * 7 % 50},{number * 1.5}" for number in range(40)]
    assert look_at(cube_of_text(tmp_path, "\n".join(["Name,Survived,Age,Fare", *rows]))).measure == "Fare"


def test_a_column_called_value_is_titled_by_what_all_rows_measure(tmp_path: Path) -> None:
    rows = [f"{name},Unemployment rate (%),{year},{year % 9}.5" for name in ("Peru", "Chad") for year in (2018, 2019)]
    cube = cube_of_text(tmp_path, "\n".join(["ref_area.label,indicator.label,time,obs_value", *rows]))
    measure = cube.roles.measure(look_at(cube).measure)
    assert measure is not None
    assert (measure.title, measure.unit) == ("Unemployment rate", "%")


def test_what_was_seen_in_two_months_is_counted_by_what_it_was(tmp_path: Path) -> None:
    kinds, stages = ("Rattus", "Vulpes", "Ardea", "Rattus"), ("adult", "adult", "juvenile")
    days = ("2020-09-28", "2020-09-29", "2021-10-01")
    rows = [f"{n}-b,{days[n % 3]},{kinds[n % 4]},{n % 3 + 1},{stages[n % 3]}" for n in range(8)]
    text = "\n".join(["observation_id,timestamp,scientific_name,count,life_stage", *rows])
    assert countable(cube_of_text(tmp_path, text))[0].field == "scientific_name"


ELECTIONS = (
    "year,candidate,votes\n2008,Obama,69\n2008,McCain,60\n2012,Obama,66\n2012,Romney,61\n2016,Clinton,66\n"
    "2016,Trump,63\n2020,Biden,81\n2020,Trump,74\n2024,Trump,77\n2024,Harris,75\n"
)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (ELECTIONS, "ranking"),
        ("Year,Country,Output\n2010,A,5\n2010,B,6\n2011,A,6\n2011,B,7\n2012,A,6\n2012,C,7\n", "line"),
        (long_table({**many(3, years=30), **{f"Islet {at}": [1.0] for at in range(12)}}), "line"),
    ],
)
def test_candidates_of_whom_few_stand_twice_are_no_lines(tmp_path: Path, text: str, form: str) -> None:
    assert look_at(cube_of_text(tmp_path, text)).form == form
