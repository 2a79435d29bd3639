"""Tables in pages as MediaWiki stores them: what stands between {| and |}."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable, document_reading
from harbin_viewer.factsheet.sources.documents.html_tables import OpenTable
from harbin_viewer.factsheet.sources.documents.lines_around import LinesAround
from harbin_viewer.factsheet.sources.documents.raised_text import power_after
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reader, Reading

MAX_WIKI = 16 * 1024**2
"""Bytes of a page that are read at most."""

_BEGIN = re.compile(r"[ :*]*\{\|")
_SIGNS = (re.compile(rb"(?m)^[ :*]*\{\|"), re.compile(rb"(?m)^[ \t]*\|[-}]"))
_HEADING = re.compile(r"(={1,6})\s*+(.+?)(?<!\s)\s*+\1\s*")
_SPAN = re.compile(r"(row|col)span\s*=\s*[\"']?\s*(\d{1,3})", re.IGNORECASE)
_UNSEEN = re.compile(
    r"(?is)<!--(?:(?!<!--).)*?-->|<ref[^<>/]*/>|<ref[^<>]*>(?:(?!<ref).)*?</ref>"
    r"|\[\[(?:file|image|datei|fichier|archivo):[^\[\]]*\]\]"
)
_BREAK = re.compile(r"(?i)<br\s*/?>")
_RAISED = re.compile(r"(?i)<sup[^<>]*>([^<>]*)</sup>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_ADDRESS = re.compile(r"\[(?:https?:)?//[^\s\[\]]+ ?([^\[\]]*)\]")
_TEMPLATE = re.compile(r"\{\{([^{}]*)\}\}")
_MOST_TURNS = 20


def recognises(head: bytes, name: str) -> bool:
    """Whether a text has a table of MediaWiki: a line that begins with {| and one that begins with |- or |}."""
    if name.lower().endswith((".wiki", ".mediawiki", ".wikitext")):
        return True
    return not head.lstrip().startswith(b"<") and all(sign.search(head) is not None for sign in _SIGNS)


def read(file: OpenedFile) -> Reading:
    """The tables of a page; SheetError where it has none."""
    page = _Page()
    for line in _UNSEEN.sub("", file.read(MAX_WIKI).decode("utf-8-sig", errors="replace")).splitlines():
        page.take(line)
    page.end_all()
    return document_reading(page.around.tables, file)


READER = Reader(
    name="mediawiki",
    title="MediaWiki",
    suffixes=(".wiki", ".mediawiki"),
    recognises=recognises,
    read=read,
    media_types=("text/x-wiki",),
)


@dataclass
class _Page:
    """Gathers the tables of a page, each with its caption or the heading before it."""

    around: LinesAround = field(default_factory=LinesAround)
    open: list[OpenTable] = field(default_factory=list)
    heading: str = ""
    in_template: int = 0

    def take(self, line: str) -> None:
        """One line of the page."""
        text = line.strip()
        if self.in_template == 0 and _BEGIN.match(line):
            self.open.append(OpenTable())
        elif not self.open:
            self._outside(text)
        elif self.in_template:
            self._go_on(line)
        elif text.startswith("|}"):
            self._end_table()
        else:
            self._inside(self.open[-1], text, line)

    def end_all(self) -> None:
        """Close what the page left open."""
        while self.open:
            self._end_table()

    def _outside(self, text: str) -> None:
        if found := _HEADING.fullmatch(text):
            self.heading = shown(found[2])
            self.around.heading(len(found[1]))
        else:
            self.around.add(shown(text))

    def _inside(self, table: OpenTable, text: str, line: str) -> None:
        if text.startswith("|+"):
            table.end_cell()
            table.caption = shown(_without_look(text[2:])[1])
        elif text.startswith("|-"):
            self._end_cell(table)
            table.begin_row()
        elif text[:1] in ("|", "!"):
            self._cells(table, text)
        else:
            self._go_on(line)

    def _cells(self, table: OpenTable, text: str) -> None:
        """The cells of a line, which the sign before the first calls heads or not."""
        head = text[0] == "!"
        for part in _parted(text[1:], head=head):
            self._end_cell(table)
            look, words = _without_look(part)
            spans = {kind.lower(): int(count) for kind, count in _SPAN.findall(look)}
            table.begin_cell(max(1, spans.get("row", 1)), max(1, spans.get("col", 1)), head=head)
            table.cell = [words]
        self.in_template = max(0, text.count("{{") - text.count("}}"))

    def _go_on(self, line: str) -> None:
        self.in_template = max(0, self.in_template + line.count("{{") - line.count("}}"))
        if self.open[-1].cell is not None:
            self.open[-1].cell.append(" " + line)

    def _end_cell(self, table: OpenTable) -> None:
        if table.cell is not None:
            table.cell = [shown("".join(table.cell))]
        table.end_cell()

    def _end_table(self) -> None:
        table = self.open.pop()
        self._end_cell(table)
        kept = [number for number, row in enumerate(table.rows) if row]
        places = {number: place for place, number in enumerate(kept)}
        rows = [table.rows[number] for number in kept]
        spans = tuple((places[t], x, min(len(rows) - 1, places[t] + b - t), y) for t, x, b, y in table.spans)
        table.named = [table.named[number] for number in kept]
        title = table.caption or self.around.caption() or self.heading
        self.around.table(DocumentTable(title, rows, spans, heads=table.heads))


def _parted(text: str, *, head: bool) -> list[str]:
    """A line parted into its cells at || (and !! among heads) that stand in no template or link."""
    signs = re.compile(r"\{\{|\}\}|\[\[|\]\]|\|\|" + ("|!!" if head else ""))
    parts, start, depth = [], 0, 0
    for sign in signs.finditer(text):
        if sign[0] in ("||", "!!"):
            if depth <= 0:
                parts.append(text[start : sign.start()])
                start = sign.end()
        else:
            depth += 1 if sign[0] in ("{{", "[[") else -1
    return [*parts, text[start:]]


def _without_look(part: str) -> tuple[str, str]:
    """How a cell looks (what stands before a single bar), and what stands in it."""
    depth = 0
    for sign in re.finditer(r"\{\{|\}\}|\[\[|\]\]|\|", part):
        if sign[0] == "|":
            if depth <= 0:
                return part[: sign.start()], part[sign.end() :]
        else:
            depth += 1 if sign[0] in ("{{", "[[") else -1
    return "", part


def shown(text: str) -> str:
    """What is shown of a text: links by their words, templates by what they show, no marks of emphasis."""
    text = _BREAK.sub(" ", text)
    for _turn in range(_MOST_TURNS):
        bare = _TEMPLATE.sub(_of_template, text)
        if bare == text:
            break
        text = bare
    text = _ADDRESS.sub(r"\1", _LINK.sub(r"\1", text))
    text = _RAISED.sub(lambda found: power_after(text[: found.start()], found[1]), text)
    text = re.sub(r"'{2,5}", "", _TAG.sub("", text))
    return " ".join(html.unescape(text).split())


def _of_template(found: re.Match[str]) -> str:
    """What a template shows, where it is one of those for numbers, names and flags; else its last words."""
    name, *arguments = (part.strip() for part in found[1].split("|"))
    plain = [part for part in arguments if not re.match(r"[\w -]+=", part)]
    kind, _colon, rest = name.partition(":")
    if kind.lower() in ("formatnum", "nowrap") and rest:
        return rest
    if name.lower() in ("n/a", "na", "unknown", "tba", "tbd"):
        return plain[0] if plain else "N/A"
    if name.lower() in (
        "efn",
        "refn",
        "sfn",
        "cn",
        "citation needed",
        "note",
        "ref",
        "increase",
        "decrease",
        "steady",
        "flagicon",
        "flagdeco",
    ):
        return ""
    if name.lower() in ("sort", "sortkey", "dts") and len(plain) > 1 and name.lower() == "sort":
        return plain[1]
    if name.lower() in ("convert", "cvt") and len(plain) > 1:
        return f"{plain[0]} {plain[1]}"
    if name.lower() == "opdrts":
        return f"{'–'.join(filter(None, plain[:2]))} {' '.join(plain[2:4])}"
    return plain[0] if plain else ""
