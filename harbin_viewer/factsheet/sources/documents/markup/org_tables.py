"""Tables in Org: rows of cells between bars, whose rules have a plus between the columns."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable, document_reading
from harbin_viewer.factsheet.sources.documents.lines_around import LinesAround
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reader, Reading

MAX_ORG = 16 * 1024**2
"""Bytes of a text that are read at most."""

_RULE = re.compile(r"\s*\|-+(?:\+-+)*\|?\s*")
_ONE_RULE = re.compile(rb"(?m)^[ \t]*\|-+(?:\+-+)+\|[ \t\r]*$")
_HEADING = re.compile(r"(\*{1,8})\s+(?:(?:TODO|DONE)\s+)?((?:.*\S)?)\s*")
_TAGS = re.compile(r":[\w@:]+:")
_KEYWORD = re.compile(r"\s*#\+(\w+)(?:\[[^\]]*\])?:\s*((?:.*\S)?)\s*", re.IGNORECASE)
_WIDTH = re.compile(r"<[lrc]?\d*>")
_LINK = re.compile(r"\[\[(?:[^\[\]]*\]\[)?([^\[\]]*)\]\]")
_NOTE = re.compile(r"\[fn:[^\]]*\]")
_EMPHASIS = re.compile(
    r"(?<!\w)(?P<mark>[*/_=~+])(?=\S)(?P<words>[^\d\s](?:.{0,300}?\S)?|\d[^*/=~]{0,300})(?P=mark)(?!\w)"
)
_LEFT_OUT = frozenset({"/", "!", "^", "_", "$"})
"""What stands first in rows that say how a table looks or what its cells are called, in a column for such marks."""

_MARKS = _LEFT_OUT | {"#", "*", ""}
"""All that stands in such a column."""

_MOST_HEADS = 3


def recognises(head: bytes, name: str) -> bool:
    """Whether a text has a rule of such a table, or the ending of such texts."""
    return name.lower().endswith(".org") or _ONE_RULE.search(head) is not None


def read(file: OpenedFile) -> Reading:
    """The tables of a text; SheetError where it has none."""
    lines = file.read(MAX_ORG).decode("utf-8-sig", errors="replace").splitlines()
    around = LinesAround()
    title = heading = caption = ""
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if line.lstrip().startswith("|"):
            end = next((at for at in range(number, len(lines)) if not lines[at].lstrip().startswith("|")), len(lines))
            table = _table(lines[number - 1 : end], caption or around.caption() or heading or title)
            if table.rows:
                around.table(table)
            number, caption = end, ""
        elif keyword := _KEYWORD.fullmatch(line):
            words = shown(keyword[2])
            caption = words if keyword[1].lower() in ("caption", "name") and words else caption
            title = words if keyword[1].lower() == "title" else title
        elif found := _HEADING.fullmatch(line):
            parts = found[2].rsplit(maxsplit=1)
            heading = shown(parts[0] if len(parts) > 1 and _TAGS.fullmatch(parts[1]) else found[2])
            around.heading(len(found[1]))
        else:
            around.add(shown(line))
    return document_reading(around.tables, file, title=title)


READER = Reader(
    name="org",
    title="Org",
    suffixes=(".org",),
    recognises=recognises,
    read=read,
    media_types=("text/org", "text/x-org"),
)


def _table(lines: list[str], title: str) -> DocumentTable:
    rows: list[list[str]] = []
    heads = 0
    for line in lines:
        if _RULE.fullmatch(line):
            heads = heads or (len(rows) if len(rows) <= _MOST_HEADS else 0)
            continue
        cells = [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]
        if any(cells) and all(not cell or _WIDTH.fullmatch(cell) for cell in cells):
            continue
        rows.append([shown(cell) for cell in cells])
    if any(row[0] for row in rows) and all(row[0] in _MARKS for row in rows):
        heads -= sum(row[0] in _LEFT_OUT for row in rows[:heads])
        rows = [row[1:] for row in rows if row[0] not in _LEFT_OUT]
    return DocumentTable(title, rows, heads=heads if heads < len(rows) else 0)


def shown(text: str) -> str:
    """What is shown of a text: links by their words, no marks of emphasis or notes."""
    text = _NOTE.sub("", _LINK.sub(r"\1", text)).replace("\\vert{}", "|").replace("\\vert", "|")
    return _EMPHASIS.sub(r"\g<words>", text).strip()
