"""Small tables of many shapes, with one faulty cell or none, written in each format in which people keep tables."""

from __future__ import annotations

import html
import random
from dataclasses import dataclass

from tests.factsheet.sources.samples import Rows, ods, workbook

FORMATS = ("csv", "tsv", "semicolon.csv", "xlsx", "ods", "html", "md")

FAULTS = ("abc", "see note", "", "n/a", "12 (est.)", "85+", "unknown", "<5", "?", "1O4")

_COUNTRIES = (
    "Austria",
    "Belgium",
    "Chad",
    "Denmark",
    "Egypt",
    "France",
    "Ghana",
    "Haiti",
    "India",
    "Japan",
    "Kenya",
    "Laos",
)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
FIRSTS = {
    "Country": _COUNTRIES,
    "Month": _MONTHS,
    "Year": tuple(str(2001 + number) for number in range(12)),
    "No": tuple(str(1 + number) for number in range(12)),
    "Age": tuple(str(number) for number in range(12)),
    "Date": tuple(f"2021-03-{1 + number:02}" for number in range(12)),
    "Age group": ("0–4", *(f"{5 * number}–{5 * number + 4}" for number in range(1, 12))),
}
"""Names of a first column, and what stands below each."""

_MEASURES = ("Births", "Deaths", "Marriages", "Arrivals", "Departures")
_ABOVE = ((), (), ("Births and deaths in a small place",), ("Table 1", "Births and deaths, by place"))
_BELOW = ((), (), ("Source: Office of Statistics",), ("Note: figures are provisional.", "Source: Office"))
_UNITS = ("persons", "km", "kg", "USD", "m")


@dataclass(frozen=True)
class Shape:
    """A table as it is generated: lines above, rows of heads, rows of data (figures as numbers), lines below.

    `faults` are the rows and columns of data of faulty cells; `blank` is the row before which a blank one stands.
    """

    above: tuple[str, ...]
    heads: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str | int | float, ...], ...]
    below: tuple[str, ...]
    gaps: bool
    blank: int | None
    faults: tuple[tuple[int, int], ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.heads[0])

    @property
    def names(self) -> list[str]:
        """What is in the heads of each column, the upper ones first."""
        told: list[list[str]] = [[] for _ in range(self.width)]
        for number, head in enumerate(self.heads):
            last = ""
            for column, text in enumerate(head):
                last = text if text or number == len(self.heads) - 1 else last
                told[column] += [last] if last else []
        return [" ".join(texts) for texts in told]

    def grid(self) -> Rows:
        """All of it as rows of cells, the lines in their first."""
        gap: Rows = [[]] if self.gaps else []
        body: Rows = [list(row) for row in self.rows]
        if self.blank is not None:
            body.insert(self.blank, [])
        above = [*([line] for line in self.above), *(gap if self.above else [])]
        below = [*(gap if self.below else []), *([line] for line in self.below)]
        return [*above, *map(list, self.heads), *body, *below]


def shape(number: int) -> Shape:
    """The shape of a number: always the same one."""
    dice = random.Random(number)
    width, length = dice.choice((2, 2, 3, 3, 4, 5, 6)), dice.choice((3, 4, 5, 6, 8, 10, 12))
    first = dice.choice(tuple(FIRSTS))
    heads = _heads(dice, first, width)
    rows = _rows(dice, FIRSTS[first][:length], heads[0])
    faults = _faults(dice, length, width)
    for row, column in faults:
        rows[row][column] = dice.choice(FAULTS)
    return Shape(
        above=dice.choice(_ABOVE),
        heads=heads,
        rows=tuple(map(tuple, rows)),
        below=dice.choice(_BELOW),
        gaps=dice.random() < 0.7,
        blank=dice.randrange(1, length) if dice.random() < 0.15 else None,
        faults=faults,
    )


def _faults(dice: random.Random, length: int, width: int) -> tuple[tuple[int, int], ...]:
    """None, one, two of a column, or all of a row below the first."""
    kind = dice.choices(("none", "one", "two", "row"), (20, 60, 10, 10))[0]
    row, column = dice.choice((0, length // 2, length - 1)), dice.randrange(width)
    if kind == "two":
        return (row, column), ((row + 1) % length, column)
    if kind == "row":
        return tuple((max(row, 1), at) for at in range(1, width))
    return ((row, column),) if kind == "one" else ()


def _heads(dice: random.Random, first: str, width: int) -> tuple[tuple[str, ...], ...]:
    kind = dice.choice(("words", "words", "words", "sex", "units", "years", "groups"))
    if kind == "years" and width > 2 and first in ("Country", "Month", "Age group"):
        return ((first, *(str(2015 + number) for number in range(width - 1))),)
    if kind == "groups" and width in (3, 5):
        groups = ("Men", "", "Women", "")[: width - 1] if width == 5 else ("Persons", "")
        return (("", *groups), (first, *("Births", "Deaths", "Births", "Deaths")[: width - 1]))
    if kind == "sex" and width > 2:
        return ((first, "Sex", *_MEASURES[: width - 2]),)
    names = (first, *_MEASURES[: width - 1])
    return (names, ("", *_UNITS[: width - 1])) if kind == "units" else (names,)


def _rows(dice: random.Random, firsts: tuple[str, ...], heads: tuple[str, ...]) -> list[list[str | int | float]]:
    """Rows of figures, each of which is there once."""
    width = len(heads)
    low, high = dice.choice(((10, 99), (100, 999), (3_000, 99_999), (100_000, 9_999_999)))
    share = dice.random() < 0.3
    figures = iter(dice.sample(range(low, high), min(high - low, len(firsts) * (width - 1))))
    of_sexes = heads[1] == "Sex"
    rows: list[list[str | int | float]] = []
    for number in range(len(firsts)):
        names = [firsts[number // 2], ("Men", "Women")[number % 2]] if of_sexes else [firsts[number]]
        rows.append([*names, *(next(figures) / 10 if share else next(figures) for _ in range(width - len(names)))])
    return rows


def content(made: Shape, form: str) -> bytes | str:
    """The file of a shape in one of the formats."""
    rows = made.grid()
    if form == "xlsx":
        return workbook({"Sheet1": [[_cell(text) for text in row] for row in rows]})
    if form == "ods":
        return ods(f'<table:table table:name="Sheet1">{"".join(map(_ods_row, rows))}</table:table>')
    if form == "html":
        return f"<html><body><table>{''.join(map(_html_row, rows))}</table></body></html>"
    if form == "md":
        return _markdown(made)
    separator = {"csv": ",", "tsv": "\t", "semicolon.csv": ";"}[form]
    filled = [[*map(str, row), *[""] * (made.width - len(row))] for row in rows]
    return "\n".join(separator.join(_quoted(text, separator) for text in row) for row in filled) + "\n"


def _quoted(text: str, separator: str) -> str:
    return f'"{text}"' if separator in text else text


def _cell(value: str | int | float) -> str | int | float | None:
    """A cell as a spreadsheet keeps it: figures as numbers, and nothing where there is none."""
    return int(value) if isinstance(value, str) and value.isdigit() else value if value != "" else None


def _ods_row(row: list[str | int | float]) -> str:
    cells = "".join(_ods_cell(_cell(value)) for value in row)
    return f"<table:table-row>{cells or '<table:table-cell/>'}</table:table-row>"


def _ods_cell(value: str | int | float | None) -> str:
    if value is None:
        return "<table:table-cell/>"
    text = html.escape(str(value))
    kind = "string" if isinstance(value, str) else f'float" office:value="{value}'
    return f'<table:table-cell office:value-type="{kind}"><text:p>{text}</text:p></table:table-cell>'


def _html_row(row: list[str | int | float]) -> str:
    return f"<tr>{''.join(f'<td>{html.escape(str(value))}</td>' for value in row)}</tr>"


def _markdown(made: Shape) -> str:
    """Lines around a table; Markdown has one row of heads, and further ones are rows."""
    rows: Rows = [list(row) for row in (*made.heads, *made.rows)]
    first, *more = rows
    table = [first, ["---"] * made.width, *more]
    lines = ["| " + " | ".join(str(cell) for cell in row) + " |" for row in table]
    return "\n\n".join([*made.above, "\n".join(lines), *made.below]) + "\n"
