"""Figures that a sentence tells without digits: “doubled”, “two thirds of”, and words for small numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOLD = re.compile(
    r"(?i)\b(?:(?:more than |almost |nearly |about |roughly |over )?(?:doubled|tripled|trebled|quadrupled|halved"
    r"|(?:one|two|three|four|five|a)[\s-](?:half|halves|thirds?|quarters?|fifths?|tenths?) of(?! \d{4})"
    r"|by (?:a|one|two) (?:half|halves|thirds?|quarters?|fifths?|tenths?)\b(?! of \d)|half (?:of )?(?:the|all|its"
    r"|them|as)|(?:one|two|three|nine) (?:in|out of) (?:three|four|five|ten|every)"
    r"|(?:twice|three times|four times|ten times) (?:as|more|higher|the|those|its)|(?:two|three|four|five|ten)fold)"
    r"|verdoppel\w+|verdreifach\w+|vervierfach\w+|halbier\w+|(?:ein|zwei|drei) (?:drittel|viertel|fünftel)"
    r"|(?:die|der) hälfte|jede[rs]? (?:zweite|dritte|vierte|fünfte)"
    r"|doubl(?:é|er|ent)\w*|tripl(?:é|er|ent)\w*|(?:un|deux|trois) (?:tiers|quarts?)|la moitié"
    r"|(?:se )?duplic\w+|triplic\w+|la mitad|(?:un|dos) tercios?"
    r"|удво\w+|утро\w+|вдвое|втрое|половин[аыу]|(?:две )?трет(?:ь|и)(?= )|четверть)\b"
    r"|翻番|翻了?一番|[一二三]分之[一二三]"
)

NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one ein eine einer une un один una", "two zwei deux dos два две", "three drei trois tres три",
            "four vier quatre cuatro четыре", "five fünf cinq cinco пять", "six sechs seis шесть",
            "seven sieben sept siete семь", "eight acht huit ocho восемь", "nine neun neuf nueve девять",
            "ten zehn dix diez десять", "eleven elf onze once", "twelve zwölf douze doce",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
"""Small numbers as words, which say a figure before a word such as “million”."""


def told_in_words(sentence: str) -> Iterator[str]:
    """The words of a sentence that tell a figure without its digits."""
    return (found[0] for found in _TOLD.finditer(sentence))
