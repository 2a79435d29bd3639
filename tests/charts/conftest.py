import csv
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from harbin_viewer import bundle
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.opening import open_document

ENGLISH = QLocale(QLocale.Language.English)


@pytest.fixture(scope="session")
def document() -> Document:
    """The bundled sheet."""
    return open_document(bundle.default_sheet())


@pytest.fixture(scope="session")
def sheet(document: Document) -> FactSheet:
    return document.sheet


@pytest.fixture(scope="session")
def charts(document: Document) -> dict[str, Chart]:
    return {view.name: make_chart(document, view, document.findings, ENGLISH) for view in document.sheet.views}


@pytest.fixture(scope="session", autouse=True)
def english_numbers() -> None:
    QLocale.setDefault(ENGLISH)


def sheet_of(
    folder: Path, columns: dict[str, list[Any]], spec: dict[str, Any], *, title: str = "A chart", units: str = "t",
    kinds: dict[str, str] | None = None, subtitle: str = "",
) -> Document:  # fmt: skip
    """A sheet with one table and one view, from columns of text."""
    with (folder / "table.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(zip(*columns.values(), strict=True))
    fields: list[dict[str, object]] = []
    for name, values in columns.items():
        kind = "string" if any(isinstance(one, str) and one for one in values) else "number"
        kind = (kinds or {}).get(name, kind)
        fields.append({"name": name, "type": kind, **({"unit": units} if kind == "number" else {})})
    descriptor = {
        "name": "made", "title": "Made",
        "resources": [{"name": "table", "path": "table.csv", "schema": {"fields": fields}}],
        "views": [{"name": "view", "title": title, "resources": ["table"], "specType": "simple",
                   "subtitle": subtitle, "spec": spec}],
        "factsheet": {"tabs": [{"kind": "charts", "name": "charts", "title": "Charts"}]},
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return open_document(folder)


@pytest.fixture
def make_sheet(tmp_path: Path) -> Callable[..., Document]:
    """Makes a sheet as `sheet_of` does."""
    return partial(sheet_of, tmp_path)
