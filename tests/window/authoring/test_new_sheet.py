"""A new sheet is made in the window: what it would have is told, what is unticked is left out, then it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragMoveEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from harbin_viewer.charts.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Theme
from harbin_viewer.factsheet.authoring.evidence.changed_entries import EntryWords
from harbin_viewer.factsheet.authoring.evidence.row_evidence import Evidence
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring import making_dialog
from harbin_viewer.window.authoring.evidence_dialog import EvidenceDialog
from harbin_viewer.window.authoring.making_dialog import MakingDialog
from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog
from harbin_viewer.window.authoring.words_dialog import WordsDialog
from harbin_viewer.window.widgets.palette import palette_from
from tests.factsheet.authoring import articles

_OUT = Qt.CheckState.Unchecked


def _dialog(qtbot: QtBot, *files: Path) -> NewSheetDialog:
    dialog = NewSheetDialog(files)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not dialog.said.text().endswith("…"))
    return dialog


def test_what_is_unticked_is_not_written(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "nordhavn.txt"
    file.write_text(articles.PLAIN, encoding="utf-8")
    dialog = _dialog(qtbot, file)
    (checks,) = dialog.tree.findItems("Checks", Qt.MatchFlag.MatchExactly)
    dialog.title.setText("Cargo in our ports")
    assert dialog.name == "cargo-in-our-ports"
    years = checks.child(1)
    assert years is not None
    years.setCheckState(0, Qt.CheckState.Unchecked)
    left_out = dialog.unticked
    with qtbot.waitSignal(dialog.written):
        dialog.save(tmp_path / "sheet")
    sheet = open_document(tmp_path / "sheet").sheet
    assert sheet.name == "cargo-in-our-ports"
    names = {check.name for check in sheet.factsheet.checks}
    assert len(left_out) == 1
    assert not names & left_out


def test_a_large_figure_is_listed_once_its_column_has_a_unit_and_can_be_unticked(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "rent.csv"
    file.write_text("year,Rent\n2020,10.5\n2021,12.5\n2022,14.0\n", encoding="utf-8")
    dialog = _dialog(qtbot, file)
    assert not dialog.tree.findItems("Large figures", Qt.MatchFlag.MatchExactly)
    assert dialog.draft is not None
    dialog.reword("field", (f"{dialog.draft.tables[0].name}/{dialog.draft.tables[0].measures[0]}",), {"unit": "EUR"})
    (group,) = dialog.tree.findItems("Large figures", Qt.MatchFlag.MatchExactly)
    figure = group.child(0)
    assert figure is not None
    assert figure.text(0).startswith("14.0 EUR, Rent, 2022\n")
    figure.setCheckState(0, Qt.CheckState.Unchecked)
    assert dialog.unticked == {"rent-figure"}
    assert not dialog.draft.without(dialog.unticked).figures


def test_columns_stand_below_their_table_and_stay_listed_when_one_is_given_another_unit(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "rent.csv"
    file.write_text("year,Rent (USD)\n2020,10.5\n2021,12.5\n2022,14.0\n", encoding="utf-8")
    dialog = _dialog(qtbot, file)
    (item,) = dialog.tree.findItems("Rent\nUSD", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)
    dialog.tree.setCurrentItem(item)
    assert dialog.edit_button.isEnabled()
    assert dialog.draft is not None
    name = f"{dialog.draft.tables[0].name}/{dialog.draft.tables[0].measures[0]}"
    dialog.reword("field", (name,), {"unit": "EUR"})
    chosen = dialog.tree.currentItem()
    assert chosen is not None
    assert chosen.text(0) == "Rent\nEUR"
    assert not dialog.unticked


def test_a_new_sheet_is_offered_a_folder_that_is_not_there_and_lies_in_no_other_sheet(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, asked = tmp_path / "nordhavn.txt", list[str]()
    file.write_text(articles.PLAIN, encoding="utf-8")

    def ask(*told: str) -> tuple[str, str]:
        asked.append(told[2])
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    dialog = _dialog(qtbot, file)
    dialog.save_button().click()
    (first := Path(asked[0])).mkdir()
    dialog.save_button().click()
    (tmp_path / "datapackage.json").touch()
    dialog.save_button().click()
    assert asked == [str(tmp_path / first.name), f"{first}-2", str(tmp_path.parent / first.name)]


def test_a_file_that_gives_nothing_is_told_and_left_out(qtbot: QtBot, tmp_path: Path) -> None:
    good, bad = tmp_path / "nordhavn.txt", tmp_path / "empty.csv"
    good.write_text(articles.PLAIN, encoding="utf-8")
    bad.write_bytes(b"")
    dialog = _dialog(qtbot, good)
    dialog.add([bad])
    qtbot.waitUntil(lambda: dialog.save_button().isEnabled())
    assert dialog.files_label.text() == "nordhavn.txt"
    assert "empty.csv: The file is empty." in dialog.said.text()  # still, once the others are read


def test_what_the_sheet_would_be_made_of_is_said_when_a_file_was_added(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = tmp_path / "nordhavn.txt", tmp_path / "ports.csv"
    first.write_text(articles.PLAIN, encoding="utf-8")
    second.write_text("port,year,cargo (t)\nNordhavn,2023,5\nNordhavn,2024,6\n", encoding="utf-8")
    dialog = _dialog(qtbot, first)
    dialog.add([second])
    qtbot.waitUntil(lambda: dialog.save_button().isEnabled())
    assert dialog.said.text().startswith("The sheet would be made of nordhavn.txt, ports.csv. ")


def test_what_is_dragged_over_the_dialog_is_taken_as_a_copy_and_is_no_text_of_its_title(
    qtbot: QtBot, tmp_path: Path
) -> None:
    dialog, data = _dialog(qtbot), QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "harvest.csv"))])
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    move = QDragMoveEvent(QPoint(5, 5), actions, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    move.setDropAction(Qt.DropAction.MoveAction)
    dialog.dragMoveEvent(move)
    assert (move.isAccepted(), move.dropAction()) == (True, Qt.DropAction.CopyAction)
    assert not dialog.title.acceptDrops()


def test_the_sources_that_a_sheet_would_have_are_told(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "sun.md"
    file.write_text(articles.MARKDOWN, encoding="utf-8")
    dialog = _dialog(qtbot, file)
    groups = {group.text(0): group for number in range(8) if (group := dialog.tree.topLevelItem(number))}
    told = groups["Sources"].child(0)
    assert told is not None
    assert told.text(0) == "Solar power in Estland\nA. Writer, 2024-03-05 · No publisher, no address yet."
    assert dialog.unticked == set(), "a source is no proposal that could be unticked"


OFFICE = "Year,Volume,Shipped (%)\n2019,41.0,1.0\n2020,47.0,2.0\n2021,61.9,3.0\n"
"""A table of an office that does not say the unit of its volume."""


def _titles(dialog: NewSheetDialog) -> list[str]:
    assert dialog.draft is not None
    return [proposal.title for proposal in dialog.draft.proposals()]


def test_words_are_changed_before_anything_is_written_and_what_is_named_after_them_follows(
    qtbot: QtBot, tmp_path: Path
) -> None:
    article, office = tmp_path / "nordhavn.txt", tmp_path / "office.csv"
    article.write_text(articles.PLAIN, encoding="utf-8")
    office.write_text(OFFICE, encoding="utf-8")
    dialog = _dialog(qtbot, article, office)
    assert not any(" and " in title and "2019–2021" in title for title in _titles(dialog)), "no gap without a unit"
    assert dialog.draft is not None
    table = next(table for table in dialog.draft.tables if "shipped" in {field["name"] for field in table.fields})
    dialog.reword("resource", (table.name,), {"unit": "million tonnes", "title": "Cargo, as the office has it"})
    dialog.reword("source", ("office",), {"short": "Port Office", "date": "2022-02-01"})
    assert "Cargo, as the office has it" in _titles(dialog)
    gap = "Cargo Volume: Nordhavn and Port Office, 2019–2021"
    assert gap in _titles(dialog)
    name = next(view.name for view in dialog.draft.views if view.entry["title"] == gap)
    dialog.reword("view", (name,), {"title": "The office counts more", "subtitle": ""})
    with qtbot.waitSignal(dialog.written):
        dialog.save(tmp_path / "sheet")
    sheet = open_document(tmp_path / "sheet").sheet
    assert next(view.title for view in sheet.views if view.name == name) == "The office counts more"
    assert next((source.short, source.date) for source in sheet.sources if source.name == "office") == (
        "Port Office", "2022-02-01",
    )  # fmt: skip


def test_the_form_of_words_is_opened_for_what_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "sun.md"
    file.write_text(articles.MARKDOWN, encoding="utf-8")
    dialog = _dialog(qtbot, file)
    assert not dialog.edit_button.isEnabled()
    groups = {group.text(0): group for number in range(8) if (group := dialog.tree.topLevelItem(number))}
    source, check = groups["Sources"].child(0), groups["Checks"].child(0)
    assert source is not None
    assert check is not None
    dialog.tree.setCurrentItem(source)
    assert dialog.edit_button.isEnabled()
    asked: list[tuple[str, tuple[str, ...]]] = []
    dialog.tree.edit_asked.disconnect()
    dialog.tree.edit_asked.connect(lambda kind, names: asked.append((kind, names)))
    dialog.edit_button.click()
    assert asked == [("source", ("sun",))]
    dialog.tree.setCurrentItem(check)
    assert not dialog.edit_button.isEnabled()


def test_what_stays_unticked_does_so_when_words_change(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "nordhavn.txt"
    file.write_text(articles.PLAIN, encoding="utf-8")
    dialog = _dialog(qtbot, file)
    tables = dialog.tree.topLevelItem(0)
    assert tables is not None
    first = tables.child(0)
    assert first is not None
    first.setCheckState(0, Qt.CheckState.Unchecked)
    before = dialog.unticked
    dialog.reword("source", ("nordhavn",), {"publisher": "The Gazette"})
    assert dialog.unticked == before != set()


def test_words_that_were_typed_are_dropped_only_where_that_is_agreed_to(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "nordhavn.txt"
    file.write_text(articles.PLAIN, encoding="utf-8")
    entry = EntryWords("source", "nordhavn", file, {"title": "Ports", "publisher": "", "kind": ""})
    making, source = _dialog(qtbot, file), WordsDialog(entry)
    making.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    texts = {"status": "confirmed", "note": ""}
    evidence = EvidenceDialog(Evidence(CellAt("cargo", 0, "tonnes"), file, texts, texts, {}, (), ""), "Cargo", [])
    qtbot.addWidget(source)
    qtbot.addWidget(evidence)
    answers: list[bool] = []
    monkeypatch.setattr(making_dialog, "may_be_given_up", lambda *_: answers.pop())
    dialogs: tuple[MakingDialog, ...] = making, source, evidence
    for dialog in dialogs:
        dialog.show()
        dialog.reject()
        assert not dialog.isVisible(), "nothing was typed: nothing is asked"
    making.title.setText("Cargo in our ports")
    title = source.fields["title"]
    assert isinstance(title, QLineEdit)
    title.setText("Harbours")
    evidence.note.setPlainText("Seen twice.")
    for dialog in dialogs:
        answers += [True, False]
        dialog.show()
        dialog.reject()
        assert dialog.isVisible(), "it was to be kept"
        dialog.reject()
        assert not dialog.isVisible()
        assert not answers


def test_who_goes_on_with_what_was_typed_does_not_leave_the_program(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = WordsDialog(EntryWords("source", "nordhavn", tmp_path, {"title": "Ports", "publisher": "", "kind": ""}))
    qtbot.addWidget(dialog)
    asked, left = list[str](), list[str]()
    monkeypatch.setattr(making_dialog, "may_be_given_up", lambda *_: asked.append(""))
    monkeypatch.setattr(QApplication, "closeAllWindows", lambda: left.append(""))
    (leave,) = (key for key in dialog.findChildren(QShortcut) if key.key() == "Ctrl+Q")
    dialog.show()
    title = dialog.fields["title"]
    assert isinstance(title, QLineEdit)
    title.setText("Harbours")
    leave.activated.emit()
    QApplication.processEvents()
    assert (len(asked), left, dialog.isVisible()) == (1, [], True)


def test_a_dialog_without_files_says_what_it_will_list_and_offers_the_file_that_is_open(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "harvest.csv"
    file.write_text("year,apples\n2001,10\n2002,12\n2003,11\n", encoding="utf-8")
    dialog = NewSheetDialog((), shown=file)
    qtbot.addWidget(dialog)
    dialog.show()
    blank = dialog.tree.viewport().grab().toImage()
    colours = {blank.pixel(x, y) for x in range(0, blank.width(), 2) for y in range(0, blank.height(), 2)}
    assert len(colours) > 1
    assert dialog.shown_button.text() == "Add “harvest.csv”"
    dialog.shown_button.click()
    qtbot.waitUntil(lambda: dialog.draft is not None)
    assert dialog.files_label.text() == "harvest.csv"
    assert not dialog.shown_button.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST])
def test_what_an_empty_dialog_says_is_written_in_an_ink_of_the_theme(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    qapp.setPalette(palette_from(theme))
    dialog = NewSheetDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    seen = dialog.tree.viewport().grab().toImage()
    inks = {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(seen.height())}
    assert QColor(theme.muted).name() in inks


def test_every_button_of_the_dialog_has_a_key(qtbot: QtBot) -> None:
    dialog = NewSheetDialog()
    qtbot.addWidget(dialog)
    assert "&" in dialog.save_button().text()
    assert not dialog.shown_button.isVisibleTo(dialog)


def test_a_sheet_that_was_written_is_opened_though_the_dialog_goes_with_the_window_before(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "nordhavn.txt"
    file.write_text(articles.PLAIN, encoding="utf-8")
    dialog = _dialog(qtbot, file)
    dialog.written.connect(lambda _made: delete(dialog))
    dialog.save(tmp_path / "sheet")
    assert open_document(tmp_path / "sheet").sheet.resources


def test_what_is_left_out_with_what_it_needs_loses_its_tick_and_gets_it_again(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "rent.csv"
    file.write_text("year,Rent (EUR)\n2020,10.5\n2021,12.5\n2022,14.0\n", encoding="utf-8")
    tree = _dialog(qtbot, file).tree
    (tables,), (figures,) = (tree.findItems(name, Qt.MatchFlag.MatchExactly) for name in ("Tables", "Large figures"))
    table, figure = tables.child(0), figures.child(0)
    (check,) = tree.findItems("Highlights against", Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive)
    assert table is not None
    assert figure is not None
    told = check.text(0)
    figure.setCheckState(0, Qt.CheckState.Unchecked)
    assert (check.checkState(0), check.text(0).splitlines()[1]) == (_OUT, "Left out with what it needs.")
    check.setCheckState(0, Qt.CheckState.Checked)
    assert check.checkState(0) == _OUT
    assert tree.unticked == {"rent-figure"}
    figure.setCheckState(0, Qt.CheckState.Checked)
    assert (check.checkState(0), check.text(0), tree.unticked) == (Qt.CheckState.Checked, told, set())
    table.setCheckState(0, Qt.CheckState.Unchecked)
    assert (figure.checkState(0), check.checkState(0), len(tree.unticked)) == (_OUT, _OUT, 1)


def test_a_file_that_its_maker_names_somebody_for_is_no_mere_file_any_more(qtbot: QtBot, tmp_path: Path) -> None:
    texts = {"title": "File “a.csv”", "publisher": "", "kind": "file"}
    dialog = WordsDialog(EntryWords("source", "a", tmp_path, texts))
    qtbot.addWidget(dialog)
    assert not dialog.has_changes
    publisher = dialog.fields["publisher"]
    assert isinstance(publisher, QLineEdit)
    publisher.setText("Bureau of Bread")
    assert dialog.wanted == {"title": "File “a.csv”", "publisher": "Bureau of Bread", "kind": "reference"}
