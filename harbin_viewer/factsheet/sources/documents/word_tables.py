"""Tables of a report in DOCX or ODT, each under the caption or heading before it."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable, document_reading
from harbin_viewer.factsheet.sources.documents.lines_around import LinesAround
from harbin_viewer.factsheet.sources.documents.open_text import TEXT, OpenStyles, open_words
from harbin_viewer.factsheet.sources.documents.word_text import W, words_of
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.files.zip_directory import directory_of, media_type_of
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.words.whole_numbers import whole_number

MAX_DOCUMENT = 128 * 1024**2
"""Bytes of the document's text, unpacked, that are read at most."""

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
MAX_REPEATED = 100
"""Equal cells or rows that ODT gives by their number."""


def recognises(head: bytes, _name: str) -> bool:
    """Whether a zip holds the parts of a report."""
    if not head.startswith(b"PK"):
        return False
    return b"word/document.xml" in directory_of(head) or b"opendocument.textPK" in media_type_of(head)


def read(file: OpenedFile) -> Reading:
    """The tables of a report; SheetError where it is damaged or has none."""
    open_document = b"word/document.xml" not in file.head
    root = part_of(file, "content.xml" if open_document else "word/document.xml")
    tables = _open_document_tables(root) if open_document else _word_tables(root)
    return document_reading(tables, file, pictured=True)


READER = Reader(
    name="word",
    title="reports (DOCX, ODT)",
    suffixes=(".docx", ".odt"),
    recognises=recognises,
    read=read,
    media_types=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
)


def part_of(file: OpenedFile, part: str) -> ElementTree.Element:
    """A part of a report, parsed; SheetError where it is damaged."""
    import zipfile

    from harbin_viewer.factsheet.sources.files.zip_files import DAMAGED

    try:
        with file.open() as packed, zipfile.ZipFile(packed) as archive, archive.open(part) as stream:
            content = stream.read(MAX_DOCUMENT + 1)
        if len(content) > MAX_DOCUMENT or b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
            raise ValueError("larger than is read, or with entities that could grow without end")
        return ElementTree.fromstring(content)
    except (*DAMAGED, LookupError, ElementTree.ParseError) as error:  # a part or an encoding may be missing
        problem = "The report is damaged, locked, or too large to be read."
        raise file.error(problem, "Download it again, or save it anew.") from error


def _word_tables(root: ElementTree.Element) -> list[DocumentTable]:
    around = LinesAround()
    body = root.find(f"{W}body")
    for element in body if body is not None else ():
        if element.tag == f"{W}p":
            around.add(words_of(element))
        elif element.tag == f"{W}tbl":
            around.table(word_table(element, around.title()))
        elif element.tag == f"{W}sdt":
            for table in element.iter(f"{W}tbl"):
                around.table(word_table(table, around.title()))
    return around.tables


def word_table(table: ElementTree.Element, title: str) -> DocumentTable:
    """A table of DOCX, with the cells that it merges."""
    rows: list[list[str]] = []
    spans: list[tuple[int, int, int, int]] = []
    reaching: dict[int, int] = {}
    for number, row in enumerate(table.findall(f"{W}tr")):
        texts: list[str] = []
        for cell in row.iter(f"{W}tc"):
            width = int(_said(cell, "gridSpan") or 1)
            left = len(texts)
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None and merge.get(f"{W}val") != "restart" and left in reaching:
                top, _, _, right = spans[reaching[left]]
                spans[reaching[left]] = (top, left, number, right)
                texts += [""] * width
                continue
            reaching[left] = len(spans)
            spans.append((number, left, number, left + width - 1))
            texts += [words_of(cell), *[""] * (width - 1)]
        rows.append(texts)
    return DocumentTable(title, rows, tuple(spans))


def _said(cell: ElementTree.Element, name: str) -> str:
    found = cell.find(f"{W}tcPr/{W}{name}")
    text = found.get(f"{W}val", "") if found is not None else ""
    return text if 0 < (whole_number(text) or 0) <= MAX_REPEATED else ""


def _open_document_tables(root: ElementTree.Element) -> list[DocumentTable]:
    around, styles = LinesAround(), OpenStyles(root)
    for element in _parts(root):
        if element.tag == f"{TABLE}table":
            around.table(open_table(element, around.title(), styles))
        else:
            around.add(open_words(element, styles))
    return around.tables


def _parts(root: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Paragraphs, headings and tables in turn; not those within a table."""
    for element in root:
        if element.tag in (f"{TEXT}p", f"{TEXT}h", f"{TABLE}table"):
            yield element
        else:
            yield from _parts(element)


def open_table(table: ElementTree.Element, title: str, styles: OpenStyles) -> DocumentTable:
    """A table of ODT, with the cells that it merges."""
    rows: list[list[str]] = []
    spans: list[tuple[int, int, int, int]] = []
    for number, row in enumerate(_rows(table)):
        texts: list[str] = []
        for cell in row:
            if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                continue
            wide, high = _counted(cell, "columns-spanned"), _counted(cell, "rows-spanned")
            left = len(texts)
            if cell.tag == f"{TABLE}table-cell":
                spans.append((number, left, number + high - 1, left + wide - 1))
            texts += [open_words(cell, styles)] * _counted(cell, "columns-repeated")
        rows.append(texts)
    return DocumentTable(title, rows, tuple(spans))


def _rows(table: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """The rows of a table, those of its head and of groups too; not those of a table within a cell."""
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            yield from _rows(child)


def _counted(cell: ElementTree.Element, what: str) -> int:
    return min(whole_number(cell.get(f"{TABLE}number-{what}", "1")) or 1, MAX_REPEATED)
