"""What the charts of the bundled sheet say in words and write as data, worked out anew from the files by hand."""

from __future__ import annotations

import csv
import io
import json
import re
from itertools import pairwise
from typing import Any

import pytest

from harbin_viewer import bundle
from harbin_viewer.charts.formats.export import render
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from tests.charts.conftest import ENGLISH
from tests.harbin.material import descriptor, rows

pytestmark = pytest.mark.usefixtures("qapp")

VIEWS = {view["name"]: view for view in descriptor()["views"]}
POINT = re.compile(r"(−?\d+(?:\.\d+)?)(?:%| billion (?:USD|yuan))? in (\d{4})")
VERB = re.compile(r"\b(rose|fell)(?:, with (a fall|a rise|falls|rises) between,)?")
COUNTED = re.compile(r"(?:Of (\d+)|All (\d+)|(Both)|(The)) figures?")

Figures = dict[int, float]


@pytest.fixture(scope="module")
def document() -> Document:
    return open_document(bundle.default_sheet())


@pytest.fixture(scope="module")
def drawn(document: Document) -> dict[str, Chart]:
    return {view.name: make_chart(document, view, document.findings, ENGLISH) for view in document.sheet.views}


def worked_out(name: str) -> list[tuple[str, Figures, list[str]]]:
    """The series of a view by hand: what they are called, their figures by year, and the statuses behind them."""
    spec, found = VIEWS[name]["spec"], []
    first, last = spec.get("range", (0, 9999))
    for series in spec["series"]:
        one: dict[str, Any] = {"field": series} if isinstance(series, str) else series
        table = one.get("resource", VIEWS[name]["resources"][0])
        labels = {field["name"]: field for field in schema_of(table)}
        figures, statuses = {}, []
        for row, before in zip(rows(table), [None, *rows(table)], strict=False):
            year, told = int(row["year"]), figure_of(one, row, before)
            if told is not None and first <= year <= last:
                figures[year] = told
                statuses.append(row[labels[one["field"]].get("status", "status")] or row["status"])
        found.append((one.get("title") or labels[one["field"]]["title"], figures, statuses))
    return found


def schema_of(table: str) -> list[dict[str, Any]]:
    fields: list[dict[str, Any]] = next(r for r in descriptor()["resources"] if r["name"] == table)["schema"]["fields"]
    return fields


def figure_of(one: dict[str, Any], row: dict[str, str], before: dict[str, str] | None) -> float | None:
    if not row[one["field"]]:
        return None
    value = float(row[one["field"]])
    if one.get("derive") == "difference":
        return round(value - float(row[one["minus"]]), 6)
    if one.get("derive") == "growth":
        return None if before is None else (value / float(before[one["field"]]) - 1) * 100
    return value


def turning(figures: Figures) -> set[int]:
    years = sorted(figures)
    return {
        year for before, year, after in zip(years, years[1:], years[2:], strict=False)
        if (figures[year] - figures[before]) * (figures[after] - figures[year]) < 0
    }  # fmt: skip


def assert_course(sentence: str, figures: Figures) -> None:
    points = [(float(told.replace("−", "-")), told, int(year)) for told, year in POINT.findall(sentence)]
    years = [year for _value, _told, year in points]
    assert (years[0], years[-1]) == (min(figures), max(figures)), sentence
    for value, told, year in points:
        half = 0.5 * 10.0 ** -len(told.partition(".")[2])
        assert abs(value - figures[year]) <= half + 1e-9, (sentence, year, figures[year])
    told_turns, turns = set(years[1:-1]), turning(figures)
    assert told_turns == turns if len(turns) <= 4 else told_turns < turns, (sentence, turns)
    for (verb, against), (start, end) in zip(VERB.findall(sentence), pairwise(years), strict=True):
        assert (verb == "rose") == (figures[end] > figures[start])
        assert bool(against) == any(start < year < end for year in turns)


@pytest.mark.parametrize("name", VIEWS)
def test_the_words_of_each_chart_are_its_figures(name: str, drawn: dict[str, Chart]) -> None:
    words = describe(drawn[name])
    for label, figures, _statuses in worked_out(name):
        (sentence,) = re.findall(rf"{re.escape(label)}:? ((?:rose|fell)\b.*?)(?:; |\. )", words + " ")
        assert_course(sentence, figures)
    if total := VIEWS[name]["spec"].get("total"):
        (sentence,) = re.findall(r": total (.*?);", words)
        assert_course(sentence, {int(row["year"]): float(row[total]) for row in rows(VIEWS[name]["resources"][0])})


@pytest.mark.parametrize("name", VIEWS)
def test_the_figures_of_each_chart_and_their_doubts_are_counted(name: str, drawn: dict[str, Chart]) -> None:
    words, spec, every = describe(drawn[name]), VIEWS[name]["spec"], list[str]()
    for (_label, figures, statuses), series in zip(worked_out(name), spec["series"], strict=True):
        computed = not isinstance(series, str) and "derive" in series
        every += ["derived"] * len(figures) if computed else statuses
    every += [row["status"] for row in rows(VIEWS[name]["resources"][0])] if "total" in spec else []
    doubted = [status for status in every if status != "confirmed"]
    told = COUNTED.search(words)
    assert (told is None) == (not doubted)
    if told:
        assert int(told[1] or told[2] or (2 if told[3] else 1)) == len(every)
    for status, phrase in {
        "derived": r"computed from other figures", "single": r"comes? from one source only",
        "contradicted": r"contradicted by another source",
    }.items():  # fmt: skip
        there = re.search(rf"(?:(\d+) (?:is |are )?|All (\d+) figures are |(Both) figures )(?={phrase})", words)
        number = 0 if there is None else 2 if there[3] else int(there[1] or there[2])
        assert number == doubted.count(status), (phrase, words)


@pytest.mark.parametrize("name", VIEWS)
def test_the_data_of_each_chart_are_its_figures_with_source_and_place(
    name: str, document: Document, drawn: dict[str, Chart]
) -> None:
    text = render(document, drawn[name], "csv", Options()).decode("utf-8-sig")
    written = [row for row in csv.DictReader(io.StringIO(text)) if row["series"] not in ("Total", "Gap")]
    data = json.loads(render(document, drawn[name], "json", Options()))["data"]
    assert len(data) == len(list(csv.DictReader(io.StringIO(text))))
    expected = {
        (label, str(year)): value for label, figures, _statuses in worked_out(name) for year, value in figures.items()
    }
    known = {(row["series"], row["x"]): float(row["value"]) for row in written if row["value"]}
    assert known.keys() == expected.keys()
    assert all(abs(known[key] - expected[key]) < 1e-9 * max(1, abs(expected[key])) for key in known)
    tables = [row for table in VIEWS[name]["resources"] for row in rows(table)]
    for row in written:
        place = row["place"].split("; ")[0]  # of growth also where the year before stands
        assert any(place == known["place"] and known["year"] == row["x"] for known in tables), row
