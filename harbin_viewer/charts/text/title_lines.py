"""The lines of a title, which is broken where it pauses."""

from __future__ import annotations

import re

from harbin_viewer.charts.text import type_face

_LEAST = 0.3
"""How much of the longer of two lines the shorter one fills at the least, where a pause parts them."""


def title_lines(text: str, size: float, room: float, most: int, *, bold: bool) -> list[str]:
    """The text in lines of like length; one that takes two is broken after a comma or colon where it can be."""
    lines = type_face.balanced(text, size, room, most, full=0.5, bold=bold)
    if len(lines) == 2:
        breaks = [match.end() for match in re.finditer(r"[,:;–](?= )", text)]
        halves = [(text[:at], text[at:].strip()) for at in breaks]
        wide = [[type_face.width(half, size, bold=bold) for half in two] for two in halves]
        fits = [place for place, two in enumerate(wide) if max(two) <= room and min(two) >= max(two) * _LEAST]
        if fits:
            return list(halves[max(fits, key=lambda place: min(wide[place]))])
    return lines
