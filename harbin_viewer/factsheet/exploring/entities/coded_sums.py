"""Heads of accounts and classes (3 of 30, 31 and 36) that are the sums of those whose codes begin with theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.exploring.entities.block_sums import block_sums
from harbin_viewer.factsheet.exploring.entities.coded import Coded
from harbin_viewer.factsheet.exploring.times import Floats

_FEWEST = 2
"""Codes that begin with that of a head."""

_MOST_COLUMNS = 3


def sums_by_codes(
    cut: Cut, columns: Iterable[npt.NDArray[Any]], amounts: Sequence[Floats], groups: AbstractSet[str]
) -> frozenset[str]:
    """The entities whose code others begin with, and whose figures are the sums of those beside them.

    `columns` may have the codes.
    """
    if cut.entities is None:
        return frozenset()
    told = (_codes_of(cut.entities, column) for column, _ in zip(columns, range(_MOST_COLUMNS), strict=False))
    heads = frozenset(name for codes in told for name in _heads(codes))
    sums = (block_sums(cut, values, groups, heads.__contains__) for values in (amounts if heads else ()))
    return frozenset(name for found in sums for name in found)


def _codes_of(entities: Coded, column: npt.NDArray[Any]) -> dict[str, str]:
    """The code of each entity; none where one has several, or several one."""
    found: dict[str, str] = {}
    for number, value in zip(entities.codes.tolist(), column.tolist(), strict=True):
        if number < 0:
            continue
        code = f"{value:.0f}" if isinstance(value, float) and np.isfinite(value) else str(value or "")
        if found.setdefault(entities.words[number], code) != code:
            return {}
    return found if len({*found.values()}) == len(found) else {}


def _heads(codes: Mapping[str, str]) -> Iterable[str]:
    """Those whose code several others begin with."""
    ordered = sorted((code, name) for name, code in codes.items() if code)
    for place, (code, name) in enumerate(ordered):
        below = takewhile(lambda other, code=code: other[0].startswith(code), ordered[place + 1 :])  # type: ignore[misc]
        if sum(1 for _ in below) >= _FEWEST:
            yield name
