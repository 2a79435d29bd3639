"""A column that is called by its unit alone is of the column to its left, where another is called so too."""

from tests.factsheet.sources.sense.raw_tables import rows_of, understood


def test_shares_beside_candidates_say_whose_they_are() -> None:
    table = understood("Ward|Smith|%|Jones|%", "North|120|40.0|180|60.0", "South|200|50.0|200|50.0")

    assert [field["name"] for field in table.fields] == ["Ward", "Smith", "Smith in %", "Jones", "Jones in %"]
    assert [field.get("unit", "") for field in table.fields] == ["", "", "%", "", "%"]


def test_shares_beside_years_are_turned_with_them() -> None:
    table = understood("Ort|2019|%|2020|%", "A|12|40.1|14|42.0", "B|15|33.0|16|31.0")

    assert rows_of(table)[:2] == [["A", "2019", "12", "40.1"], ["A", "2020", "14", "42.0"]]


def test_units_that_stand_next_to_each_other_stay_as_they_are() -> None:
    assert [field["name"] for field in understood("Ort|m|m", "A|12|40.1", "B|15|33.0").fields] == ["Ort", "m", "m 2"]


def test_a_share_is_named_after_the_one_column_of_which_it_is_the_share() -> None:
    votes = understood(
        "Party|Votes|Seats|%", "Red|1205|14|40.2", "Blue|903|9|30.1", "Green|590|6|19.7", "Grey|301|1|10.0"
    )
    either = understood("Party|Votes|Seats|%", "Red|1200|12|40", "Blue|900|9|30", "Green|600|6|20", "Grey|300|3|10")

    assert [field["name"] for field in votes.fields][-1] == "Votes in %"
    assert [field["name"] for field in either.fields][-1] == "%"
