"""Croissant and RO-Crate beside a CSV say what it is, opened as a folder or by themselves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document

CSV = "id,species,bill_length_mm\n" + "".join(f"{n},Adelie,{30 + n}.5\n" for n in range(9))
CROISSANT: dict[str, Any] = {
    "@context": {"@vocab": "https://schema.org/", "cr": "http://mlcommons.org/croissant/"},
    "@type": "sc:Dataset", "name": "Penguins", "description": "Sizes.", "url": "https://example.org/penguins",
    "license": "https://creativecommons.org/publicdomain/zero/1.0/",
    "creator": {"@type": "Person", "name": "K. Gorman"},
    "distribution": [{"@type": "cr:FileObject", "contentUrl": "penguins.csv"}],
    "recordSet": [{"@type": "cr:RecordSet", "field": [{
        "name": "bill", "description": "Bill length (mm)", "source": {"extract": {"column": "bill_length_mm"}},
    }]}],
}  # fmt: skip
CRATE: dict[str, Any] = {
    "@context": "https://w3id.org/ro/crate/1.1/context",
    "@graph": [
        {"@id": "ro-crate-metadata.json", "@type": "CreativeWork", "about": {"@id": "./"}},
        {"@id": "./", "@type": "Dataset", "name": "Penguins", "description": "Sizes.", "author": {"@id": "#kg"},
         "license": {"@id": "https://creativecommons.org/licenses/by/4.0/"}, "hasPart": [{"@id": "penguins.csv"}]},
        {"@id": "penguins.csv", "@type": "File", "name": "Sizes of penguins"},
        {"@id": "#kg", "@type": "Person", "name": "K. Gorman"},
    ],
}  # fmt: skip


def written(folder: Path, name: str, value: dict[str, Any]) -> Path:
    (folder / "penguins.csv").write_text(CSV, encoding="utf-8")
    (folder / name).write_text(json.dumps(value), encoding="utf-8")
    return folder / name


@pytest.mark.parametrize(("name", "value"), [("croissant.json", CROISSANT), ("ro-crate-metadata.json", CRATE)])
def test_a_description_says_what_the_table_beside_it_is(tmp_path: Path, name: str, value: dict[str, Any]) -> None:
    file = written(tmp_path, name, value)
    for document in (open_document(file), open_document(tmp_path)):
        assert [resource.name for resource in document.sheet.resources] == ["penguins"]
        assert (document.sheet.title, document.sheet.description) == ("Penguins", "Sizes.")
        assert "creativecommons.org" in document.sheet.licenses[0].label
        assert document.sheet.sources[0].publisher == "K. Gorman"


def test_descriptions_of_columns_and_titles_of_files_reach_the_table(tmp_path: Path) -> None:
    croissant, crate = tmp_path / "a", tmp_path / "b"
    croissant.mkdir()
    crate.mkdir()
    resource = open_document(written(croissant, "croissant.json", CROISSANT)).sheet.resources[0]
    assert resource.schema is not None
    assert [field.description for field in resource.schema.fields] == ["", "", "Bill length (mm)"]
    assert (
        open_document(written(crate, "ro-crate-metadata.json", CRATE)).sheet.resources[0].title == "Sizes of penguins"
    )


def test_files_out_of_the_folder_are_not_read(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "secret.csv").write_text(CSV, encoding="utf-8")
    outside = CROISSANT | {"distribution": [{"@type": "cr:FileObject", "contentUrl": "../secret.csv"}]}
    (inner / "croissant.json").write_text(json.dumps(outside), encoding="utf-8")
    with pytest.raises(SheetError, match="lies beside it"):
        open_document(inner / "croissant.json")
