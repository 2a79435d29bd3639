"""A cell that is to be written anew is sought in the text of its table, and one that is not there is told."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.evidence.row_evidence import TextOfTable
from harbin_viewer.factsheet.model.error import SheetError
from tests.factsheet.sheets import mines, opened


@pytest.mark.parametrize(("column", "told"), [("c", "has no column “c”"), ("b", "has no cell in the column “b”")])
def test_a_cell_that_the_text_does_not_have_is_told(column: str, told: str, tmp_path: Path) -> None:
    text = TextOfTable(b"a,b\n1\n", opened(mines(), tmp_path).sheet.resources[0], tmp_path / "x.csv")

    with pytest.raises(SheetError, match=told):
        text.cell(text.row(0), column)
    assert text.said(text.row(0), "a") == "1"
