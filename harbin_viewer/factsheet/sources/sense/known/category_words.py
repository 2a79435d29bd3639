"""The words of published codes that stand in cells, put on a raw table, and the notice that says whose they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.known.category_codes import LISTS, CategoryList

_LOOKED_AT = 2_000
"""Rows from the head of a table by whose codes it is seen what it holds."""

_HUNDREDTHS = re.compile(r"(?i)(?<![\d.])0?\.01[- ]?(?:deg(?:rees?|\.)?|°)[- ]?C(?:elsius)?\b")


def with_category_words(raw: RawTable) -> RawTable:
    """The table with the words of its codes where it is surely an office's; its title by the code of what it measures.

    What the file says itself stays.
    """
    labels = {label.strip().casefold(): label for label in raw.labels}
    found = next((codes for codes in LISTS if codes.beside <= labels.keys() and _says(raw, codes)), None)
    if found is None:
        return raw
    head = raw.rows if isinstance(raw.rows, Sequence) else list(islice(iter(raw.rows), _LOOKED_AT))
    columns = dict(raw.columns)
    for name, label in labels.items():
        texts = _texts(head, raw.labels.index(label))
        texts |= set() if head is raw.rows else {*found.words.get(name, ())}
        if words := {text: word for text in texts if (word := found.word(name, text)) and word != text}:
            hint = columns.get(label, ColumnHint())
            columns[label] = replace(hint, labels=words | hint.labels)
    title = (
        _beside(raw.title, _in_hundredths(raw, found.title))
        if found.title
        else raw.title or _title(raw, found, head, labels)
    )
    if columns == raw.columns and title == raw.title:
        return raw
    told = f"Its header is that of {found.whose}." if found.title else f"Codes are told in the words of {found.whose}."
    notice = Notice("assumed", told)
    return replace(raw, columns=columns, title=title, notices=(*raw.notices, notice))


def _beside(title: str, known: str) -> str:
    """A title of the file's own, and what a table of its kind measures."""
    return f"{title}, {known[:1].lower()}{known[1:]}" if title else known


def _in_hundredths(raw: RawTable, known: str) -> str:
    """What a table measures, its degrees by hundredths where a line above says that they are."""
    return known.replace("(°C)", "(0.01 °C)") if any(map(_HUNDREDTHS.search, raw.above)) else known


def _texts(rows: Sequence[Sequence[str]], place: int) -> set[str]:
    return {row[place].strip() for row in rows if place < len(row)} - {""}


def _says(raw: RawTable, codes: CategoryList) -> bool:
    """Whether a line above the table has the key by which its office is known, if there is one."""
    return not codes.key or bool(_keyed(raw, codes))


def _keyed(raw: RawTable, codes: CategoryList) -> str:
    """What stands behind the key of a list in a line above the table; "" where none has it."""
    pairs = (line.split("\t") for line in raw.above)
    return next((pair[1].strip() for pair in pairs if len(pair) > 1 and pair[0].strip() == codes.key), "")


def _title(raw: RawTable, codes: CategoryList, rows: Sequence[Sequence[str]], labels: dict[str, str]) -> str:
    """What the table measures, by the one code that all rows have, or that a line above has."""
    if codes.key:
        return codes.measured.get(re.sub(r"@.*", "", _keyed(raw, codes)), "")
    label = labels.get(codes.measure)
    texts = _texts(rows, raw.labels.index(label)) if label is not None else set()
    return codes.measured.get(next(iter(texts)), "") if len(texts) == 1 else ""
