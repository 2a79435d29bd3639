"""Sheets with declared checks, and what these find."""

from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.checks.findings import Finding
from tests.factsheet.sheets import Draft, mines, opened, table


def run(draft: Draft, folder: Path, *declared: dict[str, Any]) -> tuple[Finding, ...]:
    draft.descriptor["factsheet"]["checks"] = [
        {"name": f"c{n}", "title": "Check"} | one for n, one in enumerate(declared)
    ]
    return opened(draft, folder).findings


def firm(*lines: str) -> Draft:
    draft = mines()
    draft.files["firm.csv"] = table(*(f"{line},,firm,,p. 1,claimed," for line in lines))
    return draft


def office(draft: Draft, *lines: str) -> Draft:
    draft.files["office.csv"] = table(*(f"{line},,office,,,single," for line in lines))
    return draft


GROWTH = {"type": "growth", "resource": "firm-output", "value": "output", "rate": "growth", "order": "year"}


AGREEMENT = {
    "type": "agreement", "resource": "firm-output", "field": "output", "referenceResource": "office-output",
    "referenceField": "output", "on": "year", "tolerance": 1.0,
}  # fmt: skip


def parts(*lines: str) -> Draft:
    draft = mines()
    units = {"a": "t", "b": "t", "sum": "t", "share": "%"}
    numbers = [{"name": name, "type": "number", "unit": unit} for name, unit in units.items()]
    fields = [{"name": "year", "type": "year"}, *numbers]
    draft.descriptor["resources"].append({"name": "parts", "path": "parts.csv", "schema": {"fields": fields}})
    draft.files["parts.csv"] = "\n".join(["year,a,b,sum,share", *lines, ""])
    return draft


TOTAL = {"type": "total", "resource": "parts", "parts": ["a", "b"], "total": "sum", "key": "year"}


SHARE = {"type": "share", "resource": "parts", "part": "a", "whole": "sum", "share": "share", "key": "year"}
