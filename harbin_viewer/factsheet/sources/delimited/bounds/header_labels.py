"""The labels of columns, made of one or several header rows, and what those rows say of titles and units."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from harbin_viewer.factsheet.roles.times.periods import part_of_year
from harbin_viewer.factsheet.roles.unit_finding.bracketed_units import is_sign_of_science
from harbin_viewer.factsheet.sources.delimited.bounds.explained_names import (
    are_statistics,
    explains,
    has_import_ids,
    has_units_below,
    without_signs,
)
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import key_of
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_words import Key
from harbin_viewer.factsheet.sources.raw_table import ColumnHint
from harbin_viewer.factsheet.sources.text.cell_kind import is_period

JOINT = ", "
"""Between the parts of a label that several header rows make up."""

_MANY_ROWS = 3
"""Header rows, and columns, from which each row is a dimension that is named in its first cell."""

_OF_PARTS = ";"
"""Between the parts of a label that a data bank makes of its dimensions."""

_CODE = re.compile(r"[A-Z][A-Z0-9]*(?:[_.\-:][A-Z0-9]+)*|[A-Za-z]+\d+[A-Z]*|[A-Z0-9_.]{4,}|v\d+|[a-z]+(?:_[a-z0-9]+)+")
_UNIT = re.compile(
    r"\[.*\]|\(.*\)|\(?in\s.{1,30}|%|‰|°[CF]|per ?cent.*|percentage.*|proportion|number|persons?"
    r"|(?:19|20)\d\d\s?=\s?100.*|index.*|points?"
    r"|(?:[a-zà-ÿ]+ )?(?:thousand|million|billion|tsd|mio|mrd|mill|bn|mn|miles|millones|milh|milliard"
    r"|тыс|млн|млрд)[\w.]*\s?.{0,24}"
    r"|(?:US)?[$€£¥].{0,16}|[A-Z]{3}(?:/.{1,24})?|(?-i:[A-Z]{3}) .{1,24}"
    r"|(?:eur|euro|usd|dollars?|pounds?|yen|yuan).{0,20}"
    r"|(?:k|m|c|µ|M|G|T)?(?:g|m|m2|m²|m3|m³|W|Wh|J|t|l|Pa|V|A|Hz|ha)(?:/\w{1,6})?|tonnes?.*|kg/.+|km.*|hectares?.*|years?|jahre?"
    r"|deg\.? ?[CFK]|degrees?(?: .{1,20})?|aantal(?: .{1,30} per .{1,12})?|antall?|liczba|počet"
    r"|(?:milli|kilo)?(?:volts?|amps?|watts?|pascals?)(?:/.{1,12})?|met(?:er|re)s?/.{1,12}"
    r"|days?|hours?|anzahl|prozent.*|personen|stück|nombre|%.{1,24}|.{1,20}%|[百千万亿億兆元人吨個个%年]{1,5}|人|명|천명|원|백만원|단위.*"
    r"|чел.*|человек|руб.*|штук|единиц|процент.*",
    re.IGNORECASE,
)

_BEFORE_UNIT = ("preunit", "pre unit")
"""How a row calls itself that has the currencies of units."""


@dataclass(frozen=True)
class Header:
    """The labels of columns, the header rows with merged cells repeated, and what they say of each column by its label.

    `title` is that of the one column of figures, where keyed rows state one.
    """

    labels: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    columns: dict[str, ColumnHint] = field(default_factory=dict)
    title: str = ""


def header_of(rows: Sequence[list[str]], width: int, *, keyed: bool) -> Header:
    """The header that some rows make up for a table of `width` columns."""
    rows = [cells for cells in rows if not has_import_ids(cells)]
    even = [tuple(map(_label, _whole(cells, width, lowest=cells is rows[-1] is not rows[0]))) for cells in rows]
    if not even:
        return Header(("",) * width)
    if keyed:
        return _keyed_header(even)
    if len(even) == 1:
        even = _taken_apart(without_signs(even[0]))
    full = _filled_to_the_right(even)
    return _with_hints(full)


def _taken_apart(labels: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A header row as several where its labels have several parts each (“total;2015;[persons]”)."""
    parts = [tuple(part.strip() for part in label.split(_OF_PARTS)) for label in labels]
    several = {len(of_label) for of_label in parts if len(of_label) > 1}
    if len(several) != 1 or sum(len(of_label) > 1 for of_label in parts) * 2 < len(labels):
        return [labels]
    count = several.pop()
    return list(zip(*((*of_label, *[""] * count)[:count] for of_label in parts), strict=True))


def are_units_of_the_right(cells: Sequence[str], width: int) -> bool:
    """Whether a row that is shorter than its table has units only, which are those of the columns to the right."""
    return 1 < len(cells) < width and all(map(looks_like_unit, cells))


def looks_like_unit(cell: str) -> bool:
    """Whether a text may be a unit by its look; any three letters may be, as those of a currency."""
    return bool(_UNIT.fullmatch(cell.strip()))


def _whole(cells: list[str], width: int, *, lowest: bool) -> list[str]:
    """A row as wide as the table; the lowest with its unit in each column to its right, where it has nothing else."""
    if lowest and are_units_of_the_right(cells, width):
        return [*[""] * (width - len(cells)), *cells]
    if lowest and _is_name_and_unit(cells, width):
        return [cells[0], *cells[1:] * (width - 1)]
    rest = _unit_of_the_rest(cells, width)
    whole = [*cells, *(rest if len(cells) < width else [""])][:width]
    if not lowest or not rest[0] or rest[0].strip() not in whole[1 : max(2, width // 2)]:
        return whole
    first = next(at for at, cell in enumerate(whole) if cell.strip())
    return [*whole[:first], *rest[first:]]


def _is_name_and_unit(cells: Sequence[str], width: int) -> bool:
    """Whether a row ends after the name of the first column and the unit of all others (“Estimates”, “Dollars”)."""
    return len(cells) == 2 < width and cells[0].strip() != "" and looks_like_unit(cells[1])


def _unit_of_the_rest(cells: Sequence[str], width: int) -> list[str]:
    """The unit that a row has and nothing besides, once for each column; nothing for other rows."""
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    alone = len(filled) == 1 and filled[0] > 0 and looks_like_unit(cells[filled[0]])
    return [cells[filled[0]] if alone else ""] * width


def _label(cell: str) -> str:
    return " ".join(cell.split()).lstrip("\ufeff")


def _filled_to_the_right(rows: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The rows with each cell that spans several columns repeated in them, where a lower row names the column."""
    full = [_spread(cells, rows[place + 1 :]) for place, cells in enumerate(rows)]
    return tuple(full)


def _spread(cells: tuple[str, ...], lower: list[tuple[str, ...]]) -> tuple[str, ...]:
    spread: list[str] = []
    for at, cell in enumerate(cells):
        named_below = any(row[at] for row in lower)
        first_named = bool(spread and spread[-1]) and at > 0
        own_group = first_named and not cell and named_below and any(row[at - 1] for row in lower)
        spread.append(spread[-1] if own_group else cell)
    return tuple(spread)


def _with_hints(rows: tuple[tuple[str, ...], ...]) -> Header:
    if len(rows) == 1:
        return Header(rows[0], rows)
    rows = _units_last(rows)
    if len(rows) == 2 and _are_codes(rows[0]) and not _are_codes(rows[1]) and _tells_apart(rows[1]):
        columns = {name: ColumnHint(description=code) for name, code in zip(rows[1], rows[0], strict=True) if name}
        return Header(rows[1], rows, columns)
    if len(rows) == 2 and explains(rows[1], rows[0]):
        columns = {name: ColumnHint(description=said) for name, said in zip(*rows, strict=True) if said != name}
        return Header(rows[0], rows, columns)
    units = rows[-1] if _are_units(rows[-1], rows[-2]) else None
    naming = _telling(rows[:-1] if units else rows)
    joint = " " if _tell_apart_by_letters(rows[-1], rows[-2]) else JOINT
    labels = tuple(joint.join(dict.fromkeys(part for part in parts if part)) for parts in zip(*naming, strict=True))
    labels = _with_names_of_stub(_told_apart(labels, units), rows[-1])
    if units:
        stub = _names_beside_units(units, naming[-1])
        labels = (*stub, *labels[len(stub) :])
    hints = {
        label: ColumnHint(unit=bare_unit(unit))
        for label, unit in zip(labels, units or (), strict=False)
        if unit and unit != label and _may_be_unit(unit, label)
    }
    return Header(labels, rows, hints)


def _units_last(rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The rows with the units below what loggers write under them: Avg, Smp, Max."""
    if len(rows) < _MANY_ROWS or not are_statistics(rows[-1]) or not _are_units(rows[-2], rows[-3]):
        return rows
    return (*rows[:-2], rows[-1], rows[-2])


def _telling(rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Of many rows that each name themselves in the first column those that tell columns apart, without their codes."""
    stub = [row[0] for row in rows]
    if len(rows) < _MANY_ROWS or not all(stub) or len({*stub}) < len(stub) or len(rows[0]) < _MANY_ROWS:
        return rows
    telling = [row for row in rows if len({*row[1:]}) > 1]
    worded = [row for row in telling if not _are_codes(row[1:])] or telling
    whole = list(zip(*(row[1:] for row in worded), strict=True))
    if not worded or len({*whole}) < len(whole):
        return rows
    return tuple((rows[-1][0], *row[1:]) for row in worded)


def _names_beside_units(units: tuple[str, ...], above: tuple[str, ...]) -> tuple[str, ...]:
    """The first cells of a row of units that are none but names (“Periods”, then “number”), whatever is above them."""
    if has_units_below(above, units):
        return above[:1]
    told = enumerate(zip(units, above, strict=True))
    return units[: next((at for at, (cell, name) in told if not cell or _may_be_unit(cell, name)), 0)]


def _with_names_of_stub(labels: tuple[str, ...], last: tuple[str, ...]) -> tuple[str, ...]:
    """The labels with those of the first columns, where the last row has nothing but their names."""
    named = next((at for at, cell in enumerate(last) if not cell), len(last))
    if (
        0 < named < len(last)
        and not any(last[named:])
        and not any(map(is_sign_of_science, map(bare_unit, last[:named])))
    ):
        return (*last[:named], *labels[named:])
    return labels


def _told_apart(labels: tuple[str, ...], units: tuple[str, ...] | None) -> tuple[str, ...]:
    """Labels that only their units tell apart have these too."""
    if units is None:
        return labels
    times = Counter(labels)
    return tuple(
        JOINT.join(filter(None, (label, unit))) if not label or times[label] > 1 else label
        for label, unit in zip(labels, units, strict=True)
    )


def _are_codes(cells: tuple[str, ...]) -> bool:
    filled = [cell for cell in cells if cell]
    return len(filled) > 1 and sum(bool(_CODE.fullmatch(cell)) for cell in filled) >= 0.8 * len(filled)


def _tells_apart(cells: tuple[str, ...]) -> bool:
    filled = [cell for cell in cells if cell]
    wordy = sum(any(letter.islower() or not letter.isascii() for letter in cell) for cell in filled)
    return len(set(filled)) == len(filled) and wordy * 2 >= len(filled) and len(filled) * 2 >= len(cells)


def _are_units(cells: tuple[str, ...], above: tuple[str, ...]) -> bool:
    """Whether a header row has units: most of its cells look like some, and names stand above them."""
    filled = [(cell, name) for cell, name in zip(cells, above, strict=True) if cell and name and cell != name]
    if has_units_below(above, cells):
        return True
    if not filled or any(is_period(cell) or part_of_year(cell) for cell, _ in filled) or are_statistics(cells):
        return False
    if _tell_apart_by_letters(cells, above):
        return False
    like = sum(_may_be_unit(cell, name) for cell, name in filled)
    return like * 3 >= len(filled) * 2 and not any(
        cells[at] and not above[at] for at in range(_stub(above), len(cells))
    )


def _tell_apart_by_letters(cells: tuple[str, ...], above: tuple[str, ...]) -> bool:
    """Whether a letter each parts what one name spans: W and L of games at home, m and f of pupils, and no units."""
    pairs = {(name, cell) for cell, name in zip(cells, above, strict=True) if cell and name}
    letters = all(len(cell) == 1 and cell.isalpha() for _, cell in pairs)
    return letters and any(many > 1 for many in Counter(name for name, _ in pairs).values())


def _may_be_unit(cell: str, name: str) -> bool:
    bare = bare_unit(cell)
    return bool(_UNIT.fullmatch(cell) or _UNIT.fullmatch(bare)) or is_sign_of_science(bare, name)


def _stub(above: tuple[str, ...]) -> int:
    """How many first columns have no name in a row."""
    return next((at for at, name in enumerate(above) if name), len(above))


def bare_unit(unit: str) -> str:
    """A unit without brackets around it, and without the word for “in” before it."""
    text = unit.strip()
    inner = text[1:-1] if text[:1] in "([（" and text[-1:] in ")]）" else text
    found = re.fullmatch(r"in\s+\(?([^()]*)\)?", inner.strip(), re.IGNORECASE)
    return (found[1] if found else inner).strip()


def _with_money_before(units: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The units with the currencies of a row above them: the Office for National Statistics has “£” over “m”."""
    before = next((cells for cells in rows if cells[0].strip().casefold() in _BEFORE_UNIT), ("",) * len(units))
    return tuple(f"{money}{unit}" if at else unit for at, (money, unit) in enumerate(zip(before, units, strict=True)))


def _first_other(rows: list[tuple[str, ...]], at: int) -> str:
    """What another row calls a column that the naming one leaves empty."""
    return next((cells[at] for cells in rows if cells[at]), "")


def _keyed_header(rows: list[tuple[str, ...]]) -> Header:
    """Rows that name themselves in the first column: the one that is the title names the columns, or the first."""
    by_key: dict[Key | None, tuple[str, ...]] = {key_of(cells[0]): cells for cells in reversed(rows) if cells[0]}
    wordy = (cells for cells in rows if any(cells[1:]) and not _CODE.fullmatch(cells[1]))
    naming = by_key.get("title") or next(wordy, rows[0])
    units = _with_money_before(by_key.get("unit", ("",) * len(naming)), rows)
    labels = ("", *(name or _first_other(rows, at) for at, name in enumerate(naming) if at))
    notes = by_key.get("note", ("",) * len(naming))
    columns = {
        label: ColumnHint(title=label, unit=bare_unit(unit), description=note)
        for label, unit, note in zip(labels, units, notes, strict=True)
        if label
    }
    title = naming[1] if len(naming) == 2 and "title" in by_key else ""
    return Header(labels, tuple(rows), columns, title)
