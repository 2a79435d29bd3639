"""The order in which names are offered to a reader who looks for one of them."""

from __future__ import annotations

from pathlib import Path

from harbin_viewer.factsheet.exploring.choices import EntitySearch
from harbin_viewer.window.explore.choosing.reading_order import by_name, entities_in_order, values_in_order
from tests.factsheet.exploring.tables import cube_of_text

CODED = ("DEU", "CHE", "BLR", "CIV", "CZE", "EGY", "AUT", "CYP", "WLD", "AND", "ALB", "ARM", "EUU", "GRC")
NAMED = (
    "Germany", "Switzerland", "Belarus", "Côte d'Ivoire", "Czechia", "Egypt", "Austria", "Cyprus", "World", "Andorra",
    "Albania", "Armenia", "European Union", "Greece",
)  # fmt: skip


def test_countries_stand_by_their_names_the_whole_first_and_groups_last(tmp_path: Path) -> None:
    rows = [f"{name},{code},{year},{year % 7}.5" for name, code in zip(NAMED, CODED, strict=True) for year in (2000, 2)]
    cube = cube_of_text(tmp_path, "\n".join(["Country,Code,Year,Output", *rows]).replace(",2,", ",2001,"))
    names = entities_in_order(cube)
    assert names[0] == "World"
    assert names[-1] == "European Union"
    assert names[1:5] == ("Albania", "Andorra", "Armenia", "Austria")
    assert names.index("Côte d'Ivoire") < names.index("Cyprus") < names.index("Czechia")


def test_all_of_a_few_hundred_are_listed_also_those_at_the_end() -> None:
    names = [f"Town {number}" for number in range(300)]
    assert EntitySearch(names).find("")[-1] == "Town 299"


def test_letters_with_accents_stand_beside_those_without_and_numbers_as_they_count() -> None:
    assert by_name(["Zug", "Éire", "egypt", "Fiji", "Ward 10", "Ward 9"]) == [
        "egypt", "Éire", "Fiji", "Ward 9", "Ward 10", "Zug",
    ]  # fmt: skip


def test_classes_stand_from_the_lowest_to_the_highest() -> None:
    assert values_in_order(["10-14", "5-9", "0-4", "15 and over"]) == ["0-4", "5-9", "10-14", "15 and over"]


def test_few_names_keep_the_order_of_their_table(tmp_path: Path) -> None:
    names = ("Peru", "Kenya", "Chile", "Ghana")
    rows = [f"{name},{year},{year % 7 + place}.5" for place, name in enumerate(names) for year in (2000, 2001, 2002)]
    assert entities_in_order(cube_of_text(tmp_path, "\n".join(["Country,Year,Output", *rows]))) == names
