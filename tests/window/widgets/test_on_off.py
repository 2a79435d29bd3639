"""What is on or off is turned by the “toggle” of a screen reader, which is no click to Qt, and not by being shown."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.bundle import resources_folder
from harbin_viewer.window.charts.chart_tools import ChartTools
from harbin_viewer.window.charts.series_row import SeriesRow
from harbin_viewer.window.charts.series_switch import Switch
from harbin_viewer.window.explore.choosing.figure_options import FigureOptions
from harbin_viewer.window.explore.choosing.form_row import FormRow
from harbin_viewer.window.widgets.buttons.on_off import show_on

Made = tuple[QWidget, QAbstractButton, SignalInstance, object]
"""What has a button, the button, what its reader's turn of it is told by, and with which word."""


def _tools(name: str) -> Made:
    tools = ChartTools(resources_folder())
    return tools, getattr(tools, name), tools.asked, name


def _switch() -> Made:
    row = SeriesRow()
    row.show_series([Switch("Kenya", 0, 0), Switch("Peru", 1, 0)], frozenset())
    row.setVisible(True)
    return row, row.findChildren(QAbstractButton)[-1], row.switched, "Peru"


def _option(name: str) -> Made:
    options = FigureOptions()
    return options, getattr(options, name), getattr(options, f"{name}_chosen"), True


@pytest.mark.parametrize(
    "make",
    [lambda: _tools("table"), lambda: _tools("series"), _switch, lambda: _option("log"), lambda: _option("own_scales")],
    ids=["table", "row of series", "series", "logarithmic axis", "scales"],
)
def test_what_a_screen_reader_toggles_is_asked_for_and_what_is_shown_is_not(
    qtbot: QtBot, make: Callable[[], Made]
) -> None:
    part, button, told, word = make()
    qtbot.addWidget(part)
    heard: list[object] = []
    told.connect(heard.append)
    show_on(button, not button.isChecked())
    show_on(button, not button.isChecked())
    assert heard == []
    button.toggle()
    assert heard == [word]


def test_a_form_that_a_screen_reader_toggles_is_chosen_and_one_that_is_refused_is_not_shown_as_chosen(
    qtbot: QtBot,
) -> None:
    row = FormRow({"line": "Lines", "map": "Map", "bar": "Ranking"})
    qtbot.addWidget(row)
    heard: list[str] = []
    row.chosen.connect(heard.append)
    row.refused.connect(heard.append)
    row.show_choice("bar", dict)
    row.show_choice("line", lambda: {"map": "No column says where."})
    for name in ("map", "bar"):
        row.buttons[name].toggle()
    assert heard == ["No column says where.", "bar"]
    row.buttons["line"].toggle()
    row.buttons["map"].toggle()
    assert row.buttons["line"].isChecked()
