"""What a zip says of its own members: a workbook within it is a zip too, and says the same of its parts."""

from __future__ import annotations

_DIRECTORY, _END = b"PK\x01\x02", b"PK\x05\x06"
_SIZE = slice(12, 16)
"""Where, after the mark of the end, the bytes of the directory are counted."""


def directory_of(head: bytes) -> bytes:
    """The part of a zip's first and last bytes in which the names of its members stand; all of them where none is.

    A zip that is cut off has no directory, and neither has a large one whose names alone are longer than what was read.
    """
    end = head.rfind(_END)
    size = int.from_bytes(head[end:][_SIZE], "little") if end >= 0 else 0
    is_whole = 0 < size <= end and head.startswith(_DIRECTORY, end - size)
    return head[end - size : end] if is_whole else head


def media_type_of(head: bytes) -> bytes:
    """What a zip says that it is, as documents of OpenDocument do in their first member; b"" for others."""
    return head[:200] if head[30:38] == b"mimetype" else b""
