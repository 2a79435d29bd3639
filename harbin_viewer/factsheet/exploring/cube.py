"""A table by time, entity and dimensions, made once, so that each choice of the reader is answered at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import islice
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.bounds.bounded_columns import NO_BOUNDS, AllBounds, rows_within
from harbin_viewer.factsheet.exploring.cut import Cut, cut_of, rows_kept
from harbin_viewer.factsheet.exploring.entities.additive import is_additive
from harbin_viewer.factsheet.exploring.entities.balances import balances_among
from harbin_viewer.factsheet.exploring.entities.block_sums import block_sums, heads_among
from harbin_viewer.factsheet.exploring.entities.coded import MISSING, Coded, coded, with_blank
from harbin_viewer.factsheet.exploring.entities.coded_sums import sums_by_codes
from harbin_viewer.factsheet.exploring.entities.firms import firms_called_total, funds_called_world, parties_called_sum
from harbin_viewer.factsheet.exploring.entities.named_codes import NAMED_BY_ISO, countries_of, labels_of, with_labels
from harbin_viewer.factsheet.exploring.entities.namesakes import told_apart
from harbin_viewer.factsheet.exploring.entities.parts_of_others import parts_of_others
from harbin_viewer.factsheet.exploring.entities.summed_measures import summed_measures
from harbin_viewer.factsheet.exploring.entities.sums_of_all import sums_of_all
from harbin_viewer.factsheet.exploring.observed.lengths_apart import without_other_lengths
from harbin_viewer.factsheet.exploring.times import Floats, Times, times_of
from harbin_viewer.factsheet.roles.found_roles import Roles
from harbin_viewer.factsheet.roles.names.aggregates import aggregates_among, is_whole_at_end
from harbin_viewer.factsheet.roles.names.places import is_total
from harbin_viewer.factsheet.roles.profile import is_missing, number_in
from harbin_viewer.factsheet.roles.unit_finding.doubtful_units import doubt_of
from harbin_viewer.factsheet.tables.table import LARGEST_DRAWN, Table

Progress: TypeAlias = Callable[[], None]
"""Called now and then while long work goes on; it may raise to end it."""

_MOST_CUTS = 4
"""Choices of the dimensions that are kept."""

_MOST_LOOKED_AT, _FIRST_MEASURES = 1_000, 3
"""Entities of which those called totals are looked at, and by how many measures."""


class Cube:
    """`times`, `entities` (None where all rows are of one) and `dimensions` of a table, row by row.

    `name` is that of the table as a document knows it: another one where its rows are made of it (`observed`).
    """

    def __init__(self, table: Table, roles: Roles, progress: Progress | None = None, *, name: str = "") -> None:
        self.table = table
        self.name = name or table.resource.name
        self.roles = roles
        self.times, self.other_lengths = without_other_lengths(table, roles, _times(table, roles))
        self._numbered: dict[str, Coded] = {}
        self._countries: dict[str, str] = {}
        self.entities = self._named(roles.entity, self._coded(roles.entity, progress)) if roles.entity else None
        names = [dimension.field for dimension in roles.dimensions]
        self.dimensions: Mapping[str, Coded] = {
            name: with_blank(self._labelled(name, self._coded(name, progress))) for name in names
        }
        self.entities = self._told_apart()
        self._cuts: dict[tuple[object, ...], Cut] = {}
        self._figures: dict[str, Floats] = {}
        self._words: dict[str, Coded] = {}
        self._sums: dict[tuple[str, ...], Mapping[str, tuple[str, ...]]] = {}
        self._doubts: dict[tuple[str, str, tuple[str, ...]], str] = {}
        self._counts: WeakKeyDictionary[Cut, dict[tuple[str, ...], npt.NDArray[np.int64]]] = WeakKeyDictionary()

    def cut(
        self, fixed: Mapping[str, str], of: Sequence[str] = (), *,
        held: bool = True, each: bool = False, bounds: AllBounds = NO_BOUNDS,
    ) -> Cut:  # fmt: skip
        """The rows at a choice of the dimensions, to show the figures `of` some measures; those within `bounds`.

        A dimension that is not chosen is held at its default, or not `held`. `each` row stands by itself, or not.
        """
        chosen = self.chosen(fixed, of, held=held)
        key = each, *sorted(chosen.items()), *sorted(bounds.items())
        if key not in self._cuts:
            every = self.cut(fixed, of, held=held, each=each) if bounds else None
            cut = every.only(self.within(bounds)) if every else self._cut(chosen, each=each)
            self._cuts = {**dict(list(self._cuts.items())[1 - _MOST_CUTS :]), key: cut}
        return self._cuts[key]

    def within(self, bounds: AllBounds) -> npt.NDArray[np.bool_]:
        """Which rows lie within all bounds that can be asked for."""
        return rows_within(self.table, bounds)

    def chosen(self, fixed: Mapping[str, str], of: Sequence[str] = (), *, held: bool = True) -> dict[str, str]:
        """The value that each dimension is held at; only of those in `fixed` where the others are not `held`.

        The units of the measures whose figures are shown are always held, those of other measures never for them.
        """
        own = {known.unit_field for name in of if (known := self.roles.measure(name))}
        return {
            dimension.field: self.dimensions[dimension.field].word(fixed.get(dimension.field, dimension.default))
            for dimension in self.roles.dimensions
            if dimension.field in fixed
            or (dimension.field in own if of and dimension.field in self.units_apart else held)
        }

    def figures(self, measure: str) -> Floats:
        """The figures of a measure row by row, NaN where one is missing; all NaN where it is no column of figures."""
        if measure not in self._figures:
            self._figures[measure] = _as_floats(self.table.columns.get(measure), len(self.table))
        return self._figures[measure]

    def doubt(self, measure: str, unit: str, words: tuple[str, ...]) -> str:
        """What speaks against the unit of a measure (`doubt_of`); its figures are looked at once for all charts."""
        key = measure, unit, words
        if key not in self._doubts:
            self._doubts[key] = doubt_of(unit, self.figures(measure), words)
        return self._doubts[key]

    def known(self, field: str) -> Floats:
        """The figures of a measure; of a column of words or times 1 where something stands, NaN where nothing does."""
        figures = self.figures(field)
        column = self.table.columns.get(field)
        if column is None or self.roles.measure(field) is not None:
            return figures
        there = ~np.isnat(column) if column.dtype.kind == "M" else self.words(field).codes != MISSING
        return np.where(there, 1.0, np.nan)

    def words(self, field: str) -> Coded:
        """A column as numbers of its distinct words; codes by what they mean, where the package says it."""
        if field not in self._words:
            self._words[field] = self._labelled(field, self._coded(field))
        return self._words[field]

    def no_figures(self, measure: str) -> dict[int, str]:
        """What stands in cells of a measure that hold no number, by their rows in order."""
        read = {row: text for (row, field), text in sorted(self.table.texts.items()) if field == measure}
        column = self.table.columns.get(measure)
        if column is None or column.dtype.kind != "O":
            return read
        return {
            row: str(value)
            for row, value in enumerate(column.tolist())
            if not is_missing(value) and number_in(value) != number_in(value)
        }

    def moments(self, cut: Cut, measure: str) -> Floats:
        """The times of a cut at which a measure has a figure, in order."""
        return cut.moments[self.counts(cut, measure) > 0]

    def counts(self, cut: Cut, *measures: str) -> npt.NDArray[np.int64]:
        """How many rows have figures of all these measures at each time of a cut; counted once."""
        known = self._counts.setdefault(cut, {})
        if measures not in known:
            values = self.known(measures[0])
            for measure in measures[1:]:
                values = np.where(np.isfinite(self.known(measure)), values, np.nan)
            known[measures] = cut.counts_with(values)
        return known[measures]

    @cached_property
    def groups(self) -> frozenset[str]:
        """The entities that hold others (regions, groups, totals), or are a part of one and say so (“of which”)."""
        if self.entities is None:
            return frozenset()
        named = aggregates_among(self.entities.words, self.codes)
        heading = self.table.field(self.roles.entity).label
        named -= firms_called_total(heading, self.cut({}), named, self._amounts()) | funds_called_world(heading, named)
        named -= parties_called_sum(heading, self.cut({}), named, self._first_figures())
        sums = named | self._sums_called_so(named)
        sums |= self._balances(sums) | self._sums_by_codes(sums)
        sums |= sums_of_all(self.cut({}), self._amounts(), sums)
        return sums | parts_of_others(self.entities.words, sums)

    def sums_among(self, fields: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
        """Those of these measures, which are of one unit, that are sums of others of them, with these; found once."""
        if fields not in self._sums:
            titles, these = {known.field: known.title for known in self.roles.measures}, set(fields)
            in_order = {field: titles[field] for field in self.table.columns if field in these}
            self._sums[fields] = summed_measures(in_order, self.figures)
        return self._sums[fields]

    def _amounts(self) -> list[Floats]:
        """The figures of the first measures that may be added up."""
        added = (self.figures(role.field) for role in self.roles.measures if is_additive(role.unit, role.title))
        return [*islice(added, _FIRST_MEASURES)]

    def _first_figures(self) -> list[Floats]:
        """Those of the first measures."""
        return [self.figures(role.field) for role in self.roles.measures[:_FIRST_MEASURES]]

    def _balances(self, groups: frozenset[str]) -> frozenset[str]:
        """Those that are called a sum or a balance, and are one of the others by the figures of each measure told."""
        if self.entities is None or len(self.entities.words) > _MOST_LOOKED_AT:
            return frozenset()
        found = (balances_among(self.cut({}), told, groups.__contains__) for told in self._first_figures())
        return frozenset(name for of_it in found for name in of_it)

    def _sums_by_codes(self, groups: frozenset[str]) -> frozenset[str]:
        """Those whose codes others begin with (3 of 30 and 31), and that are the sums of these."""
        if self.entities is None or len(self.entities.words) > _MOST_LOOKED_AT:
            return frozenset()
        columns = (self.table.column(name) for kind in ("code", "aside") for name in self.roles.of_kind(kind))
        return sums_by_codes(self.cut({}), columns, self._amounts(), groups)

    def _sums_called_so(self, groups: frozenset[str]) -> frozenset[str]:
        """Those that are called the total or the head of others (“Total food”), and are the sum of these."""
        words = self.entities.words if self.entities and len(self.entities.words) <= _MOST_LOOKED_AT else ()
        called = ({word for word in words if is_total(word) or is_whole_at_end(word)} | heads_among(words)) - groups
        figures = self._first_figures() if called else []
        sums = (block_sums(self.cut({}), told, groups, called.__contains__) for told in figures)
        return frozenset(name for found in sums for name in found)

    def are_groups(self, codes: npt.NDArray[np.integer]) -> npt.NDArray[np.bool_]:
        """Whether the entities of these numbers hold others."""
        if self.entities is None or not self.groups:
            return np.zeros(len(codes), dtype=bool)
        return np.isin(codes, [self.entities.number(name) for name in self.groups])

    def apart(self, names: AbstractSet[str]) -> frozenset[str]:
        """Those of some entities that are groups of others; none where hardly one would be left."""
        groups = frozenset(name for name in self.groups if name in names)
        return groups if len(names) - len(groups) > 1 else frozenset()

    @cached_property
    def codes(self) -> dict[str, str]:
        """The code of each entity, where a column has them."""
        columns = [code for code, of in self.roles.codes.items() if of == self.roles.entity]
        if self._countries:
            return {country: code.upper() for code, country in self._countries.items()}
        if not columns or self.entities is None:
            return {}
        codes = self.table.column(columns[0])
        first = np.full(len(self.entities.words), -1, dtype=np.int64)
        known = np.flatnonzero(self.entities.codes >= 0)[::-1]
        first[self.entities.codes[known]] = known
        words = zip(self.entities.words, first.tolist(), strict=True)
        return {word: str(codes[row] or "") for word, row in words if row >= 0}

    @property
    def naming(self) -> str:
        """After what entities are named that the table has codes for, as a sentence; "" where it names them itself."""
        return NAMED_BY_ISO if self._countries else ""

    def _named(self, name: str, column: Coded) -> Coded:
        """The entities by the labels of their field, or, where they are codes of countries, by the names of these."""
        told = labels_of(self.table.field(name), column.words)
        labels = {code: word for code, word in told.items() if word != code}
        if name not in self.roles.codes.values():
            self._countries = countries_of([word for word in column.words if word not in labels], name)
        return with_labels(column, self._countries | labels)

    def _coded(self, name: str, progress: Progress | None = None) -> Coded:
        """A column as numbers of its words, as they stand; numbered once."""
        if name not in self._numbered:
            self._numbered[name] = coded(self.table.column(name), progress)
        return self._numbered[name]

    def _labelled(self, name: str, column: Coded) -> Coded:
        labels = labels_of(self.table.field(name), column.words)
        return with_labels(column, labels) if labels else column

    def _told_apart(self) -> Coded | None:
        """The entities, with their codes where several have one name."""
        columns = [code for code, of in self.roles.codes.items() if of == self.roles.entity]
        groups = [role.field for role in self.roles.roles if role.kind == "words" and role.of == self.roles.entity]
        if self.entities is None or not (columns or groups):
            return self.entities
        codes = self._coded([*groups, *columns][0])
        if not groups and len(codes.words) <= len(self.entities.words):
            return self.entities
        times = [] if self.times is None else [self.times.values]
        return told_apart(self.entities, codes, [*times, *(known.codes for known in self.dimensions.values())])

    @cached_property
    def units_apart(self) -> frozenset[str]:
        """The columns of units that some measures have."""
        return frozenset(known.unit_field for known in self.roles.measures if known.unit_field)

    def _cut(self, chosen: Mapping[str, str], *, each: bool) -> Cut:
        held = [(self.dimensions[name], value) for name, value in chosen.items()]
        kept = rows_kept(len(self.table), self.times, None if each else self.entities, held)
        return cut_of(kept, self.entities, self.times, self.table.agree, each=each)


def _times(table: Table, roles: Roles) -> Times | None:
    if not roles.time:
        return None
    field = table.field(roles.time)
    return times_of(table.column(roles.time), zero_day=field.zero_day, frequency=roles.frequency, called=roles.time)


def _as_floats(column: npt.NDArray[Any] | None, rows: int) -> Floats:
    if column is not None and column.dtype.kind == "O":  # numbers, and a few cells that are none
        column = np.array([number_in(value) for value in column.tolist()], dtype=np.float64)
    if column is None or column.dtype.kind not in "iuf":
        return np.full(rows, np.nan)
    figures = column.astype(np.float64, copy=False)
    far = np.abs(figures) > LARGEST_DRAWN
    return np.where(far, np.nan, figures) if far.any() else figures
