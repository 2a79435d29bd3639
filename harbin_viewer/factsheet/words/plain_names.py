"""Names for what a draft makes: of fields, tables, sources, charts and checks, no two alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from harbin_viewer.factsheet.words.accents import without_accents

_LONGEST = 40
_LONGEST_SLUG = 100
"""Letters of the name of a table, which is the name of a file in a package."""


_LATIN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяєіїґўαβγδεζηθικλμνξοπρσςτυφχψωßæøœłđıþð",
        "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya ye i i g u"
        " a b g d e z i th i k l m n x o p r s s t y f ch ps o ss ae o oe l d i th d".replace("_", "").split(" "),
        strict=True,
    )
)
"""Letters of scripts that have a plain form each, by that form."""


def slug(text: str) -> str:
    """A text as the standard wants a name: letters become their plain form where they have one, else they go."""
    plain = without_accents(text[:_LONGEST_SLUG]).casefold()
    return re.sub(r"[^a-z0-9._-]+", "-", plain)[:_LONGEST_SLUG].strip("-._")


def plain_name(text: str, sign: str = "-") -> str:
    """A text as a name of lower-case letters and digits, joined by `sign`; "" where most of it has no such form."""
    letters = without_accents(text).lower()
    bare = "".join(_LATIN.get(letter, letter) for letter in letters)
    name = re.sub(r"[^a-z0-9]+", sign, bare).strip(sign)
    lost = sum(letter.isalpha() and not letter.isascii() and letter not in _LATIN for letter in letters)
    if lost * 2 > sum(map(str.isalpha, letters)):
        return ""
    return name if len(name) <= _LONGEST else name[:_LONGEST].rsplit(sign, 1)[0]


def field_name(text: str) -> str:
    """The same for a field, in the letters of its own script where they have no plain form."""
    own = re.sub(r"\W+", "_", unicodedata.normalize("NFC", text.lower())).strip("_")
    return plain_name(text, "_") or own[:_LONGEST]


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
