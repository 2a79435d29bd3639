"""What a file of Stata says before its rows: of 13 and later between tags, before that one thing after the other."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from harbin_viewer.factsheet.sources.statistical.figure_texts import Letters

_MAP_PLACES = 14
_TYPES, _NAMES, _FORMATS, _WORD_NAMES, _LABELS, _ROWS, _LONG_TEXTS, _WORDS = 2, 3, 5, 6, 7, 9, 10, 11
"""Which place of the map says where each part begins."""

LONG_TEXT = 32_768
"""The type of a text that stands apart from its row."""

_LAST_TAGGED = 119
_OLD_TYPES = {"b": 65_530, "i": 65_529, "l": 65_528, "f": 65_527, "d": 65_526}
_OLD_NUMBERS = dict(zip((251, 252, 253, 254, 255), _OLD_TYPES.values(), strict=True))
_OLDEST_OF_SHORT_NAMES, _OLDEST_OF_NUMBERED_TYPES, _OLDEST_OF_LONG_FORMATS = 110, 111, 114
_TEXT = 0x7F
"""What is added to the length of a text in the types of older forms."""

_HEAD_OF_WORDS = 4
_ENTRY = 4
"""Bytes of a place, of a number and of a count in a list of words."""


class Column(NamedTuple):
    """A column: its type, its name, how it is shown, the name of the list of its words, and its label."""

    type: int
    name: str
    format: str
    words: str
    label: str


@dataclass(frozen=True)
class Head:
    """What is said of all rows; `rows_at` is where they begin. `words` are lists of words of codes by their names."""

    release: int
    order: str
    text: Letters
    label: str
    count: int
    columns: tuple[Column, ...]
    rows_at: int
    words: Mapping[str, Mapping[int, str]]
    long_texts_at: int = 0


def head_of(content: bytes) -> Head:
    """The head of a file; ValueError, struct.error or IndexError where it is not as it should be."""
    return _tagged(content) if content.startswith(b"<") else _plain(content)


def _tagged(content: bytes) -> Head:
    release = int(_between(content, b"release"))
    order = "<" if _between(content, b"byteorder") == b"LSF" else ">"
    if release > _LAST_TAGGED:
        raise ValueError(release)
    old = release == 117
    width = int.from_bytes(_between(content, b"K", 4 if release == 119 else 2), "little" if order == "<" else "big")
    count = int.from_bytes(_between(content, b"N", 4 if old else 8), "little" if order == "<" else "big")
    label = _labelled(content, order, 1 if old else 2)
    at = content.index(b"<map>") + len("<map>")
    places = struct.unpack_from(f"{order}{_MAP_PLACES}q", content, at)
    text = Letters()

    def part(place: int, tag: str, size: int) -> list[bytes]:
        begin = places[place] + len(tag) + 2
        if begin < 0 or begin + width * size > len(content):
            raise ValueError(tag)
        return [content[begin + size * column : begin + size * (column + 1)] for column in range(width)]

    types = [struct.unpack(f"{order}H", cell)[0] for cell in part(_TYPES, "variable_types", 2)]
    names, formats, lists, labels = (
        [text(cell) for cell in part(place, tag, size)]
        for place, tag, size in (
            (_NAMES, "varnames", 33 if old else 129),
            (_FORMATS, "formats", 49 if old else 57),
            (_WORD_NAMES, "value_label_names", 33 if old else 129),
            (_LABELS, "variable_labels", 81 if old else 321),
        )
    )
    columns = tuple(map(Column, types, names, formats, lists, labels))
    words = _words_tagged(content, places[_WORDS], order, text, 33 if old else 129)
    return Head(
        release, order, text, text(label), count, columns, places[_ROWS] + len("<data>"), words, places[_LONG_TEXTS]
    )


def _between(content: bytes, tag: bytes, size: int | None = None) -> bytes:
    begin = content.index(b"<" + tag + b">") + len(tag) + 2
    return content[begin : content.index(b"<", begin)] if size is None else content[begin : begin + size]


def _labelled(content: bytes, order: str, size: int) -> bytes:
    begin = content.index(b"<label>") + len("<label>")
    length = int.from_bytes(content[begin : begin + size], "little" if order == "<" else "big")
    return content[begin + size : begin + size + length]


def _words_tagged(content: bytes, at: int, order: str, text: Letters, size: int) -> dict[str, dict[int, str]]:
    found: dict[str, dict[int, str]] = {}
    at = max(0, at) + len("<value_labels>")
    while content.startswith(b"<lbl>", at):
        name, words, at = _list_of_words(content, at + len("<lbl>"), order, text, size)
        found[name] = words
        at += len("</lbl>")
    return found


def _list_of_words(content: bytes, at: int, order: str, text: Letters, size: int) -> tuple[str, dict[int, str], int]:
    """A list of words by its name, and where it ends."""
    (length,) = struct.unpack_from(f"{order}i", content, at)
    name = text(content[at + _HEAD_OF_WORDS : at + _HEAD_OF_WORDS + size])
    begin = at + _HEAD_OF_WORDS + size + 3
    count, letters = struct.unpack_from(f"{order}ii", content, begin)
    if not 0 <= count <= len(content) // (2 * _ENTRY) or length < 2 * _ENTRY or letters < 0:
        raise ValueError(name)
    places = struct.unpack_from(f"{order}{count}i", content, begin + 2 * _ENTRY)
    codes = struct.unpack_from(f"{order}{count}i", content, begin + 2 * _ENTRY + count * _ENTRY)
    texts = begin + 2 * _ENTRY + 2 * count * _ENTRY
    said = content[texts : texts + letters]
    return name, {code: text(said[max(0, place) :]) for code, place in zip(codes, places, strict=True)}, begin + length


def _plain(content: bytes) -> Head:
    release, order = content[0], ">" if content[1] == 1 else "<"
    (width,) = struct.unpack_from(f"{order}H", content, 4)
    (count,) = struct.unpack_from(f"{order}i", content, 6)
    text = Letters()
    label, at = text(content[10:91]), 109
    size = 33 if release >= _OLDEST_OF_SHORT_NAMES else 9
    types = [_old_type(code, release) for code in content[at : at + width]]
    at += width

    def texts(length: int) -> list[str]:
        nonlocal at
        cells = [text(content[at + length * column : at + length * (column + 1)]) for column in range(width)]
        at += length * width
        return cells

    names = texts(size)
    at += 2 * (width + 1)
    formats = texts(49 if release >= _OLDEST_OF_LONG_FORMATS else 12 if release >= 105 else 7)
    lists, labels = texts(size), texts(81)
    at = _after_characteristics(content, at, order, release)
    columns = tuple(map(Column, types, names, formats, lists, labels))
    after = at + count * sum(bytes_of(column.type) for column in columns)
    return Head(release, order, text, label, count, columns, at, _words_plain(content, after, order, text, size))


def _old_type(code: int, release: int) -> int:
    if release >= _OLDEST_OF_NUMBERED_TYPES:
        return _OLD_NUMBERS.get(code, code)
    return _OLD_TYPES[chr(code)] if chr(code) in _OLD_TYPES else code - _TEXT


def _after_characteristics(content: bytes, at: int, order: str, release: int) -> int:
    size = 4 if release >= _OLDEST_OF_SHORT_NAMES else 2
    while True:
        kind = content[at]
        length = int.from_bytes(content[at + 1 : at + 1 + size], "little" if order == "<" else "big")
        at += 1 + size + length
        if kind == 0:
            return at


def _words_plain(content: bytes, at: int, order: str, text: Letters, size: int) -> dict[str, dict[int, str]]:
    found: dict[str, dict[int, str]] = {}
    while 0 <= at < len(content) - _HEAD_OF_WORDS - size:
        name, words, at = _list_of_words(content, at, order, text, size)
        found[name] = words
    return found


_SIZES = {65_526: 8, 65_527: 4, 65_528: 4, 65_529: 2, 65_530: 1, LONG_TEXT: 8}


def bytes_of(type_of_column: int) -> int:
    """The bytes of a cell; ValueError where there is no such type."""
    if type_of_column in _SIZES:
        return _SIZES[type_of_column]
    if 0 < type_of_column <= 2_045:
        return type_of_column
    raise ValueError(type_of_column)
