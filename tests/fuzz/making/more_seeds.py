"""More that is mutated: sheets that are a workbook, descriptors in YAML, documents of words, SDMX, packed text."""

from __future__ import annotations

import gzip
import json
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

from harbin_viewer.factsheet.authoring.books import files_of_folder
from harbin_viewer.factsheet.book.ods_file import ods_bytes
from harbin_viewer.factsheet.book.to_book import book_of
from harbin_viewer.factsheet.book.xlsx_file import xlsx_bytes
from tests.factsheet.authoring.articles import word
from tests.factsheet.sheets import mines
from tests.factsheet.sources.structured.cubes.test_sdmx_ml import GENERIC, SPECIFIC
from tests.fuzz.making.seeds import SEEDS, TIME, Files, packed, unpacked

_ARTICLE = (
    "Harvest of 2023\n\nBy Ann Lee, 3 May 2024\n\nThe valley sold 12.5 million tonnes of apples in 2023.\n\n"
    "- Roads: three were mended\n- Bridges: one was built\n\nYear   Apples   Pears\n2022   12.0     3.5\n"
    "2023   12.5     3.1\n"
)


def _book(ending: str) -> Files:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "sheet"
        mines().write(folder)
        files = files_of_folder(folder)
    made = book_of(json.loads(files["datapackage.json"]), files)
    members = unpacked((xlsx_bytes if ending == "xlsx" else ods_bytes)(made))
    return {f"book.{ending}": packed({name: TIME.sub(b"2026-01-01T00:00:00Z", each) for name, each in members.items()})}


def _in_yaml() -> Files:
    files = dict(SEEDS["foreign"]())
    return {"datapackage.yaml": yaml.safe_dump(json.loads(files.pop("datapackage.json"))).encode(), **files}


def _report() -> Files:
    with tempfile.TemporaryDirectory() as place:
        members = unpacked(word(Path(place) / "report.docx").read_bytes())
    return {"report.docx": packed(members)}


MORE_SEEDS: Mapping[str, Callable[[], Files]] = {
    "book": lambda: _book("xlsx"),
    "book of ods": lambda: _book("ods"),
    "yaml": _in_yaml,
    "docx": _report,
    "article": lambda: {"article.txt": _ARTICLE.encode()},
    "sdmx generic": lambda: {"data.xml": GENERIC.encode()},
    "sdmx specific": lambda: {"data.xml": SPECIFIC.encode()},
    "packed": lambda: {"table.csv.gz": gzip.compress(SEEDS["csv"]()["table.csv"], mtime=0)},
    "lines of json": lambda: {"rows.jsonl": b"".join(b'{"year": %d, "v": %d.5}\n' % (2000 + n, n) for n in range(20))},
}
"""Each kind by name."""
