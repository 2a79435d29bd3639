"""A descriptor that says whatever its JSON Schema lets one say: each kind of tab, check, chart and highlight."""

from __future__ import annotations

import json
from itertools import count
from random import Random
from typing import Any

from harbin_viewer.bundle import resources_folder
from tests.fuzz.making.seeds import Files

_COLUMNS = {
    "year": "year", "place": "string", "value": "number", "part": "number", "rate": "number", "day": "date",
    "note": "string", "source": "string", "status": "string", "references": "string",
}  # fmt: skip
_ROWS = (
    "year,place,value,part,rate,day,note,source,status,references\n"
    "2019,North,10.5,4,,2020-03-01,“As stated”,a,confirmed,b; c\n2020,North,12,5,14.3,2021-03-01,,a,claimed,\n"
    "2019,South,7,2,,2020-03-01,,a,contradicted,b\n2020,South,,1,,2021-03-01,x,a,derived,\n"
)
_SOURCES = "abc"
_TABLES = ("resource", "referenceResource", "resources")
_OF_COLUMNS = (
    "field", "value", "rate", "order", "part", "whole", "share", "total", "key", "subject", "says", "group", "by", "on",
    "heading", "text", "referenceField", "published", "parts", "minus", "entity", "measure", "second", "size", "fields",
    "primaryKey", "title",
)  # fmt: skip
_WORDS = ("2019", "a", "North", "https://example.org/x", "**bold** text", "2024-03-01", "שלום 12", "line")
_NUMBERS = (0, 1, 2.5, 2020)
_MOST_DEEP = 8
_OFTEN = 0.6


def whole_descriptor(number: int) -> Files:
    """The files of a sheet, the same for the same number."""
    schema = json.loads((resources_folder() / "schema" / "fact-sheet.json").read_text(encoding="utf-8"))
    said = _Saying(schema["$defs"], Random(f"schema {number}")).of(schema, "", 0)
    fields = [{"name": name, "type": kind} for name, kind in _COLUMNS.items()]
    said["resources"] = [{**said["resources"][0], "name": "t", "path": "t.csv", "schema": {"fields": fields}}]
    sources = [*said.get("sources", []), {}, {}, {}][: len(_SOURCES)]
    said["sources"] = [{**source, "name": name, "title": name} for name, source in zip(_SOURCES, sources, strict=True)]
    return {"datapackage.json": json.dumps(said, indent=1, ensure_ascii=False).encode(), "t.csv": _ROWS.encode()}


class _Saying:
    """Makes values that a schema allows."""

    def __init__(self, kinds: dict[str, Any], chance: Random) -> None:
        self._kinds, self._chance, self._numbers = kinds, chance, count()

    def of(self, schema: dict[str, Any], key: str, depth: int) -> Any:
        """A value for a property of this name."""
        if "$ref" in schema:
            return self.of(self._kinds[schema["$ref"].rpartition("/")[2]], key, depth)
        if "anyOf" in schema or "oneOf" in schema:
            return self.of(self._chance.choice(schema.get("anyOf") or schema["oneOf"]), key, depth)
        if "enum" in schema or "const" in schema:
            return self._chance.choice(schema.get("enum") or [schema["const"]])
        kind = schema.get("type", "string")
        kind = self._chance.choice(kind) if isinstance(kind, list) else kind
        if kind == "object":
            return self._object(schema, key, depth)
        if kind == "array":
            several = [schema.get("items", {})] * self._chance.choice((1, 1, 2, 3))
            return [self.of(part, key, depth + 1) for part in schema.get("prefixItems", several)]
        return self._plain(kind, key)

    def _object(self, schema: dict[str, Any], key: str, depth: int) -> dict[str, Any]:
        required, made = schema.get("required", ()), {}
        for name, part in schema.get("properties", {}).items():
            if part is not False and (name in required or (depth < _MOST_DEEP and self._chance.random() < _OFTEN)):
                made[name] = self.of(part, name, depth + 1)
        if isinstance(schema.get("additionalProperties"), dict):
            made["year"] = self.of(schema["additionalProperties"], key, depth + 1)
        return made

    def _plain(self, kind: str, key: str) -> Any:
        if kind == "string":
            return self._text(key)
        if kind == "boolean":
            return self._chance.random() < 0.5
        if kind == "null":
            return None
        number = self._chance.choice(_NUMBERS)
        return round(number) if kind == "integer" else number

    def _text(self, key: str) -> str:
        if key == "name":
            return f"n{next(self._numbers)}"
        if key in _TABLES:
            return "t"
        if key == "source":
            return "a"
        if key in _OF_COLUMNS and self._chance.random() < 0.9:
            return self._chance.choice(list(_COLUMNS))
        return self._chance.choice(_WORDS)
