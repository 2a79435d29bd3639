"""Fixtures of the tests of this room."""

import csv
import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.tables.table_browser import TableBrowser
from harbin_viewer.window.tables.table_columns import table_columns
from harbin_viewer.window.tables.table_model import TableModel
from tests.window.tables.browser_samples import ROWS


@pytest.fixture
def table_sheet(tmp_path: Path) -> Path:
    folder = tmp_path / "tables"
    folder.mkdir()
    with (folder / "things.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("name", "day", "weight", "status", "note"), *ROWS])
    (folder / "others.csv").write_text("a,b\n1,x\n2,y\n", encoding="utf-8")
    fields = [
        {"name": "name", "type": "string", "title": "Name"}, {"name": "day", "type": "date"},
        {"name": "weight", "type": "number", "unit": "kg"}, {"name": "status", "type": "string"},
        {"name": "note", "type": "string"},
    ]  # fmt: skip
    descriptor = {
        "name": "things", "title": "Things", "sources": [{"name": "a", "title": "A"}],
        "resources": [{"name": "things", "path": "things.csv", "schema": {"fields": fields}},
                      {"name": "others", "path": "others.csv", "schema": {"fields": [
                          {"name": "a", "type": "integer"}, {"name": "b", "type": "string"}]}}],
        "factsheet": {"tabs": [{"kind": "table", "name": "tables", "title": "Tables"}]},
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return folder


@pytest.fixture
def browser(qtbot: QtBot, table_sheet: Path) -> TableBrowser:
    document = open_document(table_sheet)
    table = document.table("things")
    browser = TableBrowser(lambda: table_sheet)
    qtbot.addWidget(browser)
    model = TableModel(table_columns(table, document.label), len(table), number_of=table.number_of)
    browser.show_table(model, "Things", "Things and their weights")
    browser.resize(900, 500)
    browser.show()
    return browser
