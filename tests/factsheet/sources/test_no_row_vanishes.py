"""Each row that has figures is one of data, or is told: it is never heads, a title or a note without a word."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.sources.samples import Rows, workbook
from tests.factsheet.sources.table_shapes import FORMATS, Shape, content, shape

LOST_ONCE = (4, 6, 21, 24, 117, 143, 149, 236)
"""Shapes of which figures were lost before."""


def _opened(folder: Path, made: Shape, form: str) -> Document:
    file, written = folder / f"table.{form}", content(made, form)
    if isinstance(written, bytes):
        file.write_bytes(written)
    else:
        file.write_text(written, encoding="utf-8")
    return open_document(file)


def _texts(document: Document) -> Iterator[str]:
    """All cells of the tables of a document, and all that is told of it."""
    for resource in document.sheet.resources:
        if resource.tabular:
            table = document.table(resource.name)
            yield from (table.text_as_written(row, name) for name in table.columns for row in range(len(table)))
            yield from map(str, table.mistakes.listed)
    yield from (f"{notice.sentence} {notice.place}" for notice in document.notices)


@pytest.mark.parametrize("number", [*LOST_ONCE, *range(300, 330)])
def test_each_figure_is_in_a_table_or_told(tmp_path: Path, number: int) -> None:
    made = shape(number)

    told = {
        float(figure)
        for text in _texts(_opened(tmp_path, made, FORMATS[number % len(FORMATS)]))
        for figure in re.findall(r"-?\d+(?:\.\d+)?", text.replace(",", ""))
    }

    assert [
        cell for row in made.rows for cell in row if isinstance(cell, int | float) and float(cell) not in told
    ] == []


def test_a_word_among_the_figures_of_a_worksheet_does_not_make_heads_of_the_rows_above(tmp_path: Path) -> None:
    names = ["France", "Spain", "Italy", "Malta", "Austria", "Germany", "Poland", "Norway"]
    rows: Rows = [[name, "abc" if name == "Poland" else 11 + at] for at, name in enumerate(names)]
    (tmp_path / "book.xlsx").write_bytes(workbook({"Sheet": [["Country", "Deaths"], *rows]}))

    document = open_document(tmp_path / "book.xlsx")
    table = document.table(document.sheet.resources[0].name)

    assert table.column("Country").tolist() == names
    assert [mistake.place for mistake in table.mistakes.listed] == ["“Sheet”, row 8, column “Deaths”"]


def test_a_year_with_a_remark_behind_it_is_the_last_row_of_data(tmp_path: Path) -> None:
    rows = "".join(f"{year},{year % 97 + 100}\n" for year in range(2000, 2020))
    (tmp_path / "births.csv").write_text(f"Year,Births\n{rows}2020 (est.),512\n", encoding="utf-8")

    table = open_document(tmp_path / "births.csv").table("births")

    assert table.column("Births").tolist()[-1] == 512
