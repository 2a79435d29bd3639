"""Large figures that suggest themselves: of each charted table over time the last figure of its first measure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from harbin_viewer.factsheet.authoring.draft import DraftTable, Suggested
from harbin_viewer.factsheet.authoring.facts.figure_title import figure_title
from harbin_viewer.factsheet.wording import quoted
from harbin_viewer.factsheet.words.plain_names import free_name

_MOST = 4


def suggested_figures(
    tables: Sequence[DraftTable], views: Sequence[Suggested], checks: Sequence[Suggested], taken: Collection[str]
) -> Iterator[Suggested]:
    """The large figures of a draft, each with its growth where a check knows that; their names are none of `taken`."""
    charted = {name for view in views for name in view.tables}
    names = {*taken}
    for table in [table for table in tables if table.name in charted and table.is_time][:_MOST]:
        entry = _figure(table, checks)
        if entry is not None:
            name = free_name(f"{table.name}-figure", names)
            names.add(name)
            yield Suggested({"name": name, **entry}, (table.name,), _why(table, entry))


def _why(table: DraftTable, entry: dict[str, Any]) -> str:
    grown = ", with its change on the year before as stated" if "change" in entry else ""
    return f"The latest figure of {quoted(table.label(entry['cell']['field']))}, large on the summary{grown}."


def _figure(table: DraftTable, checks: Sequence[Suggested]) -> dict[str, Any] | None:
    measure = _first_amount(table)
    rows = [number for number, figure in enumerate(table.figures(measure)) if figure is not None] if measure else []
    if not rows or not table.unit(measure):
        return None
    row = max(rows, key=lambda number: table.texts(table.key)[number])
    figure, period = table.figures(measure)[row], table.texts(table.key)[row]
    found = {
        "title": figure_title(table.title, table.label(measure)),
        "figure": figure, "unit": table.unit(measure), "period": period,
        "status": table.texts("status")[row], "source": table.texts("source")[row], "cell": _cell(table, row, measure),
    }  # fmt: skip
    change = _change(table, measure, row, checks)
    return found | ({"change": change} if change else {})


def _first_amount(table: DraftTable) -> str:
    """The first measure that is no rate, or the first."""
    amounts = [name for name in table.measures if not table.unit(name).startswith("%")]
    return next(iter(amounts or table.measures), "")


def _change(table: DraftTable, measure: str, row: int, checks: Sequence[Suggested]) -> dict[str, Any] | None:
    named = {"type": "growth", "resource": table.name, "value": measure}
    growth = next((check.entry for check in checks if named.items() <= check.entry.items()), None)
    figure = table.figures(growth["rate"])[row] if growth else None
    if growth is None or figure is None:
        return None
    label = "on the year before, as stated"
    return {"figure": figure, "unit": "%", "label": label, "cell": _cell(table, row, growth["rate"])}


def _cell(table: DraftTable, row: int, field: str) -> dict[str, Any]:
    period = table.texts(table.key)[row]
    is_number = table.field(table.key).get("type") in ("year", "integer") and period.isdigit()
    return {"resource": table.name, "row": {table.key: int(period) if is_number else period}, "field": field}
