"""The cells of a workbook as OOXML has them: texts in the cells themselves, escaped as Excel does it; plain numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from html import escape

from harbin_viewer.factsheet.words.reported_decimals import Stated
from harbin_viewer.factsheet.words.xml_text import NOT_IN_XML

_LONGEST_TEXT = 32_767
"""Characters of a cell, those beyond the first plane counting twice."""

_KNOWN = 4096
"""Texts that are kept as they are written: words of status and sources come again and again."""

_ESCAPE = re.compile("(_x[0-9a-fA-F]{4}_)")


def header_row(names: Sequence[str], style: str) -> str:
    """The first row, of texts in a style (an attribute)."""
    cells = [f'<c r="{_column(at)}1"{style} t="inlineStr"><is>{_text(name)}</is></c>' for at, name in enumerate(names)]
    return f'<row r="1">{"".join(cells)}</row>'


def row_writer(count: int, formats: Mapping[int, str]) -> Callable[[int, Sequence[str | float | None]], str]:
    """What writes a row of up to `count` cells by its number (from 1); `formats` are styles by decimals shown."""
    names = [_column(at) for at in range(count)]

    def write(row: int, cells: Sequence[str | float | None]) -> str:
        written = [_cell(f"{name}{row}", cell, formats) for name, cell in zip(names, cells, strict=False)]
        return f'<row r="{row}">{"".join(written)}</row>'

    return write


def _cell(place: str, cell: str | float | None, formats: Mapping[int, str]) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is>{_text(cell)}</is></c>'
    if not abs(cell) < float("inf"):
        return f'<c r="{place}" t="inlineStr"><is>{_text(str(cell))}</is></c>'
    style = formats.get(cell.decimals, "") if isinstance(cell, Stated) else ""
    number = float.__repr__(cell) if isinstance(cell, float) else str(cell)
    return f'<c r="{place}"{style}><v>{number}</v></c>'


@lru_cache(_KNOWN)
def _text(text: str) -> str:
    text = NOT_IN_XML.sub(_as_code, _ESCAPE.sub(r"_x005F\1", _cut(text)))
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<t{kept}>{escape(text, quote=False)}</t>"


def _as_code(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"


def _cut(text: str) -> str:
    """A text as long as a cell may be; a longer one would be a fault of the file."""
    if len(text) * 2 <= _LONGEST_TEXT:
        return text
    units = text.encode("utf-16-le", "replace")
    if len(units) <= 2 * _LONGEST_TEXT:
        return text
    return units[: 2 * (_LONGEST_TEXT - 1)].decode("utf-16-le", "ignore") + "…"


def _column(at: int) -> str:
    """The letters of a column, counted from 0."""
    before, own = divmod(at, 26)
    return (_column(before - 1) if before else "") + chr(ord("A") + own)
