"""The columns that say by which power of ten the figures of a row are to be multiplied, in SDMX and elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit

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


_ONES = frozenset({"", "unit", "units", "ones", "one", "1"})
_LETTERS = {"k": 3, "m": 6, "mm": 6, "b": 9, "t": 12}


def power_of(text: str) -> int | None:
    """The power of ten that a text in a column of scales says (thousand, Mio., m, units); None for any other text."""
    bare = text.strip().lower()
    if bare in _ONES:
        return 0
    power, thing = (_LETTERS[bare], "") if bare in _LETTERS else parted_unit(text.strip())
    return None if thing else power


def are_different_powers(texts: Sequence[str]) -> bool:
    """Whether all texts in a column of scales are powers of ten, and not all the same."""
    told = {*map(power_of, texts)}
    return len(told) > 1 and None not in told


def scaled_unit(text: str, unit: str) -> str:
    """A unit times the power of ten that a text in a column of scales says: million EUR of “m”, billion."""
    power = power_of(text)
    if power is None or not power:
        return unit
    word = text.strip() if text.strip().lower() not in _LETTERS else _WORDS.get(power, f"10^{power}")
    return f"{word} {unit}".strip()
