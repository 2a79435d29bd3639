"""Charts of small tables, and their words."""

from typing import Any

from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.scene import Picture, Size
from harbin_viewer.factsheet.document import Document
from tests.charts.conftest import ENGLISH

PAGE = Size(960, 600)


YEARS = [2019, 2020, 2021]


def spec(kind: str, group: str, *series: Any, **more: Any) -> dict[str, Any]:
    return {"type": kind, "group": group, "series": list(series), **more}


def chart_of(document: Document) -> Chart:
    return make_chart(document, document.sheet.views[0], locale=ENGLISH)


def texts(picture: Picture, role: str) -> list[str]:
    return [text.text for text in picture.texts if text.role == role]
