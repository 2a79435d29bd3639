"""The law of forms: each form has the figures of the table, all of them or the number of those it leaves out."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from harbin_viewer.charts.exploring.forms import change, multiples, ranking, stacked
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import Transform
from tests.charts.exploring.generated_tables import IN, LARGE, TABLES, UNITS, YEARS, Table, chart_of, drawn, made

pytestmark = pytest.mark.usefixtures("qapp")


def by_hand(table: Table, name: str, year: int, transform: Transform, base: int) -> float | None:
    """What a transform makes of a figure."""
    now = table.figure(name, year)
    if now is None:
        return None
    if transform == "index":
        first = table.figure(name, base)
        return now / first * 100 if first else None
    if transform == "growth":
        before = table.figure(name, year - 1)
        return (now - before) / before * 100 if before else None
    if transform == "per person":
        people = table.people[name, year]
        return now / people if people else None
    return now


def assert_near(value: float, expected: float, transform: Transform) -> None:
    """As the table has it; what is computed is rounded to one decimal, or to three digits of what is below one."""
    assert abs(value - expected) <= (0.051 if abs(expected) >= 1 else 0.0051 * abs(expected) + 1e-9) * bool(transform)


def named_in(note: str, sentence: str) -> list[str]:
    """The names that a sentence of a note has after its beginning."""
    found = re.search(rf"{sentence}: (.*?), as", note)
    return re.findall(r"N\d\d", found[1]) if found else []


@pytest.mark.parametrize("transform", ["", "index", "growth", "per person"])
@settings(max_examples=15)
@given(TABLES, st.sampled_from(YEARS[:3]), st.sampled_from([None, (2001.0, 2003.0), (2002.0, 2005.0)]))
def test_lines_show_the_chosen_in_the_period_and_say_what_they_leave_out(
    transform: Transform, table: Table, base: int, period: tuple[float, float] | None
) -> None:
    chosen = table.names[:4]
    try:
        chart = chart_of(table, entities=chosen, transform=transform, base=float(base), period=period)
    except SheetError:
        return
    shown = {series.label: drawn(series) for series in chart.series if not series.quiet}
    years = [year for year in YEARS if period is None or period[0] <= year <= period[1]]
    for name in chosen:
        told = {year: by_hand(table, name, year, transform, base) for year in years}
        expected = {year: value for year, value in told.items() if value is not None}
        assert shown.get(name, {}).keys() == expected.keys()
        for year, value in expected.items():
            assert_near(shown[name][year], value, transform)
        assert (name in named_in(chart.note, "Not shown")) == (not expected)
    assert chart.subtitle.startswith(UNITS[transform].format(base=base).replace("T", "t", 1))
    assert chart.panels[0].unit == IN[transform]
    if not transform:
        assert f"{years[0]}–{years[-1]}" in chart.subtitle
        assert ("Earlier figures, from 2000 on, are left out." in chart.note) == (years[0] > YEARS[0])


@settings(max_examples=20)
@given(LARGE)
def test_others_behind_the_chosen_are_counted(table: Table) -> None:
    chart = chart_of(table, entities=table.names[:1])
    quiet, others = sum(series.quiet for series in chart.series), len({name for name, _year in table.output}) - 1
    told = re.search(r"Grey: (?:(\d+) of )?the (\d+) others", chart.note)
    none = re.search(r"(\d+) ha(?:s|ve) no figures\.", chart.note)
    assert bool(told) == bool(quiet)
    if told:
        assert (int(told[1] or told[2]), int(told[2])) == (quiet, others - (int(none[1]) if none else 0))


@settings(max_examples=20)
@given(st.builds(made, st.integers(0, 10**6), st.just(4)), st.integers(1, 3))
def test_figures_without_a_place_on_a_logarithmic_axis_are_counted(table: Table, below: int) -> None:
    for year in YEARS[:below]:
        table.output[table.names[0], year] = -1.0 * (year % 2)
    chart = chart_of(table, entities=table.names[:1], logarithmic=True)
    said = f"{below} figures of nought" if below > 1 else "A figure of nought"
    assert said in chart.note
    (series,) = (series for series in chart.series if not series.quiet)
    assert len(drawn(series)) == len(YEARS) - below


@pytest.mark.parametrize("transform", ["", "index", "per person"])
@settings(max_examples=12)
@given(LARGE, st.sampled_from([(2000, 2005), (2001, 2004)]))
def test_a_change_has_both_figures_of_each_or_says_whose_are_missing(
    transform: Transform, table: Table, ends: tuple[int, int]
) -> None:
    try:
        chart = chart_of(
            table, form="change", entities=table.names, transform=transform, base=float(ends[0]), period=ends
        )
    except SheetError:
        return
    told = {name: [by_hand(table, name, year, transform, ends[0]) for year in ends] for name in table.names}
    whole = [name for name in table.names if None not in told[name]]
    assert [series.label for series in chart.series] == whole[: change.MOST]
    for series in chart.series:
        for place, value in enumerate(told[series.label]):
            assert value is not None
            assert_near(drawn(series)[place], value, transform)
    assert chart.categories == (str(ends[0]), str(ends[1]))
    assert f"{ends[0]} and {ends[1]}" in chart.subtitle
    there = {name for name, _year in table.output}  # a name without a row is nobody that the table knows
    assert_first_named(chart.note, [name for name in table.names if name in there and name not in whole])
    assert (f"The first {change.MOST} of {len(whole)} chosen" in chart.note) == (len(whole) > change.MOST)


def assert_first_named(note: str, missing: list[str]) -> None:
    """Who is missing is named, or counted from the seventh on."""
    assert named_in(note, "Not shown") == missing[:6]
    assert (f"and {len(missing) - 6} more" in note) == (len(missing) > 6)


@pytest.mark.parametrize("transform", ["", "index", "growth", "per person"])
@settings(max_examples=12)
@given(LARGE)
def test_a_ranking_has_the_largest_in_their_order_and_counts_the_others(transform: Transform, table: Table) -> None:
    year, base = YEARS[-1], YEARS[2]
    told = {name: by_hand(table, name, year, transform, base) for name in table.names}
    known = {name: value for name, value in told.items() if value is not None}
    assume(len(known) > 1)
    chosen = table.names[:3]
    chart = chart_of(table, form="ranking", entities=chosen, transform=transform, base=float(base))
    shown = {chart.x_text(x): y for series in chart.series for x, y in drawn(series).items()}
    names = [name.partition(". ")[2] or name for name in chart.categories]
    for full, name in zip(chart.categories, names, strict=True):
        assert_near(shown[full], known[name], transform)
    ranked = sorted(known, key=lambda name: (-known[name], name))
    assert names == [name for name in ranked if name in names]
    assert len(names) == min(len(known), ranking.MOST)
    assert {*names} >= {*ranked[: ranking.MOST - 3]} | {name for name in chosen if name in known}
    more = len(known) - len(names)
    assert (re.search(r"And (\d+) more\.", chart.note) or ["", "0"])[1] == str(more)
    assert_first_named(chart.note, [name for name in chosen if name not in known])
    assert chart.title.endswith(str(year))
    assert chart.subtitle.startswith(UNITS[transform].format(base=base).replace("T", "t", 1))


@settings(max_examples=15)
@given(LARGE)
def test_small_charts_have_all_figures_of_each(table: Table) -> None:
    chart = chart_of(table, form="multiples", entities=table.names)
    there = [name for name in table.names if any(table.figure(name, year) is not None for year in YEARS)]
    assert [panel.title for panel in chart.panels] == there[: multiples.MOST]
    for panel in chart.panels:
        expected = {year: table.figure(panel.title, year) for year in YEARS}
        assert drawn(panel.series[0]) == {year: value for year, value in expected.items() if value is not None}
    assert (f"The first {multiples.MOST} of {len(there)}" in chart.note) == (len(there) > multiples.MOST)


@settings(max_examples=25)
@given(st.builds(made, st.integers(0, 10**6), st.integers(4, 12), holes=st.sampled_from([0.0, 0.04, 0.1])))
def test_a_stack_has_its_parts_their_sums_and_says_who_and_when_is_not_in_it(table: Table) -> None:
    chosen = table.names[: len(table.names) - 2]
    try:
        chart = chart_of(table, form="stacked", entities=chosen)
    except SheetError:  # at no time are all of them there
        return
    there = [name for name in chosen if any(table.figure(name, year) is not None for year in YEARS)][: stacked.MOST]
    others = sorted({name for name, _year in table.output} - {*there})
    rest = chart.series[-1] if chart.series[-1].label == "Others" else None
    assert [series.label for series in chart.series] == there + ["Others"] * (rest is not None)
    shown = there if rest is None else [*there, *others]
    times = list(map(int, chart.categories))
    whole = [year for year in YEARS if all(table.figure(name, year) is not None for name in shown)]
    if rest is not None:  # a few small ones may lack a figure
        assert {*whole} <= {*times}
        assert all(table.figure(name, year) is not None for year in times for name in there)
    elif len(whole) > 1:
        assert times == whole
    else:
        assert times == [year for year in YEARS if any(table.figure(name, year) for name in table.names)]
    for series in chart.series[: len(there)]:
        expected = {place: table.figure(series.label, year) for place, year in enumerate(times)}
        assert drawn(series) == {place: value for place, value in expected.items() if value is not None}
    if rest is not None:
        for place, year in enumerate(times):
            assert drawn(rest)[place] == pytest.approx(sum(table.figure(name, year) or 0.0 for name in others))
        told = re.search(r"Others: ([^.]*)\.", chart.note)
        assert told is not None
        names, _comma, without = told[1].partition(", at ")
        assert (names == f"{len(others)} together") or sorted(re.findall(r"N\d\d", names)) == others
        lacking = sum(any(table.figure(name, year) is None for name in others) for year in times)
        assert told_count(f"at {without}", r"at (\d+) times? without some of them") == lacking
    if len(shown) > 1:
        summed = times if rest is not None else whole
        assert_sums(chart, {place: year for place, year in enumerate(times) if year in summed}, shown, table)
    left = 0 if rest is not None else len(others)
    assert told_count(chart.note, r"(One|\d+) others? (?:is|are) not part of the sums") == left
    left_out = re.search(r"Left out: (?:(\d+) times at which|(\d{4}.*?), as) ", chart.note)
    named = [] if left_out is None else re.findall(r"\d{4}", left_out[2] or "")
    assert int(left_out[1] if left_out and left_out[1] else len(named)) == len(YEARS) - len(times)
    assert not {*named} & {str(year) for year in times}


def assert_sums(chart: Chart, whole: dict[int, int], there: list[str], table: Table) -> None:
    """The totals are the sums of the parts, at the times at which all are there and at no other."""
    total = chart.panels[0].total
    sums = {place: sum(table.figure(name, year) or 0.0 for name in there) for place, year in whole.items()}
    told = {} if total is None else drawn(total)
    assert {x: round(y, 6) for x, y in told.items()} == {x: round(y, 6) for x, y in sums.items()}


def known_in(table: Table) -> set[str]:
    """Who has rows at all."""
    return {name for name, _year in table.output}


def assert_left_out(note: str, why: str, names: set[str]) -> None:
    """The note names six of these, and counts the others."""
    told = re.search(rf"(?:^|\. )((?:N\d\d)[^.]*) ha(?:ve|s) {why}", note)
    named = re.findall(r"N\d\d", told[1]) if told is not None else []
    more = re.search(r"and (\d+) more ha", note) if len(names) > 6 else None
    assert set(named) <= names
    assert len(named) == min(len(names), 6)
    assert int(more[1] if more is not None else 0) == max(len(names) - 6, 0)


def told_count(note: str, sentence: str) -> int:
    """The number that a sentence of a note tells; nought where there is none."""
    found = re.search(sentence, note)
    return 0 if found is None else 1 if found[1].lower() == "one" else int(found[1])


@settings(max_examples=25)
@given(LARGE)
def test_a_scatter_has_a_dot_for_each_pair_and_names_the_others(table: Table) -> None:
    chart = chart_of(table, form="scatter", second="Population", entities=table.names[:2])
    year = YEARS[-1]
    pairs = {name: (table.figure(name, year), table.people.get((name, year))) for name in table.names}
    expected = {name: pair for name, pair in pairs.items() if None not in pair}
    dots = [
        (name, (x, y))
        for series in chart.series
        for name, x, y in zip(series.names, series.x.tolist(), series.y.tolist(), strict=True)
    ]
    assert sorted(dots) == sorted(expected.items())
    assert_left_out(chart.note, "no figure for one of these", known_in(table) - expected.keys())
    assert chart.title.endswith(f", {year}")


@settings(max_examples=25)
@given(LARGE)
def test_a_histogram_counts_each_figure_in_the_step_that_it_names(table: Table) -> None:
    table.output[table.names[0], YEARS[-1]] = 100.0  # which is the upper edge of the last step
    values = [value for name in table.names if (value := table.figure(name, YEARS[-1])) is not None]
    assume(len(values) > 4)
    chart = chart_of(table, form="histogram")
    edges = [tuple(float(edge) for edge in name.split(" to ")) for name in chart.categories]
    for place, (low, high) in enumerate(edges):
        last = place == len(edges) - 1
        count = sum(low <= value < high or (last and value == high) for value in values)
        assert chart.series[0].y[place] == count
    assert all(before[1] == after[0] for before, after in pairwise(edges))
    assert f"{len(values)} are counted." in chart.note
    counted = {name for name in table.names if table.figure(name, YEARS[-1]) is not None}
    assert_left_out(chart.note.partition("counted.")[2].strip(), "no figure here", known_in(table) - counted)


@settings(max_examples=25)
@given(LARGE)
def test_counts_are_those_of_the_rows(table: Table) -> None:
    expected = Counter(table.regions[name] for name, _year in table.order)
    without = expected.pop("", 0)
    assume(len(expected) > 1)
    chart = chart_of(table, form="counts", measure="Region")
    counts = dict(zip(chart.categories, chart.series[0].y.tolist(), strict=True))
    each_once = re.search(r"the latest of each", chart.subtitle) is not None
    if each_once:
        names = {name for name, _year in table.order}
        expected = Counter(table.regions[name] for name in names)
        without = expected.pop("", 0)
    assert counts == dict(expected)
    assert list(counts.values()) == sorted(counts.values(), reverse=True)
    assert told_count(chart.note, r"(\d+|One) ha(?:ve|s) none") == without


@settings(max_examples=15)
@given(st.integers(0, 10**6), st.integers(22, 30))
def test_of_many_words_the_others_are_counted_with_their_rows(seed: int, count: int) -> None:
    table = made(seed, count)
    table.regions.update({name: f"Region {name}" for name in table.names})
    chart = chart_of(table, form="counts", measure="Region")
    every = Counter(table.regions[name] for name, _year in table.order)
    if "the latest of each" in chart.subtitle:
        every = Counter(dict.fromkeys(every, 1))
    rest, more = every.total() - int(chart.series[0].y.sum()), len(every) - len(chart.categories)
    words = f"And {more} more with {rest} together." if more > 1 else f"And one more with {rest}."
    assert (words in chart.note) == (more > 0)
