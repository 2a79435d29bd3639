from collections.abc import Callable
from pathlib import Path

import pytest

from harbin_viewer import bundle
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.paper.sheet_pages import SheetPages
from harbin_viewer.paper.sheet_pdf import pages_of, sheet_pdf


@pytest.fixture(scope="session")
def document() -> Document:
    """The bundled sheet."""
    return open_document(bundle.default_sheet())


@pytest.fixture(scope="session")
def pages(document: Document, qapp: object) -> SheetPages:
    """The pages of the bundled sheet, made once for all who read them."""
    return pages_of(document)


@pytest.fixture(scope="session")
def written(document: Document, qapp: object) -> bytes:
    """The bundled sheet as a PDF."""
    return sheet_pdf(document)


@pytest.fixture
def make_document(tmp_path: Path) -> Callable[..., Document]:
    """A sheet of cards and a table made from these rows, with as many charts as are wanted."""
    import csv
    import json

    def make(rows: list[dict[str, str]], charts: int = 0, title: str = "Odd", description: str = "") -> Document:
        with (tmp_path / "rows.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        fields = [{"name": name, "type": "number" if name == "figure" else "string"} for name in rows[0]]
        spec = {"type": "bar", "group": "name", "series": ["figure"]}
        view = {"resources": ["rows"], "specType": "simple", "spec": spec}
        descriptor = {
            "name": "odd", "title": title, "description": description,
            "sources": [{"name": "one", "title": title, "path": "https://example.org/a(b)ü?x=1&y=2"}],
            "resources": [{"name": "rows", "path": "rows.csv", "schema": {"fields": fields}}],
            "views": [{"name": f"v{number}", "title": f"{title} {number}", **view} for number in range(charts)],
            "factsheet": {"tabs": [
                {"kind": "summary", "name": "summary", "title": title},
                {"kind": "cards", "name": "cards", "title": "Cards", "decks": [{"resource": "rows"}]},
                *([{"kind": "charts", "name": "charts", "title": "Charts"}] if charts else []),
                {"kind": "table", "name": "tables", "title": "Tables"},
            ]},
        }  # fmt: skip
        (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
        return open_document(tmp_path)

    return make
