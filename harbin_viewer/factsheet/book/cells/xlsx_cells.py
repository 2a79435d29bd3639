"""Texts are put into cells of a worksheet of XLSX, in its XML: nothing but these cells changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import cell_name

_SHEET_DATA = re.compile(r"<((?:\w+:)?)sheetData\b[^>]*?(/)?>")
_TAG = re.compile(r"<(/?)(?:\w+:)?(row|c)(?=[\s/>])([^>]*?)(/?)>")
_PLACE = re.compile(r'\br="(?:([A-Z]{1,3}))?(\d{1,7})"')
_STYLE = re.compile(r'\bs="\d+"')
_FORMULA = re.compile(r"<(?:\w+:)?f[\s/>]")
_COLUMN = re.compile(r"<(?:\w+:)?col\s[^>]*?/?>")


class FormulaError(ValueError):
    """The cell is computed, so that a text would take its formula away."""


@dataclass(frozen=True)
class _Part:
    """A row or cell from `start` to `end`; `number` counts from 0, `inner` is what stands in it."""

    number: int
    start: int
    end: int
    attributes: str
    inner_start: int
    inner_end: int

    @property
    def is_closed(self) -> bool:
        """Whether it has one tag alone."""
        return self.inner_start < 0


def with_texts(xml: str, texts: Mapping[tuple[int, int], str]) -> str:
    """The worksheet with these texts in its cells, by row and column counted from 0; "" empties one.

    FormulaError where a cell is computed, ValueError where the sheet has no rows.
    """
    for (row, column), text in texts.items():
        xml = _with_text(xml, row, column, text)
    return xml


def _with_text(xml: str, row: int, column: int, text: str) -> str:
    data = _SHEET_DATA.search(xml)
    if data is None:
        raise ValueError("the sheet has no rows")
    prefix = data[1]
    if data[2]:
        opened = f"{data[0][:-2].rstrip()}>"
        xml = f"{xml[: data.start()]}{opened}</{prefix}sheetData>{xml[data.end() :]}"
        return _with_text(xml, row, column, text)
    before = None
    for found in _parts(xml, data.end(), "row"):
        if found.number == row:
            return _in_row(xml, found, column, text, prefix)
        if found.number > row:
            break
        before = found
    cell = _cell(prefix, row, column, text, _style_of_column(xml, column))
    at = before.end if before else data.end()
    made = f'<{prefix}row r="{row + 1}">{cell}</{prefix}row>' if cell else ""
    return f"{xml[:at]}{made}{xml[at:]}"


def _in_row(xml: str, row: _Part, column: int, text: str, prefix: str) -> str:
    if row.is_closed:
        cell = _cell(prefix, row.number, column, text, _style_of_column(xml, column))
        opened = f"{xml[row.start : row.end - 2].rstrip()}>"
        return f"{xml[: row.start]}{opened}{cell}</{prefix}row>{xml[row.end :]}" if cell else xml
    at = row.inner_start
    for found in _parts(xml, row.inner_start, "c", row.inner_end):
        if found.number == column:
            if not found.is_closed and _FORMULA.search(xml, found.inner_start, found.inner_end):
                raise FormulaError(cell_name(row.number, column))
            style = _STYLE.search(found.attributes)
            made = _cell(prefix, row.number, column, text, style[0] if style else "", is_kept=True)
            return f"{xml[: found.start]}{made}{xml[found.end :]}"
        if found.number > column:
            break
        at = found.end
    made = _cell(prefix, row.number, column, text, _style_of_column(xml, column))
    return f"{xml[:at]}{made}{xml[at:]}"


def _cell(prefix: str, row: int, column: int, text: str, style: str, *, is_kept: bool = False) -> str:
    """A cell with a text of its own; one without text where it has a style to keep, else none."""
    told = f" {style}" if style else ""
    if not text:
        return f'<{prefix}c r="{cell_name(row, column)}"{told}/>' if is_kept else ""
    words = f'<{prefix}is><{prefix}t xml:space="preserve">{escape(text)}</{prefix}t></{prefix}is>'
    return f'<{prefix}c r="{cell_name(row, column)}"{told} t="inlineStr">{words}</{prefix}c>'


def _style_of_column(xml: str, column: int) -> str:
    """The style that new cells of a column have, as an attribute."""
    for found in _COLUMN.finditer(xml, 0, max(0, xml.find("sheetData"))):
        told = dict(re.findall(r'(min|max|style)="(\d+)"', found[0]))
        if int(told.get("min", 0)) <= column + 1 <= int(told.get("max", 0)) and told.get("style", "0") != "0":
            return f's="{told["style"]}"'
    return ""


def _parts(xml: str, start: int, kind: str, stop: int | None = None) -> Iterator[_Part]:
    """The rows of a sheet, or the cells of a row, in order; one that says no place follows the one before it."""
    number, begun = -1, None
    for tag in _TAG.finditer(xml, start, len(xml) if stop is None else stop):
        if tag[2] != kind:
            continue
        if tag[1]:
            assert begun is not None  # what ends has begun
            yield _Part(number, begun.start(), tag.end(), begun[3], begun.end(), tag.start())
            continue
        number = _number(tag[3], kind, number + 1)
        begun = tag
        if tag[4]:
            yield _Part(number, tag.start(), tag.end(), tag[3], -1, -1)


def _number(attributes: str, kind: str, following: int) -> int:
    place = _PLACE.search(attributes)
    if place is None:
        return following
    return int(place[2]) - 1 if kind == "row" else _column(place[1] or "A")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
