"""What meters, platforms, leagues and accounts export, as it is read and explored first."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from tests.factsheet.exploring.tables import cube_of_text


def _form(cube: Cube) -> str:
    found = beginning(cube).exploration
    return found.form if found else ""


def test_years_of_birth_beside_ranks_and_bibs_are_no_time(tmp_path: Path) -> None:
    head = "Rank,Bib,Name,Year,Nation,Points\n"
    rows = "1,4,ODER Marco,1997,SUI,9\n2,7,KRIST Henrik,1994,NOR,8\n3,1,SCHWARZ,1995,AUT,5\n4,2,BOR Ugo,1990,ITA,3\n"
    cube = cube_of_text(tmp_path, head + rows)
    assert (cube.roles.time, cube.roles.entity, _form(cube)) == ("", "Name", "ranking")


def test_vintages_of_wines_are_no_time_and_those_of_a_vineyard_are(tmp_path: Path) -> None:
    cellar = cube_of_text(
        tmp_path, "Wein,Jahrgang,Flaschen\nBarolo,2016,6\nRioja,2017,12\nRiesling,2021,9\nFendant,2022,18\n"
    )
    assert (cellar.roles.time, cellar.roles.entity) == ("", "Wein")
    harvest = cube_of_text(tmp_path, "Jahrgang,Ertrag (kg)\n2016,600\n2017,1200\n2021,900\n2022,1800\n")
    assert harvest.roles.time == "Jahrgang"


def test_a_number_that_all_have_alike_at_each_time_is_not_seen_first(tmp_path: Path) -> None:
    rows = [
        f"2024-03-01T{hour:02d}:00:00Z,{hour + 1},{fuel},{500 + (hour * 37 + len(fuel) * 11) % 90}"
        for hour in range(12)
        for fuel in ("WIND", "GAS")
    ]
    cube = cube_of_text(tmp_path, "\n".join(["startTime,settlementPeriod,fuelType,generation", *rows]) + "\n")
    assert cube.roles.measures[0].field == "generation"


def test_what_two_countries_have_alike_now_and_then_is_still_seen_first(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Year,Country,Medals,Teams\n2012,A,3,9\n2012,B,3,8\n2016,A,4,9\n2016,B,5,8\n")
    assert cube.roles.measures[0].field == "Medals"


@pytest.mark.parametrize("head", ["scientific_name", "species_guess", "Supplier Name"])
def test_what_was_seen_or_bought_now_and_then_is_no_line(tmp_path: Path, head: str) -> None:
    days = ("2024-04-01", "2024-04-03", "2024-04-09", "2024-04-10", "2024-04-17", "2024-04-29", "2024-05-02")
    rows = [
        f"{day},{name},{row * 5 % 7}"
        for row, (day, name) in enumerate(zip(days, ["Aglais io", "Turdus merula", "Allium"] * 3, strict=False))
    ]
    assert _form(cube_of_text(tmp_path, "\n".join([f"Date,{head},Count", *rows]) + "\n")) != "line"


def test_platforms_and_numbers_of_transactions_measure_nothing(tmp_path: Path) -> None:
    trains = cube_of_text(
        tmp_path,
        "Abfahrt,Nach,Gleis,Verspätung\n08:02,Chur,31,3\n08:05,Brugg,43,0\n08:07,Basel,10,1\n08:12,Genf,41,0\n",
    )
    assert [measure.field for measure in trains.roles.measures] == ["Verspätung"]
    spent = cube_of_text(
        tmp_path, "Transaction Number,Paid to,Amount\n510000,Acme,520.5\n510003,Biffa,1200\n510011,EDF,640\n"
    )
    assert [measure.field for measure in spent.roles.measures] == ["Amount"]


def test_parties_that_won_in_regions_are_no_codes_of_them(tmp_path: Path) -> None:
    rows = "Aldershot,South East,Lab,14\nAshford,South East,Lab,13\nBath,South West,LD,20\nYeovil,South West,LD,22\n"
    cube = cube_of_text(tmp_path, f"Seat name,Region,Winner,Votes\n{rows}")
    assert "Winner" not in cube.roles.codes


@pytest.mark.parametrize(
    ("codes", "words"),
    [("M,F", "Male,Female"), ("HH,HB", "Hamburg,Bremen"), ("DE,FR", "German,French"), ("w,m", "weiblich,männlich")],
)
def test_short_forms_of_words_are_their_codes(tmp_path: Path, codes: str, words: str) -> None:
    pairs = list(zip(codes.split(","), words.split(","), strict=True))
    rows = "".join(f"{short},{word},{year},{year % 7}\n" for year in (2019, 2020, 2021) for short, word in pairs)
    assert cube_of_text(tmp_path, f"Short,Word,Year,Value\n{rows}").roles.codes == {"Short": "Word"}


def test_films_are_called_by_their_titles_and_not_by_what_a_platform_numbers_them(tmp_path: Path) -> None:
    names = ("How to bake", "Rye bread", "The baguette", "Sour dough")
    ids = ("dQw4w9WgXcQ", "a1B2c3D4e5F", "zzYYxxWW3vU", "q_w-e1r2t3y")
    rows = "".join(
        f"{number},{name},{row * 7 % 5}\n" for row, (number, name) in enumerate(zip(ids, names, strict=True))
    )
    cube = cube_of_text(tmp_path, f"Content,Video title,Views\n{rows}")
    assert (cube.roles.entity, cube.roles.codes) == ("Video title", {"Content": "Video title"})


_ACCOUNTS = (
    "3;Aufwand;12450300;12800000\n30;Personal;5210000;5400000\n31;Sachaufwand;3100300;3200000\n36;Transfer;4140000;4200000\n"
    "4;Ertrag;12600000;12700000\n40;Steuern;8600000;8700000\n46;Beiträge;4000000;4000000\n"
)


def test_heads_of_accounts_that_their_parts_add_up_to_are_not_ranked_with_them(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, f"Konto;Bezeichnung;Rechnung 2022;Rechnung 2023\n{_ACCOUNTS}")
    assert cube.groups == {"Aufwand", "Ertrag"}


def test_codes_that_begin_alike_make_no_heads_where_figures_do_not_add_up(tmp_path: Path) -> None:
    changed = _ACCOUNTS.replace("12450300", "9450300").replace("12600000", "600000")
    cube = cube_of_text(tmp_path, f"Konto;Bezeichnung;Rechnung 2022;Rechnung 2023\n{changed}")
    assert cube.groups == frozenset()


def test_a_fund_called_world_is_ranked_and_the_world_among_regions_is_not(tmp_path: Path) -> None:
    funds = cube_of_text(
        tmp_path, "Fund,TER %,Volume\nWorld,0.2,62000\nEM,0.18,17500\nEurope,0.12,7800\nBonds,0.1,3900\n"
    )
    assert funds.groups == frozenset()
    regions = cube_of_text(tmp_path, "Region,Volume\nAsia,200\nAfrica,180\nEurope,120\nWorld,500\n")
    assert regions.groups == {"World"}


def test_nights_that_have_a_length_each_are_a_course_of_time(tmp_path: Path) -> None:
    rows = [
        f"2024-01-{day:02d} 23:1{day % 10}:11;{60 + day * 7 % 30}%;{6 + day % 3}:{10 + day}" for day in range(1, 15)
    ]
    cube = cube_of_text(tmp_path, "\n".join(["Start;Sleep quality;Time in bed", *rows]) + "\n")
    assert (cube.roles.time, _form(cube)) == ("Start", "line")


def test_keys_above_a_table_have_their_values_below_them(tmp_path: Path) -> None:
    above = "Identifiant PRM;Type de donnees;Etape metier;Unite;Pas en minutes\n1234;Courbe;Brut;W;30\n"
    rows = "".join(f"2024-03-01T{hour:02d}:30:00+01:00;{900 + hour * 31 % 80}\n" for hour in range(12))
    cube = cube_of_text(tmp_path, f"{above}Horodate;Valeur\n{rows}")
    assert (cube.roles.measures[0].unit, "PRM" in cube.table.resource.title) == ("W", False)


def test_what_heads_an_export_is_its_title_without_when_it_was_made(tmp_path: Path) -> None:
    above = "Umsatzanzeige;Datei erstellt am: 02.04.2024 10:12\n\nKontoname;Girokonto\n\n"
    rows = "02.03.2024;REWE;-31,20\n05.03.2024;Lohn;2850,00\n11.03.2024;ALDI;-12,55\n"
    cube = cube_of_text(tmp_path, f"{above}Buchung;Empfänger;Betrag\n{rows}")
    assert cube.table.resource.title == "Umsatzanzeige"


def test_a_sentence_above_a_table_keeps_its_commas(tmp_path: Path) -> None:
    cube = cube_of_text(
        tmp_path, "Rents in the city, and who pays them\nQuarter,Rent,Flats\nEast,900,12\nWest,1100,31\nSouth,950,14\n"
    )
    assert cube.table.resource.title == "Rents in the city, and who pays them"


@pytest.mark.parametrize(
    ("cells", "figures"),
    [
        (("45.–", "19.50", "1'200.--", "7.90"), [45, 19.5, 1200, 7.9]),
        (("12,- €", "19,50 €", "7,- €", "8,90 €"), [12, 19.5, 7, 8.9]),
    ],
)
def test_a_dash_for_no_cents_is_no_minus_and_no_word(
    tmp_path: Path, cells: tuple[str, ...], figures: list[float]
) -> None:
    rows = "".join(f"{name};{cell}\n" for name, cell in zip("ABCD", cells, strict=True))
    assert cube_of_text(tmp_path, f"Artikel;Preis\n{rows}").figures("Preis").tolist() == figures


def test_pence_behind_a_cost_are_its_unit_and_a_letter_behind_an_index_is_a_note(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Month,Cost (p),Price index (p)\n2024-01,30,101\n2024-02,33,103\n2024-03,41,104\n")
    assert [(measure.title, measure.unit) for measure in cube.roles.measures] == [("Cost", "p"), ("Price index", "")]
