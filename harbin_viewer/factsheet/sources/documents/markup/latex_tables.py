"""Tables in LaTeX: what stands between \\begin{tabular} and its end, under the caption of the table."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable, document_reading
from harbin_viewer.factsheet.sources.documents.html_tables import decoded
from harbin_viewer.factsheet.sources.documents.lines_around import LinesAround
from harbin_viewer.factsheet.sources.documents.markup.latex_rows import rows_of
from harbin_viewer.factsheet.sources.documents.markup.latex_text import (
    argument,
    end_of_environment,
    end_of_group,
    macros_of,
    printed,
    without_comments,
)
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reader, Reading

MAX_LATEX = 16 * 1024**2
"""Bytes of a text that are read at most."""

_KINDS = r"(?:NiceTabular|longtable|longtblr|supertabular|tabular[xy*]?|tblr|xltabular|talltblr)\*?"
_BEGIN = re.compile(rf"\\begin\{{({_KINDS})\}}")
_NEAR = 4000
"""Letters behind a table among which its caption may stand."""

_LONGEST = 1000
"""Letters of a paragraph that are looked at; no note is longer."""

_WITH_WIDTH = ("tabular*", "tabularx", "tabulary", "xltabular")
_PART = re.compile(
    r"\\(title|(?:sub){0,2}section|chapter|begin\{table\*?\}|end\{table\*?\}|caption)\*?(?:\[[^\]]{0,500}\])?"
)
_OPTION = re.compile(r"\s*\[[^\]]{0,200}\]")
_LEVELS = {"title": 0, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4}


def recognises(head: bytes, name: str) -> bool:
    """Whether a text begins a table as LaTeX does, or has the ending of such texts."""
    if name.lower().endswith((".tex", ".ltx", ".latex")):
        return True
    return b"\\begin{" in head and bool(_BEGIN.search(head.decode("latin-1")))


def read(file: OpenedFile) -> Reading:
    """The tables of a text; SheetError where it has none."""
    text = without_comments(decoded(file.read(MAX_LATEX)).replace("\r\n", "\n"))
    found = _Tables(macros_of(text))
    found.take(text)
    return document_reading(found.around.tables, file, title=found.title)


READER = Reader(
    name="latex",
    title="LaTeX",
    suffixes=(".tex",),
    recognises=recognises,
    read=read,
    media_types=("text/x-tex", "application/x-tex"),
)


class _Tables:
    """Gathers the tables of a text, each with its caption and the lines around it."""

    def __init__(self, macros: dict[str, str]) -> None:
        self.around = LinesAround()
        self.title = ""
        self._macros = macros
        self._heading = self._caption = ""

    def take(self, text: str) -> None:
        """All tables of a text, in turn."""
        place = 0
        while begin := _BEGIN.search(text, place):
            self._words(text[place : begin.start()])
            end, place = end_of_environment(text, begin[1], begin.end())
            self._table(begin[1], text[begin.end() : end], text[place : place + _NEAR])
        self._words(text[place:])

    def _words(self, text: str) -> None:
        """What stands between tables: headings, captions, and lines that may say what a table is."""
        place = 0
        for part in _PART.finditer(text):
            if part.start() < place:
                continue
            self._lines(text[place : part.start()])
            words, end = argument(text, part.end())
            place = end
            self._part(part[1], printed(words, self._macros))
        self._lines(text[place:])

    def _part(self, name: str, words: str) -> None:
        if name in _LEVELS:
            self.around.heading(_LEVELS[name])
            self.title, self._heading = (words, "") if name == "title" else (self.title, words)
        elif name == "caption":
            self._caption = words
        else:
            self._caption = ""

    def _lines(self, text: str) -> None:
        for paragraph in re.split(r"\n\s*\n|\\\\|\\item(?:\[[^\]]*\])?|\\par(?![a-z])", text):
            self.around.add(printed(paragraph[:_LONGEST], self._macros))

    def _table(self, kind: str, body: str, behind: str) -> None:
        place = 0
        while option := _OPTION.match(body, place):
            place = option.end()
        for _ in range(2 if kind in _WITH_WIDTH else 1):
            while option := _OPTION.match(body, place):
                place = option.end()
            _look, place = argument(body, place)
        body, caption = _without_caption(body[place:], self._macros)
        found = rows_of(body, self._macros)
        title = caption or self._caption or _caption_behind(behind, self._macros) or self._heading
        self.around.table(DocumentTable(title, found.rows, tuple(found.spans), heads=found.heads))


def _caption_behind(text: str, macros: dict[str, str]) -> str:
    """The caption that stands between a table and the end of what floats with it."""
    end = re.search(rf"\\end\{{table\*?\}}|\\begin\{{(?:table\*?|{_KINDS})\}}", text)
    near = text[: end.start()] if end and end[0].startswith("\\end") else ""
    return _without_caption(near, macros)[1]


def _without_caption(text: str, macros: dict[str, str]) -> tuple[str, str]:
    """A table without the caption within it, and that."""
    found = re.search(r"\\caption\*?\s*(?:\[[^\]]*\])?\s*\{", text)
    if found is None:
        return text, ""
    end = end_of_group(text, found.end() - 1)
    rest = re.sub(r"\A\s*(?:\\label\{[^}]*\})?\s*\\\\", "", text[end:])
    return text[: found.start()] + rest, printed(text[found.end() : end - 1], macros)
