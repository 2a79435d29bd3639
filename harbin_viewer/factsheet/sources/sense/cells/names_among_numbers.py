"""Whole numbers that name things, among which other names stand: ages up to 85+, lines 1 to 40 and N1."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.names.class_bounds import Bounds, are_open, bounds_of
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.sources.sense.cells.bounded_classes import are_classes
from harbin_viewer.factsheet.sources.sense.cells.few_words import is_numbered
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import FigureCell

_FEWEST = 3
"""Numbers from which it is seen how often they stand, and in which order."""

_MOST = 0.7
"""Which share of numbers that name rows stands in as many as each other; so do other names, about."""

_MOST_WORDS = 3
"""Words before and behind the classes, such as Total and Unknown."""

_NO_NAME = re.compile(r"^[<>≤≥]|\d[.,]\d")
"""What begins as a bound is judged by itself (`bounded_classes`), and decimals are no names."""


def are_names(label: str, counts: Mapping[str, int], figures: Mapping[str, FigureCell]) -> bool:
    """Whether the cells of a column (texts with their numbers of rows, and what they are as figures) are names.

    They are where some that are no numbers (85+, N1, Total) stand as names do: each as often as the numbers, in several
    rows; or open classes at the ends of numbers that rise, of a column that has every number or is called after
    classes, before and behind which words may stand.
    Those of patients (45, 90+, 23) stand as it happens. Bounds (<1) may name classes too.
    """
    return are_classes(label, counts, figures) or _are_named(label, counts, figures)


def _are_named(label: str, counts: Mapping[str, int], figures: Mapping[str, FigureCell]) -> bool:
    classes = is_named(label, "dimension")
    named = classes or is_numbered(label) or names_code(label)
    flagged = {text for text, cell in figures.items() if not cell.number or (cell.flag and not named)}
    texts = [text for text in counts if text not in flagged]
    numbers = [text for text in texts if text.isdecimal()]
    others = [text for text in texts if not text.isdecimal()]
    if not others or len(numbers) < _FEWEST or any(map(_NO_NAME.search, others)):
        return False
    if _stand_as_often(others, numbers, counts):
        return True
    bounds = [bounds_of(text) for text in texts]
    if not all(are_open(found) for text, found in zip(texts, bounds, strict=True) if found and not text.isdecimal()):
        return False
    within = [found for found in _without_ends(bounds) if found]
    told = classes or (len(within) == len(bounds) and _go_on(sorted(map(int, numbers))))
    return told and len(within) >= len(bounds) - _MOST_WORDS and _rise(within)


def _stand_as_often(others: Sequence[str], numbers: Sequence[str], counts: Mapping[str, int]) -> bool:
    usual, most = Counter(counts[text] for text in numbers).most_common(1)[0]
    often = usual > 1 and most >= _MOST * len(numbers)
    return often and all(_MOST * usual <= counts[text] <= usual / _MOST for text in others)


def _without_ends(bounds: list[Bounds | None]) -> list[Bounds | None]:
    """The classes without the words before the first and behind the last of them, such as Total and Unknown."""
    found = [place for place, known in enumerate(bounds) if known]
    return bounds[found[0] : found[-1] + 1]


def _rise(bounds: Sequence[Bounds]) -> bool:
    return all(one < other for one, other in pairwise(bounds)) or all(one > other for one, other in pairwise(bounds))


def _go_on(numbers: Sequence[int]) -> bool:
    return numbers[-1] - numbers[0] == len(numbers) - 1
