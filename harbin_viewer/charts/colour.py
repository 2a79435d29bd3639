"""Colours in relation to what they stand on: mixed with it, told from it, read on it."""

from __future__ import annotations

from functools import cache

LEAST_OF_WORDS = 4.5
"""The contrast at which text is read (WCAG 2, level AA)."""

MUCH_OF_WORDS = 7.0
"""That at which those read it who want more (level AAA)."""


@cache
def blend(colour: str, page: str, share: float) -> str:
    """`colour` with a `share` of the page's colour, as "#rrggbb"; opaque, so that every format shows the same."""
    pair = zip(_channels(colour), _channels(page), strict=True)
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02x}" for a, b in pair)


@cache
def contrast(text: str, other: str) -> float:
    """The contrast of two colours by WCAG 2, from 1 to 21."""
    high, low = sorted((_luminance(text), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@cache
def readable(colour: str, ink: str, page: str, least: float = LEAST_OF_WORDS) -> str:
    """The colour, with as much ink in it as text needs to be read on the page at a contrast of `least`."""
    shares = (blend(colour, ink, step / 20) for step in range(20))
    return next((share for share in shares if contrast(share, page) >= least), ink)


@cache
def ink_on(ground: str) -> str:
    """Black or white, whichever is read better on the ground; it reaches 4.5:1 on every one."""
    return max("#ffffff", "#000000", key=lambda ink: contrast(ink, ground))


def _channels(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def _luminance(colour: str) -> float:
    parts = (channel / 255 for channel in _channels(colour))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
