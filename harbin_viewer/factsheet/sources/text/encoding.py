"""The encoding of a text, found from its bytes and said with how sure that is."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

OF_SEVERAL_BYTES = ("utf-16", "utf-32", "iso2022")
"""Beginnings of the names of encodings in which separators are not the bytes they are in ASCII."""

Sureness: TypeAlias = Literal["certain", "likely", "guessed"]

SAMPLE = 24 * 1024
"""Bytes beyond ASCII, with what surrounds them, by which encodings are told apart."""

_MARKS_OF_ORDER = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_BEYOND_ASCII = re.compile(rb"[^\x00-\x7f]")
NAMES = {
    "utf-8-sig": "UTF-8",
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "ascii": "ASCII",
    "gb18030": "GB18030 (Chinese)",
    "big5hkscs": "Big5 (Chinese)",
    "cp932": "Shift-JIS (Japanese)",
    "euc_jp": "EUC-JP (Japanese)",
    "iso2022_jp": "ISO-2022-JP (Japanese)",
    "cp949": "EUC-KR (Korean)",
    "cp1252": "Windows-1252 (Western European)",
    "iso8859-15": "ISO-8859-15 (Western European)",
    "cp850": "DOS 850 (Western European)",
    "mac-roman": "Mac Roman (Western European)",
    "cp1250": "Windows-1250 (Central European)",
    "iso8859-2": "ISO-8859-2 (Central European)",
    "cp852": "DOS 852 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "koi8-u": "KOI8 (Cyrillic)",
    "cp866": "DOS 866 (Cyrillic)",
    "iso8859-5": "ISO-8859-5 (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
    "cp1257": "Windows-1257 (Baltic)",
    "cp874": "Windows-874 (Thai)",
}
"""Encodings by Python's name, and how a sentence calls them."""


@dataclass(frozen=True)
class Encoding:
    """An encoding by Python's name, the bytes of its mark of order, how sure it is, and how many bytes are none of it.

    `declared` is an encoding that was stated and is wrong ("" where none was, or where it is right).
    """

    name: str
    mark: int = 0
    sure: Sureness = "certain"
    unreadable: int = 0
    declared: str = ""

    @property
    def label(self) -> str:
        """How a sentence calls it."""
        return label(self.name)


_ENOUGH = 8192
"""Bytes of lines beyond ASCII that tell legacy encodings apart; each of them is weighed in forty languages."""


def label(name: str) -> str:
    """How a sentence calls an encoding."""
    return NAMES.get(name, name)


def find_encoding(head: bytes, tail: bytes = b"", declared: str = "") -> Encoding:
    """The encoding of a text by its head and a later part; a declared one is believed as long as the bytes allow it."""
    marked = _by_mark_of_order(head) or _by_zeros(head)
    found = marked or _by_bytes(head, tail)
    if not declared:
        return found
    stated = _normal(declared)
    if marked is None and stated and _decodes(head, stated) and _decodes(tail, stated, inside=True):
        return Encoding(stated)
    return found if stated == _normal(found.name) else Encoding(found.name, found.mark, found.sure, 0, declared)


def _normal(name: str) -> str:
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    return {"utf-8-sig": "utf-8", "gbk": "gb18030", "gb2312": "gb18030", "iso8859-1": "cp1252"}.get(known, known)


def _by_mark_of_order(head: bytes) -> Encoding | None:
    return next((Encoding(name, len(mark)) for mark, name in _MARKS_OF_ORDER if head.startswith(mark)), None)


def _by_zeros(head: bytes) -> Encoding | None:
    """UTF-16 and UTF-32 without a mark of order: zero bytes at every second or fourth place only."""
    sample = head[: SAMPLE - SAMPLE % 4]
    zeros = [sample[place::4].count(0) for place in range(4)]
    fourth = max(1, len(sample) // 4)
    shares = [count / fourth for count in zeros]
    if sum(zeros) < max(2, len(sample) // 50):
        return None
    if min(shares[2], shares[3]) > 0.9 and shares[0] < 0.1:
        return Encoding("utf-32-le", 0, "likely")
    if min(shares[0], shares[1]) > 0.9 and shares[3] < 0.1:
        return Encoding("utf-32-be", 0, "likely")
    even, odd = shares[0] + shares[2], shares[1] + shares[3]
    if odd > 0.1 and even < odd / 8 and _decodes(head, "utf-16-le"):
        return Encoding("utf-16-le", 0, "likely")
    if even > 0.1 and odd < even / 8 and _decodes(head, "utf-16-be"):
        return Encoding("utf-16-be", 0, "likely")
    return None


def _decodes(content: bytes, name: str, *, inside: bool = False) -> bool:
    """Whether bytes that may end within a character, and begin in one where they are `inside`, are of an encoding."""
    if inside and content:
        content = content[max(content.find(b"\n"), 0) :]
    try:
        codecs.getincrementaldecoder(name)().decode(content)
    except (UnicodeError, LookupError):
        return False
    return True


def _by_bytes(head: bytes, tail: bytes) -> Encoding:
    if head.isascii() and tail.isascii():
        return Encoding("iso2022_jp") if b"\x1b$B" in head else Encoding("utf-8")
    if _decodes(head, "utf-8") and _decodes(tail, "utf-8", inside=True):
        return Encoding("utf-8")
    from harbin_viewer.factsheet.sources.text import legacy_encoding  # most texts are Unicode

    damaged = _damaged_utf8(head + tail)
    if damaged is not None:
        return damaged
    name, sure = legacy_encoding.find(sample(head, tail)[:_ENOUGH])
    return Encoding(name, 0, sure)


def _damaged_utf8(content: bytes) -> Encoding | None:
    """UTF-8 in which some bytes are spoilt: far more characters are whole than broken."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for letter in text if letter > "\x7f") - broken
    return Encoding("utf-8", 0, "likely", broken) if whole > 20 * broken else None


def sample(head: bytes, tail: bytes = b"") -> bytes:
    """The lines with bytes beyond ASCII, each once, as many as are needed to tell encodings apart."""
    lines: dict[bytes, None] = {}
    size = 0
    for line in re.split(rb"[\r\n]+", head + b"\n" + tail):
        if size < SAMPLE and line not in lines and _BEYOND_ASCII.search(line):
            around = _around(line)
            lines[around] = None
            size += len(around)
    return b"\n".join(lines)[:SAMPLE]


def _around(line: bytes) -> bytes:
    """The cells of a line in which a byte beyond ASCII stands."""
    if len(line) < 200:
        return line
    return b" ".join(cell for cell in re.split(rb"[,;\t\"]", line) if not cell.isascii())
