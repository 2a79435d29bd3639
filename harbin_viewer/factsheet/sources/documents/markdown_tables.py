"""Tables in Markdown: rows of cells between bars, under the heading before them."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable, document_reading
from harbin_viewer.factsheet.sources.documents.emphasis import without_emphasis
from harbin_viewer.factsheet.sources.documents.lines_around import LinesAround
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reader, Reading

MAX_MARKDOWN = 64 * 1024**2
"""Bytes of a text that are read at most."""

RULE = re.compile(r"\s*+(?:\|\s*+)?:?-++:?\s*+(?:\|\s*+:?-++:?\s*+)++(?:\|\s*+)?")
RULE_OF_ONE = re.compile(r"\s*\|\s*:?-{2,}:?\s*\|\s*")
HEADING = re.compile(r"(#{1,6})\s+(.*)")
CELLS = re.compile(r"(?<!\\)\|")
_TARGET = r"\((?:[^()]|\([^()]*\))*\)"
MARKUP = re.compile(rf"!\[[^\[\]]*\]{_TARGET}|\[\^[^\[\]]*\]|`|<[^<>]+>")
ESCAPED = re.compile(r"\\([*_`])")
_KEPT = {"*": "\ue000", "_": "\ue001", "`": "\ue002"}
_SHOWN = str.maketrans({kept: sign for sign, kept in _KEPT.items()})
"""Signs for private use, for those that a stroke before them keeps as they are."""

LINK = re.compile(rf"(?<!!)\[([^\[\]]*)\]{_TARGET}")


def recognises(head: bytes, name: str) -> bool:
    """Whether a text has a table's header with its rule under it; the ending alone is not enough for other texts."""
    text = head.decode("utf-8", errors="replace")
    named = name.lower().endswith((".md", ".markdown", ".mdown", ".qmd", ".rmd"))
    return named or (
        not name.lower().endswith((".csv", ".tsv")) and any(RULE.fullmatch(x) for x in text.split("\n")[:400])
    )


def read(file: OpenedFile) -> Reading:
    """The tables of a text; SheetError where it has none."""
    text = file.read(MAX_MARKDOWN).decode("utf-8-sig", errors="replace")
    tables, title = _tables(text.splitlines())
    return document_reading(tables, file, title=title)


READER = Reader(
    name="markdown",
    title="Markdown",
    suffixes=(".md", ".markdown"),
    recognises=recognises,
    read=read,
    media_types=("text/markdown",),
)


def _tables(lines: list[str]) -> tuple[list[DocumentTable], str]:
    around = LinesAround()
    title = heading = ""
    number = 0
    while number < len(lines):
        line = lines[number]
        if found := HEADING.match(line):
            heading = without_marks(found[2].rstrip().rstrip("#").rstrip())
            title = title or heading
            around.heading(len(found.group(1)))
        elif _is_head(lines, number):
            end = _end(lines, number + 2)
            titled = around.caption() or heading
            rows = [cells_of(row) for row in (line, *lines[number + 2 : end])]
            around.table(DocumentTable(titled, rows, heads=1))
            number = end
            continue
        else:
            end = _end_of_paragraph(lines, number)
            around.add_lines([without_marks(line) for line in lines[number:end]])
            number = end - 1
        number += 1
    return around.tables, title


def _is_head(lines: list[str], number: int) -> bool:
    """Whether the header of a table stands in a line."""
    return number + 1 < len(lines) and "|" in lines[number] and is_rule(lines[number + 1])


def _end_of_paragraph(lines: list[str], start: int) -> int:
    """The line behind a paragraph, which ends before a blank line, a heading or a table."""
    behind = range(start + 1, len(lines))
    ends = (at for at in behind if not lines[at].strip() or HEADING.match(lines[at]) or _is_head(lines, at))
    return next(ends, len(lines))


def is_rule(line: str) -> bool:
    """Whether a line is the rule under a header."""
    return bool(RULE.fullmatch(line) or RULE_OF_ONE.fullmatch(line))


def _end(lines: list[str], start: int) -> int:
    return next((number for number in range(start, len(lines)) if "|" not in lines[number]), len(lines))


def cells_of(line: str) -> list[str]:
    """The cells of a line between bars."""
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [without_marks(cell.replace("\\|", "|")) for cell in CELLS.split(inner)]


def without_marks(text: str) -> str:
    """A text without links, code and marks of emphasis, which are two: one star alone is that of a note (2023*)."""
    text = MARKUP.sub("", LINK.sub(r"\1", ESCAPED.sub(lambda found: _KEPT[found[1]], text)))
    return without_emphasis(text).translate(_SHOWN).strip()
