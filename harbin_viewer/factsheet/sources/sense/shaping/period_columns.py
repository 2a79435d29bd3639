"""A column that stands for a period, by what its header says: the period, a mark behind it, and what is measured."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.names.aggregates import is_subtotal
from harbin_viewer.factsheet.roles.names.column_names import is_nameless
from harbin_viewer.factsheet.roles.names.places import is_total
from harbin_viewer.factsheet.roles.times.ages_and_rounds import names_course
from harbin_viewer.factsheet.roles.times.cycles.parts_in_turn import InTurn, in_turn, part_named
from harbin_viewer.factsheet.roles.times.months import month_of
from harbin_viewer.factsheet.roles.times.periods import Period, part_of_year, period_of, periods_of, without_mark
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.period_marks import mark_before, mark_of

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


_FEWEST_IN_TURN = 3
"""Months, quarters or days of the week side by side that no year is told of."""

_NUMBERED = frozenset({
    "period", "lesson", "shift", "room", "table", "lane", "court", "machine", "stunde", "schicht", "raum", "zimmer",
    "tisch", "bahn", "platz", "maschine", "cours", "salle", "equipe", "aula", "turno", "sala", "mesa",
})  # fmt: skip
"""What is numbered, and goes through the days of a week."""

_SEVERAL_MARKS = 2
"""Different words before years that are marks of these: of one alone the word is what is measured."""

_HIGHEST_MARK = 10.0
"""The highest answer to a question: Q1 to Q4 are questions where no figure is above it."""


_BEFORE_BASE = re.compile(
    r"(?i)\b(?:prices?|constant|base|preisen?|precios|prix|preços|prezzi)\b"
    r"(?: (?:of|von|de|di|em|in))?\s*(?:\(.*\))?\s*$"
)
"""What a head says before the year whose prices or base its figures are in."""


@dataclass(frozen=True)
class PeriodColumn:
    """A column that stands for a period; `rest` is what its header says besides (an indicator, “Flag”).

    `written` is the period as it stands there, with a mark behind it (2024 est.).
    """

    place: int
    period: Period
    rest: str = ""
    written: str = ""

    @property
    def is_of_base(self) -> bool:
        """Whether the header tells in which year's prices the figures are (“at prices of 2018”), which is no time."""
        return _BEFORE_BASE.search(self.rest) is not None


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


def _with_marks_before(found: list[PeriodColumn]) -> list[PeriodColumn]:
    """The columns as those of one measure, where all that stands before their periods is what their figures are.

    So it is with Ergebnis 2023, Ansatz 2024, Ansatz 2025; of one period several such are told apart by them.
    """
    rests = {column.rest for column in found}
    if len(rests) < _SEVERAL_MARKS or len({column.period.text for column in found}) < len(found):
        return found
    marks = {rest: mark for rest in rests if (mark := mark_before(rest)) is not None}
    if len(marks) < len(rests):
        return found
    return [
        replace(column, rest="", written=f"{column.period.text} ({column.rest})" if marks[column.rest] else "")
        for column in found
    ]


def is_marked(label: str) -> bool:
    """Whether a header is a period behind what its figures are (“Actual 2023”), and no other measure."""
    found = stemmed(0, label)
    return found is not None and mark_before(found.rest) is not None


def all_stemmed(labels: Sequence[tuple[int, str]]) -> list[PeriodColumn]:
    """The columns of these places that are so, with those of earlier years that have the same words (pop_1800)."""
    near = [column for place, label in labels if (column := stemmed(place, label))]
    several = {rest for rest, count in Counter(column.rest for column in near).items() if count > 1}
    if not several:
        return _with_marks_before(near)
    every = [column for place, label in labels if (column := stemmed(place, label, _ANY))]
    taken = {column.place for column in near}
    return _with_marks_before([column for column in every if column.place in taken or column.rest in several])


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


def all_in_turn(columns: Sequence[ColumnSense]) -> list[PeriodColumn]:
    """The columns that are the months, quarters or days of the week of no stated year; [] where there are no others
    that say whose figures they are, a time of the rows says more, or they have a year as they stand in rows (Jan-24).
    """
    blocks = [[*block] for told, block in groupby(range(len(columns)), lambda place: _may_turn(columns[place])) if told]
    block = _months_among_sums(columns) or next((block for block in blocks if len(block) >= _FEWEST_IN_TURN), [])
    labels = [columns[place].label.strip() for place in block]
    turns = in_turn([columns[place].label for place in block]) if block else None
    if (
        turns is None
        or len(periods_of(labels)) == len(labels)
        or any(column.is_time or names_course(column.label) for column in columns)
    ):
        return []
    others = [column for column in columns[: block[0]] if column.kind != "empty"]
    others += [column for column in columns[block[-1] + 1 :] if column.kind == "words"]  # names may stand behind, too
    numbers = bool(others) and all(column.kind == "figures" for column in others)
    if (numbers and not _number_rows(others)) or _are_answers(turns, columns, block):
        return []
    return [_of_no_year(turns, place, columns[place].label) for place in block]


def _number_rows(columns: Sequence[ColumnSense]) -> bool:
    """Whether one column of numbers that stand once each has no name, or that of what is numbered: lessons, shifts."""
    label = columns[0].label.strip().lower()
    once = len(columns) == 1 and len(columns[0].counts) == len(columns[0].cells)
    return once and (is_nameless(label) or label in _NUMBERED)


def _months_among_sums(columns: Sequence[ColumnSense]) -> list[int]:
    """The columns of months between which nothing but the sums of their quarters stands; [] where there are no such."""
    months = [place for place, column in enumerate(columns) if _may_turn(column) and month_of(column.label.strip())]
    if len(months) < _FEWEST_IN_TURN:
        return []
    between = {*range(months[0], months[-1])} - {*months}
    return months if between and all(_is_sum_of_some(columns[place].label) for place in between) else []


def _is_sum_of_some(label: str) -> bool:
    last = label.strip().rpartition(", ")[2].rpartition(" – ")[2]
    part = part_of_year(last)
    return is_total(last) or is_subtotal(last) or (part is not None and part[0] != "month")


def _may_turn(column: ColumnSense) -> bool:
    return bool(part_named(column.label)) and column.kind in ("figures", "empty")


def _are_answers(turns: InTurn, columns: Sequence[ColumnSense], block: Sequence[int]) -> bool:
    """Whether figures are marks for yes and no, or answers to questions called as quarters are."""
    figures = {float(cell.number) for place in block for cell in columns[place].figures.values() if cell.number}
    if turns.frequency == "quarter" and all(value.is_integer() and 0 <= value <= _HIGHEST_MARK for value in figures):
        return True
    return figures <= {0.0, 1.0}


def _of_no_year(turns: InTurn, place: int, label: str) -> PeriodColumn:
    number = turns.numbers[label]
    text = f"0000-01-{number:02d}" if turns.frequency == "day" else f"0000-{number:02d}"
    return PeriodColumn(place, Period(turns.frequency, text, label.strip()))


_NUMBER_LAST = re.compile(r"(?P<stem>.*?[^\s\d_(,:|–-])[\s_(,:|–-]{0,3}(?P<number>\d+)\)?")
_NUMBER_FIRST = re.compile(r"(?P<number>\d+)[\s_,:|–-]{1,3}(?P<stem>[^\d\s].*)")


def stem_and_number(label: str) -> tuple[str, str]:
    """What stands before or behind the number of a label, and the number; "" for each where it has none at an end."""
    glance()
    found = _NUMBER_LAST.fullmatch(label.strip()) or _NUMBER_FIRST.fullmatch(label.strip())
    return (found["stem"], found["number"]) if found else ("", "")


def counted_stems(labels: Sequence[str]) -> frozenset[str]:
    """The stems of columns that are counted (“gene_1” to “gene_5000”): fewer of their numbers are years than none."""
    beyond: Counter[str] = Counter()
    for stem, number in map(stem_and_number, labels):
        if len(number) != len("2000") or number > "2199":
            beyond[stem] += 1
        elif number[:2] in ("19", "20"):  # of columns counted from 1 to 2100 most have as many digits as a year
            beyond[stem] -= 1
    return frozenset(stem for stem, more in beyond.items() if stem and more > 0)
