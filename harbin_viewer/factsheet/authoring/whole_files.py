"""Several files are written together: all of them or none, each with the rights it had, by one process at a time."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from harbin_viewer.atomic_write import ELSEWHERE, ExportError, sweep, write_whole, written_together
from harbin_viewer.factsheet.model.error import UnwrittenError, unreadable
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file

_PATIENCE = 5.0
"""Seconds for which another process may hold a folder; to change its files takes milliseconds."""


@contextmanager
def alone_in(folder: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """From reading a sheet's files to writing them no other process of this program changes them.

    Else the later of two would write what the earlier had not yet written. SheetError where another keeps the folder.
    Where a system or a disk knows no locks on folders, it goes on without.
    """
    try:
        held = os.open(folder, os.O_RDONLY)
    except OSError:
        yield
        return
    try:
        _wait_for(held, folder, patience)
        yield
    finally:
        os.close(held)


def _wait_for(held: int, folder: Path, patience: float) -> None:
    try:
        import fcntl
    except ImportError:
        return
    until = time.monotonic() + patience
    with suppress(OSError):
        while True:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                if time.monotonic() > until:
                    problem = "Another window or program is changing this sheet."
                    raise UnwrittenError(folder, "", problem, "Wait until it has ended, and try again.") from error
                time.sleep(0.01)
            else:
                return


def replace_files(contents: Mapping[Path, bytes | None]) -> None:
    """Write all these files, or none of them, one after the other, and take away those of None; SheetError says why
    not.
    """
    with written_together():
        _replace(contents)


def _replace(contents: Mapping[Path, bytes | None]) -> None:
    before: dict[Path, bytes | None] = {}
    for folder in {path.parent for path in contents}:
        sweep(folder)
    try:
        for path, content in contents.items():
            known = _content_of(path)
            _put(path, content)
            before[path] = known
    except ExportError as error:
        for path, content in before.items():
            with suppress(ExportError):
                _put(path, content)
        raise UnwrittenError(error.file, "", error.problem, _remedy(error)) from error


def _put(path: Path, content: bytes | None) -> None:
    if content is not None:
        write_whole(path, content)
        return
    try:
        if is_plain_file(path):
            path.unlink()
    except OSError as error:
        raise ExportError(path, f"It cannot be taken away: {error.strerror}.", "Check its folder.") from error


def _content_of(path: Path) -> bytes | None:
    """What is to be put back where not all can be written; None where nothing is there. SheetError where it is kept."""
    return content_of(path) if is_plain_file(path) else None


def content_of(path: Path) -> bytes:
    """What a file has now; SheetError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def _remedy(error: ExportError) -> str:
    """What to do about it: another folder is none of the sheet's."""
    if error.remedy.startswith(ELSEWHERE.rstrip(".")):
        return "Copy the sheet to a folder of your own, and change it there."
    return error.remedy.replace(", or choose another folder", ", and try again")


def fingerprint(content: bytes | None) -> str:
    """What tells the content of a file from any other; “” for None, a file that is not there."""
    return "" if content is None else hashlib.sha256(content).hexdigest()
