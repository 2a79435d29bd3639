"""Who was chosen and is not in a file any more is not shown as chosen, and is again once they are back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.session import Session
from harbin_viewer.window.state.remembered import Remembered
from tests.window.explore.explore_samples import chips


def test_a_chip_goes_with_whom_the_file_has_no_more_and_comes_back(
    qtbot: QtBot, qapp: QApplication, remembered: Remembered, tmp_path: Path
) -> None:
    def write(third: str) -> None:
        rows = [f"{who},{year},{year - 2000}" for who in ("Kenya", "Peru", third) for year in range(2010, 2020)]
        file.write_text("\n".join(["country,year,output", *rows]), encoding="utf-8")

    def on_show() -> set[str]:
        page = session.window.tabs.current().page if session.window else None
        return set(chips(page)) if isinstance(page, ExplorePage) and page.desk.chart is not None else set()

    file, session = tmp_path / "t.csv", Session(qapp, remembered, bundle.resources_folder())
    write("Japan")
    assert session.open(file, {})
    assert session.window is not None
    session.window.tabs.show_named("explore")
    qtbot.waitUntil(lambda: on_show() == {"Kenya", "Peru", "Japan"})
    write("Nippon")
    session.window.carry_out("reload")
    qtbot.waitUntil(lambda: on_show() == {"Kenya", "Peru"})
    write("Japan")
    session.window.carry_out("reload")
    qtbot.waitUntil(lambda: on_show() == {"Kenya", "Peru", "Japan"})
    session.window.close()
    session.window.deleteLater()
