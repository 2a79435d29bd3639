"""Small fact sheets for tests: a valid one, to be changed and written to a folder."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document

PROVENANCE = ("source", "references", "place", "status", "note")


@dataclass
class Draft:
    """A sheet to be: its descriptor as plain values (or the very bytes of it), and its files."""

    descriptor: dict[str, Any]
    files: dict[str, bytes | str] = field(default_factory=dict)
    content: bytes | None = None

    def resource(self, number: int = 0) -> dict[str, Any]:
        found: dict[str, Any] = self.descriptor["resources"][number]
        return found

    def field(self, name: str, resource: int = 0) -> dict[str, Any]:
        fields = self.resource(resource)["schema"]["fields"]
        found: dict[str, Any] = next(one for one in fields if one["name"] == name)
        return found

    def write(self, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self.files.items():
            (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
        text = json.dumps(self.descriptor, ensure_ascii=False, indent=2)
        (folder / "datapackage.json").write_bytes(text.encode() if self.content is None else self.content)
        return folder


def mines() -> Draft:
    """Two tables on the output of mines, by the firm and by an office, with views, tabs, sources and checks."""
    columns: list[dict[str, Any]] = [{"name": name, "type": "string"} for name in PROVENANCE]
    output: list[dict[str, Any]] = [
        {"name": "year", "type": "year", "constraints": {"required": True}},
        {"name": "output", "title": "Output", "type": "number", "unit": "kt"},
        {"name": "growth", "title": "Growth", "type": "number", "unit": "%"},
        {"name": "measured", "type": "date"},
        *columns,
    ]
    return Draft(
        {
            "name": "mines",
            "title": "Output of mines",
            "sources": [
                {"name": "firm", "title": "Annual report", "publisher": "The Firm", "kind": "document"},
                {"name": "office", "title": "Statistics of mining", "short": "Office", "kind": "body"},
                {
                    "name": "press",
                    "title": "Report on mining",
                    "publisher": "The Press",
                    "path": "https://example.org/1",
                },
            ],
            "resources": [
                {
                    "name": "firm-output",
                    "title": "Output by the firm",
                    "path": "firm.csv",
                    "schema": {"primaryKey": "year", "fields": output},
                },
                {
                    "name": "office-output",
                    "title": "Output by the office",
                    "path": "office.csv",
                    "schema": {"primaryKey": ["year"], "fields": [dict(one) for one in output]},
                },
            ],
            "views": [
                {
                    "name": "output",
                    "title": "Output",
                    "resources": ["firm-output", "office-output"],
                    "specType": "simple",
                    "spec": {
                        "type": "bar",
                        "group": "year",
                        "series": [{"field": "output"}, {"field": "output", "resource": "office-output"}],
                    },
                }
            ],
            "factsheet": {
                "tabs": [
                    {
                        "kind": "summary",
                        "name": "summary",
                        "title": "Summary",
                        "highlights": [
                            {
                                "title": "Output",
                                "figure": 110.0,
                                "unit": "kt",
                                "period": "2021",
                                "status": "claimed",
                                "source": "firm",
                                "cell": {"resource": "firm-output", "row": {"year": 2021}, "field": "output"},
                            }
                        ],
                    },
                    {"kind": "charts", "name": "charts", "title": "Charts", "views": ["output"]},
                ],
                "checks": [],
            },
        },
        {
            "firm.csv": table("2020,100,,2021-01-31,firm,,p. 1,claimed,", "2021,110,10,2022-01-31,firm,,p. 1,claimed,"),
            "office.csv": table(
                "2020,100.5,,,office,press,,single,", "2021,140,39.3,,office,press; office,,confirmed,"
            ),
        },
    )


def table(*lines: str) -> str:
    """A table of `mines` with these lines."""
    return "\n".join([f"year,output,growth,measured,{','.join(PROVENANCE)}", *lines, ""])


def column_of(name: str, kind: str, *cells: str, **more: Any) -> Draft:
    """A sheet of one table with a number for each row, and a column of these cells."""
    from csv import writer
    from io import StringIO

    text = StringIO()
    writer(text, lineterminator="\n").writerows([("row", name), *enumerate(cells, 1)])
    fields = [{"name": "row", "type": "integer"}, {"name": name, "type": kind, **more}]
    return one_table(text.getvalue(), fields)


def one_table(text: bytes | str, fields: list[dict[str, Any]], **more: Any) -> Draft:
    """A sheet of one table, which is shown as it is; `more` is of its schema."""
    resource = {"name": "table", "path": "table.csv", "schema": {"fields": fields, **more}}
    tabs = [{"kind": "table", "name": "table", "title": "Table"}]
    descriptor = {"name": "one", "title": "One table", "resources": [resource], "factsheet": {"tabs": tabs}}
    return Draft(descriptor, {"table.csv": text})


def opened(draft: Draft, folder: Path) -> Document:
    return open_document(draft.write(folder))
