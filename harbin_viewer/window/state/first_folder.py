"""Where a reader begins to look for a file, or to write one: beside what is open, or beside what they opened before."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from harbin_viewer import bundle
from harbin_viewer.factsheet.cache import cache_folder, home_folder
from harbin_viewer.factsheet.sources.files.on_disk import is_folder


def first_folder(open_now: Path, opened_before: Iterable[Path]) -> Path:
    """The folder of what is open, of what was opened last, or the reader's documents: the first that is their own.

    What came with the program lies in its installation, and what was fetched or pasted in the cache.
    """
    for path in (open_now, *opened_before):
        folder = path if is_folder(path) and path == open_now else path.parent
        if _is_the_readers(folder) and is_folder(folder):
            return folder
    return _documents()


def _is_the_readers(folder: Path) -> bool:
    found = folder.resolve()
    ours = (bundle.default_sheet().parent, bundle.resources_folder(), cache_folder())
    return not any(found.is_relative_to(own.resolve()) for own in ours)


def _documents() -> Path:
    from PySide6.QtCore import QStandardPaths

    known = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return known if is_folder(known) else home_folder()
