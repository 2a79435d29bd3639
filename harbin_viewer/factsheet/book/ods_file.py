"""Writes the pages of a fact sheet as an ODS file, with the same headers, notes, lists and figures as the XLSX file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from harbin_viewer.factsheet.book.guidance import (
    OFFERED_ROWS,
    Choices,
    Names,
    choices_of,
    notes_of,
    sheets_in_order,
)
from harbin_viewer.factsheet.book.records import Cell
from harbin_viewer.factsheet.book.to_book import Book
from harbin_viewer.factsheet.book.xlsx_file import decimals_of, width_of

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("number", "datastyle"),
        ("fo", "xsl-fo-compatible"), ("config", "config"),
    )
)  # fmt: skip
_FURTHER = 'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:ooo="http://openoffice.org/2004/office"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_CHARACTER = 0.21
"""Centimetres of a column for each character that it shows."""

_TIME = (1980, 1, 1, 0, 0, 0)
"""The time of each file in the archive, so that the same sheet gives the same bytes."""


def ods_bytes(book: Book) -> bytes:
    """The file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", _TIME), _TYPE)
        for name, text in (
            ("content.xml", _content(book)), ("settings.xml", _settings(book)), ("META-INF/manifest.xml", _manifest())
        ):  # fmt: skip
            info = zipfile.ZipInfo(name, _TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


def _content(book: Book) -> str:
    names = sheets_in_order(book)
    offered = {name: choices_of(name, book) for name in names}
    figures = (cell for rows in book.pages.values() for row in rows for cell in row if not isinstance(cell, str))
    styles = "".join(_styles({decimals_of(figure) for figure in figures}))
    sheets = "".join(_sheet(name, book.pages[name], offered[name]) for name in names)
    return (
        f'{_HEAD}<office:document-content {_SPACES} {_FURTHER} office:version="1.2">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>"
        f"<table:content-validations>{''.join(_validations(offered))}</table:content-validations>"
        f"{sheets}</office:spreadsheet></office:body></office:document-content>"
    )


# styles


def _styles(decimals: set[int]) -> Iterator[str]:
    """The looks of columns, by the characters they show, of headers, of texts, and of figures, by their decimals."""
    for width in range(1, 61):
        yield (
            f'<style:style style:name="w{width}" style:family="table-column"><style:table-column-properties '
            f'style:column-width="{width * _CHARACTER:.2f}cm"/></style:style>'
        )
    yield '<number:text-style style:name="n-text"><number:text-content/></number:text-style>'
    yield _cell_style("text", "n-text")
    yield _cell_style("head", "n-text", '<style:text-properties fo:font-weight="bold"/>')
    for count in sorted(decimals):
        yield (
            f'<number:number-style style:name="n{count}"><number:number number:decimal-places="{count}" '
            f'number:min-decimal-places="{count}" number:min-integer-digits="1"/></number:number-style>'
        )
        yield _cell_style(f"d{count}", f"n{count}")


def _cell_style(name: str, data: str, more: str = "") -> str:
    named = f'style:name="{name}" style:family="table-cell" style:data-style-name="{data}"'
    return f"<style:style {named}>{more}</style:style>"


# lists to choose from


def _validations(offered: dict[str, dict[int, Choices]]) -> Iterator[str]:
    for name, columns in offered.items():
        for column, choices in columns.items():
            condition = f"of:cell-content-is-in-list({_listed(choices)})"
            yield (
                f"<table:content-validation table:name={quoteattr(_validation(name, column))} "
                f'table:condition={quoteattr(condition)} table:display-list="unsorted">'
                '<table:error-message table:message-type="warning" table:display="true"/></table:content-validation>'
            )


def _listed(choices: Choices) -> str:
    if isinstance(choices, Names):
        return f"[${choices.sheet}.$A$2:.$A${choices.last}]"
    return ";".join(f'"{choice}"' for choice in choices)


def _validation(sheet: str, column: int) -> str:
    return f"{sheet}-{column}"


# sheets


def _sheet(name: str, rows: Sequence[Sequence[Cell]], offered: dict[int, Choices]) -> str:
    notes = notes_of(name)
    width = max(len(rows[0]), max(notes, default=-1) + 1)
    columns = "".join(
        f'<table:table-column table:style-name="w{width_of(rows, column)}" table:default-cell-style-name="text"/>'
        for column in range(width)
    )
    head = "".join(
        _cell(rows[0][column] if column < len(rows[0]) else "", style="head", note=notes.get(column, ""))
        for column in range(width)
    )
    lists = {column: _validation(name, column) for column in offered}
    body = "".join(f"<table:table-row>{_row(row, lists)}</table:table-row>" for row in rows[1:])
    left = OFFERED_ROWS + 1 - len(rows)
    if lists and left > 0:
        body += f'<table:table-row table:number-rows-repeated="{left}">{_row([""] * width, lists)}</table:table-row>'
    header = f"<table:table-row>{head}</table:table-row>"
    return f"<table:table table:name={quoteattr(name)}>{columns}{header}{body}</table:table>"


def _row(row: Sequence[Cell], lists: dict[int, str]) -> str:
    return "".join(_cell(cell, validation=lists.get(column, "")) for column, cell in enumerate(row))


def _cell(cell: Cell, *, style: str = "text", note: str = "", validation: str = "") -> str:
    offered = f" table:content-validation-name={quoteattr(validation)}" if validation else ""
    inner = f"<office:annotation><text:p>{escape(note)}</text:p></office:annotation>" if note else ""
    if isinstance(cell, int | Decimal):
        return (
            f'<table:table-cell table:style-name="d{decimals_of(cell)}" office:value-type="float" '
            f'office:value="{Decimal(cell):f}"{offered}>{inner}<text:p>{Decimal(cell):f}</text:p></table:table-cell>'
        )
    if cell:
        inner += text_paragraphs(cell)
        return (
            f'<table:table-cell table:style-name="{style}" office:value-type="string"'
            f"{offered}>{inner}</table:table-cell>"
        )
    return f'<table:table-cell table:style-name="{style}"{offered}>{inner}</table:table-cell>'


def text_paragraphs(text: str) -> str:
    """A text as the paragraphs of a cell, one for each of its lines; "" for none."""
    return "".join(f"<text:p>{_words(line)}</text:p>" for line in text.split("\n")) if text else ""


def _words(line: str) -> str:
    """A line of text, with the blanks that XML would lose."""
    text = escape(_NO_XML.sub("\ufffd", line)).replace("\t", "<text:tab/>")
    text = re.sub(r" {2,}", lambda found: f' <text:s text:c="{len(found[0]) - 1}"/>', text)
    text = re.sub(r"^ ", "<text:s/>", text)
    return re.sub(r" $", "<text:s/>", text)


_NO_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


# what else belongs to the file


def _settings(book: Book) -> str:
    """The header of each sheet stays where it is while the rows below it move."""
    views = "".join(
        f"<config:config-item-map-entry config:name={quoteattr(name)}>{_FROZEN}</config:config-item-map-entry>"
        for name in sheets_in_order(book)
    )
    return (
        f'{_HEAD}<office:document-settings {_SPACES} {_FURTHER} office:version="1.2"><office:settings>'
        '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">'
        '<config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1'
        '</config:config-item><config:config-item-map-named config:name="Tables">'
        f"{views}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings></office:document-settings>"
    )


_FROZEN = "".join(
    f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
    for name, kind, value in (
        ("HorizontalSplitMode", "short", 0), ("VerticalSplitMode", "short", 2), ("HorizontalSplitPosition", "int", 0),
        ("VerticalSplitPosition", "int", 1), ("ActiveSplitRange", "short", 2), ("PositionBottom", "int", 1),
    )
)  # fmt: skip


def _manifest() -> str:
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    files = (("/", _TYPE), ("content.xml", "text/xml"), ("settings.xml", "text/xml"))
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>' for path, kind in files
    )
    return f'{_HEAD}<manifest:manifest xmlns:manifest="{space}" manifest:version="1.2">{entries}</manifest:manifest>'
