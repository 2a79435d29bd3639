"""A column in short: what its values are, how many differ, how many are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from harbin_viewer import lazy_re as re
from harbin_viewer.cached_property import cached_property
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.times.cycles.days_of_year import are_days
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.periods import FREQUENCIES, Frequency, Period, periods_of
from harbin_viewer.factsheet.wording import number

if TYPE_CHECKING:
    import numpy.typing as npt

Kind: TypeAlias = Literal["number", "whole number", "period", "text", "empty"]

MOST_EXAMINED = 2_000
"""Different values of a column that are looked at one by one."""

_MOST_COUNTED = 2_000_000
"""Rows of a column whose different values are counted only to be told: some 50 ms."""

_PART = 20_000
"""Rows of a column looked at before others have their turn."""

_MOSTLY, _LEAST_NUMBERS = 0.9, 5
"""From which share of the rows, and how many different numbers, a column is one of numbers with faulty cells."""

_OUT_OF_TURN = 0.1
"""Which share of days may be out of turn where the others follow each other: some pay late."""

_NUMBER = re.compile(r"[^\S\x1c-\x1f]*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[^\S\x1c-\x1f]*")
"""A number with blanks around it, but none of those that Python's own reading of numbers does not take for blanks."""
_CODED = re.compile(r"0\d+")
_MISSING = frozenset({"", "nan", "nat", "none", "null", "na", "n/a", "#n/a", "..", "...", "-"})


@dataclass(frozen=True)
class Profile:
    """`values` are texts or plain values, one a row; None, "", NaN and NaT are missing.

    They may be a part of the `whole` column of a table that was read: what is told of it is true of all of it.
    """

    facts: FieldFacts
    values: Sequence[Any]
    whole: npt.NDArray[Any] | None = field(default=None, compare=False, repr=False)

    @cached_property
    def name(self) -> str:
        """The field's name."""
        return self.facts.name

    @cached_property
    def distinct(self) -> dict[Any, int]:
        """Each value that is there to its number of rows, in the order of first appearance."""
        glance()
        found: dict[Any, int] = dict.fromkeys(self.values, 1)
        if len(found) < len(self.values):
            found = Counter(self.values)
        return {value: count for value, count in found.items() if not is_missing(value)}

    @cached_property
    def filled(self) -> int:
        """Rows in which there is a value."""
        return sum(self.distinct.values())

    @cached_property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.values)

    @cached_property
    def examples(self) -> Sequence[Any]:
        """Different values, as many as are looked at: from all parts of the column."""
        found = self.values if len(self.distinct) == len(self.values) else list(self.distinct)
        step = max(1, len(found) // MOST_EXAMINED)
        return found[::step] if step > 1 else found

    @cached_property
    def texts(self) -> Sequence[str]:
        """The examples as texts."""
        glance()
        if self._types == {str}:
            return self.examples
        return [value if isinstance(value, str) else str(value) for value in self.examples]

    @cached_property
    def constant(self) -> bool:
        """Whether one value stands in all rows of a table of several."""
        if len(self.distinct) != 1 or self.rows <= 1 or self.filled != self.rows:
            return False
        return self.whole is None or not self._is_part or bool((self.whole == self.whole[0]).all())

    @cached_property
    def numeric_share(self) -> float:
        """Which share of the examples are numbers, 0 to 1."""
        given = [value for value in self.examples if str(value).strip().lower() not in _MISSING]
        return sum(map(_is_number, given)) / len(given) if given else 0.0

    @cached_property
    def _all_numbers(self) -> bool:
        """Whether that share is 1, told of words and days by their first."""
        given = (value for value in self.examples if str(value).strip().lower() not in _MISSING)
        return self._are_numbers or (all(map(_is_number, given)) and any(map(_is_number, self.examples)))

    @property
    def _types(self) -> set[type]:
        return {*map(type, self.examples)}

    @cached_property
    def _are_numbers(self) -> bool:
        """Whether all examples are numbers, told at once of most columns."""
        texts = self._types == {str} and all(map(_NUMBER.fullmatch, self.examples))
        return texts or (bool(self._types) and self._types <= {int, float})

    @cached_property
    def kind(self) -> Kind:
        """What its values are; texts that are all numbers count as numbers, codes with leading noughts do not."""
        glance()
        if not self.examples:
            return "empty"
        if self.facts.type == "string" and not self.facts.unit and not self._has_decimals:
            return "period" if self._all_periods else "text"
        if self._all_numbers and not self._coded:
            return self._kind_of_number()
        if self._all_periods:
            return "period"
        return self._kind_of_number() if self._mostly_numbers() and not self._coded else "text"

    def _kind_of_number(self) -> Kind:
        whole = all(number.is_integer() and abs(number) < 1e300 for number in self.numbers)
        return "whole number" if whole else "number"

    def _mostly_numbers(self) -> bool:
        """Whether a few cells that are no numbers stand among many that are: they spoil themselves alone."""
        numeric = sum(count for value, count in self.distinct.items() if _is_number(value))
        return numeric >= _MOSTLY * self.filled and len(self.numbers) >= _LEAST_NUMBERS

    @cached_property
    def is_numeric(self) -> bool:
        """Whether it holds numbers."""
        return self.kind in ("number", "whole number")

    @cached_property
    def _has_decimals(self) -> bool:
        """Whether all are numbers and some are not whole: no codes and days (28.09), though they are called texts."""
        decimals = self._all_numbers and self._kind_of_number() == "number" and not self._coded
        return decimals and not are_days(self.name, self.texts)

    @cached_property
    def _coded(self) -> bool:
        """Leading noughts make codes of numbers, where it is not the same few digits of decimals."""
        return str in self._types and any(
            isinstance(value, str) and bool(_CODED.fullmatch(value.strip())) for value in self.examples
        )

    @cached_property
    def _all_periods(self) -> bool:
        days = all(isinstance(value, date) for value in self.examples)
        return days or (len(self.periods) >= 0.98 * len(self.texts) and bool(self.periods))

    @cached_property
    def periods(self) -> dict[str, Period]:
        """The examples that name periods, with the periods; of dates of any type too."""
        return _periods_in(self.examples)

    @cached_property
    def runs_on(self) -> bool:
        """Whether nearly all its days follow each other down the rows, from the first to the last or back."""
        found = (self.periods.get(day_text(value)) for value in self.values[:MOST_EXAMINED])
        days = [period.text for period in found if period and period.frequency == "day"]
        ways = [(second > first) - (second < first) for first, second in pairwise(days)]
        return len({*days}) > 1 and min(ways.count(1), ways.count(-1)) <= _OUT_OF_TURN * len(ways)

    @cached_property
    def frequencies(self) -> tuple[Frequency, ...]:
        """How long the periods are, longest first."""
        found = {period.frequency for period in self.periods.values()}
        return tuple(frequency for frequency in FREQUENCIES if frequency in found)

    @cached_property
    def numbers(self) -> Sequence[float]:
        """The examples that are numbers."""
        glance()
        if self._types == {float}:
            return self.examples
        return [float(value) for value in self.examples if self._are_numbers or _is_number(value)]

    @cached_property
    def most_different(self) -> float:
        """How many values can differ in all rows; infinite where stretches of a long table do not tell."""
        if not self._is_part:
            return len(self.distinct) + (self.filled < self.rows)
        if self.whole is not None and self.whole.dtype.kind in "iu":
            least, greatest = self.bounds
            return greatest - least + 1
        begun = {value for value in self.values[: self.rows // 2] if value in self.distinct}
        return len(begun) + 1 if len(begun) == len(self.distinct) else inf

    @property
    def all_rows(self) -> int:
        """How many rows the table has, of which these may be a part."""
        return self.rows if self.whole is None else max(self.rows, len(self.whole))

    @property
    def _is_part(self) -> bool:
        return self.all_rows > self.rows

    @property
    def count(self) -> str:
        """How many values differ, in words; at least as many as were looked at, of a very long column."""
        if self.whole is None or not self._is_part:
            return number(len(self.distinct))
        if len(self.whole) > _MOST_COUNTED:
            return f"at least {number(len(self.distinct))}"
        return number(len(self._different()))

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and the greatest number of all rows that is not infinite."""
        glance()
        whole = self.whole if self._is_part or len(self.distinct) > MOST_EXAMINED else None
        if whole is not None and whole.dtype.kind in "iuf":
            known = whole[abs(whole) < inf]
            if len(known):
                return float(known.min()), float(known.max())
        told = self.numbers if whole is None else (float(value) for value in self._different() if _is_number(value))
        numbers = [one for one in told if abs(one) < inf]
        return min(numbers, default=0.0), max(numbers, default=0.0)

    @property
    def ends(self) -> tuple[str, str] | None:
        """The first and the last period of all rows; None where there is none."""
        values = self._different()
        if self.whole is not None and self.whole.dtype.kind == "M":
            values = [min(values), max(values)] if values else []
        periods = sorted(_periods_in(values).values(), key=lambda period: period.text)
        return (periods[0].shown, periods[-1].shown) if periods else None

    def _different(self) -> Sequence[Any]:
        """The different values of all rows where a table was read, else the examples."""
        glance()
        if self.whole is None:
            return self.examples
        found: dict[Any, None] = {}
        for start in range(0, len(self.whole), _PART):
            part = dict.fromkeys(plain_values(self.whole[start : start + _PART]))
            found.update((value, None) for value in part if not is_missing(value))
        return [*found]


def _periods_in(values: Iterable[Any]) -> dict[str, Period]:
    texts = [day_text(value) for value in values]
    found = periods_of(texts)
    if len(found) < len(texts) and (written := date_format(texts)):
        found = {text: period for text in texts if (period := written.period(text))}
    return found


def day_text(value: Any) -> str:
    """A value as the text by which its period is known: of a day or a moment the ISO date."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value).strip()


def is_missing(value: Any) -> bool:
    """Whether a plain value stands for none."""
    return value is None or value == "" or value != value or (isinstance(value, str) and not value.strip())


def _is_number(value: Any) -> bool:
    if isinstance(value, str):
        return bool(_NUMBER.fullmatch(value))
    return isinstance(value, int | float) and not isinstance(value, bool)


def number_in(value: Any) -> float:
    """The number that a value is or writes, NaN where it is none."""
    return float(value) if _is_number(value) else float("nan")


def plain_values(column: Any) -> Sequence[Any]:
    """A column of any kind (list, numpy) as plain values."""
    glance()
    if hasattr(column, "dtype") and column.dtype.kind == "M":
        return list(column.astype("datetime64[us]").tolist())
    values: Sequence[Any] = column.tolist() if hasattr(column, "tolist") else column
    return values
