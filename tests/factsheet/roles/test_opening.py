"""What is worth seeing first."""

from tests.factsheet.roles.columns import long_table, opening_at
from tests.factsheet.roles.test_find_roles import stacked_units


def many(count: int, years: int = 5) -> dict[str, list[float]]:
    return {f"Town {number}": [number + step / 10 for step in range(years)] for number in range(count)}


def test_a_few_of_many_entities_are_drawn_over_time() -> None:
    opening = opening_at(long_table(many(5_000, years=3)))

    assert (opening.form, opening.across, opening.series) == ("line", "Year", "Entity")
    assert 5 <= len(opening.entities) <= 6
    assert "Town 4999" in opening.entities


def test_wholes_are_left_out_of_a_ranking_and_told() -> None:
    opening = opening_at("Country,Value\nFrance,3\nItaly,5\nSpain,4\nPeru,1\nWorld,13\nEuropean Union,12")

    assert opening.form == "ranking"
    assert opening.entities == ("Italy", "Spain", "France", "Peru")
    assert set(opening.left_out) == {"World", "European Union"}


def test_the_world_is_drawn_beside_countries_where_it_does_not_dwarf_them() -> None:
    rates = {"France": [70, 80], "Italy": [71, 81], "Spain": [60, 75], "Peru": [50, 60], "World": [55, 65]}
    sizes = {"France": [7, 8], "Italy": [7, 8], "Spain": [6, 7], "Peru": [5, 6], "World": [250, 270]}

    assert "World" in opening_at(long_table(rates)).entities  # type: ignore[arg-type]
    assert "World" not in opening_at(long_table(sizes)).entities  # type: ignore[arg-type]


def test_groups_alone_are_drawn_themselves() -> None:
    opening = opening_at(long_table({"Africa": [1, 2], "Asia": [2, 3], "Europe": [3, 4], "World": [2, 3]}))

    assert set(opening.entities) >= {"Africa", "Asia", "Europe"}


def test_the_newest_year_with_enough_entities_is_the_moment_and_projections_are_not() -> None:
    table = long_table({name: [float(step) for step in range(6)] for name in ("Peru", "Mali", "Chad", "Laos")}, 2020)
    lonely = table + "\nPeru,2031,9"

    assert opening_at(lonely).moment == "2025"
    assert opening_at(table, this_year=2023).moment == "2023"


def test_one_entity_is_a_single_series() -> None:
    opening = opening_at(long_table({"Mauna Loa": [315.5, 316.5, 317.5]}))

    assert (opening.form, opening.entities) == ("single series", ("Mauna Loa",))


def test_measures_of_one_size_without_units_are_drawn_together_and_others_not() -> None:
    opening = opening_at(
        "Date,OPEN,CLOSE,VOLUME\n2020-01-01,10,11,9000000\n2020-01-02,11,12,8000000\n2020-01-03,12,11,700000"
    )

    assert opening.measures == ("OPEN", "CLOSE")


def test_one_year_is_a_ranking() -> None:
    opening = opening_at("Entity,Year,Value\nPeru,2014,3\nMali,2014,-5\nChad,2014,4")

    assert (opening.form, opening.moment) == ("ranking", "2014")
    assert opening.entities == ("Chad", "Peru", "Mali")


def test_stacked_units_are_held_at_one_measure_and_its_unit() -> None:
    opening = opening_at(stacked_units())

    assert opening.fixed["Element"] == "Area harvested"
    assert opening.unit == "ha"


def test_ages_stand_across_at_the_newest_year() -> None:
    rows = [f"{age},{year},0.{age:02}1,0.{age:02}2" for age in range(60) for year in (2018, 2019, 2020)]
    opening = opening_at("\n".join(["Age,Year,Men,Women", *rows]))

    assert (opening.across, opening.measures, opening.fixed) == ("Age", ("Men", "Women"), {"Year": "2020"})


def test_nothing_to_draw_is_said() -> None:
    assert opening_at("name,word\nAnna,yes\nBob,no").sentence == "No column holds figures to draw."
    assert opening_at("Entity,Year,Value\nPeru,2014,3").form == "none"
    assert opening_at("Entity,Year,Value\nPeru,2014,\nMali,2014,").form == "none"


def test_a_choice_of_dimensions_always_has_rows() -> None:
    rows = [f"{city},Men,Old,{year},{year % 9}" for city in ("Oslo", "Bergen") for year in (2000, 2001)]
    rows += [f"{city},Women,Young,{year},{year % 7}" for city in ("Oslo", "Bergen") for year in (2000, 2001, 2002)]
    opening = opening_at("\n".join(["City,Sex,Age,Year,Value", *rows]))

    assert opening.form == "line"
    assert len(opening.entities) == 2


def test_rows_that_nothing_tells_apart_are_not_drawn() -> None:
    rows = [f"{5 + number % 7}.1,{number % 5}.2,{('setosa', 'virginica')[number % 2]}" for number in range(60)]
    opening = opening_at("\n".join(["length,width,species", *rows]))

    assert opening.form == "none"
    assert "nothing tells them apart" in opening.sentence


def test_yes_and_no_in_numbers_are_not_the_first_to_be_seen() -> None:
    rows = [f"Person {number},{number % 2},{20 + number * 7 % 50},{number * 1.5}" for number in range(40)]

    assert opening_at("\n".join(["Name,Survived,Age,Fare", *rows])).measures == ("Age",)


def test_a_column_called_value_is_titled_by_what_all_rows_measure() -> None:
    rows = [f"{name},Unemployment rate (%),{year},{year % 9}.5" for name in ("Peru", "Chad") for year in (2018, 2019)]
    opening = opening_at("\n".join(["ref_area.label,indicator.label,time,obs_value", *rows]))

    assert opening.sentence.startswith("“Unemployment rate” over time")
    assert opening.unit == "%"
