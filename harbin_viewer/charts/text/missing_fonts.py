"""Scripts that no installed font can write: their letters would be drawn as boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from harbin_viewer.charts.text.lettering import laid_out

_NAMES = {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}


def scripts_without_font(texts: Iterable[str]) -> list[str]:
    """The scripts of letters in these texts that no font has, each once. Needs a QGuiApplication."""
    letters = {letter for text in texts for letter in text if letter > "\u024f" and letter.isalpha()}
    return sorted({_script(letter) for letter in letters if not _is_written(letter)})


@cache
def _is_written(letter: str) -> bool:
    """Whether a font has it: not as its sign for what it lacks, and not as the boxes of Qt, which are of no file."""
    layout = laid_out(letter, 16, bold=False)
    return all(0 not in run.glyphIndexes() and run.rawFont().fontTable("head").size() for run in layout.glyphRuns())


def _script(letter: str) -> str:
    word = unicodedata.name(letter, "UNKNOWN").split()[0]
    return _NAMES.get(word, word.capitalize())
