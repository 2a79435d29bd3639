"""What is said of the dimensions that a chart holds at one value each."""

from __future__ import annotations

from pathlib import Path

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.factsheet.exploring.first_look.known_looks import first_look
from harbin_viewer.factsheet.opening import open_document


def note_of_first_look(folder: Path, text: str) -> str:
    (folder / "data.csv").write_text(text, encoding="utf-8")
    document = open_document(folder / "data.csv")
    start = first_look(document.cube(document.sheet.resources[0].name)).exploration
    assert start is not None
    return explored_chart(document, start).note


def test_a_part_says_how_many_other_values_there_are(tmp_path: Path) -> None:
    rows = [
        f"Ward {ward},{office},{party},{ward * 100 + len(office) * 7 + len(party)}"
        for ward in range(1, 9)
        for office in ("President", "Senate", "Governor")
        for party in ("Left", "Right")
    ]
    note = note_of_first_look(tmp_path, "\n".join(["precinct,office,party,votes", *rows]))
    assert "Not shown: 2 other values of “office” and 1 of “party”." in note


def test_nothing_is_said_of_a_dimension_that_is_held_at_its_whole(tmp_path: Path) -> None:
    rows = [
        f"{country},{year},{sex},{year % 7 + place * 10 + len(sex)}"
        for place, country in enumerate(("Peru", "Chad", "Mali", "Togo"))
        for year in range(2000, 2006)
        for sex in ("Female", "Male", "Both sexes")
    ]
    assert "Not shown" not in note_of_first_look(tmp_path, "\n".join(["Country,Year,Sex,Deaths", *rows]))


def test_who_is_told_of_by_parts_alone_is_named_where_wholes_are_on_show(tmp_path: Path) -> None:
    places = [
        ("", "Afghanistan", 3),
        ("", "France", 5),
        ("", "Peru", 7),
        ("Hubei", "China", 444),
        ("Beijing", "China", 14),
    ]
    rows = [f"{part},{land},33.9,67.7,{first},{first + 1},{first + 3}" for part, land, first in places]
    header = "Province/State,Country/Region,Lat,Long,1/22/20,1/23/20,1/24/20"

    note = note_of_first_look(tmp_path, "\n".join([header, *rows]))
    assert "Not shown: China, told of by “Province/State” alone." in note


def test_ages_of_an_office_that_writes_kinds_before_names_are_no_measure(tmp_path: Path) -> None:
    rows = [
        f"Town {town},{sex},{code},{dutch},{french},{age},{town * 100 + age * 3 + len(dutch)}"
        for town in range(12)
        for sex in "MF"
        for code, dutch, french in ((1, "Ongehuwd", "Célibataire"), (2, "Gehuwd", "Marié"))
        for age in range(0, 60, 3)
    ]
    header = "TX_DESCR_NL,CD_SEX,CD_CIV_STS,TX_CIV_STS_NL,TX_CIV_STS_FR,CD_AGE,MS_POPULATION"
    (tmp_path / "data.csv").write_text("\n".join([header, *rows]), encoding="utf-8")
    document = open_document(tmp_path / "data.csv")
    roles = document.cube(document.sheet.resources[0].name).roles
    assert [measure.field for measure in roles.measures] == ["MS_POPULATION"]
    said_twice = {"TX_CIV_STS_NL", "TX_CIV_STS_FR"}
    assert len(said_twice & {dimension.field for dimension in roles.dimensions}) == 1


def test_who_has_a_bound_is_told_of_where_another_is_first(tmp_path: Path) -> None:
    ages = ["45", "67", ">89", "23", "34", ">89", "71"]
    rows = [f"P{at},{age}" for at, age in enumerate(ages)]

    note = note_of_first_look(tmp_path, "\n".join(["patient,age", *rows]))
    assert "Bounds are no figures and are not shown: “more than 89” in 2 rows." in note


def test_where_no_bound_stands_nothing_is_said_of_any(tmp_path: Path) -> None:
    rows = [f"P{at},{age},{note}" for at, (age, note) in enumerate([(45, "more of it"), (67, ""), ("", "n"), (23, "")])]

    assert "Bounds" not in note_of_first_look(tmp_path, "\n".join(["patient,weight,weight note", *rows]))
