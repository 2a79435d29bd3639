"""What is noted of a figure that a chart computes: from what, and what is in doubt of that."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.status import look_of, looks
from harbin_viewer.factsheet.checks.comparison import label, number_of
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.wording import listed

_OF_NO_FIGURES = ("", "count", "rest")
"""How series are derived that have no figures of tables that each of theirs was computed from."""

_KEPT = 4096


def note_of(document: Document, series: Series) -> Callable[[int], str]:
    """For a point of a computed series how it was computed, and the doubt of each part as one of the part."""
    if series.derive in _OF_NO_FIGURES or not len(series.x) or not _says_more(document, series):
        return lambda _point: series.how
    parts = lru_cache(_KEPT)(lambda *cells: _of_parts(document, cells))
    return lambda point: " ".join(filter(None, [f"{series.how}.", parts(*series.cells(point))])).removesuffix(" .")


def _says_more(document: Document, series: Series) -> bool:
    """Whether a table of its parts has a column that tells of a figure how sure it is, or more."""
    fields = {(cell.resource, cell.field) for cell in series.cells(0)}
    tables = [(document.table(resource), field) for resource, field in fields]
    return any(
        {"status", table.field(field).status, table.field(field).note} & set(table.columns) for table, field in tables
    )


def _of_parts(document: Document, cells: tuple[CellAt, ...]) -> str:
    """What is said of the parts, those together that stand in one row and have the same said of them."""
    several = len({cell.resource for cell in cells}) > 1
    said: dict[tuple[str, str], dict[str, None]] = {}
    for cell in dict.fromkeys(cells):
        table = document.table(cell.resource)
        words = _doubt(table.status(cell.field, cell.row), table.note(cell.field, cell.row))
        if words:
            whose = f" ({label(document.sheet, table, cell.row)})" if several else ""
            keys = [number_of(table.value(name, cell.row)) for name in table.key or tuple(table.columns)[:1]]
            said.setdefault((", ".join(keys), words), {})[f"{table.field(cell.field).label}{whose}"] = None
    return " ".join(f"{listed(list(names))}, {place}: {words}" for (place, words), names in said.items())


def _doubt(status: str, note: str) -> str:
    """How sure a part is where it is not confirmed, and its note."""
    word = "" if status not in looks() or look_of(status).is_sure else f"{look_of(status).word.lower()}."
    ended = note if note[-1:] in ("", ".", "!", "?", "…") else f"{note}."
    return " ".join(filter(None, [word, ended]))
