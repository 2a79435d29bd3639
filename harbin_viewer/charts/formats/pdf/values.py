"""How a PDF writes references, numbers, words and addresses."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.words.visible import orderly


def reference(number: int) -> bytes:
    """How one object tells of another."""
    return b"%d 0 R" % number


def decimal(value: float) -> bytes:
    """A number with at most two places."""
    return (b"%.2f" % value).rstrip(b"0").rstrip(b".")


def text_string(text: str) -> bytes:
    """Words as a PDF has them, in any script."""
    return b"<FEFF%s>" % orderly(text).encode("utf-16-be", "replace").hex().upper().encode()


def address_string(address: str) -> bytes:
    """An address, of which all but plain letters are written in their codes."""
    from urllib.parse import quote

    plain = quote(address, safe="%/:=&?~#+!$,;'@()*[]")
    return b"(" + re.sub(rb"([()\\])", rb"\\\1", plain.encode("ascii")) + b")"
