"""Files are written whole or not at all: an existing one stays until the new one is complete."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock, get_ident
from typing import BinaryIO, TypeAlias

Ready: TypeAlias = Callable[[], object]
"""Is called when all is written, before it takes its place; what it raises leaves all as it was."""

_LONGEST_NAME = 255
_BEGUN, _PART = ".harbin-viewer-", ".part"
_RANDOM = 6
"""Random bytes in the name of what is begun, each of which is two letters."""

_HOUR = 3600


class ExportError(Exception):
    """A file that could not be written: which, why, and what to do, in whole sentences.

    `undone` says it as a title, `named` what has the name.
    """

    undone = "The file was not written"
    named = "File"

    def __init__(self, file: Path, problem: str, remedy: str) -> None:
        self.file = file
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{file}: {problem} {remedy}")


class FolderError(ExportError):
    """A folder that could not be made."""

    undone = "The folder was not made"
    named = "Folder"


ELSEWHERE = "Choose another folder."
"""The remedy where a place cannot be written to."""

_REMEDIES = {
    "ENOSPC": ("The disk is full.", "Make room, or choose another folder."),
    "EDQUOT": ("The disk quota is used up.", "Make room, or choose another folder."),
    "EACCES": ("There is no right to write here.", ELSEWHERE),
    "EPERM": ("There is no right to write here.", ELSEWHERE),
    "EROFS": ("This place can only be read.", ELSEWHERE),
    "ENOENT": ("The folder is not there.", "Choose a folder that exists."),
    "ENOTDIR": ("A part of the path is a file, not a folder.", ELSEWHERE),
    "EEXIST": ("A file has this name, not a folder.", "Choose another name."),
    "EISDIR": ("A folder has this name.", "Choose another name."),
    "ENAMETOOLONG": ("The name is too long.", "Choose a shorter name."),
    "ELOOP": ("Links lead in a circle here.", "Choose another name."),
    "EFBIG": ("The file is larger than allowed here.", "Choose another folder or a smaller scale."),
}


_begun: set[Path] = set()
"""Files that are being written beside those they will replace."""

_scratch: set[Path] = set()
"""Folders with parts of files that are being made."""

_beginning = RLock()
"""Held while a file is begun, and from the end of the process on."""

_together = RLock()
"""Held while files are written that belong together."""

_at_it: list[int] = []
"""The thread that holds it, once for each time."""

_put_off: list[Callable[[], object]] = []
"""What ends the process as soon as files that belong together are all written."""

_PATIENCE = 0.2
"""Seconds for which the end of the process waits for another thread: a disk that is gone may hold it for good."""


def write_whole(file: Path, data: bytes, ready: Ready = int) -> None:
    """Write `data` to `file`, all of it or nothing; ExportError says why not.

    A link stays: what it leads to is written. A file that may not be written is left alone, and so is what is no plain
    file: a device, a pipe.
    """
    with written_whole(file, ready) as stream:
        stream.write(data)


@contextmanager
def written_whole(file: Path, ready: Ready = int) -> Iterator[BinaryIO]:
    """A stream whose content is the file's once all is written, and nothing otherwise; as `write_whole`."""
    if len(os.fsencode(file.name)) > _LONGEST_NAME:
        raise ExportError(file, *_REMEDIES["ENAMETOOLONG"])
    try:
        target = _target(file)
        refuse_what_is_no_file(target)
        if target.exists() and not os.access(target, os.W_OK):
            raise ExportError(file, "The file may only be read.", "Choose another name, or allow it to be written.")
        with _beside(target, ready) as stream:
            yield stream
    except OSError as error:
        raise export_error(file, error) from error


def refuse_what_is_no_file(file: Path) -> None:
    """ExportError where a folder, a device or a pipe has this name, or none can have it."""
    try:
        kind = file.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise export_error(file, error) from error
    if stat.S_ISDIR(kind):
        raise ExportError(file, *_REMEDIES["EISDIR"])
    if not stat.S_ISREG(kind):
        raise ExportError(file, "A device or a pipe has this name, not a plain file.", "Choose another name.")


def _target(file: Path) -> Path:
    """What a link leads to, or the file itself."""
    try:
        return file.resolve() if file.is_symlink() else file
    except RuntimeError as error:  # what Python before 3.13 says of links in a circle
        raise OSError(errno.ELOOP, "") from error


@contextmanager
def written_together() -> Iterator[None]:
    """Files that belong together are written: a signal does not end the process between two of them, but after all."""
    with _together:
        _at_it.append(get_ident())
        try:
            yield
        finally:
            _at_it.pop()
            while _put_off and get_ident() not in _at_it:
                _put_off.pop()()


def put_off(end: Callable[[], object]) -> bool:
    """Whether this thread is at files that belong together: then the process ends after them. Others are waited for."""
    if get_ident() in _at_it:
        _put_off.append(end)
        return True
    _together.acquire(timeout=_PATIENCE)
    return False


def end_writing() -> None:
    """The process ends: what is being written right now is removed, and no thread begins anything more."""
    _beginning.acquire(timeout=_PATIENCE)  # never released
    drop_begun()


def drop_begun() -> None:
    """Remove what is being written right now."""
    for beside in tuple(_begun):
        with suppress(OSError):
            beside.unlink()
    for folder in tuple(_scratch):
        out_of_reach = folder.with_name(f"{_BEGUN}{os.urandom(_RANDOM).hex()}")
        with suppress(OSError):  # a thread may be writing in it, and would go on while it is emptied
            folder.rename(out_of_reach)
        _remove(out_of_reach)
        _remove(folder)


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """A new folder beside the target, to be renamed when it is complete; else it goes, also where the process ends."""
    beside = target.parent / f"{_BEGUN}{os.urandom(_RANDOM).hex()}"
    _scratch.add(beside)
    try:
        with _beginning:
            beside.mkdir()
        yield beside
    finally:
        _remove(beside)
        _scratch.discard(beside)


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _beside(target: Path, ready: Ready) -> Iterator[BinaryIO]:
    """A file beside the target, put in its place when it is complete."""
    beside = target.with_name(f"{_BEGUN}{os.urandom(_RANDOM).hex()}{_PART}")
    _begun.add(beside)
    try:
        with _begun_as(beside) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        ready()
        beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink()
        _begun.discard(beside)


def _begun_as(beside: Path) -> BinaryIO:
    with _beginning:
        return beside.open("xb")


def sweep(folder: Path) -> None:
    """Remove what a process that was killed began in this folder, more than an hour ago, and could not end."""
    with suppress(OSError):
        for part in folder.glob(f"{_BEGUN}*"):
            found = part.lstat()
            if time.time() - found.st_mtime > _HOUR:
                if stat.S_ISREG(found.st_mode) and part.suffix == _PART:
                    part.unlink()
                elif stat.S_ISDIR(found.st_mode) and len(part.name) == len(_BEGUN) + 2 * _RANDOM:
                    _remove(part)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, unless it is there; ExportError says why it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        told = export_error(folder, error)
        raise FolderError(folder, told.problem, told.remedy) from error


def export_error(file: Path, error: OSError) -> ExportError:
    """What the system said, in words for a person."""
    name = errno.errorcode.get(error.errno or 0, "")
    problem, remedy = _REMEDIES.get(name, (f"It could not be written: {error.strerror}.", ELSEWHERE))
    return ExportError(file, problem, remedy)
