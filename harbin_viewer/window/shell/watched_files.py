"""The files whose change is one of the sheet, and by what a change is seen without reading them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.descriptor_names import descriptor_among, is_descriptor
from harbin_viewer.factsheet.sources.files.on_disk import is_folder, is_plain_file

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document

_MOST_FILES = 500

Mark: TypeAlias = tuple[int, int, int]
"""When a file was changed, its bytes, and which one it is."""

Marks: TypeAlias = dict[str, Mark]


def folder_of(path: Path) -> Path:
    """The folder of the sheet that was opened from a path."""
    return path if is_folder(path) else path.parent


def watched_files(path: Path, document: Document) -> Iterator[str]:
    """The files of the sheet that was opened from `path`; as text, for they are looked at again and again."""
    if is_plain_file(path) and not is_descriptor(path.name):
        yield str(path)
        if document.is_of_kept_charts:
            yield from _what_they_are_of(document)
        return
    folder = str(document.folder if document.is_package and is_folder(path) else folder_of(path))
    try:
        names = os.listdir(folder)  # noqa: PTH208 it lists names alone, and quickly
    except OSError:
        return
    descriptor = descriptor_among(names)
    yield from (os.path.join(folder, name) for name in ([descriptor] if descriptor else sorted(names)[:_MOST_FILES]))  # noqa: PTH118
    named = [part for resource in document.sheet.resources for part in resource.paths]
    yield from (os.path.join(folder, part) for part in named[:_MOST_FILES] if "://" not in part)  # noqa: PTH118


def _what_they_are_of(document: Document) -> Iterator[str]:
    """The file of data, or the package, that kept charts lie beside."""
    if document.is_package:
        yield from watched_files(document.declaration, document)
    else:
        yield str(document.folder / document.file_name)


def mark_of(file: str) -> Mark | None:
    """What a file is like now; None where it is not there."""
    try:
        facts = os.stat(file)  # noqa: PTH116
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size, facts.st_ino


def marks_of(files: Iterable[str]) -> Marks:
    """What files are like now, of those that are there."""
    return {file: mark for file in files if (mark := mark_of(file)) is not None}


def is_half_written(now: Marks, before: Marks) -> bool:
    """Whether a text has become shorter and does not end as one does: programs empty a file and write it in steps."""
    return any(
        size < before[path][1] and path.endswith((".csv", ".tsv", ".json", ".yaml")) and not _ends(path)
        for path, (_, size, _) in now.items()
        if path in before
    )


def _ends(path: str) -> bool:
    """Whether a text ends with the end of a line or of an object."""
    if not is_plain_file(Path(path)):  # a pipe that lies there by now would be waited for
        return True
    try:
        with Path(path).open("rb") as file:
            file.seek(max(0, os.fstat(file.fileno()).st_size - 1))
            return file.read(1) in (b"\n", b"\r", b"}", b"]")
    except OSError:
        return True


def settled_marks(files: Iterable[str], before: int) -> Marks:
    """What files are like that are unchanged since a time, in nanoseconds: who read them then knows them."""
    return {file: mark for file, mark in marks_of(files).items() if max(mark[0], _changed(file)) < before - _TICK}


_TICK = 20_000_000
"""Nanoseconds between two times that a file system tells apart."""


def _changed(file: str) -> int:
    """When a file was last put in its place, also by who gives it an older time."""
    try:
        return os.stat(file).st_ctime_ns  # noqa: PTH116
    except OSError:
        return 0


def gone(path: Path) -> SheetError:
    """What is told of a sheet that is on show and whose file or folder is not there any more."""
    problem = "It is not there any more; what was read of it is still shown."
    return SheetError(path, "", problem, "Put it back where it was, or open another sheet.")
