"""A large figure is made of a cell, changed, moved and taken out, and every other sign of the descriptor stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.evidence.taking_back import Change, undo
from harbin_viewer.factsheet.authoring.facts.figure_writing import (
    add_figure,
    change_figure,
    figures_of,
    move_figure,
    remove_figure,
)
from harbin_viewer.factsheet.authoring.facts.large_figure import FigureWords
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.authoring.facts.fact_sheet import write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path)
    return tmp_path


def _titles(folder: Path) -> list[str]:
    return [figure.title for _tab, _place, figure in figures_of(open_document(folder))]


def test_a_large_figure_has_figure_unit_status_and_source_of_its_cell_and_holds(folder: Path) -> None:
    words = FigureWords(change="growth", against="on 2021")
    add_figure(open_document(folder), CellAt("harvest", 2, "apples"), words)
    document = open_document(folder)
    (*_before, (_tab, _place, figure)) = figures_of(document)
    assert f"{figure.figure} {figure.unit}" == "140.0 t", "its decimals are those of the table"
    assert (figure.period, figure.status, figure.source) == ("2022", "single", "almanac")
    assert figure.change is not None
    assert (str(figure.change.figure), figure.change.label) == ("12.0", "on 2021")
    assert not [finding for finding in document.findings if finding.verdict == "differs"]


def test_large_figures_are_changed_moved_and_taken_out_and_all_is_taken_back_to_the_beginning(folder: Path) -> None:
    before, made = (folder / "datapackage.json").read_bytes(), list[Change]()
    made.append(add_figure(open_document(folder), CellAt("harvest", 2, "apples"), FigureWords("New")))
    made.append(move_figure(open_document(folder), "brief", 1, -1))
    assert _titles(folder) == ["New", "Apples"]
    made.append(change_figure(open_document(folder), "brief", 0, CellAt("harvest", 0, "apples"), FigureWords("Old")))
    assert (
        json.loads((folder / "datapackage.json").read_text())["factsheet"]["tabs"][0]["highlights"][0]["figure"] == 100
    )
    made.append(remove_figure(open_document(folder), "brief", 1))
    assert _titles(folder) == ["Old"]
    made.append(remove_figure(open_document(folder), "brief", 0))
    assert "highlights" not in json.loads((folder / "datapackage.json").read_text())["factsheet"]["tabs"][0]
    for change in reversed(made):
        undo(change)
    assert (folder / "datapackage.json").read_bytes() == before


def test_a_cell_without_unit_status_or_source_is_refused_with_what_to_do(folder: Path) -> None:
    for cell, said in (
        (CellAt("harvest", 0, "trees"), "no unit"), (CellAt("bare", 0, "sold"), "no status"),
    ):  # fmt: skip
        with pytest.raises(SheetError, match=said):
            add_figure(open_document(folder), cell, FigureWords())


def test_a_large_figure_gives_its_column_the_unit_that_it_has_none_of_and_both_are_taken_back_as_one(
    folder: Path,
) -> None:
    before = (folder / "datapackage.json").read_bytes()
    made = add_figure(open_document(folder), CellAt("harvest", 0, "trees"), FigureWords("Trees", unit="trees"))
    document = open_document(folder)
    assert document.table("harvest").field("trees").unit == "trees"
    figure = figures_of(document)[-1][2]
    assert f"{figure.figure} {figure.unit}" == "7 trees"
    undo(made)
    assert (folder / "datapackage.json").read_bytes() == before


def test_a_large_figure_that_another_program_put_there_meanwhile_is_not_changed(folder: Path) -> None:
    document = open_document(folder)
    add_figure(open_document(folder), CellAt("harvest", 2, "apples"), FigureWords("New"))
    move_figure(open_document(folder), "brief", 1, -1)
    with pytest.raises(SheetError, match="does not stand"):
        remove_figure(document, "brief", 0)


def test_a_sheet_without_a_summary_gets_one_in_front(folder: Path) -> None:
    file = folder / "datapackage.json"
    descriptor = json.loads(file.read_text())
    del descriptor["factsheet"]["tabs"][0]
    file.write_text(json.dumps(descriptor, indent=2), encoding="utf-8")
    add_figure(open_document(folder), CellAt("harvest", 2, "apples"), FigureWords())
    tabs = open_document(folder).sheet.factsheet.tabs
    assert [tab.name for tab in tabs] == ["summary", "tables"]
