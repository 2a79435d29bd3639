"""Cells with numbers that are names all the same: 007, r12, 2J, 7a and 7b, 1st and 2nd, 3 Jan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.times.cycles.days_of_year import are_days
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.sense.cells.few_words import is_numbered
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import NumberForm
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark
from harbin_viewer.factsheet.sources.text.number_style import OF_PARTS

_CODE = re.compile(r"0\d+(?:\.\d+)?(?:\s|$)")
_NUMBERED = re.compile(r"[^\W\d_]+\d+")
"""Letters and a number (r12, Q7): a name, where all cells are so."""

_LETTERED = re.compile(r"\d{1,3}(?:[A-Z]|[a-z]{1,2})")
"""A small number and a letter or two: a name, where all cells are so and the letters are neither unit nor flag."""

_OF_A_YEAR = re.compile(r"\d{1,2}\s?([^\W\d_]{1,4})\.?\s[^\W\d_]{1,2}")
"""A class by its year and letter: 4e B, 5 kl. a."""

_IN_PARTS = re.compile(r"\d+(?:\.\d+){2,}")
"""A number with parts: an address of the internet, a version."""

_MAYBE_LETTERED = re.compile(r"\d+[A-Za-z]?")

_FOOTNOTES = re.compile(r"(?i)\bfoot ?notes?$")
"""How columns of the numbers of notes are called: 1,2 are two of them, and no figure."""

_FLAGS = frozenset("eprufsbcdnz")
"""Letters that statistical offices put behind figures that are estimated, provisional, revised and the like."""

_ORDINALS = {"st", "nd", "rd", "th"}


def _are_called_so(label: str, texts: Sequence[str]) -> bool:
    """Whether they are days, notes or amounts that prices are told of (1 l, 800 g), as their column is called."""
    amounts = is_named(label, "unit") and any(text[:1].isdecimal() and text[-1:].isalpha() for text in texts)
    return amounts or are_days(label, texts) or _FOOTNOTES.search(label) is not None


def _are_parts(texts: Sequence[str]) -> bool:
    """Whether some numbers stand with a and with b behind them, and all that are parted begin with a: 12a, 12b, 14."""
    if not all(map(_MAYBE_LETTERED.fullmatch, texts)):
        return False
    letters: dict[str, set[str]] = {}
    for text in texts:
        letters.setdefault(text.rstrip("abcdefghABCDEFGH"), set()).add(text[-1:].lower())
    parted = [found for found in letters.values() if "b" in found or "a" in found]
    return any({"a", "b"} <= found for found in parted) and all("a" in found for found in parted)


def are_numbered_names(label: str, texts: Sequence[str], form: NumberForm) -> bool:
    """Whether the different cells of a column, whose figures are of a form, are names by their numbers and letters.

    Where a `label` says that they are codes, or is a word for what is numbered (line, house), a letter behind some of
    them (170, 171a) is a part of these; so is each letter of classes and rooms (7b, 8b).
    """
    if _are_called_so(label, texts) or any(map(_CODE.match, texts)) or all(map(_NUMBERED.fullmatch, texts)):
        return True
    if texts and OF_PARTS.search(label) and all(map(_IN_PARTS.fullmatch, texts)):
        return True
    if not any(map(str.isalpha, [text[-1:] for text in texts])):
        return False  # told at once of most columns
    named = [text for text in texts if not is_mark(text)]
    if named and all((found := _OF_A_YEAR.fullmatch(text)) and not is_unit(found[1]) for text in named):
        return True
    bare = [text.isdecimal() for text in named]
    numbered = names_code(label) or (is_numbered(label) and any(bare)) or _are_parts(named)
    if numbered and all(map(_MAYBE_LETTERED.fullmatch, named)) and not all(bare):
        return True
    if not named or not all(map(_LETTERED.fullmatch, named)) or form.scaled or form.measures:
        return False
    letters = {text.lstrip("0123456789") for text in named}
    if is_named(label, "thing") and not all(map(is_unit, letters)):
        return True
    if all(map(str.isupper, letters)):
        return len(named) > 1
    if len(letters) < min(2, len(named)) and not letters <= _ORDINALS:
        return False  # 12h, 24h and 48h differ by their numbers alone
    return not all(letter in _FLAGS or is_unit(letter) for letter in letters)
