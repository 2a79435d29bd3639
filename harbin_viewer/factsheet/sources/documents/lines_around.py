"""The lines of a document around its tables, and which of them are of a table: its unit, source, notes and lead-in."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import (
    first_text,
    is_number_of_table,
    keyed,
    looks_like_note,
    said_in,
)
from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable
from harbin_viewer.factsheet.sources.sense.parted.marking_brackets import words_of_brackets

_NOT_BELOW = 3
"""Paragraphs behind a table from which on none is of it."""

_FEWEST_WORDS = 3
"""Words of a line above a table that tells something of it."""

_OF_PICTURE = re.compile(r"(?i)(?:fig|abb|phot|foto|pict|bild|image|chart|map|karte|graph|grafi)")
"""How lines begin below pictures, whose source is that of no table."""

_LONGEST = 200
"""Letters of a line that may be a note without saying that it is one."""


class LinesAround:
    """Gathers the paragraphs of a document in turn, and tells which of them are of a table."""

    def __init__(self) -> None:
        self._tables: list[DocumentTable] = []
        self._of_parts: list[tuple[str, ...]] = []
        self._lines: list[str] = []
        self._below = _NOT_BELOW
        self._of_either: set[str] = set()
        self._level, self._said = 0, dict[int, tuple[str, ...]]()

    @property
    def tables(self) -> list[DocumentTable]:
        """The tables, each with what is said of the part in which it stands, unless it says that itself."""
        return [_with_said(table, said) for table, said in zip(self._tables, self._of_parts, strict=True)]

    def add(self, line: str) -> None:
        """A paragraph, or several things that one says."""
        for part in said_in(" ".join(line.split())):
            self._add(part)

    def add_lines(self, lines: list[str]) -> None:
        """The lines of a paragraph, which is one unless any of them says what it is."""
        parted = any(map(_says_what_it_is, lines)) or any(map(_is_caption, lines))
        for line in lines if parted else [" ".join(lines)]:
            self.add(line)

    def _add(self, text: str) -> None:
        """What is of the table before it, as long as those behind it say what they are; or its source."""
        if not text:
            return
        said = keyed(text)
        if (self._below == 0 and _says_what_it_is(text)) or (self._below < _NOT_BELOW and said and said[0] == "source"):
            self._tables[-1] = replace(self._tables[-1], below=(*self._tables[-1].below, text))
        else:
            if self._below == 0 and _is_caption(text) and not _is_caption(self.tables[-1].title):
                self._of_either.add(text)
            self._lines.append(text)
            self._below += 1

    def heading(self, level: int) -> None:
        """A heading of a level: what stood before it is of no table behind it, and what follows of none before it.

        But what the first lines below a higher heading say is said of all parts of it.
        """
        self._keep_first(self._lines)
        self._said = {above: said for above, said in self._said.items() if above < level}
        self._lines, self._below, self._level = [], _NOT_BELOW, level

    def _keep_first(self, lines: list[str]) -> None:
        """Keep what a part says below its heading, where no table has come there yet."""
        self._said.setdefault(self._level, _said_first(lines))

    def title(self) -> str:
        """The last paragraph that is no unit, source or note of what follows."""
        return next((line for line in reversed(self._lines) if not _says_what_it_is(line)), "")

    def caption(self) -> str:
        """That paragraph where it says that it is the title of a table (“Table 1: Rents, EUR per m²”), else "".

        Right behind a table that has none of its own it may be that of either.
        """
        line = self.title()
        return line if _is_caption(line) and line not in self._of_either else ""

    def table(self, table: DocumentTable) -> None:
        """A table, of which the paragraphs just before it that say what they are tell too."""
        near = list(takewhile(_says_what_it_is, reversed(self._lines)))
        led_in = self._led_in(self._lines[: len(self._lines) - len(near)], table.title)
        self._tables.append(replace(table, above=(*led_in, *reversed(near))))
        self._keep_first(self._lines[: len(self._lines) - len(near)])
        self._of_parts.append(tuple(line for _level, said in sorted(self._said.items(), reverse=True) for line in said))
        self._lines, self._below = [], 0

    def _led_in(self, lines: list[str], title: str) -> tuple[str, ...]:
        """The short paragraph right before a table, unless it is its title, a part of one, or of the table before."""
        line = lines[-1] if lines else ""
        told = len(line) <= _LONGEST and len(line.split()) >= _FEWEST_WORDS and not line[:1].islower()
        whole = line.endswith((".", ":")) or (title != "" and line != title)
        may_be_behind = self._below == 1 and not line.endswith(":")
        other = _is_caption(line) or _OF_PICTURE.match(line) or may_be_behind or line == title
        return (line,) if told and whole and not other else ()


def _said_first(lines: list[str]) -> tuple[str, ...]:
    """What the first lines of a part say of it: its source, day and the like, but for those of a picture.

    No title, and no unit, which may be that of some figures only: of an amount, and not of how many there are.
    """
    found = []
    for before, line in zip(("", *lines), lines[:_NOT_BELOW], strict=False):
        said = keyed(line)
        if said is not None and said[0] not in ("title", "unit") and not _OF_PICTURE.match(before):
            found.append(line)
    return tuple(found)


def _with_said(table: DocumentTable, said: tuple[str, ...]) -> DocumentTable:
    """A table with what is said of its part, of what it does not say itself."""
    own = {found[0] for line in (*table.above, *table.below) if (found := keyed(line))}
    return replace(table, below=(*table.below, *(line for line in said if (keyed(line) or ("",))[0] not in own)))


def _is_caption(line: str) -> bool:
    """Whether a line says that it is the title of a table, by a number or a word before it."""
    head, _sign, rest = line.partition(": ") if ": " in line else line.partition(". ")
    return bool(rest and is_number_of_table(head)) or bool(first_text([line], "title"))


def _says_what_it_is(line: str) -> bool:
    """Whether a line says that it is a unit, a source or a note, and no title."""
    said = keyed(line)
    if said is not None:
        return said[0] != "title"
    return len(line) <= _LONGEST and (looks_like_note(line) or is_unit(line) or words_of_brackets([line]) != "")
