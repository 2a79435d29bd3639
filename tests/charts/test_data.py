"""The figures behind a chart, in every form they leave in."""

import csv
import io
import json
from collections.abc import Callable

import openpyxl

from harbin_viewer.charts import data
from harbin_viewer.charts.chart import Chart, make_chart
from harbin_viewer.factsheet.sheet import FactSheet
from harbin_viewer.factsheet.tables import Table

Read = Callable[[str], Table]


def test_csv_has_every_figure_with_unit_status_and_source(
    sheet: FactSheet, charts: dict[str, Chart], read: Read
) -> None:
    text = data.as_csv(sheet, charts["article-volume"], read).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["x"], float(row["value"]), row["status"]) for row in rows] == [
        ("2020", 107.0, "single"),
        ("2021", 114.0, "contradicted"),
        ("2022", 140.0, "contradicted"),
    ]
    assert {(row["unit"], row["source"]) for row in rows} == {("billion USD", "Article")}


def test_json_and_workbook_hold_the_same_figures(sheet: FactSheet, charts: dict[str, Chart], read: Read) -> None:
    chart = charts["customs-balance"]
    values = [row["value"] for row in json.loads(data.as_json(sheet, chart, read))["data"]]
    book = openpyxl.load_workbook(io.BytesIO(data.as_xlsx(sheet, chart, read)))
    assert [row[2] for row in book["Data"].iter_rows(min_row=2, values_only=True)] == values
    assert len(values) == 12


def test_gaps_are_kept_as_empty_cells(sheet: FactSheet, charts: dict[str, Chart], read: Read) -> None:
    lines = data.as_cells(sheet, charts["customs-growth"], read).splitlines()
    stated = [line.split("\t") for line in lines if line.startswith("Stated\t2015")]
    assert stated[0][2] == ""


def test_a_text_that_looks_like_a_formula_is_neutralised(make_sheet) -> None:  # type: ignore[no-untyped-def]
    made, read = make_sheet(
        {"x": ["=1+1", "@SUM(A1)", "-2", "plain"], "y": [-4, 1, 2, 3]}, {"type": "bar", "group": "x", "series": ["y"]}
    )
    chart = make_chart(made, made.views[0], read)
    rows = list(csv.reader(io.StringIO(data.as_csv(made, chart, read).decode("utf-8-sig"))))[1:]
    assert [row[1] for row in rows] == ["'=1+1", "'@SUM(A1)", "'-2", "plain"]
    assert [float(row[2]) for row in rows] == [-4, 1, 2, 3]
    book = openpyxl.load_workbook(io.BytesIO(data.as_xlsx(made, chart, read)))
    kinds = [row[1].data_type for row in book["Data"].iter_rows(min_row=2)]
    assert kinds == ["s"] * 4


def test_markdown_escapes_what_would_break_the_table(make_sheet) -> None:  # type: ignore[no-untyped-def]
    made, read = make_sheet({"x": ["a|b"], "y": [1]}, {"type": "bar", "group": "x", "series": ["y"]})
    table = data.as_markdown(made, make_chart(made, made.views[0], read), read)
    assert "a\\|b" in table.splitlines()[2]
