"""From which side a text is read: names in it may be of another script than its words."""

from __future__ import annotations

import re

_QUOTED = "“[^”]*”"

_LEFTWARDS = "\u0590-\u08ff\ufb1d-\ufefc"

_FIGURE_BEYOND = rf"[{_LEFTWARDS}][^”·A-Za-z]*(?=[”·]\W*\d)"
"""The end of a name that is read from right to left, before the mark behind which a figure follows."""


def runs_leftwards(text: str) -> bool:
    """Whether its first letter is of Arabic, Hebrew or another script that is read from right to left.

    Names in quotation marks do not tell: a sentence of this program about them is read as its other words are.
    """
    if text.isascii():
        return False
    return begins_leftwards(re.sub(_QUOTED, "", text) if "“" in text else text, otherwise=text)


def beginning(text: str, left: float, width: float) -> tuple[float, float]:
    """Where lines of a text begin in a room, and which of their ends that is (0 left, 1 right)."""
    return (left + width, 1.0) if runs_leftwards(text) else (left, 0.0)


def only_begins_leftwards(text: str) -> bool:
    """Whether it begins with a name that is read from right to left, and is not read so itself: Qt takes it for one."""
    return not text.isascii() and begins_leftwards(text) and not runs_leftwards(text)


def places_to_turn_back(text: str) -> list[int]:
    """Where, in a text that is read from left to right, a mark of that direction belongs behind a name that is not.

    Figures beyond the quotation mark or the point that ends the name would else be set before it: “اسم” · 2 measures.
    """
    if text.isascii() or runs_leftwards(text):
        return []
    return [found.end() for found in re.finditer(_FIGURE_BEYOND, text)]


def has_leftward_letters(text: str) -> bool:
    """Whether a letter of it is of a script that is read from right to left."""
    return not text.isascii() and re.search(f"[{_LEFTWARDS}]", text) is not None


def begins_leftwards(text: str, otherwise: str = "") -> bool:
    """Whether its first letter is of such a script, for which Qt takes the text to be read so; of one without letters
    it is what is so `otherwise`.
    """
    first = next(filter(str.isalpha, text), "") or next(filter(str.isalpha, otherwise), "")
    return "\u0590" <= first <= "\u08ff" or "\ufb1d" <= first <= "\ufefc"
