"""What the cells of one column are, and what must be done to read them: figures, times or words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from harbin_viewer.cached_property import cached_property
from harbin_viewer.factsheet.roles.names.column_names import begins_named, ends_named, is_named
from harbin_viewer.factsheet.roles.times import epochs
from harbin_viewer.factsheet.roles.times.cycles.hours_of_day import hours_of_day
from harbin_viewer.factsheet.roles.times.day_order import DateFormat, date_format, is_parted
from harbin_viewer.factsheet.roles.times.decimal_times import in_decimals, without_nought
from harbin_viewer.factsheet.roles.times.eras import counted_years
from harbin_viewer.factsheet.roles.times.moments import are_iso, have_hours, iso_type, moments_of
from harbin_viewer.factsheet.roles.times.periods import Frequency, Period, are_no_times, period_of, periods_of
from harbin_viewer.factsheet.roles.units import is_counted
from harbin_viewer.factsheet.sources.sense.cells import figure_signs
from harbin_viewer.factsheet.sources.sense.cells.bare_years import BARE_YEAR, are_days, are_years, christian_years
from harbin_viewer.factsheet.sources.sense.cells.few_words import are_gaps, flags_are_few, nearly_all
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import FigureCell, NumberForm, figure_cell, number_form
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_certain_mark, is_mark
from harbin_viewer.factsheet.sources.sense.cells.names_among_numbers import are_names
from harbin_viewer.factsheet.sources.sense.cells.numbered_names import are_numbered_names
from harbin_viewer.factsheet.sources.text.cell_kind import are_plain

SenseKind: TypeAlias = Literal["figures", "time", "words", "empty"]
_MOST_EXAMINED, _NO_CHANCE = 3_000, 20
"""Different numbers from which it is no chance that all of them are days such as 20200131."""

_FEW = 25
"""Cells that tell whether all are worth being read as periods, or how they are written."""


@dataclass(frozen=True)
class ColumnSense:
    """The sense of a column by a sample of its cells, in the order of the rows.

    `declared`: the Table Schema type that the format states. `marking`: why brackets are no minus. `named_rows`: others
    tell rows apart. `beside_time`: another column is called a time and holds times: four digits are figures as likely.
    """

    label: str
    cells: Sequence[str]
    decimal_char: str = "."
    group_char: str = ""
    missing_values: tuple[str, ...] = ()
    declared: str = ""
    dash_is_nought: bool = False
    beside_time: bool = False
    named_rows: bool = False
    marking: str = ""

    @cached_property
    def counts(self) -> Counter[str]:
        """The different cells that are not empty, with their numbers."""
        return Counter(filter(None, map(str.strip, self.cells)))

    @cached_property
    def is_plain(self) -> bool:
        """Whether all its cells are figures in plain digits: most columns are, and need no closer look."""
        return self.decimal_char == "." and not self.group_char and are_plain(self.counts)

    @cached_property
    def texts(self) -> list[str]:
        """Different cells, as many as are looked at, but none that only says that there is no value."""
        marks = {*self.missing_values, *(() if self.is_plain else filter(is_certain_mark, self.counts))}
        found = [text for text in self.counts if text not in marks]
        return found[:: max(1, len(found) // _MOST_EXAMINED)]

    @cached_property
    def form(self) -> NumberForm:
        """How its figures are written."""
        texts = self.texts if self.is_plain else [text for text in self.texts if not is_mark(text)]
        form = number_form(texts, self.decimal_char, self.group_char)
        return figure_signs.as_labelled(form, self.label, texts, are_marked=bool(self.marking))

    def figure(self, text: str) -> FigureCell | None:
        """What a cell holds as a figure, None where it is none."""
        if text in self.missing_values or text.strip() in self.missing_values:
            return FigureCell(missing=text)
        if self.dash_is_nought and text.strip() in ("-", "–", "—"):
            return FigureCell(number="0")
        if text in self.years_by_christ:
            return self.years_by_christ[text]
        return figure_cell(text, self.form)

    @cached_property
    def years_by_christ(self) -> dict[str, FigureCell]:
        """Its cells as numbers of years, where some of them say that they are before or after Christ."""
        return christian_years(self.texts) if is_named(self.label, "time") or self._speaks_of_time else {}

    @cached_property
    def figures(self) -> dict[str, FigureCell]:
        """The different cells that are figures or marks for missing ones."""
        if self.is_plain and not self.missing_values:
            return {text: FigureCell(text) for text in self.counts}
        return {text: cell for text in self.counts if (cell := self.figure(text))}

    @cached_property
    def kind(self) -> SenseKind:
        """What it holds."""
        if not self.texts:
            return "empty"
        if self.declared in ("date", "datetime", "yearmonth", "year", "time"):
            return "time" if self.periods else "words"
        if self.is_time:
            return "time"
        return "figures" if self.declared != "string" and self._holds_figures else "words"

    @cached_property
    def _holds_figures(self) -> bool:
        units = is_named(self.label, "unit") and all(map(is_counted, self.texts))
        if units or are_numbered_names(self.label, self.texts, self.form):
            return False
        if self.is_plain:
            return True
        figures = any(cell.number for text in self.texts if (cell := self.figures.get(text)))
        if not figures or are_names(self.label, self.counts, self.figures) or hours_of_day(self.texts):
            return False
        gaps = are_gaps(self.label, self.counts, self.texts, self.figures, named_rows=self.named_rows)
        return gaps and flags_are_few(self.texts, self.figures)

    @cached_property
    def is_time(self) -> bool:
        """Whether all its cells name periods, and are no figures that only look like years."""
        told, rows = (sum(map(self.counts.__getitem__, texts)) for texts in (self.periods, self.texts))
        if not (self.texts and self._are_nearly_all(len(self.periods)) and self._are_nearly_all(told, rows)):
            return False
        years = all(period.frequency == "year" for period in self.periods.values())
        if not (years and all(map(BARE_YEAR.fullmatch, self.texts))):
            return bool(self._in_its_own_count) or not all(re.fullmatch(r"\d+[.,]\d+", text) for text in self.texts)
        return is_named(self.label, "time") or self._looks_like_years

    def _are_nearly_all(self, told: int, of: int = 0) -> bool:
        return nearly_all(told, of or len(self.texts), named=self._speaks_of_time)

    @cached_property
    def _looks_like_years(self) -> bool:
        years, often = [int(text[:4]) for text in self.texts], [*map(self.counts.__getitem__, self.texts)]
        return are_years(self.label, years, often, named=self._speaks_of_time, beside_time=self.beside_time)

    @property
    def _speaks_of_time(self) -> bool:
        return ends_named(self.label, "time") or begins_named(self.label, "time")

    @cached_property
    def dates(self) -> DateFormat | None:
        """The order of day, month and year, where its cells are days written with signs or eight digits."""
        are_bare = not self._may_be_compact and all(map(str.isdecimal, self.texts))
        days = [text for text in self.texts if is_parted(text)]
        days = days if self._are_nearly_all(len(days)) else self.texts
        return None if are_bare else date_format(days, decimal=self.decimal_char, called=self.label)

    @property
    def _may_be_compact(self) -> bool:
        """Whether digits may be days or months: by its name, or as so many are them that it cannot be chance."""
        return self._speaks_of_time or len(self.texts) >= _NO_CHANCE or are_days(self.label, self.texts)

    @cached_property
    def periods(self) -> dict[str, Period]:
        """The different cells that name periods; none where hardly any of the first and others looked at do."""
        if counted := self._in_its_own_count:
            return counted
        if not self.declared and not self._may_name_periods:
            return {}
        found = periods_of(map(without_nought, self.texts))
        found |= {text: found[text[:-2]] for text in self.texts if text.endswith(".0") and text[:-2] in found}
        if not self._are_nearly_all(len(found)) and self._may_be_compact:
            found |= epochs.compact_months(self.texts)
        if not self._are_nearly_all(len(found)) and (form := self.dates):
            found = {text: period for text in self.texts if (period := form.period(text))}
        return found

    def period(self, text: str) -> Period | None:
        """The period that any cell of the column names, written as those that are looked at; None where it does not."""
        if known := self.periods.get(text):
            return known
        if self.dates and not self._in_its_own_count:
            return self.dates.period(text) or period_of(text)
        plain = "" if self._in_its_own_count else without_nought(text)
        return period_of(plain) or replace(self, cells=[*self._written_so, text]).periods.get(text)

    @cached_property
    def _written_so(self) -> list[str]:
        """A few of its cells that show how all are written: the first ones, and one of each month or quarter."""
        first = {period.text[4:7]: text for text, period in reversed(self.periods.items())}
        return [*list(self.periods)[:_FEW], *list(first.values())[:_FEW]]

    @cached_property
    def _in_its_own_count(self) -> dict[str, Period]:
        """Numbers that are times as their column is called: seconds, years of an era, or months behind a point."""
        if counted := self.in_seconds or self.in_serial_days or epochs.in_digits(self.texts, self.label):
            return counted
        if not is_named(self.label, "time") and not ends_named(self.label, "time"):
            return {}
        return counted_years(self.texts, self.label) or in_decimals(self.texts, self.label)

    @cached_property
    def in_seconds(self) -> dict[str, Period]:
        """The days of its cells where they are seconds since 1970, else none."""
        return epochs.in_seconds(self.texts, self.label)

    @cached_property
    def in_serial_days(self) -> dict[str, Period]:
        """The days of its cells where they are counted as spreadsheets count them, else none."""
        return epochs.in_serial_days(self.texts, self.label)

    @property
    def _may_name_periods(self) -> bool:
        looked_at = self.texts[:: max(1, len(self.texts) // _FEW)]
        bare = [text.removesuffix(".0") for text in looked_at]
        if are_no_times(bare):
            return False
        named = len(periods_of(bare))
        days = [text for text in looked_at if is_parted(text)] if self._speaks_of_time else looked_at
        return 2 * named > len(looked_at) or bool(date_format(days) or epochs.compact_months(looked_at))

    @cached_property
    def frequencies(self) -> Counter[Frequency]:
        """How many cells there are of each length of period."""
        found: Counter[Frequency] = Counter()
        for text, period in self.periods.items():
            found[period.frequency] += self.counts[text]
        return found

    @cached_property
    def missing(self) -> list[str]:
        """The marks for missing figures that occur, plain ones only (a mark with a flag must be read by us)."""
        if self.is_plain and not self.missing_values and self.kind == "figures":
            return []
        named = self.periods if self.kind == "time" else {}  # which are no marks, and need not be read as figures
        rest = {text: self.figure(text) for text in self.counts.keys() - named} if named else self.figures
        marks = (text for text in self.counts if (cell := rest.get(text)) and not cell.number and not cell.flag)
        return sorted(marks, key=lambda text: -self.counts[text])

    @cached_property
    def flags(self) -> Counter[str]:
        """The flags inside its cells."""
        found: Counter[str] = Counter()
        for text, cell in () if self.is_plain else self.figures.items():
            if cell.flag:
                found[cell.flag] += self.counts[text]
        return found

    @cached_property
    def has_ranges(self) -> bool:
        """Whether figures have a range beside them in the same cell."""
        return not self.is_plain and any(cell.low for cell in self.figures.values())

    @cached_property
    def signs(self) -> figure_signs.FigureSigns:
        """The % and currencies that stand in its cells."""
        plain = self.is_plain and not self.missing_values
        return figure_signs.of_plain(self.counts) if plain else figure_signs.signs_of(self.figures.values())

    @cached_property
    def odd(self) -> list[str]:
        """Cells of a column of figures that are neither figures nor marks for missing ones."""
        return [text for text in self.texts if text not in self.figures] if self.kind == "figures" else []

    @cached_property
    def must_be_read(self) -> bool:
        """Whether its cells need more than a Table Schema can say: flags, ranges, suffixes, other signs."""
        if self.years_by_christ or (self.is_plain and self.kind == "figures"):
            return bool(self.years_by_christ)
        if self.kind == "figures":
            special = figure_signs.must_be_rewritten(self.figures, self.texts, self.form.group)
            noughts = self.dash_is_nought and any(text in ("-", "–", "—") for text in self.counts)
            parted = self.has_ranges or self.form.scaled or self.form.fractions or self.signs.differ
            return bool(self.flags) or parted or special or noughts
        if self.kind == "time" and self.time_type:
            return any(cell != cell.strip() for cell in self.cells)  # no schema has blanks beside a moment
        if self.kind != "time" or any(period.words for period in self.periods.values()):
            return False  # such as 2018/19 and FY2018: written as 2018 they would be told to be of another year
        return bool(self.moments) if have_hours(self.texts) else not self._canonical

    @cached_property
    def moments(self) -> Callable[[str], str] | None:
        """What turns a cell into its moment, where each counts seconds or has an hour behind its day, unlike ISO."""
        return epochs.moment_of_seconds if self.in_seconds else moments_of(self.texts)

    @cached_property
    def time_type(self) -> str:
        """The Table Schema type of its times as they stand, "" where none fits them."""
        if self._in_its_own_count and not self._canonical:
            return ""
        if (known := iso_type([*self.periods] or self.texts)) and (known != "yearmonth" or "month" in self.frequencies):
            return known
        if have_hours(self.texts):
            return "datetime" if are_iso(self.texts) else ""
        bare = all(text[:1].isdecimal() and text[-1:].isdecimal() for text in self.texts)  # no Mo, 05.02.2024, no mark
        return "date" if bare and self.dates and self.dates.sign and self.dates.sure else ""

    @property
    def _canonical(self) -> bool:
        return all(period.text == text for text, period in self.periods.items())
