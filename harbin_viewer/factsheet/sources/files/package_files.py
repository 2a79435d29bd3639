"""The one gate for every file of a package: a folder, a zip or texts in memory, and nothing outside of them."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from msgspec import Struct

from harbin_viewer.factsheet.model.error import SheetError, reason_of
from harbin_viewer.factsheet.sources.files.link_free import open_link_free
from harbin_viewer.factsheet.sources.files.on_disk import files_below
from harbin_viewer.factsheet.sources.files.path_rules import path_problem, without_endings
from harbin_viewer.factsheet.sources.files.real_paths import plainly_inside, real_folder
from harbin_viewer.factsheet.wording import number
from harbin_viewer.factsheet.words.visible import encodable

MAX_NAMES = 10_000
"""How many files of a folder or zip are looked at."""

MAX_FILE_SIZE = 2 * 1024**3
"""Bytes of a file that are read into memory at most; larger ones are read from the disk, or not at all."""

STAY_INSIDE = "Name a file that lies in the folder of the sheet, by its path from there."


class PackageFiles(Protocol):
    """The files of a package, by their paths with slashes; each method raises SheetError where a file may not be read.

    `label` is what a person knows the whole by.
    """

    @property
    def label(self) -> str:
        """The folder or file that holds them, as a person knows it."""

    def names(self) -> tuple[str, ...]:
        """The paths of its plain files, in order, without what programs leave behind."""

    def size(self, path: str) -> int:
        """Bytes of a file."""

    def begins(self, path: str, count: int) -> bytes:
        """The first `count` bytes of a file (all of a shorter one), for which no more of it is unpacked."""

    def open(self, path: str) -> BinaryIO:
        """A file to read from; it can be sought in."""

    def read(self, path: str, limit: int = MAX_FILE_SIZE) -> bytes:
        """All bytes of a file; SheetError where it has more than `limit`."""

    def local_path(self, path: str) -> Path | None:
        """Where it is a plain file on this disk, checked like the others; None where it is not one."""


def refused(label: str, path: str, problem: str, remedy: str = STAY_INSIDE) -> SheetError:
    """The error for a path that may not be read."""
    return SheetError(label, f"path {path!r}", problem, remedy)


def too_large(label: str, path: str, limit: int) -> SheetError:
    """The error for a file of more bytes than are read."""
    size = f"{number(round(limit / 1024**2))} MB" if limit >= 1024**2 else f"{number(limit)} bytes"
    problem = f"It is larger than {size}, more than is read into memory."
    return SheetError(
        f"{label}/{path}" if path else label, "", problem, "Cut it into parts, or keep the rows you need."
    )


class FolderFiles(Struct, frozen=True):
    """The files of a folder on this disk. Links may lead from one file of it to another, never out of it.

    `named` is the one that a person named, who knows of any system how files are called there (“~notes.csv”, “A: b”).
    """

    folder: Path
    named: str = ""

    @property
    def label(self) -> str:
        """The folder's path."""
        return str(self.folder)

    def names(self) -> tuple[str, ...]:
        """The plain files in it, links to folders not followed, at most `MAX_NAMES`."""
        return tuple(name for name in files_below(self.folder, MAX_NAMES) if not path_problem(name))[:MAX_NAMES]

    @property
    def refused_names(self) -> tuple[str, ...]:
        """Those that are passed over, as no path that names them may be read."""
        return tuple(name for name in files_below(self.folder, MAX_NAMES) if path_problem(name))

    def size(self, path: str) -> int:
        """Bytes of a file."""
        with self.open(path) as file:
            return os.fstat(file.fileno()).st_size

    def begins(self, path: str, count: int) -> bytes:
        """The first bytes of a file."""
        with self.open(path) as file:
            return file.read(count)

    def open(self, path: str) -> BinaryIO:
        """A plain file of the folder: neither a device nor a pipe can stop the program here."""
        real = self._resolved(path)
        try:
            descriptor = open_link_free(real_folder(self.folder), real)
        except (OSError, ValueError) as error:  # ValueError: the folder itself is another now
            raise _unreadable(self.label, path, error) from error
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise refused(self.label, path, "It is not a plain file, but a folder, a device or a pipe.")
        return os.fdopen(descriptor, "rb")

    def read(self, path: str, limit: int = MAX_FILE_SIZE) -> bytes:
        """All bytes of a file; SheetError where it has more than `limit`."""
        with self.open(path) as file:
            return _read_within(file, self.label, path, limit)

    def local_path(self, path: str) -> Path | None:
        """The file itself, after the same checks."""
        self.open(path).close()
        return self._resolved(path)

    def _resolved(self, path: str) -> Path:
        if path != self.named and (problem := path_problem(path)):
            raise refused(self.label, path, problem)
        try:
            root = real_folder(self.folder)
            if (plain := plainly_inside(root, path)) is not None:
                return plain
            real = (root / path).resolve()
        except (OSError, RuntimeError, ValueError) as error:
            raise refused(self.label, path, "The path cannot be followed.") from error
        if not real.is_relative_to(root):
            raise refused(self.label, path, "A link leads out of the folder.")
        return real


class MemoryFiles(Struct, frozen=True):
    """Files that are there as bytes only: pasted cells, an answer from an address, members of a zip in a zip."""

    contents: Mapping[str, bytes]
    label: str = "the pasted text"

    def names(self) -> tuple[str, ...]:
        """The paths, in order."""
        return tuple(sorted(self.contents))

    def size(self, path: str) -> int:
        """Bytes of a file."""
        return len(self._content(path))

    def begins(self, path: str, count: int) -> bytes:
        """The first bytes of a file."""
        return self._content(path)[:count]

    def open(self, path: str) -> BinaryIO:
        """A file to read from."""
        return BytesIO(self._content(path))

    def read(self, path: str, limit: int = MAX_FILE_SIZE) -> bytes:
        """All bytes of a file; SheetError where it has more than `limit`."""
        content = self._content(path)
        if len(content) > limit:
            raise too_large(self.label, path, limit)
        return content

    def local_path(self, path: str) -> Path | None:
        """None: nothing of it lies on the disk."""
        self._content(path)
        return None

    def _content(self, path: str) -> bytes:
        if problem := path_problem(path):
            raise refused(self.label, path, problem)
        if path not in self.contents:
            raise not_there(self.label, path)
        return self.contents[path]


class OpenedFile(Struct, frozen=True):
    """One file of a package, as a reader of formats gets it."""

    files: PackageFiles
    path: str
    head: bytes = b""

    @property
    def name(self) -> str:
        """Its file name."""
        return PurePosixPath(self.path).name

    @property
    def stem(self) -> str:
        """Its file name without its endings, as a text; what follows a point inside a name is none."""
        return encodable(without_endings(self.name))

    @property
    def label(self) -> str:
        """What a person knows it by."""
        return f"{self.files.label}/{self.path}"

    def open(self) -> BinaryIO:
        """The file to read from."""
        return self.files.open(self.path)

    def read(self, limit: int = MAX_FILE_SIZE) -> bytes:
        """All its bytes; SheetError where it has more than `limit`."""
        return self.files.read(self.path, limit)

    def local_path(self) -> Path | None:
        """Where it is a plain file on this disk; None where it is not one."""
        return self.files.local_path(self.path)

    def size(self) -> int:
        """Its bytes."""
        return self.files.size(self.path)

    def error(self, problem: str, remedy: str, place: str = "") -> SheetError:
        """The error that names this file."""
        return SheetError(self.label, place, problem, remedy)


def opened(path: Path) -> OpenedFile:
    """The file that a person named: links in its own path are the person's, so they are followed first.

    SheetError where it is not there, or no file.
    """
    try:
        real = path.resolve()
        kind = path.stat().st_mode  # of a pipe, `real` is no path (/dev/stdin, <(…))
    except FileNotFoundError as error:
        problem, remedy = "There is no such file.", "Look for a slip in the path, or put the file there."
        raise SheetError(path, "", problem, remedy) from error
    except RuntimeError as error:  # as Python before 3.13 says it
        raise SheetError(path, "", "Links lead in a circle here.", "Choose the file itself.") from error
    except OSError as error:
        problem = f"It cannot be opened: {reason_of(error)}."
        raise SheetError(path, "", problem, "Look whether you may read this file.") from error
    if not stat.S_ISREG(kind):
        what = "a folder" if stat.S_ISDIR(kind) else "a device or a pipe"
        raise SheetError(path, "", f"It is {what}, not a file.", "Choose a file.")
    return OpenedFile(FolderFiles(real.parent, real.name), real.name)


def in_memory(content: bytes, name: str, label: str = "the pasted text") -> OpenedFile:
    """Bytes under a name, to be read like a file."""
    return OpenedFile(MemoryFiles({name: content}, label), name)


def not_there(label: str, path: str) -> SheetError:
    """The error for a file that does not exist."""
    return refused(label, path, "There is no such file.", "Look for a slip in the path, or put the file there.")


def _unreadable(label: str, path: str, error: OSError | ValueError) -> SheetError:
    if isinstance(error, FileNotFoundError):
        return not_there(label, path)
    if isinstance(error, ValueError) or error.errno in _LED_ASIDE:
        return refused(label, path, "A link was put into its path while it was being opened.")
    if isinstance(error, IsADirectoryError):
        return refused(label, path, "It is a folder, not a file.")
    problem = f"It cannot be opened ({reason_of(error)})."
    return SheetError(f"{label}/{path}", "", problem, "Look whether you may read this file.")


_LED_ASIDE = (errno.ELOOP, errno.ENOTDIR, getattr(errno, "EMLINK", errno.ELOOP))
"""What systems say where a link is not followed: in place of a file, or of a folder."""

_OF_NO_SIZE = 1024**2
"""Bytes that are read of a file that says it has none, as those of the system do."""


def _read_within(file: BinaryIO, label: str, path: str, limit: int) -> bytes:
    size = os.fstat(file.fileno()).st_size
    if size > limit:
        raise too_large(label, path, limit)
    try:
        content = file.read(max(size, _OF_NO_SIZE) + 1)  # Python takes room for all that is asked for, used or not
    except OSError as error:
        raise _unreadable(label, path, error) from error
    if len(content) > limit:
        raise too_large(label, path, limit)
    return content
