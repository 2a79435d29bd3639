"""Tables of wikis in which a row stands in one line between bars: those of DokuWiki, and of Jira and Confluence."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable, document_reading
from harbin_viewer.factsheet.sources.documents.lines_around import LinesAround
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reader, Reading

MAX_WIKI = 16 * 1024**2
"""Bytes of a page that are read at most."""

_HEADS = re.compile(r"\s*(?:\^[^^|]+(?:\^[^^|]+)+\^|\|\|(?:[^|]+\|\|){2,})\s*")
_HEADS_OF_BYTES = re.compile(
    rb"(?m)^[ \t]*(?:\^[^^|\n]+(?:\^[^^|\n]+)+\^|\|\|(?:[^|\n]+\|\|){2,})[ \t\r]*\n[ \t]*[|^](?!\|)"
)
_HEADING = re.compile(r"\s*+(?:(={2,6})\s*+(.+?)(?<!\s)\s*+={2,6}|h([1-6])\.\s+(.*\S))\s*")
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]|\[(?:([^\[\]|]+)\|)[^\[\]]*\]")
_SIGNS = re.compile(r"\|\||[|^]")
_EMPHASIS = re.compile(r"(?<![\w*/])(?P<mark>\*\*|//|__|''|\*|_)(?=\S)(?P<words>.{1,300}?)(?<=\S)(?P=mark)(?![\w*/])")
_NOTE = re.compile(r"\(\([^()]*\)\)|\{color[^}]*\}|<[^<>]*>")


def recognises(head: bytes, name: str) -> bool:
    """Whether a line of heads stands above a row, each between the signs that such wikis have for it."""
    return not name.lower().endswith((".md", ".csv")) and _HEADS_OF_BYTES.search(head) is not None


def read(file: OpenedFile) -> Reading:
    """The tables of a page; SheetError where it has none."""
    around = LinesAround()
    heading = ""
    rows: list[list[str]] = []
    heads = 0
    for line in [*file.read(MAX_WIKI).decode("utf-8-sig", errors="replace").splitlines(), ""]:
        if (rows and line.strip()[:1] in ("|", "^")) or _HEADS.fullmatch(line):
            heads += len(rows) == heads and bool(_HEADS.fullmatch(line))
            rows.append(_cells_of(line))
            continue
        if rows:
            title = around.caption() or heading
            around.table(DocumentTable(title, rows, heads=heads if heads < len(rows) else 0))
            rows, heads = [], 0
        if found := _HEADING.fullmatch(line):
            heading = shown(found[2] or found[4])
            around.heading(int(found[3]) if found[3] else 7 - len(found[1]))
        else:
            around.add(shown(line))
    return document_reading(around.tables, file)


READER = Reader(
    name="wiki-bars",
    title="DokuWiki, Jira",
    suffixes=(),
    recognises=recognises,
    read=read,
)


def _cells_of(line: str) -> list[str]:
    """The cells between the signs of a line, of which those within links part none."""
    parts, start, depth = [], 0, 0
    text = line.strip()
    for sign in re.finditer(r"\[|\]|\|\||[|^]", text):
        if _SIGNS.fullmatch(sign[0]):
            if depth <= 0:
                parts.append(text[start : sign.start()])
                start = sign.end()
        else:
            depth += 1 if sign[0] == "[" else -1
    rest = text[start:]
    return [shown(part) for part in [*parts[1:], *([rest] if rest.strip() else [])]]


def shown(text: str) -> str:
    """What is shown of a text: links by their words, no notes or marks of emphasis."""
    text = _LINK.sub(lambda found: found[1] or found[2] or "", _NOTE.sub("", text))
    return " ".join(_EMPHASIS.sub(r"\g<words>", text).split())
