"""What is noted of a figure that a chart computes: from what, what is in doubt of that, and who reports which part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.status import look_of, looks
from harbin_viewer.factsheet.checks.borne_out import is_doubted
from harbin_viewer.factsheet.checks.comparison import label, number_of
from harbin_viewer.factsheet.checks.row_references import references
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.status import NOT_BORNE_OUT, STATUSES, StatusName
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import listed

_OF_NO_FIGURES = ("", "count", "rest")
"""How series are derived that have no figures of tables that each of theirs was computed from."""

_KEPT = 4096


def note_of(document: Document, series: Series) -> Callable[[int], str]:
    """For a point of a computed series how it was computed, and the doubt and the references of each part."""
    if series.derive in _OF_NO_FIGURES or not len(series.x) or not _says_more(document, series):
        return lambda _point: series.how
    parts = lru_cache(_KEPT)(lambda *cells: _of_parts(document, cells))
    return lambda point: " ".join(filter(None, [f"{series.how}.", parts(*series.cells(point))])).removesuffix(" .")


def _says_more(document: Document, series: Series) -> bool:
    """Whether a table of its parts has a column that tells of a figure how sure it is, who reports it, or more."""
    fields = {(cell.resource, cell.field) for cell in series.cells(0)}
    tables = [(document.table(resource), field) for resource, field in fields]
    about = {"status", "references", "note"}
    return any(table.row_notes or {*about, *_own(table, field)} & set(table.columns) for table, field in tables)


def _own(table: Table, field: str) -> tuple[str, ...]:
    known = table.field(field)
    return known.status, known.note, known.references


def _of_parts(document: Document, cells: tuple[CellAt, ...]) -> str:
    """What is said of the parts: of those in doubt what, and where others report them, who reports which."""
    parts = [Part(document, cell) for cell in dict.fromkeys(cells)]
    several = len({part.cell.resource for part in parts}) > 1
    doubts = [
        f"{names}: {words}" for words, names in _alike(((part.doubt, part) for part in parts), several=several) if words
    ]
    heads = dict.fromkeys(part.head for part in parts if part.reported)
    if len({part.reported for part in parts}) > 1:
        for head in heads:
            of_it = ((part.reported, part) for part in parts if part.reported and part.head == head)
            doubts += [f"{head}: {'; '.join(f'{names} ({at})' for at, names in _alike(of_it, several=several))}."]
    return " ".join(doubts)


class Part:
    """A figure that another was computed from: its name and row, its doubt, who reports it and what heads these."""

    def __init__(self, document: Document, cell: CellAt) -> None:
        table = document.table(cell.resource)
        status = table.status(cell.field, cell.row)
        keys = [number_of(table.value(name, cell.row)) for name in table.row_names]
        self.cell = cell
        self.name = table.field(cell.field).label
        self.whose = label(document.sheet, table, cell.row)
        self.row = ", ".join(keys)
        doubted = is_doubted(document, cell)
        self.doubt = _doubt(NOT_BORNE_OUT if doubted else status, table.note(cell.field, cell.row))
        self.head = STATUSES.references(status)
        self.reported = listed(_labels(document.sheet, references(table, cell.field, cell.row)))


def _labels(sheet: FactSheet, names: Iterable[str]) -> list[str]:
    """The names that a reader knows sources by, each once."""
    return list(dict.fromkeys(source.label if (source := sheet.source(name)) else name for name in names))


def _alike(parts: Iterable[tuple[str, Part]], *, several: bool) -> Iterator[tuple[str, str]]:
    """What is said of parts, with the names of those that stand in one row and of which the same is said."""
    said: dict[tuple[str, str], dict[str, None]] = {}
    for words, part in parts:
        name = f"{part.name} ({part.whose})" if several else part.name
        said.setdefault((part.row, words), {})[name] = None
    for (row, words), names in said.items():
        yield words, f"{listed(list(names))}, {row}"


def _doubt(status: StatusName, note: str) -> str:
    """How sure a part is where it is not confirmed, and its note."""
    word = "" if status not in looks() or look_of(status).is_sure else f"{look_of(status).word.lower()}."
    ended = note if note[-1:] in ("", ".", "!", "?", "…") else f"{note}."
    return " ".join(filter(None, [word, ended]))
