"""Whatever a person opens, as a document: a fact sheet, somebody's data package, a table in any known format."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.descriptor.locating import SUFFIXES, descriptor_among
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError

if TYPE_CHECKING:
    from harbin_viewer.factsheet.sources.files import OpenedFile, PackageFiles
    from harbin_viewer.factsheet.sources.reader import Reading


def open_document(path: Path) -> Document:
    """The document of a folder or file; SheetError for the first mistake. A package's tables are not read."""
    if os.path.isdir(path):  # noqa: PTH112 it says no to a name that is too long
        return Document.open(path) if _is_package(path) else _of_folder(path)
    if path.name.lower() in ("datapackage.json", "datapackage.yaml", "datapackage.yml") or not os.path.lexists(path):
        return Document.open(path)
    return _of_file(path)


def _is_package(folder: Path) -> bool:
    try:
        return bool(descriptor_among(os.listdir(folder)))  # noqa: PTH208
    except OSError as error:
        raise SheetError(
            folder, "", f"The folder cannot be read: {error.strerror or error}.", "Check its permissions."
        ) from error


def _of_folder(folder: Path) -> Document:
    """The tables of a folder; as before, the error of a folder that has none names the descriptor it lacks."""
    from harbin_viewer.factsheet.sources.archive import read_folder
    from harbin_viewer.factsheet.sources.files import FolderFiles, OpenedFile

    return _inferred(OpenedFile(FolderFiles(folder), folder.resolve().name), read_folder(folder), folder)


def _of_file(path: Path) -> Document:
    from harbin_viewer.factsheet.sources.files import opened
    from harbin_viewer.factsheet.sources.recognition import read

    file = opened(path)
    reading = read(file)
    if reading.descriptor and path.suffix.lower() in SUFFIXES:
        return Document.open(path)
    if reading.descriptor:
        return _of_package(_files_in(file), reading.descriptor, path.parent)
    return _inferred(file, reading, path.parent)


def _files_in(file: OpenedFile) -> PackageFiles:
    from harbin_viewer.factsheet.sources.zip_files import ZipFiles

    return ZipFiles(file)


def _of_package(files: PackageFiles, descriptor: str, folder: Path) -> Document:
    """The package whose descriptor is among these files; it may lie below their top."""
    from harbin_viewer.factsheet.descriptor.below import FilesBelow
    from harbin_viewer.factsheet.descriptor.package import open_package_of

    base = str(PurePosixPath(descriptor).parent)
    below = files if base == "." else FilesBelow(files, base)
    package = open_package_of(below, PurePosixPath(descriptor).name)
    return Document(package.sound(), folder, below, package.notices)


def _inferred(file: OpenedFile, reading: Reading, folder: Path) -> Document:
    from harbin_viewer.factsheet.descriptor.package import open_package_of
    from harbin_viewer.factsheet.sources.inferred import DESCRIPTOR, infer

    package = infer(file, reading)
    opened = open_package_of(package.files, DESCRIPTOR)
    return Document(opened.sound(), folder, package.files, (*opened.notices, *package.notices))
