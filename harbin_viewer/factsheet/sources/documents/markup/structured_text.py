"""Tables in reStructuredText: drawn with rules, as lists or as values parted by commas, under the title they have."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field

from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable, document_reading
from harbin_viewer.factsheet.sources.documents.lines_around import LinesAround
from harbin_viewer.factsheet.sources.documents.markup.ruled_tables import GRID, SIMPLE, grid_table, simple_table
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reader, Reading

MAX_TEXT = 16 * 1024**2
"""Bytes of a text that are read at most."""

_DIRECTIVE = re.compile(r"(\s*)\.\. (list-table|csv-table|table)::\s*((?:.*\S)?)\s*")
_OPTION = re.compile(r"\s*+:([\w-]+):\s*((?:.*\S)?)\s*")
_UNDERLINE = re.compile(r"([=\-~^\"'`#*+.:_])\1{2,}\s*")
_OTHER = re.compile(r"\s*\.\. ")
_LINK = re.compile(r"`([^`<]+)<[^`<>]*>`__?")
_ROLE = re.compile(r":[\w:.+-]{1,60}:`([^`]*)`")
_EMPHASIS = re.compile(r"(?<!\w)(?P<mark>\*\*|``|\*|`)(?=\S)(?P<words>.{1,300}?)(?<=\S)(?P=mark)_?(?!\w)")
_NOTE = re.compile(r"\[(?:#?\w{0,40}|\*)\]_")
_SIGN = re.compile(rb"(?m)^[ \t]*(?:\+(?:=+\+){2,}[ \t\r]*$|\.\. (?:list|csv)-table::)")


def recognises(head: bytes, name: str) -> bool:
    """Whether a text has the rule below the heads of such a table, or the ending of such texts."""
    return name.lower().endswith((".rst", ".rest")) or _SIGN.search(head) is not None


def read(file: OpenedFile) -> Reading:
    """The tables of a text; SheetError where it has none."""
    text = _Text(file.read(MAX_TEXT).decode("utf-8-sig", errors="replace").expandtabs().splitlines())
    while text.at < len(text.lines):
        text.take()
    return document_reading(text.around.tables, file, title=text.title)


READER = Reader(
    name="restructuredtext",
    title="reStructuredText",
    suffixes=(".rst",),
    recognises=recognises,
    read=read,
    media_types=("text/x-rst",),
)


@dataclass
class _Text:
    """Gathers the tables of a text, each with its title or the heading before it."""

    lines: list[str]
    at: int = 0
    around: LinesAround = field(default_factory=LinesAround)
    title: str = ""
    heading: str = ""
    caption: str = ""
    levels: list[str] = field(default_factory=list)

    def take(self) -> None:
        """The next table, heading or line."""
        line = self.lines[self.at]
        if directive := _DIRECTIVE.fullmatch(line):
            self._directive(directive)
        elif GRID.fullmatch(line) or SIMPLE.fullmatch(line):
            self._ruled(line)
        elif self._is_heading():
            self._head()
        else:
            self.at += 1
            if not _OTHER.match(line) and not _UNDERLINE.fullmatch(line):
                self.around.add(shown(line))

    def _is_heading(self) -> bool:
        line, below = self.lines[self.at], self.lines[self.at + 1] if self.at + 1 < len(self.lines) else ""
        return bool(line.strip()) and not line[0].isspace() and bool(_UNDERLINE.fullmatch(below))

    def _head(self) -> None:
        mark = self.lines[self.at + 1][0]
        if mark not in self.levels:
            self.levels.append(mark)
        self.heading = shown(self.lines[self.at])
        self.title = self.title or self.heading
        self.around.heading(self.levels.index(mark) + 1)
        self.caption = ""
        self.at += 2

    def _ruled(self, line: str) -> None:
        """A table that is drawn with rules; a line of them alone is none."""
        find = grid_table if GRID.fullmatch(line) else simple_table
        table, end = find(self.lines, self.at)
        if table is not None:
            self._table(table.rows, tuple(table.spans), table.heads)
        self.at = max(end, self.at + 1)

    def _directive(self, found: re.Match[str]) -> None:
        """A table that is announced: its title, what is said of it, and what stands in it."""
        self.at += 1
        self.caption = shown(found[3])
        if found[2] == "table":
            self._options()
            return
        options = self._options()
        begin = self.at
        while self.at < len(self.lines) and (not self.lines[self.at].strip() or self._is_within(len(found[1]))):
            self.at += 1
        lines = self.lines[begin : self.at]
        rows = _rows_of_list(lines) if found[2] == "list-table" else _rows_of_csv(lines, options)
        said = options.get("header-rows", "")
        heads = int(said) if said.isdigit() and len(said) < 3 else 0
        self._table(rows, (), heads + ("header" in options))

    def _options(self) -> dict[str, str]:
        options = {}
        while self.at < len(self.lines) and (found := _OPTION.fullmatch(self.lines[self.at])):
            options[found[1]] = found[2]
            self.at += 1
        return options

    def _is_within(self, indent: int) -> bool:
        line = self.lines[self.at]
        return len(line) - len(line.lstrip()) > indent

    def _table(self, rows: list[list[str]], spans: tuple[tuple[int, int, int, int], ...], heads: int) -> None:
        title = self.caption or self.around.caption() or self.heading
        plain = [[shown(cell) for cell in row] for row in rows]
        if plain:
            self.around.table(DocumentTable(title, plain, spans, heads=heads if heads < len(plain) else 0))
        self.caption = ""


def _rows_of_list(lines: list[str]) -> list[list[str]]:
    """The rows of a list of lists: a star begins a row, a dash a cell."""
    rows: list[list[str]] = []
    for line in lines:
        text = line.strip()
        if text == "*" or text.startswith("* "):
            rows.append([])
            text = text[1:].strip()
        if rows and (text == "-" or text.startswith("- ")):
            rows[-1].append(text[2:].strip())
        elif rows and rows[-1] and text:
            rows[-1][-1] += f" {text}"
    return rows


def _rows_of_csv(lines: list[str], options: dict[str, str]) -> list[list[str]]:
    """The rows of values parted by commas, below the heads that are said before them."""
    said = {"tab": "\t", "space": " "}.get(options.get("delim", ","), options.get("delim", ","))
    sign = said if len(said) == 1 else ","
    header = [options["header"]] if options.get("header") else []
    written = [*header, *(line.strip() for line in lines if line.strip())]
    return [[cell.strip() for cell in row] for row in csv.reader(written, delimiter=sign, skipinitialspace=True)]


def shown(text: str) -> str:
    """What is shown of a text: links and roles by their words, no marks of emphasis or notes."""
    text = _NOTE.sub("", _ROLE.sub(r"\1", _LINK.sub(r"\1", text)))
    text = re.sub(r"\\(.)", lambda found: "" if found[1] == " " else found[1], _EMPHASIS.sub(r"\g<words>", text))
    return " ".join(text.split())
