"""Small packages of somebody else, written to a folder."""

import json
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document


def package(folder: Path, descriptor: dict[str, Any], **files: str) -> Path:
    """A package with these files; `a_csv` is written as a.csv."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_text(content, encoding="utf-8")
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return folder


def of_countries(folder: Path) -> Path:
    """A table of two countries, one that is broken, one that is empty, and a document."""
    rows = [f"{country},{year},{year - 1990}.5" for country in ("Chad", "Mali") for year in range(1990, 2000)]
    return package(
        folder,
        {
            "title": "Output of two countries",
            "description": "See [the makers](https://example.org/makers).",
            "homepage": "https://example.org",
            "keywords": ["output", "Sahel"],
            "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
            "contributors": [{"title": "Ann Example", "roles": ["author"]}],
            "sources": [
                {"name": "Office", "dataPublishedBy": "The Office", "link": "https://example.org/o",
                 "retrievedDate": "21/09/2015"}
            ],
            "resources": [
                {"path": "output.csv", "schema": {"fields": [
                    {"name": "Entity", "type": "string"}, {"name": "Year", "type": "year"},
                    {"name": "Output", "type": "any", "description": "Of all mines.",
                     "owidDisplaySettings": "{\"unit\": \"kt\"}"}]}},
                {"name": "gone", "path": "gone.csv"},
                {"name": "manual", "title": "The manual", "path": "https://example.org/manual.pdf", "format": "pdf"},
            ],
        },
        output_csv="Entity,Year,Output\n" + "\n".join(rows) + "\n",
    )  # fmt: skip


def document(folder: Path) -> Document:
    """The document in it."""
    return open_document(folder)
