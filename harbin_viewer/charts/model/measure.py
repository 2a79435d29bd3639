"""What a chart measures and in which unit, in words: where its maker wrote none, and whether these have been said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.text.notation import Notation
from harbin_viewer.factsheet.roles.unit_finding.said_units import tells_a_unit
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.wording import NO_UNIT


def measures(title: str, panels: Sequence[Panel]) -> str:
    """A subtitle for a chart that has none: what all of its figures measure, and their unit; "" where words say it.

    A unit that is written in other powers, or above several panels, is left to these.
    """
    names = list(dict.fromkeys(series.measure for panel in panels for series in panel.series))
    labels = {series.label for panel in panels for series in panel.series}
    name = (
        names[0]
        if len(names) == 1 and not says(title, names[0]) and (len(labels) == 1 or names[0] not in labels)
        else ""
    )
    unit = panels[0].unit if len(panels) == 1 and panels[0].notation.plain else ""
    return ", ".join(filter(None, [name, "" if says_unit(f"{title}\n{name}", unit) else unit]))


def told_subtitle(words: str, unit: str, notation: Notation) -> str:
    """A subtitle that begins with a unit, in what the figures are told in: million t for t, µg for g."""
    if notation.plain or not unit or not says(words[: len(unit) + 1], unit):
        return words
    if notation.is_finer_than(unit):
        return f"{notation.unit}{words[len(unit) :]}"
    if notation.factor < 1 and not parted_unit(unit)[0]:
        return words
    return f"{notation.unit[:1].upper()}{notation.unit[1:]}{words[len(unit) :]}"


def with_missing_unit(words: str, title: str, panels: Sequence[Panel]) -> str:
    """A subtitle that also says that no unit is stated, where that is so of the one panel and no words tell a unit.

    Of several panels each has its own above it.
    """
    if len(panels) != 1 or not panels[0].lacks_unit or tells_a_unit(title) or tells_a_unit(words):
        return words
    if not words or words.endswith((".", "!", "?", "…")):
        return f"{words} {NO_UNIT.capitalize()}".strip()
    return f"{words}, {NO_UNIT}"


def says_unit(text: str, unit: str) -> bool:
    """Whether a text says a unit. One of a letter or two must stand as units do: “China’s” says nothing of seconds,
    “growth in 2020” nothing of inches, and “A record year” nothing of amperes. “Per cent” says % in words.
    """
    if unit == "%" and _PER_CENT.search(text):
        return True
    if len(unit) > _LETTERS_OF_SIGNS or not unit.isalpha():
        return says(text, unit)
    behind, alone = rf"(?:[,(\[/·:]|\d|\b(?:in|per|of)) *{unit}(?!\w)", rf"^{unit}(?=\s*(?:$|[,·]))"
    return re.search(f"{behind}|{alone}", text, re.MULTILINE) is not None


_LETTERS_OF_SIGNS = 2

_PER_CENT = re.compile(r"\b(?:per ?cent|percentage)\b(?! points?)", re.IGNORECASE)


@lru_cache(maxsize=1000)
def says(text: str, words: str) -> bool:
    """Whether a text has these words, as whole ones."""
    if not words:
        return True
    if words.casefold() not in text.casefold():  # much sooner seen than a pattern of many letters is read
        return False
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE) is not None
