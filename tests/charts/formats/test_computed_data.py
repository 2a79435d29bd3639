"""Computed figures in the data of a chart: totals, sums, gaps and the figures before them."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from harbin_viewer.charts.formats.data import chart_data, csv_data, data_text, json_data, workbook_data
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.tables.reading import Table

Read = Callable[[str], Table]


def records(document: Document, chart: Chart) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_data.as_csv(document, chart).decode("utf-8-sig"))))


def test_stated_totals_of_a_stack_are_in_its_data_with_their_own_status(
    document: Document, charts: dict[str, Chart]
) -> None:
    chart = charts["customs-trade"]
    totals = {row["x"]: row for row in records(document, chart) if row["series"] == "Total"}
    assert len(totals) == 12
    assert float(totals["2025"]["value"]) == 228.105
    assert (totals["2025"]["status"], totals["2025"]["unit"]) == ("confirmed", "billion USD"), "its parts are not"
    assert (totals["2015"]["source"], totals["2015"]["place"]) == (
        "China Customs", "Computed from the figures for 2016",
    )  # fmt: skip
    for text in (data_text.as_cells(data_text.pasted_lines(document, chart)), data_text.as_markdown(document, chart)):
        assert len([line for line in text.splitlines() if line.lstrip("| ").startswith("Total")]) == 12
    of_json = [row for row in json.loads(json_data.as_json(document, chart))["data"] if row["series"] == "Total"]
    assert [row["value"] for row in of_json] == [float(row["value"]) for row in totals.values()]


def test_a_computed_figure_names_the_references_of_each_of_its_parts(
    document: Document, charts: dict[str, Chart]
) -> None:
    balance = {row["x"]: row["references"] for row in records(document, charts["customs-balance"])}
    assert (balance["2024"], balance["2025"], balance["2021"]) == (
        "TASS; bne IntelliNews", "TASS", "Vestnik Kavkaza; RT",
    )  # fmt: skip
    totals = {row["x"]: row for row in records(document, charts["customs-trade"]) if row["series"] == "Total"}
    assert totals["2024"]["references"] == "TASS; bne IntelliNews; Reuters; AFP"
    growth = [row for row in records(document, charts["customs-growth"]) if row["series"].startswith("Recomputed")]
    (of_2025,) = [row for row in growth if row["x"] == "2025"]
    reports = "Total, 2025 (TASS and The Moscow Times); Total, 2024 (TASS, bne IntelliNews, Reuters and AFP)."
    assert of_2025["note"].endswith(f"Where it was read: {reports}")


def test_the_source_line_names_the_reports_of_the_figures_on_show_alone(
    charts: dict[str, Chart],
) -> None:
    last = (11.0, 11.0)
    only = charts["customs-balance"].within(last)
    assert (only.x_text(11.0), only.source.split(", ")[-1]) == ("2025", "via TASS")
    assert charts["customs-trade"].within(last).source.endswith("via TASS and The Moscow Times"), "the total"


def test_sums_of_a_stack_are_in_its_data_and_say_so(make_sheet) -> None:  # type: ignore[no-untyped-def]
    columns = {
        "x": ["a", "b", "c"], "y": ["0.1", "2", "3"], "z": ["0.2", "", "1"], "source": ["s"] * 3, "place": ["p. 1"] * 3,
        "status": ["confirmed", "confirmed", "claimed"],
    }  # fmt: skip
    kinds = {"y": "number", "z": "number"}
    made = make_sheet(columns, {"type": "stacked", "group": "x", "series": ["y", "z"]}, kinds=kinds)
    chart = make_chart(made, made.sheet.views[0])
    rows = [one for one in chart_data.rows(made, chart) if one.series == "Total"]
    assert [(row.x, f"{row.value:.15g}", row.unit, row.status) for row in rows] == [
        ("a", "0.3", "t", "derived"),
        ("c", "4", "t", "derived"),
    ], "b has not all of its parts; no source has a sum"
    assert {(row.source, row.place) for row in rows} == {("s", "p. 1")}
    assert [row.note for row in rows] == [
        "Computed: sum of the parts.", "Computed: sum of the parts. y and z, c: claimed.",
    ]  # fmt: skip


def test_the_doubt_of_parts_is_told_as_that_of_parts(document: Document, charts: dict[str, Chart]) -> None:
    balance = {row["x"]: row for row in records(document, charts["customs-balance"])}
    assert {row["status"] for row in balance.values()} == {"derived"}
    computed = "Computed: Exports to Russia minus Imports from Russia."
    assert balance["2022"]["note"] == computed
    assert balance["2024"]["note"] == (
        f"{computed} Exports to Russia and Imports from Russia, 2024: single source. "
        "Seen at TASS alone; bne IntelliNews quotes it."
    )
    assert balance["2021"]["note"].startswith(f"{computed} Exports to Russia and Imports from Russia, 2021: derived.")
    growth = [row for row in records(document, charts["customs-growth"]) if row["series"].startswith("Recomputed")]
    assert {row["status"] for row in growth} == {"derived"}
    assert "Total, 2015: derived." in growth[0]["note"]
    assert [row["x"] for row in growth if "derived." in row["note"]] == ["2016"]
    of_json = json.loads(json_data.as_json(document, charts["customs-balance"]))
    assert [row["note"] for row in of_json["data"]] == [row["note"] for row in balance.values()]
    book = openpyxl.load_workbook(io.BytesIO(workbook_data.as_xlsx(document, charts["customs-balance"])))["Data"]
    assert [row[7].value for row in book.iter_rows(min_row=2)] == [row["note"] for row in balance.values()]


@pytest.mark.parametrize("reverse", [False, True])
def test_the_figure_before_is_the_one_before_in_time_also_of_a_part_of_the_chart(
    make_sheet: Callable[..., Document], *, reverse: bool
) -> None:
    years, statuses = list(range(2001, 2005)), ["single", "confirmed", "claimed", "confirmed"]
    columns: dict[str, list[Any]] = {"x": years, "y": [1, 2, 3, 4], "status": statuses}
    if reverse:
        columns = {name: values[::-1] for name, values in columns.items()}
    spec = {"type": "line", "group": "x", "series": [{"field": "y", "derive": "growth"}]}
    made = make_sheet(columns, spec)
    chart = make_chart(made, made.sheet.views[0])
    for shown in (chart, chart.within((2002.0, 2004.0))):
        notes = {row["x"]: row["note"] for row in records(made, shown)}
        assert notes["2002"].endswith("y, 2001: single source.")
        assert notes["2003"].endswith("y, 2003: claimed.")
        assert notes["2004"].endswith("y, 2003: claimed.")


def test_a_series_that_is_called_total_keeps_its_name_for_itself(make_sheet) -> None:  # type: ignore[no-untyped-def]
    series = [{"field": "y", "title": "Total"}, "z"]
    made = make_sheet({"x": ["a"], "y": [1], "z": [2]}, {"type": "stacked", "group": "x", "series": series})
    labels = [one.series for one in chart_data.rows(made, make_chart(made, made.sheet.views[0]))]
    assert labels == ["Total", "z", "Total, as drawn"]


@pytest.mark.usefixtures("qapp")
def test_the_gaps_of_a_difference_are_in_its_data_as_they_are_drawn(
    document: Document, charts: dict[str, Chart]
) -> None:
    chart = charts["volume-difference"]
    gaps = [row for row in records(document, chart) if row["series"] == "Gap"]
    values = [one.text for one in lay_out(chart, Size(960, 600), LIGHT).texts if one.role == "value"]
    written = [f"{float(row['value']):+.1f}%".replace("-", "−") for row in gaps]
    assert sorted(written) == sorted(one for one in values if one.endswith("%"))
    assert [row["x"] for row in gaps] == ["2020", "2021", "2022"]
    assert {(row["unit"], row["status"], row["source"]) for row in gaps} == {("%", "derived", "Article; China Customs")}
    assert {row["note"].split(".")[0] for row in gaps} == {
        "Computed: Article minus China Customs, in % of China Customs, rounded"
    }
    assert [row["note"].split(", rounded. ")[1].partition(". ")[0] for row in gaps] == [
        "Trade volume (Article), 2020: single source", "Trade volume (Article), 2021: contradicted",
        "Trade volume (Article), 2022: contradicted",
    ]  # fmt: skip


def test_a_gap_is_told_where_both_have_a_figure_and_the_second_is_not_next_to_zero(make_sheet) -> None:  # type: ignore[no-untyped-def]
    columns = {"x": [1, 2, 3, 4, 5], "y": [11, 5, 6, "", 1e300], "z": [10, 0, "", 4, 1e-10]}
    made = make_sheet(columns, {"type": "difference", "group": "x", "series": ["y", "z"]})
    found = [one for one in chart_data.rows(made, make_chart(made, made.sheet.views[0])) if one.series == "Gap"]
    assert [(one.x, one.value) for one in found] == [("1", 10.0)]
