"""What is said where an arrow key leads no further."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.scene import Box, MarkAt
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.charts.pointing.arrow_steps import said_at_end
from harbin_viewer.window.charts.pointing.point_finder import neighbour


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


def test_up_goes_up_in_a_stack(qtbot: QtBot, page: ChartsPage) -> None:
    page.list.choose(_number_of(page, "Russia’s imports"))
    view, said = page.view, list[str]()
    view.said.connect(said.append)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    lower = view.current_mark
    qtbot.keyClick(view, Qt.Key.Key_Up)
    upper = view.current_mark
    assert lower is not None
    assert upper is not None
    assert upper.box.bottom <= lower.box.y + 1
    assert upper.box.x == lower.box.x
    qtbot.keyClick(view, Qt.Key.Key_Up)
    total = view.current_mark
    assert total is not None
    assert total.cell is not None
    assert total.cell.field == "total"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert (view.current_mark, said) == (total, ["Nothing is above this figure."])
    for known in (upper, lower):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        assert view.current_mark == known
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert (view.current_mark, said[1:]) == (lower, ["Nothing is below this figure."])


def _number_of(page: ChartsPage, title: str) -> int:
    labels = [page.list.model().index(row, 0).data() for row in range(page.list.model().rowCount())]
    return next(row for row, label in enumerate(labels) if str(label).startswith(title))


def _piece(series: int, x: float, y: float, wide: float = 20, high: float = 20) -> MarkAt:
    return MarkAt(series, 0, None, Box(x, y, wide, high))


@pytest.mark.parametrize(
    ("pieces", "downwards"),
    [
        ({0: _piece(0, 0, 80), 1: _piece(1, 0, 60), 2: _piece(2, 0, 40)}, [2, 1, 0]),
        ({0: _piece(0, 0, 80), 1: _piece(1, 0, 100), 2: _piece(2, 0, 60)}, [2, 0, 1]),  # one is below zero
        ({0: _piece(0, 0, 80), 1: _piece(1, 20, 80), 2: _piece(2, 40, 80)}, [0, 1, 2]),  # they lie
        ({0: _piece(0, 0, 10), 1: _piece(1, 0, 80), 2: _piece(2, 0, 60)}, [0, 2, 1]),  # the first is of a panel above
    ],
)
def test_pieces_are_walked_as_they_are_seen(pieces: dict[int, MarkAt], downwards: list[int]) -> None:
    above = pieces[0].box.y == 10
    stacks = (frozenset({0}), frozenset({1, 2})) if above else (frozenset({0, 1, 2}),)
    marks = {series: [piece] for series, piece in pieces.items()}
    for across, order in ((1, downwards), (-1, downwards[::-1])):
        at, walked = pieces[order[0]], [order[0]]
        for _step in order:
            at = neighbour(marks, at, 0, across, stacks) or at
            walked += [at.series] if at.series != walked[-1] else []
        assert walked == order
