"""Gaps in time: steps that an entity lacks between its first and its last."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable, Numbers
from harbin_viewer.factsheet.oddities.steps import Steps, steps_of
from harbin_viewer.factsheet.tables.distinct_values import sorted_once
from harbin_viewer.factsheet.wording import by_number, counted, number

_EVEN = 0.75
"""From which share of the steps on, the usual one is taken for the rule, and longer ones for gaps."""


_MOST_PLACES = 3


@declare("gaps", rank=20)
def gaps(examined: ExaminedTable) -> Iterator[Notice]:
    """Years, quarters or months that are left out; nothing is said where the steps follow no rule."""
    steps = steps_of(examined)
    if steps is None:
        return
    others = [name for name in examined.key if name != examined.roles.time]
    groups = examined.together(others) if others else np.zeros(len(examined), np.int64)
    examined.go_on()
    rows, apart = _apart(examined, groups, steps)
    usual = _usual(apart)
    if not usual:
        return
    left_out = (apart > usual) & (apart % usual == 0)
    if left_out.any():
        yield _told(examined, steps, rows[left_out], (apart[left_out] - usual) // usual, usual)


def _apart(examined: ExaminedTable, groups: Numbers, steps: Steps) -> tuple[Numbers, Numbers]:
    """For each row but an entity's first: the row before it in time, and how far they are apart."""
    known = np.flatnonzero(steps.there & (groups >= 0))
    order = known[np.lexsort((steps.numbers[known], groups[known]))]
    examined.go_on()
    same = groups[order][1:] == groups[order][:-1]
    apart = np.diff(steps.numbers[order])
    wanted = same & (apart > 0)
    return order[:-1][wanted], apart[wanted]


def _usual(apart: Numbers) -> int:
    """The shortest step, where it is nearly always the one; 0 where the steps are uneven."""
    if not len(apart):
        return 0
    shortest = int(apart.min())
    return shortest if np.count_nonzero(apart == shortest) >= _EVEN * len(apart) else 0


def _told(examined: ExaminedTable, steps: Steps, rows: Numbers, lacking: Numbers, usual: int) -> Notice:
    count = int(lacking.sum())
    entity = examined.roles.entity
    first = _first_of_each(examined, rows) if entity else list(range(min(len(rows), _MOST_PLACES)))
    gaps_told = [_gap(examined, steps, int(rows[place]), int(lacking[place]), usual) for place in first]
    place = ", ".join(gaps_told) + (" …" if len(rows) > len(first) else "")
    if not entity:
        left_out = by_number(count, "is left out", "are left out")
        sentence = f"{counted(count, steps.unit)} between the first and the last {left_out}."
        return Notice("odd", sentence, field=examined.roles.time, place=place, count=count)
    lacks = len(sorted_once(examined.coded(entity).codes[rows]))
    of = number(len(examined.coded(entity).values))
    verb = "lacks" if lacks == 1 else "lack"
    sentence = f"In {examined.label(entity)} {number(lacks)} of {of} {verb} {steps.unit}s between their first and last."
    return Notice("odd", sentence, field=examined.roles.time, place=place, count=count)


def _first_of_each(examined: ExaminedTable, rows: Numbers) -> list[int]:
    """The places of the first gaps, one of each entity."""
    codes = examined.coded(examined.roles.entity).codes[rows]
    return sorted(np.unique(codes, return_index=True)[1].tolist())[:_MOST_PLACES]


def _gap(examined: ExaminedTable, steps: Steps, row: int, lacking: int, usual: int) -> str:
    first = int(steps.numbers[row]) + usual
    last = first + (lacking - 1) * usual
    span = steps.label(first) if first == last else f"{steps.label(first)}–{steps.label(last)}"
    entity = examined.roles.entity
    return f"{examined.table.text(entity, row)} {span}" if entity else span
