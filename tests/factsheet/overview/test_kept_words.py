"""What was told of a package's tables is known at once when the same package is opened again, and of no other."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview import table_words
from harbin_viewer.factsheet.overview.kept_words import KeptWords, ToldTable
from harbin_viewer.factsheet.overview.whole import odd_in
from tests.factsheet.overview.packages import package


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of one table, and a cache of its own."""
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    rows = "country,year,gain\n" + "".join(f"Chad,{year},{year}.5\n" for year in (2000, 2001, 2002, 2005, 2006))
    return package(tmp_path, {"title": "Gains", "resources": [{"name": "t", "path": "t.csv"}]}, t_csv=rows)


def told(document: Document) -> dict[str, ToldTable]:
    return {"t": ToldTable(table_words.read(document, document.resource("t")), odd_in(document, "t"))}


def test_what_was_told_of_an_unchanged_package_is_known_before_its_tables_are_read(folder: Path) -> None:
    document = open_document(folder)
    KeptWords(document).keep(told(document))
    again = open_document(folder)
    assert KeptWords(again).known == told(document)
    assert "5 rows" in KeptWords(again).known["t"].words.extent
    assert not again.has_table("t")


def test_one_changed_cell_makes_it_unknown(folder: Path) -> None:
    document = open_document(folder)
    KeptWords(document).keep(told(document))
    table = folder / "t.csv"
    table.write_text(table.read_text("utf-8").replace("2006.5", "2006.7"), "utf-8")
    assert not KeptWords(open_document(folder)).known


def test_what_a_reader_corrected_is_kept_for_nobody(folder: Path) -> None:
    document = open_document(folder)
    document.correct_roles("t", {"gain": "note"})
    KeptWords(document).keep(told(document))
    assert not KeptWords(open_document(folder)).known


def test_what_is_odd_of_a_year_is_not_known_in_the_next(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = open_document(folder)
    KeptWords(document).keep(told(document))
    monkeypatch.setattr("time.localtime", lambda: type("Time", (), {"tm_year": 2999}))
    assert not KeptWords(open_document(folder)).known


def test_what_is_told_of_a_file_that_changed_while_it_was_read_is_not_kept_for_the_new_one(folder: Path) -> None:
    document = open_document(folder)
    kept = KeptWords(document)
    read = told(document)
    table = folder / "t.csv"
    table.write_text(table.read_text("utf-8").replace("2006.5", "2006.7"), "utf-8")
    kept.keep(read)
    assert not KeptWords(open_document(folder)).known
