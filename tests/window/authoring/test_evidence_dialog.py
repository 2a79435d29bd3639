"""For a figure that differs, the form of its evidence has at hand what others say, and lets the difference stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.authoring.evidence.changing import change
from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at
from harbin_viewer.factsheet.authoring.evidence.said_otherwise import differences_of
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring.evidence_dialog import EvidenceDialog
from harbin_viewer.window.authoring.evidence_editing import EvidenceEditing
from harbin_viewer.window.authoring.otherwise import otherwise
from harbin_viewer.window.dialogs.trouble_dialog import trouble_dialog
from tests.factsheet.authoring import articles
from tests.window.conftest import OpenWindow
from tests.window.finding import letters_meant_twice, words_with_letters

CELL = CellAt("cargo-volume-and-growth-rate", 2, "cargo_volume")


@pytest.fixture
def port(tmp_path: Path) -> Path:
    """A sheet of an article and of an office, of whose figures two differ."""
    (tmp_path / "nordhavn.txt").write_text(articles.PLAIN, encoding="utf-8")
    (tmp_path / "office.csv").write_text("Year,Cargo (million tonnes)\n2019,40.1\n2020,47.0\n2021,61.9\n")
    return write_draft(draft_of([tmp_path / "nordhavn.txt", tmp_path / "office.csv"]), tmp_path / "port")


def _accepted(dialog: EvidenceDialog) -> int:
    """Fill in the form as a maker does who takes what it proposes."""
    dialog.status.setCurrentIndex(dialog.status.findData("contradicted"))
    dialog.status.activated.emit(dialog.status.currentIndex())
    assert dialog.buttons.button(dialog.buttons.StandardButton.Save).isEnabled()
    return int(dialog.DialogCode.Accepted)


def _filled(qtbot: QtBot, document: Document) -> EvidenceDialog:
    dialog = EvidenceDialog(evidence_at(document, CELL), "Cargo", document.sheet.sources)
    qtbot.addWidget(dialog)
    dialog.offer(otherwise(document, differences_of(document, CELL)))
    _accepted(dialog)
    return dialog


def test_what_others_say_is_proposed_as_the_note_of_a_contradicted_figure(qtbot: QtBot, port: Path) -> None:
    dialog = _filled(qtbot, open_document(port))
    assert dialog.wanted["note"] == "File “office.csv” has 61.9 million tonnes."
    assert dialog.wanted["references"] == "office"
    assert dialog.reason == dialog.wanted["note"]
    dialog.note.setPlainText("")
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Save).isEnabled()
    assert "the note says what." in dialog.said.text()


def test_a_note_that_is_there_is_not_replaced(qtbot: QtBot, port: Path) -> None:
    document = open_document(port)
    dialog = EvidenceDialog(evidence_at(document, CELL), "Cargo", document.sheet.sources)
    qtbot.addWidget(dialog)
    dialog.note.setPlainText("My own words.")
    dialog.offer(otherwise(document, differences_of(document, CELL)))
    _accepted(dialog)
    assert dialog.wanted["note"] == "My own words."
    assert not dialog.let_stand.isChecked()
    dialog.let_stand.setChecked(True)
    assert dialog.reason == "My own words. File “office.csv” has 61.9 million tonnes."


def test_the_difference_is_declared_with_it_and_both_are_taken_back_as_one(
    qtbot: QtBot, open_window: OpenWindow, port: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {file.name: file.read_bytes() for file in port.iterdir()}
    window = open_window(port)
    monkeypatch.setattr(EvidenceDialog, "exec", _accepted)
    editing = EvidenceEditing(lambda: open_document(port), window)
    editing.edit(CELL)
    assert differences_of(open_document(port), CELL) == ()
    assert open_document(port).table(CELL.resource).text("status", CELL.row) == "contradicted"
    summary = open_document(port).sheet.factsheet.tabs[0]
    assert summary.figures[0].status == "contradicted", "the large figure follows its cell"
    after = {file.name: file.read_bytes() for file in port.iterdir()}
    editing.undo()
    assert {file.name: file.read_bytes() for file in port.iterdir()} == before
    editing.commands("")["redo"]()
    assert {file.name: file.read_bytes() for file in port.iterdir()} == after
    editing.undo()
    assert {file.name: file.read_bytes() for file in port.iterdir()} == before


def test_what_was_taken_back_is_not_made_again_over_what_was_changed_since(
    qtbot: QtBot, open_window: OpenWindow, port: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(port)
    monkeypatch.setattr(EvidenceDialog, "exec", _accepted)
    editing = EvidenceEditing(lambda: open_document(port), window)
    editing.edit(CELL)
    editing.undo()
    for file in port.glob("*.csv"):
        file.write_bytes(file.read_bytes() + b"\n")
    since = {file.name: file.read_bytes() for file in port.iterdir()}
    with qtbot.waitSignal(editing.failed) as failed:
        editing.redo()
    assert trouble_dialog(failed.args[0]).windowTitle() == "This was not made again"
    assert {file.name: file.read_bytes() for file in port.iterdir()} == since
    assert "redo" not in editing.commands("")


def test_a_new_change_leaves_nothing_to_be_made_again(
    qtbot: QtBot, open_window: OpenWindow, port: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EvidenceDialog, "exec", _accepted)
    editing = EvidenceEditing(lambda: open_document(port), open_window(port))
    editing.edit(CELL)
    editing.undo()
    editing.edit(CELL)
    assert {"undo", "redo"} & set(editing.commands("")) == {"undo"}


def test_a_source_whose_names_are_one_is_named_once(qtbot: QtBot, port: Path) -> None:
    document = open_document(port)
    dialog = EvidenceDialog(evidence_at(document, CELL), "Cargo", document.sheet.sources)
    qtbot.addWidget(dialog)
    named = {dialog.references.item(row).data(Qt.ItemDataRole.DisplayRole) for row in range(dialog.references.count())}
    assert named == {"Nordhavn", "File “office.csv”"}


def test_a_letter_means_one_field_or_button_also_while_a_source_is_added(qtbot: QtBot, port: Path) -> None:
    dialog = _filled(qtbot, open_document(port))
    dialog.show()
    closed = words_with_letters(dialog)
    dialog.add_button.click()
    opened = words_with_letters(dialog)
    assert {dialog.let_stand.text(), dialog.new_source.add_button.text()} <= {*closed, *opened}
    assert letters_meant_twice(closed) == []
    assert letters_meant_twice(opened) == []


def test_a_source_that_was_filled_in_is_saved_also_where_it_was_not_added_before(qtbot: QtBot, port: Path) -> None:
    dialog = _filled(qtbot, open_document(port))
    dialog.add_button.click()
    dialog.new_source.title.setText("Yearbook of the harbour")
    dialog.accept()
    assert dialog.result() == dialog.DialogCode.Accepted
    (added,) = dialog.added_sources
    assert added["title"] == "Yearbook of the harbour"
    assert str(added["name"]) in dialog.wanted["references"]


def test_a_source_that_is_not_right_keeps_the_form_open_and_is_led_to(qtbot: QtBot, port: Path) -> None:
    dialog = _filled(qtbot, open_document(port))
    dialog.show()
    dialog.add_button.click()
    dialog.new_source.title.setText("Yearbook of the harbour")
    dialog.new_source.day.setText("yesterday")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.new_source.day


def test_a_source_that_was_added_is_led_to_in_the_list(qtbot: QtBot, port: Path) -> None:
    dialog = _filled(qtbot, open_document(port))
    dialog.show()
    dialog.add_button.click()
    dialog.new_source.title.setText("Yearbook of the harbour")
    dialog.new_source.add_button.click()
    assert dialog.focusWidget() is dialog.references
    assert "Yearbook of the harbour" in dialog.references.currentItem().text()


def test_enter_in_a_new_source_adds_it_and_saves_nothing_yet(qtbot: QtBot, port: Path) -> None:
    dialog = _filled(qtbot, open_document(port))
    dialog.show()
    dialog.add_button.click()
    qtbot.keyClicks(dialog.new_source.publisher, "Harbour office")
    qtbot.keyClick(dialog.new_source.publisher, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.references
    assert "Harbour office" in dialog.references.currentItem().text()


def test_what_is_saved_as_it_was_is_no_change_to_be_taken_back(
    open_window: OpenWindow, port: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EvidenceDialog, "exec", lambda dialog: int(dialog.DialogCode.Accepted))
    editing = EvidenceEditing(lambda: open_document(port), open_window(port))
    written: list[str] = []
    editing.written.connect(written.append)
    editing.edit(CELL)
    assert written == []
    assert "undo" not in editing.commands("")


def test_a_status_that_nothing_bears_out_is_not_accepted_without_a_word(qtbot: QtBot, small_sheet: Path) -> None:
    from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at

    document = open_document(small_sheet)
    dialog = EvidenceDialog(evidence_at(document, CellAt("harvest", 0, "apples")), "Apples", document.sheet.sources)
    qtbot.addWidget(dialog)
    save = dialog.buttons.button(dialog.buttons.StandardButton.Save)
    dialog.status.setCurrentIndex(dialog.status.findData("confirmed"))
    assert not save.isEnabled()
    assert "two publishers" in dialog.said.text()
    dialog.note.setPlainText("Counted in the orchard by myself.")
    assert save.isEnabled()
    dialog.note.clear()
    dialog.new_source.publisher.setText("Cider press")
    dialog.new_source.add_button.click()
    dialog.references.item(0).setCheckState(Qt.CheckState.Checked)
    assert save.isEnabled()
    assert [source["publisher"] for source in dialog.added_sources] == ["Cider press"]


def test_two_new_sources_can_be_added_which_is_what_confirmed_asks_for(qtbot: QtBot, small_sheet: Path) -> None:
    from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at

    document = open_document(small_sheet)
    evidence = evidence_at(document, CellAt("harvest", 0, "apples"))
    dialog = EvidenceDialog(evidence, "Apples", document.sheet.sources)
    qtbot.addWidget(dialog)
    dialog.show()
    height = dialog.height()
    dialog.status.setCurrentIndex(dialog.status.findData("confirmed"))
    for publisher in ("Cider press", "Orchard office"):
        dialog.add_button.click()
        assert dialog.new_source.is_empty
        dialog.new_source.publisher.setText(publisher)
        dialog.new_source.add_button.click()
    assert dialog.buttons.button(dialog.buttons.StandardButton.Save).isEnabled()
    assert dialog.height() <= height + dialog.fontMetrics().lineSpacing()
    change(document, evidence, dialog.wanted, dialog.added_sources)
    again = open_document(small_sheet)
    names = again.table("harvest").text("references", 0)
    assert [source.publisher for source in again.sheet.sources[-2:]] == ["Cider press", "Orchard office"]
    assert all(source.name in names for source in again.sheet.sources[-2:])


def test_what_was_typed_is_kept_where_it_cannot_be_written(
    open_window: OpenWindow, port: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    table = port / "cargo-volume-and-growth-rate.csv"

    def fill_in(dialog: EvidenceDialog) -> int:
        """Type a word while another changes the row; see it again, and give it up."""
        shown.append(dialog.note.toPlainText())
        if len(shown) > 1:
            return int(dialog.DialogCode.Rejected)
        dialog.note.setPlainText("A word of mine.")
        lines = table.read_text(encoding="utf-8").splitlines()
        table.write_text("\n".join([*lines[: CELL.row + 1], lines[CELL.row + 1] + "x"]) + "\n", encoding="utf-8")
        return int(dialog.DialogCode.Accepted)

    monkeypatch.setattr(EvidenceDialog, "exec", fill_in)
    document = open_document(port)
    editing = EvidenceEditing(lambda: document, open_window(port))
    failed: list[SheetError] = []
    editing.failed.connect(failed.append)
    editing.edit(CELL)
    (error,) = failed
    assert trouble_dialog(error).windowTitle() == "This was not changed"
    assert shown[1:] == ["A word of mine."]


def test_the_field_of_the_note_has_the_edge_of_the_others(qtbot: QtBot, port: Path) -> None:
    dialog = _filled(qtbot, open_document(port))
    edge = QPalette.ColorRole.Window
    assert dialog.note.palette().color(edge) == dialog.references.palette().color(edge) != dialog.palette().color(edge)
