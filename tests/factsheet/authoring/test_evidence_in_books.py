"""What a maker says of a sheet that is one workbook changes its cells, and no other byte of its parts."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from harbin_viewer.factsheet.authoring.books import write_book
from harbin_viewer.factsheet.authoring.evidence.changed_entries import EntryKind, reword, why_no_words, words_of
from harbin_viewer.factsheet.authoring.evidence.changing import change
from harbin_viewer.factsheet.authoring.evidence.known import declare, may_declare
from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at, why_not
from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.checks.declaration import Check
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.book.libreoffice import saved_by_libreoffice
from tests.test_readme import example

CELL = CellAt("harvest", 2, "apples")
TABLE = """year,apples,growth,source,references,place,status,note
2022,,,almanac,,p. 11,claimed,
2023,100.0,,almanac,,p. 12,claimed,
2024,110.0,10.0,almanac,office; gazette,p. 12,confirmed,
2025,121.0,15.0,almanac,office,p. 13,contradicted,"The office counts fewer apples, and ""says so""."
"""
SOURCE = {"name": "new-office", "title": "Figures & facts", "publisher": "Office “B”", "path": "https://example.org/?a=1&b=2",
          "date": "2024-05-17", "kind": "body"}  # fmt: skip


def _files() -> dict[str, bytes]:
    """The sheet that the guide shows whole, with a row more that says the same."""
    return {"datapackage.json": example("datapackage.json").encode(), "harvest.csv": TABLE.encode()}


def _by_libreoffice(ending: str, folder: Path) -> Path:
    write_book(_files(), folder / "mine.ods")
    return saved_by_libreoffice([folder / "mine.ods"], ending, folder) / f"mine.{ending}"


def _by_openpyxl(folder: Path) -> Path:
    file = folder / "mine.xlsx"
    write_book(_files(), file)
    openpyxl.load_workbook(file).save(file)
    return file


def _ours(ending: str, folder: Path) -> Path:
    write_book(_files(), folder / f"mine.{ending}")
    return folder / f"mine.{ending}"


MAKERS: dict[str, Callable[[Path], Path]] = {
    "xlsx": lambda folder: _ours("xlsx", folder), "ods": lambda folder: _ours("ods", folder),
    "openpyxl": _by_openpyxl,
}  # fmt: skip


@pytest.fixture(scope="module", params=MAKERS)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled sheet as a workbook of each maker."""
    return MAKERS[request.param](tmp_path_factory.mktemp("made"))


@pytest.fixture
def book(made: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return Path(shutil.copy(made, tmp_path / made.name))


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def _differing(before: bytes, after: bytes) -> int:
    """How many letters differ in two texts, between what they begin and end with alike."""
    old, new = before.decode(), after.decode()
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    return max(len(old), len(new)) - start - end


def _alike(text: str, other: str) -> int:
    pairs = enumerate(zip(text, other, strict=False))
    return next((at for at, (mine, theirs) in pairs if mine != theirs), min(len(text), len(other)))


def _assert_evidence_is_entered_and_taken_back(book: Path) -> None:
    document, before = open_document(book), book.read_bytes()
    note = "Two  blanks, “quotes” & <tags>."
    written = change(document, evidence_at(document, CELL), {"note": note})
    after = book.read_bytes()
    old, new = _parts(before), _parts(after)
    changed = [name for name in old if old[name] != new[name]]
    assert list(old) == list(new)
    assert len(changed) == 1
    assert _differing(old[changed[0]], new[changed[0]]) < 500
    again = open_document(book)
    assert again.table(CELL.resource).text("note", CELL.row) == note
    assert again.sheet == document.sheet
    undo(written)
    assert book.read_bytes() == before


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_in_what_libreoffice_saved_one_cell_changes_too(tmp_path: Path, ending: str) -> None:
    book = _by_libreoffice(ending, tmp_path)
    _assert_evidence_is_entered_and_taken_back(book)
    document = open_document(book)
    change(document, evidence_at(document, CELL), {"references": "new-office"}, [SOURCE])
    document = open_document(book)
    assert document.table(CELL.resource).text("references", CELL.row) == "new-office"
    reword(words_of(document, "view", "apples"), {"title": "What it shows"})
    assert open_document(book).sheet.views[0].title == "What it shows"


def test_evidence_is_entered_in_its_cell_and_taken_back(book: Path) -> None:
    _assert_evidence_is_entered_and_taken_back(book)


def test_rows_that_say_the_same_are_changed_together_with_a_new_source(book: Path) -> None:
    document = open_document(book)
    evidence = evidence_at(document, CellAt("harvest", 0, "apples"))
    change(document, evidence, {"references": "new-office"}, [SOURCE], alike=True)
    again = open_document(book)
    told = [again.table("harvest").text("references", row) for row in range(4)]
    assert told == ["new-office", "new-office", "office; gazette", "office"]
    source = again.sheet.source("new-office")
    assert source is not None
    assert (source.title, source.publisher, source.path) == (SOURCE["title"], SOURCE["publisher"], SOURCE["path"])
    assert len(again.sheet.sources) == 4


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("sheet", {"title": "Another title"}),
        ("source", {"publisher": "P & Q", "path": "https://example.org"}),
        ("view", {"title": "What it shows", "subtitle": ""}),
        ("resource", {"title": "The harvest, as given"}),
        ("field", {"unit": "tonnes"}),
    ],
)
def test_words_are_changed_in_the_sheets_that_describe(book: Path, kind: EntryKind, words: dict[str, str]) -> None:
    document = open_document(book)
    names = {
        "sheet": "",
        "source": document.sheet.sources[2].name,
        "view": document.sheet.views[0].name,
        "field": "harvest/apples",
    }
    name = names.get(kind, "harvest")
    reword(words_of(document, kind, name), words)
    assert {word: words_of(open_document(book), kind, name).texts[word] for word in words} == words


def test_a_difference_is_declared_as_known(book: Path) -> None:
    document = open_document(book)
    assert may_declare(document)
    finding = next(finding for finding in document.findings if finding.key)
    declare(document, finding, "Counted otherwise; see the note.")
    checks = {check.name: check for check in open_document(book).sheet.factsheet.checks if isinstance(check, Check)}
    assert checks[finding.check].known[-1].reason == "Counted otherwise; see the note."


def test_the_large_figure_of_a_cell_says_its_status_too(tmp_path: Path) -> None:
    files = _files()
    text = files["datapackage.json"].decode()
    highlight = """"tabs": [{"kind": "summary", "name": "summary", "title": "Summary", "highlights": [{
        "title": "Apples",
        "figure": 121.0, "unit": "t", "period": "2025", "status": "contradicted", "source": "almanac",
        "cell": {"resource": "harvest", "row": {"year": 2025}, "field": "apples"}}]},"""
    files["datapackage.json"] = text.replace('"tabs": [', highlight, 1).encode()
    write_book(files, tmp_path / "mine.ods")
    document = open_document(tmp_path / "mine.ods")
    change(document, evidence_at(document, CellAt("harvest", 3, "apples")), {"status": "single", "source": "office"})
    large = open_document(tmp_path / "mine.ods").sheet.factsheet.tabs[0].figures[0]
    assert (large.status, large.source, large.figure) == ("single", "office", Decimal("121.0"))


def _small(folder: Path) -> tuple[Path, Document]:
    file = _ours("xlsx", folder)
    return file, open_document(file)


def test_a_row_that_moved_meanwhile_is_found_and_one_that_changed_is_refused(tmp_path: Path) -> None:
    file, document = _small(tmp_path)
    evidence = evidence_at(document, CELL)
    book = openpyxl.load_workbook(file)
    book["harvest"].insert_rows(2)
    for column, cell in enumerate(book["harvest"][3], start=1):
        book["harvest"].cell(2, column).value = cell.value
    year = book["harvest"].cell(2, 1)
    year.value = 1901
    book.save(file)
    change(document, evidence, {"note": "moved"})
    assert open_document(file).table(CELL.resource).text("note", CELL.row + 1) == "moved"
    with pytest.raises(SheetError, match="no longer the same"):
        change(document, evidence, {"note": "again"})


def test_a_computed_cell_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    file, document = _small(tmp_path)
    evidence = evidence_at(document, CELL)
    book = openpyxl.load_workbook(file)
    header = [cell.value for cell in book["harvest"][1]]
    book["harvest"].cell(CELL.row + 2, header.index("note") + 1).value = '=""'
    book.save(file)
    before = file.read_bytes()
    with pytest.raises(SheetError, match=r"computed by a formula|no longer the same"):
        change(document, evidence, {"note": "x"})
    assert file.read_bytes() == before


@pytest.mark.parametrize("mark", [".~lock.mine.xlsx#", "~$mine.xlsx"])
def test_a_workbook_that_another_program_has_open_is_not_written_to(tmp_path: Path, mark: str) -> None:
    _, document = _small(tmp_path)
    (tmp_path / mark).touch()
    assert why_not(document, document.resource(CELL.resource)).startswith("This workbook is open in another program")
    assert why_no_words(document).startswith("This workbook is open in another program")
    assert not may_declare(document)


def test_a_workbook_without_the_column_that_is_needed_says_which(tmp_path: Path) -> None:
    file, _ = _small(tmp_path)
    book = openpyxl.load_workbook(file)
    header = [cell.value for cell in book["sources"][1]]
    book["sources"].delete_cols(header.index("publisher") + 1)
    book.save(file)
    document = open_document(file)
    with pytest.raises(SheetError, match="has no column “publisher”"):
        reword(words_of(document, "source", document.sheet.sources[0].name), {"publisher": "X"})
