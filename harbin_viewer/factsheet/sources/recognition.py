"""All readers of formats, and which of them a file is for, by its bytes before its ending."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from msgspec.structs import replace

from harbin_viewer.factsheet.model.error import SheetError, depth_told, memory_told
from harbin_viewer.factsheet.model.package.resource import LONGEST_LINE
from harbin_viewer.factsheet.sources.delimited import text_reading, text_table
from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.factsheet.sources.delimited.text_rows import too_long
from harbin_viewer.factsheet.sources.documents import html_tables, markdown_tables, word_tables, xml_workbook
from harbin_viewer.factsheet.sources.documents.markup import (
    asciidoc_tables,
    heading_bars,
    latex_tables,
    org_tables,
    structured_text,
    wiki_tables,
)
from harbin_viewer.factsheet.sources.files import archive, compressed
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile, PackageFiles, opened
from harbin_viewer.factsheet.sources.foreign_formats import foreign_format, remedy_for
from harbin_viewer.factsheet.sources.reader import HEAD_SIZE, Reader, Reading, head_of
from harbin_viewer.factsheet.sources.statistical import readers as statistical
from harbin_viewer.factsheet.sources.structured import (
    csvw,
    dataset_json,
    geojson,
    json_records,
    parquet,
    sqlite,
    xml_records,
)
from harbin_viewer.factsheet.sources.structured.answers import influx_csv
from harbin_viewer.factsheet.sources.structured.cubes import json_stat, px, sdmx_json, sdmx_ml
from harbin_viewer.factsheet.sources.workbooks import workbook_reader
from harbin_viewer.factsheet.wording import number

_NO_LETTER = re.compile(rb"[\x00-\x08\x0e-\x1a]")
"""A byte that stands in no text but in UTF-16, which is known by its own signs."""


def register(reader: Reader) -> None:
    """Add a format; it is asked before those that are there already. A reader of the same name is replaced."""
    READERS[:] = [reader, *(known for known in READERS if known.name != reader.name)]


def recognise(head: bytes, name: str) -> Reader | None:
    """The reader for a file that begins so and is called so; None where no reader knows it."""
    return next((reader for reader in READERS if reader.recognises(head, name)), None)


def is_delimited(path: Path) -> bool:
    """Whether a file that is there is a delimited text, packed or not: neither a zip of such texts nor a document."""
    try:
        reader = recognise(head_of(opened(path)), path.name)
    except SheetError:
        return False
    return reader is not None and reader.name in (text_table.READER.name, compressed.NAME)


def read(file: OpenedFile, typed: Collection[str] | None = None) -> Reading:
    """The tables of a file in whatever format it is; SheetError where it is empty, broken or of no format known.

    Where columns are declared (`typed` has their names), cells are `TypedCell`s where the file says what they are.
    """
    head = file.head or head_of(file)
    _refuse_empty(file, head)
    reader = recognise(head, file.name)
    if reader is None and (known := foreign_format(head)):
        raise file.error(f"This is {known}.", f"{remedy_for(known)} Known are: {known_formats()}.")
    if reader is None:
        _refuse_no_text(file, head)
        raise _of_no_format(file)
    with memory_told(file.label), depth_told(file.label):
        file = replace(file, head=head)
        if typed is not None and reader.read_typed is not None:
            return reader.read_typed(file, typed)
        return reader.read(file)


def read_in(path: Path, file: OpenedFile, form: DelimitedFormat | None) -> Reading:
    """The tables of a file: of a text in the form that a reader chose for it, if one did."""
    return read(file) if form is None else Reading(tuple(text_reading.read(path, form=form)))


def _of_no_format(file: OpenedFile) -> SheetError:
    """What is told of a file that no reader knows: where it is called as one that is known, it may be damaged."""
    ending = Path(file.name).suffix.lower()
    if ending and any(ending in reader.suffixes for reader in READERS):
        problem = f"It is in no format that is known here, though its name ends in {ending}."
        return file.error(problem, "It may be damaged: get it again, or save it anew in the program that made it.")
    return file.error("It is in no format that is known here.", f"Known are: {known_formats()}.")


def read_inside(member: OpenedFile, outer: OpenedFile) -> Reading:
    """The tables of a file in a compressed one or a zip, which holds no further one."""
    head = head_of(member)
    reader = recognise(head, member.name)
    if reader is None and (known := foreign_format(head)):
        raise outer.error(f"“{member.name}” inside it is {known}.", remedy_for(known))
    if reader is None or reader.name in ("zip", compressed.NAME):
        problem = f"“{member.name}” inside it is in no format that is known here."
        raise outer.error(problem, "Unpack it, and open what is in it.")
    with depth_told(outer.label):
        return reader.read(replace(member, head=head))


def refuse_begun(packed: OpenedFile, begun: bytes) -> None:
    """SheetError where the first millions of bytes of what is packed show that it is no table: nothing, or no line."""
    _refuse_empty(packed, begun[:LONGEST_LINE])
    line = 1 + max(begun.rfind(b"\n"), begun.rfind(b"\r"))
    if len(begun) - line >= LONGEST_LINE and recognise(begun[:HEAD_SIZE], packed.name) is text_table.READER:
        raise too_long(packed.label, begun.count(b"\n"))


def _refuse_empty(file: OpenedFile, head: bytes) -> None:
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise file.error("The file is empty.", "Download it again, or choose another.")


def _refuse_no_text(file: OpenedFile, head: bytes) -> None:
    """SheetError where a file has the name of a text, and bytes that no text has."""
    found = _NO_LETTER.search(head)
    if found is not None and file.name.lower().endswith(text_table.READER.suffixes):
        line = number(head.count(b"\n", 0, found.start()) + 1)
        problem = f"Bytes stand in it that no text has; the first is {found[0][0]:#04x}."
        raise file.error(problem, "Get the file again, or look which program wrote it.", f"line {line}")


READERS: list[Reader] = [
    workbook_reader.READER,
    word_tables.READER,
    xml_workbook.READER,
    archive.reader(recognise),
    compressed.reader(read_inside, refuse_begun),
    sqlite.READER,
    parquet.READER,
    statistical.STATA,
    statistical.SPSS,
    statistical.SAS_TRANSPORT,
    statistical.DBASE,
    px.READER,
    wiki_tables.READER,
    csvw.READER,
    json_stat.READER,
    sdmx_json.READER,
    sdmx_ml.READER,
    dataset_json.reader(read_inside),
    geojson.READER,
    json_records.READER,
    html_tables.READER,
    xml_records.READER,
    latex_tables.READER,
    structured_text.READER,
    org_tables.READER,
    asciidoc_tables.READER,
    heading_bars.READER,
    influx_csv.READER,
    markdown_tables.READER,
    text_table.READER,
]
"""Each format, the surest signs first; delimited text, which has none, last."""


def read_folder(folder: Path) -> Reading:
    """The tables in a folder; SheetError where it has none."""
    return archive.read_folder(folder, recognise)


def read_named(files: PackageFiles, names: tuple[str, ...]) -> Reading:
    """The tables in some of the files of a folder, none of which describes the others."""
    return archive.read_named(files, names, recognise)


def known_formats() -> str:
    """The titles of all formats, for a sentence."""
    return ", ".join(reader.title for reader in READERS)
