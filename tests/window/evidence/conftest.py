"""Fixtures of the tests of this room."""

import pytest

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.shell.main_window import MainWindow
from tests.window.finding import only


@pytest.fixture
def panel(window: MainWindow) -> SidePanel:
    resource = window.sheet.resource("article-trade")
    assert resource.schema is not None
    field = next(one.name for one in resource.schema.fields if one.unit and "USD" in one.unit)
    window.side.show_cell(CellAt("article-trade", 1, field))
    return only(SidePanel, window)
