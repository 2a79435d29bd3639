import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.widgets.focus.tab_stops import go_to_next_stop


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    return field


@pytest.fixture
def column(qtbot: QtBot) -> QWidget:
    """A field made last and shown first, over a row in a part that hands the focus on to its last field."""
    column, row, right = QWidget(), QWidget(), _field("right")
    layout, inner = QVBoxLayout(column), QHBoxLayout(row)
    inner.addWidget(_field("left"))
    inner.addWidget(right)
    row.setFocusProxy(right)
    layout.addWidget(row)
    layout.insertWidget(0, _field("top"))
    qtbot.addWidget(column)
    column.show()
    return column


def test_stops_follow_each_other_as_they_are_seen_both_ways(column: QWidget) -> None:
    column.findChildren(QLineEdit, "top")[0].setFocus()
    ways = {True: ["left", "right", "top"], False: ["right", "left", "top"]}
    for forward, names in ways.items():
        for name in names:
            assert go_to_next_stop(column, forward=forward)
            assert column.focusWidget().objectName() == name


def test_a_stop_that_is_scrolled_away_comes_into_view(qtbot: QtBot) -> None:
    window, scroll, page = QWidget(), QScrollArea(), QWidget()
    fields = QVBoxLayout(page)
    for _ in range(40):
        fields.addWidget(QLineEdit())
    scroll.setWidget(page)
    QVBoxLayout(window).addWidget(scroll)
    qtbot.addWidget(window)
    window.show()
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    scroll.setFocus()
    go_to_next_stop(window, forward=True)
    assert scroll.verticalScrollBar().value() == 0 or window.focusWidget().visibleRegion().boundingRect().height() > 10
