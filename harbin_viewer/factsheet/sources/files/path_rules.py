"""Which paths may name a file of a package: relative ones that stay inside, written in letters a person can see."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath, PureWindowsPath

IGNORED_FOLDERS = frozenset({"__MACOSX", ".git", ".svn", ".hg", "__pycache__", "node_modules"})
"""Folders that programs leave behind and that nobody means."""

IGNORED_FILES = frozenset({"Thumbs.db", "desktop.ini", "ehthumbs.db", "Icon\r"})
"""Files that desktops leave behind; every name that begins with a dot is one too."""

_ENDINGS = r"(\.[a-z][a-z0-9]{0,8})?(\.(gz|bz2|xz|zip))?$"
"""The endings of a file's name: one, and that of what it is packed in."""


@lru_cache(maxsize=16_384)
def path_problem(path: str) -> str:
    """What forbids a path, as a whole sentence; "" where it may be read if it is there."""
    if not path.strip():
        return "The path is empty."
    if not path.isprintable() and any(map(_is_unseen, path)):
        return "The path has a line break or a control character in it."
    windows = PureWindowsPath(path)
    if path.startswith(("/", "\\", "~")) or windows.drive or windows.root:
        return "The path is absolute."
    if ".." in PurePosixPath(path).parts or ".." in windows.parts:
        return "The path leads out of the folder."
    return ""


def writing_problem(path: str) -> str:
    """What forbids to write a file at a path, as a whole sentence; "" where every system takes it."""
    from harbin_viewer.factsheet.words.file_names import takes_everywhere  # no start writes

    if problem := path_problem(path):
        return problem
    if not all(map(takes_everywhere, PurePosixPath(path).parts)):
        return "Not every system takes this name of a file."
    return ""


def _is_unseen(letter: str) -> bool:
    import unicodedata  # most paths are printable

    return unicodedata.category(letter) in ("Cc", "Zl", "Zp")


def without_endings(name: str) -> str:
    """The name of a file without its endings; the whole name where it is nothing else."""
    return re.sub(_ENDINGS, "", name, flags=re.IGNORECASE) or name


def is_ignored(path: str) -> bool:
    """Whether a path is what a program or desktop left behind, not a file somebody means."""
    parts = PurePosixPath(path).parts
    if not parts:
        return True
    return any(map(_is_of_a_program, parts)) or parts[-1] in IGNORED_FILES


def _is_of_a_program(part: str) -> bool:
    """Whether a name is hidden, or that of a folder of a program; “..” is no name, nor before what Windows parts by."""
    return part in IGNORED_FOLDERS or (part.startswith(".") and part.partition("\\")[0] != "..")
