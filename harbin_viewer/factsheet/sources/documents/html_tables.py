"""Tables of an HTML page, cells over several rows and columns repeated, those for layout left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import takewhile

from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable, document_reading
from harbin_viewer.factsheet.sources.documents.lines_around import LinesAround
from harbin_viewer.factsheet.sources.documents.raised_text import power_after, sign_of_note
from harbin_viewer.factsheet.sources.documents.sound_markup import feed
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reader, Reading

MAX_HTML = 64 * 1024**2
"""Bytes of a page that are read at most."""

MAX_SPAN = 200
"""Rows or columns that one cell covers at most."""

MAX_COVERED = 200_000
"""Places of a table that cells cover beyond their first one; from there on each covers one."""

SILENT = frozenset({"script", "style", "noscript", "template", "svg", "math"})
BREAKS = frozenset({"br", "p", "div", "li", "tr"})
INLINE = frozenset({
    "a", "abbr", "b", "cite", "code", "data", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub",
    "sup", "time", "u", "wbr",
})  # fmt: skip
"""Tags within a line; all others end it."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


def recognises(head: bytes, name: str) -> bool:
    """Whether a file begins as a page does, or has a table and the ending of one."""
    start = head[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table")):
        return True
    return name.lower().endswith((".html", ".htm", ".xhtml", ".xls")) and b"<table" in head.lower()


def read(file: OpenedFile) -> Reading:
    """The tables of a page; SheetError where it has none."""
    content = file.read(MAX_HTML)
    page = Page()
    feed(page, decoded(content))
    page.end_all()
    return document_reading(page.tables, file, title=page.title.strip(), pictured=True)


READER = Reader(
    name="html",
    title="HTML pages",
    suffixes=(".html", ".htm", ".xhtml"),
    recognises=recognises,
    read=read,
    media_types=("text/html",),
)


def decoded(content: bytes) -> str:
    """The text of a page, by the encoding that it declares."""
    declared = CHARSET.search(content[:4096])
    for encoding in ("utf-8-sig", declared.group(1).decode("ascii") if declared else "cp1252", "cp1252"):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")


@dataclass
class OpenTable:
    """A table whose end has not come yet."""

    caption: str = ""
    rows: list[list[str]] = field(default_factory=list)
    spans: list[tuple[int, int, int, int]] = field(default_factory=list)
    below: dict[int, int] = field(default_factory=dict)
    cell: list[str] | None = None
    in_caption: bool = False
    in_head: bool = False
    named: list[bool] = field(default_factory=list)
    """For each row, whether all of its cells are said to be heads."""

    covered: int = 0

    def begin_row(self) -> None:
        """A new row; cells from above that reach into it keep their places."""
        self.rows.append([])
        self.named.append(True)

    def begin_cell(self, rows: int, columns: int, *, head: bool) -> None:
        """A new cell, right of those from above that reach into its row."""
        if not self.rows:
            self.begin_row()
        self.named[-1] &= head or self.in_head
        row, number = self.rows[-1], len(self.rows) - 1
        while self.below.get(len(row), -1) >= number:
            row.append("")
            self.covered += 1
        if self.covered > MAX_COVERED:
            rows = columns = 1
            self.below.clear()
        self.covered += columns - 1
        left = len(row)
        row += [""] * columns
        if rows > 1:
            self.below.update(dict.fromkeys(range(left, left + columns), number + rows - 1))
        self.spans.append((number, left, number + rows - 1, left + columns - 1))
        self.cell = []

    @property
    def heads(self) -> int:
        """How many of the first rows name the columns, as the page says; 0 where it says so of all or none."""
        number = sum(1 for _named in takewhile(bool, self.named))
        return number if number < len(self.named) else 0

    def end_cell(self) -> None:
        """Put the text of the cell in its place."""
        if self.cell is not None:
            row, left, _, _ = self.spans[-1]
            self.rows[row][left] = re.sub(r"\s+", " ", "".join(self.cell)).strip()
        self.cell = None


class Page(HTMLParser):
    """Gathers the tables of a page, each with its caption or the heading before it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self._lines_around = LinesAround()
        self._line: list[str] = []
        self._open: list[OpenTable] = []
        self._heading = ""
        self._inside = ""
        self._silent = 0
        self._raised: list[str] | None = None

    @property
    def tables(self) -> list[DocumentTable]:
        """Those whose end has come, each with what was said of it by then."""
        return self._lines_around.tables

    def end_all(self) -> None:
        """Close what the page left open."""
        while self._open:
            self._end_table()
        self._end_line()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        if tag not in INLINE:
            self._raised = None
            self._end_line()
        if tag in SILENT:
            self._silent += 1
        elif tag == "sup":
            self._raised = []
        elif tag == "table":
            self._open.append(OpenTable())
        elif tag == "title" or tag in HEADINGS:
            self._inside, self._heading = tag, "" if tag in HEADINGS else self._heading
            self._lines_around.heading(int(tag[1]) if tag in HEADINGS else 0)
        elif self._open:
            self._in_table(self._open[-1], tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        """A tag ends."""
        if tag not in INLINE:
            self._raised = None
            self._end_line()
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "sup":
            self._end_raised()
        elif tag == "table" and self._open:
            self._end_table()
        elif tag in ("td", "th", "tr") and self._open:
            self._open[-1].end_cell()
        elif tag == "caption" and self._open:
            self._open[-1].in_caption = False
        elif tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        """Words, of the cell, caption, heading or title that is open."""
        if self._silent:
            return
        if self._raised is not None:
            self._raised.append(data)
            return
        self._add(data)

    def _end_raised(self) -> None:
        """What is raised is the power of what stands before it, or the sign of a note; within words it is left out."""
        raised, self._raised = "".join(self._raised or []), None
        before = self._before()
        if power := power_after(before, raised):
            self._add(power)
        elif (self._is_in_cell and before[-1:].isdigit()) or (not self._open and not self._inside and not before):
            self._add(f"{sign_of_note(raised)}{'' if before else ' '}")

    @property
    def _is_in_cell(self) -> bool:
        return bool(self._open) and self._open[-1].cell is not None

    def _before(self) -> str:
        """The words to which the next ones are added."""
        table = self._open[-1] if self._open else None
        if table is not None and table.cell is not None:
            return "".join(table.cell[-2:])
        if table is not None and table.in_caption:
            return table.caption
        return self._heading if self._inside else "".join(self._line[-2:])

    def _add(self, data: str) -> None:
        table = self._open[-1] if self._open else None
        if table is not None and table.cell is not None:
            table.cell.append(data)
        elif table is not None and table.in_caption:
            table.caption += data
        elif self._inside == "title":
            self.title += data
        elif self._inside:
            self._heading += data
        elif table is None:
            self._line.append(data)

    def _end_line(self) -> None:
        if self._line:
            self._lines_around.add("".join(self._line))
        self._line = []

    def _in_table(self, table: OpenTable, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "caption":
            table.in_caption = True
        elif tag == "tr":
            table.end_cell()
            table.begin_row()
        elif tag in ("td", "th"):
            table.end_cell()
            table.begin_cell(_span(attributes.get("rowspan")), _span(attributes.get("colspan")), head=tag == "th")
        elif tag in ("thead", "tbody", "tfoot"):
            table.in_head = tag == "thead"
        elif tag in BREAKS and table.cell is not None:
            table.cell.append(" ")

    def _end_table(self) -> None:
        table = self._open.pop()
        table.end_cell()
        holds_another = bool(self._open) and self._open[-1].cell is not None
        if holds_another and len(table.rows) < 2:
            return
        title = " ".join((table.caption or self._lines_around.caption() or self._heading).split())
        self._lines_around.table(DocumentTable(title, table.rows, tuple(table.spans), heads=table.heads))


def _span(text: str | None) -> int:
    return min(MAX_SPAN, max(1, int(text))) if text and text.isdigit() and len(text) < 6 else 1
