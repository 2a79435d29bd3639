"""Amounts with their scale and their unit behind them (12 Mio. €, 35.6亿元): figures of a scale, in that unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.roles.unit_finding.currencies import CURRENCY
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.cells.figure_scales import SCALES
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark
from harbin_viewer.factsheet.sources.sense.parted.conversions import with_one_unit
from harbin_viewer.factsheet.sources.sense.parted.kept_texts import with_texts_bare

_WORDS = "|".join(re.escape(word) for word in sorted(SCALES, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"\s*(?P<figure>[-+−–]?\d[\d.,\u00a0\u202f ]*?)\s?(?P<scale>{_WORDS})?(?P<gap>\s?)"
    r"(?P<unit>[^\W\d_]\D{0,15}|[^\w\s.,()%-])\s*"
)
_MONEY = re.compile(rf"(?:{CURRENCY})")
_COUNTED = re.compile(r"[元人户辆台吨円원명頭]|人民币|美元|欧元|日元|人次|人民幣")
"""What stands behind a scale of its script without a blank."""

_MOST_ROWS, _LOOKED_AT, _FEWEST = 20_000, 40, 2


def with_units_apart(raw: RawTable) -> RawTable:
    """The table, in whose cells each figure stands bare or in one unit, and those of a scale without it."""
    return with_scaled_amounts(with_one_unit(with_texts_bare(raw)))


def with_scaled_amounts(raw: RawTable) -> RawTable:
    """The table, of whose columns those of such amounts are figures and scales, in the unit that stands behind each."""
    if not isinstance(raw.rows, Sequence) or not _FEWEST <= len(raw.rows) <= _MOST_ROWS:
        return raw
    found = {}
    for at in range(1, len(raw.labels)):
        cells = _counting(raw.rows, at)
        if len(cells) >= _FEWEST and (unit := _unit_of_all(cells[:_LOOKED_AT])) and _unit_of_all(cells) == unit:
            found[at] = unit
    if not found:
        return raw
    hints = {raw.labels[at]: replace(raw.hint(at), unit=unit) for at, unit in found.items()}
    rows = [[_bare(cell) if at in found else cell for at, cell in enumerate(row)] for row in raw.rows]
    return replace(raw, rows=rows, columns=raw.columns | hints, clean=None)


def _counting(rows: Sequence[Sequence[str]], at: int) -> list[str]:
    """The cells of a column that say something; none where the first is no amount, as in most columns."""
    cells = (row[at] for row in rows if at < len(row) and row[at].strip() and not is_mark(row[at]))
    first = next(cells, "")
    return [first, *cells] if _AMOUNT.fullmatch(first) else []


def _unit_of_all(cells: Sequence[str]) -> str:
    """The unit behind all amounts, some of which have a scale before it; "" where there is none."""
    read = [_AMOUNT.fullmatch(cell) for cell in cells]
    units = {found["unit"].strip() if found else "" for found in read}
    unit = min(units)
    scales = [found["scale"] for found in read if found and found["scale"]]
    if len(units) > 1 or not unit or not scales or 2 * len(scales) < len(cells):
        return ""
    if _MONEY.fullmatch(unit) or _COUNTED.fullmatch(unit):
        return unit
    in_words = all(len(scale) > 1 for scale in scales) and all(found and found["gap"] for found in read)
    return unit if in_words and is_unit(unit) else ""


def _bare(cell: str) -> str:
    found = _AMOUNT.fullmatch(cell)
    return f"{found['figure'].strip()} {found['scale'] or ''}".rstrip() if found else cell
