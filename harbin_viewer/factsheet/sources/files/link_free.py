"""A file opened at a place that was looked at before: a link that came into its path meanwhile is not followed."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from pathlib import Path

from harbin_viewer.factsheet.sources.files.real_paths import plainly_inside

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_PATH", 0)
"""On Linux a folder can be walked through that may not be listed."""

WALKS = os.open in os.supports_dir_fd and hasattr(os, "O_DIRECTORY")
"""Whether a system opens a folder within one that is open: Windows does not."""


def open_link_free(root: Path, place: Path) -> int:
    """A descriptor to read from the file at `place`, which lies below `root`; both are real paths.

    OSError where it cannot be opened, or where a link has come between `root` and it.
    """
    if WALKS:
        return _walked(root, place.relative_to(root).parts)
    descriptor = os.open(place, _FLAGS)
    if not _is_still_at(root, place, descriptor):
        os.close(descriptor)
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), os.fspath(place))
    return descriptor


def _walked(root: Path, parts: Sequence[str]) -> int:
    """Opened folder by folder, each within the one before, none of them by a link."""
    descriptor = os.open(root, _FOLDER)
    try:
        for number, part in enumerate(parts, 1):
            flags = _FLAGS if number == len(parts) else _FOLDER | os.O_NOFOLLOW
            inner = os.open(part, flags, dir_fd=descriptor)
            os.close(descriptor)
            descriptor = inner
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _is_still_at(root: Path, place: Path, descriptor: int) -> bool:
    """Whether what was opened is what lies there without any link; compared afterwards, where no walk can be made."""
    there = plainly_inside(root, place.relative_to(root).as_posix())
    return there is not None and os.path.samestat(os.lstat(there), os.fstat(descriptor))
