"""Texts are put into cells of a sheet of ODS, in its XML: repeated rows and cells are parted where one changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import unescape

from harbin_viewer.factsheet.book.cells.xlsx_cells import FormulaError
from harbin_viewer.factsheet.book.ods_file import text_paragraphs
from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import cell_name

_TAG = re.compile(r"<(/?)table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*?)(/?)>")
_NAME = re.compile(r'\btable:name="([^"]*)"')
_REPEATED = {
    "row": re.compile(r'\s+table:number-rows-repeated="(\d+)"'),
    "cell": re.compile(r'\s+table:number-columns-repeated="(\d+)"'),
}
_VALUE = re.compile(
    r'\s+(?:office|calcext):(?:value-type|value|date-value|time-value|boolean-value|string-value|currency)="[^"]*"'
)
_ANNOTATION = re.compile(r"<office:annotation\b.*?</office:annotation>", re.DOTALL)


@dataclass(frozen=True)
class _Part:
    """A row or cell from `start` to `end` that stands `times` times, first at `number` (from 0)."""

    number: int
    times: int
    start: int
    end: int
    open_end: int

    @property
    def is_closed(self) -> bool:
        """Whether it has one tag alone."""
        return self.open_end == self.end


def with_texts(xml: str, sheet: str, texts: Mapping[tuple[int, int], str]) -> str:
    """The content of the workbook with these texts in cells of a sheet, by row and column counted from 0.

    FormulaError where a cell is computed, KeyError where there is no such sheet, ValueError where a row is missing.
    """
    for (row, column), text in texts.items():
        xml = _with_text(xml, sheet, row, column, text)
    return xml


def _with_text(xml: str, sheet: str, row: int, column: int, text: str) -> str:
    start, end = _sheet(xml, sheet)
    last = None
    for found in _parts(xml, start, end, "row"):
        if found.number <= row < found.number + found.times:
            parted, at = _parted(xml, found, row, "row")
            return _in_row(parted, at, row, column, text)
        last = found
    if last is None:
        raise ValueError("the sheet has no rows")
    blank = row - last.number - last.times
    filler = (
        f'<table:table-row table:number-rows-repeated="{blank}"><table:table-cell/></table:table-row>' if blank else ""
    )
    made = f"{filler}<table:table-row></table:table-row>"
    at = last.end + len(filler)
    return _in_row(f"{xml[: last.end]}{made}{xml[last.end :]}", at, row, column, text)


def _in_row(xml: str, at: int, row: int, column: int, text: str) -> str:
    """The text with a cell of the row that begins at `at` changed."""
    tag = _TAG.match(xml, at)
    assert tag is not None  # a row begins there
    if tag[4]:
        opened = f"{tag[0][:-2].rstrip()}></table:table-row>"
        return _in_row(xml[:at] + opened + xml[tag.end() :], at, row, column, text)
    end = xml.index("</table:table-row>", tag.end())
    past, stop = 0, tag.end()
    for found in _parts(xml, tag.end(), end, "cell"):
        if found.number <= column < found.number + found.times:
            parted, place = _parted(xml, found, column, "cell")
            return _changed(parted, place, cell_name(row, column), text)
        past, stop = found.number + found.times, found.end
    blank = column - past
    filler = f'<table:table-cell table:number-columns-repeated="{blank}"/>' if blank else ""
    made = f"{filler}<table:table-cell/>"
    return _changed(f"{xml[:stop]}{made}{xml[stop:]}", stop + len(filler), cell_name(row, column), text)


def _changed(xml: str, at: int, name: str, text: str) -> str:
    """The cell that begins at `at`, with another text; its style, its list of choices and its note stay."""
    tag = _TAG.match(xml, at)
    assert tag is not None  # a cell begins there
    if "table:formula=" in tag[3] or tag[2] == "covered-table-cell":
        raise FormulaError(name)
    end = tag.end() if tag[4] else xml.index("</table:table-cell>", tag.end())
    note = "".join(_ANNOTATION.findall(xml[tag.end() : end]))
    kept = _VALUE.sub("", tag[3]).rstrip()
    stop = end if tag[4] else end + len("</table:table-cell>")
    told = ' office:value-type="string"' if text else ""
    inner = note + text_paragraphs(text)
    made = f"<table:table-cell{kept}{told}>{inner}</table:table-cell>" if inner else f"<table:table-cell{kept}/>"
    return f"{xml[:at]}{made}{xml[stop:]}"


def _parted(xml: str, part: _Part, number: int, kind: str) -> tuple[str, int]:
    """The text in which one of a repeated part stands alone, and where that begins."""
    if part.times == 1:
        return xml, part.start
    own = xml[part.start : part.end]
    before, after = number - part.number, part.number + part.times - number - 1
    first = _times(own, before, kind) if before else ""
    made = first + _times(own, 1, kind) + (_times(own, after, kind) if after else "")
    return f"{xml[: part.start]}{made}{xml[part.end :]}", part.start + len(first)


def _times(own: str, times: int, kind: str) -> str:
    told = f' table:number-{"rows" if kind == "row" else "columns"}-repeated="{times}"' if times > 1 else ""
    return _REPEATED[kind].sub(told, own, count=1)


def _sheet(xml: str, name: str) -> tuple[int, int]:
    """Where the rows of a sheet begin and end."""
    depth, start = 0, -1
    for tag in _TAG.finditer(xml):
        if tag[2] != "table":
            continue
        depth += -1 if tag[1] else 0 if tag[4] else 1
        found = _NAME.search(tag[3])
        if (
            start < 0
            and depth == 1
            and not tag[1]
            and found
            and unescape(found[1], {"&quot;": '"', "&apos;": "'"}) == name
        ):
            start = tag.end()
        elif start >= 0 and depth == 0:
            return start, tag.start()
    raise KeyError(name)


def _parts(xml: str, start: int, end: int, kind: str) -> Iterator[_Part]:
    """The rows of a sheet, or the cells of a row, in order; those of a table within a cell are left out."""
    names = ("table-row",) if kind == "row" else ("table-cell", "covered-table-cell")
    number, depth, begun = 0, 0, None
    for tag in _TAG.finditer(xml, start, end):
        if tag[2] == "table":
            depth += -1 if tag[1] else 0 if tag[4] else 1
            continue
        if depth or tag[2] not in names:
            continue
        if not tag[1]:
            begun = tag
        if begun is None or not (tag[1] or tag[4]):
            continue
        told = _REPEATED[kind].search(begun[3])
        times = int(told[1]) if told else 1
        yield _Part(number, times, begun.start(), tag.end(), begun.end())
        number, begun = number + times, None
