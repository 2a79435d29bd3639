"""Figures of a column of a workbook that are in several currencies by their formats are told to be so."""

from pathlib import Path

import openpyxl
import pytest

from harbin_viewer.factsheet.opening import open_document


@pytest.mark.parametrize(("other", "said"), [("[$€-407]0.00", True), ('"$"0.00', False)])
def test_several_currencies_in_the_formats_of_one_column_are_told(tmp_path: Path, other: str, *, said: bool) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("prices", 0)
    for row in (("country", "price"), ("Kenya", 5.5), ("Mali", 5.1), ("Togo", 7.0)):
        sheet.append(row)
    for row_number, form in ((2, '"$"0.00'), (3, other), (4, '"$"0.00')):
        sheet.cell(row_number, 2).number_format = form
    book.save(tmp_path / "t.xlsx")
    told = [notice.sentence for notice in open_document(tmp_path / "t.xlsx").notices]
    assert ("The cells of “price” show “$” and “€”, and are read without these signs." in told) is said
