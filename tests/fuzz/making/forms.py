"""Changes at random of the form that content has: how text is written down, what markup says, how a zip is packed."""

from __future__ import annotations

import re
import struct
from random import Random

_ENCODINGS = ("utf-16", "utf-16-le", "utf-8-sig", "cp1251", "cp1252", "gb18030", "shift_jis", "utf-32", "cp437")
_SEPARATORS = (b",", b";", b"\t", b"|", b":", b" ", b"\x1f")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_NAMES = rb"row|c|table:table-row|table:table-cell|si|sheet|mergeCell|xf|tr|td|dim|Series|Obs"
_ELEMENT = re.compile(rb"<(" + _NAMES + rb")\b.*?</\1>", re.DOTALL)
_VALUES = (
    b"", b"-1", b"0", b"999999999", b"4294967296", b"s", b"b", b"e", b"n", b"d", b"inlineStr", b"XFD1048576",
    b"A1:XFD1048576", b"A0", b"ZZZZ1", b"../../../etc/passwd", b"file:///etc/passwd", b"rId999", b"NaN", b"1e999",
    b"&#0;", b"\xff", b"x" * 3000,
)  # fmt: skip
_PAIR = re.compile(rb'("[^"\\\n]+": )(?:"[^"\\\n]*"|-?[\d.]+|true|false|null)(?=[,\s}\]])')
_NUMBER = re.compile(rb"(?<=[ \[])-?\d[\d.]*(?=[,\s}\]])")
_ODD_VALUES = (b"null", b"[]", b"{}", b'""', b"-0", b"1e400", b"true", b'"\\u0000"', b'"\\ud800"')
_ODD_NUMBERS = (
    b"1e999", b"-1e999", b"-0", b"-0.0", b"1e-400", b"007", b"1E+05", b".5", b"5.", b"+1", b"0x1F",
    b"NaN", b"-Infinity", b"1_000", b"1" * 400, b"0." + b"1" * 400, b"9007199254740993", b"18446744073709551616",
    b"4.9e-324", b'"12"', b"1,5",
)  # fmt: skip
_SLIPS = (
    (b",", b""), (b",", b",,"), (b":", b"="), (b'"', b"'"), (b"}", b""), (b"]", b""), (b"\n", b" // a comment\n"),
    (b"true", b"True"), (b"null", b"None"), (b"{", b"[{"), (b'"', b"\xe2\x80\x9c"), (b"\n", b"\n/* "),
)  # fmt: skip
_BOMB = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
_OUTSIDE = b'<!DOCTYPE a [<!ENTITY c SYSTEM "file:///etc/passwd">]>'


def rewritten(chance: Random, content: bytes) -> bytes:
    """The same text, written down otherwise: encoding, separator, ends of lines, quotation, what stands above it."""
    kind = chance.randrange(7)
    if kind == 0:
        return content.decode("utf-8", "replace").encode(chance.choice(_ENCODINGS), "replace")
    if kind == 1:
        return content.replace(chance.choice(_SEPARATORS[:4]), chance.choice(_SEPARATORS))
    if kind == 2:
        return content.replace(b"\n", chance.choice((b"\r", b"\r\n", b"\n\r", b"\x85", b"\n\n", b"\x0b")))
    if kind == 3:
        return content.replace(b".", b",") if chance.random() < 0.5 else content.replace(b",", b'","')
    if kind == 4:
        above = chance.choice((b"Table 1. A title\n\n", b"# a comment\n", b"sep=;\n", b"\n" * 50, b"a\nb\nc\n", b'"\n'))
        return above * chance.choice((1, 3)) + content
    if kind == 5:
        return b"\n".join(b'"' + line + b'"' * chance.randrange(2) for line in content.split(b"\n"))
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice((b"\x00" * 9, b'"', b"\xef\xbb\xbf", b"\x1a", b"\xc3")) + content[at:]


_TOLD_MORE = (
    b'table:number-rows-repeated="1048570"', b'table:number-columns-repeated="16384"', b'table:number-rows-spanned="9"',
    b'table:number-columns-spanned="16384"', b'office:value="1e999"', b'office:value-type="date"', b'office:value="x"',
    b'colspan="1000"', b'rowspan="65534"', b'colspan="-1"', b't="s"', b't="e"', b's="9999"', b'r="XFD1048576"',
    b'hidden="1"', b'style="display:none"', b'table:visibility="collapse"',
)  # fmt: skip
_START = re.compile(rb"<(" + _NAMES + rb"|table|th|table:table)(?=[\s/>])")


def restated(chance: Random, content: bytes) -> bytes:
    """Markup that says something else: an attribute more, an element gone, very many or within itself, an entity."""
    kind = chance.randrange(10)
    if kind == 8 and (starts := list(_START.finditer(content))):
        found = chance.choice(starts)
        return content[: found.end()] + b" " + chance.choice(_TOLD_MORE) + content[found.end() :]
    if kind == 9 and (elements := list(_ELEMENT.finditer(content))):
        return _nested(content, chance.choice(elements), chance.choice((2, 30, 600, 5000)))
    if kind < 4 and (attributes := list(_ATTRIBUTE.finditer(content))):
        found = chance.choice(attributes)
        return content[: found.start(2)] + chance.choice(_VALUES) + content[found.end(2) :]
    if kind < 7 and (elements := list(_ELEMENT.finditer(content))):
        found = chance.choice(elements)
        return content[: found.start()] + found[0] * chance.choice((0, 2, 50, 2000)) + content[found.end() :]
    head = content.find(b"?>") + 2 if content.startswith(b"<?xml") else 0
    return content[:head] + chance.choice((_BOMB, _OUTSIDE)) + content[head:].replace(b">A<", b">&c;<", 1)


def _nested(content: bytes, found: re.Match[bytes], depth: int) -> bytes:
    """The markup with an element so many times within itself."""
    ends = b"</" + found[1] + b">"
    begin = found[0].removesuffix(ends)
    return content[: found.start()] + begin * depth + ends * depth + content[found.end() :]


def misspelled(chance: Random, content: bytes) -> bytes:
    """JSON as no program writes it: a property twice, a number of another kind, something nested deeply, no comma."""
    kind = chance.randrange(5)
    pairs, numbers = list(_PAIR.finditer(content)), list(_NUMBER.finditer(content))
    if kind < 2 and pairs:
        found = chance.choice(pairs)
        other = found[0] if kind else found[1] + chance.choice(_ODD_VALUES)
        return content[: found.start()] + other + b", " + content[found.start() :]
    if kind == 2 and numbers:
        found = chance.choice(numbers)
        return content[: found.start()] + chance.choice(_ODD_NUMBERS) + content[found.end() :]
    if kind == 3 and pairs:
        found, depth = chance.choice(pairs), chance.choice((3, 60, 600, 20_000))
        begin, end = chance.choice(((b"[", b"]"), (b'{"a": ', b"}"), (b'[{"a": ', b"}]")))
        return content[: found.end(1)] + begin * depth + b"1" + end * depth + content[found.end() :]
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[at:].replace(*chance.choice(_SLIPS), 1)


_DIRECTORY_ENTRY = 46
"""Bytes of what the directory of a zip says of a member, but for its name."""


def repacked(chance: Random, content: bytes) -> bytes:
    """A zip whose directory says something else of a member: packed how, how long, encrypted, with which name."""
    places = [found.start() for found in re.finditer(b"PK\x01\x02", content[:-_DIRECTORY_ENTRY])]
    if not places:  # or one that was cut off
        return content
    changed, at = bytearray(content), chance.choice(places)
    field, form, values = chance.choice((
        (8, "<H", (1, 0x800, 0x2000, 0xFFFF)), (10, "<H", (0, 9, 12, 14, 93, 99)), (16, "<I", (0, 0xDEADBEEF)),
        (20, "<I", (0, 1, 0x7FFFFFFF, 0xFFFFFFFF)), (24, "<I", (0, 1, 0x7FFFFFFF, 0xFFFFFFFF)),
        (28, "<H", (0, 1, 0xFFFF)), (38, "<I", (0xA1FF0000, 0x41ED0010)), (42, "<I", (0, 7, 0xFFFFFFFF)),
    ))  # fmt: skip
    struct.pack_into(form, changed, at + field, chance.choice(values))
    return bytes(changed)
