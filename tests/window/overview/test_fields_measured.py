"""The words of fields are measured for the width that they have, and for no other."""

from collections import defaultdict
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from harbin_viewer.window.overview.field_list import FieldList
from harbin_viewer.window.overview.table_part import TablePart
from harbin_viewer.window.text.rich_label import RichLabel
from harbin_viewer.window.text.text_column import TextColumn
from tests.factsheet.overview.packages import of_countries
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only


def test_fields_that_unfold_are_measured_for_one_width(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(of_countries(tmp_path))
    qtbot.waitUntil(window.is_ready)
    asked: defaultdict[RichLabel, set[int]] = defaultdict(set)
    column = RichLabel._column  # noqa: SLF001 nothing else tells for what it is asked

    def noted(label: RichLabel, painter: QPainter | None, width: int) -> TextColumn:
        asked[label].add(width)
        return column(label, painter, width)

    monkeypatch.setattr(RichLabel, "_column", noted)
    every(TablePart, window)[0].unfold()
    qtbot.waitUntil(lambda: only(FieldList, window).isVisible())
    window.grab()
    fields = every(RichLabel, only(FieldList, window))
    assert len(fields) > 2
    assert [asked[field] for field in fields] == [{field.width()} for field in fields]
