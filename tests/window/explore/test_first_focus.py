"""Who comes to the page stays in the first part that is asked for, and is led through none that goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from tests.window.conftest import OpenWindow

_ANSWERS = "respondent,Do you like the bus?\n" + "".join(f"{at},{('Yes', 'No', 'Often')[at % 3]}\n" for at in range(60))
_DAYS = "date,temperature (°C)\n" + "".join(f"2023-01-{day:02},{day % 7}\n" for day in range(1, 29))
_COUNTRIES = "country,year,gdp\n" + "".join(
    f"{name},{year},{year - 1990 + at}\n"
    for at, name in enumerate(("Kenya", "Japan", "Peru"))
    for year in range(2000, 2006)
)


@pytest.mark.parametrize(("table", "is_asked"), [(_ANSWERS, False), (_DAYS, False), (_COUNTRIES, True)])
def test_the_focus_comes_to_what_is_asked_and_stays(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, table: str, *, is_asked: bool
) -> None:
    (tmp_path / "table.csv").write_text(table, encoding="utf-8")
    window = open_window(tmp_path / "table.csv")
    qtbot.waitUntil(window.is_ready)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    reached: list[QWidget] = []
    QApplication.instance().focusChanged.connect(lambda _old, now: reached.append(now))  # type: ignore[union-attr]
    window.tabs.setFocus()
    window.show_tab(1)
    page = window.findChildren(ExplorePage)[0]
    page.setFocus()
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    panel = page.panel
    wanted = panel.entities.field if is_asked else panel.measure.box
    qtbot.waitUntil(lambda: QApplication.focusWidget() in (wanted, wanted.focusProxy()))
    inside = [part for part in reached if part is not None and panel.isAncestorOf(part)]
    assert set(inside) <= {wanted, wanted.focusProxy()}, inside
    assert panel.whom.isVisible() is is_asked
