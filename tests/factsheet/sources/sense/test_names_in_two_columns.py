"""A head above two columns, of which the first has the names of sums alone, is that of one column of names."""

from tests.factsheet.sources.sense.raw_tables import column, sentences, understood

PARTIES = ("|Greens|612|16.0", "|Liberals|301|7.9", "|Others|718|18.7")


def test_the_total_of_an_election_has_its_name() -> None:
    table = understood("Party||Votes|%", *PARTIES, "Total||1631|42.6")
    assert column(table, "Party") == ["Greens", "Liberals", "Others", "Total"]
    assert "“Party” heads two columns of names" in sentences(table)


def test_groups_and_what_they_hold_stay_two_columns() -> None:
    table = understood("Region||Votes", "North||9", "|Kiel|5", "|Husum|4", "South||3", "|Ulm|3")
    assert "heads two columns" not in sentences(table)


def test_a_column_of_remarks_stays_one() -> None:
    table = understood("Party||Votes", "|Greens|612", "new|Liberals|301", "|Others|718")
    assert column(table, "Party") == ["", "new", ""]
