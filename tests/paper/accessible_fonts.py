"""What keeps the text of a PDF from being read by everyone: checkpoints 10 and 31 of the Matterhorn Protocol.

Each code that a page shows has letters (10-001), none of them a sign that stands for nothing; a font is in the file
with all glyphs that are shown, none of which is the one for what is missing; they are as wide as the file says; its
codes and its glyphs are of the kind that goes together.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import Any

from pypdf.generic import ContentStream

_SHOWS = {b"Tj": 0, b"TJ": 0, b"'": 0, b'"': 2}
_NO_LETTERS = {"\0", "\ufeff", "\ufffe"}


def font_complaints(reader: Any) -> Iterator[str]:
    """All that is wrong with the fonts, a line each."""
    shown: dict[int, tuple[Any, set[int]]] = {}
    for page in reader.pages:
        for font, codes in _shown(page, reader):
            shown.setdefault(id(font), (font, set()))[1].update(codes)
    for used, all_codes in shown.values():
        yield from (f"{used.get('/BaseFont')}: {fault}" for fault in _of_font(used, all_codes))


def _shown(page: Any, reader: Any) -> Iterator[tuple[Any, list[int]]]:
    """The codes that a page shows, with their font."""
    fonts = {name: known.get_object() for name, known in page["/Resources"].get("/Font", {}).items()}
    now: Any = None
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator == b"Tf":
            now = fonts[operands[0]]
        elif operator in _SHOWS:
            told = operands[_SHOWS[operator]]
            for text in told if isinstance(told, list) else [told]:
                if isinstance(text, str | bytes):
                    data = text if isinstance(text, bytes) else getattr(text, "original_bytes", text.encode("latin-1"))
                    yield now, [code for (code,) in struct.iter_unpack(">H", data)]


def _of_font(font: Any, codes: set[int]) -> Iterator[str]:
    inner = font["/DescendantFonts"][0].get_object()
    if (font["/Subtype"], inner["/Subtype"], font["/Encoding"]) != ("/Type0", "/CIDFontType2", "/Identity-H"):
        yield "its codes are of another kind"
    if inner.get("/CIDToGIDMap") != "/Identity" or not {"/Registry", "/Ordering", "/Supplement"} <= set(
        inner.get("/CIDSystemInfo", {})
    ):
        yield "nothing says which glyphs its codes have"
    letters = _letters(font["/ToUnicode"].get_object().get_data().decode("ascii"))
    if codes - set(letters):
        yield f"codes without letters: {sorted(codes - set(letters))[:5]}"
    if any(set(letters[code]) & _NO_LETTERS for code in codes & set(letters)):
        yield "codes whose letters stand for nothing"
    advances = _advances(inner["/FontDescriptor"].get_object()["/FontFile2"].get_object().get_data())
    if 0 in codes:
        yield "the glyph for what is missing is shown"
    if max(codes, default=0) >= len(advances):
        yield "glyphs that are shown are not in it"
    first, widths = inner["/W"][0], inner["/W"][1]
    wrong = [code for code in codes if 0 < code < len(advances)
             and abs(float(widths[code - int(first)]) - advances[code]) > 1]  # fmt: skip
    if wrong:
        yield f"the widths of {sorted(wrong)[:5]} differ"


def _letters(table: str) -> dict[int, str]:
    pairs = re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>\n", table + "\n")
    return {int(code, 16): bytes.fromhex(words).decode("utf-16-be", "replace") for code, words in pairs}


def _advances(program: bytes) -> list[float]:
    """How wide each glyph of a TrueType font is, in thousandths of its size."""
    (count,) = struct.unpack_from(">H", program, 4)
    tables = {tag: place for tag, _sum, place, _length in
              (struct.unpack_from(">4sIII", program, 12 + 16 * number) for number in range(count))}  # fmt: skip
    (em,) = struct.unpack_from(">H", program, tables[b"head"] + 18)
    (measured,) = struct.unpack_from(">H", program, tables[b"hhea"] + 34)
    (glyphs,) = struct.unpack_from(">H", program, tables[b"maxp"] + 4)
    wide = [struct.unpack_from(">H", program, tables[b"hmtx"] + 4 * number)[0] for number in range(measured)]
    return [1000 * wide[min(number, measured - 1)] / em for number in range(glyphs)]
