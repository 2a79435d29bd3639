"""The folder of this system for what can be made again: what was fetched, pasted, or found out."""

from __future__ import annotations

import os
import sys
from pathlib import Path


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


def home_folder() -> Path:
    """The home of whoever runs the program; the root, as Qt has it, where the system knows none (in a container)."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.sep)
