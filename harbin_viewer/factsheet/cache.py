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

MOST_LENT = 50
"""Files of a kind that were lent to other programs of which each stays."""

_OF_CONTENT = re.compile(r"[0-9a-f]{16}")
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


def lent(kind: str, name: str, content: bytes) -> Path:
    """A file of this name that another program is given to read when it likes; ExportError where it cannot be made.

    What was lent before by the same name, by this window or another, stays as it was: each has a folder of its own.
    """
    from hashlib import sha256

    from harbin_viewer.atomic_write import ExportError

    file = cache_folder() / kind / sha256(content).hexdigest()[:16] / name
    try:
        _lay_down(file, content)
    except ExportError as error:  # nobody chose this folder
        problem = f"{error.problem} It is your cache, where pictures and sounds lie that other programs take."
        refused = ExportError(error.file, problem, "Make room there, or allow it to be written.")
        refused.undone = "Nothing was given to another program"
        raise refused from error
    return file


def _lay_down(file: Path, content: bytes) -> None:
    from harbin_viewer.atomic_write import make_folder, write_whole

    make_folder(file.parent)
    with suppress(OSError):
        os.utime(file.parent)
        if file.read_bytes() == content:
            return
    write_whole(file, content)
    _forget_lent(file.parent.parent)


def _forget_lent(kind: Path) -> None:
    """Take away all that was lent of a kind but the newest, so that the cache does not grow for ever."""
    import shutil

    with suppress(OSError):
        folders = (folder for folder in kind.iterdir() if _OF_CONTENT.fullmatch(folder.name))
        for folder in sorted(folders, key=lambda one: one.stat().st_mtime)[:-MOST_LENT]:
            shutil.rmtree(folder, ignore_errors=True)


def home_folder() -> Path:
    """The home of whoever runs the program; the root, as Qt has it, where the system knows none (in a container)."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.sep)
