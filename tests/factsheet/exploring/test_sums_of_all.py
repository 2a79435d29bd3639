"""What is the sum of all others is not ranked with them, though its name does not say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.entities.additive import is_additive
from tests.factsheet.exploring.tables import cube_of_text

CANTONS = "Zürich,958410,470112,55.9\nBern,748120,341005,50.4\nUri,27011,12930,38.9\nGenf,277402,121909,66.8\n"


def test_a_country_below_or_above_its_parts_is_kept_apart(tmp_path: Path) -> None:
    head, whole = "Kanton,Stimmberechtigte,Eingelegte,Ja (%)\n", "Schweiz,2010943,945956,55.1\n"

    assert cube_of_text(tmp_path, f"{head}{CANTONS}{whole}").groups == {"Schweiz"}
    assert cube_of_text(tmp_path, f"{head}{whole}{CANTONS}").groups == {"Schweiz"}


def test_a_district_is_that_of_its_schools_by_one_count_alone(tmp_path: Path) -> None:
    rows = "Lincoln,212,512\nRoosevelt,188,540\nKennedy,94,601\nHill,61,488\nDistrict,555,530\n"

    assert cube_of_text(tmp_path, f"School,Test takers,Avg reading\n{rows}").groups == {"District"}


@pytest.mark.parametrize("place", [0, 1, 2, 4])
@pytest.mark.parametrize("called", ["Summe", "Total", "Gesamt"])
def test_a_total_is_kept_apart_wherever_it_stands(tmp_path: Path, called: str, place: int) -> None:
    rows = ["Nord,1204,801", "Süd,1530,902", "Briefwahl,,650", "West,980,601"]
    rows.insert(place, f"{called},3714,2954")
    text = "\n".join(["Bezirk,Berechtigte,Stimmen", *rows])

    assert cube_of_text(tmp_path, f"{text}\n").groups == {called}


@pytest.mark.parametrize(
    ("rows", "groups"),
    [
        ("Partia,Wynik (%)\nPiS,35.4\nKO,30.7\nLewica,8.6\nRazem,1.1\n", set()),
        ("Parti,Voix (%)\nRN,33.2\nEnsemble,20.0\nNFP,28.0\nLR,6.6\n", set()),
        ("Strana,Hlasy\nANO,1458140\nSpolu,1493905\nSPD,513910\n", set()),
        ("Partia,Głosy\nPiS,7640\nKO,6629\nRazem,14269\n", {"Razem"}),
        ("Partei,Anteil (%)\nSPD,40\nCDU,60\nGesamt,100\n", {"Gesamt"}),
        ("Gmina,Wynik (%)\nA,35.4\nB,30.7\nRazem,33.1\n", {"Razem"}),
    ],
)
def test_a_party_called_by_a_word_for_a_whole_is_one_where_others_have_more(
    tmp_path: Path, rows: str, groups: set[str]
) -> None:
    assert cube_of_text(tmp_path, rows).groups == groups


@pytest.mark.parametrize(
    "rows",
    [
        "Ann,120,30\nBob,80,10\nCid,40,25\nDee,240,60\n",  # as many by one count alone, and a name of somebody
        "Ann,120,30\nBob,80,10\nCid,40,25\nDee,241,66\n",
        "Ann,120,30\nBob,80,10\nDee,200,40\n",  # of two it may be chance
    ],
)
def test_who_only_has_as_much_by_chance_is_ranked(tmp_path: Path, rows: str) -> None:
    assert not cube_of_text(tmp_path, f"Name,Sold,Returned\n{rows}").groups


@pytest.mark.parametrize("title", ["Avg reading", "Klassenschnitt", "Mittelwert", "Średnia ważona"])
def test_averages_are_not_added_up(title: str) -> None:
    assert not is_additive("", title)


@pytest.mark.parametrize("title", ["Abschnitt 1", "Social media", "Avgas"])
def test_what_only_looks_like_an_average_may_be_added_up(title: str) -> None:
    assert is_additive("", title)
