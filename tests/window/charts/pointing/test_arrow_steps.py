"""What is said where an arrow key leads no further."""

import pytest
from PySide6.QtCore import Qt

from harbin_viewer.window.charts.pointing.arrow_steps import said_at_end


@pytest.mark.parametrize(
    ("key", "whole", "zoomed"),
    [
        (Qt.Key.Key_Left, "This is the first figure of the series.", "This is the first figure on show."),
        (Qt.Key.Key_Down, "This is the last series of the chart.", "This is the last series on show."),
    ],
)
def test_an_end_is_that_of_the_chart_or_of_the_part_on_show(key: Qt.Key, whole: str, zoomed: str) -> None:
    assert said_at_end(key, None) == whole
    assert said_at_end(key, (2020.5, 2021.5)) == zoomed
