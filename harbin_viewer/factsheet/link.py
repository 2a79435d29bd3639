"""Links to places of a sheet: how one is written, read, and followed to the figure, the chart or the tab it means.

`SHEET#TABLE/ROW/FIELD` is a figure, `SHEET#TABLE/ROW` a row, `SHEET#chart:NAME` a chart and `SHEET#tab:NAME` a tab.
SHEET is a path, an address, or the name of the bundled sheet. ROW has the values of the table's key with commas between
them, so that it is found when rows are added; where there is no key, or it does not tell the row, it is `row=` and its
number. What means something in a link is percent-encoded where it is part of a name.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import quote, unquote

from harbin_viewer import bundle
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.related import text_field
from harbin_viewer.factsheet.sources.address import fetched_before, is_address
from harbin_viewer.factsheet.sources.files.on_disk import is_there
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.words.whole_numbers import whole_number

_MEANS = re.compile(r"[%/#,=\x00-\x1f\x7f\x85\u2028\u2029]|^[\s<>“”\"']|[\s<>“”\"']$")
"""What is written in code where it is part of a name: it means something in a link, ends its line, or is taken for
what a link stands in.
"""

_ROW = "row="

_OTHER_VERSION = "The link may be from another version of the sheet. Find leads to what is in this one."

Kind = Literal["row", "chart", "tab"]


class Link(NamedTuple):
    """A link as it was read: `sheet` as it is written ("" for the one on show), and what is meant in it.

    `name` is that of the table, the chart or the tab; `row` is as it is written, `field` "" where all of it is meant.
    """

    sheet: str
    kind: Kind
    name: str
    row: str = ""
    field: str = ""

    @property
    def inside(self) -> str:
        """The same as a link within its sheet."""
        if self.kind != "row":
            return f"#{self.kind}:{_written(self.name)}"
        return f"#{'/'.join(filter(None, [_written(self.name), self.row, _written(self.field)]))}"


def to_figure(document: Document, cell: CellAt) -> str:
    """The link to a figure, or to a text, of the document."""
    row = _row_of(document.table(cell.resource), cell.row)
    return f"{_sheet_of(document)}#{_written(cell.resource)}/{row}/{_written(cell.field)}"


def to_part(document: Document, kind: Literal["chart", "tab"], name: str) -> str:
    """The link to the chart, or the tab, of that name."""
    return f"{_sheet_of(document)}#{kind}:{_written(name)}"


def read(text: str) -> Link | None:
    """The link at the end of a text, as it was copied alone or with the figure; None where there is none."""
    line = next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "")
    sheet, hash_sign, place = line.strip("<>“”\"'").removeprefix("harbin-viewer ").rpartition("#")
    if not hash_sign:
        return None
    kind, colon, name = place.partition(":")
    if colon and name and "/" not in place and kind in ("chart", "tab"):
        return Link(sheet.strip(), "chart" if kind == "chart" else "tab", unquote(name))
    parts = place.split("/")
    if len(parts) not in (2, 3) or not all(parts):
        return None
    return Link(sheet.strip(), "row", unquote(parts[0]), parts[1], unquote(parts[2]) if len(parts) > 2 else "")


def is_of(link: Link, document: Document) -> bool:
    """Whether a link leads into this document."""
    if link.sheet in ("", _sheet_of(document)):
        return True
    return not is_address(link.sheet) and _resolved(link.sheet) == document.path.resolve()


def sheet_path(link: Link) -> str:
    """The path, or the address, of the sheet that a link leads into."""
    return link.sheet if is_address(link.sheet) else str(_resolved(link.sheet))


def cell_of(document: Document, link: Link) -> CellAt:
    """The figure that a link to a row means; SheetError where the document does not have it."""
    if not document.has_resource(link.name):
        raise _gone(document, f"The sheet has no table “{link.name}”.")
    table = document.table(link.name)
    row = _found(table, link.row)
    if row is None:
        raise _gone(document, f"The table “{link.name}” has no row “{_read_row(link.row)}”.")
    field = link.field or text_field(table)
    if field not in table.columns:
        raise _gone(document, f"The table “{link.name}” has no field “{field}”.")
    return CellAt(link.name, row, field)


def check_part(document: Document, link: Link) -> None:
    """SheetError where the document does not have the chart, or the tab, of a link."""
    sheet = document.sheet
    names = {part.name for part in (sheet.views if link.kind == "chart" else sheet.factsheet.tabs)}
    if link.name not in names:
        raise _gone(document, f"The sheet has no {link.kind} “{link.name}”.")


def _gone(document: Document, problem: str) -> SheetError:
    return SheetError(document.path, "", problem, _OTHER_VERSION)


def _sheet_of(document: Document) -> str:
    """How the sheet of a document is named in a link."""
    fetched = fetched_before(document.path)
    if fetched is not None:
        return fetched.address
    path = document.path.resolve()
    return path.name if path == bundle.default_sheet().resolve() else str(path)


def _resolved(sheet: str) -> Path:
    path = Path(os.path.expanduser(sheet))  # noqa: PTH111 Path's own raises where there is no such person
    bundled = bundle.default_sheet()
    return bundled.resolve() if sheet == bundled.name and not is_there(path) else path.resolve()


def _row_of(table: Table, row: int) -> str:
    """The row by the values of its key, where these tell it; else by its number, from 1."""
    values = {name: table.text(name, row) for name in table.key}
    tells = all(values.values()) and values and table.find(values) == row
    return ",".join(map(_written, values.values())) if tells else f"{_ROW}{row + 1}"


def _found(table: Table, row: str) -> int | None:
    """The number of a row (0-based) as it is written in a link; None where there is none."""
    if row.startswith(_ROW):
        number = whole_number(row.removeprefix(_ROW))
        return number - 1 if number is not None and 1 <= number <= len(table) else None
    values = [unquote(value) for value in row.split(",")]
    return table.find(dict(zip(table.key, values, strict=True))) if len(values) == len(table.key) else None


def _read_row(row: str) -> str:
    return ", ".join(map(unquote, row.removeprefix(_ROW).split(",")))


def _written(text: str) -> str:
    return _MEANS.sub(lambda found: quote(found.group(), safe=""), text)
