"""What a JPEG or WebP file says about itself, put into the bytes that Qt writes: XMP, and EXIF with the density."""

from __future__ import annotations

import struct
from dataclasses import replace

from harbin_viewer.charts.formats.document_facts import DocumentFacts
from harbin_viewer.charts.formats.xmp import xmp

_LONGEST_SEGMENT = 65_533
_LONGEST_TEXT = 8_000
"""Characters of an alternative text that a segment has room for beside all else, in any script."""

_EXIF_MARK = b"Exif\0\0"
_XMP_MARK = b"http://ns.adobe.com/xap/1.0/\0"
_HAS_ALPHA, _HAS_EXIF, _HAS_XMP = 0x10, 0x08, 0x04


def jpeg_with(data: bytes, facts: DocumentFacts, dots_per_inch: float) -> bytes:
    """The JPEG with EXIF and XMP behind its JFIF header."""
    (length,) = struct.unpack(">H", data[4:6])
    head = 4 + length
    segments = [_EXIF_MARK + _exif(facts, dots_per_inch), _XMP_MARK + xmp(_shortened(facts))]
    inside = b"".join(b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment for segment in segments)
    return data[:head] + inside + data[head:]


def webp_with(data: bytes, facts: DocumentFacts, dots_per_inch: float, size: tuple[int, int], *, alpha: bool) -> bytes:
    """The WebP of one still image as an extended one, with EXIF and XMP behind the image."""
    image = data[12:]
    flags = _HAS_EXIF | _HAS_XMP | (_HAS_ALPHA if alpha else 0)
    canvas = b"".join(struct.pack("<I", side - 1)[:3] for side in size)
    chunks = _chunk(b"VP8X", struct.pack("<I", flags) + canvas) + image
    chunks += _chunk(b"EXIF", _exif(facts, dots_per_inch)) + _chunk(b"XMP ", xmp(facts))
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def _shortened(facts: DocumentFacts) -> DocumentFacts:
    if len(xmp(facts)) + len(_XMP_MARK) <= _LONGEST_SEGMENT:
        return facts
    return replace(facts, **{name: getattr(facts, name)[:_LONGEST_TEXT] for name in ("title", "description", "source")})


def _exif(facts: DocumentFacts, dots_per_inch: float) -> bytes:
    """A TIFF directory: what the picture shows, its density, program, date and licence."""
    resolution = struct.pack("<II", round(dots_per_inch * 100), 100)
    entries = [
        (0x010E, 2, _text(facts.alternative)),
        (0x011A, 5, resolution),
        (0x011B, 5, resolution),
        (0x0128, 3, struct.pack("<H", 2)),
        (0x0131, 2, _text(facts.program)),
        *([(0x0132, 2, facts.created.strftime("%Y:%m:%d %H:%M:%S").encode() + b"\0")] if facts.created else []),
        (0x8298, 2, _text(facts.licence)),
    ]
    at = 8 + 2 + 12 * len(entries) + 4
    directory, values = struct.pack("<H", len(entries)), b""
    for tag, kind, value in entries:
        count = len(value) // {2: 1, 3: 2, 5: 8}[kind]
        place = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack("<I", at + len(values))
        values += (value + b"\0" * (len(value) % 2)) if len(value) > 4 else b""
        directory += struct.pack("<HHI", tag, kind, count) + place
    return b"II*\0" + struct.pack("<I", 8) + directory + b"\0\0\0\0" + values


def _text(text: str) -> bytes:
    """A text in UTF-8, which EXIF does not foresee and all programs read."""
    return text[:_LONGEST_TEXT].encode("utf-8", "replace") + b"\0"
