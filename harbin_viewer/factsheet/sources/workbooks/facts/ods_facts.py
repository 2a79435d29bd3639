"""What an ODS workbook says that the reader of its values leaves out: merged cells and the decimals that are shown."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.raw_table import MOST_COLUMNS
from harbin_viewer.factsheet.sources.text.unit_signs import sign_in
from harbin_viewer.factsheet.sources.workbooks.facts.cell_comments import comment_of_ods
from harbin_viewer.factsheet.sources.workbooks.facts.hidden_lines import hidden_lines_of_ods
from harbin_viewer.factsheet.sources.workbooks.facts.ods_reach import (
    CONTENT,
    OFFICE,
    STYLE,
    TABLE,
    TEXT,
    marked_far_out,
    reach_of,
    reach_of_sheets,
    repeats,
    without_sheets,
)
from harbin_viewer.factsheet.sources.workbooks.facts.page_lines import page_lines_of_ods
from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import SheetFacts, cell_name
from harbin_viewer.factsheet.sources.workbooks.number_formats import NumberFormat
from harbin_viewer.factsheet.sources.xml_faults import ENTITY

MAX_CONTENT = 64 * 1024**2
"""Bytes of the sheets that are looked through; of larger workbooks only the values are read."""

NUMBER = "{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}"
DECIMALS = re.compile(r"[.,](\d+)\D*$")
FIGURES = ("float", "percentage", "currency")
_TRUTHS = ("of:=TRUE()", "of:=FALSE()")


@dataclass(frozen=True)
class OdsFacts:
    """The facts of each sheet by its name; where the workbook is `large`, how far each reaches alone."""

    archive: zipfile.ZipFile
    sheets: dict[str, SheetFacts]
    large: bool = False

    @property
    def whole(self) -> Iterable[tuple[str, SheetFacts]]:
        """The sheets that are read all at once, so that none can be left out: those of a large workbook."""
        return self.sheets.items() if self.large else ()

    def sheet(self, name: str) -> SheetFacts:
        """What is to know of a sheet; nothing where it was not looked through."""
        return self.sheets.get(name, SheetFacts())

    def without_far_sheets(self) -> BinaryIO | None:
        """The workbook without what is in sheets that lie too far out, None where none does."""
        far = frozenset(name for name, facts in self.sheets.items() if facts.lies_far_out)
        return without_sheets(self.archive, far) if far else None


def ods_facts(archive: zipfile.ZipFile) -> OdsFacts | None:
    """The facts of an ODS workbook; None where the zip is none. ValueError where it declares entities."""
    if CONTENT not in archive.namelist():
        return None
    if archive.getinfo(CONTENT).file_size > MAX_CONTENT:
        return OdsFacts(archive, _by_name(reach_of_sheets(archive)), large=True)
    content = archive.read(CONTENT)
    if ENTITY.search(content):
        raise ValueError("with entities, which could grow without end")
    root = ElementTree.fromstring(content)
    scaled, pages = _scaled_styles(root), _pages(archive, root)
    sheets = [
        (table.get(f"{TABLE}name", ""), _facts_of_sheet(table, scaled, pages)) for table in root.iter(f"{TABLE}table")
    ]
    return OdsFacts(archive, _by_name(sheets))


def _by_name(sheets: list[tuple[str, SheetFacts]]) -> dict[str, SheetFacts]:
    """The sheets by their names; of several of one name the one that lies farthest out."""
    return dict(sorted(marked_far_out(sheets), key=lambda sheet: sheet[1].lies_far_out))


def _facts_of_sheet(
    table: ElementTree.Element, scaled: Mapping[str, NumberFormat], pages: Mapping[str, tuple[str, ...]]
) -> SheetFacts:
    page = pages.get(table.get(f"{TABLE}style-name", ""), ())
    return replace(_sheet_facts(table, scaled), page=page, hidden=hidden_lines_of_ods(table))


def _pages(archive: zipfile.ZipFile, root: ElementTree.Element) -> dict[str, tuple[str, ...]]:
    """The lines in headers and footers of printed pages, by the style of a table."""
    if "styles.xml" not in archive.namelist() or archive.getinfo("styles.xml").file_size > MAX_CONTENT:
        return {}
    lines = page_lines_of_ods(archive.read("styles.xml"))
    styles = root.iter(f"{STYLE}style")
    return {style.get(f"{STYLE}name", ""): lines.get(style.get(f"{STYLE}master-page-name", ""), ()) for style in styles}


def _scaled_styles(root: ElementTree.Element) -> dict[str, NumberFormat]:
    """The styles of cells that show figures in thousands or millions, by their names."""
    forms = {}
    for style in root.iter():
        for part in style.findall(f"{NUMBER}number[@{NUMBER}display-factor]"):
            noughts = re.fullmatch(r"1((?:000)+)(?:\.0*)?", part.get(f"{NUMBER}display-factor", ""))
            decimals = part.get(f"{NUMBER}decimal-places", "0")
            if noughts and decimals.isdigit() and len(decimals) < 3:
                thousands = len(noughts[1]) // 3
                forms[style.get(f"{STYLE}name", "")] = NumberFormat((int(decimals),) * 2, thousands=thousands)
    if not forms:
        return {}
    cells = (
        (style.get(f"{STYLE}name", ""), style.get(f"{STYLE}data-style-name", ""))
        for style in root.iter(f"{STYLE}style")
    )
    return {name: forms[data] for name, data in cells if data in forms}


def _sheet_facts(table: ElementTree.Element, scaled: Mapping[str, NumberFormat]) -> SheetFacts:
    formats: dict[tuple[int, int], NumberFormat] = {}
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = []
    texts: dict[tuple[int, int], str] = {}
    comments: list[tuple[str, str]] = []
    reach = reach_of(table)
    if reach.lies_far_out:
        return reach
    styles = _styles_of_columns(table) if scaled else {}
    for row, column, count, cell in _cells(table):
        if words := comment_of_ods(cell):
            comments.append((cell_name(row, column), words))
        span = _number(cell, "number-rows-spanned"), _number(cell, "number-columns-spanned")
        if span != (1, 1):
            merged.append(((row, column), (row + span[0] - 1, column + span[1] - 1)))
        if not cell.get(f"{OFFICE}value-type"):
            continue
        if cell.find(f".//{TEXT}tab") is not None:
            texts.update(dict.fromkeys(((row, column + step) for step in range(count)), _with_tabs(cell)))
        if cell.get(f"{OFFICE}value-type") in FIGURES:
            form = scaled.get(cell.get(f"{TABLE}style-name") or styles.get(column, "")) or _format(cell)
            formats.update(dict.fromkeys(((row, column + step) for step in range(count)), form))
    return replace(
        reach, formats=formats, looked_up=1 << 21, merged=tuple(merged), texts=texts, comments=tuple(comments)
    )


def _styles_of_columns(table: ElementTree.Element) -> dict[int, str]:
    """What cells without a style of their own have, by their columns, as far as these say it."""
    styles: dict[int, str] = {}
    at = 0
    for column in table.iter(f"{TABLE}table-column"):
        count = min(repeats(column.attrib, "columns"), MOST_COLUMNS - at)
        styles |= dict.fromkeys(range(at, at + count), column.get(f"{TABLE}default-cell-style-name", ""))
        at += count
    return styles


def _cells(table: ElementTree.Element) -> Iterator[tuple[int, int, int, ElementTree.Element]]:
    """The cells with their row and column, and how often each is repeated to the right."""
    number = 0
    for row in table.iter(f"{TABLE}table-row"):
        column = 0
        repeated = repeats(row.attrib, "rows")
        for cell in row:
            count = repeats(cell.attrib, "columns")
            yield number, column, count, cell
            if repeated > 1 and cell.get(f"{OFFICE}value-type"):
                yield number + repeated - 1, column, count, cell
            column += count
        number += repeated


def _with_tabs(cell: ElementTree.Element) -> str:
    """The text of a cell with its tabs, blanks and line breaks."""
    return "\n".join("".join(_signs(paragraph)) for paragraph in cell.findall(f"{TEXT}p"))


def _signs(element: ElementTree.Element) -> Iterator[str]:
    yield element.text or ""
    for part in element:
        if part.tag == f"{TEXT}s":
            yield " " * _repeated_blanks(part)
        elif part.tag in _SIGNS:
            yield _SIGNS[part.tag]
        else:
            yield from _signs(part)
        yield part.tail or ""


def _repeated_blanks(element: ElementTree.Element) -> int:
    text = element.get(f"{TEXT}c", "1")
    return int(text) if text.isdigit() and len(text) < 6 else 1


_SIGNS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}


def _number(element: ElementTree.Element, name: str) -> int:
    text = element.get(f"{TABLE}{name}", "1")
    return max(1, int(text)) if text.isdigit() and len(text) < 9 else 1


def _format(cell: ElementTree.Element) -> NumberFormat:
    """The decimals and the sign for per cent of the text that is shown.

    The truth values of an XLSX become formulas with a figure when it is saved as ODS, and are shown as what they are.
    """
    if cell.get(f"{TABLE}formula") in _TRUTHS:
        return NumberFormat(is_truth=True)
    text = "".join("".join(line.itertext()) for line in cell.findall(f"{TEXT}p")).strip()
    share = cell.get(f"{OFFICE}value-type") == "percentage" and "%" in text
    value = cell.get(f"{OFFICE}value", "")
    if not re.search(r"\d", text) or "E" in text:
        return NumberFormat()
    shown = DECIMALS.search(text)
    decimals = len(shown.group(1)) if shown and ("." in _of(value, share) or _shows_noughts(text, shown, value)) else 0
    unit = "%" if share else cell.get(f"{OFFICE}currency", "") or sign_in(text)
    return NumberFormat((decimals, decimals), unit, hundredfold=share)


def _shows_noughts(text: str, shown: re.Match[str], value: str) -> bool:
    """Whether a whole number is shown with decimals (107.0), and not with its thousands parted (1.000)."""
    whole = re.sub(r"\D", "", text[: shown.start()])
    return not shown.group(1).strip("0") and value.lstrip("-") == (whole.lstrip("0") or "0")


def _of(value: str, share: bool) -> str:  # noqa: FBT001
    """The value as it may have decimals: a share has two less than its number."""
    return value if not share or len(value.partition(".")[2]) > 2 else value.partition(".")[0]
