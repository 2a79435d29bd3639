"""Where a word that is wider than its line is broken: behind a sign in it, else between syllables with a hyphen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

Joint: TypeAlias = Literal[" ", "-", ""]
"""What the end of a line stands for: a blank, a hyphen that is no sign of the word, or nothing."""

_BEHIND = "-‐–—/_.,:;&+·|\u00ad"
"""Signs behind which a word may go on in another line as it is."""

_HYPHENATED = re.compile("[A-Za-z\u00aa-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff]")
"""Letters of the scripts whose words are broken with a hyphen; in others signs stand alone, or join."""

_DIGIT = re.compile(r"\d")

_VOWELS = frozenset("aeiouyæœøıαεηιουωаеёиоуыэюяіїє")
_ONSETS = ("bl", "br", "ch", "cl", "cr", "cz", "dr", "fl", "fr", "gh", "gl", "gn", "gr", "kl", "kr", "ph", "pl", "pr",
           "qu", "rh", "sch", "sh", "st", "sz", "th", "tr")  # fmt: skip
"""Consonants that begin a syllable together."""

_TOGETHER = frozenset({*_ONSETS, "ck", "ng", "ll"})
"""Letters that no line parts."""

_SCH = "sch"

_FEWEST, _LEAST = 3, 2
"""Letters of the parts that a syllable leaves, and those of a part of any kind."""

_FULL = 0.5
"""How much of the line the part before a hyphen between syllables fills at the least."""


class Part(NamedTuple):
    """The beginning of a word, what stands behind it at the end of its line, and how many letters it takes."""

    text: str
    joint: Joint
    letters: int


def first_part(word: str, fitting: int, fits: Callable[[str], bool]) -> Part:
    """The part of a word that stands in a line which has room for its first `fitting` letters; `fits` tells of a text
    whether it does.
    """
    behind = max((at for at in range(_LEAST, fitting + 1) if word[at - 1] in _BEHIND), default=0)
    if behind and len(word) > behind:
        return Part(word[:behind], "", behind)
    if _DIGIT.search(word):  # of a code a hyphen would be a part
        return Part(word[:fitting], "", fitting)
    for at in range(fitting, max(int(fitting * _FULL), _FEWEST) - 1, -1):
        if _is_between_syllables(word, at) and fits(f"{word[:at]}-"):
            return Part(word[:at], "-", at)
    for at in range(min(fitting, max(len(word) - _FEWEST, _LEAST)), _LEAST - 1, -1):
        if _are_letters(word, at) and fits(f"{word[:at]}-"):
            return Part(word[:at], "-", at)
    return Part(word[: _whole(word, fitting)], "", _whole(word, fitting))


def natural_parts(word: str) -> list[str]:
    """The parts of a word that may stand in lines of their own without a hyphen."""
    parts = re.split(f"(?<=[{re.escape(_BEHIND)}])", word)
    return list(filter(None, parts))


def _are_letters(word: str, at: int) -> bool:
    """Whether a hyphen may stand between two letters, which no accent behind them belongs to."""
    both = word[at - 1 : at + 1]
    return len(both) == _LEAST and all(map(_HYPHENATED.match, both))


def _is_between_syllables(word: str, at: int) -> bool:
    """Whether a consonant before a vowel begins there, with a vowel before it and letters enough on both sides."""
    if not _FEWEST <= at <= len(word) - _FEWEST or not _are_letters(word, at) or not _are_letters(word, at + 1):
        return False
    before, behind = word[:at].lower(), word[at : at + _FEWEST].lower()
    begins = not _is_vowel(behind[0]) and (_is_vowel(behind[1]) or behind.startswith(_ONSETS))
    torn = before[-1] + behind[0] in _TOGETHER or before[-1] + behind[:2] == _SCH
    return begins and not torn and any(map(_is_vowel, before))


def _is_vowel(letter: str) -> bool:
    return unicodedata.normalize("NFD", letter.lower())[0] in _VOWELS


def _whole(word: str, fitting: int) -> int:
    """The letters that fit, without the last one where an accent behind it would be torn off."""
    at = fitting
    while at > 1 and at < len(word) and unicodedata.combining(word[at]):
        at -= 1
    return at
