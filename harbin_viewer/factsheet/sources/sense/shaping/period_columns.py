"""A column that stands for a period, by what its header says: the period, a mark behind it, and what is measured."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.times.months import month_of
from harbin_viewer.factsheet.roles.times.periods import Period, period_of, without_mark
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.sense.cells.period_marks import mark_of

_NEAR, _ANY = r"(?:19|20)\d\d", r"(?:1\d|2[01])\d\d"
"""Years that are told beside words alone, and those that are beside such of the same words."""

_FORMS = {
    year: (
        re.compile(
            r"(?P<stem>.*?(?:[^\s\d_(\-–]|[^\W\d_]\d{1,2}))[\s_(,:|–-]{1,3}"
            rf"(?P<period>(?:[A-Z][a-z]{{2,8}}\.? )?{year}(?:[ -]?Q[1-4])?)\)?"
        ),
        re.compile(rf"(?P<stem>[^\W\d_]{{3,}}(?:[ _][^\W\d]+)*)(?P<period>{year}年?)"),
        re.compile(rf"(?P<period>{year})[\s_,:|–-]{{1,3}}(?P<stem>[^\d\s].*)"),
        re.compile(rf"(?P<period>{year}年)(?P<stem>[^\d\s].*)"),
    )
    for year in (_NEAR, _ANY)
}
_LEADS_TO_TIME = re.compile(r"(?<=\w) (?:in|of|for|at|since|from|by|until|year|im jahre?|en)$", re.IGNORECASE)
"""What stands before the time in a header, and leads nowhere without it: “Death rates in” of 1990."""

_BEGINS_SPAN = re.compile(r"([^\W\d_]{3,})\.?(?: ?[-–/] ?| (?:to|bis) )$", re.IGNORECASE)
"""What leads to a month, which may be the month from which on it is told; Set and Out are some without a dash."""

_UNIT_BEHIND = re.compile(
    r"(?P<head>.*\d{4}(?:[ -]?Q[1-4])?)(?:,? in |, | ?[(\[（])(?P<unit>[^()\[\]（）]+)[)\]）]?", re.IGNORECASE
)


@dataclass(frozen=True)
class PeriodColumn:
    """A column that stands for a period; `rest` is what its header says besides (an indicator, “Flag”).

    `written` is the period as it stands there, with a mark behind it (2024 est.).
    """

    place: int
    period: Period
    rest: str = ""
    written: str = ""


def told_apart(labels: Sequence[str], found: list[PeriodColumn]) -> list[PeriodColumn]:
    """The columns, by their marks too where these part them: one period comes twice (2024 Actual, 2024 Budget).

    A year without a mark beside them (2020, 2021e, Growth 2021) makes of a mark a note, and of the others no figures of
    the same.
    """
    glance()
    marks = {column.place: mark for column in found if (mark := mark_of(column.written))}
    if not marks:
        return found
    taken = {column.place for column in found}
    periods = {column.period.text for column in found}
    left = [column for place, label in enumerate(labels) if place not in taken and (column := stemmed(place, label))]
    others = [column for column in left if column.period.text in periods] if len(marks) == len(found) else []
    if not others and len({(column.period.text, column.rest) for column in found}) == len(found):
        return found
    marked = [
        replace(column, rest=" – ".join(filter(None, (column.rest, marks[column.place]))), written="")
        if column.place in marks
        else column
        for column in found
    ]
    return sorted([*marked, *(left if others else [])], key=lambda column: column.place)


def all_stemmed(labels: Sequence[tuple[int, str]]) -> list[PeriodColumn]:
    """The columns of these places that are so, with those of earlier years that have the same words (pop_1800)."""
    near = [column for place, label in labels if (column := stemmed(place, label))]
    several = {rest for rest, count in Counter(column.rest for column in near).items() if count > 1}
    if not several:
        return near
    every = [column for place, label in labels if (column := stemmed(place, label, _ANY))]
    taken = {column.place for column in near}
    return [column for column in every if column.place in taken or column.rest in several]


def stemmed(place: int, label: str, years: str = _NEAR) -> PeriodColumn | None:
    """“Population 2019” and “2019 Population”; of “January–September 2022” the first month is no name.

    A unit behind the year is one of what is measured: “Sales 2023 (EUR)” of “Sales (EUR)”. A mark behind it is that of
    the period: “Sales 2024 (forecast)”.
    """
    glance()
    if (bare := without_mark(label.strip())) != label.strip() and (found := stemmed(place, bare, years)):
        return replace(found, written=f"{found.written or found.period.text} ({mark_of(label)})")
    if (behind := _UNIT_BEHIND.fullmatch(label.strip())) and is_unit(unit := behind["unit"].strip()):
        if alone := period_of(behind["head"]):
            return PeriodColumn(place, alone, unit)
        found = stemmed(place, behind["head"], years)
        return replace(found, rest=f"{found.rest} ({unit})") if found else None
    for pattern in _FORMS[years]:
        if (match := pattern.fullmatch(label.strip())) and (period := period_of(match["period"])):
            begins = _BEGINS_SPAN.search(label.strip()[: match.start("period")])
            if period.frequency == "month" and begins and month_of(begins[1]):
                return None
            return PeriodColumn(place, period, _LEADS_TO_TIME.sub("", match["stem"].strip(" _-–:|,")))
    return None
