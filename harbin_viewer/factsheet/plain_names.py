"""Names for what a draft makes: of fields, tables, sources, charts and checks, no two alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_LONGEST = 40


def plain_name(text: str, sign: str = "-") -> str:
    """A text as a name of lower-case letters and digits, joined by `sign`; "" where nothing is left of it."""
    plain = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    name = re.sub(r"[^a-z0-9]+", sign, bare).strip(sign)
    return name if len(name) <= _LONGEST else name[:_LONGEST].rsplit(sign, 1)[0]


def free_name(wanted: str, taken: Collection[str], sign: str = "-") -> str:
    """The name, or the first with a number behind it that is free."""
    number = 2
    name = wanted
    while name in taken:
        name, number = f"{wanted}{sign}{number}", number + 1
    return name


def human(stem: str) -> str:
    """The name of a file as a title: “trade_2021-22” becomes “Trade 2021 22”."""
    words = re.sub(r"[_\-.]+", " ", stem).strip() or "Sheet"
    return words[0].upper() + words[1:]
