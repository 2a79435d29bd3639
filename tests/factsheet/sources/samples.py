"""Small files for tests of readers: workbooks, zips and databases as bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from harbin_viewer.factsheet.sources import recognition
from harbin_viewer.factsheet.sources.files.package_files import in_memory
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.reader import Reading

Rows = list[list[Any]]


def reading(content: bytes | str, name: str) -> Reading:
    """What the reader that recognises a content makes of it."""
    return recognition.read(in_memory(content.encode() if isinstance(content, str) else content, name))


def table(content: bytes | str, name: str) -> RawTable:
    """The first table of a content."""
    return reading(content, name).tables[0]


def zipped(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def workbook(
    sheets: Mapping[str, Rows], *, merged: tuple[str, ...] = (), formats: Mapping[str, str] | None = None
) -> bytes:
    """An XLSX workbook; `merged` are ranges, `formats` number formats by cell, both of the first sheet."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    first = book.worksheets[0]
    for span in merged:
        first.merge_cells(span)
    for cell, form in (formats or {}).items():
        first[cell].number_format = form
    return saved(book)


def saved(book: Any) -> bytes:
    """The bytes of a workbook of openpyxl."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


ODS_ROOT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2">'
    "<office:automatic-styles>{styles}</office:automatic-styles>"
    "<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
)
ODS_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/"'
    ' manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)


def ods(tables: str, *, styles: str = "", pages: str = "") -> bytes:
    """An ODS workbook of the XML of its tables, of the styles of their cells, and of its master pages."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", ODS_ROOT.format(tables=tables, styles=styles))
        if pages:
            archive.writestr("styles.xml", ODS_ROOT.format(tables="", styles=pages))
        archive.writestr("META-INF/manifest.xml", ODS_MANIFEST)
    return stream.getvalue()
