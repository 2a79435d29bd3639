"""What the window remembers from one start to the next. A damaged or read-only file is as good as none."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QByteArray, QSettings

from harbin_viewer.factsheet.cache import home_folder
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.descriptor_names import is_descriptor
from harbin_viewer.factsheet.sources.files.on_disk import is_folder
from harbin_viewer.window.state.system.appearance import CHOICES, Choice

if TYPE_CHECKING:
    pass

_MOST_RECENT = 8
"""Sheets that are remembered as opened last."""

_MOST_BYTES = 1024**2
"""Of the file; what we write has a thousandth of it."""


_PATIENCE = 0.1
"""Seconds for which another process may be writing it."""

_NOTHING = ":/nothing-is-remembered.ini"
"""A file that is never there and cannot be written."""


def place_of_sheet(opened: Path) -> Path:
    """The folder of a sheet, also where its descriptor was opened; any other file is its own."""
    return opened.parent if is_descriptor(opened.name) else opened


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
    """Window, theme, places, sheets opened last, choices of the last export, in the user's ini file or in this one."""

    def __init__(self, file: Path | None = None) -> None:
        ini = QSettings.Format.IniFormat
        own = file or _folder_of_settings() / "Harbin Viewer" / "harbin-viewer.ini"
        self._file = QSettings(str(own) if _is_readable(own) else _NOTHING, ini)
        if self._file.fileName() == _NOTHING:
            self._file.clear()  # Qt keeps what was put into it for the next who asks for the same file

    @classmethod
    def nothing(cls) -> Remembered:
        """What a window has that knows of no other and leaves nothing behind."""
        return cls(Path(_NOTHING))

    @property
    def theme(self) -> Choice:
        """The theme the reader chose."""
        wanted = self.text("theme")
        return next((choice for choice in CHOICES if choice == wanted), "system")

    @theme.setter
    def theme(self, choice: Choice) -> None:
        self.keep("theme", choice)

    @property
    def text_size(self) -> float:
        """How large the type is, in sizes of the system's."""
        try:
            return float(self.text("text_size") or 1)
        except ValueError:
            return 1.0

    @text_size.setter
    def text_size(self, size: float) -> None:
        self.keep("text_size", str(size))

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
        return known if is_folder(known) else home_folder()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self.keep("export/folder", str(folder))

    @property
    def recent(self) -> list[tuple[str, Path]]:
        """Title and folder of the sheets opened last, the latest first; whether they are still there is not asked."""
        lines = (line.partition("\t") for line in self.text("recent").splitlines())
        return [(title, Path(folder)) for title, _tab, folder in lines if folder]

    def forget_opened(self, folder: Path) -> None:
        """Name this sheet no more among those opened last."""
        with self._after_others():
            self._keep_recent([known for known in self.recent if known[1] != folder])

    def note_opened(self, title: str, folder: Path) -> None:
        """Put this sheet first among those opened last."""
        folder = folder.resolve()
        with self._after_others():
            others = [known for known in self.recent if place_of_sheet(known[1]) != place_of_sheet(folder)]
            self._keep_recent([(" ".join(title.split()), folder), *others][:_MOST_RECENT])

    def place_in(self, folder: Path, title: str) -> dict[str, object]:
        """Where the reader was in the sheet of this title and folder, as the window told it; {} where unknown."""
        place = self._places().get(_name_of(folder, title))
        return place if isinstance(place, dict) else {}

    def keep_place(self, folder: Path, title: str, state: dict[str, object]) -> None:
        """Keep where the reader is in the sheet of this title and folder, for the next start."""
        name = _name_of(folder, title)
        with self._after_others():
            rest = [(known, place) for known, place in self._places().items() if known != name]
            places = dict([*rest[-_MOST_RECENT + 1 :], (name, as_plain(state))])
            self.keep("places", msgspec.json.encode(places).decode())

    def _places(self) -> dict[str, object]:
        try:
            known = msgspec.json.decode(self.text("places") or "{}")
        except (ValueError, RecursionError):
            return {}
        return known if isinstance(known, dict) else {}

    @contextmanager
    def _after_others(self) -> Iterator[None]:
        """What windows of other processes kept is known before a list is kept anew, and none keeps one meanwhile."""
        from harbin_viewer.factsheet.authoring.whole_files import alone_in

        with ExitStack() as held:
            with suppress(SheetError):  # it takes too long: rather a sheet is forgotten
                held.enter_context(alone_in(Path(self._file.fileName()).parent, _PATIENCE))
            self.save()
            yield
            self.save()

    def _keep_recent(self, known: list[tuple[str, Path]]) -> None:
        self.keep("recent", "\n".join(f"{title}\t{folder}" for title, folder in known))

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


def _name_of(folder: Path, title: str) -> str:
    """What a sheet is kept under; a path may have bytes that are no letters."""
    return f"{folder.resolve()}\t{title}".encode("utf-8", "backslashreplace").decode()


def as_plain(value: object) -> object:
    """A state as JSON has it; what it cannot hold is left out."""
    if isinstance(value, dict):
        return {str(as_plain(str(key))): as_plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [as_plain(part) for part in value]
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return value if value is None or isinstance(value, int | float | bool) else None
