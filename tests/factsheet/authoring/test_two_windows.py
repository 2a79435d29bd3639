"""Two windows change one sheet, each as it was when its form was opened: both changes are in it, and it opens."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.exploring.keeping import keep
from harbin_viewer.factsheet.authoring.arranging.check_writing import add_check
from harbin_viewer.factsheet.authoring.evidence.borne_out import new_source
from harbin_viewer.factsheet.authoring.evidence.changing import change
from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at
from harbin_viewer.factsheet.authoring.evidence.unit_of_chart import change_words, words_to_change
from harbin_viewer.factsheet.authoring.facts.entries import entry_table, new_entry
from harbin_viewer.factsheet.authoring.facts.entry_writing import add_entry
from harbin_viewer.factsheet.authoring.facts.figure_writing import add_figure, figures_of
from harbin_viewer.factsheet.authoring.facts.first_entries import add_first_entry, first_entry
from harbin_viewer.factsheet.authoring.facts.large_figure import FigureWords
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.exploring.first_look.known_looks import first_look
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.authoring.facts.fact_sheet import write

_TAKEN = ["almanac"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path)
    return tmp_path


def _windows(folder: Path) -> tuple[Document, Document]:
    return open_document(folder), open_document(folder)


def _descriptor(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "datapackage.json").read_bytes())
    return found


def _is_sound(folder: Path) -> bool:
    return not examine(folder, None, with_notices=False).mistakes


def _enter(document: Document, row: int, source: dict[str, Any]) -> None:
    wanted = {"source": str(source["name"]), "references": f"almanac; {source['name']}"}
    change(document, evidence_at(document, CellAt("harvest", row, "apples")), wanted, [source])


def test_new_sources_of_one_publisher_and_day_have_names_of_their_own(folder: Path) -> None:
    first, second = (
        new_source(title, "The agency", "2024-05-17", "", _TAKEN) for title in ("Harvest falls", "Harvest rises")
    )
    assert first["name"] == second["name"], "each form knows the sources that were there when it was opened"
    one, other = _windows(folder)
    _enter(one, 0, first)
    _enter(other, 1, second)
    assert _is_sound(folder)
    document = open_document(folder)
    titles = [document.sheet.source(document.table("harvest").source(row)) for row in (0, 1)]
    assert [source.title for source in titles if source] == ["Harvest falls", "Harvest rises"]
    assert document.table("harvest").text("references", 1) == f"almanac; {second['name']}-2"


def test_a_source_that_both_add_is_there_once(folder: Path) -> None:
    source = new_source("Harvest falls", "The agency", "2024-05-17", "", _TAKEN)
    for document, row in zip(_windows(folder), (0, 1), strict=True):
        _enter(document, row, source)
    assert _is_sound(folder)
    assert [entry["name"] for entry in _descriptor(folder)["sources"]] == ["almanac", source["name"]]


def test_entries_name_the_source_that_their_maker_added(folder: Path) -> None:
    document = open_document(folder)
    said = {"status": "claimed", "source": "almanac", "period": "2020"}
    add_first_entry(document, first_entry(document, "timeline entry"), {**said, "text": "Begun."})
    for document, title in zip(_windows(folder), ("Harvest falls", "Harvest rises"), strict=True):
        table = entry_table(document, "timeline")
        assert table is not None
        source = new_source(title, "The agency", "2024-05-17", "", _TAKEN)
        add_entry(document, new_entry(document, table), {**said, "source": source["name"], "text": title}, [source])
    assert _is_sound(folder)
    document = open_document(folder)
    told = document.table("timeline")
    named = [document.sheet.source(told.source(row)) for row in (1, 2)]
    assert [source.title for source in named if source] == [told.text("text", row) for row in (1, 2)]


def _kept(document: Document) -> None:
    look = first_look(document.cube("bare")).exploration
    assert look is not None
    keep(document, look, explored_chart(document, look))


def test_charts_that_both_keep_have_names_of_their_own(folder: Path) -> None:
    for document in _windows(folder):
        _kept(document)
    names = [view["name"] for view in _descriptor(folder)["views"]]
    assert len(set(names)) == len(names) == 2
    assert _is_sound(folder)


def test_the_first_entry_of_a_second_window_takes_no_timeline_away(folder: Path) -> None:
    said = {"status": "claimed", "source": "almanac", "period": "2020", "text": "Begun."}
    one, other = _windows(folder)
    add_first_entry(one, first_entry(one, "timeline entry"), said)
    late = first_entry(other, "timeline entry")
    with pytest.raises(SheetError, match="does not stand in the descriptor as it did"):
        add_first_entry(other, late, said)
    assert _is_sound(folder)


def _figures(folder: Path) -> list[tuple[str, str]]:
    return [(one.title, str(one.status)) for _tab, _place, one in figures_of(open_document(folder))]


def _status(document: Document, row: int, status: str) -> None:
    change(document, evidence_at(document, CellAt("harvest", row, "apples")), {"status": status})


def test_a_large_figure_that_one_adds_says_the_status_that_the_other_enters(folder: Path) -> None:
    one, other = _windows(folder)
    add_figure(one, CellAt("harvest", 2, "apples"), FigureWords("New"))
    _status(other, 2, "claimed")
    assert _figures(folder) == [("Apples", "single"), ("New", "claimed")]
    third, fourth = _windows(folder)
    _ = fourth.table("harvest")
    _status(third, 0, "claimed")
    add_figure(fourth, CellAt("harvest", 0, "apples"), FigureWords("Newer"))
    assert _figures(folder)[2:] == [("Newer", "claimed")]


def test_a_large_figure_follows_its_row_where_another_row_was_changed_meanwhile(folder: Path) -> None:
    one, other = _windows(folder)
    mine = evidence_at(other, CellAt("harvest", 1, "apples"))
    _status(one, 0, "claimed")
    change(other, mine, {"status": "claimed"})
    assert _figures(folder) == [("Apples", "claimed")]
    assert not [finding for finding in open_document(folder).findings if finding.verdict == "differs"]


def test_the_unit_that_one_gives_is_not_replaced_by_that_of_the_other_s_large_figure(folder: Path) -> None:
    one, other = _windows(folder)
    change_words(one, words_to_change(one, "field", "harvest/trees"), {"unit": "stems"})
    with pytest.raises(SheetError, match="The column was given a unit meanwhile: “stems”"):
        add_figure(other, CellAt("harvest", 2, "trees"), FigureWords("Trees", unit="trees"))
    assert open_document(folder).table("harvest").field("trees").unit == "stems"
    assert len(_figures(folder)) == 1


def test_a_figure_that_another_window_replaced_is_not_made_a_large_one(folder: Path) -> None:
    document = open_document(folder)
    _ = document.table("harvest")
    table = folder / "harvest.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("140.0", "150.0"), encoding="utf-8")
    with pytest.raises(SheetError, match="another figure stands there now"):
        add_figure(document, CellAt("harvest", 2, "apples"), FigureWords("New"))


def test_checks_that_both_add_have_names_of_their_own(folder: Path) -> None:
    for document in _windows(folder):
        add_check(document, {"type": "sequence", "title": "No gaps", "resource": "bare", "field": "year"})
    assert [check["name"] for check in _descriptor(folder)["factsheet"]["checks"]][1:] == [
        "bare-year-sequence", "bare-year-sequence-2"
    ]  # fmt: skip
    assert _is_sound(folder)


def test_a_chart_is_not_kept_whose_table_another_window_took_out(folder: Path) -> None:
    document = open_document(folder)
    descriptor = _descriptor(folder)
    del descriptor["resources"][1]
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    before = (folder / "datapackage.json").read_bytes()
    with pytest.raises(SheetError, match="The sheet could not be opened then"):
        _kept(document)
    assert (folder / "datapackage.json").read_bytes() == before
