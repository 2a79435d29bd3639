"""What helps in a workbook of a fact sheet: a note that explains a column, and the values to choose from in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from harbin_viewer.factsheet.book.pages import ABOUT, PAGES, SOURCES, TABLES
from harbin_viewer.factsheet.book.records import Cell
from harbin_viewer.factsheet.book.to_book import Book
from harbin_viewer.factsheet.checks.declaration import CHECKS
from harbin_viewer.factsheet.model.mark import MARKS, PAIRS
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.tabs.declaration import TABS

OFFERED_ROWS = 2000
"""Rows below a header in which its values are offered."""

_ABOUT = "title, description, about … : one in a row, and what it says."
_REST = "What no column has a place for; leave it as it is."
_FIRST = ("about", "sources")


class Names(NamedTuple):
    """Values that stand in the first column of a sheet, from its second row to `last` (counted from 1)."""

    sheet: str
    last: int


_DECLARED: Mapping[str, Callable[[], Iterable[str]]] = {
    "charts": lambda: MARKS | PAIRS,
    "marks": lambda: MARKS,
    "checks": CHECKS.words,
    "tabs": TABS.words,
    "statuses": lambda: STATUSES,
}
"""Kinds that are declared elsewhere, asked anew for each workbook: one that is added is offered too."""


Choices: TypeAlias = tuple[str, ...] | Names


def sheets_in_order(book: Book) -> list[str]:
    """The sheets of tables behind “about” and “sources”, those that describe them last."""
    described = [name for name in book.pages if name not in (*_FIRST, *book.tables)]
    return [*_FIRST, *book.tables, *described]


def notes_of(name: str) -> dict[int, str]:
    """The notes on the header of a sheet, by their columns counted from 0."""
    page = next((page for page in PAGES if page.name == name), None)
    if page is None:
        return {0: _ABOUT} if name == ABOUT else {}
    told = {number: column.note for number, column in enumerate(page.columns) if column.note}
    return {**told, len(page.columns): _REST}


def choices_of(name: str, book: Book) -> dict[int, Choices]:
    """The values to choose from in the columns of a sheet."""
    page = next((page for page in PAGES if page.name == name), None)
    if page is not None:
        found = [(number, _choices(column.choices, book)) for number, column in enumerate(page.columns)]
    else:
        found = list(_of_table(book.pages[name][0], book)) if name != ABOUT else []
    return {number: choices for number, choices in found if choices}


def _of_table(header: Sequence[Cell], book: Book) -> Iterator[tuple[int, Choices]]:
    """The statuses and the sources in the sheet of a table."""
    for number, heading in enumerate(map(str, header)):
        if heading == "status" or heading.endswith("_status"):
            yield number, tuple(STATUSES)
        elif heading == "source":
            yield number, _choices("sources", book)


def _choices(choices: tuple[str, ...] | str, book: Book) -> Choices:
    if isinstance(choices, str) and choices in _DECLARED:
        return tuple(_DECLARED[choices]())
    if choices == "sources":
        return Names(SOURCES.name, max(len(book.pages[SOURCES.name]), 2) + 200)
    if choices == "tables":
        return Names(TABLES.name, max(len(book.pages[TABLES.name]), 2) + 50)
    return tuple(choices)
