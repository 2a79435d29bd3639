"""Texts on the screen end somewhere: whoever wrote a hundred thousand letters into a title does not stop the window."""

from __future__ import annotations

from harbin_viewer.factsheet.words.visible import orderly

MOST_LETTERS = 6_000
"""Letters of one text that are set: several screens of them."""

MOST_LINES = 500
"""Lines of it that are set, where it is broken into short ones."""

MOST_IN_A_LINE = 1_000
"""Letters of a line that are measured: no screen is wider."""


def in_a_line(text: str) -> str:
    """As much of a text as one line is measured with: of a very long one its two ends."""
    half = MOST_IN_A_LINE // 2
    return text if len(text) <= MOST_IN_A_LINE else f"{text[:half]}…{text[-half:]}"


def bounded(text: str) -> str:
    """The text in its order; of a very long one the beginning, and how many letters more there are."""
    end = MOST_LETTERS
    if text.count("\n", 0, MOST_LETTERS) > MOST_LINES:
        end = sum(len(line) + 1 for line in text[:MOST_LETTERS].split("\n")[:MOST_LINES])
    more = len(text) - end
    return orderly(text) if more <= 0 else f"{orderly(text[:end])} … ({more:,} letters more)"
