"""Names of files that every system takes: what Windows takes for a device, or refuses, is none."""

from __future__ import annotations

import re
import unicodedata

_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "clock$", "conin$", "conout$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)
_REFUSED = re.compile(r'[<>:"/\\|?*]')
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Categories of characters that nobody sees, or that are halves of one."""

_LONGEST = 200
"""Bytes; with an ending and what stands before a name it stays below the 255 that systems take."""


def is_device(name: str) -> bool:
    """Whether Windows takes a name for a device, whatever ending it has."""
    return name.partition(".")[0].rstrip().lower() in _DEVICES


def table_file(name: str) -> str:
    """The file of a table of that name."""
    return f"table-{name}.csv" if is_device(name) else f"{name}.csv"


def takes_everywhere(name: str) -> bool:
    """Whether a file or folder may have this name on any system."""
    return name == file_name(name)


def file_name(name: str) -> str:
    """The name of a file of a person, as every system takes it: in its own letters, with dashes for what is refused."""
    seen = "".join("-" if unicodedata.category(letter) in _UNSEEN else letter for letter in name)
    kept = _REFUSED.sub("-", seen).strip(" ").rstrip(". ")
    stem, point, ending = kept.rpartition(".")
    while len(kept.encode()) > _LONGEST:
        stem = stem[:-1]
        kept = (f"{stem}{point}{ending}" if stem else kept[:-1]).rstrip(". ")
    if kept.startswith("-"):  # what begins with a dash is an option to other programs
        return f"file{kept}"
    return f"file-{kept}" if is_device(kept) or not kept else kept


def as_compared(name: str) -> str:
    """A name as macOS and Windows compare it: of two that are alike so, one file would take the other's place."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
