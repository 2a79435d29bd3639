"""Figures at the ends of lines are told beside those names that leave room, and not of none where one leaves none."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.picture import picture
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.factsheet.opening import open_document
from tests.charts.conftest import ENGLISH

pytestmark = pytest.mark.usefixtures("qapp")

OFFICES = {
    "Bundesministerium für wirtschaftliche Zusammenarbeit und Entwicklung": 16790,
    "Donaudampfschifffahrtsgesellschaftskapitänsverband": 15539,
    "Rindfleischetikettierungsüberwachungsbehörde": 5396,
    "Zentralstelle": 32540,
    "Amt 7": 11873,
}


@pytest.mark.parametrize("size", [Size(720, 400), Size(500, 380), Size(360, 420)])
def test_long_names_at_ends_are_whole_and_do_not_take_figures_away(tmp_path: Path, size: Size) -> None:
    years = range(2015, 2025)
    rows = [f"{name},{year},{last - (2024 - year) * 97}" for name, last in OFFICES.items() for year in years]
    (tmp_path / "offices.csv").write_text("\n".join(["Office,Year,Cost (EUR)", *rows]), encoding="utf-8")
    document = open_document(tmp_path / "offices.csv")
    chart = make_chart(document, charts_of(document)[0], locale=ENGLISH)
    drawn = [text.text for text in picture(chart, Options(size=size)).texts]
    told = {word for text in drawn for word in text.split()}
    assert len({f"{last:,}" for last in OFFICES.values()} & told) >= len(OFFICES) - 1
    words = "".join("".join(text.removesuffix("-") for text in drawn).split())
    assert all("".join(name.split()) in words for name in OFFICES)
