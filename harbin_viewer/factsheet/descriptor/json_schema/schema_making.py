"""Makes the JSON Schema of a fact sheet’s descriptor from the types, with the words that an editor shows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import msgspec

from harbin_viewer.factsheet.descriptor.decode_type import sheet_type
from harbin_viewer.factsheet.descriptor.json_schema.property_words import words_of
from harbin_viewer.factsheet.model.mark import MARKS, PAIRS
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
    _with_choices(parts)
    for name, part in (("FactSheet", whole), *parts.items()):
        _with_words(name, part)
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


def _with_choices(parts: dict[str, Any]) -> None:
    """What may be chosen, with what each choice means: marks, and kinds of tabs and checks before their properties."""
    parts["Spec"]["properties"]["type"] = _choice({**MARKS, **PAIRS})
    parts["SeriesSpec"]["properties"]["mark"] = _choice({"": "as the chart is drawn", **MARKS})
    parts["Highlight"]["properties"]["status"] = _choice({name: status.explained for name, status in STATUSES.items()})
    for name, chosen in (("tabs", "kind"), ("checks", "type")):
        items = parts["FactSheetPart"]["properties"][name]["items"]
        kinds: dict[str, str] = items.pop("discriminator")["mapping"]
        meant = {kind: parts[path.rpartition("/")[2]].get("description", "") for kind, path in kinds.items()}
        items |= {"type": "object", "properties": {chosen: _choice(meant)}, "required": [chosen]}


def _choice(meant: dict[str, str]) -> dict[str, Any]:
    """One of some words; editors show what each means (by a property that other readers of a schema pass over)."""
    return {"enum": list(meant), "enumDescriptions": list(meant.values())}


def _with_words(name: str, part: dict[str, Any]) -> None:
    """The part with a sentence for each of its properties: its own, or else the first of the part."""
    for property_, described in part.get("properties", {}).items():
        words = words_of(name, property_) or str(part.get("description", "")).partition(". ")[0]
        if words:
            described["description"] = words


def main() -> None:
    """Write the schema to the file that is named, or to stdout."""
    text = as_text(json_schema())
    if sys.argv[1:]:
        Path(sys.argv[1]).write_bytes(text)
    else:
        sys.stdout.buffer.write(text)
