"""Annual, quarterly and monthly rows that are stacked in one column, told apart: a table for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.periods import Frequency, period_of

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


@dataclass(frozen=True)
class Stack:
    """The rows of one length of period; `place` is the column of the times."""

    frequency: Frequency
    place: int
    rows: int

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
        return (Notice("assumed", sentence),)


def stacks(times: Sequence[str], place: int) -> list[Stack]:
    """The stacks of a column of times, the one with most rows first; none where all have one length."""
    if date_format([text for text in times if text][:50]):
        return []
    counts: Counter[Frequency] = Counter(period.frequency for text in times if (period := period_of(text)))
    if len(counts) < 2 or min(counts.values()) < _LEAST_ROWS:
        return []
    return [Stack(frequency, place, count) for frequency, count in counts.most_common()]


def chained(first: Callable[..., Iterator[Sequence[str]]], stack: Stack) -> Callable[..., Iterator[Sequence[str]]]:
    """A walk through the tidy rows of one stack."""
    return lambda rows: stack.walk(first(rows))
