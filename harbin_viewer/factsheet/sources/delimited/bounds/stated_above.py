"""Lines above the heads of a table that have figures or times too, as banks state the balance and the account there."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import FIGURES, Cells, Columns, is_data, may_head
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank, kind

_PIVOTED = re.compile(
    r"(?:sum|count|average|mean|max|min|product|stdev|summe|anzahl|mittelwert|maximum|minimum|somme|nombre|moyenne|suma"
    r"|cuenta|promedio|recuento|soma|contagem|média|somma|conteggio|media|aantal|som|gemiddelde|сумма|количество"
    r"|среднее)(?: (?:of|von|de|d[ei]|van|по полю) | - |(?<=[dn])e? d')\S.*",
    re.IGNORECASE,
)
"""What the corner of a pivot table is called: “Sum of Sales”, “Summe von Umsatz”, “Sum - Amount” in LibreOffice."""

_FURTHEST = 12
"""Rows below such a line, at the most, in which the heads stand."""

_FEWEST_COLUMNS = 4
_DATE = len("1/2/2024")


def is_stated_above(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether a row with few cells stands above heads of all columns, and these above rows with more cells."""
    if columns.width < _FEWEST_COLUMNS or _filled(rows[place]) * 2 >= columns.width:
        return False
    few = _filled(rows[place])
    for at in range(place + 1, min(place + 1 + _FURTHEST, len(rows) - 1)):
        if is_blank(rows[at]):
            continue
        if _are_words(rows[at], columns):
            below = next((row for row in rows[at + 1 :] if not is_blank(row)), [])
            return is_data(below, columns) and _filled(below) > few
        few = max(few, _filled(rows[at]))
        if few * 2 >= columns.width:
            return False
    return False


def heads_pivot(cells: Sequence[str]) -> bool:
    """Whether a row has the corner of a pivot table and beside it only the field that the heads below are of."""
    corner, *others = [cell.strip() for cell in cells] or [""]
    return _PIVOTED.fullmatch(corner) is not None and sum(map(bool, others)) == 1 and bool(others[0])


def heads_all(cells: Sequence[str], columns: Columns) -> bool:
    """Whether a row has a word of its own for each column, so that nothing above it need tell them apart."""
    return _are_words(cells, columns) and len({*map(str.strip, cells)}) == columns.width


def _are_words(cells: Sequence[str], columns: Columns) -> bool:
    return len(cells) == columns.width and all(kind(cell) == "text" for cell in cells)


def states_one_thing(cells: Sequence[str]) -> bool:
    """Whether a row has a day or an amount among its cells, which is none of the names that heads are grouped by."""
    return any(kind(cell) in FIGURES and _is_exact(cell.strip()) for cell in cells)


def _is_exact(text: str) -> bool:
    """Whether a text is a whole day, or a figure with decimals."""
    if kind(text) == "time":
        return len(text) >= _DATE and sum(map(str.isdigit, text)) >= _DATE - 2
    return not may_head(text) and text[-3:-2] in (",", ".") and text[-2:].isdigit()


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)
