"""What strangers send is shown, or refused in words, in bounded time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.sources.structured import sqlite
from tests.fuzz.making.cases import write_files
from tests.fuzz.making.strangers import STRANGERS
from tests.fuzz.trial import broken
from tests.fuzz.worker import SECONDS


@pytest.mark.parametrize("name", STRANGERS)
def test_nothing_breaks_and_nothing_takes_long(
    name: str, tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    # an endless view takes as long as it is let: less of it tells as much
    monkeypatch.setattr(sqlite, "MAX_STEPS_WORKED_OUT", sqlite.MAX_STEPS_WORKED_OUT // 10)
    path = str(write_files(STRANGERS[name](), tmp_path / "sheet"))
    began = time.process_time()
    for command in (["check", path], ["export", "--all", "--format", "csv", "--out", str(tmp_path / "out"), path]):
        assert list(broken(command)) == []
    assert time.process_time() - began < 2 * SECONDS


def test_a_workbook_whose_only_sheet_reaches_too_far_says_so_and_names_the_cell(tmp_path: Path) -> None:
    path = write_files(STRANGERS["a binary workbook with a cell far out"](), tmp_path / "sheet")
    (mistake,) = examine(path).mistakes
    assert mistake.problem == "The sheet “A” was not read: its last cell, XFD1048576, lies too far out."
    assert (mistake.place, mistake.remedy) == ("A", "Delete the cells far out, and save it anew.")
