"""The words of a picture begin at the side that they are read from."""

from dataclasses import replace

import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT

WIDTH = 960


@pytest.mark.parametrize(
    ("title", "source", "at_right"),
    [
        ("الصادرات إلى روسيا", "Customs", {"title", "subtitle"}),
        ("יצוא לפי שנה", "הלשכה המרכזית", {"title", "subtitle"}),
        ("Exports of “הדברות”", "Customs", set()),
        ("Exports", "Customs", set()),
    ],
)
def test_a_title_stands_at_the_side_that_it_is_read_from(
    charts: dict[str, Chart], title: str, source: str, at_right: set[str]
) -> None:
    chart = replace(charts["customs-trade"], title=title, subtitle="Billion USD", source=source)
    texts = [
        text for text in lay_out(chart, Size(WIDTH, 600), LIGHT).texts if text.role in ("title", "subtitle", "source")
    ]
    assert {text.role for text in texts if text.box.right > 0.9 * WIDTH and text.box.x > WIDTH / 3} == at_right
    assert {text.role for text in texts if text.box.x < 0.1 * WIDTH} == {"title", "subtitle", "source"} - at_right
