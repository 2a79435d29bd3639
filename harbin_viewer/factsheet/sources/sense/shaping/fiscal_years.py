"""Years that do not begin in January: their months and quarters are not those of the year which they are called by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from harbin_viewer.factsheet.roles.times.periods import Period
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense

_CALLED = re.compile(r"\b(?:FY ?['’]?\d{2}|fiscal|financial|exercice|haushaltsjahr)|年度", re.IGNORECASE)


def are_fiscal(texts: Iterable[str], periods: Iterable[Period]) -> bool:
    """Whether years are fiscal ones: over two calendar years (2019/20), or called so (FY2020)."""
    return any(period.words for period in periods) or any(map(_CALLED.search, texts))


def has_fiscal_years(column: ColumnSense) -> bool:
    """Whether a column of years holds fiscal ones."""
    return are_fiscal([column.label, *column.texts], column.periods.values())


def begin_late(months: Sequence[int]) -> bool:
    """Whether months begin anew among the others (April to March): the later ones are of another calendar year."""
    falls = sum(later < earlier for earlier, later in pairwise(months))
    return falls == 1 and months[-1] < months[0] and len(months) > 2
