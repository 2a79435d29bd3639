"""The law of words: subtitle, legend, key, note, source and data of a chart, whole or zoomed, follow from its rows."""

from __future__ import annotations

import csv
import io
import json
import re
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harbin_viewer.charts.formats.export import render
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Picture, Size
from harbin_viewer.charts.theme import LIGHT
from tests.charts.generated_views import SOURCES, Made, Row, opened, views
from tests.charts.truth_samples import chart_of, texts

pytestmark = pytest.mark.usefixtures("qapp")

_SAID = {
    "contradicted": ("Hatched|Crossed", "contradicted by another source"),
    "single": ("Hollow", "from one source only"),
    "claimed": ("Hollow", "said by the source alone"),
    "derived": ("Tinted|Diamond", "computed from other figures"),
}
"""How the note tells of each status: the sign, and the words."""

_COUNTED = {
    "contradicted": "contradicted by another source", "single": "from one source only",
    "claimed": "said by the source alone", "derived": "computed from other figures",
}  # fmt: skip


def words_of(picture: Picture, role: str) -> str:
    return " ".join(texts(picture, role))


@settings(max_examples=20)
@given(views())
def test_the_words_of_a_picture_follow_from_its_rows(made: Made) -> None:
    with tempfile.TemporaryDirectory() as folder:
        chart = chart_of(opened(made, Path(folder)))
    picture = lay_out(chart, Size(1300, 800), LIGHT)
    head = " ".join(words_of(picture, role) for role in ("title", "subtitle", "unit"))
    assert len(re.findall(r"\bkg\b", head)) == 1
    assert_note(chart.note, made.shown)
    assert_key(words_of(picture, "key"), made.shown)
    assert_source(chart.source, made.shown)
    assert_counts(describe(chart), made.shown)
    names = Counter(text.text for text in picture.texts if text.role == "series")
    if len(made.who) > 1 and made.shown:
        assert set(names) >= {name for name in made.who if made.of(name)}
        assert max(names.values()) == 1


def assert_note(note: str, rows: list[Row]) -> None:
    """Each status that is shown is explained once, with its years where they are named; no other is."""
    for status, (sign, words) in _SAID.items():
        there = [row for row in rows if row.status == status]
        assert len(re.findall(rf"{words}", note)) == (1 if there else 0), (status, note)
        if there:
            assert re.search(rf"(?:{sign})(?: or \w+)?:[^.]*{words}", note), (status, note)
        if named := re.search(rf"{words} \(([^)]*)\)", note):
            assert set(re.findall(r"\d{4}", named[1])) == {str(row.year) for row in there}


def assert_key(key: str, rows: list[Row]) -> None:
    statuses = {row.status for row in rows}
    for word, status in (
        ("contradicted", "contradicted"),
        ("single source", "single"),
        ("claimed", "claimed"),
        ("derived", "derived"),
    ):
        assert (word in key) == (status in statuses), (word, key)


def assert_source(source: str, rows: list[Row]) -> None:
    """Each source of a figure is credited, no other is; and rows without one are counted."""
    named = {row.source for row in rows}
    for name, title in SOURCES.items():
        assert not name or (title in source) == (name in named), source
    unnamed = sum(not row.source for row in rows)
    told = re.search(r"not stated(?: for (\d+) rows?)?", source)
    assert (told is not None) == (unnamed > 0), source
    if told and told[1]:
        assert int(told[1]) == unnamed


def assert_counts(words: str, rows: list[Row]) -> None:
    """The alternative text counts what is not confirmed."""
    counts = Counter(row.status for row in rows)
    for status, phrase in _COUNTED.items():
        found = re.search(
            rf"(?:(\d+) (?:is|are|comes?) |(The figure) |(Both) figures |All (\d+) figures )[^,;.\d]*{phrase}", words
        )
        told = 0 if found is None else 1 if found[2] else 2 if found[3] else int(found[1] or found[4])
        assert told == counts[status], (status, words)
    if some := re.search(r"Of (\d+) figures", words):
        assert int(some[1]) == len(rows)


@settings(max_examples=20)
@given(views(), st.data())
def test_a_part_of_a_chart_has_its_own_words_marks_and_data(made: Made, data: st.DataObject) -> None:
    first, last = sorted(data.draw(st.tuples(st.integers(1998, 2010), st.integers(1998, 2010))))
    with tempfile.TemporaryDirectory() as folder:
        document = opened(made, Path(folder))
        chart = chart_of(document)
        window = window_of(chart, first, last)
        shown = [row for row in made.shown if first <= row.year <= last]
        told = json.loads(render(document, chart, "json", Options(window=window)))
        table = render(document, chart, "csv", Options(window=window)).decode("utf-8-sig")
    part = chart.within(window)
    picture = lay_out(chart, Size(1300, 800), LIGHT, window)
    assert sorted(m.cell.row for m in picture.marks if m.cell) == sorted(made.rows.index(row) for row in shown)
    assert figures(told["data"]) == expected(shown, made)
    assert figures(list(csv.DictReader(io.StringIO(table)))) == expected(shown, made)
    assert_note(part.note, shown)
    assert_source(part.source, shown) if shown else None
    assert_counts(told["description"], shown)
    years = sorted({row.year for row in shown})
    said = f"Shown: {years[0]}" + (f" to {years[-1]}" if len(years) > 1 else "") if years else "No figure is shown"
    assert said in told["description"]
    assert said in words_of(picture, "subtitle")


def window_of(chart: Chart, first: int, last: int) -> tuple[float, float]:
    """The part of the axis from one year to the other, in its own measure."""
    if chart.axis != "category":
        return first - 0.5, last + 0.5
    inside = [place for place, name in enumerate(chart.categories) if first <= int(name) <= last]
    return (inside[0] - 0.5, inside[-1] + 0.5) if inside else (-9.0, -8.0)


def figures(rows: list[dict[str, Any]]) -> set[tuple[str, str, float]]:
    """Series, place and figure of exported rows, without those that no table has."""
    known = [row for row in rows if row["series"] not in ("Total", "Gap") and row["value"] not in (None, "")]
    return {(str(row["series"]), str(row["x"]), float(row["value"])) for row in known}


def expected(rows: list[Row], made: Made) -> set[tuple[str, str, float]]:
    assert all(row.who in made.who for row in rows)
    return {(row.who, str(row.year), row.figure) for row in rows if row.figure is not None}
