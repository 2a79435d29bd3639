"""The figures behind a chart, in every form they leave in."""

import csv
import io
import json
import re
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from harbin_viewer.atomic_write import ExportError
from harbin_viewer.charts.formats.data import book_rows, chart_data, csv_data, data_text, json_data, workbook_data
from harbin_viewer.charts.formats.export import export
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.text import dates
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.reading import Table
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from tests.charts.exploring.forms.form_samples import chart_of
from tests.factsheet.exploring.tables import FIELDS, explored

Read = Callable[[str], Table]


def test_csv_has_every_figure_with_unit_status_and_source(document: Document, charts: dict[str, Chart]) -> None:
    text = csv_data.as_csv(document, charts["article-volume"]).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["x"], float(row["value"]), row["status"]) for row in rows] == [
        ("2020", 107.0, "single"),
        ("2021", 114.0, "contradicted"),
        ("2022", 140.0, "contradicted"),
    ]
    assert {(row["unit"], row["source"]) for row in rows} == {("billion USD", "Article")}


def test_json_and_workbook_hold_the_same_figures(document: Document, charts: dict[str, Chart]) -> None:
    chart = charts["customs-balance"]
    values = [row["value"] for row in json.loads(json_data.as_json(document, chart))["data"]]
    book = openpyxl.load_workbook(io.BytesIO(workbook_data.as_xlsx(document, chart)))
    assert [row[2] for row in book["Data"].iter_rows(min_row=2, values_only=True)] == values
    assert len(values) == 12


def test_gaps_are_kept_as_empty_cells(document: Document, charts: dict[str, Chart]) -> None:
    (panel,) = charts["customs-lines"].panels
    first = replace(panel.series[0], y=np.append(np.nan, panel.series[0].y[1:]))
    chart = replace(charts["customs-lines"], panels=(replace(panel, series=(first, *panel.series[1:])),))
    lines = data_text.as_cells(data_text.pasted_lines(document, chart)).splitlines()
    told = [line.split("\t") for line in lines if line.startswith("Exports to Russia\t2014")]
    assert told[0][2] == ""


def test_what_is_pasted_has_the_words_of_the_window_and_files_have_names_for_programs(
    document: Document, charts: dict[str, Chart]
) -> None:
    chart = charts["article-volume"]
    pasted = [line.split("\t") for line in data_text.as_cells(data_text.pasted_lines(document, chart)).splitlines()]
    assert pasted[0] == [
        "Series", "Year", "Value", "Unit", "Status", "Source", "Place", "Note", "References", "Addresses",
    ]  # fmt: skip
    assert [line[4] for line in pasted[1:]] == ["Single source", "Contradicted", "Contradicted"]
    shown = data_text.as_markdown(document, chart).splitlines()
    assert shown[0] == "| Series | Year | Value | Unit | Status | Source | Place | Note | References | Addresses |"
    assert "| Single source |" in shown[2]
    assert csv_data.as_csv(document, chart).decode("utf-8-sig").startswith("series,x,value,unit,status,source")
    first = json.loads(json_data.as_json(document, chart))["data"][0]
    assert (first["x"], first["status"]) == ("2020", "single")
    book = openpyxl.load_workbook(io.BytesIO(workbook_data.as_xlsx(document, chart)))
    assert tuple(cell.value for cell in book["Data"][1]) == chart_data.HEADER


def test_a_pasted_figure_says_its_number_where_a_point_parts_thousands_and_a_text_does_not(make_sheet) -> None:  # type: ignore[no-untyped-def]
    made = make_sheet(
        {"x": ["1.234", "b"], "y": [1.234, -12.5]}, {"type": "bar", "group": "x", "series": ["y"]}
    )  # fmt: skip
    lines = data_text.pasted_lines(made, make_chart(made, made.sheet.views[0]))
    html = data_text.html_table(lines[0], lines[1:])
    assert '<td>1.234</td><td sdval="1.234" sdnum="1033;1033;0.000" x:num="1.234" ' in html
    assert '<td>b</td><td sdval="-12.5" sdnum="1033;1033;0.0" x:num="-12.5" ' in html
    assert html.count("sdval") == html.count("x:num") == 2
    assert """style="mso-number-format:'0\\.000'">1.234</td>""" in html


def test_a_place_on_an_axis_of_numbers_is_pasted_as_a_number(tmp_path: Path) -> None:
    rows = [[f"Place {place}", 2020, place * 1.5, 1_000 + place] for place in range(-3, 6)]
    document = explored(tmp_path, FIELDS, rows)
    chart = chart_of(document, form="scatter", second="Population", entities=("Place 1",))
    lines = data_text.pasted_lines(document, chart)
    assert '<td sdval="-1.5" sdnum="1033;1033;0.0" x:num="-1.5" ' in data_text.html_table(lines[0], lines[1:])


def test_a_text_that_looks_like_a_formula_is_neutralised(make_sheet) -> None:  # type: ignore[no-untyped-def]
    made = make_sheet(
        {"x": ["=1+1", "@SUM(A1)", "-2", "plain"], "y": [-4, 1, 2, 3]}, {"type": "bar", "group": "x", "series": ["y"]}
    )
    chart = make_chart(made, made.sheet.views[0])
    rows = list(csv.reader(io.StringIO(csv_data.as_csv(made, chart).decode("utf-8-sig"))))[1:]
    assert [row[1] for row in rows] == ["'=1+1", "'@SUM(A1)", "'-2", "plain"]
    assert [float(row[2]) for row in rows] == [-4, 1, 2, 3]
    book = openpyxl.load_workbook(io.BytesIO(workbook_data.as_xlsx(made, chart)))
    kinds = [row[1].data_type for row in book["Data"].iter_rows(min_row=2)]
    assert kinds == ["s"] * 4


@pytest.mark.parametrize("text", [" =1+1", "\n=1+1", "\t@A1", "＝1", "+1", "-1 apple"])
def test_no_form_lets_a_formula_through_however_it_begins(make_sheet, text: str) -> None:  # type: ignore[no-untyped-def]
    spec = {"type": "bar", "group": "x", "series": [{"field": "y", "title": text}]}
    made = make_sheet({"x": [text, "b"], "y": [-1, 2]}, spec)
    chart = make_chart(made, made.sheet.views[0])
    cells = [
        cell
        for line in data_text.as_cells(data_text.pasted_lines(made, chart)).splitlines()
        for cell in line.split("\t")
    ]
    rows = list(csv.reader(io.StringIO(csv_data.as_csv(made, chart).decode("utf-8-sig"), newline="")))
    for cell in (*cells, *(cell for row in rows for cell in row)):
        assert not cell.startswith(("=", "+", "@", "＝", "\t", "\n", "\r")), cell
        assert not cell.startswith("-") or float(cell) == -1
    book = openpyxl.load_workbook(io.BytesIO(workbook_data.as_xlsx(made, chart)))
    assert all(cell.data_type in "sn" for row in book["Data"].iter_rows() for cell in row)


def test_a_workbook_has_the_sheets_date_and_the_same_bytes_at_another_time(
    document: Document, charts: dict[str, Chart], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = workbook_data.as_xlsx(document, charts["customs-balance"])
    now = time.time() + 5_000_000
    monkeypatch.setattr(time, "time", lambda: now)
    assert workbook_data.as_xlsx(document, charts["customs-balance"]) == made
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        core = book.read("docProps/core.xml").decode()
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert set(re.findall(r"W3CDTF\">([^<]*)<", core)) == {document.sheet.created}


def test_a_workbook_that_cannot_hold_all_figures_is_refused_in_words(
    document: Document, charts: dict[str, Chart], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book_rows, "MOST_ROWS", 5)
    with pytest.raises(ExportError, match=r"a\.xlsx: The chart has 12 figures, and a workbook holds 5 rows"):
        export(document, charts["customs-balance"], tmp_path / "a.xlsx", "xlsx", Options())
    assert list(tmp_path.iterdir()) == []


def test_markdown_escapes_what_would_break_the_table(make_sheet) -> None:  # type: ignore[no-untyped-def]
    made = make_sheet({"x": ["a|b\n*c*"], "y": [1]}, {"type": "bar", "group": "x", "series": ["y"]})
    table = data_text.as_markdown(made, make_chart(made, made.sheet.views[0]))
    assert "a\\|b \\*c\\*" in table.splitlines()[2]


def records(document: Document, chart: Chart) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_data.as_csv(document, chart).decode("utf-8-sig"))))


def test_each_row_names_its_references_with_their_addresses(document: Document, charts: dict[str, Chart]) -> None:
    chart = charts["customs-trade"]
    row = next(one for one in records(document, chart) if (one["series"], one["x"]) == ("Total", "2015"))
    assert row["references"] == "Sputnik; Kommersant"
    addresses = row["addresses"].split("; ")
    assert [document.sheet.source(name).path for name in ("sputnik-2017-05-08", "kommersant-3189443")] == addresses  # type: ignore[union-attr]
    assert all(one.startswith("https://") for one in addresses)
    for text in (
        data_text.as_cells(data_text.pasted_lines(document, chart)),
        re.sub(r"[\\<>]", "", data_text.as_markdown(document, chart)),
    ):
        assert all(one in text for one in (row["references"], row["addresses"]))
    of_json = json.loads(json_data.as_json(document, chart))["data"]
    assert any((one["references"], one["addresses"]) == (row["references"], row["addresses"]) for one in of_json)


def test_addresses_are_links_in_markdown(document: Document, charts: dict[str, Chart]) -> None:
    shown = data_text.as_markdown(document, charts["customs-trade"])
    assert "| Sputnik; Kommersant | <https://" in shown
    assert "; <https://kommersant.ru/doc/3189443> |" in shown
    assert not re.search(r"https?://[^ >]*\\", shown)


def test_a_reference_without_an_address_has_a_dash_among_the_others(
    document: Document, charts: dict[str, Chart]
) -> None:
    first = records(document, charts["customs-trade"])[0]
    assert first["references"].count("; ") == first["addresses"].count("; ") == 2
    assert first["addresses"].startswith("–; https://")
    rows = records(document, charts["heilongjiang-trade"])
    none = next(row for row in rows if row["references"] == "People’s Daily")
    assert none["addresses"] == ""


def test_figures_are_written_with_the_decimals_they_were_stated_with(make_sheet) -> None:  # type: ignore[no-untyped-def]
    stated = ["41.60", "49.7", "111", "111.0", "-0.0000125", "12345678.5"]
    columns = {"x": [f"p{place}" for place in range(len(stated))], "y": stated}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": ["y"]}, kinds={"y": "number"})
    chart = make_chart(made, made.sheet.views[0])
    assert [row["value"] for row in records(made, chart)] == stated
    assert [
        line.split("\t")[2] for line in data_text.as_cells(data_text.pasted_lines(made, chart)).splitlines()[1:]
    ] == stated
    assert [line.split(" | ")[2] for line in data_text.as_markdown(made, chart).splitlines()[2:]] == stated
    book = openpyxl.load_workbook(io.BytesIO(workbook_data.as_xlsx(made, chart)))
    cells = [row[2] for row in book["Data"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == [float(one) for one in stated]
    assert (cells[0].number_format, cells[1].number_format, cells[3].number_format) == ("0.00", "General", "0.0")


def test_a_sum_has_as_many_decimals_as_its_parts(make_sheet) -> None:  # type: ignore[no-untyped-def]
    columns = {"x": ["a", "b", "c"], "y": ["41.60", "0.1", "1"], "z": ["0.40", "0.2", "2"]}
    spec = {"type": "stacked", "group": "x", "series": ["y", "z"]}
    made = make_sheet(columns, spec, kinds={"y": "number", "z": "number"})
    chart = make_chart(made, made.sheet.views[0])
    found = records(made, chart)
    assert [row["value"] for row in found if row["series"] == "Total"] == ["42.00", "0.3", "3"]
    last = list(openpyxl.load_workbook(io.BytesIO(workbook_data.as_xlsx(made, chart)))["Data"].iter_rows())[-3:]
    assert [(row[2].value, row[2].number_format) for row in last] == [(42, "0.00"), (0.3, "0.0"), (3, "0")]


def test_many_dates_are_written_as_each_alone() -> None:
    places = np.concatenate([np.arange(-800_000.0, 3_000_000.0, 98_765.0), np.linspace(-40.0, 40.0, 333)])
    assert dates.date_texts(places) == [dates.date_text(place) for place in places.tolist()]


@pytest.mark.parametrize("name", ["csv", "xlsx", "json"])
def test_figures_are_stopped_between_rows_and_nothing_is_left_of_them(
    document: Document, charts: dict[str, Chart], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    left = iter(range(3))

    def look() -> None:
        if next(left, None) is None:
            raise CancelledError

    monkeypatch.setattr(chart_data, "_AT_ONCE", 1)
    file = tmp_path / f"a.{name}"
    file.write_bytes(b"mine")
    with pytest.raises(CancelledError):
        export(document, charts["customs-trade"], file, name, Options(), look)
    assert file.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [file]


def test_figures_by_the_ten_thousand_leave_in_little_memory(make_sheet, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    many = 8_000
    made = make_sheet(
        {"x": list(range(many)), "y": [point % 977 + 0.5 for point in range(many)]},
        {"type": "line", "group": "x", "series": ["y"]}, kinds={"x": "integer"},
    )  # fmt: skip
    chart = make_chart(made, made.sheet.views[0])
    for name in ("csv", "xlsx", "json"):
        tracemalloc.start()
        file = export(made, chart, tmp_path / f"a.{name}", name, Options())
        _now, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert file.stat().st_size > 130_000
        assert most < 3_000_000, name
    assert len((tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()) == many + 1
    assert len(json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["data"]) == many


def test_data_of_a_chart_that_come_back_are_of_its_series(
    document: Document, charts: dict[str, Chart], tmp_path: Path
) -> None:
    for name in ("volume-difference", "volume-compared", "growth-compared"):
        pasted = data_text.as_cells(data_text.pasted_lines(document, charts[name]))
        (tmp_path / f"{name}.tsv").write_text(pasted, encoding="utf-8")
        again = open_document(tmp_path / f"{name}.tsv")
        roles = again.roles(again.sheet.resources[0].name)
        assert (roles.measure_name or roles.entity) == "Series"
        assert {role.kind for role in roles.roles if role.field in ("Status", "Place", "Addresses")} == {
            "note",
            "words",
        }
