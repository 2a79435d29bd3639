"""The rows of the bundled sheet, and what the material says of them."""

import csv
import json
from pathlib import Path
from typing import Any

from harbin_viewer import bundle
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.opening import open_document

FOLDER = bundle.default_sheet()


def rows(name: str, folder: Path = FOLDER) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def row_of(name: str, key: str) -> dict[str, str]:
    """The one row that has this period, year or name."""
    (row,) = [row for row in rows(name) if key in (row.get("period", row.get("year")), row.get("name"))][:1]
    return row


def descriptor() -> Any:
    return json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))


def references(row: dict[str, str]) -> list[str]:
    return [one.strip() for one in row["references"].split(";") if one.strip()]


def number(name: str, year: int, field: str) -> float:
    return float(row_of(name, str(year))[field])


def findings_of(folder: Path) -> tuple[Finding, ...]:
    return open_document(folder).findings
