"""The page of charts, and its marks and buttons."""

from PySide6.QtCore import QPoint, Qt

from harbin_viewer.charts.scene import MarkAt
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.widgets.buttons.action_button import ActionButton


def marks(page: ChartsPage) -> tuple[MarkAt, ...]:
    picture = page.view.picture()
    assert picture is not None
    return picture.marks


def middle(mark: MarkAt) -> QPoint:
    return QPoint(round(mark.box.x + mark.box.width / 2), round(mark.box.y + mark.box.height / 2))


def button(page: ChartsPage, word: str) -> ActionButton:
    return next(one for one in page.findChildren(ActionButton) if one.text() == word)


def titles(page: ChartsPage) -> list[str]:
    model = page.table.model()
    columns = range(model.columnCount())
    return [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
