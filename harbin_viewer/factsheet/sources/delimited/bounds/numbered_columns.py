"""Rows that count the columns below them (1, 2, 3, or (1), (2) above the models of a study), and such as seem to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled
from harbin_viewer.factsheet.roles.names.event_names import names_person
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.times.durations import names_contestant
from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import FIGURES, Columns
from harbin_viewer.factsheet.sources.text.cell_kind import is_period, kind

FEWEST_IN_A_ROW = 3
_WITH_UNIT = re.compile(r"\d+(?:[.,]\d+)? ?[^\W\d_]{1,5}")
_MONTH = len("202001")

_LONGEST_STEP = 10
"""Years from one column to the next, at the most, where figures below may be years as well."""

_FEW = 4
"""Figures that may go up evenly by chance."""

_WHO_PLAYS = listed(
    """player|players|team|teams|golfer|bowler|spieler|spielerin|mannschaft|joueur|joueuse|equipe|jugador|jugadora|equipo
|giocatore|squadra|speler|ploeg|spelare|lag|gracz|zawodnik|druzyna|игрок|команда|选手|球员|选手姓名|選手|チーム"""
)
"""Who plays rounds that are numbered."""

_ROUNDS, _SEEN = 2, 20
"""Numbered columns at least before one of their sum, and rows below that tell."""

_OF_STUBS = ("entity", "thing", "dimension", "time", "code", "measure name", "numbered place", "value", "note")
"""What words name that stand above names of rows, beside heads."""


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


def counts_otherwise(texts: Sequence[str], below: Sequence[str], stub: Sequence[str]) -> bool:
    """Whether cells count up and those of the row below do not, or not in such steps as years go on.

    Of two years it takes a word beside them that names a column (“country”). A few figures beside other words may go
    up evenly too (Rent, 500, 600, 700), unless they begin as classes and hours do.
    """
    years = all(map(is_period, texts)) and 0 < step(texts) <= _LONGEST_STEP and step(texts) != step(below)
    if len(texts) == FEWEST_IN_A_ROW - 1:
        return years and len(stub) > 0 and all(is_named(cell, "entity") for cell in stub)
    begun = count(texts[0].strip()) in (0, 1) or len(texts) > _FEW or not any(map(str.strip, stub))
    begun = begun and not _are_alike(texts, below, stub)
    sure = years or begun or any(map(names_column, stub))
    return sure and in_a_row(texts) and (years or not in_a_row(below))


def _are_alike(texts: Sequence[str], below: Sequence[str], stub: Sequence[str]) -> bool:
    """Whether a few numbers of one digit stand in two rows, beside words that name no columns: 1, 2, 3 by chance.

    Programs count columns from 0 where nothing stands beside them, or nothing in their row.
    """
    few = len(texts) <= _FEW and (bool(stub) or texts[0].strip() != "0")
    if not few or any(not cell.strip() or any(is_named(cell, kind) for kind in _OF_STUBS) for cell in stub):
        return False
    return all(len(cell.strip()) == 1 and cell.strip().isdigit() for cell in (*texts, *below))


def head_a_scale(texts: Sequence[str], stub: Sequence[str]) -> bool:
    """Whether whole numbers rise beside words that name columns (“Country”, “Site”), as heads do and few figures."""
    numbers = [number for text in texts if (number := count(text.strip())) is not None]
    rise = all(before < after for before, after in pairwise(numbers))
    return bool(stub) and all(map(names_column, stub)) and rise and FEWEST_IN_A_ROW <= len(numbers) == len(texts)


def head_ways(texts: Sequence[str], below: Iterable[str], stub: Sequence[str]) -> bool:
    """Whether figures with units stand above plain ones, as ways do that were run (10 km) and what is weighed (1 kg).

    Beside them stands a name of a column, or the figures below are times; these are walked where it may be so.
    """
    if not all(_WITH_UNIT.fullmatch(text.strip()) for text in texts):
        return False
    plain = [*below]
    if not plain or any(letter.isalpha() for text in plain for letter in text):
        return False
    times = all(kind(text) == "time" for text in plain)
    return times or (bool(stub) and all(names_column(cell) or names_contestant(spelled(cell)) for cell in stub))


def counts_to_a_word(cells: Sequence[str], below: Sequence[Sequence[str]], columns: Columns) -> bool:
    """Whether numbers from 1 on (or 0) and words behind them (“Total”) stand over figures, beside words: rounds of a
    game and their sum name columns.
    """
    places = [at for at in sorted(columns.figures) if at < len(cells) and cells[at].strip()]
    numbers = [at for at in places if cells[at].strip().isdecimal()]
    words = places[len(numbers) :]
    if len(numbers) < _ROUNDS or not words or places[: len(numbers)] != numbers or 0 in columns.figures:
        return False
    counted = [count(cells[at].strip()) for at in numbers]
    if counted not in ([*range(1, len(numbers) + 1)], [*range(len(numbers))]):
        return False
    filled = [row for row in below if any(map(str.strip, row))][:_SEEN]
    figures = all(at < len(row) and kind(row[at]) in FIGURES for row in filled for at in words)
    return bool(filled) and figures and all(kind(cells[at]) == "text" for at in words)


def names_column(cell: str) -> bool:
    """Whether a word names a column; land beside buildings and plant names what a firm has."""
    known = is_named(cell, "entity") or is_named(cell, "thing")
    return known or spelled(cell) in _WHO_PLAYS or names_person(cell) or names_contestant(spelled(cell))
