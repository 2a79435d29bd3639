"""What a mark behind a period says of its figures: that they are forecasts, estimates, or provisional."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from harbin_viewer.factsheet.roles.times.period_patterns import MARKS
from harbin_viewer.factsheet.roles.times.periods import without_mark
from harbin_viewer.factsheet.sources.sense.cells.flag_words import in_key, unexplained

_LETTER = re.compile(r"(?:(?<=\d)\s?|\s*[(\[])(?P<letter>[AEPFBRaepfbr])[)\]]?")
_ENDS = re.compile(rf"{_LETTER.pattern}$")
_SIGN = re.compile(r"\d\s*[(\[]?(?P<sign>\*{1,3}|†|‡|[¹²³⁴⁵⁶⁷⁸⁹]|(?<=[\s(\[])\d(?=[)\]])|[a-z](?=[/)]))[)\]/]?")
_NUMBERS = re.compile(r"(?:\d[),; ]*)+\)")
"""Several notes by their numbers, or one: 1)2) and 1,2)."""

_WORDS = {
    words: re.compile(rf".*\d.{{0,5}}?[ (\[]+(?:{pattern})\.?[)\]]*", re.IGNORECASE) for words, pattern in MARKS.items()
}
_OF_LETTERS = {
    "e": "estimated", "f": "forecast", "r": "revised", "p": "provisional", "b": "break in the time series",
    "E": "estimated", "F": "forecast", "R": "revised", "P": "projected or provisional", "B": "budgeted",
}  # fmt: skip


_UNMARKED = re.compile(r"[\d./:-]+")
"""Most periods: where there is neither a letter nor a star nor a bracket, there is no mark."""


def words_of_marks(texts: Iterable[str], lines: Sequence[str] = ()) -> dict[str, str]:
    """What is said of the figures of each period, of those that have a mark; `lines` explain it where they do.

    A letter that all of them have belongs to how years are written (“2019r”), and says nothing.
    """
    different = list(dict.fromkeys(texts))
    found = {text: words for text in different if (words := _words(text.strip(), lines))}
    if not found:
        return {}
    letters = {letter["letter"] if (letter := _ENDS.search(text.strip())) else "" for text in different}
    return {} if "" not in letters and len(letters) == 1 else found


def mark_of(text: str) -> str:
    """The mark behind a period as it is written (“Budget” of “2024 Budget”), "" where it has none."""
    text = " ".join(text.split())
    if (bare := without_mark(text)) != text:
        return text[len(bare) :].strip(" ()[].")
    return found["letter"] if (found := _ENDS.search(text)) else ""


def mark_before(word: str) -> str | None:
    """What a word before a period says of its figures (“Budget” of “Budget 2024”), None where it is no such mark."""
    bracketed = f"({' '.join(word.split()).strip('().:')}"  # as which it would stand behind one
    found = (words for words, pattern in MARKS.items() if re.compile(pattern, re.IGNORECASE).fullmatch(bracketed, 1))
    return next(found, None)


def _words(text: str, lines: Sequence[str]) -> str:
    if _UNMARKED.fullmatch(text):
        return ""
    if found := _ENDS.search(text):
        return in_key(found["letter"], lines) or _OF_LETTERS.get(found["letter"], "")
    if _NUMBERS.fullmatch(mark := text[len(without_mark(text)) :].strip()):
        return "; ".join(in_key(number, lines) or unexplained(f"{number})") for number in re.findall(r"\d", mark))
    if found := re.search(rf"{_SIGN.pattern}$", text):
        return in_key(found["sign"], lines) or unexplained(found["sign"])
    return next((words for words, pattern in _WORDS.items() if pattern.fullmatch(text)), "")
