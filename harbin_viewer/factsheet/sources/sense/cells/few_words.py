"""Whether a column in which words stand among figures or times is one of these, in which the words are gaps."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled
from harbin_viewer.factsheet.roles.times.durations import is_no_result
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import FigureCell

_MOSTLY = 0.9
"""Which share of the cells must be figures for the others to be faults in a column of figures."""

_FOR_THE_MOST_PART, _MOST_REMARKS = 0.6, 5
"""Which share must be figures where the others are so few different remarks at most."""

_NO_CHANCE = 20
"""Different cells among which words that come again are remarks."""

_OF_FEW, _FEWEST = 0.75, 3
"""Which share must be figures, and how many of them, where another column names the rows already; beside one word
one fewer.
"""

_NUMBERED = re.compile(
    r"(?i)(?<![^\W_])(?:room|zimmer|raum|salle|sala|line|linie|ligne|línea|bus|route|gate|platform|gleis|court|track|floor"
    r"|etage|stockwerk|size|größe|taille|talla|seat|house|hausnummer|apartment|apt|lane|table|grade|class|klasse"
    r"|level|stufe|group|gruppe|lot|phone|telefon|extension|ext|model|modell|album|song|title|film|movie|book|brand|certificate"
    r"|jersey|shirt|channel|kanal|road|street|building|version|chapter|maturity|expiry|team|player|flat|wohnung"
    r"|highway|motorway|release|kapitel)(?![^\W_])"
)
"""What is numbered, and has a name here and there."""

_OF_KINDS = frozenset({
    "key", "field", "property", "parameter", "setting", "option", "question", "variable", "attribute", "feature",
    "spec", "specification", "characteristic", "eigenschaft", "merkmal", "frage", "einstellung", "propriete",
    "question text",
})  # fmt: skip

_FIRST_YEAR, _LAST_YEAR = 1500, 2100
"""Between which whole numbers are years, as vintages are (2001, 2010, NV)."""

_LENGTHS_OF_TIME = frozenset({"s", "sec", "min", "h", "hr", "hrs", "d", "day", "wk", "Min", "Std", "Sek", "sek", "std"})
"""What stands behind lengths of time, and is no flag where it differs."""

_NAMES = ("entity", "dimension", "code", "note", "unit", "time", "source")
_BEGINS_AS_ONE = re.compile(r"[^\w(]{0,3}\d[\d.,' ]*[.,]\d+[ (]")
"""A figure with a sign in it and something behind (6,400 (6,992), 0.24 Dividend), which is no code."""


_END_OF_SPAN = r"[1-9]\d{0,2}(?:[,.' ]\d{3})+|[1-9]\d*(?:[.,]\d{1,2})?|0[.,]\d+"
_SPAN = re.compile(rf"(?:c\.|ca\.|about|~)?\s?(?P<low>{_END_OF_SPAN})\s?(?:[-–—]|to|bis)\s?(?P<high>{_END_OF_SPAN})")

_NEARLY, _SOME_TIMES = 0.98, 8
"""Which share of the cells of a column must be times for the others to be faults, and of how many below a word for time
one may be a fault.
"""


def nearly_all(told: int, of: int, *, named: bool) -> bool:
    """Whether so many cells are all but a few; below a word for time (`named`) one of some may be mistyped."""
    return told >= _NEARLY * of or (named and of >= _SOME_TIMES and told == of - 1)


def are_gaps(
    label: str, counts: Mapping[str, int], texts: Sequence[str], figures: Mapping[str, FigureCell], *, named_rows: bool
) -> bool:
    """Whether the different cells (`texts`, with their `counts`) are figures, and what else stands there is none.

    `named_rows`: another column tells the rows apart, so that this one need not name them.
    """
    total = sum(counts[text] for text in texts)
    numbers = sum(counts[text] for text in texts if (cell := figures.get(text)) and cell.number)
    marks = sum(counts[text] for text in texts if (cell := figures.get(text)) and not cell.number)
    if numbers + marks >= _MOSTLY * total:
        return True
    odd = [text for text in texts if text not in figures]
    if len(odd) > _MOST_REMARKS:
        return False
    again = all(counts[text] > 1 and not re.search(r"\d", text) for text in odd)
    if numbers >= _FOR_THE_MOST_PART * total and again and len(texts) > _NO_CHANCE:
        return True
    least = _FOR_THE_MOST_PART if len(odd) == 1 else _OF_FEW
    fewest = _FEWEST - 1 if len(odd) == 1 else _FEWEST
    few = numbers >= max(fewest, least * (total - marks))
    if not (named_rows and few and all(map(_is_no_figure, odd))):
        return False
    return are_measured(label, texts, figures) or (all(map(is_no_result, odd)) and _have_decimals(texts, figures))


def _have_decimals(texts: Sequence[str], figures: Mapping[str, FigureCell]) -> bool:
    """Whether the figures are no places in a race, and no years: what is called Time is measured below its DNF."""
    return not all(cell.number.isdecimal() for text in texts if (cell := figures.get(text)) and cell.number)


def _is_no_figure(text: str) -> bool:
    return not re.search(r"\d", text) or _BEGINS_AS_ONE.match(text) is not None or _is_span(text)


def _is_span(text: str) -> bool:
    """Whether a text says between which two figures one lies (330–410, 1,200 to 1,500), and no years or numbers."""
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        return False
    plain = (re.sub(r"[,.' ](?=\d{3}\b)", "", found[end]) for end in ("low", "high"))
    low, high = (float(end.replace(",", ".")) for end in plain)
    return low < high and not (_FIRST_YEAR <= low <= _LAST_YEAR and _FIRST_YEAR <= high <= _LAST_YEAR)


def are_measured(label: str, texts: Sequence[str], figures: Mapping[str, FigureCell]) -> bool:
    """Whether they are no numbers of things, such as floors from 1 to 3 beside “ground”."""
    if names_code(label) or _NUMBERED.search(label) or any(is_named(label, kind) for kind in _NAMES):
        return False
    found = [cell.number for text in texts if (cell := figures.get(text)) and cell.number]
    if not all(map(str.isdecimal, found)):
        return True
    numbers = sorted({int(number) for number in found})
    if all(_FIRST_YEAR <= number <= _LAST_YEAR for number in numbers):
        return False
    return len(numbers) > 1 and numbers[-1] - numbers[0] >= len(numbers)  # no run of them


def is_numbered(label: str) -> bool:
    """Whether a column is called by nothing but a word for what is numbered: lines, rooms, houses."""
    return _NUMBERED.fullmatch(label.strip()) is not None


def names_values(label: str) -> bool:
    """Whether a column is called as one whose rows are of a kind each: what a word among their values is, is no gap."""
    return spelled(label) in _OF_KINDS


def flags_are_few(texts: Sequence[str], figures: Mapping[str, FigureCell]) -> bool:
    """Whether what follows the numbers are flags: few different ones; “12 a” to “12 z” are numbers of houses."""
    flagged = [cell.flag for text in texts if (cell := figures.get(text)) and cell.number and cell.flag]
    if len({*flagged}) > 1 and {*flagged} <= _LENGTHS_OF_TIME and len(flagged) == len(texts):
        return False  # 30 s and 1 min
    return not flagged or len(set(flagged)) <= max(3, len(texts) / 4)
