"""Notes of the sign on a heading or on the title stand below the charts that draw these figures, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")

SIGNS = (
    "Year,Population (1),Births*,Deaths\n2019,5328000,54495,40684\n2020,5367000,52979,40611\n2021,5391000,56060,42002\n"
    "(1) At the end of the year.\n* Of residents only.\n"
)


def chart_of(folder: Path, text: str, **chosen: str) -> Chart:
    (folder / "norland.csv").write_text(text, encoding="utf-8")
    document = open_document(folder / "norland.csv")
    if chosen:
        return explored_chart(document, structs.replace(Exploration(resource="norland", measure=""), **chosen))
    return make_chart(document, charts_of(document)[0])


def test_the_note_on_a_heading_stands_below_its_chart_and_no_other(tmp_path: Path) -> None:
    assert "Below the table stands: “Population: At the end of the year.”" in chart_of(tmp_path, SIGNS).note
    births = chart_of(tmp_path, SIGNS, measure="Births*").note
    assert "“Births: Of residents only.”" in births
    assert "end of the year" not in births
    assert "Below the table" not in chart_of(tmp_path, SIGNS, measure="Deaths").note


def test_of_several_measures_each_has_its_note(tmp_path: Path) -> None:
    note = chart_of(tmp_path, SIGNS, measure="Deaths", form="courses").note
    assert "“Population: At the end of the year.” and “Births: Of residents only.”" in note
    both = SIGNS.replace("Births*", "Births (1)")
    assert (
        "“Population and Births: At the end of the year.”"
        in chart_of(tmp_path, both, measure="Deaths", form="courses").note
    )


def test_a_note_on_the_title_is_of_all_figures(tmp_path: Path) -> None:
    rows = "Year,Population\n2019,5328000\n2020,5367000\n2021,5391000\n* Residents only.\n"
    assert "Below the table stands: “Residents only.”" in chart_of(tmp_path, f"Population of Norland*\n{rows}").note
    assert "Residents only" not in chart_of(tmp_path, f"Population of Norland\n{rows}").note


def test_a_line_that_begins_with_how_many_there_are_is_of_no_sign(tmp_path: Path) -> None:
    rows = "Subject,Marks\nMaths,52\nFrench,61\nArt,70\n10 pupils were absent.\n"
    assert "“10 pupils were absent.”" in chart_of(tmp_path, f"Results of class (10)\n{rows}").note


def test_a_sign_that_stands_at_figures_too_is_left_to_be_read_there(tmp_path: Path) -> None:
    rows = "Year,Population\n2019,5328000\n2020,5367000\n2021,5391000*\n* Provisional.\n"
    note = chart_of(tmp_path, f"Population of Norland*\n{rows}").note
    assert "Below the table" not in note
    assert "Provisional" in note
