"""What is odd in the columns of a table, told calmly: cells that are no figures among figures, days in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.times.cycles.days_of_year import told_of_order
from harbin_viewer.factsheet.roles.times.epochs import in_thousandths
from harbin_viewer.factsheet.roles.times.eras import of_another_era
from harbin_viewer.factsheet.roles.times.moments import in_several_zones
from harbin_viewer.factsheet.roles.units import SHARE_SIGNS, is_relative
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.cells.absent_numbers import may_be_codes
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.few_words import are_measured
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import BRACKETS
from harbin_viewer.factsheet.sources.sense.cells.flag_words import bound_in_words
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import marks_in_words, means_nought
from harbin_viewer.factsheet.sources.sense.cells.samples import is_all
from harbin_viewer.factsheet.sources.text.uncertainties import EITHER_WAY
from harbin_viewer.factsheet.wording import by_number, first_of, in_quotes, listed

_SHOWN = 3
_EXACT, _MOST_DIGITS = 15, 300
"""Digits that each figure keeps, and that one has at the most."""

_GIVE_OR_TAKE, _MARGIN = re.compile(rf"\d\s*(?:[^\s\d]{{1,5}}\s*)?{EITHER_WAY}"), re.compile(rf"\s*{EITHER_WAY}")
_ENOUGH = 5
"""Different figures of a column from which on it seems to be meant for them."""

_FEW_ANSWERS = 15
"""Different cells of the answers to a question at most."""

_FEW = 3
"""The same where another column names the rows."""


def oddities(raw: RawTable, columns: Sequence[ColumnSense]) -> tuple[Notice, ...]:
    """One notice a kind, however many columns it is about."""
    found: dict[tuple[str, str], list[Notice]] = {}
    for column in columns:
        for notice in _of_column(raw, column):
            kind = notice.sentence.replace(f"“{notice.field}”", "{}", 1)
            found.setdefault((notice.kind, kind), []).append(notice)
    return (*(_joined(kind, notices) for (_, kind), notices in found.items()), *_taken_for_missing(raw, columns))


def _taken_for_missing(raw: RawTable, columns: Sequence[ColumnSense]) -> Iterator[Notice]:
    """Which cells were taken for ones without a value, where the file does not say so of them."""
    having = [(column, marks) for column in columns if (marks := _marks_for_missing(column))]
    if not having:
        return
    labels = [" ".join(column.label.split()) for column, _marks in having]
    marks = list(dict.fromkeys(mark for _column, marks in having for mark in marks))
    told = first_of(in_quotes(marks), _SHOWN, " other marks")
    taken = by_number(len(marks), "was taken for a missing value", "were taken for missing values")
    where = first_of(in_quotes(labels), 1, " other columns") if len(labels) != 2 else listed(in_quotes(labels))
    yield Notice("assumed", f"{told} in {where} {taken}.", raw.name, labels[0] if len(labels) == 1 else "")


def _marks_for_missing(column: ColumnSense) -> list[str]:
    if column.kind == "words":
        return [mark for mark in marks_in_words(column.counts) if mark not in column.missing_values]
    if column.kind not in ("figures", "time") or (column.is_plain and not column.missing_values):
        return []
    return [mark for mark in column.missing if mark not in column.missing_values]


def _joined(sentence: str, notices: Sequence[Notice]) -> Notice:
    first = notices[0]
    if len(notices) == 1:
        return first
    others = "another column" if len(notices) == 2 else f"{len(notices) - 1} other columns"
    count = sum(notice.count for notice in notices)
    places = ", ".join(list(dict.fromkeys(notice.place for notice in notices if notice.place))[:_SHOWN])
    return replace(
        first, sentence=sentence.format(f"“{first.field}” and {others}"), field="", count=count, place=places
    )


def _of_column(raw: RawTable, column: ColumnSense) -> Iterator[Notice]:
    label = " ".join(column.label.split())
    if column.kind == "figures" and not column.is_plain:
        yield from _of_figures(raw, column, label)
    if column.kind == "figures" and not names_code(label) and (long := _beyond_exact(column)):
        number, read = long
        sentence = f"Whole numbers in “{label}” have more digits than are computed with: {number} is {read} in charts."
        yield Notice("assumed", sentence, raw.name, label)
    if column.kind == "figures" and len(column.counts) <= _FEW_ANSWERS:
        codes = may_be_codes([text for text in column.counts if text not in column.missing_values], label)
        for code in codes:
            sentence = f"{code} in “{label}” may stand for no answer; it is read as a figure."
            yield Notice("odd", sentence, raw.name, label)
    if _is_half_of_figures(column, label):
        words = [text for text in column.texts if text not in column.figures]
        which = "words" if len(words) <= _SHOWN else "too many different words"
        sentence = f"Most cells of “{label}” hold figures, and the others {which}: it is read as text."
        yield Notice("odd", sentence, raw.name, label, place=", ".join(in_quotes(words[:_SHOWN])))
    if column.kind == "words" and (told := told_of_order(label, column.texts)):
        yield Notice("assumed", told, raw.name, label)
    yield from (Notice("assumed", sentence, raw.name, label) for sentence in _times_of(column, label))


def _beyond_exact(column: ColumnSense) -> tuple[str, str] | None:
    """A whole number with more digits than a figure keeps, and what is kept of it; None where a column has none."""
    long = (column.figures[text].number for text in column.texts if len(text) > _EXACT and text in column.figures)
    for number in long:
        if number.removeprefix("-").isdecimal() and len(number) <= _MOST_DIGITS and int(float(number)) != int(number):
            return number, str(int(float(number)))
    return None


def _times_of(column: ColumnSense, label: str) -> Iterator[str]:
    """How times were read that may be read otherwise."""
    is_time = column.kind == "time"
    if is_time and column.dates and not column.dates.sure:
        orders = {"dmy": "day before month", "mdy": "month before day", "ymd": "year before month and day"}
        order = orders[column.dates.order]
        yield f"The days in “{label}” were read with the {order}."
    if column.in_seconds:
        counted = "milliseconds" if all(map(in_thousandths, column.texts)) else "seconds"
        yield f"“{label}” was read as {counted} since the beginning of 1970, in the time of Greenwich."
    if is_time and column.moments and in_several_zones(column.texts):
        yield f"The moments in “{label}” are in several time zones, and were read in the time of Greenwich."
    if any(year.number.startswith("-") for year in column.years_by_christ.values()):
        yield f"Years before Christ in “{label}” were read as below nought."
    if is_time and (told := _of_another_era(column)):
        yield f"The years in “{label}” are of another era: {told}."
    for part in ("day", "month"):
        if is_time and any(period.frequency == part and period.words for period in column.periods.values()):
            yield f"Spans of {part}s in “{label}” stand at their last {part}."
    if is_time and column.in_serial_days:
        yield f"“{label}” was read as days that a spreadsheet counts from the end of 1899."


def _of_another_era(column: ColumnSense) -> str:
    """As what a year was read that is counted from another beginning (2563, 109年); "" where there is none."""
    if column.in_seconds or column.in_serial_days:
        return ""
    years = (text for text, period in column.periods.items() if of_another_era(text, period))
    return next((f"“{text}” was read as {column.periods[text].text}" for text in years), "")


def _is_half_of_figures(column: ColumnSense, label: str) -> bool:
    """Whether a column that is read as words holds figures for the most part, which are no codes."""
    if column.kind != "words" or column.declared or names_code(label):
        return False
    figures = {text: cell.number for text in column.texts if (cell := column.figures.get(text)) and cell.number}
    if len(figures) == len(column.texts):  # there are no others: they are names such as 7a
        return False
    told = sum(column.counts[text] for text in figures) >= sum(column.counts[text] for text in column.texts) / 2
    if column.named_rows and len(figures) >= _FEW:
        return told and are_measured(label, column.texts, column.figures)
    return told and len(figures) >= _ENOUGH and any("." in number for number in figures.values())


def _sign_beyond(column: ColumnSense, label: str) -> str:
    """The sign that all figures looked at have, where others may be read without it; "" where it is told already."""
    sign = "" if column.signs.bare else column.signs.of_all(label)
    return sign if sign not in SHARE_SIGNS or is_relative(label) else ""


def _of_figures(raw: RawTable, column: ColumnSense, label: str) -> Iterator[Notice]:
    if column.odd:
        shown = ", ".join(in_quotes(column.odd[:_SHOWN]))
        count = sum(column.counts[text] for text in column.odd)
        sentence = f"Among the figures in “{label}” stand cells that are no figures."
        yield Notice("odd", sentence, raw.name, label, place=shown, count=count)
    if (sign := _sign_beyond(column, label)) and not is_all(raw, len(column.cells)):
        sentence = f"Not all figures of “{label}” were looked at: “{sign}” is taken for any that stand without it."
        yield Notice("assumed", sentence, raw.name, label)
    if bounds := [text for text, cell in column.figures.items() if bound_in_words(cell.flag, cell.number)]:
        sentence = f"Bounds in “{label}” are no figures: they stand as notes, and are not drawn."
        count = sum(column.counts[text] for text in bounds)
        yield Notice("left out", sentence, raw.name, label, place=", ".join(in_quotes(bounds[:_SHOWN])), count=count)
    yield from (Notice("assumed", sentence, raw.name, label) for sentence in _readings_of(raw, column, label))


def _readings_of(raw: RawTable, column: ColumnSense, label: str) -> Iterator[str]:
    """How figures were read that have more than digits."""
    if column.form.scaled:
        yield f"“k”, “M” and the like in “{label}” were read as thousands and millions."
    if any(text.strip().startswith("(") and cell.number.startswith("-") for text, cell in column.figures.items()):
        yield f"Figures in brackets in “{label}” were read as negative."
    if column.marking and any(flag.startswith(BRACKETS) for flag in column.flags):
        yield f"Brackets around figures in “{label}” were read as a mark and no minus, as {column.marking}."
    if any(cell.low and _GIVE_OR_TAKE.search(text) for text, cell in column.figures.items()):
        yield f"“±” behind figures in “{label}” was read as the range to either side of them."
    if any(cell.number.strip("0.") and _MARGIN.match(text) for text, cell in column.figures.items()):
        yield f"“±” before figures in “{label}” was read as how far others may be wrong to either side."
    if column.form.fractions:
        yield f"Fractions in “{label}” were read as decimals."
    if column.form.uncertain:
        yield f"Brackets behind figures in “{label}” were read as how far their last digits may be wrong."
    if column.form.minus_behind:
        yield f"A minus behind a figure in “{label}” was read as before it."
    if column.dash_is_nought and any(text in ("-", "–", "—") for text in column.counts):
        told = means_nought((*raw.above, *raw.below))
        known = "the key of the file says" if told else "the statistical offices of Germany (GENESIS) write it"
        yield f"“-” in “{label}” was read as nought, as {known}."
