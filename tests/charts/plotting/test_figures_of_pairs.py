"""The figures at the ends of a pair stand in every size of the page, not in all but a few."""

import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from tests.charts.conftest import ENGLISH

pytestmark = pytest.mark.usefixtures("qapp")

FIGURES = {"107.0", "107.8", "114.0", "146.9", "140.0", "190.3"}


@pytest.mark.parametrize("size", [Size(680, 400), Size(760, 400), Size(640, 380), Size(300, 250), Size(960, 600)])
def test_a_figure_whose_place_is_taken_stands_aside_and_does_not_hide_all_others(
    document: Document, size: Size
) -> None:
    """At 400 px “140.0” had no room below its dot, as a name stood near, and no figure was told."""
    view = next(view for view in document.sheet.views if view.name == "volume-difference")
    told = {text.text for text in lay_out(make_chart(document, view, locale=ENGLISH), size, LIGHT).texts}
    assert told >= FIGURES
