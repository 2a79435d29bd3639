"""The reader of workbooks as formats are declared: what reads one is imported when one is read."""

from __future__ import annotations

from collections.abc import Collection

from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.files.zip_directory import directory_of, media_type_of
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.workbooks.facts.compound_file import MAGIC as COMPOUND_FILE


def recognises(head: bytes, name: str) -> bool:
    """Whether a file is a workbook: a zip with its parts, or the old compound file."""
    if head.startswith(COMPOUND_FILE):
        return not name.lower().endswith((".doc", ".ppt", ".msi", ".msg"))
    return _is_zipped_book(head)


def _is_zipped_book(head: bytes) -> bool:
    """Whether a file is a zip that has the parts of a workbook itself, by its first and last bytes."""
    if not head.startswith(b"PK") or b"opendocument.spreadsheet" in media_type_of(head):
        return head.startswith(b"PK")
    members = directory_of(head)
    return b"xl/workbook." in members or b"xl/worksheets/" in members


def _read(file: OpenedFile) -> Reading:
    from harbin_viewer.factsheet.sources.workbooks.workbook import read

    return read(file)


def _read_typed(file: OpenedFile, columns: Collection[str]) -> Reading:
    from harbin_viewer.factsheet.sources.workbooks.workbook import read_typed

    return read_typed(file, columns)


READER = Reader(
    name="workbook",
    title="workbooks (XLSX, XLS, ODS)",
    suffixes=(".xlsx", ".xlsm", ".xltx", ".xlsb", ".xls", ".ods"),
    recognises=recognises,
    read=_read,
    media_types=(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.ms-excel",
        "application/vnd.oasis.opendocument.spreadsheet",
    ),
    read_typed=_read_typed,
)
