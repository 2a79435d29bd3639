"""What a maker changes in the window: words of charts and sources, and the list of what is still to do."""

from __future__ import annotations

import json
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.authoring.evidence.changed_entries import words_of
from harbin_viewer.factsheet.authoring.to_do import to_do
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring.source_form import SourceForm
from harbin_viewer.window.authoring.to_do_dialog import ToDoDialog
from harbin_viewer.window.authoring.words_dialog import WordsDialog
from harbin_viewer.window.dialogs.sources_dialog import SourcesDialog
from harbin_viewer.window.shell.main_window import MainWindow
from tests.window.conftest import OpenWindow, Zoom


def _line(dialog: WordsDialog, word: str) -> QLineEdit:
    field = dialog.fields[word]
    assert isinstance(field, QLineEdit)
    return field


def test_a_date_or_an_address_that_is_none_is_not_saved(qtbot: QtBot, small_sheet: Path) -> None:
    dialog = WordsDialog(words_of(open_document(small_sheet), "source", "almanac"))
    qtbot.addWidget(dialog)
    save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
    for word, wrong, right in (("date", "May 2024", "2024-05"), ("path", "example.org", "https://example.org")):
        _line(dialog, word).setText(wrong)
        assert not save.isEnabled()
        assert dialog.said.text()
        _line(dialog, word).setText(right)
        assert save.isEnabled()
    assert dialog.wanted["kind"] == "", "the usual kind needs not be told"
    kind = dialog.fields["kind"]
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(kind.findData("body"))
    assert dialog.wanted["kind"] == "body"


def test_a_new_source_may_publish_figures_of_its_own(qtbot: QtBot) -> None:
    form = SourceForm(["office"])
    qtbot.addWidget(form)
    added: list[object] = []
    form.added.connect(added.append)
    form.publisher.setText("Office")
    form.day.setText("yesterday")
    assert not form.add_button.isEnabled()
    form.day.setText("")
    form.kind.setCurrentIndex(form.kind.findData("body"))
    qtbot.mouseClick(form.add_button, Qt.MouseButton.LeftButton)
    assert added == [{"name": "office-2", "title": "Office", "publisher": "Office", "kind": "body"}]


def test_the_title_of_the_chart_on_show_is_changed_by_its_command(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(2)
    qtbot.waitUntil(lambda: "edit_chart" in window.commands())

    def fill() -> None:
        dialog = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, WordsDialog))
        _line(dialog, "title").setText("Apples fall")
        qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)

    QTimer.singleShot(100, fill)
    window.carry_out("edit_chart")
    assert json.loads((small_sheet / "datapackage.json").read_text())["views"][0]["title"] == "Apples fall"
    window.carry_out("undo")
    assert json.loads((small_sheet / "datapackage.json").read_text())["views"][0]["title"] == "Apples"


def test_the_chart_on_show_is_taken_out_of_the_sheet_and_put_back(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    window, file = open_window(small_sheet), small_sheet / "datapackage.json"
    qtbot.waitUntil(window.is_ready)
    window.show_tab(2)
    qtbot.waitUntil(lambda: "remove_chart" in window.commands())
    before, taken_out = file.read_bytes(), window.tabs.view_on_show()
    window.carry_out("remove_chart")
    assert file.read_bytes() != before
    window.renew(open_document(small_sheet))
    window.show_tab(0)
    window.carry_out("undo")
    assert file.read_bytes() == before
    window.renew(open_document(small_sheet))
    qtbot.waitUntil(lambda: window.tabs.view_on_show() == taken_out)


def _with_the_list(qtbot: QtBot, sheet: Path, open_window: OpenWindow) -> tuple[MainWindow, ToDoDialog]:
    """The window of a sheet, and its list of what is still to do, which is open."""
    window = open_window(sheet)
    qtbot.waitUntil(window.is_ready)
    window.carry_out("to_do")
    dialog = window.findChildren(ToDoDialog)[0]
    qtbot.waitUntil(dialog.isActiveWindow)
    return window, dialog


class _Raises(QObject):
    """Tells when a window is put above the others."""

    raised = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ZOrderChange:
            self.raised.emit()
        return super().eventFilter(watched, event)


def _choose_source(dialog: ToDoDialog) -> None:
    """Choose the first entry of the list that is about a source."""
    model = dialog.list.model()
    texts = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    dialog.list.choose(next(row for row, text in enumerate(texts) if text.startswith("The source")))


def test_the_open_list_of_what_is_still_to_do_is_gone_to_by_its_key_and_come_back_to_from_a_form(
    qtbot: QtBot, small_sheet: Path, open_window: OpenWindow
) -> None:
    window, dialog = _with_the_list(qtbot, small_sheet, open_window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.carry_out("to_do")
    qtbot.waitUntil(dialog.isActiveWindow)
    _choose_source(dialog)
    QTimer.singleShot(100, lambda: window.findChildren(WordsDialog)[0].reject())
    dialog.edit_button.click()
    assert window.findChildren(SourcesDialog) == [], "what is modal would keep the maker from the list"
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.close()


def test_the_open_list_stays_below_a_form_while_the_sheet_is_changed_elsewhere(
    qtbot: QtBot, small_sheet: Path, open_window: OpenWindow
) -> None:
    window, dialog = _with_the_list(qtbot, small_sheet, open_window)
    raises = _Raises(dialog).raised
    with qtbot.assertNotEmitted(raises):
        window.own.editing.renew()
    window.activateWindow()
    with qtbot.waitSignal(raises):
        window.carry_out("to_do")
    dialog.close()


def test_what_was_done_from_the_list_is_taken_back_and_made_again_by_the_keys_that_are_told(
    qtbot: QtBot, small_sheet: Path, open_window: OpenWindow
) -> None:
    window, dialog = _with_the_list(qtbot, small_sheet, open_window)
    _choose_source(dialog)

    def fill() -> None:
        form = window.findChildren(WordsDialog)[0]
        _line(form, "date").setText("1987")
        form.accept()

    QTimer.singleShot(100, fill)
    dialog.edit_button.click()
    file = small_sheet / "datapackage.json"
    assert "1987" in file.read_text("utf-8")
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.edit_button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "1987" not in file.read_text("utf-8")
    qtbot.keyClick(
        dialog.edit_button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert "1987" in file.read_text("utf-8")
    dialog.close()


def test_the_list_of_what_is_to_do_offers_the_form_of_each_and_stays_open(qtbot: QtBot, small_sheet: Path) -> None:
    dialog = ToDoDialog()
    qtbot.addWidget(dialog)
    bare = next(entry for entry in to_do(open_document(small_sheet)) if entry.source)
    entries = [bare, replace(bare, sentence="It has no date."), replace(bare, sentence="It has no name.")]
    dialog.show_entries(entries, may_write=True)
    dialog.show()
    dialog.list.choose(1)
    with qtbot.waitSignal(dialog.edit_asked) as asked:
        qtbot.mouseClick(dialog.edit_button, Qt.MouseButton.LeftButton)
    assert asked.args == [entries[1]]
    dialog.edit_button.setFocus()
    dialog.show_entries([entries[0], entries[2]], may_write=True)
    assert dialog.focusWidget() is dialog.edit_button
    assert dialog.isVisible()
    assert dialog.list.current_row() == 1
    dialog.show_entries(entries, may_write=False)
    assert not dialog.edit_button.isEnabled()


def test_an_entry_is_read_whole_however_wide_the_list_is_and_however_long_its_words(
    qtbot: QtBot, small_sheet: Path, zoom: Zoom
) -> None:
    """A last word that just fitted gave way to “…” in large type, and what is longer than a line was cut."""
    zoom(3.0)
    dialog = ToDoDialog()
    qtbot.addWidget(dialog)
    bare = next(iter(to_do(open_document(small_sheet))))
    name = "gross_electricity_production_of_combined_heat_and_power_plants"
    dialog.show_entries([replace(bare, sentence=name)], may_write=True)
    dialog.show()
    dialog.resize(480, 460)
    list_, index = dialog.list, dialog.list.model().index(0, 0)
    lines = list_.fontMetrics().horizontalAdvance(name) / list_.viewport().width()
    assert lines > 2
    qtbot.waitUntil(lambda: list_.visualRect(index).height() > lines * list_.fontMetrics().height())


def test_a_list_that_grows_elsewhere_keeps_the_entry_and_the_reason_that_one_is_at(
    qtbot: QtBot, small_sheet: Path
) -> None:
    dialog = ToDoDialog()
    qtbot.addWidget(dialog)
    bare = next(iter(to_do(open_document(small_sheet))))
    finding = Finding("sums", "Sums", "Total", {}, "differs", "5 is stated, and 6 follows.")
    differs, dateless = replace(bare, finding=finding, sentence="Total differs."), replace(bare, sentence="No date.")
    dialog.show_entries([differs], may_write=True)
    dialog.reason.setText("It is rou")
    dialog.show_entries([dateless, differs], may_write=True)
    assert dialog.list.currentIndex().data() == "Total differs."
    assert dialog.reason.text() == "It is rou"
    dialog.show_entries([dateless], may_write=True)
    assert dialog.reason.text() == ""


def test_who_declares_a_difference_is_at_the_list_again(qtbot: QtBot, small_sheet: Path) -> None:
    dialog = ToDoDialog()
    qtbot.addWidget(dialog)
    bare = next(iter(to_do(open_document(small_sheet))))
    finding = Finding("sums", "Sums", "Total", {}, "differs", "5 is stated, and 6 follows.")
    dialog.show_entries([replace(bare, finding=finding)], may_write=True)
    dialog.show()
    dialog.reason.setText("It is rounded.")
    dialog.declare_button.setFocus()
    dialog.declared.connect(lambda *_change: dialog.show_entries([bare], may_write=True))
    dialog.declare_button.click()
    assert dialog.focusWidget() is dialog.list


def test_several_sources_are_edited_in_one_go_and_the_list_shows_each_as_it_is_now(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    file = small_sheet / "datapackage.json"
    descriptor = json.loads(file.read_text())
    descriptor["sources"].append({"name": "gazette", "title": "The gazette"})
    file.write_text(json.dumps(descriptor))
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    window.carry_out("sources")
    dialog = window.findChildren(SourcesDialog)[0]

    def fill(title: str) -> None:
        forms = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, WordsDialog))
        form = next(form for form in forms if form.isVisible())
        _line(form, "title").setText(title)
        form.accept()

    for name, title in (("almanac", "Almanac of 2001"), ("gazette", "Gazette of 2002")):
        dialog.show_source(name)
        QTimer.singleShot(100, lambda title=title: fill(title))
        dialog.edit_button.click()
        window.renew(open_document(small_sheet))
        assert dialog.isVisible()
        assert title in [row if isinstance(row, str) else row.title for row in dialog.rows]
    dialog.show_source("gazette")
    dialog.remove_button.click()
    window.renew(open_document(small_sheet))
    assert [source["title"] for source in json.loads(file.read_text())["sources"]] == ["Almanac of 2001"]
    assert dialog.heading.text() == "1 source of “The orchard”"
    dialog.reject()
    window.renew(open_document(small_sheet))
    assert not dialog.isVisible()


def test_the_words_of_a_column_and_of_a_source_are_called_by_what_they_are(qtbot: QtBot, small_sheet: Path) -> None:
    document = open_document(small_sheet)
    resource = document.sheet.resources[0]
    assert resource.schema is not None
    column = WordsDialog(words_of(document, "field", f"{resource.name}/{resource.schema.fields[0].name}"))
    source = WordsDialog(words_of(document, "source", "almanac"))
    for dialog in (column, source):
        qtbot.addWidget(dialog)
    assert column.windowTitle() == "Title and unit of the column"
    assert _line(source, "publisher").placeholderText() == "Who publishes it: an office, a newspaper"
    kind = source.fields["kind"]
    assert isinstance(kind, QComboBox)
    assert kind.itemText(0) == "Not said, or it reports figures of others"


def test_control_and_enter_save_a_form_also_from_a_text_of_several_lines(qtbot: QtBot, small_sheet: Path) -> None:
    dialog = WordsDialog(words_of(open_document(small_sheet), "view", "apples"))
    qtbot.addWidget(dialog)
    dialog.show()
    note = dialog.fields["note"]
    assert isinstance(note, QPlainTextEdit)
    _line(dialog, "title").setText("")
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible(), "it needs a title"
    _line(dialog, "title").setText("Apples")
    qtbot.keyClicks(note, "By weight.")
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == WordsDialog.DialogCode.Accepted
    assert dialog.wanted["note"] == "By weight."
