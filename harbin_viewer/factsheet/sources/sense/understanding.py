"""What the texts of a raw table mean: tidy tables with a Table Schema, roles, notes, and notices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.sources.raw_table import TURN_IT, ColumnHint, RawTable, too_wide
from harbin_viewer.factsheet.sources.row_places import LazyRows
from harbin_viewer.factsheet.sources.sense.around_table import (
    AroundTable,
    around,
    told_of_unit,
    with_lines_cut,
    with_unit_of_corner,
)
from harbin_viewer.factsheet.sources.sense.cells.absent_numbers import stated_numbers
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.digit_groups import decimals_of_money, told_of_decimals
from harbin_viewer.factsheet.sources.sense.cells.few_words import names_values
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import FigureCell
from harbin_viewer.factsheet.sources.sense.cells.flag_words import absent_texts
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import are_of_genesis, is_certain_mark, means_nought
from harbin_viewer.factsheet.sources.sense.cells.samples import sample_of
from harbin_viewer.factsheet.sources.sense.column_numbers import without_column_numbers
from harbin_viewer.factsheet.sources.sense.flag_rows import with_estimates_marked, with_flags_in_cells
from harbin_viewer.factsheet.sources.sense.known.category_words import with_category_words
from harbin_viewer.factsheet.sources.sense.known.eurostat_words import with_eurostat_words
from harbin_viewer.factsheet.sources.sense.known.flat_tables import with_names_of_genesis
from harbin_viewer.factsheet.sources.sense.known.known_words import with_known_words
from harbin_viewer.factsheet.sources.sense.legends import with_legend
from harbin_viewer.factsheet.sources.sense.multiplied_units import (
    with_excepted_units,
    with_multiplied_units,
    with_power_of_title,
)
from harbin_viewer.factsheet.sources.sense.names.bounded_names import with_bounded_cells, with_bounded_names
from harbin_viewer.factsheet.sources.sense.names.footnoted_names import with_bare_names, with_notes_of_title
from harbin_viewer.factsheet.sources.sense.names.head_units import with_units_of_sums
from harbin_viewer.factsheet.sources.sense.names.indented_names import with_whole_names
from harbin_viewer.factsheet.sources.sense.names.names_in_two import with_full_names, with_names_in_one
from harbin_viewer.factsheet.sources.sense.names.names_once import with_heads_beside, with_names_repeated
from harbin_viewer.factsheet.sources.sense.names.numbered_quarters import with_quarters_named
from harbin_viewer.factsheet.sources.sense.names.pivot_heads import with_groups_told
from harbin_viewer.factsheet.sources.sense.names.quarters_above import without_quarters_above
from harbin_viewer.factsheet.sources.sense.names.repeated_units import with_units_named
from harbin_viewer.factsheet.sources.sense.names.shared_words import with_short_labels, with_short_names
from harbin_viewer.factsheet.sources.sense.names.years_once import with_years_repeated
from harbin_viewer.factsheet.sources.sense.oddities import oddities
from harbin_viewer.factsheet.sources.sense.other_digits import with_known_digits
from harbin_viewer.factsheet.sources.sense.parted.blood_pressures import with_pressures_parted
from harbin_viewer.factsheet.sources.sense.parted.bracketed_figures import with_brackets_apart, with_brackets_beside
from harbin_viewer.factsheet.sources.sense.parted.feet_and_inches import with_feet_in_inches
from harbin_viewer.factsheet.sources.sense.parted.intervals import with_intervals_parted
from harbin_viewer.factsheet.sources.sense.parted.marking_brackets import why_brackets_mark
from harbin_viewer.factsheet.sources.sense.parted.points import with_points_bare
from harbin_viewer.factsheet.sources.sense.parted.scaled_amounts import with_units_apart
from harbin_viewer.factsheet.sources.sense.parted.two_figures import with_two_figures_parted
from harbin_viewer.factsheet.sources.sense.sdmx_source import sdmx_source, sdmx_title
from harbin_viewer.factsheet.sources.sense.shaping.frequencies import Stack, chained, stacks
from harbin_viewer.factsheet.sources.sense.shaping.hours_across import with_hours_down
from harbin_viewer.factsheet.sources.sense.shaping.kept_rows import kept
from harbin_viewer.factsheet.sources.sense.shaping.layout import layout_of
from harbin_viewer.factsheet.sources.sense.shaping.pairs import with_pairs_down
from harbin_viewer.factsheet.sources.sense.shaping.period_columns import is_marked
from harbin_viewer.factsheet.sources.sense.shaping.places_across import with_places_down
from harbin_viewer.factsheet.sources.sense.shaping.remark_rows import without_foot, without_lines_below, without_remarks
from harbin_viewer.factsheet.sources.sense.shaping.shape_plan import Plan
from harbin_viewer.factsheet.sources.sense.shaping.turned_rows import turned
from harbin_viewer.factsheet.sources.sense.shaping.unit_rows import with_units_beside
from harbin_viewer.factsheet.sources.sense.tidy_resource import described
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.titles import subject_of_title
from harbin_viewer.factsheet.sources.sense.total_rows import without_totals
from harbin_viewer.factsheet.sources.sense.weekends import without_weekends
from harbin_viewer.factsheet.wording import in_quotes

_MOST_SWOLLEN = 200
"""Times that a table may become as large by turning its columns into rows."""

_MOST_TIDY = 6_000
"""Tidy rows that roles are found on."""


def understand(raw: RawTable) -> list[TidyTable]:
    """The tidy tables of a raw one, the one that a reader opens it for first.

    Several where annual and monthly rows are stacked, or where columns of figures stand beside those of periods: these
    come last and are minor. Only a sample of a long table is looked at; its rows are read when they are walked.
    SheetError where it has more columns than are read.
    """
    raw, said, sample = _cleared(_put_in_words(raw))
    raw, sample = _parted(raw, sample)
    columns = _senses(raw, sample, said)
    raw = with_eurostat_words(replace(raw, notices=(*raw.notices, *_absent(raw, columns))), columns)
    said = _named(said, raw, columns)
    layout = layout_of(raw, columns)
    if layout and len(layout.columns) * len(layout.keys) > _MOST_SWOLLEN * len(raw.labels):
        layout = None  # as many keys on each row as periods swell a table beyond all that can be read
    plans = turned(raw, columns, layout, said) if layout else [kept(raw, columns, said)]
    found = [table for plan in plans for table in _tables(raw, plan, sample, said, columns)]
    if layout and layout.beside:
        years = () if layout.year is None else (layout.year,)
        found.append(_beside(raw, sample, said, columns, (*years, *layout.keys), layout.beside))
    return [replace(table, minor=table.minor or raw.minor) for table in found]


def _put_in_words(raw: RawTable) -> RawTable:
    """The table with words for codes and flags, and figures of 0 to 9; SheetError where it has too many columns."""
    raw = with_known_digits(with_units_apart(with_bounded_cells(_with_cells_joined(raw))))
    raw = with_legend(with_lines_cut(with_bounded_names(with_units_named(raw))))
    raw = with_flags_in_cells(with_estimates_marked(with_category_words(with_known_words(with_names_of_genesis(raw)))))
    raw = without_weekends(with_short_labels(with_short_names(raw)))
    if wide := too_wide(len(raw.labels)):
        raise SheetError(raw.name, raw.place, wide, TURN_IT)
    return raw


def _with_cells_joined(raw: RawTable) -> RawTable:
    """The table with what belongs together in one cell: a figure and the brackets below it, names below a head."""
    return with_names_in_one(with_brackets_beside(raw))


def _cleared(raw: RawTable) -> tuple[RawTable, AroundTable, list[list[str]]]:
    """The table with a row for each thing that is told of and no other, what is said around it, and a sample of it."""
    raw = without_quarters_above(with_bare_names(with_notes_of_title(without_lines_below(raw))))
    raw = with_whole_names(with_groups_told(with_heads_beside(with_names_repeated(with_years_repeated(raw)))))
    raw = without_totals(without_foot(without_remarks(with_units_beside(without_column_numbers(raw)))))
    raw, said = with_unit_of_corner(*with_excepted_units(raw, around(raw)))
    raw = with_power_of_title(raw, said)
    raw = with_full_names(with_multiplied_units(with_hours_down(with_places_down(with_pairs_down(raw), said.title))))
    sample = sample_of(raw)
    whole = raw if isinstance(raw.rows, Sequence) else without_totals(without_remarks(raw, sample), sample)
    return (raw, said, sample) if whole is raw else (whole, around(whole), sample_of(whole))


def _parted(raw: RawTable, sample: list[list[str]]) -> tuple[RawTable, list[list[str]]]:
    """The table with figures that stand two in a cell taken apart, and its sample."""
    bare = with_quarters_named(with_feet_in_inches(with_points_bare(raw, sample), sample), sample)
    pressures = with_pressures_parted(bare, sample)
    parted = with_two_figures_parted(bare, sample) if pressures is bare else pressures
    for part in (with_brackets_apart, with_intervals_parted):
        parted = part(parted, sample if parted is raw else sample_of(parted))
    return parted, sample if parted is raw else sample_of(parted)


def _named(said: AroundTable, raw: RawTable, columns: Sequence[ColumnSense]) -> AroundTable:
    """What is said around a table, with a title and sources from the table itself where the lines have none."""
    title = subject_of_title(said.title or raw.title, raw.labels) or sdmx_title(columns)
    return replace(said, title=title, sources=said.sources or sdmx_source(columns))


def _senses(raw: RawTable, sample: Sequence[Sequence[str]], said: AroundTable) -> list[ColumnSense]:
    nought = means_nought(said.lines) or are_of_genesis(said.lines)
    stated = stated_numbers(said.lines)
    marking = why_brackets_mark(raw, (*said.lines, *raw.description.splitlines()), sample)
    marks = tuple(mark for mark in raw.missing_values if mark)
    cells = list(zip(*sample, strict=True)) if sample else [()] * len(raw.labels)
    hints = [raw.columns.get(label, ColumnHint()) for label in raw.labels]
    found = [
        ColumnSense(
            label=label,
            cells=cells[place],
            decimal_char="," if hint.group_char == "." else decimals_of_money(cells[place], raw.decimal_char),
            group_char=hint.group_char or raw.group_char,
            missing_values=(*marks, *absent_texts(cells[place], said.lines, stated, label)),
            declared=hint.type,
            dash_is_nought=nought,
            marking=marking,
        )
        for place, (label, hint) in enumerate(zip(raw.labels, hints, strict=True))
    ]
    times = {column.label for column in found if column.is_time}
    called = {label for label in times if is_named(label, "time")}
    found = [replace(sense, beside_time=True) if called and sense.label in times - called else sense for sense in found]
    return _with_gaps(_without_words_of_marks(found))


def _without_words_of_marks(found: Sequence[ColumnSense]) -> list[ColumnSense]:
    """The columns, of which one that has the mark of a missing figure of others in all rows has none (MM of a buoy)."""
    kinds = (column for column in found if column.kind == "figures")
    marks = {text for column in kinds for text in column.missing if len(text) > 1 and not is_certain_mark(text)}
    return [
        replace(column, missing_values=(*column.missing_values, *column.counts))
        if marks.issuperset(column.counts) and sum(column.counts.values()) == len(column.cells) > 0
        else column
        for column in found
    ]


def _with_gaps(found: Sequence[ColumnSense]) -> list[ColumnSense]:
    """The columns, of which those with words among their figures know whether others name the rows."""
    mixed = {
        column.label for column in found if column.kind == "words" and any(map(_is_figure, column.figures.values()))
    }
    names = [column for column in found if column.kind in ("time", "words") and column.label not in mixed]
    if not mixed or not names or any(names_values(column.label) for column in names):
        return list(found)
    rows = list(zip(*(column.cells for column in names), strict=True))
    told = any(column.kind == "time" for column in names) or len(set(rows)) == len(rows)
    return [replace(column, named_rows=True) if told and column.label in mixed else column for column in found]


def _is_figure(cell: FigureCell) -> bool:
    return bool(cell.number) and not cell.flag  # 9a and 10b are names of classes


def _absent(raw: RawTable, columns: Sequence[ColumnSense]) -> Iterator[Notice]:
    """What numbers were taken to mean that there is no figure, though the format itself does not say so."""
    found = {mark for column in columns for mark in column.missing_values if mark not in raw.missing_values}
    if found:
        labels = [
            column.label or f"column {place}"
            for place, column in enumerate(columns, start=1)
            if not found.isdisjoint(column.missing_values)
        ]
        marks = ", ".join(in_quotes(sorted(found)))
        more = (
            "" if len(labels) == 1 else " and another column" if len(labels) == 2 else f" and {len(labels) - 1} others"
        )
        sentence = f"{marks} in “{labels[0]}”{more} was taken for a missing figure."
        yield Notice("assumed", sentence, count=len(labels))
    own = [column.label for column in columns if column.decimal_char != raw.decimal_char and not column.group_char]
    yield from told_of_decimals(own, raw)


def _tables(
    raw: RawTable, plan: Plan, sample: Sequence[Sequence[str]], said: AroundTable, columns: Sequence[ColumnSense]
) -> Iterator[TidyTable]:
    """The table of a plan, or one for each stack of periods in it."""
    rows = list(islice(plan.walk(sample), _MOST_TIDY)) if plan.walk else [list(row) for row in sample]
    plan = replace(plan, notices=(*plan.notices, *oddities(raw, columns)))
    found = stacks(rows, plan.time, named=plan.names_rows(rows)) if plan.time is not None else []
    if not found:
        yield _table(raw, plan, rows, said, None)
    for stack in found:
        yield _table(raw, plan, [list(row) for row in stack.walk(rows)], said, stack)


def _table(raw: RawTable, plan: Plan, rows: list[list[str]], said: AroundTable, stack: Stack | None) -> TidyTable:
    resource = described(raw, plan, rows, said, stack.frequency if stack else None)
    walk: Callable[..., Iterator[Sequence[str]]] | None = plan.walk
    if stack:
        walk = chained(plan.walk or iter, stack)
    return TidyTable(
        resource=resource,
        rows=LazyRows(walk, raw.rows) if walk else raw.rows,
        clean=raw.clean if walk is None and _has_its_labels(raw, resource) else None,
        flags=plan.flags,
        notices=(*raw.notices, *told_of_unit(raw, said, plan.fields), *(stack.told() if stack else ()), *plan.notices),
        counting=raw.counting,
        place=raw.place,
        counted=raw.counted,
        minor=stack is not None and stack.alone,
    )


def _has_its_labels(raw: RawTable, resource: dict[str, Any]) -> bool:
    """Whether the fields have the names of the file's own header, by which the fast reader finds them."""
    return [field["name"] for field in resource["schema"]["fields"]] == list(raw.labels)


def _beside(
    raw: RawTable,
    sample: Sequence[Sequence[str]],
    said: AroundTable,
    senses: Sequence[ColumnSense],
    keys: Sequence[int],
    beside: Sequence[int],
) -> TidyTable:
    """The columns that belong to no period, with the keys, as a minor table of their own; numbers of these order it."""
    places = (*keys, *beside)
    rows = LazyRows(lambda rows: ([row[at] if at < len(row) else "" for at in places] for row in rows), raw.rows)
    labels = tuple(" ".join(raw.labels[place].split()) for place in places)
    narrow = replace(raw, labels=labels, rows=rows, header_rows=(), clean=None, notices=())
    narrow = with_units_of_sums(narrow, said.unit, [label for label in labels if is_marked(label)])
    cut = [[row[place] for place in places] for row in sample]
    columns = [_called(senses[place], label) for place, label in zip(places, labels, strict=True)]
    plan = kept(narrow, columns, replace(said, unit=""))
    numbers = [label for place, label in zip(keys, labels, strict=False) if senses[place].kind == "figures"]
    given = {name: "aside" for field in plan.fields if (name := field["name"]) in numbers and not names_code(name)}
    years = {label: "measure" for label in labels[len(keys) :] if is_named(label, "time")}  # sums of their months
    plan = replace(plan, given=given | plan.given | years)
    found = next(_tables(narrow, plan, cut, replace(said, unit=""), columns))
    name, title = found.resource["name"], found.resource["title"]
    return replace(
        found, resource={**found.resource, "name": f"{name}-beside", "title": f"{title}, other columns"}, minor=True
    )


def _called(sense: ColumnSense, label: str) -> ColumnSense:
    """A column by another label, with all that was found of it where that is its own."""
    return sense if sense.label == label else replace(sense, label=label)
