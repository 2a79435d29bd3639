"""What a reader sees of a name: without needless blanks, letters that nobody sees, and ways to encode an accent."""

from __future__ import annotations

import unicodedata


def appearance(name: str) -> str:
    """The name as it looks: two that have the same cannot be told apart by eye."""
    if name.isascii():
        return " ".join(name.split())
    seen = "".join(letter for letter in name if unicodedata.category(letter) != "Cf")
    return " ".join(unicodedata.normalize("NFC", seen).split())


def told_apart(names: list[str]) -> list[str]:
    """Different names, of which those that look alike have numbers: “Chad” and “Chad (2)” for one with a blank."""
    met: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        met.setdefault(appearance(name), []).append(name)
    again = {name: place for alike in met.values() for place, name in enumerate(alike, 1) if place > 1}
    taken = set(names)
    return [_numbered(name, again[name], taken) if name in again else name for name in names]


def _numbered(name: str, number: int, taken: set[str]) -> str:
    while f"{appearance(name)} ({number})" in taken:
        number += 1
    return f"{appearance(name)} ({number})"
