"""Annual, quarterly and monthly rows that are stacked in one column, told apart: a table for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.periods import Frequency, Period, period_of
from harbin_viewer.factsheet.wording import in_quotes, listed

_LEAST_ROWS = 2

TIME_TYPES = {"year": "year", "month": "yearmonth", "day": "date"}
"""Table Schema types of times in the one form they are written in; the others are texts."""

ADJECTIVES: dict[Frequency, str] = {
    "years": "many-yearly",
    "year": "annual",
    "half-year": "half-yearly",
    "quarter": "quarterly",
    "month": "monthly",
    "week": "weekly",
    "day": "daily",
}


_LONE: frozenset[Frequency] = frozenset({"year", "half-year", "quarter", "month"})
"""Lengths of which a single row may be the whole of shorter periods among which it stands, or a part of longer ones."""

_MONTHS: dict[Frequency, int] = {"year": 12, "half-year": 6, "quarter": 3, "month": 1, "day": 0}
_FEWEST_DAYS = 28
"""Days of a month that has all of its days."""


@dataclass(frozen=True)
class Stack:
    """The rows of one length of period; `place` is the column of the times.

    `alone`: it is one row, the whole of shorter periods or a part of longer ones. `without` are the times of such rows,
    where these are theirs, and `they_are` says what they are beside them.
    """

    frequency: Frequency
    place: int
    rows: int
    alone: bool = False
    without: tuple[str, ...] = ()
    they_are: str = "longer"

    def walk(self, rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
        """Its rows among all."""
        known: dict[str, bool] = {}
        for row in rows:
            text = row[self.place]
            if text not in known:
                period = period_of(text)
                known[text] = period is not None and period.frequency == self.frequency
            if known[text]:
                yield row

    def told(self) -> tuple[Notice, ...]:
        """What is told of a table that has but these rows."""
        which = ADJECTIVES[self.frequency]
        sentence = f"Rows of periods of different lengths stand under each other; these are the {which} ones."
        if not self.without:
            return (Notice("assumed", sentence),)
        left, has = ("is left out: it is", "has") if len(self.without) == 1 else ("are left out: they are", "have")
        told = (
            f"{listed(in_quotes(self.without))} {left} {self.they_are} than the {which} rows, and {has} a table apart."
        )
        return (Notice("left out", told, count=len(self.without)),)


def stacks(rows: Sequence[Sequence[str]], place: int, *, named: bool) -> list[Stack]:
    """The stacks of the times at a place of rows, the one with most rows first; none where all have one length.

    Other columns may have names, by which rows are `named`.
    """
    times = [row[place] for row in rows]
    if date_format([text for text in times if text][:50]):
        return []
    periods = [(text, period) for text in times if (period := period_of(text))]
    counts: Counter[Frequency] = Counter(period.frequency for _, period in periods)
    lone = [(text, period) for text, period in periods if counts[period.frequency] < _LEAST_ROWS]
    several = [period for _, period in periods if counts[period.frequency] >= _LEAST_ROWS]
    if len(counts) < 2 or not several or not all(_stands_apart(period, several, named=named) for _, period in lone):
        return []
    if _name_each(rows, place) and not _hold_others([period for _, period in periods]):
        return []
    main, *others = counts.most_common()
    they_are = (
        "longer" if all(_MONTHS.get(period.frequency, 0) > _MONTHS.get(main[0], 0) for _, period in lone) else "shorter"
    )
    found = [Stack(main[0], place, main[1], without=tuple(text.strip() for text, _ in lone), they_are=they_are)]
    return found + [Stack(frequency, place, count, alone=count < _LEAST_ROWS) for frequency, count in others]


def _stands_apart(period: Period, others: Sequence[Period], *, named: bool) -> bool:
    """Whether the period of a single row is no further one of the others: the whole of some, or shorter than each.

    Days are none of these: how many there were on one day of a year is told beside those of years.
    """
    lengths = {other.frequency for other in others}
    if period.frequency not in _LONE or not lengths <= _MONTHS.keys():
        return False
    is_part = all(_MONTHS[length] > _MONTHS[period.frequency] for length in lengths)
    return is_part or _is_whole(period, others, named=named)


def _name_each(rows: Sequence[Sequence[str]], place: int) -> bool:
    """Whether a column has a name of its own for each row: these are events, told as exactly as they are known."""
    columns = list(zip(*rows, strict=True)) if len(rows) > _LEAST_ROWS else []
    return any(_are_names(texts) for at, texts in enumerate(columns) if at != place)


def _are_names(texts: Sequence[str]) -> bool:
    bare = {text.strip() for text in texts}
    return len(bare) == len(texts) and all(any(map(str.isalpha, text)) and not period_of(text) for text in bare)


def _hold_others(periods: Sequence[Period]) -> bool:
    """Whether one of these periods is the whole of shorter ones among them, all of which are there."""
    for period in periods if {period.frequency for period in periods} <= _MONTHS.keys() else ():
        parts = [other for other in periods if _MONTHS[other.frequency] < _MONTHS[period.frequency]]
        if parts and _is_whole(period, parts, named=True):
            return True
    return False


def _is_whole(period: Period, others: Sequence[Period], *, named: bool) -> bool:
    """Whether the period of a single row is the whole of others: of two that it holds, or of all where rows are named.

    So it is among quarters and halves of other years, as a quarter is among months. A month among a few of its days
    may be a mistyped one.
    """
    lengths = {other.frequency for other in others}
    if any(_MONTHS[length] >= _MONTHS[period.frequency] for length in lengths):
        return False
    held = {other.text: other.frequency for other in others if _holds(period, other)}
    if named or "day" in lengths:
        days, months = (*held.values(),).count("day"), sum(_MONTHS[length] for length in held.values())
        return bool(held) and (days or months * _FEWEST_DAYS) >= _MONTHS[period.frequency] * _FEWEST_DAYS
    of_other_years = lengths <= {"half-year", "quarter"} or (period.frequency != "year" and lengths == {"month"})
    return len(held) > 1 or of_other_years


def _holds(whole: Period, part: Period) -> bool:
    first = _first_month(part) - _first_month(whole)
    return 0 <= first <= _MONTHS[whole.frequency] - max(_MONTHS[part.frequency], 1)


def _first_month(period: Period) -> int:
    """The month in which a period begins, counted through the years."""
    if period.frequency == "year":
        return period.year * 12
    number = int(period.text[5:7].lstrip("SQ"))
    return period.year * 12 + (number - 1) * max(_MONTHS[period.frequency], 1)


def chained(first: Callable[..., Iterator[Sequence[str]]], stack: Stack) -> Callable[..., Iterator[Sequence[str]]]:
    """A walk through the tidy rows of one stack."""
    return lambda rows: stack.walk(first(rows))
