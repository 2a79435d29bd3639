"""Packages of others, written for a test."""

import json
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.descriptor.package import open_package
from harbin_viewer.factsheet.model.sheet import FactSheet

TABLE = "Entity,Year,Deaths\nPeru,1990,3\nChile,1990,4\n"


FIELDS = [{"name": "Entity", "type": "string"}, {"name": "Year", "type": "year"}, {"name": "Deaths", "type": "any"}]


Descriptor = dict[str, Any]


def package(**changed: Any) -> Descriptor:
    """A package as others write them; `changed` are its properties, None takes one away."""
    whole = {"name": "deaths", "title": "Deaths", "resources": [resource()], **changed}
    return {name: value for name, value in whole.items() if value is not None}


def resource(**changed: Any) -> Descriptor:
    whole = {"name": "deaths", "path": "deaths.csv", "schema": {"fields": [dict(field) for field in FIELDS]}, **changed}
    return {name: value for name, value in whole.items() if value is not None}


def written(folder: Path, descriptor: Any, files: dict[str, str] | None = None, name: str = "datapackage.json") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in {"deaths.csv": TABLE, **(files or {})}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    text = descriptor if isinstance(descriptor, str) else json.dumps(descriptor)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def sheet_of(folder: Path, descriptor: Any, files: dict[str, str] | None = None) -> FactSheet:
    return open_package(written(folder, descriptor, files)).sound()


def notices_of(folder: Path, descriptor: Any, files: dict[str, str] | None = None) -> list[tuple[str, str, int]]:
    opened = open_package(written(folder, descriptor, files))
    return [(notice.kind, notice.sentence, notice.count) for notice in opened.notices]
