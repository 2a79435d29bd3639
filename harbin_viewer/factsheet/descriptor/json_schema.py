"""The JSON Schema of a fact sheet’s descriptor, made from the types; run as a module it writes the schema to a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import msgspec

from harbin_viewer.factsheet.descriptor.decode_type import sheet_type
from harbin_viewer.factsheet.model.status import STATUSES

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DESCRIPTION = (
    "A fact sheet: a Data Package (v2) whose property `factsheet` says what is to be seen and what is to hold."
)


def json_schema() -> dict[str, Any]:
    """The schema, with the kinds of tabs and checks and the statuses that are known by now."""
    (_,), parts = msgspec.json.schema_components([sheet_type()], ref_template="#/$defs/{name}")
    whole: dict[str, Any] = parts.pop("FactSheet")
    for part in (whole, *parts.values()):
        _for_authors(part)
    _with_standard_forms(whole, parts)
    return {
        "$schema": _DIALECT,
        "title": "Fact sheet",
        **whole,
        "description": _DESCRIPTION,
        "$defs": dict(sorted(parts.items())),
    }


def as_text(schema: dict[str, Any]) -> bytes:
    """The schema as a file has it."""
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


def _for_authors(part: dict[str, Any]) -> None:
    """What an author needs: no properties of the program's own, figures as numbers, no name of a Python class."""
    part.pop("title", None)
    if isinstance(part.get("description"), str):
        part["description"] = " ".join(part["description"].split())
    properties = part.get("properties", {})
    for name in [name for name in properties if name.startswith("harbin:") or name == "morePaths"]:
        del properties[name]
    for name, described in properties.items():
        if described.get("format") == "decimal":
            properties[name] = {"type": "number"}
        if described.get("default") in ("", [], None):
            described.pop("default", None)


def _with_standard_forms(whole: dict[str, Any], parts: dict[str, Any]) -> None:
    """Forms that the standard lets a part have, and that are brought into one before the types see them."""
    resource = parts["Resource"]["properties"]
    resource["path"] = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
    for name in ("schema", "dialect"):
        resource[name] = {"anyOf": [{"type": "string", "description": "The path of a file."}, resource[name]]}
    whole["properties"]["resources"]["minItems"] = 1
    whole["required"] = ["resources", *whole["required"]]
    other_view = {"type": "object", "properties": {"specType": {"not": {"const": "simple"}}}, "required": ["specType"]}
    whole["properties"]["views"]["items"] = {"anyOf": [{"$ref": "#/$defs/View"}, other_view]}
    parts["Highlight"]["properties"]["status"] = {"enum": list(STATUSES)}


def main() -> None:
    """Write the schema to the file that is named, or to stdout."""
    text = as_text(json_schema())
    if sys.argv[1:]:
        Path(sys.argv[1]).write_bytes(text)
    else:
        sys.stdout.buffer.write(text)


if __name__ == "__main__":
    main()
