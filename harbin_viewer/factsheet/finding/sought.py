"""What is looked for: the words that were typed, those in quotation marks together, and all ways to write each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from harbin_viewer.factsheet.finding.folded import fold

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
"""A word that is a figure, in any of the ways to write one."""

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
"""One whose commas stand between thousands."""

_CONTINENTAL = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
"""One whose points stand between thousands, as in most of Europe; of one point alone it may be so."""

_SAINTS = {"saint": ("saint", " st ", " st. "), "st": ("st", "saint"), "sankt": ("sankt", " st ", " st. ")}
"""Saints are written in two ways, often in one sheet."""

_ENDS = ".,;:!?"
"""What a word may end with that is none of it."""


_QUOTED = re.compile(r'"([^"]*)"?|([^\s"]+)')
"""Words in quotation marks, whose end may not be typed yet, or a word; in a folded text."""

_SIGN = re.compile(r"[+-](?=\d)")

_FEWEST_DIGITS = 3
"""Of a figure that may have been rounded: of fewer nearly every figure could be it."""


def sought(words: str) -> list[str]:
    """What is looked for, folded: each word, and as one what stands in quotation marks.

    A figure stands without its plus, and a word without what ends a sentence.
    """
    found = (" ".join((quoted or word).split()) for quoted, word in _QUOTED.findall(fold(words)))
    return [_plain(term) for term in found if term]


def without_signs(terms: Sequence[str]) -> list[str]:
    """These with their figures without a minus, as of what “is 31.5% less”."""
    return [_SIGN.sub("", term, count=1) if _SIGN.match(term) else term for term in terms]


def _plain(term: str) -> str:
    term = term.rstrip(_ENDS) or term
    return term.removeprefix("+") if _SIGN.match(term) else term


def rounded_of(word: str) -> tuple[str, ...]:
    """How the figures begin that a chart may round up to this one: 72.65 to 72.69 of 72.7. Others begin as it does."""
    figure = next((form for form in forms_of(word) if form.count(".") == 1), "")
    digits = figure.replace(".", "")
    if not _FIGURE.fullmatch(word) or not digits.isdecimal() or len(digits) < _FEWEST_DIGITS or not int(digits):
        return ()
    below = Decimal(figure) - Decimal(1).scaleb(-len(figure.partition(".")[2]))
    return tuple(f"{below}{digit}" for digit in "56789")


def standing_alone(word: str) -> re.Pattern[str] | None:
    """Where a figure that is sought stands by itself, or rounded: 190 in 190.271, and not in 1903; None of a word."""
    if not _FIGURE.fullmatch(word):
        return None
    forms, rounded = "|".join(map(re.escape, forms_of(word))), "|".join(map(re.escape, rounded_of(word)))
    cut = f"(?:{forms})[0-4]?" if rounded else f"(?:{forms})"
    return re.compile(rf"(?<![\d.,])(?:{cut}(?!\d)" + (rf"|(?:{rounded})\d*)" if rounded else ")"))


def forms_of(word: str) -> tuple[str, ...]:
    """The ways to write a word: a figure with and without separators of thousands, a comma for its point; a saint.

    Points between thousands are those of a figure that was typed as its file has it (1.310.220,50).
    """
    if not _FIGURE.fullmatch(word):
        return _SAINTS.get(word, (word,))
    forms = [word, word.replace(",", "") if _GROUPED.fullmatch(word) else word]
    if _CONTINENTAL.fullmatch(word):
        forms.append(word.replace(".", "").replace(",", "."))
    if word.count(",") == 1 and "." not in word:
        forms.append(word.replace(",", "."))
    for form in forms[:]:
        whole, point, rest = form.partition(".")
        if whole.isdecimal() and len(whole) > 3:
            forms += [f"{int(whole):,}{point}{rest}", f"{int(whole):,}{point}{rest}".replace(",", " ")]
    return tuple(dict.fromkeys(forms))
