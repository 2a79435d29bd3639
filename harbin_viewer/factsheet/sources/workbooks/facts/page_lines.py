"""What stands in the header and the footer of each printed page of an XLSX worksheet: often its source."""

from __future__ import annotations

import html
import re

_PART = re.compile(rb"<(?:\w+:)?(?:odd|first)(?:Header|Footer)\b[^>]*>([^<]+)</")
_PLACES = re.compile(r"&[LCR]")
_FIELDS = re.compile(r"&[PNDTFAZG]")
"""Fields that a spreadsheet fills in: the number of the page, the day, the names of the file and the sheet."""

_STYLE = re.compile(r'&"[^"]*"|&K[0-9A-Fa-f]{6}|&K\d\d[+-]\d{3}|&\d+ ?|&[BIUESXY]')


def page_lines(worksheet: bytes) -> tuple[str, ...]:
    """The texts of a worksheet's headers and footers, each once, without those that a spreadsheet fills in."""
    after = worksheet[max(0, worksheet.rfind(b"sheetData>")) :]
    written = (html.unescape(found[1].decode("utf-8", errors="replace")) for found in _PART.finditer(after))
    texts = [line for text in written for part in _PLACES.split(text.replace("&&", "\0")) for line in _lines(part)]
    return tuple(dict.fromkeys(texts))


def _lines(part: str) -> list[str]:
    """The lines of the left, middle or right part: none where a field stands in it, or no word."""
    lines = [" ".join(_STYLE.sub("", line).replace("\0", "&").split()) for line in part.splitlines()]
    return [] if _FIELDS.search(part) else [line for line in lines if re.search(r"[^\W\d_]{2}", line)]
