"""The columns in which SDMX says by which power of ten the figures of a row are to be multiplied."""

from __future__ import annotations

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import spelled

_NAMES = frozenset({"unit mult", "unit multiplier", "powercode", "power code", "powercode code", "power code code"})
_WORDS = {0: "", 1: "ten", 2: "hundred", 3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_POWER = re.compile(r"(\d{1,2})(?:\.0)?(?:\s*:.*)?")


def is_power(name: str) -> bool:
    """Whether a column of that name holds powers of ten."""
    return spelled(name) in _NAMES or spelled(name.partition(":")[0]) in _NAMES


def has_word(text: str) -> bool:
    """Whether a text is a power of ten with its word behind it: “3: Thousands”."""
    return ":" in text and _POWER.fullmatch(text.strip()) is not None


def power_in_words(text: str) -> str:
    """A power of ten ("3", "6: Millions", "Thousands") as the word that stands before a unit; "" for one times."""
    found = _POWER.fullmatch(text.strip())
    if found is None:
        word = text.strip().lower().rstrip("s")
        return word if word in _WORDS.values() else ""
    power = int(found[1])
    return _WORDS.get(power, f"10^{power}")
