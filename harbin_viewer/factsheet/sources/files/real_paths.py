"""Where a folder and its files really lie: links are followed, and where there is none no walk leads to the root.

A package of thousands of tables asks for each of them often.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

_MOST_KNOWN = 64
"""Folders whose real place is kept."""

_known: dict[str, tuple[tuple[int, int], Path]] = {}


def real_folder(folder: Path) -> Path:
    """Where a folder lies, all links followed; what was found before is true while both names lead to one place."""
    name = os.fspath(folder)
    place = _place(name)
    known = _known.get(name) if os.path.isabs(name) else None  # noqa: PTH117 another may be the working folder
    if known is not None and known[0] == place == _place(os.fspath(known[1])):
        return known[1]
    real = folder.resolve()
    if place is not None:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[name] = place, real
    return real


def plainly_inside(root: Path, path: str) -> Path | None:
    """A file at a relative path under a folder, where nothing on the way is a link; None where one is to be followed.

    `root` is real, `path` has slashes and leads nowhere but down. What is not there is None too.
    """
    if os.sep != "/" and os.sep in path:
        return None
    place = os.fspath(root)
    try:
        for part in path.split("/"):
            if part not in ("", "."):
                place = f"{place}{os.sep}{part}"
                if _leads_on(os.lstat(place)):
                    return None
    except OSError:
        return None
    return Path(place)


def _place(name: str) -> tuple[int, int] | None:
    """What tells one folder from all others: None where it is not there."""
    try:
        found = os.stat(name)  # noqa: PTH116 a Path is made anew each time
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _leads_on(found: os.stat_result) -> bool:
    """Whether it is a link, or what stands for one on Windows."""
    leads = getattr(found, "st_file_attributes", 0) & getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0)
    return stat.S_ISLNK(found.st_mode) or bool(leads)
