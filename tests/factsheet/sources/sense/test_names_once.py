"""A name that stands once is that of the rows below it, where these have keys of their own; else blanks stay blank."""

from __future__ import annotations

from tests.factsheet.sources.sense.raw_tables import column, sentences, understood

ROWS = ("Kenya|2019|1.5", "|2020|2.5", "|2021|3.5", "Chad|2019|4.5", "|2020|5.5", "|2021|6.5")


def test_a_name_that_stands_once_is_that_of_the_rows_below() -> None:
    table = understood("country|year|maize", *ROWS)

    assert column(table, "country") == ["Kenya"] * 3 + ["Chad"] * 3
    assert "Blank cells in “country” were taken for the name above them." in sentences(table)


def test_names_of_two_levels_that_stand_once_are_those_of_the_rows_below() -> None:
    rows = ["East|Kenya|2019|1", "||2020|2", "|Uganda|2019|3", "||2020|4", "West|Mali|2019|5", "||2020|6"]
    table = understood("region|country|year|maize", *rows)

    assert column(table, "region") == ["East"] * 4 + ["West"] * 2
    assert column(table, "country") == ["Kenya"] * 2 + ["Uganda"] * 2 + ["Mali"] * 2


def test_names_alone_above_times_are_those_of_the_rows_below() -> None:
    table = understood("year|maize", "Kenya|", "2019|1.5", "2020|2.5", "Chad|", "2019|3.5", "2020|4.5")

    assert column(table, "name") == ["Kenya"] * 2 + ["Chad"] * 2
    assert column(table, "year") == ["2019", "2020"] * 2


def test_a_blank_that_is_no_name_above_stays_blank() -> None:
    for rows in (
        ("Kenya|2019|1", "|2019|2", "Chad|2019|3", "|2019|4"),
        ("note|alpha|1", "|beta|2", "remark|gamma|3", "|delta|4"),
        ("|2019|1", "Kenya|2020|2", "|2019|3", "Chad|2020|4"),
        ("Kenya|2019|1", "Chad|2019|2", "Mali|2019|3", "|2020|4"),
    ):
        assert "name above" not in sentences(understood("country|key|maize", *rows))
