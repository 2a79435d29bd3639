"""Files that went, broke or became another kind between reading a sheet and changing it: told with file and place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.arranging.check_writing import add_check, entry_of
from harbin_viewer.factsheet.authoring.arranging.ordering import move
from harbin_viewer.factsheet.authoring.arranging.removed_table import remove_table
from harbin_viewer.factsheet.authoring.arranging.removing import remove_source, remove_tab
from harbin_viewer.factsheet.authoring.arranging.splicing import why_not_arranged
from harbin_viewer.factsheet.authoring.column_types.column_reading import ColumnReading
from harbin_viewer.factsheet.authoring.column_types.type_writing import consequence, read_otherwise
from harbin_viewer.factsheet.authoring.evidence.changed_entries import reword, words_of
from harbin_viewer.factsheet.authoring.evidence.changing import change
from harbin_viewer.factsheet.authoring.evidence.known import declare
from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at
from harbin_viewer.factsheet.authoring.facts.figure_writing import add_figure, remove_figure
from harbin_viewer.factsheet.authoring.facts.first_entries import add_first_entry, first_entry
from harbin_viewer.factsheet.authoring.facts.large_figure import usual_words
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.authoring.facts.fact_sheet import write
from tests.fuzz.telling import badly_told

CELL = CellAt("harvest", 1, "apples")
SOURCE = {"name": "new", "title": "New"}
FINDING = Finding("large", "Large figures", "apples", {"year": 2021}, "differs", "It differs.")


def _words(document: Document) -> Callable[[], object]:
    return lambda: words_of(document, "sheet")


def _reword(document: Document) -> Callable[[], object]:
    words = words_of(document, "sheet")
    return lambda: reword(words, {"title": "Ours"})


def _evidence(document: Document) -> Callable[[], object]:
    return lambda: evidence_at(document, CELL)


def _change(document: Document) -> Callable[[], object]:
    evidence = evidence_at(document, CELL)
    return lambda: change(document, evidence, {"note": "seen", "source": "new"}, [SOURCE])


def _first_entry(document: Document) -> Callable[[], object]:
    entry = first_entry(document, "card")
    return lambda: add_first_entry(document, entry, {"name": "A", "text": "B"}, [SOURCE])


def _declare(document: Document) -> Callable[[], object]:
    return lambda: declare(document, FINDING, "It is so.")


def _large_figure(document: Document) -> Callable[[], object]:
    words = usual_words(document, CellAt("bare", 1, "sold"))
    return lambda: add_figure(document, CellAt("bare", 1, "sold"), words)


def _read_otherwise(document: Document) -> Callable[[], object]:
    return lambda: read_otherwise(document, "harvest", "trees", ColumnReading("number"))


def _consequence(document: Document) -> Callable[[], object]:
    return lambda: consequence(document, "harvest", "trees", ColumnReading("number"))


ACTS: Mapping[str, Callable[[Document], Callable[[], object]]] = {
    "words_of": _words, "reword": _reword, "evidence_at": _evidence, "change": _change, "declare": _declare,
    "add_first_entry": _first_entry, "add_figure": _large_figure, "read_otherwise": _read_otherwise,
    "consequence": _consequence,
    "first_entry": lambda document: lambda: first_entry(document, "card"),
    "remove_figure": lambda document: lambda: remove_figure(document, "brief", 0),
    "remove_source": lambda document: lambda: remove_source(document, "almanac"),
    "remove_tab": lambda document: lambda: remove_tab(document, "tables"),
    "remove_table": lambda document: lambda: remove_table(document, "bare"),
    "move": lambda document: lambda: move(document, "tab", "tables", "Tables", -1),
    "add_check": lambda document: lambda: add_check(document, entry_of(document, "large")),
}  # fmt: skip
"""Changes of a sheet, each made ready with what its dialog was shown, by what they are called."""

LOOKS = frozenset({"words_of", "evidence_at", "consequence", "first_entry"})
"""Those that write nothing, and find what they ask for in much that is broken."""


def _gone(file: Path) -> None:
    file.unlink()


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-40])


def _no_text(file: Path) -> None:
    file.write_bytes(b"\x1f\x8b\0\xff")


def _pages(file: Path) -> None:
    file.write_text('["rows"]', encoding="utf-8")


def _own_pages(file: Path) -> None:
    file.write_text('{"resources": 1, "sources": {}, "factsheet": {"tabs": 1, "checks": "a"}}', encoding="utf-8")


BREAKS = (_gone, _folder, _cut, _no_text, _pages, _own_pages)


@pytest.mark.parametrize("name", ["datapackage.json", "harvest.csv"])
@pytest.mark.parametrize("breaks", BREAKS)
@pytest.mark.parametrize("act", ACTS)
def test_what_went_or_broke_since_it_was_read_is_told_with_its_place_and_nothing_is_written(
    act: str, breaks: Callable[[Path], None], name: str, tmp_path: Path
) -> None:
    write(tmp_path)
    document = open_document(tmp_path)
    for resource in document.sheet.resources:
        document.table(resource.name)
    made = ACTS[act](document)
    breaks(tmp_path / name)
    before = _contents(tmp_path)
    told = _refusal(made)
    assert told is not None or name == "harvest.csv" or act in LOOKS
    if told is not None:
        assert list(badly_told(told, tmp_path)) == []
        assert _contents(tmp_path) == before


def _refusal(made: Callable[[], object]) -> SheetError | None:
    try:
        made()
    except SheetError as error:
        return error
    return None


def _contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def test_why_nothing_can_be_arranged_says_where_the_descriptor_broke(tmp_path: Path) -> None:
    write(tmp_path)
    document = open_document(tmp_path)
    file = tmp_path / "datapackage.json"
    file.write_bytes(file.read_bytes().replace(b'"title": "The orchard",', b'"title": "The orchard"'))
    assert why_not_arranged(document).startswith("datapackage.json, line 4, column 3: This is not valid JSON: ")
    file.unlink()
    assert why_not_arranged(document) != ""
