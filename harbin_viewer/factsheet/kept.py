"""What was found out of a sheet, kept in the person's cache by the contents of all its files.

What was not changed is told at once. It is found out anew all the same, and what comes of that has the last word.
"""

from __future__ import annotations

import stat
from collections.abc import Collection, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from harbin_viewer import __version__
from harbin_viewer.factsheet.cache import cache_folder
from harbin_viewer.factsheet.checks.findings import Health
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.on_disk import is_folder, is_plain_file

if TYPE_CHECKING:
    from pathlib import Path

    from harbin_viewer.factsheet.document import Document

_MOST_BYTES = 4_000_000
"""Of a sheet's files; those of a larger one take longer to read than a reader waits for the checks of a small one."""

_MOST_KEPT = 200

_FEW = 40_000
"""Bytes of the rows of a summary that are kept: they are read anew while it is looked at."""

Kind = TypeVar("Kind")


def fingerprint(document: Document) -> str:
    """A name for what the sheet and all its files contain, with this version; "" where that is too much to look at."""
    from _blake2 import blake2b  # the module of `hashlib`, which by itself takes a hundredth of a start

    found = blake2b(digest_size=20)
    try:
        found.update(f"{__version__}\n".encode() + msgspec.json.encode(document.sheet))
        for path, content in _contents(document):
            found.update(f"\n{path}\n{len(content)}\n".encode() + content)
    except (SheetError, OSError, OverflowError, UnicodeError):  # a number too large for JSON, a name that is no text
        return ""
    return str(found.hexdigest())


def _contents(document: Document) -> Iterator[tuple[str, bytes]]:
    """The files of a sheet; of a file that was understood here that file, as its tables may be yet to be written."""
    if not document.is_package:
        if document.path.stat().st_size > _MOST_BYTES:
            raise OverflowError
        yield document.path.name, document.path.read_bytes()
        return
    left = _MOST_BYTES
    for path in sorted({path for resource in document.sheet.resources for path in resource.paths}):
        content = document.files.read(path, left)
        left -= len(content)
        yield path, content


class Kept(Generic[Kind]):
    """Values of a type under their `fingerprint`s: in a folder of the cache, each of `longest` bytes at most."""

    def __init__(self, folder: str, kind: Any, longest: int) -> None:
        self._name = folder
        self._kind = kind
        self._longest = longest

    def known(self, name: str) -> Kind | None:
        """What was found out of what has this fingerprint; None where nobody knows."""
        if not name:
            return None
        file = self._folder / name
        with suppress(OSError, msgspec.MsgspecError):
            found = file.lstat()
            if stat.S_ISREG(found.st_mode) and found.st_size <= self._longest:
                value: Kind = msgspec.json.decode(file.read_bytes(), type=self._kind)
                return value
        return None

    def has_any(self) -> bool:
        """Whether anything was ever kept; asked before a fingerprint is taken, which reads all files of a sheet."""
        return is_folder(self._folder)

    def keep(self, name: str, value: Kind) -> None:
        """Keep it under a fingerprint. Where that cannot be, the next start waits."""
        from harbin_viewer.atomic_write import ExportError, sweep, write_whole

        if not name or len(written := msgspec.json.encode(value)) > self._longest:
            return
        with suppress(OSError, ExportError):
            self._folder.mkdir(parents=True, exist_ok=True)
            sweep(self._folder)
            write_whole(self._folder / name, written)
            self._forget_the_oldest()

    @property
    def _folder(self) -> Path:
        return cache_folder() / self._name

    def _forget_the_oldest(self) -> None:
        files = [file for file in self._folder.iterdir() if is_plain_file(file)]
        if len(files) > _MOST_KEPT:
            for file in sorted(files, key=lambda file: file.stat().st_mtime)[:-_MOST_KEPT]:
                file.unlink(missing_ok=True)


CHECKED: Kept[Health] = Kept("checked", Health, 1_000)
"""How the checks of sheets came out."""

ROWS: Kept[dict[str, list[dict[str, Any]]]] = Kept("rows", dict[str, list[dict[str, Any]]], _FEW)
"""The rows of the tables that the summaries of sheets write down, by the names of the tables."""


def plain_rows(document: Document, names: Collection[str]) -> dict[str, list[dict[str, Any]]]:
    """The rows of these tables as their files have them now; none of any where one cannot be read, or has other values.

    (A figure has its decimals, and a date its type, which JSON would lose.)
    """
    from harbin_viewer.factsheet.tables import rows

    with suppress(SheetError):
        if sum(map(document.size, names)) <= _FEW:
            read = {name: [dict(row) for row in rows.read(document, document.resource(name))] for name in names}
            values = (value for table in read.values() for row in table for value in row.values())
            return read if all(isinstance(value, str | int | None) for value in values) else {}
    return {}
