"""A head above two columns, of which the first has the names of sums alone, is that of one column of names."""

import pytest

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


@pytest.mark.parametrize(
    "header",
    [
        "No|Surname|First name|Fee",
        "Nr.|Name|Vorname|Beitrag",
        "N°|Nom|Prénom|Cotisation",
        "Member|Last name|Forename|Fee",
    ],
)
def test_persons_are_told_of_by_both_names_and_not_by_their_numbers(header: str) -> None:
    table = understood(header, "12|Evans|Ruth|45", "47|Evans|Tom|40", "51|Cole|Amina|22", "60|Brand|Tom|10")
    roles = table.resource["roles"]

    assert column(table, "Name") == ["Ruth Evans", "Tom Evans", "Amina Cole", "Tom Brand"]
    assert "were put together, as the names of persons" in sentences(table)
    assert header.split("|")[0] not in [name for name, role in roles.items() if role == "measure"]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("No|Name|First name|Fee", ("12|Ruth Evans|Ruth|45", "47|Tom Evans|Tom|40")),
        ("Surname|Given name of the child|Fee", ("Evans|Ruth|45", "Cole|Tom|40")),
        ("Surname|First name|Fee", ("Evans||45", "Cole||40")),
        ("Surname|Count", ("Evans|45", "Cole|40")),
    ],
)
def test_names_stay_apart_where_one_is_whole_or_blank_or_of_another(header: str, rows: tuple[str, ...]) -> None:
    assert "were put together" not in sentences(understood(header, *rows))
