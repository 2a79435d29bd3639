"""Where rows stand in the file that a person has: their numbers there, whatever became of the rows since."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count, repeat
from types import MappingProxyType
from typing import Protocol, TypeAlias, runtime_checkable

from msgspec import Struct, field

NO_HEADS: Mapping[str, str] = MappingProxyType({})

OF_SHEET = ""
"""What the name of the worksheet is kept under beside the heads of a row, where a table stands on several."""

Row: TypeAlias = Sequence[str]


class RowPlace(Struct, frozen=True):
    """The number of a row in its file or worksheet, as a person counts.

    `heads` are the labels that its figures stand below there, by the columns that they are in now: a figure of the
    column “2021” may be one of “Deaths” in a row of 2021.
    """

    number: int
    heads: Mapping[str, str] = NO_HEADS


Placed: TypeAlias = tuple[RowPlace, Row]


class TurnedRow(list[str]):
    """One of the rows that a row was turned to, which knows below which labels its figures stood."""

    __slots__ = ("heads",)

    def __init__(self, cells: Iterable[str], heads: Mapping[str, str]) -> None:
        super().__init__(cells)
        self.heads = heads


@runtime_checkable
class NumberedRows(Protocol):
    """Rows that are read as they are walked, and know how many rows of the file stand before each (from the first)."""

    def numbered(self) -> Iterator[tuple[int, Row]]:
        """The rows, each with its number from 0."""


@runtime_checkable
class SeenRows(Protocol):
    """Rows that are read as they are walked, some of which were `seen` to be odd, wherever they stand."""

    @property
    def seen(self) -> Sequence[Row]:
        """Those."""


class LazyRows(Struct, frozen=True):
    """Rows that are made `of` others each time they are walked: the `walk` takes one, and gives what becomes of it."""

    walk: Callable[[Iterable[Row]], Iterable[Row]]
    of: Iterable[Row]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.walk(self.of))


class Counting(Struct, frozen=True):
    """How the rows that were read are counted: from `first` one by one, or by `numbers`; and the `heads` of each."""

    first: int = 2
    numbers: Sequence[int] | None = None
    heads: Sequence[Mapping[str, str]] | None = None

    def placed(self, rows: Iterable[Row]) -> Iterator[Placed]:
        """The rows, or what was made of them, each with its place; made rows have that of the row they are made of."""
        if isinstance(rows, LazyRows):
            yield from self._made(rows)
        elif isinstance(rows, NumberedRows):
            for number, row in rows.numbered():
                yield RowPlace(self.first + number), row
        else:
            numbers, heads = self.numbers or count(self.first), self.heads or repeat(NO_HEADS)
            for number, labels, row in zip(numbers, heads, rows, strict=False):
                yield RowPlace(number, labels), row

    def _made(self, rows: LazyRows) -> Iterator[Placed]:
        at = RowPlace(self.first)

        def taken() -> Iterator[Row]:
            nonlocal at
            for place, row in self.placed(rows.of):
                at = place
                yield row

        for row in rows.walk(taken()):
            heads = {**at.heads, **row.heads} if isinstance(row, TurnedRow) and at.heads else None
            yield (RowPlace(at.number, heads or row.heads) if isinstance(row, TurnedRow) else at), row


def counted_as(places: Sequence[RowPlace]) -> Counting:
    """How rows at these places are counted."""
    numbers = [place.number for place in places]
    heads = [place.heads for place in places] if any(place.heads for place in places) else None
    return Counting(numbers[0] if numbers else 2, unless_one_by_one(numbers), heads)


def unless_one_by_one(numbers: Sequence[int]) -> Sequence[int] | None:
    """The numbers of rows, None where each is that of the row before and one more."""
    is_so = not numbers or list(numbers) == list(range(numbers[0], numbers[0] + len(numbers)))
    return None if is_so else numbers


class NotedPlaces(Struct):
    """The places of rows, noted while these are written one after the other; known when all are."""

    numbers: Sequence[int] = ()
    heads: Sequence[Mapping[str, str]] = ()

    def noting(self, placed: Iterable[Placed]) -> Iterator[Row]:
        """The rows."""
        numbers, heads = array("q"), list[Mapping[str, str]]()
        for place, row in placed:
            if place.heads or heads:
                heads += [NO_HEADS] * (len(numbers) - len(heads)) + [place.heads]
            numbers.append(place.number)
            yield row
        self.numbers, self.heads = numbers, heads  # at once: another thread may write them too


class Standing(Struct, frozen=True):
    """Where a table stands: its `file`, the `place` within (“”: it has no other), and what its rows are `counted` as.

    The records of its text, whose header is record 1, are where it is `noted` from the second on, or `shift` on.
    """

    file: str
    place: str = ""
    counted: str = "row"
    shift: int = 0
    noted: NotedPlaces = field(default_factory=NotedPlaces)

    def number_of(self, record: int) -> int:
        """The number of a record in the file that a person has."""
        numbers = self.noted.numbers
        return numbers[record - 2] if 1 < record < len(numbers) + 2 else record + self.shift

    def place_of(self, record: int) -> str:
        """The place of a record in the file, which may be another worksheet than that of the one before."""
        sheet = self.head_of(record, OF_SHEET)
        return f"“{sheet}”" if sheet else self.place

    def head_of(self, record: int, column: str) -> str:
        """The label there below which the cell of a column stands."""
        heads = self.noted.heads
        return heads[record - 2].get(column, column) if 1 < record < len(heads) + 2 else column


@runtime_checkable
class KnowsStanding(Protocol):
    """Files of which some were made of others."""

    def standing(self, path: str) -> Standing | None:
        """Where the table of a path stands in the file that a person has; None for one that is such a file itself."""
