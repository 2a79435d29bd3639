"""Why a table of a package cannot stand on a sheet of a workbook as it does in its file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.wording import quoted

_TEXTS = ("csv", "tsv", "tab", "txt")

_PACKED = (b"\x1f\x8b", b"PK\x03\x04", b"BZh", b"\xfd7zXZ")

_FOLDER = "or keep this sheet as a folder."


def refuse_resources(descriptor: Mapping[str, Any]) -> None:
    """SheetError where the resources of a descriptor are no list of objects, so that none would be taken along."""
    resources = descriptor.get("resources", [])
    if not isinstance(resources, list) or not all(isinstance(entry, dict) for entry in resources):
        problem = "“resources” is no list of objects, from which the sheets of a workbook are made."
        raise SheetError(DESCRIPTOR, "resources", problem, f"Write one object for each table into a list, {_FOLDER}")


def refuse(resource: Mapping[str, Any], files: Mapping[str, bytes]) -> None:
    """SheetError where a table is not one CSV file that is read as it stands, with its schema in the descriptor."""
    problem, remedy = _why_not(resource, files)
    if problem:
        name = resource.get("name")
        sentence = f"The table “{name}” does not stand in a CSV file that a workbook could hold: {problem}."
        raise SheetError(DESCRIPTOR, f"resource “{name}”", sentence, f"{remedy}, {_FOLDER}")


def _why_not(resource: Mapping[str, Any], files: Mapping[str, bytes]) -> tuple[str, str]:
    """What is in the way, and what to do; "" for nothing."""
    path, schema = resource.get("path"), resource.get("schema", {})
    if isinstance(path, list):
        return "it is in several files", "Put it into one"
    if not isinstance(path, str) or path not in files:
        named = f"{quoted(path)} is not the CSV file that is read for it" if isinstance(path, str) else "it names none"
        return named, "Correct its “path”"
    if files[path].startswith(_PACKED):
        kind = "is no text" if path.lower().endswith((".xlsx", ".ods")) else "is packed"
        return f"{quoted(path)} {kind}", "Write it as CSV"
    if not isinstance(schema, dict):
        return "its schema is no object in the descriptor", "Write it there"
    if "schema" not in resource and _kind(resource) not in _TEXTS:
        return f"{quoted(path)} is no CSV", "Write it as CSV"
    return _of_dialect(resource.get("dialect"))


def _kind(resource: Mapping[str, Any]) -> str:
    return str(resource.get("format") or resource["path"].rpartition(".")[2]).lower()


def _of_dialect(dialect: object) -> tuple[str, str]:
    """What of a dialect is not written anew as it stands: cells with other signs of their own."""
    if isinstance(dialect, str):
        return "its dialect is no object in the descriptor", "Write it there"
    said = dialect if isinstance(dialect, dict) else {}
    if said.get("escapeChar"):
        return "its “dialect” has an “escapeChar”", "Write it without"
    if said.get("doubleQuote") is False:
        return "its “dialect” has quotation marks that are not doubled", "Write it with “doubleQuote”"
    return "", ""
