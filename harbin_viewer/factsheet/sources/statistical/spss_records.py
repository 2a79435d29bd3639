"""What a file of SPSS says before its rows: columns, words of codes, and who or what was asked."""

from __future__ import annotations

import codecs
import struct
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from harbin_viewer.factsheet.sources.statistical.figure_texts import Letters

HEAD = 176
"""Bytes of the beginning of a file."""

_COLUMN, _WORDS, _WORDS_OF, _NOTES, _MORE, _END = 2, 3, 4, 6, 7, 999
_LONG_NAMES, _LONG_TEXTS, _ENCODING, _MACHINE, _WORDS_OF_TEXTS, _MISSING_TEXTS = 13, 14, 20, 3, 21, 22
_LINE = 80
_OF_TEXT_PARTS = 252
"""Bytes of a long text from which on it is kept in one part more."""

CELL = 8
_RANGE, _RANGE_AND_ONE = -2, -3


@dataclass
class Column:
    """A column of the file: `slot` is which of the cells of 8 bytes of a row it begins with, `width` 0 for numbers.

    `missing` are codes of no value; `low` to `high` is a range of them. `format` is how it is shown.
    """

    short: str
    slot: int
    width: int
    format: int
    label: bytes = b""
    missing: list[bytes] = field(default_factory=list)
    low: float = 1.0
    high: float = 0.0
    words: dict[bytes, bytes] = field(default_factory=dict)
    name: str = ""
    parts: int = 1


@dataclass
class Head:
    """What is said of all rows; `rows_at` is where they begin, `slots` how many cells of 8 bytes each has.

    `packing` is 0 where rows lie as they are, 1 where small numbers are packed to a byte, 2 where all that is packed
    again.
    """

    order: str
    packing: int
    count: int
    bias: float
    weight: int
    label: bytes
    created: str
    columns: list[Column] = field(default_factory=list)
    notes: list[bytes] = field(default_factory=list)
    text: Letters = field(default_factory=Letters)
    rows_at: int = 0
    slots: int = 0


def head_of(content: bytes) -> Head:
    """The head of a file; ValueError, struct.error, IndexError or KeyError where it is not as it should be."""
    order = "<" if struct.unpack_from("<i", content, 64)[0] in (2, 3) else ">"
    _layout, _size, packing, weight, count = struct.unpack_from(f"{order}5i", content, 64)
    (bias,) = struct.unpack_from(f"{order}d", content, 84)
    created = f"{content[92:101].decode('ascii', 'replace')} {content[101:109].decode('ascii', 'replace')}"
    head = Head(order, packing, count, bias, weight, content[109:173].rstrip(), created)
    return _Walk(content, head).walked()


class _Walk:
    """Goes through the records one after the other."""

    def __init__(self, content: bytes, head: Head) -> None:
        self._content, self._head, self._at = content, head, HEAD
        self._of_slot: dict[int, Column] = {}
        self._more: dict[int, bytes] = {}
        self._listed: list[tuple[bytes, bytes]] = []

    def walked(self) -> Head:
        steps = {
            _COLUMN: self._column,
            _WORDS: self._words,
            _WORDS_OF: self._words_of,
            _NOTES: self._notes,
            _MORE: self._part,
        }
        while (kind := self._number()) != _END:
            steps[kind]()
        self._at += 4
        head = self._head
        head.rows_at = self._at
        self._name_encoding()
        self._name_columns()
        self._join_long_texts()
        self._words_of_texts()
        return head

    def _take(self, size: int) -> bytes:
        if size < 0 or self._at + size > len(self._content):
            raise ValueError(size)
        self._at += size
        return self._content[self._at - size : self._at]

    def _unpacked(self, form: str) -> tuple[Any, ...]:
        form = f"{self._head.order}{form}"
        return struct.unpack(form, self._take(struct.calcsize(form)))

    def _number(self) -> int:
        found: int = self._unpacked("i")[0]
        return found

    def _column(self) -> None:
        width, labelled, missing, shown, _written = self._unpacked("5i")
        name = self._take(CELL).decode("latin-1").strip()
        label = b""
        if labelled:
            length = self._number()
            label = self._take((length + 3) // 4 * 4)[:length]
        values = [self._take(CELL) for _ in range(abs(missing))]
        head = self._head
        if width >= 0:
            column = Column(name, head.slots, width, shown >> 16 & 0xFF, label)
            if missing in (_RANGE, _RANGE_AND_ONE):
                column.low, column.high = (struct.unpack(f"{head.order}d", value)[0] for value in values[:2])
                values = values[2:]
            column.missing = values
            head.columns.append(column)
            self._of_slot[head.slots + 1] = column
        head.slots += 1

    def _words(self) -> None:
        self._listed = []
        for _ in range(self._number()):
            code, length = self._take(CELL), self._take(1)[0]
            text = self._take((length + 1 + 7) // 8 * 8 - 1)[:length]
            self._listed.append((code, text))

    def _words_of(self) -> None:
        for slot in self._unpacked(f"{self._number()}i"):
            if column := self._of_slot.get(slot):
                column.words |= dict(self._listed)

    def _notes(self) -> None:
        self._head.notes += [self._take(_LINE).rstrip() for _ in range(self._number())]

    def _part(self) -> None:
        kind, size, count = self._unpacked("3i")
        self._more[kind] = self._take(size * count)

    def _name_encoding(self) -> None:
        told = self._more.get(_ENCODING, b"").split(b"\0")[0].decode("ascii", "replace").strip()
        if not told and len(self._more.get(_MACHINE, b"")) >= 32:
            (page,) = struct.unpack_from(f"{self._head.order}i", self._more[_MACHINE], 28)
            told = {65_001: "utf-8"}.get(page, f"cp{page}" if page > 100 else "")
        with suppress(LookupError):
            self._head.text = Letters(codecs.lookup(told).name if told else "")

    def _name_columns(self) -> None:
        text = self._head.text
        pairs = (pair.partition(b"=") for pair in self._more.get(_LONG_NAMES, b"").split(b"\t"))
        names = {text(short).upper(): text(name) for short, _, name in pairs}
        for column in self._head.columns:
            column.name = names.get(column.short.upper(), column.short)

    def _join_long_texts(self) -> None:
        pairs = (pair.partition(b"=") for pair in self._more.get(_LONG_TEXTS, b"").split(b"\t"))
        lengths = {
            short.strip(b"\0").decode("latin-1").upper(): int(size.strip(b"\0 ")) for short, _, size in pairs if size
        }
        kept: list[Column] = []
        left = 0
        for column in self._head.columns:
            if left:
                left -= 1
                continue
            if length := lengths.get(column.short.upper(), 0):
                column.width, column.parts = length, max(1, -(-length // _OF_TEXT_PARTS))
                left = column.parts - 1
            kept.append(column)
        self._head.columns = kept

    def _words_of_texts(self) -> None:
        """Words and missing values of texts longer than a cell, which have lists of their own."""
        by_name = {column.name.upper(): column for column in self._head.columns}
        for kind in (_WORDS_OF_TEXTS, _MISSING_TEXTS):
            part = _Part(self._more.get(kind, b""), self._head.order)
            while part.is_left:
                column = by_name.get(self._head.text(part.text()).upper())
                if kind == _WORDS_OF_TEXTS:
                    part.number()
                    words = {part.text(): part.text() for _ in range(part.number())}
                    missing: list[bytes] = []
                else:
                    words, count = {}, part.byte()
                    size = part.number()
                    missing = [part.take(size) for _ in range(count)]
                if column is not None:
                    column.words |= words
                    column.missing += missing


class _Part:
    """A record of lists, one after the other."""

    def __init__(self, content: bytes, order: str) -> None:
        self._content, self._order, self._at = content, order, 0

    @property
    def is_left(self) -> bool:
        return self._at < len(self._content)

    def take(self, size: int) -> bytes:
        if size < 0 or self._at + size > len(self._content):
            raise ValueError(size)
        self._at += size
        return self._content[self._at - size : self._at]

    def byte(self) -> int:
        return self.take(1)[0]

    def number(self) -> int:
        found: int = struct.unpack(f"{self._order}i", self.take(4))[0]
        return found

    def text(self) -> bytes:
        return self.take(self.number())
