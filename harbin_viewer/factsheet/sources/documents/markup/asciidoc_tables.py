"""Tables in AsciiDoc: what stands between two lines |===, in cells that each begin with a bar."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field

from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable, document_reading
from harbin_viewer.factsheet.sources.documents.html_tables import MAX_SPAN, OpenTable
from harbin_viewer.factsheet.sources.documents.lines_around import LinesAround
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reader, Reading

MAX_ASCIIDOC = 16 * 1024**2
"""Bytes of a text that are read at most."""

_FENCE = re.compile(r"([|,:!])={3,}\s*")
_HEADING = re.compile(r"(={1,6})\s+((?:.*\S)?)\s*")
_TITLE = re.compile(r"\.(?![.\s])(.*\S)\s*")
_LOOK = re.compile(r"\[(.*)\]\s*")
_CELL = re.compile(r"(?<!\\)(?:(?<!\S)(?:(\d+)?(?:\.(\d+))?\+|(\d+)\*)?(?:[<^>]?(?:\.[<^>])?)([adehlmsv])?)?\|")
_COLUMNS = re.compile(r"cols\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^,\]]+))")
_ANCHOR = re.compile(r"(?<![\w./#:-])[\w./#:-]+\[([^\[\]]*)\]")
_EMPHASIS = re.compile(r"(?<!\w)(?P<mark>\*{1,2}|_{1,2}|`{1,2}|#)(?=\S)(?P<words>.{1,300}?)(?<=\S)(?P=mark)(?!\w)")
_MOST_COLUMNS = 1000


def recognises(head: bytes, name: str) -> bool:
    """Whether a text has two of the lines between which such tables stand, or the ending of such texts."""
    named = name.lower().endswith((".adoc", ".asciidoc"))
    return named or len(re.findall(rb"(?m)^\|={3,}\s*$", head)) > 1


def read(file: OpenedFile) -> Reading:
    """The tables of a text; SheetError where it has none."""
    text = _Text()
    for line in file.read(MAX_ASCIIDOC).decode("utf-8-sig", errors="replace").splitlines():
        text.take(line)
    return document_reading(text.around.tables, file, title=text.title)


READER = Reader(
    name="asciidoc",
    title="AsciiDoc",
    suffixes=(".adoc", ".asciidoc"),
    recognises=recognises,
    read=read,
    media_types=("text/asciidoc",),
)


@dataclass
class _Text:
    """Gathers the tables of a text, each with its title or the heading before it."""

    around: LinesAround = field(default_factory=LinesAround)
    title: str = ""
    heading: str = ""
    caption: str = ""
    look: str = ""
    fence: str = ""
    lines: list[str] = field(default_factory=list)

    def take(self, line: str) -> None:
        """One line of the text."""
        if self.fence:
            self._inside(line)
        elif fence := _FENCE.fullmatch(line):
            self.fence, self.lines = fence[1], []
        elif heading := _HEADING.fullmatch(line):
            self.heading = shown(heading[2])
            self.title = self.title or self.heading
            self.around.heading(len(heading[1]))
        elif title := _TITLE.fullmatch(line):
            self.caption = shown(title[1])
        elif look := _LOOK.fullmatch(line):
            self.look += f",{look[1]}"
        elif line.strip():
            self.caption = self.look = ""
            self.around.add(shown(line))

    def _inside(self, line: str) -> None:
        if not ((fence := _FENCE.fullmatch(line)) and fence[1] == self.fence):
            self.lines.append(line)
            return
        rows, spans = self._rows()
        heads = 1 if rows and self._has_head() else 0
        title = self.caption or self.around.caption() or self.heading
        self.around.table(DocumentTable(title, rows, spans, heads=heads if heads < len(rows) else 0))
        self.caption = self.look = self.fence = ""

    def _has_head(self) -> bool:
        """Whether the first row names the columns: as is said, or as a blank line behind the first line says."""
        if re.search(r"header|%[\w%]*header", self.look):
            return "noheader" not in self.look
        return len(self.lines) > 1 and bool(self.lines[0].strip()) and not self.lines[1].strip()

    def _rows(self) -> tuple[list[list[str]], tuple[tuple[int, int, int, int], ...]]:
        said = re.search(r"format\s*=\s*\"?(csv|tsv|dsv)", self.look)
        sign = {"csv": ",", "tsv": "\t", "dsv": ":"}[said[1]] if said else {",": ",", ":": ":"}.get(self.fence, "")
        if sign:
            lines = [line for line in self.lines if line.strip()]
            return [[shown(cell) for cell in row] for row in csv.reader(lines, delimiter=sign)], ()
        table = _laid_out(self.lines, _width(self.look))
        return [row for row in table.rows if row], tuple(table.spans)


def _width(look: str) -> int:
    """How many columns are said to be there; 0 where it is not said."""
    found = _COLUMNS.search(look)
    if found is None:
        return 0
    said = next(filter(None, found.groups()), "").strip()
    parts = [re.match(r"\s*(\d{1,3})\*", part) for part in re.split(r"[,;]", said)]
    return min(_MOST_COLUMNS, sum(int(part[1]) if part else 1 for part in parts))


def _laid_out(lines: list[str], width: int) -> OpenTable:
    """The cells, a row of them as soon as it has as many as there are columns."""
    table = OpenTable()
    filled = [line for line in lines if line.strip()]
    width = width or (_cells_of(filled[0]) if filled else 0)
    text = "\n".join(filled)
    cells = list(_CELL.finditer(text))
    ends = (*(cell.start() for cell in cells[1:]), len(text))
    for cell, end in zip(cells, ends, strict=False):  # of a table without cells an end remains
        across, down, times, _kind = cell.groups()
        for _turn in range(min(MAX_SPAN, int(times or 1))):
            if not table.rows or _is_full(table, width):
                table.begin_row()
            table.begin_cell(min(MAX_SPAN, int(down or 1)) or 1, min(MAX_SPAN, int(across or 1)) or 1, head=False)
            table.cell = [shown(text[cell.end() : end].replace("\\|", "|"))]
            table.end_cell()
    return table


def _cells_of(line: str) -> int:
    return sum(int(cell[1] or 1) * int(cell[3] or 1) for cell in _CELL.finditer(line))


def _is_full(table: OpenTable, width: int) -> bool:
    """Whether no further cell fits into the last row, those from above that reach into it counted."""
    number, place = len(table.rows) - 1, len(table.rows[-1])
    while table.below.get(place, -1) >= number:
        place += 1
    return place >= width


def shown(text: str) -> str:
    """What is shown of a text: links by their words, no marks of emphasis."""
    text = _ANCHOR.sub(r"\1", re.sub(r"footnote:?\w*:?\[[^\]]*\]", "", text)).replace(" +\n", " ")
    while (bare := _EMPHASIS.sub(r"\g<words>", text)) != text:
        text = bare
    return " ".join(text.split())
