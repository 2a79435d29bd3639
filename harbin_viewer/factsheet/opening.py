"""Whatever a person opens, as a document: a fact sheet, somebody's data package, a table in any known format."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from harbin_viewer.factsheet.descriptor.foreign.locating import (
    LARGEST,
    SUFFIXES,
    descriptor_by_content,
    lists_resources,
)
from harbin_viewer.factsheet.descriptor.package import OpenedPackage, descriptor, examined, open_package
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError, reason_of
from harbin_viewer.factsheet.model.package.resource import Dialect, Resource
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR, KEPT_CHARTS
from harbin_viewer.factsheet.sources.files.descriptor_names import descriptor_among, is_descriptor
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file, leads_out

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.sheet import FactSheet
    from harbin_viewer.factsheet.second_look import Handed, Tell
    from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
    from harbin_viewer.factsheet.sources.files.package_files import PackageFiles


class Opened(Struct, frozen=True):
    """A package, the folder that it lies in, what was opened, and its files where these are not those of the folder.

    Where tables were read already, `read` is the document that has them.
    """

    package: OpenedPackage
    folder: Path
    path: Path
    files: PackageFiles | None = None
    read: Document | None = None

    def document(self) -> Document:
        """The document; SheetError for the first mistake of its descriptor."""
        return self.document_of(self.package.sound())

    def document_of(self, sheet: FactSheet) -> Document:
        """The document of a sheet that was found in what was opened."""
        if self.read is not None and self.read.sheet is sheet:
            return self.read
        return Document(sheet, self.folder, self.files, self.package.notices, self.path, self.package.file)


def open_document(path: Path, form: DelimitedFormat | None = None, tell: Tell | None = None) -> Document:
    """The document of a folder or file; SheetError for the first mistake. A package's tables are not read.

    A delimited text is read in the `form` that a reader chose in place of the one that is found. How far a large table
    is read that is to be understood, `tell` is told.
    """
    try:
        document = (_opened(path, open_package, tell) if form is None else _of_text(path, form)).document()
        if form is not None:
            document.form, document.ends_as_found = form, form.last_row == _found(path).last_row
        return document
    except SheetError as mistake:
        from harbin_viewer.factsheet.book.cells_of_mistakes import in_its_cell

        if (tables := _without_descriptor(path, mistake)) is not None:
            return tables.document()
        raise in_its_cell(mistake, path) from mistake


def open_anew(document: Document) -> Document:
    """The document of what lies there now, in the form that a reader chose for it.

    It ends where the text now does, unless its reader chose the last row.
    """
    path, form = document.path, document.form
    if form is not None and document.ends_as_found:
        import dataclasses

        now = _found(path)
        form = dataclasses.replace(form, last_row=now.last_row, rows_below=now.rows_below)
    return open_document(path, form)


def _found(path: Path) -> DelimitedFormat:
    from harbin_viewer.factsheet.sources.delimited.preview import format_found

    return format_found(path)


def _without_descriptor(path: Path, mistake: SheetError) -> Opened | None:
    """The tables beside a descriptor that cannot be read, with that told; None for a fact sheet, and where none is."""
    file = descriptor(path)
    if not is_descriptor(file.name) or not is_plain_file(file) or (file != path and leads_out(file)):
        return None
    try:
        if file.stat().st_size > LARGEST or b"factsheet" in file.read_bytes():
            return None
    except OSError:  # whether it is a fact sheet is not known: its mistake is told
        return None
    from harbin_viewer.factsheet.model.notice import Notice
    from harbin_viewer.factsheet.second_look import Handed
    from harbin_viewer.factsheet.sources.files.package_files import FolderFiles, OpenedFile
    from harbin_viewer.factsheet.sources.recognition import read_named

    files, folder = FolderFiles(file.parent), file.parent
    try:
        names = tuple(name for name in files.names() if not is_descriptor(name))
        reading = read_named(files, names)
        opened = _inferred(Handed(OpenedFile(files, folder.resolve().name), reading, folder, path))
    except SheetError:
        return None
    sheet = opened.package.sheet
    if sheet is None or not any(resource.tabular for resource in sheet.resources):
        return None
    sentence = f"The descriptor cannot be read, and the tables are shown without it: {mistake.problem}"
    told = Notice("left out", sentence, place=mistake.place)
    return replace(opened, package=replace(opened.package, notices=(told, *opened.package.notices)))


def examined_package(path: Path) -> Opened:
    """The same with all mistakes of its descriptor in it; nothing is raised."""
    try:
        return _opened(path, examined)
    except SheetError as mistake:
        return Opened(OpenedPackage(path, None, (mistake,)), path.parent, path)


def _opened(path: Path, read: Callable[[Path], OpenedPackage], tell: Tell | None = None) -> Opened:
    if path.name.endswith(KEPT_CHARTS):
        return _with_kept_charts(path, read, tell)
    if _is_package(path):
        package = read(path)
        return _with_other_formats(Opened(package, package.file.parent, path))
    if os.path.isdir(path):  # noqa: PTH112 it says no to a name that is too long
        own = descriptor_by_content(path)
        return _with_other_formats(Opened(read(own), path, path)) if own else _of_folder(path, tell)
    return _of_file(path, read, tell)


def _with_kept_charts(path: Path, read: Callable[[Path], OpenedPackage], tell: Tell | None) -> Opened:
    from harbin_viewer.factsheet.descriptor.charts_file import is_kept, kept_charts, with_kept

    kept = kept_charts(path)
    beside = path.parent / kept.package
    if leads_out(beside):
        raise SheetError(path, "package", "A link leads out of the folder.", "Put the data themselves beside it.")
    if is_kept(beside):
        raise SheetError(path, "package", "It names another file of kept charts.", "Name the data.")
    opened = _opened(beside, read, tell)
    sheet = with_kept(opened.package.sound(), kept, path)
    return replace(opened, package=replace(opened.package, sheet=sheet), path=path)


def _is_package(path: Path) -> bool:
    """Whether it is the folder or the file of a descriptor, by name; or nothing at all, which is told there."""
    if not os.path.lexists(path) or is_descriptor(path.name):
        return True
    if not os.path.isdir(path):  # noqa: PTH112
        return False
    try:
        return bool(descriptor_among(os.listdir(path)))  # noqa: PTH208
    except OSError as error:
        problem = f"The folder cannot be read: {reason_of(error)}."
        raise SheetError(path, "", problem, "Check its permissions.") from error


def _of_folder(folder: Path, tell: Tell | None) -> Opened:
    from harbin_viewer.factsheet.second_look import Handed
    from harbin_viewer.factsheet.sources.files.package_files import FolderFiles, OpenedFile
    from harbin_viewer.factsheet.sources.recognition import read_folder

    reading, files = read_folder(folder), FolderFiles(folder)
    if reading.descriptor:
        lies_in = folder.parent if reading.inside else (folder / reading.descriptor).parent
        return replace(_of_package(_inside(files, reading.inside), reading.descriptor, folder), folder=lies_in)
    return _inferred(Handed(OpenedFile(files, folder.resolve().name), reading, folder, folder), tell)


def _inside(files: PackageFiles, name: str) -> PackageFiles:
    """The files of a zip among files; these themselves where it has no name."""
    from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
    from harbin_viewer.factsheet.sources.files.zip_files import ZipFiles

    return ZipFiles(OpenedFile(files, name)) if name else files


def _of_file(path: Path, read_package: Callable[[Path], OpenedPackage], tell: Tell | None) -> Opened:
    from harbin_viewer.factsheet.book.fact_sheet_books import files_of_fact_sheet
    from harbin_viewer.factsheet.descriptor.package import open_package_of
    from harbin_viewer.factsheet.second_look import Handed
    from harbin_viewer.factsheet.sources.files.package_files import opened
    from harbin_viewer.factsheet.sources.recognition import read

    if path.suffix.lower() in SUFFIXES[1:] and lists_resources(path):
        return _with_other_formats(Opened(read_package(path), path.parent, path))
    file = opened(path)
    if (book := files_of_fact_sheet(file)) is not None:
        return Opened(open_package_of(book, DESCRIPTOR), path.parent, path, book)
    reading = read(file)
    if reading.descriptor and path.suffix.lower() in SUFFIXES:
        return _with_other_formats(Opened(read_package(path), path.parent, path))
    if reading.descriptor:
        from harbin_viewer.factsheet.sources.files.zip_files import ZipFiles

        return _with_address(_of_package(_inside(ZipFiles(file), reading.inside), reading.descriptor, path))
    return _with_address(_inferred(Handed(file, reading, path.parent, path), tell))


def _with_address(opened: Opened) -> Opened:
    """What was fetched from an address, with that and the day as a source."""
    from harbin_viewer.factsheet.sources.address import fetched_before

    fetched = fetched_before(opened.path)
    if fetched is None or opened.package.sheet is None:
        return opened
    from urllib.parse import urlsplit

    title = urlsplit(fetched.address).hostname or fetched.address
    source = Source(title=title, path=fetched.address, accessed=fetched.day.isoformat())
    sheet = replace(opened.package.sheet, sources=(*opened.package.sheet.sources, source))
    return replace(opened, package=replace(opened.package, sheet=sheet))


def _of_text(path: Path, form: DelimitedFormat) -> Opened:
    from harbin_viewer.factsheet.second_look import Handed
    from harbin_viewer.factsheet.sources.files.package_files import opened
    from harbin_viewer.factsheet.sources.recognition import read_in

    file = opened(path)
    return _inferred(Handed(file, read_in(path, file, form), path.parent, path, form))


def _of_package(files: PackageFiles, descriptor: str, path: Path) -> Opened:
    """The package whose descriptor is among these files; it may lie below their top."""
    from harbin_viewer.factsheet.descriptor.foreign.below import FilesBelow
    from harbin_viewer.factsheet.descriptor.package import open_package_of

    base = str(PurePosixPath(descriptor).parent)
    below = files if base == "." else FilesBelow(files, base)
    return _with_other_formats(Opened(open_package_of(below, PurePosixPath(descriptor).name), path.parent, path, below))


def _with_other_formats(opened: Opened) -> Opened:
    """The package, whose tables in workbooks, JSON and the like are handed on as text."""
    sheet = opened.package.sheet
    if sheet is None or all(resource.part is None for resource in sheet.resources):
        return opened
    from harbin_viewer.factsheet.sources.files.package_files import FolderFiles
    from harbin_viewer.factsheet.sources.translated_files import TableInFile, TranslatedFiles

    resources = tuple(_at_part(resource) for resource in sheet.resources)
    pairs = zip(resources, sheet.resources, strict=True)
    tables = {
        new.path: TableInFile(old.path, old.part, old.schema.fields if old.schema else (), old.dialect)
        for new, old in pairs
        if old.part is not None
    }
    files = TranslatedFiles(opened.files or FolderFiles(opened.folder), tables)
    package = replace(opened.package, sheet=replace(sheet, resources=resources))
    return replace(opened, package=package, files=files)


def _at_part(resource: Resource) -> Resource:
    """The resource, whose path leads on to its part of the file: two tables of a workbook have a path each."""
    if resource.part is None:
        return resource
    path = f"{resource.path}/{resource.part}" if resource.part else resource.path
    return replace(resource, path=path, dialect=Dialect())  # the text it is handed on as is written as all are


def _inferred(handed: Handed, tell: Tell | None = None) -> Opened:
    from harbin_viewer.factsheet.second_look import understood

    found = understood(handed, tell)
    return Opened(found.package, handed.folder, handed.path, found.inferred.files, found.document)
