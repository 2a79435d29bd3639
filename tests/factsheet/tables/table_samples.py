"""Tables read in both ways."""

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.tables import reading
from harbin_viewer.factsheet.tables.table import Table


def proven(sheet: Document, monkeypatch: pytest.MonkeyPatch) -> Table:
    """The table by columns alone: falling back to rows fails."""

    def no_rows(*_: object) -> None:
        raise AssertionError("the reading by columns was not proven")

    with monkeypatch.context() as patch:
        patch.setattr(reading, "walked", no_rows)
        return reading.read(sheet, sheet.sheet.resources[0], small=-1)
