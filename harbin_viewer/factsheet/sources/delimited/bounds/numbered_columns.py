"""Rows that count the columns below them: 1, 2, 3, or (1), (2) above the models of a study."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import Columns

FEWEST_IN_A_ROW = 3
_MONTH = len("202001")


def numbers_columns(cells: Sequence[str], columns: Columns) -> bool:
    """Whether a row counts the columns right of a blank cell or of the name of the first: (1), (2) or 0, 1, 2."""
    numbers, corner = [cell.strip() for cell in cells[1:]], cells[0].strip() if cells else ""
    if len(cells) != columns.width or not numbers or (corner and not is_named(corner, "time")):
        return False
    if numbers == [f"({number})" for number in range(1, columns.width)]:
        return True
    counted = [str(number) for number in range(columns.width)]
    return len(numbers) >= FEWEST_IN_A_ROW and numbers in (counted[1:], counted[:-1])


def in_a_row(cells: Sequence[str]) -> bool:
    """Whether some cells count up or down in even steps (1, 2, 3 or 0, 5, 10), or name periods that do."""
    texts = [cell.strip() for cell in cells]
    counts = [count(text) for text in texts]
    if len(texts) < FEWEST_IN_A_ROW or None in counts or len({len(text) == _MONTH for text in texts}) > 1:
        return False
    steps = {after - before for before, after in pairwise(count for count in counts if count is not None)}
    return len(steps) == 1 and steps != {0}


def step(cells: Sequence[str]) -> int:
    """How far the first two of some counts are apart; 0 where they are none."""
    first, second = [*map(count, map(str.strip, cells[:2])), None, None][:2]
    return second - first if first is not None and second is not None else 0


def count(text: str) -> int | None:
    """A small whole number, also one below nought; months in six digits (202001) as how many there were till then."""
    if month := re.fullmatch(r"((?:1[6-9]|20)\d\d)(0[1-9]|1[0-2])", text):
        return 12 * int(month[1]) + int(month[2])
    return int(text.replace("−", "-")) if re.fullmatch(r"[-−]?\d{1,4}", text) else None
