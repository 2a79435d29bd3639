"""Raw tables for the tests of sense, made of a few lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.descriptor.package import open_package_of
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.sources.files.tidy_files import TableFile, TidyFiles
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from harbin_viewer.factsheet.words.csv_written import csv_written


def raw_table(header: str, *rows: str, sign: str = "|", **facts: Any) -> RawTable:
    """A raw table; cells are parted by `sign`, several header rows by a line break, and blanks around cells dropped."""
    header_rows = tuple(_cells(line, sign) for line in header.splitlines())
    labels = tuple(", ".join(dict.fromkeys(filter(None, parts))) for parts in zip(*header_rows, strict=True))
    return RawTable(
        name=facts.pop("name", "t1"),
        labels=labels,
        rows=[list(_cells(row, sign)) for row in rows],
        header_rows=header_rows,
        **facts,
    )


def _cells(line: str, sign: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split(sign))


def understood(header: str, *rows: str, **facts: Any) -> TidyTable:
    """The first tidy table of such a raw one."""
    return understand(raw_table(header, *rows, **facts))[0]


def rows_of(table: TidyTable) -> list[list[str]]:
    """All rows of a tidy table."""
    return [list(row) for row in table.rows]


def column(table: TidyTable, name: str) -> list[str]:
    """A column of a tidy table."""
    place = [field["name"] for field in table.fields].index(name)
    return [row[place] for row in rows_of(table)]


def field(table: TidyTable, name: str) -> dict[str, Any]:
    """A field of a tidy table."""
    return next(one for one in table.fields if one["name"] == name)


def sentences(table: TidyTable) -> str:
    """All that is told of a tidy table."""
    return "\n".join(notice.sentence for notice in table.notices)


def cube_of(table: TidyTable) -> Cube:
    """A tidy table as it is explored, read by its own schema from its own rows."""
    resource = {**table.resource, "name": "data", "path": "data.csv"}
    descriptor = json.dumps({"name": "package", "resources": [resource]}).encode()
    rows = TableFile(write=lambda: csv_written([field["name"] for field in table.fields], table.rows))
    files = TidyFiles("package", {"data.csv": rows, DESCRIPTOR: TableFile(write=lambda: descriptor)})
    return Document(open_package_of(files, DESCRIPTOR).sound(), Path(), files).cube("data")


def first_look(table: TidyTable) -> Exploration:
    """What of a tidy table is seen first."""
    exploration = beginning(cube_of(table)).exploration
    assert exploration is not None
    return exploration
