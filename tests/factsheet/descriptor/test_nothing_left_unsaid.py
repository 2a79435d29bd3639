"""What a declared package has in its cells, in parts of its tables or beside them is shown, or told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables import reading

_YEARS: list[dict[str, Any]] = [{"name": "year", "type": "year"}, {"name": "value", "type": "number"}]


@pytest.fixture(params=["small", "large"], autouse=True)
def _of_any_size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "large":
        monkeypatch.setitem(reading.read.__kwdefaults__ or {}, "small", -1)


def _package(folder: Path, resource: dict[str, Any], **files: str) -> Document:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    descriptor = {"name": "p", "resources": [{"name": "t"} | resource]}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return open_document(folder)


def _with_words(folder: Path, *cells: str, **field: Any) -> tuple[str, list[Any], list[tuple[str, str]]]:
    """The unit of figures with words at them, the figures, and what is told of them."""
    fields = [{"name": "row", "type": "integer"}, {"name": "p", "type": "number", "bareNumber": False} | field]
    rows = "".join(f'{row},"{cell}"\n' for row, cell in enumerate(cells))
    table = _package(folder, {"path": "t.csv", "schema": {"fields": fields}}, t=f"row,p\n{rows}").table("t")
    told = [(str(notice.kind), notice.sentence) for notice in table.notices if notice.field == "p"]
    return table.field("p").unit, [table.value("p", row) for row in range(len(table))], told


@pytest.mark.parametrize(
    ("cells", "figures", "unit"),
    [
        (("€12.5", "€7"), [12.5, 7.0], "€"),
        (("95%", "7%"), [95.0, 7.0], "%"),
        (("95 kg", "7", ""), [95.0, 7.0, None], "kg"),
    ],
)
def test_the_unit_that_stands_at_declared_figures_is_theirs(
    cells: tuple[str, ...], figures: list[Any], unit: str, tmp_path: Path
) -> None:
    told = [("assumed", f"The figures of “p” have “{unit}” at them, which is taken as their unit.")]
    assert _with_words(tmp_path, *cells) == (unit, figures, told)


@pytest.mark.parametrize(("cells", "words"), [(("€12", "$7"), "“€” and “$”"), (("about 12", "7"), "“about”")])
def test_other_words_at_declared_figures_are_told(cells: tuple[str, ...], words: str, tmp_path: Path) -> None:
    unit, _figures, told = _with_words(tmp_path, *cells)
    assert unit == ""
    assert told == [("odd", f"The figures of “p” have words at them, which are not shown: {words}.")]


def test_a_declared_unit_stays_and_what_denies_it_is_told(tmp_path: Path) -> None:
    assert _with_words(tmp_path / "same", "95 kg", unit="kg") == ("kg", [95.0], [])
    unit, _figures, told = _with_words(tmp_path / "money", "€95", unit="USD")
    denied = "“p” is declared to be in “USD”, which is taken, but cells of it are written in “€”."
    assert (unit, told) == ("USD", [("odd", denied)])
    unit, _figures, told = _with_words(tmp_path / "other", "95 kg", unit="t")
    assert (unit, len(told)) == ("t", 1)
    assert _with_words(tmp_path / "title", "95 kg", title="Weight (kg)")[2] == []


@pytest.mark.parametrize("schema", [{"schema": {"fields": _YEARS}}, {}])
@pytest.mark.parametrize("second", ["2022,3\n2023,4\n", "year,value\n2022,3\n2023,4\n"])
def test_a_further_part_of_a_table_has_a_header_or_none(second: str, schema: dict[str, Any], tmp_path: Path) -> None:
    parts = {"a": "year,value\n2020,1\n2021,2\n", "b": second}
    table = _package(tmp_path, {"path": ["a.csv", "b.csv"]} | schema, **parts).table("t")
    assert [table.record(row) for row in range(len(table))] == [
        {"year": 2019 + number, "value": number} for number in (1, 2, 3, 4)
    ]
    assert not table.mistakes.total


def test_a_part_with_other_names_of_columns_is_a_mistake(tmp_path: Path) -> None:
    parts = {"a": "year,value\n2020,1\n", "b": "Jahr,Wert\n2021,2\n"}
    resource = {"path": ["a.csv", "b.csv"], "schema": {"fields": _YEARS}}
    table = _package(tmp_path, resource, **parts).table("t")
    assert "b.csv, row 1, column “year”: The column is missing." in str(table.mistakes.listed[0])


def test_a_file_beside_rows_in_the_descriptor_is_told(tmp_path: Path) -> None:
    resource = {"path": "a.csv", "data": [{"year": 2020, "value": 1}], "schema": {"fields": _YEARS}}
    document = _package(tmp_path, resource, a="year,value\n1999,9\n")
    assert "Its rows stand in the descriptor, and are shown; the file “a.csv” is not read." in [
        notice.sentence for notice in document.notices
    ]
    assert document.table("t").value("year", 0) == 2020
