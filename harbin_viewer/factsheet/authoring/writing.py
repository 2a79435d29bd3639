"""Puts a sheet on the disk: a folder that was not there, whole or not at all, and read back before it counts."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TypeAlias

from harbin_viewer.atomic_write import Ready, export_error, folder_beside, sweep
from harbin_viewer.factsheet.authoring.describing import files_of
from harbin_viewer.factsheet.authoring.draft import Draft
from harbin_viewer.factsheet.authoring.whole_files import alone_in
from harbin_viewer.factsheet.model.error import SheetError, UnwrittenError
from harbin_viewer.factsheet.sources.files.on_disk import is_folder
from harbin_viewer.factsheet.sources.files.package_files import STAY_INSIDE
from harbin_viewer.factsheet.sources.files.path_rules import path_problem

Check: TypeAlias = Callable[[Path, Mapping[str, bytes], Path], None]
"""Looks at what was written before it takes its place."""


def write_draft(draft: Draft, folder: Path, day: date | None = None, ready: Ready = int) -> Path:
    """Write the sheet of a draft into a new folder and give it; SheetError where it cannot be, or is there already."""
    return write_folder(files_of(draft, day or date.today()), folder, ready)


def write_folder(files: Mapping[str, bytes], folder: Path, ready: Ready = int) -> Path:
    """Write a package into a new folder, by the names of its files; it is read back before it takes its place."""
    return write_files(files, folder, _read_back, ready)


def write_files(
    files: Mapping[str, bytes], folder: Path, check: Check | None = None, ready: Ready = int
) -> Path:  # fmt: skip
    """Write files into a new folder by their paths in it, all of them or none; SheetError where that cannot be.

    No path leads out of the folder, whoever named the files: it may be a stranger. `check` is given the folder as it is
    before it takes its place, the files, and its place; it may raise.
    """
    refuse_existing(folder)
    for name in files:
        if problem := path_problem(name):
            raise SheetError(folder, f"path {name!r}", problem, STAY_INSIDE)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        sweep(folder.parent)
        with folder_beside(folder) as beside:
            for name, content in files.items():
                (beside / name).parent.mkdir(parents=True, exist_ok=True)
                (beside / name).write_bytes(content)
            if check is not None:
                check(beside, files, folder)
            ready()
            with alone_in(folder.parent):
                refuse_existing(folder)  # another process may have made it meanwhile
                with suppress(FileNotFoundError):
                    folder.rmdir()
                beside.rename(folder)
    except OSError as error:
        told = export_error(folder, error)
        raise UnwrittenError(folder, "", told.problem, told.remedy) from error
    return folder


def refuse_existing(path: Path) -> None:
    """SheetError where something is there already; an empty folder is nothing."""
    if not os.path.lexists(path) or _is_empty_folder(path):
        return
    raise UnwrittenError(path, "", "It is there already, and nothing is overwritten.", "Choose a name that is free.")


def _is_empty_folder(path: Path) -> bool:
    """Whether it is a folder with nothing in it; one that may not be looked into may have something."""
    try:
        return is_folder(path) and not any(path.iterdir())
    except OSError:
        return False


def _read_back(folder: Path, files: Mapping[str, bytes], wanted: Path) -> None:
    """SheetError for the first mistake that what was written has, in the folder that it was to have."""
    from harbin_viewer.factsheet.examination import examine

    found = examine(folder, with_notices=False)
    if found.mistakes:
        first = found.mistakes[0]
        file = first.file.replace(str(folder), str(wanted))
        raise SheetError(
            file, first.place, first.problem, first.remedy, row=first.row, column=first.column, value=first.value
        )
    if found.sheet is None or any((folder / name).read_bytes() != content for name, content in files.items()):
        raise SheetError(folder, "", "What was written cannot be read back.", "Try again.")
