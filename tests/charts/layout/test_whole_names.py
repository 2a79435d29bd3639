"""Long names are whole wherever they stand: at the ends of lines, in a legend above, over small charts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.picture import picture, told_of_page
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Picture, Size
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.opening import open_document
from tests.charts.conftest import ENGLISH

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = (
    "Bosnia and Herzegovina and the Brčko District", "Federated States of Micronesia and Palau",
    "Saint Vincent and the Grenadines (Windward)", "Democratic Republic of the Congo, Kinshasa",
    "United Kingdom of Great Britain and Northern Ireland", "Bundesausbildungsförderungsgesetz Antragstellende",
    "Grundstücksverkehrsgenehmigungszuständigkeit",
)  # fmt: skip

SIZES = [Size(600, 900), Size(480, 800), Size(794, 1123), Size(1280, 720), Size(1080, 1080)]


def chart(folder: Path, **chosen: Any) -> Chart:
    rows = [f'"{name}",{year},{20 + 4 * place + year % 3}' for place, name in enumerate(NAMES)
            for year in range(2000, 2012)]  # fmt: skip
    (folder / "table.csv").write_text("\n".join(["Country,Year,Rate (%)", *rows]) + "\n", encoding="utf-8")
    document = open_document(folder / "table.csv")
    start = beginning(document.cube("table")).exploration
    assert start is not None
    return explored_chart(document, replace(start, entities=NAMES, **chosen), locale=ENGLISH)


def words_of(made: Picture) -> str:
    texts = (text.text.removesuffix("-") for text in made.texts)
    return "".join("".join(texts).split())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", ["line", "multiples", "change"])
def test_all_words_of_all_names_stand_in_a_picture_of_the_size_that_was_asked_for(
    tmp_path: Path, size: Size, form: str
) -> None:
    made = picture(chart(tmp_path, form=form), Options(size=size))
    assert all("".join(name.split()) in words_of(made) for name in NAMES)
    assert not made.cut
    assert told_of_page(made, size) == ""


def test_where_a_legend_has_the_names_of_lines_their_last_figures_stand_at_their_ends(tmp_path: Path) -> None:
    made = picture(chart(tmp_path, form="line"), Options(size=Size(480, 800)))
    plot = made.plots[0]
    beside = [text.text for text in made.texts if text.box.x > plot.right]
    assert sorted(beside) == sorted(str(20 + 4 * place + 2011 % 3) for place in range(len(NAMES)))
    assert len({text.box.y for text in made.texts if text.text in beside and text.box.x > plot.right}) == len(NAMES)


def test_plots_of_small_charts_in_a_row_begin_at_one_height_whatever_lines_their_titles_take(tmp_path: Path) -> None:
    made = picture(chart(tmp_path, form="multiples"), Options(size=Size(1280, 720)))
    tops: dict[float, set[float]] = {}
    for plot in made.plots:
        tops.setdefault(plot.y, set()).add(plot.x)
    assert [len(across) for across in tops.values()] == [3, 3, 1]
