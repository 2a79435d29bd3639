"""What the window remembers from one start to the next. A damaged or read-only file is as good as none."""

from __future__ import annotations

import stat
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from harbin_viewer.window.shell.appearance import CHOICES, Choice

_MOST_RECENT = 8
"""Sheets that are remembered as opened last."""

_MOST_BYTES = 1024**2
"""Of the file; what we write has a thousandth of it."""


_NOTHING = ":/nothing-is-remembered.ini"
"""A file that is never there and cannot be written."""


def _folder_of_settings() -> Path:
    """Where the system keeps them; a name that nobody has is asked for, as Qt reads a file that it is asked for."""
    nobody = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Nobody", "nothing")
    return Path(nobody.fileName()).parent.parent


def _is_readable(file: Path) -> bool:
    """Whether it is a plain file of a sane size, or is not there: a pipe would be waited for, a device never ends."""
    try:
        found = file.stat()
    except OSError:
        return True
    return stat.S_ISREG(found.st_mode) and found.st_size <= _MOST_BYTES


class Remembered:
    """Window, tab, theme, sheets opened last and choices of the last export, in the user's ini file or in this one."""

    def __init__(self, file: Path | None = None) -> None:
        ini = QSettings.Format.IniFormat
        own = file or _folder_of_settings() / "Harbin Viewer" / "harbin-viewer.ini"
        self._file = QSettings(str(own) if _is_readable(own) else _NOTHING, ini)

    @property
    def theme(self) -> Choice:
        """The theme the reader chose."""
        wanted = self.text("theme")
        return next((one for one in CHOICES if one == wanted), "system")

    @theme.setter
    def theme(self, choice: Choice) -> None:
        self.keep("theme", choice)

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window, for `restoreGeometry`; empty where unknown."""
        value = self._file.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._file.setValue("geometry", geometry)

    @property
    def folder(self) -> Path:
        """Where the last export went; the user's pictures or home where that is gone."""
        known = Path(self.text("export/folder") or "/nowhere-yet")
        return known if known.is_dir() else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self.keep("export/folder", str(folder))

    @property
    def recent(self) -> list[tuple[str, Path]]:
        """Title and folder of the sheets opened last, the latest first; those that are gone are left out."""
        lines = (line.partition("\t") for line in self.text("recent").splitlines())
        return [(title, Path(folder)) for title, _tab, folder in lines if folder and Path(folder).is_dir()]

    def note_opened(self, title: str, folder: Path) -> None:
        """Put this sheet first among those opened last."""
        folder = folder.resolve()
        known = [(" ".join(title.split()), folder), *(one for one in self.recent if one[1] != folder)]
        self.keep("recent", "\n".join(f"{title}\t{folder}" for title, folder in known[:_MOST_RECENT]))

    def text(self, key: str) -> str:
        """What is kept under the key; "" where that is nothing, or no text."""
        value = self._file.value(key)
        return value if isinstance(value, str) else ""

    def keep(self, key: str, text: str) -> None:
        """Keep a text under the key. A file that cannot be written forgets it, and that is all."""
        self._file.setValue(key, text)

    def save(self) -> None:
        """Write it to the file now."""
        self._file.sync()
