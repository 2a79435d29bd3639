"""A chart that is on show with high contrast is written so, and on a light page for paper, unless another is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Theme
from harbin_viewer.window.export.export_all_dialog import ExportAllDialog
from harbin_viewer.window.export.export_choices import ExportChoices
from harbin_viewer.window.export.export_dialog import ExportDialog
from harbin_viewer.window.export.look_choice import LookChoice
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.state.remembered import Remembered
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


@pytest.mark.parametrize(("theme", "on_paper"), [(DARK, LIGHT), (DARK_CONTRAST, LIGHT_CONTRAST), (LIGHT, LIGHT)])
def test_what_is_mostly_printed_is_light_unless_a_reader_chooses(
    qtbot: QtBot, remembered: Remembered, theme: Theme, on_paper: Theme
) -> None:
    choices = _choices(qtbot, remembered, theme)
    assert choices.options(None).theme is theme
    _choose_format(choices, "pdf")
    assert choices.options(None).theme is on_paper
    _choose_format(choices, "png")
    assert choices.options(None).theme is theme
    only(LookChoice, choices).setCurrentIndex(only(LookChoice, choices).findData("light-contrast"))
    _choose_format(choices, "pdf")
    assert choices.options(None).theme is LIGHT_CONTRAST


def test_colours_chosen_for_paper_are_proposed_again(qtbot: QtBot, remembered: Remembered) -> None:
    choices = _choices(qtbot, remembered, DARK)
    _choose_format(choices, "pdf")
    choices.keep()
    assert _choices(qtbot, remembered, DARK).options(None).theme is LIGHT
    only(LookChoice, choices).setCurrentIndex(only(LookChoice, choices).findData("dark"))
    choices.keep()
    assert _choices(qtbot, remembered, DARK).options(None).theme is DARK


def test_a_name_that_ends_in_pdf_is_written_in_the_colours_that_were_seen(qtbot: QtBot, remembered: Remembered) -> None:
    choices = _choices(qtbot, remembered, DARK)
    choices.choose_format("pdf")
    assert choices.options(None).theme is DARK
    choices.keep()
    assert _choices(qtbot, remembered, DARK).options(None).theme is LIGHT


def _choices(qtbot: QtBot, remembered: Remembered, theme: Theme) -> ExportChoices:
    choices = ExportChoices(remembered, theme)
    qtbot.addWidget(choices)
    return choices


def _choose_format(choices: ExportChoices, name: str) -> None:
    box = next(box for box in choices.findChildren(QComboBox) if box.findData(name) >= 0)
    box.setCurrentIndex(box.findData(name))


def test_of_all_charts_a_dark_page_for_paper_is_told_and_none_is_proposed_where_all_is_for_paper(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    window.show_tab(2)
    qtbot.waitUntil(lambda: "export_all" in set(window.commands()))
    show_theme(qapp, DARK)
    try:
        window.carry_out("export_all")
        dialog, dark = open_dialog(ExportAllDialog), "in these colours the whole page is dark."
        look = only(LookChoice, dialog)
        assert any(label.text().endswith(dark) for label in dialog.findChildren(QLabel))
        for name, box in dialog.formats.items():
            box.setChecked(name == "pdf")
        assert look.theme is LIGHT
        assert not any(label.text().endswith(dark) for label in dialog.findChildren(QLabel))
        dialog.close()
        qtbot.waitUntil(lambda: not dialog.isVisible())
    finally:
        show_theme(qapp, LIGHT)
