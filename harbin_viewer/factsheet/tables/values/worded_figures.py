"""Figures that stand as texts (1,234 · 12,5 · 81 %) in columns whose schema does not say how they are written."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from msgspec.structs import replace

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.tables.values import columns, inference, typing_notices
from harbin_viewer.factsheet.tables.values.column_decimals import ColumnDecimals
from harbin_viewer.factsheet.wording import first_of, quoted
from harbin_viewer.factsheet.words.reported_decimals import stated

_FIRST_LOOK, _MOSTLY = 60, 0.8
"""Different texts that are looked at first, and which share of them has to begin with figures."""

_LIKE_A_FIGURE = re.compile(r"\s*[(+−–-]?\s*(?:[A-Z]{0,3}[$€£¥₽₹]|EUR|USD|GBP)?\s*[−-]?[\d.,]")
_LONGEST_BEGINNING = 40
"""Letters in which a figure has begun."""

_SIGNED = re.compile(r"^\W*(?:[A-Z]{0,3}[$€£¥₽₹]|EUR|USD|GBP)|(?:[%€$£]|EUR|USD)\s*$")
_FIRST_ROWS = 200
"""Rows that are looked at of a column that a schema calls a text."""

_NUMERIC = ("number", "integer", "year")
_YEAR = re.compile(r"\s*[−-]?(?!0\d)\d{1,5}\s*", re.ASCII)
_FEWEST = 3
_MOST_NAMES = 3


class Figures(NamedTuple):
    """`values` are the figures row by row, None where there is none, `odd` the texts that stand in place of one.

    `sign` is the % or currency that stands at them, `sample` one of the texts that are no plain numbers.
    """

    values: list[float | None]
    odd: dict[int, str]
    sign: str
    sample: str


def figures_in(name: str, texts: Sequence[Any], unit: str = "") -> Figures | None:
    """The figures in a unit that all but few of the texts of a column are (None: missing); None where they are not."""
    different = list(dict.fromkeys(text for text in texts if isinstance(text, str)))
    looked_at = list(islice(different, _FIRST_LOOK))
    if sum(map(_begins_like_a_figure, looked_at)) < _MOSTLY * len(looked_at) or not looked_at:
        return None
    from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense  # for these few columns alone

    sense = ColumnSense(name, different)
    if sense.kind != "figures" or sense.flags or sense.has_ranges or sense.form.scaled:
        return None
    sign = sense.signs.of_all(name)
    if sense.signs.part_figures(unit or sign):
        return None
    read = {text: sense.figures[text].number for text in different if text in sense.figures}
    values = [_value(text, read) for text in texts]
    odd = {row: text for row, text in enumerate(texts) if isinstance(text, str) and not read.get(text)}
    sample = next((text for text in different if read.get(text) and read[text] != text), "")
    return Figures(values, odd, sign, sample)


def _begins_like_a_figure(text: str) -> bool:
    """Whether a text does; that is seen from few letters, and a cell of nothing but blanks would be tried endlessly."""
    return _LIKE_A_FIGURE.match(text.lstrip()[:_LONGEST_BEGINNING]) is not None


def _value(text: Any, read: Mapping[str, str]) -> float | None:
    if isinstance(text, str):
        return stated(number) if (number := read.get(text, "")) else None
    return float(text) if isinstance(text, int | float) and not isinstance(text, bool) else None


def may_be_rescued(field: Field, texts: int, rows: int) -> bool:
    """Whether so many texts in a column of so many rows may be its numbers, or its years, in another form."""
    return _are_no_slips(field, texts, rows) or (field.type == "year" and texts >= _FEWEST)


def _are_no_slips(field: Field, texts: int, rows: int) -> bool:
    return field.type in _NUMERIC and texts >= max(_FEWEST, rows / 10)


def rescued(field: Field, values: Sequence[Any], texts: Mapping[int, str]) -> Figures | None:
    """The values of a field of numbers with those of its texts that are numbers in another form, if all are.

    A few among many that are as they should be stay what they are: mistakes.
    """
    if field.type == "year" and (years := _other_years(values, texts)) is not None:
        return years
    if not _are_no_slips(field, len(texts), len(values)):
        return None
    whole = [texts.get(row, value) for row, value in enumerate(values)]
    found = figures_in(field.name, whole, field.unit)
    return found if found and not found.odd else None


def _other_years(values: Sequence[Any], texts: Mapping[int, str]) -> Figures | None:
    """Years of a long time, of which several different ones have fewer or more than four digits (−141, 79, 12024)."""
    different = set(texts.values())
    if len(different) < _FEWEST or not all(map(_YEAR.fullmatch, different)):
        return None
    read = [float(texts[row].replace("−", "-")) if row in texts else value for row, value in enumerate(values)]
    return Figures([None if value is None else float(value) for value in read], {}, "", "")


def with_figures(table: Table, declared: Resource) -> Table:
    """The table, whose open columns of texts that are figures are numbers."""
    among_texts = inference.all_are_texts(declared.schema)
    schema = table.resource.schema
    found = {
        field.name: figures
        for field in (schema.fields if schema else ())
        if _is_open(table, field, among_texts=among_texts)
        and (figures := figures_in(field.name, table.columns[field.name].tolist(), field.unit)) is not None
        and figures.sample
    }
    if not found or schema is None:
        return table
    fields = tuple(_field(field, found[field.name]) if field.name in found else field for field in schema.fields)
    typed = {field.name: columns.typed(field, found[field.name].values) for field in fields if field.name in found}
    decimals = {name: kept for name, known in found.items() if (kept := ColumnDecimals.of(known.values)) is not None}
    texts = {(row, name): text for name, known in found.items() for row, text in known.odd.items()}
    return dataclasses.replace(
        table,
        resource=replace(table.resource, schema=replace(schema, fields=fields)),
        columns={**table.columns, **typed},
        decimals={**table.decimals, **decimals},
        texts={**table.texts, **texts},
        notices=(*table.notices, _notice(table.resource, found), *_denied(table.resource, found)),
    )


def _is_open(table: Table, field: Field, *, among_texts: bool) -> bool:
    column = table.columns.get(field.name)
    if column is None or column.dtype.kind != "O":
        return False
    return inference.is_open(field, among_texts=among_texts) or _is_called_a_text(field, column)


def _is_called_a_text(field: Field, column: Any) -> bool:
    """Whether a schema calls amounts texts: a column of values by its name, or one whose cells have a currency or %."""
    if not inference.is_plain_text(field):
        return False
    first = [text for text in column[:_FIRST_ROWS].tolist() if isinstance(text, str) and text.strip(" -–.")]
    if not first or sum(map(_begins_like_a_figure, first)) < _MOSTLY * len(first):
        return False
    from harbin_viewer.factsheet.roles.names.column_names import is_named  # for these few columns alone

    return is_named(field.name, "value") or sum(map(bool, map(_SIGNED.search, first))) >= _MOSTLY * len(first)


def _field(field: Field, found: Figures) -> Field:
    return replace(field, type="number", unit=field.unit or found.sign)


def _denied(resource: Resource, found: Mapping[str, Figures]) -> Iterator[Notice]:
    return typing_notices.of_money(resource, {name: known.sign for name, known in found.items()})


def _notice(resource: Resource, found: Mapping[str, Figures]) -> Notice:
    samples = list(dict.fromkeys(quoted(known.sample) for known in found.values()))
    listed = first_of([quoted(name) for name in found], _MOST_NAMES, " other columns")
    sentence = f"The values of {listed} are written as {samples[0]} is, and were read as numbers."
    return Notice("assumed", sentence, resource.name, next(iter(found)), count=len(found))
