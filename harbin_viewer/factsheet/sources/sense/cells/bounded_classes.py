"""Bounds that are names of classes (ages <1, 1, 2, 3 …), and no figures that could not be measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import FigureCell

_LEAST, _MOST = ("<", "≤"), (">", "≥")
_FEWEST = 3


class _Class(NamedTuple):
    number: float
    sign: str


def are_classes(label: str, counts: Mapping[str, int], figures: Mapping[str, FigureCell]) -> bool:
    """Whether bounds in a column (texts with their numbers of rows, and what they are as figures) name classes.

    They do where all are bounds and differ, where they are both ends of numbers in order (<1, 1, 2, >2), and in a
    column that is called after classes where each stands equally often, or in order. Those of patients (45, >89, 23)
    stand as it happens: ages of which one is not told.
    """
    found = [(text, cell) for text, cell in figures.items() if cell.number]
    if len(found) < _FEWEST or not any(text.startswith((*_LEAST, *_MOST)) for text, _cell in found):
        return False
    classes = [_Class(float(cell.number), text[0] if text[0] in (*_LEAST, *_MOST) else "") for text, cell in found]
    ordered = _stand_in_order(classes) or _stand_in_order(classes[::-1])
    often = {counts[text] for text, _cell in found}
    again = len(often) == 1 and min(often) > 1
    if all(one.sign for one in classes) or (ordered and classes[0].sign and classes[-1].sign):
        return again or not any(sign.isdigit() for sign in label)  # a year across has figures alone
    return is_named(label, "dimension") and (ordered or again or _are_sorted([text for text, _cell in found]))


def _stand_in_order(classes: Sequence[_Class]) -> bool:
    """Whether numbers rise, with bounds at their ends alone: <1, 1, 2, ≥3."""
    rising = all(one.number <= other.number for one, other in pairwise(classes))
    within = not any(one.sign for one in classes[1:-1])
    return rising and within and classes[0].sign not in _MOST and classes[-1].sign not in _LEAST


def _are_sorted(texts: Sequence[str]) -> bool:
    """Whether a program put them in the order of their letters."""
    return list(texts) in (sorted(texts), sorted(texts, reverse=True))
