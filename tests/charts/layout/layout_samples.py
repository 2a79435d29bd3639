"""Charts that are hard to lay out, and what is asked of pictures of them."""

from typing import Any

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.scene import Picture, Size
from harbin_viewer.charts.theme import THEMES


def in_two_panels(make_sheet: Any) -> Chart:
    """A series in tonnes above two in per cent."""
    growth = [{"field": name, "title": f"Growth of {name}", "derive": "growth"} for name in ("y", "z")]
    columns = {"x": [2011, 2012, 2013], "y": [1, 2, 3], "z": [4, 5, 7]}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": ["y", *growth]})
    return make_chart(made, made.sheet.views[0])


def roles(picture: Picture, role: str) -> list[str]:
    return [text.text for text in picture.texts if text.role == role]


def note_of(chart: Chart, window: tuple[float, float] | None = None) -> str:
    return " ".join(roles(lay_out(chart, Size(960, 600), THEMES["light"], window), "note"))
