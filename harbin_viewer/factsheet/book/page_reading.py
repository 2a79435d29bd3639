"""The pages of a workbook that describe, read as entries; SheetError names the sheet and the cell of a mistake."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeAlias, TypeVar

from harbin_viewer.factsheet.book.pages import ABOUT, RESERVED, TABLES, Page
from harbin_viewer.factsheet.book.records import MORE, entry_of, parsed
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import cell_name
from harbin_viewer.factsheet.wording import quoted

_ALIKE = 0.75
"""How alike a heading is to the one that is meant, as difflib counts it."""

Rows: TypeAlias = list[list[str]]
"""The texts of a sheet, row by row."""


class BookReading:
    """The sheets of a workbook, by their names in small letters where they describe."""

    def __init__(self, file: OpenedFile, sheets: Mapping[str, Rows]) -> None:
        self.file = file
        if ABOUT not in {name.lower() for name in sheets}:
            problem = "It is no fact sheet: it has no sheet “about”."
            raise file.error(problem, "Make a sheet of it (File ▸ New fact sheet…).")
        self.described = {name.lower(): rows for name, rows in sheets.items() if name.lower() in RESERVED}
        self.tables = {name: rows for name, rows in sheets.items() if name.lower() not in RESERVED}
        self.rows: dict[str, list[int]] = {}

    def about(self) -> dict[str, Any]:
        """The properties of the package, and what it is about."""
        found: dict[str, Any] = {}
        for number, row in enumerate(self.described[ABOUT], start=1):
            key, value, kind = (*row, "", "", "")[:3]
            if not key.strip() or not value or (number == 1 and key.strip().lower() == "property"):
                continue
            said = self._said(value, kind.strip(), number)
            if key.strip() == "about":
                found.setdefault("factsheet", {})["about"] = said
            elif key.strip() == "factsheet":
                found.setdefault("factsheet", {}).update(self._own(said, number))
            else:
                found[key.strip()] = said
        return found

    def entries(self, page: Page) -> list[dict[str, Any]]:
        """The entries of a page, in order; SheetError for a cell that says nothing."""
        rows = self.described.get(page.name, [])
        header = [heading.strip().lower() for heading in rows[0]] if rows else []
        found = []
        self.rows[page.name] = []
        self._look_at_headings(page, header)
        for number, row in enumerate(rows[1:], start=2):
            cells = {heading: text for heading, text in zip(header, row, strict=False) if text}
            if any(text.strip() for text in cells.values()):
                found.append(self._entry(page, cells, header, number))
                self.rows[page.name].append(number)
        return found

    def column(self, page: Page, heading: str) -> int:
        """The place of a column of a page, as its sheet has it."""
        header = [text.strip().lower() for text in self.described[page.name][0]]
        return header.index(heading) if heading in header else 0

    def mistake(self, sheet: str, row: int, column: int, problem: str) -> SheetError:
        """The error of a cell, counted from 1 and 0."""
        place = f"sheet “{sheet}”, cell {cell_name(row - 1, column)}"
        return SheetError(self.file.label, place, problem, "Correct the cell.", row=row)

    def _look_at_headings(self, page: Page, header: Sequence[str]) -> None:
        """SheetError for a heading that is one of the page's but for a slip; other columns are their maker's own."""
        lacking = [heading for heading in page.headings if heading not in header]
        for at, heading in enumerate(header):
            if heading and heading not in page.headings and (meant := get_close_matches(heading, lacking, 1, _ALIKE)):
                problem = f"There is no column {quoted(heading)} here; perhaps {quoted(meant[0])} is meant."
                raise self.mistake(page.name, 1, at, problem)

    def _entry(self, page: Page, cells: dict[str, str], header: list[str], number: int) -> dict[str, Any]:
        try:
            known = dict(page.defaults)
            if page is TABLES:
                known["path"] = f"{cells.get('name', '')}.csv"
            return entry_of(cells, page.columns, known)
        except ValueError as error:
            heading, problem = error.args
            raise self.mistake(page.name, number, header.index(heading), problem) from error

    def _own(self, said: Any, number: int) -> dict[str, Any]:
        if not isinstance(said, dict):
            raise self.mistake(ABOUT, number, 1, "It is no JSON object, which what is said of the sheet itself is.")
        return said

    def _said(self, value: str, kind: str, number: int) -> Any:
        if kind == "list":
            return [item.strip() for item in value.split(";") if item.strip()]
        if kind != "JSON":
            return value
        try:
            return parsed(value)
        except ValueError as error:
            raise self.mistake(ABOUT, number, 1, "It is no JSON.") from error


Owners: TypeAlias = tuple[Page, Sequence[dict[str, Any]]]
"""A page with its entries."""

_KINDS = {str: "a text", dict: "an object", list: "a list"}

_Part = TypeVar("_Part", str, dict[str, Any], list[Any])


def part_of(reading: BookReading, owners: Owners, entry: dict[str, Any], keys: Sequence[str], lacking: _Part) -> _Part:
    """What an entry has below these keys, `lacking` where it has nothing there.

    SheetError names the cell of JSON, which alone can say what is of another kind.
    """
    held: Any = entry
    for key, empty in zip(keys, (*({} for _ in keys[1:]), lacking), strict=True):
        held = held.setdefault(key, empty)
        if not isinstance(held, type(empty)):
            page, entries = owners
            row = reading.rows[page.name][next(at for at, owner in enumerate(entries) if owner is entry)]
            problem = f"What it says under {quoted(key)} is not {_KINDS[type(empty)]}."
            raise reading.mistake(page.name, row, reading.column(page, MORE), problem)
    return held  # type: ignore[no-any-return]


def below(
    reading: BookReading, page: Page, owner: str, owners: Owners
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each entry of a page with the one it belongs to; SheetError where there is none of that name."""
    named = {str(entry.get("name")): entry for entry in owners[1]}  # a cell of JSON is whatever it says
    for place, entry in enumerate(reading.entries(page)):
        name = str(entry.pop(owner, ""))
        if name not in named:
            raise _without_owner(reading, page, place, owner, name, owners)
        yield named[name], entry


def _without_owner(reading: BookReading, page: Page, place: int, owner: str, name: str, owners: Owners) -> SheetError:
    """The mistake of an entry that belongs to nothing: where one of its owners has lost its name, that is it."""
    row = reading.rows[page.name][place]
    for at, entry in enumerate(owners[1]):
        if not entry.get("name") and name:
            problem = f"This {owner} has no name; row {row} of the sheet “{page.name}” belongs to {quoted(name)}."
            return reading.mistake(
                owners[0].name, reading.rows[owners[0].name][at], reading.column(owners[0], "name"), problem
            )
    return reading.mistake(page.name, row, reading.column(page, owner), f"There is no {owner} {quoted(name)}.")
