"""The folder of this system for what can be made again: what was fetched, pasted, or found out."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from harbin_viewer import lazy_re as re

MOST_PASTES = 50
"""Tables that were pasted of which each stays for the list of those that were opened."""

PASTED = "Pasted cells"
"""What the file is called that a table is kept in that was pasted, whatever its ending."""

_OF_A_PASTE = re.compile(r"\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d")


def cache_folder() -> Path:
    """Where it is; nothing says that it is there."""
    if sys.platform == "darwin":
        base = home_folder() / "Library" / "Caches"
    elif sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", home_folder() / "AppData" / "Local"))
    else:
        stated = os.environ.get("XDG_CACHE_HOME", "")
        base = Path(stated) if stated.startswith(os.sep) else home_folder() / ".cache"  # others are none, by its rules
    return base / "harbin-viewer"


def pasted_folder() -> Path:
    """Where each table that was pasted lies in a folder of its own, called by the moment; nothing says it is there."""
    return cache_folder() / "pasted"


def is_pasted(path: Path | None) -> bool:
    """Whether a file holds cells that were pasted, so that it is none of a reader's own."""
    return path is not None and pasted_folder() in path.parents


def forget_old_pastes() -> None:
    """Take away all tables that were pasted but the newest ones, so that the cache does not grow for ever.

    What a reader put beside one stays, and the table with it, of which it may be made.
    """
    try:
        folders = sorted(folder for folder in pasted_folder().iterdir() if _OF_A_PASTE.match(folder.name))
    except OSError:
        return
    for folder in folders[:-MOST_PASTES]:
        with suppress(OSError):
            files = list(folder.iterdir())
            if [file.stem for file in files] == [PASTED]:
                files[0].unlink()
                folder.rmdir()


def home_folder() -> Path:
    """The home of whoever runs the program; the root, as Qt has it, where the system knows none (in a container)."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.sep)
