"""Files that are read a second time, for another purpose: they are as they were the first time, or nothing is said."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from harbin_viewer.factsheet.model.error import SheetError

if TYPE_CHECKING:
    from harbin_viewer.factsheet.sources.files.package_files import PackageFiles

_Mark: TypeAlias = "tuple[int, int, int] | None"
"""By what a file is known again; None for one that does not lie on the disk by itself. A zip tells what was changed."""


class UnchangedFiles:
    """Knows the files of each table as they were when something was first read of them.

    What is read of them twice are the rows, for texts, and the columns, for charts and evidence. Both count rows, and
    the number of a row in one has to mean the same in the other.
    """

    def __init__(self) -> None:
        self._marks: dict[str, list[_Mark]] = {}

    @contextmanager
    def reading(self, table: str, files: PackageFiles, paths: Sequence[str]) -> Iterator[None]:
        """The files of a table are read; SheetError where one was changed since they were first."""
        known = self._marks.get(table)
        if known is None:
            before = [_mark(files, path) for path in paths]
            yield
            self._marks[table] = before  # those of before: what was changed meanwhile is seen the second time
            return
        yield
        changed = (path for path, mark in zip(paths, known, strict=True) if _mark(files, path) != mark)
        if (path := next(changed, None)) is not None:
            problem = "The file was changed since it was read, and its rows may stand elsewhere now."
            raise SheetError(f"{files.label}/{path}", "", problem, "Read the sheet anew (F5).")


def _mark(files: PackageFiles, path: str) -> _Mark:
    try:
        local = files.local_path(path)
        facts = None if local is None else os.stat(local)  # noqa: PTH116 as `live` asks
    except (SheetError, OSError):  # who reads it says so
        return None
    return None if facts is None else (facts.st_mtime_ns, facts.st_size, facts.st_ino)
