"""Whether a file is a workbook that describes a fact sheet; nothing slow is imported before it may be one."""

from __future__ import annotations

from msgspec.structs import replace

from harbin_viewer.factsheet.sources.files.package_files import MemoryFiles, OpenedFile


def files_of_fact_sheet(file: OpenedFile) -> MemoryFiles | None:
    """The files of the package that a workbook is, None for what is none; SheetError for a mistake in its cells."""
    from harbin_viewer.factsheet.sources.reader import head_of
    from harbin_viewer.factsheet.sources.workbooks.workbook_reader import recognises

    file = replace(file, head=file.head or head_of(file))
    if not recognises(file.head, file.name):
        return None
    from harbin_viewer.factsheet.book.from_book import is_fact_sheet, package_of

    return MemoryFiles(package_of(file).files, file.label) if is_fact_sheet(file) else None
