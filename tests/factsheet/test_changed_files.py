"""A file that was changed since it was read: rows and columns of one table count the same rows, or there is a word."""

from collections.abc import Callable
from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from tests.factsheet.sheets import one_table, opened

FIELDS = [{"name": "year", "type": "integer"}, {"name": "figure", "type": "number"}]
ORDERS: list[tuple[Callable[[Document], object], Callable[[Document], object]]] = [
    (lambda document: document.rows("table"), lambda document: document.table("table")),
    (lambda document: document.table("table"), lambda document: document.rows("table")),
]


def three_rows(folder: Path) -> Document:
    return opened(one_table("year,figure\n2001,1\n2002,2\n2003,3\n", FIELDS), folder)


def file_of(document: Document) -> Path:
    return document.folder / document.resource("table").path


@pytest.mark.parametrize(("first", "second"), ORDERS, ids=("rows first", "columns first"))
def test_a_row_of_a_file_that_lost_rows_since_is_not_looked_for_where_another_stands(
    first: Callable[[Document], object], second: Callable[[Document], object], tmp_path: Path
) -> None:
    document = three_rows(tmp_path)
    first(document)
    file_of(document).write_text("year,figure\n2003,3\n")
    with pytest.raises(SheetError, match="changed since it was read") as told:
        second(document)
    assert str(told.value.file) == str(file_of(document))


@pytest.mark.parametrize(("first", "second"), ORDERS, ids=("rows first", "columns first"))
def test_what_was_read_stays_readable_after_a_refusal(
    first: Callable[[Document], object], second: Callable[[Document], object], tmp_path: Path
) -> None:
    document = three_rows(tmp_path)
    before = first(document)
    file_of(document).write_text("year,figure\n2003,3\n")
    with pytest.raises(SheetError):
        second(document)
    assert first(document) is before


def test_a_file_that_could_not_be_read_may_be_mended_before_it_is_read_again(tmp_path: Path) -> None:
    document = three_rows(tmp_path)
    content = file_of(document).read_bytes()
    file_of(document).unlink()
    with pytest.raises(SheetError):
        document.rows("table")
    file_of(document).write_bytes(content)
    assert len(document.rows("table")) == len(document.table("table")) == 3


def test_a_file_that_stayed_as_it_was_is_read_for_both(tmp_path: Path) -> None:
    document = three_rows(tmp_path)
    assert [row["figure"] for row in document.rows("table")] == document.table("table").values("figure")
