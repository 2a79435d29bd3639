"""A chart that is on show with high contrast is written so, unless another look is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Theme
from harbin_viewer.window.export.export_all_dialog import ExportAllDialog
from harbin_viewer.window.export.export_dialog import ExportDialog
from harbin_viewer.window.export.look_choice import LookChoice
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.widgets.palette import show_theme
from tests.window.finding import only, open_dialog


@pytest.mark.parametrize("theme", [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST])
def test_what_is_written_is_as_what_is_on_show(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, theme: Theme
) -> None:
    window.show_tab(2)
    qtbot.waitUntil(lambda: {"export", "export_all"} <= set(window.commands()))
    show_theme(qapp, theme)
    try:
        for command, kind in (("export", ExportDialog), ("export_all", ExportAllDialog)):
            window.carry_out(command)
            dialog = open_dialog(kind)
            look = only(LookChoice, dialog)
            assert look.theme is theme
            look.setCurrentIndex(look.findData("dark-contrast"))
            assert look.theme is DARK_CONTRAST
            dialog.close()
            qtbot.waitUntil(lambda dialog=dialog: not dialog.isVisible())  # type: ignore[misc]
    finally:
        show_theme(qapp, LIGHT)
