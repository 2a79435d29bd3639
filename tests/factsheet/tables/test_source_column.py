"""A column that is called as one of sources names the source of each row, whether a file or a package has it."""

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.sheets import one_table

YEAR, VALUE = {"name": "year", "type": "year"}, {"name": "v", "type": "number", "unit": "t"}


def source(folder: Path, text: str, fields: list[dict[str, Any]], *, of_file: bool = False) -> str:
    made = one_table(text, fields).write(folder)
    path = next(made.glob("*.csv")) if of_file else made
    document = open_document(path)
    return document.table(document.sheet.resources[0].name).source(0)


@pytest.mark.parametrize("of_file", [True, False])
@pytest.mark.parametrize(
    "name", ["source", "Quelle", "fuente", "Fonte", "Źródło", "Kaynak", "источник", "来源", "data_source", "bron"]
)
def test_it_is_known_in_each_language(tmp_path: Path, name: str, of_file: bool) -> None:
    text = f"year,v,{name}\n2020,5,Istat\n2021,6,Istat\n2022,7,Eurostat\n"
    assert source(tmp_path, text, [YEAR, VALUE, {"name": name, "type": "string"}], of_file=of_file) == "Istat"


def test_rows_of_other_names_may_have_others(tmp_path: Path) -> None:
    land, quelle = ({"name": name, "type": "string"} for name in ("land", "quelle"))
    text = "year,v,land,quelle\n2020,1,DE,Destatis\n2020,2,FR,INSEE\n2021,3,DE,Destatis\n2021,4,FR,INSEE\n"
    assert source(tmp_path, text, [YEAR, VALUE, land, quelle]) == "Destatis"


@pytest.mark.parametrize("name", ["Quelle", "fuente", "Energiequelle", "energy source"])
def test_what_tells_rows_apart_is_none(tmp_path: Path, name: str) -> None:
    text = f"year,v,{name}\n2020,5,Coal\n2020,6,Gas\n2021,7,Coal\n2021,8,Gas\n"
    assert source(tmp_path, text, [YEAR, VALUE, {"name": name, "type": "string"}]) == ""


@pytest.mark.parametrize("cells", [("web", "referral", "ads"), ("ch_3O1kk1a", "ch_3O1kk2b", "ch_3O1kk3c"),
                                   ("Coal", "Gas", "Coal"), ("River", "River", "River")])  # fmt: skip
def test_channels_numbers_of_programs_and_what_energy_is_made_of_are_none(
    tmp_path: Path, cells: tuple[str, ...]
) -> None:
    text = "year,v,quelle\n" + "".join(f"{2020 + at},5,{cell}\n" for at, cell in enumerate(cells))
    assert source(tmp_path, text, [YEAR, VALUE, {"name": "quelle", "type": "string"}]) == ""


def test_a_column_of_another_type_is_none(tmp_path: Path) -> None:
    text = "year,v,quelle\n2020,5,1\n2021,6,2\n"
    assert source(tmp_path, text, [YEAR, VALUE, {"name": "quelle", "type": "integer"}]) == ""
