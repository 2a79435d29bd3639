"""The law of charts, on generated tables: figures and marks are one to one, labels and words tell them as they are."""

import csv
import json
import re
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.mark import KEEPS_ALL, MARKS, PAIRS
from harbin_viewer.factsheet.opening import open_document
from tests.charts.conftest import ENGLISH

pytestmark = pytest.mark.usefixtures("qapp")

STATUSES = ("confirmed", "single", "claimed", "derived", "contradicted", "")
FIGURES = st.one_of(
    st.just(""),
    st.decimals(-9999, 9999, places=2).map(str),
    st.integers(-9999, 9999).map(str),
    st.decimals(1, 2, places=3).map(str),
    st.sampled_from(["0", "0.0", "100.0", "1e7", "2.5e-5"]),
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, dict[str, list[Any]], dict[str, str]]:
    """A mark, the columns of a table, and the types of its fields."""
    kind = draw(st.sampled_from([*MARKS, *PAIRS]))
    places, of_type = draw(
        st.sampled_from([
            (st.integers(1990, 2020).map(str), "year"),
            (st.sampled_from([f"place {letter}" for letter in "abcdefghij"]), "string"),
            (st.dates().map(str), "date"),
        ])
    )  # fmt: skip
    count = draw(st.integers(1, 9))
    rows = draw(
        st.lists(st.tuples(places, FIGURES, FIGURES, st.sampled_from(STATUSES)), min_size=count, max_size=count)
    )
    columns = dict(zip(("x", "y", "z", "status"), map(list, zip(*rows, strict=True)), strict=True))
    return kind, columns, {"x": of_type, "y": "number", "z": "number", "status": "string"}


def opened(folder: Path, kind: str, columns: dict[str, list[Any]], types: dict[str, str]) -> Document:
    with (folder / "table.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(zip(*columns.values(), strict=True))
    fields = [
        {"name": name, "type": of_type, **({"unit": "t"} if of_type == "number" else {})}
        for name, of_type in types.items()
    ]
    descriptor = {
        "name": "made", "title": "Made",
        "resources": [{"name": "table", "path": "table.csv", "schema": {"fields": fields}}],
        "views": [{"name": "v", "title": "A chart", "resources": ["table"], "specType": "simple",
                   "spec": {"type": kind, "group": "x", "series": ["y", "z"]}}],
        "factsheet": {"tabs": [{"kind": "charts", "name": "charts", "title": "Charts"}]},
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return open_document(folder)


@settings(max_examples=35)
@given(tables())
def test_what_is_drawn_is_what_is_in_the_data(made: tuple[str, dict[str, list[Any]], dict[str, str]]) -> None:
    kind, columns, types = made
    with tempfile.TemporaryDirectory() as folder:
        document = opened(Path(folder), kind, columns, types)
        if kind not in KEEPS_ALL and shares_a_place(columns):
            with pytest.raises(SheetError, match="would draw several figures"):
                make_chart(document, document.sheet.views[0], locale=ENGLISH)
            return
        chart = make_chart(document, document.sheet.views[0], locale=ENGLISH)
    assert_each_figure_is_a_mark(chart, columns)
    assert_labels_tell_figures_apart(chart)
    assert_words_follow_from_the_figures(chart)


def shares_a_place(columns: dict[str, list[Any]]) -> bool:
    pairs = [[x for x, value in zip(columns["x"], columns[name], strict=True) if value] for name in ("y", "z")]
    return any(len(set(places)) < len(places) for places in pairs)


def assert_each_figure_is_a_mark(chart: Chart, columns: dict[str, list[Any]]) -> None:
    picture = lay_out(chart, Size(1600, 1000), LIGHT)
    drawn = sorted((mark.cell.field, mark.cell.row) for mark in picture.marks if mark.cell is not None)
    stated = sorted((name, row) for name in ("y", "z") for row, value in enumerate(columns[name]) if value)
    assert drawn == stated
    for number, one in enumerate(chart.told):
        for mark in (mark for mark in picture.marks if mark.series == number and mark.cell is not None):
            assert mark.cell is not None
            assert float(one.y[mark.point]) == float(columns[one.field][mark.cell.row])


def assert_labels_tell_figures_apart(chart: Chart) -> None:
    for panel in chart.panels:
        told: dict[str, float] = {}
        for one in panel.series:
            for point in np.flatnonzero(np.isfinite(one.y)).tolist():
                label, value = panel.label(panel.notation, one, point, ENGLISH), float(one.y[point])
                decimals = len(label.partition(".")[2])
                shown = float(label.replace(",", "").replace("−", "-")) * panel.notation.factor
                assert abs(shown - value) <= 0.5000001 * 10.0**-decimals * panel.notation.factor
                assert abs(shown - value) <= 0.0500001 * abs(value), "a small figure stays what it is"
                assert told.setdefault(label, value) == value, "unequal figures have unequal labels"


def assert_words_follow_from_the_figures(chart: Chart) -> None:
    words = describe(chart)
    for panel in chart.panels:
        labels = {
            panel.label(panel.notation, one, point, ENGLISH)
            for one in (*panel.series, *filter(None, [panel.total]))
            for point in np.flatnonzero(np.isfinite(one.y)).tolist()
        }
        places = {chart.x_text(float(x)) for one in panel.series for x in one.x}
        runs = words.partition("A chart. t. ")[2] or words
        for figure, place in re.findall(r"([−\d.,]+\d|\d)(?: [^\d;]*?)? in (\d{4}(?:-\d\d-\d\d)?|place \w)", runs):
            assert figure in labels, (figure, labels, words)
            assert place in places
