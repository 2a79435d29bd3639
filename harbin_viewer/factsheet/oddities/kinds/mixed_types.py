"""Mixed types: a column of texts in which most are numbers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable, first_few
from harbin_viewer.factsheet.roles.names.column_names import ends_named
from harbin_viewer.factsheet.wording import number, quoted

_NUMBER = re.compile(r"\s*[+\-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*%?\s*")
_CODE = re.compile(r"\s*0\d+\s*")
"""Leading noughts make codes of numbers."""

_WHOLE = re.compile(r"\s*\d+\s*")
_LETTERED = re.compile(r"\s*\d+[ -]?[^\W\d_OoIl]{1,2}\s*")
"""Numbers with a letter behind them among whole ones name lines and houses (4, 4A, 12); an O may be meant for 0."""

_NAMES = ("code", "note", "time")
"""Roles of columns in which numbers and words may well stand together."""


@declare("mixed_types", rank=30)
def mixed_types(examined: ExaminedTable) -> Iterator[Notice]:
    """Each such column in a notice of its own, as what stands in it differs."""
    for name, column in examined.table.columns.items():
        role = examined.roles.role(name)
        named = (role is not None and role.kind in _NAMES) or ends_named(name, "code")
        if column.dtype.kind == "O" and not named and not _is_text_by_choice(examined, name):
            yield from _in_column(examined, name)


def _is_text_by_choice(examined: ExaminedTable, name: str) -> bool:
    """Whether the maker calls it text and gives other columns other types: then it is no column of numbers."""
    return examined.table.field(name).type == "string" and bool(examined.declared_types - {"string", "any"})


def _in_column(examined: ExaminedTable, name: str) -> Iterator[Notice]:
    codes, values = examined.coded(name)
    numeric = np.array([_is_number(value) for value in values] or [False])
    if not numeric.any():
        return  # told at once of columns of words
    there = codes >= 0
    words = there & ~numeric[codes]
    count, filled = int(np.count_nonzero(words)), int(np.count_nonzero(there))
    if not 0 < count < filled / 2 or any(_CODE.fullmatch(str(value)) for value in values):
        return
    if all(_WHOLE.fullmatch(str(value)) or _LETTERED.fullmatch(str(value)) for value in values):
        return
    others = [quoted(value) for value, is_number in zip(values, numeric.tolist(), strict=True) if not is_number]
    verb = "is no number" if count == 1 else "are no numbers"
    sentence = f"{number(count)} of {number(filled)} values in {examined.label(name)} {verb}: {first_few(others)}."
    yield Notice("odd", sentence, field=name, place=examined.rows(words), count=count)


def _is_number(value: object) -> bool:
    if isinstance(value, str):
        return _NUMBER.fullmatch(value) is not None
    return isinstance(value, int | float) and not isinstance(value, bool)
