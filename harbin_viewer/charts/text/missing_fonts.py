"""Scripts and signs that no installed font can write: they would be drawn as boxes, which is said."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from harbin_viewer.charts.text.lettering import laid_out

_NAMES = {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}
_FONTS = {"Chinese": "CJK", "Japanese": "CJK", "Korean": "CJK", "Egyptian": "Egyptian Hieroglyphs"}
_EMOJI = "emoji"
_FIRST_EMOJI = "\U0001f000"
_SIGNS = frozenset({"So", "Sk", "Sm", "Sc", "No", "Po", "Pd", "Co"})
"""What else has a shape of its own, as Unicode sorts it."""

_said: set[str] = set()
"""The sentences that have been said."""


def scripts_without_font(texts: Iterable[str]) -> list[str]:
    """The scripts of letters in these texts that no font has, and the codes of signs. Needs a QGuiApplication."""
    letters = {letter for text in texts if not text.isascii() for letter in set(text) if _has_shape(letter)}
    return sorted({_script(letter) for letter in letters if not _is_written(letter)})


def not_yet_said(texts: Iterable[str]) -> Iterator[str]:
    """For each script without a font a sentence that says so and what to do, once while the program runs."""
    for script in scripts_without_font(texts):
        sentence = _sentence(script)
        if sentence not in _said:
            _said.add(sentence)
            yield sentence


def said_so_far() -> list[str]:
    """The sentences that have been said while the program runs."""
    return sorted(_said)


def _sentence(script: str) -> str:
    if script.startswith("U+"):
        return (
            f"There is no font for the sign {script} here, so it is drawn as a box. Install one, or write it otherwise."
        )
    font = "Noto Emoji" if script == _EMOJI else f"Noto Sans {_FONTS.get(script, script)}"
    drawn = "they are drawn as boxes" if script == _EMOJI else "its letters are drawn as boxes"
    return f"There is no font for {script} here, so {drawn}. Install one that has them, such as {font}."


def _has_shape(letter: str) -> bool:
    return letter > "\u024f" and (letter.isalpha() or unicodedata.category(letter) in _SIGNS)


@cache
def _is_written(letter: str) -> bool:
    """Whether a font has it: not as its sign for what it lacks, and not as the boxes of Qt, which are of no file."""
    layout = laid_out(letter, 16, bold=False)
    return all(0 not in run.glyphIndexes() and run.rawFont().fontTable("head").size() for run in layout.glyphRuns())


def _script(letter: str) -> str:
    if not letter.isalpha():
        return _EMOJI if letter >= _FIRST_EMOJI and unicodedata.category(letter) != "Co" else f"U+{ord(letter):04X}"
    word = unicodedata.name(letter, "UNKNOWN").split()[0]
    return _NAMES.get(word, word.capitalize())
