"""Finds the row of a sheet that describes, and the column in it, of which a mistake in the descriptor tells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from harbin_viewer.factsheet.book.pages import (
    CHARTS,
    CHECKS,
    COLUMNS,
    DECKS,
    HIGHLIGHTS,
    KNOWN,
    SERIES,
    SOURCES,
    TABLES,
    TABS,
    Page,
    sheet_of_page,
)
from harbin_viewer.factsheet.model.error import SheetError

_STEP = re.compile(
    r"(view|tab|check|source|resource|field|deck|highlight|item) “([^”]*)”|(series|item) (\d+)|(known|change)\b"
)
_WITHIN = re.compile(r"[^,.\s“”]+")
_QUOTED = re.compile(r"“([^”]*)”|'([^']*)'")
_OWNED = re.compile(r"There is no property “([^”]*)”|property “([^”]*)” is missing")

_PAGES = {"view": CHARTS, "tab": TABS, "check": CHECKS, "source": SOURCES, "resource": TABLES}


class MistakenCell(NamedTuple):
    """The name of the sheet, the row from 1 (0 where it is not known), and the column from 0."""

    sheet: str
    row: int
    column: int


class _Wanted(NamedTuple):
    """Which rows of a page are meant: what some of their cells say, and which of these rows, from 1 (0 for any)."""

    page: Page
    says: Mapping[str, tuple[str, ...]]
    number: int = 0


def entry_at(mistake: SheetError, sheets: Mapping[str, Sequence[Sequence[str]]]) -> MistakenCell | None:
    """The cell that a mistake is about, None where its place names no entry; `sheets` are texts by their names."""
    wanted = _wanted(mistake.place)
    if wanted is None:
        return None
    sheet = sheet_of_page(wanted.page.name, sheets)
    rows = sheets.get(sheet, ())
    header = [text.strip().lower() for text in rows[0]] if rows else []
    if not header:
        return None
    fitting = [number for number, row in enumerate(rows[1:], start=2) if _fits(row, header, wanted)]
    if not fitting:
        return MistakenCell(sheet, 0, 0)
    is_second = "more than one" in mistake.problem
    row = fitting[-1] if is_second else fitting[min(max(wanted.number, 1), len(fitting)) - 1]
    return MistakenCell(sheet, row, _column(mistake, wanted.page, header, rows[row - 1]))


def _wanted(place: str) -> _Wanted | None:
    """The page and the row of a place, by its last step that has a page of its own."""
    found: _Wanted | None = None
    for step in _STEP.finditer(place):
        kind, name = step[1] or step[3] or step[5], step[2] or ""
        number = int(step[4] or 0)
        owner = found.says.get("name", ("",)) if found else ("",)
        if kind in _PAGES:
            found = _Wanted(_PAGES[kind], {"name": (name,)})
        elif found is None:
            return None
        elif kind == "field" and found.page is TABLES:
            found = _Wanted(COLUMNS, {"table": owner, "name": (name,)})
        elif kind == "deck":
            found = _Wanted(DECKS, {"tab": owner, "table": (name,)})
        elif kind == "highlight":
            found = _Wanted(HIGHLIGHTS, {"tab": owner, "title": (name,)})
        elif kind == "known":
            found = _Wanted(KNOWN, {"check": owner})
        elif found.page is CHARTS and (kind == "series" or (kind == "item" and "series" in place)):
            found = _Wanted(SERIES, {"chart": owner, **({"title": (name,)} if name else {})}, number)
        elif kind == "item" and found.page is KNOWN:
            found = found._replace(number=number)
    return found


def _fits(row: Sequence[str], header: Sequence[str], wanted: _Wanted) -> bool:
    """Whether a row says what is wanted; one without a name, or a table, may be called by its title."""
    for heading, texts in wanted.says.items():
        said = _said(row, header, heading)
        by_title = _said(row, header, "title") if heading in ("name", "table") and not said else ""
        if said not in texts and not (by_title and by_title in texts):
            return False
    return bool(any(row))


def _said(row: Sequence[str], header: Sequence[str], heading: str) -> str:
    at = header.index(heading) if heading in header else len(row)
    return row[at].strip() if at < len(row) else ""


def _column(mistake: SheetError, page: Page, header: Sequence[str], row: Sequence[str]) -> int:
    """The column that the place ends with or the problem names; else the one that says what the problem quotes."""
    owned = _OWNED.search(mistake.problem)
    steps = _WITHIN.findall(re.sub(r"“[^”]*”", "", mistake.place))
    words = [*([owned[1] or owned[2]] if owned else []), *steps[-1:]]
    is_change = "change" in steps
    for word in words:
        for column in page.columns:
            if column.path[-1] == word and (column.path[0] == "change") == is_change and column.heading in header:
                return header.index(column.heading)
    quoted = [first or second for first, second in _QUOTED.findall(mistake.problem)]
    last = quoted[-1] if quoted else ""
    for at, text in enumerate(row):
        if (
            last
            and at < len(header)
            and last in re.split(r"\s*[;=]\s*", text.strip())
            and _may_be(page, header[at], is_change=is_change)
        ):
            return at
    return header.index("name") if "name" in header else 0


def _may_be(page: Page, heading: str, *, is_change: bool) -> bool:
    paths = [column.path for column in page.columns if column.heading == heading]
    return any((path[0] == "change") == is_change for path in paths) and heading != "name"
