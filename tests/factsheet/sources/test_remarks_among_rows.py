"""Notes and sources that stand in a row of their own among the rows of a table are no members of it."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document

LONG = "Country,Year,Value\nAustria,2019,1.5\nAustria,2020,2.5\n{}Chad,2019,2.5\nChad,2020,3\n"
WIDE = "Country,2018,2019,2020\nAustria,1.5,2.5,3.5\n{}Chad,2.5,3.5,4.5\nBelgium,1,2,3\n"


def _opened(folder: Path, text: str) -> Document:
    path = folder / "values.csv"
    path.write_text(text, "utf-8")
    return open_document(path)


@pytest.mark.parametrize("rows", [LONG, WIDE])
@pytest.mark.parametrize(
    "line", ["Note: Chad was revised in 2020.", "Anmerkung: Chad wurde berichtigt.", "注：已修订。"]
)
def test_a_note_among_the_rows_is_told_as_a_note_and_no_country(tmp_path: Path, rows: str, line: str) -> None:
    document = _opened(tmp_path, rows.format(f"{line},,\n"))
    table = document.table(document.sheet.resources[0].name)
    assert not {line} & set(table.columns["Country"].tolist())
    assert line in document.sheet.resources[0].description


def test_a_source_among_the_rows_is_a_source(tmp_path: Path) -> None:
    document = _opened(tmp_path, LONG.format("Source: OECD,,\n") + "\nSource: World Bank\n")
    assert sorted(source.title for source in document.sheet.resources[0].sources) == ["OECD", "World Bank"]


def test_a_heading_that_says_source_is_that_of_the_rows_below_it(tmp_path: Path) -> None:
    rows = "Austria,1.5,2.5,3.5\nBelgium,2.5,3.5,4.5\n"
    document = _opened(tmp_path, f"Country,2018,2019,2020\nSource: Coal,,,\n{rows}Source: Gas,,,\n{rows}")
    assert not document.sheet.resources[0].sources


def test_what_has_figures_in_other_rows_is_a_name_though_it_says_source(tmp_path: Path) -> None:
    document = _opened(tmp_path, "Kind,2018,2019\nSource: coal,10,11\nSource: wind,,\nSource: gas,12,13\n")
    assert not document.sheet.resources[0].sources
