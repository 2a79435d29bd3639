"""The files below one folder of a package, by their paths from there: where the descriptor lies deeper in a zip."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from harbin_viewer.factsheet.sources.files.package_files import MAX_FILE_SIZE, PackageFiles, refused
from harbin_viewer.factsheet.sources.files.path_rules import path_problem


@dataclass(frozen=True)
class FilesBelow:
    """Files whose paths begin with `base`; the gate of the whole still judges each path."""

    whole: PackageFiles
    base: str

    @property
    def label(self) -> str:
        """The folder as a person knows it."""
        return f"{self.whole.label}/{self.base}"

    def names(self) -> tuple[str, ...]:
        """The paths of the files below."""
        start = f"{self.base}/"
        return tuple(name.removeprefix(start) for name in self.whole.names() if name.startswith(start))

    def size(self, path: str) -> int:
        """Bytes of a file."""
        return self.whole.size(self._path(path))

    def begins(self, path: str, count: int) -> bytes:
        """The first bytes of a file."""
        return self.whole.begins(self._path(path), count)

    def open(self, path: str) -> BinaryIO:
        """A file to read from."""
        return self.whole.open(self._path(path))

    def read(self, path: str, limit: int = MAX_FILE_SIZE) -> bytes:
        """All bytes of a file; SheetError where it has more than `limit`."""
        return self.whole.read(self._path(path), limit)

    def local_path(self, path: str) -> Path | None:
        """Where it is a plain file on this disk."""
        return self.whole.local_path(self._path(path))

    def _path(self, path: str) -> str:
        if problem := path_problem(path):
            raise refused(self.label, path, problem)
        return f"{self.base}/{path}"
