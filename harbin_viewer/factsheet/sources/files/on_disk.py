"""What there is on the disk, asked so that no answer is an exception: what may not be looked at is not there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from harbin_viewer.factsheet.cache import is_pasted
from harbin_viewer.factsheet.sources.files.path_rules import is_ignored

_LARGE = 2_000_000
"""Bytes of a file that is not opened at once."""

MAX_DEPTH = 8
"""How many folders deep a folder is looked through."""


def is_there(path: Path) -> bool:
    """Whether there is anything; a link that leads nowhere is nothing."""
    return os.path.exists(path)  # noqa: PTH110 Path's own raises where it may not look, or the name is too long


def is_plain_file(path: Path) -> bool:
    """Whether it is a file to read: neither a folder nor a device nor a pipe."""
    return os.path.isfile(path)  # noqa: PTH113


def takes_long(path: Path) -> bool:
    """Whether a file is so large that it is not opened at once; of a folder that is not known."""
    with suppress(OSError):
        return is_plain_file(path) and path.stat().st_size > _LARGE
    return False


def is_folder(path: Path) -> bool:
    """Whether it is a folder."""
    return os.path.isdir(path)  # noqa: PTH112


def files_below(root: Path, most: int) -> list[str]:
    """The paths of the plain files in a folder, without what programs leave behind.

    Once there are `most` no further folder is looked into; links to folders are not followed.
    """
    found: list[str] = []
    for folder, folders, files in os.walk(root):
        inside = Path(folder).relative_to(root)
        folders[:] = sorted(f for f in folders if not is_ignored(f)) if len(inside.parts) < MAX_DEPTH else []
        meant = (name for name in files if not is_ignored(name) and is_plain_file(Path(folder) / name))
        found += [(inside / name).as_posix() for name in meant]
        if len(found) >= most:
            break
    return sorted(found)


def called(path: Path | None, name: str, *, of_folder: bool = False) -> str:
    """What was opened, by its kind and name; what was pasted has none that anybody gave."""
    if is_pasted(path):
        return "a pasted table"
    return f"{'folder' if of_folder else 'file'} “{name}”"


def free_beside(path: Path) -> Path:
    """The path, or the first with a number behind it where there is nothing yet."""
    number, free = 2, path
    while is_there(free):
        free, number = path.with_name(f"{path.name}-{number}"), number + 1
    return free


def leads_out(file: Path) -> bool:
    """Whether a link of this name leads out of the folder that it lies in, or in a circle."""
    if not os.path.islink(file):  # noqa: PTH114
        return False
    try:
        return not file.resolve().is_relative_to(file.parent.resolve())
    except (OSError, RuntimeError):
        return True
