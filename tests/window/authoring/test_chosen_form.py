"""How a reader chose that a text is read goes into the sheet and the package made of it, and lasts while it is open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_anew, open_document
from harbin_viewer.factsheet.sources.as_shown import AsShown
from harbin_viewer.factsheet.sources.delimited.preview import format_found
from harbin_viewer.window.authoring.making_commands import Making
from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog
from harbin_viewer.window.overview.file_format.format_dialog import FormatDialog
from harbin_viewer.window.shell.live import LiveSheet
from tests.window.conftest import OpenWindow

PRICES = "Ort;Preis\nA;1.250\nB;1.300\nC;2.400\n"


@pytest.fixture
def chosen(tmp_path: Path) -> Document:
    """A text whose points part thousands, as its reader says."""
    file = tmp_path / "prices.csv"
    file.write_text(PRICES, encoding="utf-8")
    assert open_document(file).table("prices").values("Preis")[0] == 1.25
    return open_document(file, replace(format_found(file), decimal_char=",", group_char="."))


def test_a_package_and_a_sheet_have_the_figures_as_they_were_chosen_to_be_read(
    chosen: Document, tmp_path: Path
) -> None:
    assert chosen.table("prices").values("Preis") == [1250, 1300, 2400]
    package = write_package(chosen.path, tmp_path / "package", shown=AsShown(chosen.form))
    assert open_document(package).table("prices").values("Preis") == [1250, 1300, 2400]
    assert chosen.form is not None
    sheet = write_draft(draft_of([chosen.path], shown={chosen.path: AsShown(chosen.form)}), tmp_path / "sheet")
    assert open_document(sheet).table("prices").values("preis") == [1250, 1300, 2400]


def test_the_commands_of_a_window_hand_it_on(
    qtbot: QtBot, open_window: OpenWindow, chosen: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(chosen.path)
    making = Making(window)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "package"), ""))
    making.commands(chosen)["save_package"]()
    assert open_document(tmp_path / "package").table("prices").values("Preis")[0] == 1250
    making.commands(chosen)["new_sheet"]()
    dialog = window.findChildren(NewSheetDialog)[-1]
    dialog.shown_button.click()
    qtbot.waitUntil(lambda: dialog.draft is not None)
    assert dialog.draft is not None
    assert dialog.draft.tables[0].fields[1]["groupChar"] == "."
    dialog.title.setText(dialog.draft.title)
    dialog.close()


def test_a_text_that_was_changed_is_read_anew_in_the_form_that_was_chosen(qtbot: QtBot, chosen: Document) -> None:
    live = LiveSheet(chosen.path, chosen, None)  # type: ignore[arg-type]
    live.start()
    qtbot.waitUntil(lambda: live.known is not None)
    with qtbot.waitSignal(live.renewed) as renewed:
        chosen.path.write_text(PRICES + "D;9.100\n", encoding="utf-8")
    (document,) = renewed.args or [None]
    assert document.table("prices").values("Preis")[-1] == 9100
    assert document.form.group_char == "."
    live.leave()


def test_the_dialog_of_the_form_begins_with_the_one_that_was_chosen(qtbot: QtBot, chosen: Document) -> None:
    assert chosen.form is not None
    dialog = FormatDialog(chosen.path, format_found(chosen.path))
    qtbot.addWidget(dialog)
    dialog.form.begin_with(chosen.form)
    assert dialog.form.choices.form().group_char == "."
    dialog.form.as_found.click()
    assert dialog.form.choices.form().group_char == ""
    dialog.form.leave()


def test_the_last_row_that_a_reader_chose_stays_the_last_and_another_follows_the_file(chosen: Document) -> None:
    chosen.path.write_text(PRICES + "D;9.100\n", encoding="utf-8")
    again = open_anew(chosen)
    assert again.table("prices").values("Preis") == [1250, 1300, 2400, 9100]
    assert again.form is not None
    cut = open_document(chosen.path, replace(again.form, last_row=3))
    chosen.path.write_text(PRICES + "D;9.100\nE;9.200\n", encoding="utf-8")
    assert open_anew(cut).table("prices").values("Preis") == [1250, 1300]
    assert open_anew(again).table("prices").values("Preis")[-1] == 9200


def test_what_a_reader_said_of_columns_goes_with_it(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "prices.csv"
    file.write_text("Ort;Preis;Rang\nA;1,5;3\nB;2,5;1\nC;3,5;2\n", encoding="utf-8")
    window, document = open_window(file), open_document(file)
    commands = Making(window).commands(document)
    document.correct_roles("prices", {"Preis": "aside"})
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "package"), ""))
    commands["save_package"]()
    saved = open_document(tmp_path / "package")
    role = saved.roles("prices").role("Preis")
    assert role is not None
    assert role.kind == "aside"
    commands["new_sheet"]()
    dialog = window.findChildren(NewSheetDialog)[-1]
    dialog.shown_button.click()
    qtbot.waitUntil(lambda: dialog.draft is not None)
    assert dialog.draft is not None
    assert dialog.draft.tables[0].said == ("preis",)
