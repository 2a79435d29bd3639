"""The fonts inside a PDF: of each face the glyphs that its pages use, and the letters that each stands for."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from harbin_viewer.charts.formats.pdf.objects import PdfFile
from harbin_viewer.charts.formats.pdf.truetype import advance, truetype
from harbin_viewer.charts.formats.pdf.values import decimal, reference
from harbin_viewer.charts.text.glyphs import EM, Face, Glyph, glyphs, height

Codes = Mapping[tuple[int, str], int]
"""The code that a glyph of a face has in the document where it stands for certain letters."""


_MOST = 0xFFFF
"""Codes of two bytes."""

_LONGEST = 100
"""Letters that one glyph can stand for."""

_NOTHING = "\u200b"
"""What a glyph stands for that has no letters of its own: readers would take its code for a letter."""


_MOST_RUNS = 4096
"""Lines of text that are kept: those of some hundred pages of cells."""


class Run(NamedTuple):
    """Letters of one face in a line: its name and size as pages write them, where they begin, and their codes.

    `right` and `down` are px from the beginning of the line.
    """

    face: bytes
    size: bytes
    right: float
    down: float
    codes: bytes


class PdfFonts:
    """Gives each glyph its code in the document, and writes the fonts when all pages are done."""

    def __init__(self) -> None:
        self._codes: dict[Face, dict[tuple[int, str], int]] = {}
        self._names: dict[Face, bytes] = {}
        self._written: dict[tuple[Face, int, str], tuple[bytes, float]] = {}
        self._runs: dict[tuple[str, float, bool], list[Run]] = {}

    def name(self, face: Face) -> bytes:
        """The name of a face in the contents of pages."""
        return self._names.setdefault(face, b"F%d" % len(self._names))

    def runs(self, text: str, size: float, *, bold: bool) -> list[Run]:
        """A line of text by its faces; one that comes again, as cells and heads do, is taken as it was."""
        key = (text, size, bold)
        if (known := self._runs.get(key)) is not None:
            return known
        if len(self._runs) >= _MOST_RUNS:
            self._runs.clear()
        self._runs[key] = made = list(self._made(text, size, bold=bold))
        return made

    def _made(self, text: str, size: float, *, bold: bool) -> Iterator[Run]:
        runs = groupby(glyphs(text, size, bold=bold), key=lambda glyph: (glyph.face, glyph.size, glyph.y))
        for (face, of_run, down), run in runs:
            line = list(run)
            yield Run(self.name(face), decimal(of_run), line[0].x, down, b"".join(self._codes_of(line)))

    def _codes_of(self, line: Sequence[Glyph]) -> Iterator[bytes]:
        """The glyphs, and between them what sets the next one where it belongs, in thousandths of the type's size."""
        pen = line[0].x
        for glyph in line:
            back = round((pen - glyph.x) * 1000 / glyph.size)
            if back:
                yield b"%d" % back
            code, wide = self._written_for(glyph)
            yield code
            pen += (wide - back) * glyph.size / 1000

    def _written_for(self, glyph: Glyph) -> tuple[bytes, float]:
        """What the contents of pages write for a glyph, and how far it takes the pen, in thousandths of the size."""
        key = (glyph.face, glyph.number, glyph.letters)
        known = self._written.get(key)
        if known is None:
            known = self._written[key] = b"<%04X>" % self._code(glyph), advance(glyph.face, glyph.number)
        return known

    def _code(self, glyph: Glyph) -> int:
        codes = self._codes.setdefault(glyph.face, {})
        code = codes.setdefault((glyph.number, glyph.letters), len(codes) + 1)
        if code > _MOST:
            raise OSError(f"The pages have more than {_MOST:,} different letters.")
        return code

    def add_to(self, file: PdfFile) -> None:
        """Write the fonts."""
        file.set_fonts({self.name(face): _font(file, face, codes) for face, codes in self._codes.items()})


def _font(file: PdfFile, face: Face, codes: Codes) -> int:
    numbers = [number for number, _letters in codes]
    data = truetype(face, numbers, height(face))
    name = _name(face, data)
    base = b"/Type /Font /BaseFont /" + name
    widths = b" ".join(decimal(advance(face, number)) for number in numbers)
    inner = file.add(
        b"<< %s /Subtype /CIDFontType2 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        b"/CIDToGIDMap /Identity /DW 500 /W [1 [%s]] /FontDescriptor %s >>"
        % (base, widths, reference(_descriptor(file, face, name, data)))
    )
    letters = file.add_stream(_letters(codes))
    return file.add(
        b"<< %s /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [%s] /ToUnicode %s >>"
        % (base, reference(inner), reference(letters))
    )


def _descriptor(file: PdfFile, face: Face, name: bytes, data: bytes) -> int:
    above, below, capital = (distance * 1000 / EM for distance in height(face))
    program = file.add_stream(data, b" /Length1 %d" % len(data))
    return file.add(
        b"<< /Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [-1000 %s 2000 %s] /ItalicAngle 0 /Ascent %s "
        b"/Descent %s /CapHeight %s /StemV %d /FontFile2 %s >>"
        % (
            name, decimal(-below), decimal(above), decimal(above), decimal(-below), decimal(capital),
            140 if face.bold else 80, reference(program),
        )
    )  # fmt: skip


def _name(face: Face, data: bytes) -> bytes:
    """The name of a part of a font: six capitals that tell this part from others, then the font's own."""
    tag = bytes(65 + byte % 26 for byte in hashlib.sha256(data).digest()[:6])
    family = re.sub(r"[^A-Za-z0-9]", "", face.family) or "Font"
    return tag + b"+" + family.encode() + (b"-Bold" if face.bold else b"-Regular")


def _letters(codes: Codes) -> bytes:
    """The table from codes to letters, so that text can be found and copied."""
    told = [
        b"<%04X> <%s>" % (code, (letters or _NOTHING)[:_LONGEST].encode("utf-16-be", "replace").hex().upper().encode())
        for (_number, letters), code in codes.items()
    ]
    groups = [told[start : start + 100] for start in range(0, len(told), 100)]
    tables = b"".join(b"%d beginbfchar\n%s\nendbfchar\n" % (len(group), b"\n".join(group)) for group in groups)
    return (
        b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        b"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n%s"
        b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend" % tables
    )
