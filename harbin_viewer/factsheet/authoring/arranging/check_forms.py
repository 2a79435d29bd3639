"""The kinds of checks in the words of who makes a sheet, and what each of them asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

Holds: TypeAlias = Literal[
    "table", "figure", "figures", "years", "key", "words", "shared", "day", "amount", "step", "measure"
]
"""What is asked for: a table; a column of figures, or several; of years; that tells rows apart; of words; a column that
both tables have; a day; how far figures may be apart; a whole number; in what that is measured."""


class Slot(NamedTuple):
    """Something that a check asks for: the property that it becomes, its words, and of which table it is a column."""

    word: str
    label: str
    holds: Holds
    hint: str = ""
    table: str = "resource"


class CheckForm(NamedTuple):
    """A kind of check: what is to hold, in words; what it compares; what it asks for."""

    words: str
    told: str
    slots: tuple[Slot, ...] = ()


_TABLE = Slot("resource", "Ta&ble", "table")
_ROWS = Slot("key", "&Rows are told apart by", "key")
_APART = Slot("tolerance", "May &differ by", "amount")

CHECK_FORMS: Mapping[str, CheckForm] = {
    "total": CheckForm(
        "Parts add up to their total",
        "In each row, the columns that are parts are added up and held against the column of the total.",
        (_TABLE, Slot("total", "To&tal", "figure"), Slot("parts", "&Parts of it", "figures"), _ROWS, _APART),
    ),
    "growth": CheckForm(
        "A stated growth follows from the figures",
        "The growth that a column states in per cent is computed again from the figures.",
        (
            _TABLE, Slot("value", "&Figures", "figure"), Slot("rate", "Stated &growth, in %", "figure"),
            Slot("order", "&Years", "years"), _APART,
        ),
    ),
    "share": CheckForm(
        "A stated share follows from part and whole",
        "The share that a column states in per cent is computed again from the part and the whole in its row.",
        (
            _TABLE, Slot("part", "&Part", "figure"), Slot("whole", "&Whole", "figure"),
            Slot("share", "Stated &share, in %", "figure"), _ROWS, _APART,
        ),
    ),
    "agreement": CheckForm(
        "Two columns agree",
        "Each figure is held against the one that another column, or another table, has for the same year or name.",
        (
            _TABLE, Slot("field", "&Figures", "figure"), Slot("referenceResource", "Oth&er table", "table"),
            Slot("referenceField", "&Its figures", "figure", "", "referenceResource"),
            Slot("on", "For the sa&me", "shared"), Slot("measure", "Difference i&n", "measure"), _APART,
        ),
    ),
    "sequence": CheckForm(
        "Years follow each other without a gap",
        "Years, or other whole numbers, are looked through for one that is missing or stands twice.",
        (_TABLE, Slot("field", "&Years", "years"), Slot("step", "&Step", "step")),
    ),
    "latest": CheckForm(
        "A table is as recent as another",
        "The last year of the table is held against the last that the other table had published by a day.",
        (
            _TABLE, Slot("field", "&Years", "years"), Slot("referenceResource", "Oth&er table", "table"),
            Slot("referenceField", "&Its years", "years", "", "referenceResource"),
            Slot("published", "&Published on", "words", "The column with the day of publication", "referenceResource"),
            Slot("by", "By the &day", "day", "2024-05-17"),
        ),
    ),
    "consistent": CheckForm(
        "What is said of one subject is said alike",
        "All rows on the same subject are held against each other: they are to say the same.",
        (_TABLE, Slot("subject", "Sub&ject", "words"), Slot("says", "What is &said of it", "words")),
    ),
    "independent": CheckForm(
        "Nothing is contradicted by others",
        "Each row is looked at for its status: it differs where it is contradicted.",
        (_TABLE, Slot("key", "&Statement", "words")),
    ),
    "sources": CheckForm("Every row names its source", "Each source and reference in a row is to be one of the sheet."),
    "statuses": CheckForm("Every status is borne out", "A confirmed row names two publishers, or the body itself."),
    "highlights": CheckForm("Large figures are as in the tables", "Each large figure is held against its cell."),
}  # fmt: skip
"""By the `type` of the descriptor, those that are asked for most first."""

USUAL: Mapping[str, float] = {"total": 0.0, "growth": 0.05, "share": 0.05, "agreement": 1.0}
"""How far figures may be apart where nothing else is said."""

MEASURES: Mapping[str, str] = {"relative": "per cent of the other", "absolute": "the unit of the figures"}
"""In what the difference of two columns is measured."""
