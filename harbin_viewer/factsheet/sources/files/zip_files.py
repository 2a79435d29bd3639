"""The members of a zip as files of a package: read where they lie, never unpacked onto the disk."""

from __future__ import annotations

import lzma
import stat
import struct
import weakref
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.compressed import read_in_pieces
from harbin_viewer.factsheet.sources.files.package_files import MAX_NAMES, OpenedFile, not_there, refused, too_large
from harbin_viewer.factsheet.sources.files.path_rules import is_ignored, path_problem

MAX_MEMBER_SIZE = 512 * 1024**2
"""Bytes of one member, unpacked, that are read at most."""

_FEW = 200
"""Members up to which a zip is opened anew for each of them, so that it stays open for nobody."""

UTF_8_FLAG = 0x800
ENCRYPTED_FLAG = 0x1
UNICODE_PATH = 0x7075
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
    lzma.LZMAError,
)
"""What reading a zip raises where it is damaged, locked, or packed in a way that Python does not know."""


def refuse_locked(member: zipfile.ZipInfo, label: str, path: str) -> None:
    """SheetError of this label and path where a member is encrypted."""
    if member.flag_bits & ENCRYPTED_FLAG:
        raise SheetError(label, path, "It is locked with a password.", "Unpack it with its password first.")


@dataclass(frozen=True)
class ZipFiles:
    """The files in a zip, by their paths below its one top folder where everything lies in one."""

    file: OpenedFile

    @property
    def label(self) -> str:
        """The zip's own path."""
        return self.file.label

    def names(self) -> tuple[str, ...]:
        """The paths of its files, in order."""
        return tuple(sorted(self._members))

    def size(self, path: str) -> int:
        """Bytes of a file, unpacked, as the zip says."""
        return self._member(path).file_size

    def begins(self, path: str, count: int) -> bytes:
        """The first bytes of a file; no more of it is unpacked."""
        return self._unpacked(path, self._readable(path), lambda stream: stream.read(count))

    def open(self, path: str) -> BinaryIO:
        """A file to read from, unpacked in memory."""
        return BytesIO(self.read(path))

    def read(self, path: str, limit: int = MAX_MEMBER_SIZE) -> bytes:
        """All bytes of a file; SheetError where it has more than `limit`, is encrypted or damaged."""
        member = self._readable(path)
        limit = min(limit, MAX_MEMBER_SIZE)
        if member.file_size > limit:
            raise too_large(self.label, path, limit)
        return self._unpacked(path, member, lambda stream: read_in_pieces(stream, limit) or b"")

    def local_path(self, path: str) -> Path | None:
        """None: its files lie in the zip only."""
        self._member(path)
        return None

    def _readable(self, path: str) -> zipfile.ZipInfo:
        """The member of that path; SheetError where it is encrypted."""
        member = self._member(path)
        refuse_locked(member, self.label, path)
        return member

    def _unpacked(self, path: str, member: zipfile.ZipInfo, read: Callable[[IO[bytes]], bytes]) -> bytes:
        """What is read of a member; SheetError where it is damaged."""
        try:
            if len(self._members) > _FEW:
                with self._kept_open.open(member) as stream:
                    return read(stream)
            with self.file.open() as packed, zipfile.ZipFile(packed) as archive, archive.open(member) as stream:
                return read(stream)
        except DAMAGED as error:
            raise _damaged(self.label, path) from error

    @property
    def hidden_names(self) -> tuple[str, ...]:
        """The paths of those of which an earlier file cannot be read, as a later one has the same name."""
        return tuple(sorted(path for path, count in Counter(path for path, _ in self._all).items() if count > 1))

    @cached_property
    def _members(self) -> dict[str, zipfile.ZipInfo]:
        return dict(self._all)

    @cached_property
    def refused_names(self) -> tuple[str, ...]:
        """The paths of those that are passed over, as no path of such a name may be read."""
        return tuple(name for name, _ in self._meant if path_problem(name))

    @cached_property
    def _all(self) -> tuple[tuple[str, zipfile.ZipInfo], ...]:
        """Each file that may be read with its path, in the order of the zip."""
        kept = [(name, info) for name, info in self._meant if not path_problem(name)]
        prefix = top_folder(name for name, _ in kept)
        return tuple((name[len(prefix) :], info) for name, info in kept)

    @cached_property
    def _meant(self) -> tuple[tuple[str, zipfile.ZipInfo], ...]:
        """Each file but what programs leave behind, with the path that the zip gives it."""
        try:
            with self.file.open() as packed, zipfile.ZipFile(packed) as archive:
                infos = archive.infolist()[:MAX_NAMES]
        except DAMAGED as error:
            raise _damaged(self.label, "") from error
        named = ((member_name(info), info) for info in infos if is_file(info))
        return tuple((name, info) for name, info in named if not is_ignored(name))

    @cached_property
    def _kept_open(self) -> zipfile.ZipFile:
        """The archive, whose long directory is read once; it is closed when nobody has this object any more."""
        packed = self.file.open()
        weakref.finalize(self, packed.close)
        return zipfile.ZipFile(packed)

    def _member(self, path: str) -> zipfile.ZipInfo:
        if problem := path_problem(path):
            raise refused(self.label, path, problem)
        plain = PurePosixPath(path).as_posix()
        if plain not in self._members:
            raise not_there(self.label, path)
        return self._members[plain]


def member_name(info: zipfile.ZipInfo) -> str:
    """The name of a member in the letters it was given in, also where the zip does not say their encoding."""
    if info.flag_bits & UTF_8_FLAG:
        return info.filename
    if told := _unicode_path(info.extra):
        return told
    try:
        written = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    return next((name for name in (_decoded(written, e) for e in ("utf-8", "gb2312")) if name), info.filename)


def top_folder(names: Iterable[str]) -> str:
    """The one folder, with its slash, in which all names lie; "" where there is none."""
    parts = {name.partition("/")[:2] for name in names}
    first, slash = parts.pop() if len(parts) == 1 else ("", "")
    return first + slash if slash else ""


def _decoded(written: bytes, encoding: str) -> str:
    """The name in an encoding, or "" where it is none in it; GB 2312 has hardly a byte that old zips use."""
    try:
        return written.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _unicode_path(extra: bytes) -> str:
    """The name in UTF-8 that some packers put beside the old one."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        if kind == UNICODE_PATH and size > 5:
            return extra[9 : 4 + size].decode("utf-8", errors="replace")
        extra = extra[4 + size :]
    return ""


def is_file(info: zipfile.ZipInfo) -> bool:
    """Whether a member is a file with a name: folders, and links to who knows where, are not."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    return bool(info.filename) and not info.is_dir() and kind in (0, stat.S_IFREG)


def _damaged(label: str, path: str) -> SheetError:
    problem = "The file is damaged or not whole." if not path else "This part of the file is damaged."
    return SheetError(label, path, problem, "Download it again.")
