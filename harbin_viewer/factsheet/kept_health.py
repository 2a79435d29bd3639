"""How the checks of a sheet came out, kept in the person's cache by the contents of all its files.

A sheet that was not changed tells its health at once. The checks are run all the same, and have the last word.
"""

from __future__ import annotations

import stat
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from harbin_viewer import __version__
from harbin_viewer.factsheet.cache import cache_folder
from harbin_viewer.factsheet.checks.findings import Health
from harbin_viewer.factsheet.model.error import SheetError

if TYPE_CHECKING:
    from pathlib import Path

    from harbin_viewer.factsheet.document import Document

_MOST_BYTES = 4_000_000
"""Of a sheet's files; those of a larger one take longer to read than a reader waits for the checks of a small one."""

_MOST_KEPT = 200
_LONGEST = 1000
"""Bytes of a file in the cache; ours have a tenth of it."""


def fingerprint(document: Document) -> str:
    """A name for what the sheet and all its files contain, with this version; "" where that is too much to look at."""
    from _blake2 import blake2b  # the module of `hashlib`, which by itself takes a hundredth of a start

    paths = sorted({path for resource in document.sheet.resources for path in resource.paths})
    files = document.files
    found = blake2b(digest_size=20)
    left = _MOST_BYTES
    try:
        found.update(f"{__version__}\n".encode() + msgspec.json.encode(document.sheet))
        for path in paths:
            content = files.read(path, left)
            left -= len(content)
            found.update(f"\n{path}\n{len(content)}\n".encode() + content)
    except (SheetError, OSError, OverflowError):  # a number too large for JSON is one
        return ""
    return str(found.hexdigest())


def kept(name: str) -> Health | None:
    """How the checks came out when they were run on what has this `fingerprint`; None where nobody knows."""
    if not name:
        return None
    file = _folder() / name
    with suppress(OSError, msgspec.MsgspecError):
        found = file.lstat()
        if stat.S_ISREG(found.st_mode) and found.st_size <= _LONGEST:
            return msgspec.json.decode(file.read_bytes(), type=Health)
    return None


def keep(name: str, health: Health) -> None:
    """Keep it under a `fingerprint`. Where that cannot be, the next start waits for the checks."""
    from harbin_viewer.atomic_write import ExportError, write_whole

    with suppress(OSError, ExportError):
        _folder().mkdir(parents=True, exist_ok=True)
        write_whole(_folder() / name, msgspec.json.encode(health))
        _forget_the_oldest()


def _folder() -> Path:
    return cache_folder() / "checked"


def _forget_the_oldest() -> None:
    files = [file for file in _folder().iterdir() if file.is_file()]
    if len(files) > _MOST_KEPT:
        for file in sorted(files, key=lambda file: file.stat().st_mtime)[:-_MOST_KEPT]:
            file.unlink(missing_ok=True)
