"""The sources that lines around a table state are those of each of its figures, in every form these leave in."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.formats.data.chart_data import rows as chart_rows
from harbin_viewer.cli import main
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document

TABLE = "Country,2018,2019,2020,2021\nAustria,1.5,2.5,3.5,4.5\nBelgium,2.5,3.5,4.5,5.5\nChad,1,2,3,4\n"


@pytest.mark.parametrize(
    ("below", "credited"),
    [
        (["OECD"], "OECD"),
        (["OECD", "World Bank"], "OECD; World Bank"),
        (["OECD", "World Bank", "IMF"], "OECD; World Bank; IMF"),
        (["OECD", "World Bank", "IMF", "WHO"], "OECD; World Bank; IMF; WHO (the rows do not say which)"),
    ],
)
def test_the_sources_of_a_table_are_in_each_row_as_in_its_picture(
    tmp_path: Path, below: list[str], credited: str
) -> None:
    (tmp_path / "values.csv").write_text(f"{TABLE}\n" + "".join(f"Source: {name}\n" for name in below), "utf-8")
    assert not main(
        [
            "export",
            str(tmp_path / "values.csv"),
            "--all",
            "--format",
            "csv,json,xlsx,svg",
            "--out",
            str(tmp_path / "out"),
        ]
    )
    with next((tmp_path / "out").glob("*.csv")).open(encoding="utf-8-sig", newline="") as file:
        assert {row["source"] for row in csv.DictReader(file)} == {credited}
    [data] = [json.loads(path.read_text("utf-8")) for path in (tmp_path / "out").glob("value*.json")]
    assert {datum["source"] for datum in data["data"]} == {credited}
    header, *rows = openpyxl.load_workbook(next((tmp_path / "out").glob("*.xlsx"))).worksheets[0].values
    assert {row[header.index("source")] or "" for row in rows} == {credited}
    assert credited in next((tmp_path / "out").glob("*.svg")).read_text("utf-8")


@pytest.mark.parametrize(("others", "told"), [("f", "sex: m"), ("m", "")])
def test_each_figure_says_at_which_value_a_column_is_held_as_the_title_of_its_picture_does(
    tmp_path: Path, others: str, told: str
) -> None:
    rows = [f"{who},{year},{sex},{year}" for who in ("Chad", "Mali") for year in (2000, 2001) for sex in ("m", others)]
    (tmp_path / "deaths.csv").write_text("\n".join(["country,year,sex,deaths", *dict.fromkeys(rows), ""]), "utf-8")
    document = open_document(tmp_path / "deaths.csv")
    chosen = Exploration(resource="deaths", measure="deaths", form="line", entities=("Chad", "Mali"))
    chart = explored_chart(document, chosen)
    assert {datum.note for datum in chart_rows(document, chart)} == {told}


def test_of_a_file_that_names_no_source_each_row_says_what_its_picture_does(tmp_path: Path) -> None:
    (tmp_path / "shops.csv").write_text("Month,Harbour (EUR)\n2023-01,1\n2023-02,2\n", encoding="utf-8")
    out = tmp_path / "out"
    assert main(["export", str(tmp_path / "shops.csv"), "--all", "--format", "csv", "--out", str(out)]) == 0
    with next(out.glob("*.csv")).open(encoding="utf-8-sig", newline="") as file:
        told = {row["source"] for row in csv.DictReader(file)}
    assert told == {"file “shops.csv”, which names no source for these figures"}
