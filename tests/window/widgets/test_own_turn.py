"""What is done in a turn of its own lets the window see to the reader before it and after it."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from harbin_viewer.window.widgets.own_turn import in_own_turn


def test_between_two_deeds_that_were_put_off_one_by_the_other_the_window_sees_to_all_else(qtbot: QtBot) -> None:
    part, else_done, seen = QObject(), QTimer(interval=0), [""]

    def do(steps: int) -> None:
        seen.append("deed")
        if steps:
            in_own_turn(part, partial(do, steps - 1))

    else_done.timeout.connect(lambda: seen.append("else"))
    else_done.start()
    in_own_turn(part, partial(do, 5))
    qtbot.waitUntil(lambda: seen.count("deed") == 6)
    else_done.stop()

    assert all(before == "else" for before, after in pairwise(seen) if after == "deed")


def test_nothing_is_done_to_a_part_that_went(qtbot: QtBot) -> None:
    part, done = QObject(), list[str]()
    in_own_turn(part, lambda: done.append("to it"))
    part.deleteLater()
    QTimer.singleShot(20, lambda: done.append("later"))
    qtbot.waitUntil(lambda: "later" in done)

    assert done == ["later"]
