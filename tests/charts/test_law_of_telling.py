"""The law of telling: what a chart says in sentences is read back, and is what its rows give when added up by hand."""

from __future__ import annotations

import random
import re
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from tests.charts.conftest import ENGLISH, sheet_of
from tests.charts.read_back import (
    IN_UNIT,
    MOST_TURNS,
    YEARS,
    Rows,
    Said,
    chart_of,
    empty_cells,
    factor_of,
    made,
    said_of,
    sentences,
)

pytestmark = pytest.mark.usefixtures("qapp")


def assert_tells(sentence: str, figures: dict[int, float]) -> None:
    """The first and the last figure, the highest and the lowest; each is a figure, each turn goes where it says."""
    said = said_of(sentence)
    assert said.points, sentence
    figures = between_stands(said, figures)
    for told, half, year in said.points:
        assert abs(told - figures[year]) <= half * 1.001, (sentence, figures)
        assert abs(told - figures[year]) <= 0.051 * abs(figures[year]), (sentence, figures)
    years = [year for _told, _half, year in said.points]
    assert (years[0], years[-1]) == (min(figures), max(figures)), (sentence, figures)
    assert years == sorted(years)
    exact, digit = [figures[year] for year in years], 2 * max(half for _told, half, _year in said.points)
    assert max(exact) >= max(figures.values()) - digit
    assert min(exact) <= min(figures.values()) + digit
    for (verb, against), (first, last) in zip(said.verbs, pairwise(years), strict=bool(said.verbs)):
        if verb == "came back":
            assert figures[last] == figures[first] != next(figures[year] for year in sorted(figures) if year > first)
            continue
        assert (verb == "rose") == (figures[last] > figures[first]), (sentence, figures)
        assert against == against_between(figures, first, last), (sentence, figures)
    assert_turns_are_told(figures, set(years), digit, sentence)


def between_stands(said: Said, figures: dict[int, float]) -> dict[int, float]:
    """The figures from the end of the first stand to the beginning of the last; in a stand all are the same."""
    first, last = said.points[0][2], said.points[-1][2]
    if said.stood is not None:
        assert said.stood[0] == min(figures)
        assert len({figures[year] for year in figures if year <= said.stood[1]}) == 1
    end = said.stayed or said.same
    if end is not None:
        assert end == max(figures) > last
        assert len({figures[year] for year in figures if year >= last}) == 1
    begin = first if said.stood is not None else min(figures)
    return {year: value for year, value in figures.items() if begin <= year <= (last if end else max(figures))}


def against_between(figures: dict[int, float], first: int, last: int) -> str:
    """What lies between two years that goes the other way than from the one to the other, as it is told."""
    between = [figures[year] for year in sorted(figures) if first <= year <= last]
    up = between[-1] > between[0]
    signs = [after > before for before, after in pairwise(between) if after != before]
    runs = [sign for place, sign in enumerate(signs) if place == 0 or signs[place - 1] != sign]
    word, count = "fall" if up else "rise", sum(sign != up for sign in runs)
    return "" if not count else f"a {word}" if count == 1 else f"{word}s"


def assert_turns_are_told(figures: dict[int, float], told: set[int], digit: float, sentence: str) -> None:
    """Each year in which the figures turn; of more than four some, and not those that the same digits would tell."""
    years = sorted(figures)
    kept = [years[0]]
    for year in years[1:]:  # of a plateau its first year
        if figures[year] != figures[kept[-1]]:
            kept.append(year)
    turns = [
        year for before, year, after in zip(kept, kept[1:], kept[2:], strict=False)
        if (figures[year] > figures[before]) != (figures[after] > figures[year])
    ]  # fmt: skip
    inner = told - {years[0], years[-1]}
    assert inner <= set(turns), (sentence, figures)
    corners = [years[0], *turns, years[-1]]
    if all(abs(figures[after] - figures[before]) > digit for before, after in pairwise(corners)):
        assert inner == set(turns) if len(turns) <= MOST_TURNS else len(inner) >= MOST_TURNS - 1, (sentence, figures)


@pytest.mark.parametrize("kind", ["line", "bar", "area", "step", "points"])
@settings(max_examples=13)
@given(st.integers(0, 10**6), st.integers(1, 6), st.sampled_from([3e-8, 2e-4, 9.0, 700.0, 3e6, 8e9, 4e12]))
def test_each_series_is_told_as_it_runs(kind: str, seed: int, names: int, size: float) -> None:
    rows = made(seed, names, size)
    chart = chart_of(rows, kind)
    told = sentences(chart)
    there = sorted(rows, key=[series.label for series in chart.series].index)
    for name in there[:4]:
        assert_tells(told[name], rows[name])
    more = re.search(r"(one|\d+) more series (?:is|are) shown", describe(chart))
    assert (0 if more is None else 1 if more[1] == "one" else int(more[1])) == max(len(rows) - 4, 0)
    assert_bridges_are_told(chart, rows, runs=kind in ("line", "area", "step"))


@settings(max_examples=25)
@example([1] * 7, "bar")
@example([2, 1, 3, 1, 2, 1, 2], "line")
@given(st.lists(st.integers(1, 3), min_size=2, max_size=9), st.sampled_from(["line", "bar"]))
def test_figures_that_stand_are_told_as_standing(values: list[int], kind: str) -> None:
    rows = {"S0": dict(zip(YEARS, map(float, values), strict=False))}
    (told,) = sentences(chart_of(rows, kind)).values()
    if len(set(values)) > 1:
        assert_tells(told, rows["S0"])
    else:
        assert told.startswith("is " if len(values) < 3 else "stood at "), told


def assert_bridges_are_told(chart: Chart, rows: Rows, *, runs: bool) -> None:
    """That dashes lead over missing years is said where a line lacks one that would follow evenly, and only there."""
    empty = empty_cells(rows)
    every = sorted({year for of_it in rows.values() for year in of_it} | {year for _name, year in empty})
    step = min((after - before for before, after in pairwise(every)), default=1)
    lacking = any(
        after - before > 1.5 * step or any((name, year) in empty for year in range(before, after))
        for name, of_it in rows.items() for before, after in pairwise(sorted(of_it))
    )  # fmt: skip
    assert ("Thin dashes bridge" in chart.note) == (runs and lacking)


@settings(max_examples=20)
@given(st.integers(0, 10**6), st.integers(2, 4), st.sampled_from([9.0, 700.0, 3e6]))
def test_a_stack_tells_the_sums_of_whole_places_and_names_the_others(seed: int, names: int, size: float) -> None:
    rows = made(seed, names, size, signs=False)
    chart = chart_of(rows, "stacked")
    every = {year for of_it in rows.values() for year in of_it}
    whole = {
        year: sum(of_it[year] for of_it in rows.values()) for year in every if all(year in r for r in rows.values())
    }
    if whole:
        assert_tells(sentences(chart)["total"], whole)
    assert dict(chart.panels[0].totals).keys() == {chart.categories.index(str(year)) for year in whole}
    lacking = sorted(every - whole.keys())
    said = re.search(r"Not all parts have a figure in ([^.]*)\.", chart.note)
    assert bool(said) == bool(lacking)
    if said:
        named = [int(year) for year in re.findall(r"\d{4}", said[1])]
        others = re.search(r"(\d+) other places", said[1])
        assert named == lacking[: len(named)]
        assert len(named) + (int(others[1]) if others else 0) == len(lacking)


@pytest.mark.parametrize("kind", ["bar", "line"])
@settings(max_examples=20)
@given(st.integers(0, 10**6), st.sampled_from([9.0, 700.0, 3e6]))
def test_of_names_the_highest_and_the_lowest_are_told(kind: str, seed: int, size: float) -> None:
    chance = random.Random(seed)
    names = [f"place {letter}" for letter in "abcdefg"[: chance.randrange(3, 8)]]
    figures = {name: float(f"{chance.uniform(-size, size):.3g}") for name in names}
    figures[names[0]] = figures[names[-1]] = size * 1.5
    spec = {"type": kind, "group": "x", "series": ["v"]}
    with tempfile.TemporaryDirectory() as folder:
        document = sheet_of(
            Path(folder), {"x": names, "v": [repr(v) for v in figures.values()]}, spec, kinds={"v": "number"}
        )
        words = describe(make_chart(document, document.sheet.views[0], locale=ENGLISH))
    found = re.search(r"is highest for (.*?) \(.*?\) and lowest for (.*?) \(", words)
    assert found is not None
    for told, end in ((found[1], max(figures.values())), (found[2], min(figures.values()))):
        assert re.findall(r"place \w", told) == [name for name in names if figures[name] == end]


def by_year(series: Any, chart: Chart) -> Iterator[tuple[int, float]]:
    for x, y in zip(series.x.tolist(), series.y.tolist(), strict=True):
        if y == y:
            yield int(chart.x_text(x)), y


@settings(max_examples=20)
@given(st.integers(0, 10**6), st.sampled_from(["bar", "line"]))
def test_growth_is_against_the_year_before_and_there_only(seed: int, kind: str) -> None:
    rows = made(seed, 3, 700.0)
    chart = chart_of(rows, kind, series=[{"field": "v", "derive": "growth"}])
    for series in chart.series:
        figures = rows[series.label]
        expected = {
            year: (value - figures[year - 1]) / figures[year - 1] * 100
            for year, value in figures.items() if figures.get(year - 1, 0) > 0 and value >= 0
        }  # fmt: skip
        told = dict(by_year(series, chart))
        assert told.keys() == expected.keys() or _years_are_far_apart(rows)
        assert all(
            abs(told[year] - expected[year]) < 1e-6 * max(abs(expected[year]), 1) for year in told if year in expected
        )
    assert chart.panels[0].unit == "%"


def _years_are_far_apart(rows: Rows) -> bool:
    """Whether one has no two years that follow each other, so that its usual step is a longer one."""
    return any(all(year + 1 not in of_it for year in of_it) for of_it in rows.values())


@settings(max_examples=20)
@given(st.integers(0, 10**6), st.sampled_from(["t", "%"]))
def test_gaps_differences_and_what_is_told_of_them(seed: int, unit: str) -> None:
    chance = random.Random(seed)
    figures = [(round(chance.uniform(5, 90), 1), round(chance.uniform(5, 90), 1)) for _year in YEARS]
    columns: dict[str, list[Any]] = {
        "year": list(YEARS),
        "v": [str(v) for v, _w in figures],
        "w": [str(w) for _v, w in figures],
    }
    kinds = {"year": "year", "v": "number", "w": "number"}
    with tempfile.TemporaryDirectory() as folder:
        pair = {"type": "difference", "group": "year", "series": ["v", "w"]}
        document = sheet_of(Path(folder), columns, pair, units=unit, kinds=kinds)
        chart = make_chart(document, document.sheet.views[0], locale=ENGLISH)
        rest = {"type": "bar", "group": "year", "series": [{"field": "v", "derive": "difference", "minus": "w"}]}
        document = sheet_of(Path(folder), columns, rest, units=unit, kinds=kinds)
        differences = make_chart(document, document.sheet.views[0], locale=ENGLISH)
    widest = max(range(len(YEARS)), key=lambda place: abs(figures[place][0] - figures[place][1]))
    v, w = figures[widest]
    told = re.search(r"the gap is widest in (\d+): ([\d.]+) against ([\d.]+) ", describe(chart))
    assert told is not None
    assert (int(told[1]), float(told[2]), float(told[3])) == (YEARS[widest], v, w)
    gap = chart.panels[0].gap
    assert gap is not None
    for place, (v, w) in enumerate(figures):
        expected = v - w if unit == "%" else (v - w) / w * 100
        assert abs(float(gap.y[place]) - expected) <= 0.0501
        assert abs(float(differences.series[0].y[place]) - (v - w)) < 1e-9
    assert (gap.unit, differences.panels[0].unit) == (("percentage points",) * 2 if unit == "%" else ("%", "t"))


@settings(max_examples=25)
@given(st.integers(0, 10**6))
def test_figures_without_a_year_are_counted(seed: int) -> None:
    chance = random.Random(seed)
    years = [year if chance.random() < 0.7 else "" for year in YEARS]
    figures = [str(chance.randrange(1, 99)) if chance.random() < 0.8 else "" for _year in YEARS]
    spec = {"type": chance.choice(["bar", "line", "points"]), "group": "year", "series": ["v"]}
    with tempfile.TemporaryDirectory() as folder:
        kinds = {"year": "year", "v": "number"}
        document = sheet_of(Path(folder), {"year": years, "v": figures}, spec, kinds=kinds)
        chart = make_chart(document, document.sheet.views[0], locale=ENGLISH)
    homeless = sum(not year and bool(figure) for year, figure in zip(years, figures, strict=True))
    told = re.search(r"(One|\d+) figures? (?:is|are) not shown", chart.note)
    assert (0 if told is None else 1 if told[1] == "One" else int(told[1])) == homeless


@pytest.mark.parametrize("size", [3e-8, 2e-4, 9.0, 3e6, 8e9, 4e12])
@settings(max_examples=12)
@given(st.integers(0, 10**6), st.sampled_from(["bar", "line"]))
def test_labels_with_the_words_of_the_picture_are_the_figures(size: float, seed: int, kind: str) -> None:
    rows = made(seed, 1, size)
    picture = lay_out(chart_of(rows, kind), Size(1300, 800), LIGHT)
    above = [text.text for text in picture.texts if text.role in ("unit", "subtitle")]
    factor = next((factor_of(found) for text in above if (found := re.fullmatch(IN_UNIT, text))), 1.0)
    exact = sorted(rows["S0"].values())
    for text in (text.text for text in picture.texts if text.role == "value"):
        told = float(text.replace(",", "").replace("−", "-")) * factor
        nearest = min(exact, key=lambda value: abs(value - told))
        assert abs(nearest - told) <= 0.051 * abs(nearest), (text, above, exact)
