"""What the program is at while it is asked to end: commands, and a window with hands in it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import sheets

ROOT = Path(__file__).parents[2]

_ROWS = 300_000

OUT, SHEET, LONG = "{out}", "{sheet}", "{long}"
"""In a command line: where it writes, a copy of the bundled sheet that is its own, a sheet of very many rows."""

ODD_CELLS = "odd/cells.csv"
"""A table whose last cell is of another type than those before it: its package is written a second time, with that."""

_FORMATS = "png,jpeg,webp,svg,pdf,csv,xlsx,json"


@dataclass(frozen=True)
class Way:
    """What is run by Python; what it writes to `OUT` comes `together`, all or nothing, or file by file.

    `on_display`: by turns on an X server, where there is one. `changes` its sheet there and back again.
    """

    arguments: tuple[str, ...]
    together: bool = False
    on_display: bool = False
    changes: bool = False


def _command(*arguments: str, together: bool = False) -> Way:
    return Way(("-m", "harbin_viewer", *arguments), together)


def _window(act: str, *sheet: str, changes: bool = False) -> Way:
    return Way(("-m", "tests.signals.window_at_work", act, OUT, *sheet), on_display=True, changes=changes)


_TABLE, _ARTICLE = (
    str(ROOT / "resources" / "guide" / "examples" / name) for name in ("port-office.csv", "nordhavn.txt")
)

WAYS: Mapping[str, Way] = {
    "check": _command("check", SHEET),
    "check of many rows": _command("check", LONG),
    "describe": _command("describe", LONG),
    "export of all charts": _command("export", "--all", "--format", _FORMATS, "--out", OUT, SHEET),
    "export of many rows": _command("export", "--all", "--format", "csv,json", "--out", OUT, LONG),
    "export of the sheet": _command("export", "--sheet", f"{OUT}/sheet.pdf", SHEET, together=True),
    "pictures": _command("pictures", "--out", OUT, SHEET),
    "new": _command("new", f"{OUT}/new", "--from", _TABLE, _ARTICLE, together=True),
    "new workbook": _command("new", f"{OUT}/new.xlsx", "--from", _TABLE, together=True),
    "package": _command("package", f"{LONG}/rows.csv", "--out", f"{OUT}/package", together=True),
    "package of odd cells": _command("package", f"{LONG}/{ODD_CELLS}", "--out", f"{OUT}/package", together=True),
    "workbook": _command("workbook", SHEET, "--out", f"{OUT}/book.xlsx", together=True),
    "window": _window("look", SHEET),
    "window with tables": _window("look", LONG),
    "window of a table": _window("look", f"{LONG}/rows.csv"),
    "window that exports": _window("export", SHEET),
    "window that opens a sheet": _window("open", SHEET, LONG),
    "window that enters evidence": _window("enter", SHEET, changes=True),
}


@dataclass(frozen=True)
class Place:
    """The folder of one run: what it writes, its own copy of the sheet, and a home with settings and cache."""

    folder: Path
    long: Path

    @property
    def out(self) -> Path:
        return self.folder / "out"

    @property
    def sheet(self) -> Path:
        return self.folder / "sheet"

    @property
    def home(self) -> Path:
        return self.folder / "home"

    def made(self) -> Place:
        """The place, with what a run needs to begin."""
        self.out.mkdir(parents=True)
        self.home.mkdir()
        shutil.copytree(ROOT / "data" / "harbin", self.sheet)
        return self

    def command(self, way: Way) -> list[str]:
        """The command line of a way, here."""
        places = {OUT: self.out, SHEET: self.sheet, LONG: self.long}
        line = [sys.executable, *way.arguments]
        for name, path in places.items():
            line = [part.replace(name, str(path)) for part in line]
        return line

    def environ(self, display: str) -> dict[str, str]:
        """Offscreen, or on this X display."""
        own = {"HOME": self.home, "XDG_CONFIG_HOME": self.home / "config", "XDG_CACHE_HOME": self.home / "cache"}
        screen = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display} if display else {"QT_QPA_PLATFORM": "offscreen"}
        return {**os.environ, **{name: str(path) for name, path in own.items()}, **screen, "PYTHONPATH": str(ROOT)}


def long_sheet(folder: Path, rows: int = _ROWS) -> Path:
    """A sheet of so many rows that are checked, and beside it a table with odd cells."""
    made = sheets.checked(folder, rows)
    odd = made / ODD_CELLS
    odd.parent.mkdir()
    odd.write_text("year,tons\n" + "".join(f"{1900 + row % 120},{row}\n" for row in range(rows // 3)) + "2020,many\n")
    return made
