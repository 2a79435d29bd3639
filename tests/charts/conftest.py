from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from harbin_viewer import bundle
from harbin_viewer.charts.chart import Chart, make_chart
from harbin_viewer.factsheet import checks, package, tables
from harbin_viewer.factsheet.sheet import FactSheet
from harbin_viewer.factsheet.tables import Table


@pytest.fixture(scope="session")
def sheet() -> FactSheet:
    return package.open_sheet(bundle.default_sheet())


@pytest.fixture(scope="session")
def read(sheet: FactSheet) -> Callable[[str], Table]:
    return cache(lambda name: tables.read(sheet, sheet.resource(name)))


@pytest.fixture(scope="session")
def charts(sheet: FactSheet, read: Callable[[str], Table]) -> dict[str, Chart]:
    findings = checks.run(sheet, read)
    return {view.name: make_chart(sheet, view, read, findings) for view in sheet.views}


@pytest.fixture
def make_sheet(tmp_path: Path) -> Callable[..., tuple[FactSheet, Callable[[str], Table]]]:
    """A sheet with one table and one view, from columns of text."""
    import csv
    import json

    def make(
        columns: dict[str, list[object]], spec: dict[str, object], *, title: str = "A chart", units: str = "t"
    ) -> tuple[FactSheet, Callable[[str], Table]]:
        with (tmp_path / "table.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows(zip(*columns.values(), strict=True))
        fields: list[dict[str, object]] = []
        for name, values in columns.items():
            kind = "string" if any(isinstance(one, str) and one for one in values) else "number"
            fields.append({"name": name, "type": kind, **({"unit": units} if kind == "number" else {})})
        descriptor = {
            "name": "made", "title": "Made",
            "resources": [{"name": "table", "path": "table.csv", "schema": {"fields": fields}}],
            "views": [{"name": "view", "title": title, "resources": ["table"], "specType": "simple", "spec": spec}],
            "factsheet": {"tabs": [{"kind": "charts", "name": "charts", "title": "Charts"}]},
        }  # fmt: skip
        (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
        made = package.open_sheet(tmp_path)
        return made, cache(lambda name: tables.read(made, made.resource(name)))

    return make
