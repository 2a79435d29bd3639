"""A saved change shows in place; what is broken changes nothing and is named; evidence is entered in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring import mistake_bar
from harbin_viewer.window.authoring.evidence_dialog import EvidenceDialog
from harbin_viewer.window.authoring.mistake_bar import MistakeBar
from harbin_viewer.window.authoring.to_do_dialog import ToDoDialog
from harbin_viewer.window.evidence.provenance_view import ProvenanceView
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.shell import status_line
from harbin_viewer.window.shell.live import LiveSheet, keep_live
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.state.asked_change import AskedChange
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.text import announcement


def _wait_for_another(qtbot: QtBot, window: MainWindow, shown: object) -> None:
    qtbot.waitUntil(lambda: window.document is not shown)


def _bar(window: MainWindow) -> MistakeBar | None:
    """The bar of mistakes that is shown, if one is."""
    return next((bar for bar in window.findChildren(MistakeBar) if bar.isVisible()), None)


def _told(window: MainWindow) -> str:
    bar = _bar(window)
    assert bar is not None
    return bar.label.text()


def _replace(file: Path, old: str, new: str, way: str) -> None:
    """Save a change as editors do: over the file, beside it and renamed, or removed and written."""
    text = file.read_text(encoding="utf-8").replace(old, new)
    if way == "truncate":
        file.write_text(text, encoding="utf-8")
    elif way == "rename":
        beside = file.with_name(".beside.part")
        beside.write_text(text, encoding="utf-8")
        beside.replace(file)
    else:
        file.unlink()
        file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("way", ["truncate", "rename", "remove"])
def test_a_saved_change_shows_within_half_a_second(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path, way: str
) -> None:
    before = live_window.document
    _replace(small_sheet / "harvest.csv", "12.5", "13.25", way)
    qtbot.waitUntil(lambda: live_window.document is not before)
    assert live_window.document.table("harvest").value("apples", 1) == 13.25
    assert live_window.isVisible()


def test_a_table_that_is_written_in_steps_shows_once_and_whole(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path
) -> None:
    before = live_window.document
    shown: list[object] = []
    _live(live_window).renewed.connect(shown.append)
    _live(live_window).broken.connect(shown.append)
    text = (small_sheet / "harvest.csv").read_text(encoding="utf-8").replace("12.5", "13.25")
    with (small_sheet / "harvest.csv").open("w", encoding="utf-8") as file:
        file.write(text[: len(text) // 2].rstrip())
        file.flush()
        qtbot.waitSignal(_live(live_window).settling.timeout).wait()  # it is seen to be half written, and waited for
        file.write(text[len(text[: len(text) // 2].rstrip()) :])
    _wait_for_another(qtbot, live_window, before)
    assert len(shown) == 1
    assert live_window.document.table("harvest").value("apples", 1) == 13.25


def _live(window: MainWindow) -> LiveSheet:
    return window.findChildren(LiveSheet)[0]


def test_where_nothing_is_told_of_changes_they_show_within_half_a_second_too(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path
) -> None:
    live, before = _live(live_window), live_window.document
    live.watcher.blockSignals(True)  # as on folders of a network
    _replace(small_sheet / "harvest.csv", "12.5", "13.25", "truncate")
    qtbot.waitUntil(lambda: live_window.document is not before)
    assert live.clock.interval() + live.settling.interval() < 400


def test_a_file_that_is_written_in_two_steps_shows_when_it_is_whole(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path
) -> None:
    shown: list[int] = []
    _live(live_window).renewed.connect(lambda document: shown.append(len(document.table("harvest"))))
    text = (small_sheet / "harvest.csv").read_text(encoding="utf-8")
    half = text.index("2003")
    with (small_sheet / "harvest.csv").open("w", encoding="utf-8") as file:
        file.write(text[:half])
        file.flush()
        qtbot.waitSignal(_live(live_window).watcher.fileChanged).wait()
        file.write(f"{text[half:]}2004,9.0,A poor year,almanac,,p. 4,single,\n")
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [4]


def test_a_folder_that_is_renamed_is_told_and_shown_again_when_it_is_back(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path
) -> None:
    before, elsewhere = live_window.document, small_sheet.with_name("elsewhere")
    small_sheet.rename(elsewhere)
    qtbot.waitUntil(lambda: _bar(live_window) is not None)
    assert live_window.document is before
    elsewhere.rename(small_sheet)
    qtbot.waitUntil(lambda: _bar(live_window) is None)
    shown = live_window.document
    _replace(small_sheet / "harvest.csv", "12.5", "13.25", "truncate")
    _wait_for_another(qtbot, live_window, shown)


def test_a_mistake_that_was_there_before_keeps_no_change_from_being_shown(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path
) -> None:
    live = _live(live_window)
    _replace(small_sheet / "harvest.csv", "12.5", "twelve", "truncate")
    qtbot.waitUntil(lambda: _bar(live_window) is not None)
    live.keep_known(live.known_mistakes())  # as if it had been there at the start
    shown = live_window.document
    _replace(small_sheet / "harvest.csv", "2001,", "2000,9.5,Before,almanac,,p. 0,single,\n2001,", "truncate")
    _wait_for_another(qtbot, live_window, shown)
    assert len(live_window.document.table("harvest")) == 4


def test_chart_zoom_and_selection_stay_where_they_are(qtbot: QtBot, live_window: MainWindow, small_sheet: Path) -> None:
    live_window.show_tab(2)
    qtbot.waitUntil(lambda: "edit_chart" in live_window.commands())
    for _ in range(2):
        live_window.carry_out("zoom_in")
    state, shown = live_window.state(), live_window.document
    _replace(small_sheet / "harvest.csv", "12.5", "12.75", "rename")
    _wait_for_another(qtbot, live_window, shown)
    assert live_window.state() == state


def test_tab_and_panel_stay_where_they_are(qtbot: QtBot, live_window: MainWindow, small_sheet: Path) -> None:
    live_window.show_tab(1)
    live_window.side.show_cell(CellAt("harvest", 1, "apples"))
    qtbot.wait(50)  # until the panel has its place
    tab, before, width = live_window.state()["tab"], live_window.document, live_window.side.width
    for apples in ("13.0", "14.0"):
        shown = live_window.document
        lines = (small_sheet / "harvest.csv").read_text(encoding="utf-8").splitlines()
        lines[2] = f"2002,{apples},A better year,almanac,,p. 2,claimed,by hearsay"
        (small_sheet / "harvest.csv").write_text("\n".join(lines), encoding="utf-8")
        _wait_for_another(qtbot, live_window, shown)
    assert live_window.document is not before
    assert live_window.state()["tab"] == tab
    assert live_window.side.cell == CellAt("harvest", 1, "apples")
    panels = [panel for panel in live_window.findChildren(SidePanel) if panel.isVisible()]
    assert len(panels) == 1
    assert live_window.side.width == width > 0
    qtbot.waitUntil(lambda: panels[0].width() == width)


def test_what_is_broken_changes_nothing_and_is_named_until_it_is_mended(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path
) -> None:
    before = live_window.document
    _replace(small_sheet / "harvest.csv", "12.5", "twelve", "truncate")
    qtbot.waitUntil(lambda: _bar(live_window) is not None)
    words = _told(live_window)
    assert "harvest.csv, row 3" in words
    assert "apples" in words
    assert live_window.document is before
    _replace(small_sheet / "harvest.csv", "twelve", "12.5", "truncate")
    qtbot.waitUntil(lambda: live_window.document is not before)
    assert _bar(live_window) is None


def test_a_table_that_was_opened_and_is_taken_away_is_told_to_be_gone_and_no_more_to_be_shown_as_it_is(
    qtbot: QtBot, remembered: Remembered, tmp_path: Path
) -> None:
    table = tmp_path / "harvest.csv"
    table.write_text("year,apples\n2020,12.5\n2021,13.5\n", encoding="utf-8")
    document = open_document(table)
    window = MainWindow(document, remembered, bundle.resources_folder())
    live = keep_live(window, document, table)
    window.show()
    qtbot.waitUntil(lambda: window.is_ready() and live.known is not None)
    _replace(table, "12.5", "13.25", "truncate")
    _wait_for_another(qtbot, window, document)
    table.rename(tmp_path / "elsewhere.csv")
    qtbot.waitUntil(lambda: _bar(window) is not None)
    assert _told(window).startswith("harvest.csv: It is not there any more; what was read of it is still shown. Put")
    assert window.status.sentence == ""
    (tmp_path / "elsewhere.csv").rename(table)
    qtbot.waitUntil(lambda: _bar(window) is None)
    window.close()
    window.deleteLater()


def test_of_a_sheet_from_which_a_table_is_taken_away_it_is_not_said_that_something_was_saved(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path
) -> None:
    (small_sheet / "harvest.csv").unlink()
    qtbot.waitUntil(lambda: _bar(live_window) is not None)
    assert _told(live_window).startswith(
        "What was read before is still shown. datapackage.json, resource “harvest”, path: There"
    )
    bar, around = _bar(live_window), live_window.tabs.parentWidget()
    assert bar is not None
    assert around is not None
    walked = around.children()
    assert walked.index(bar) < walked.index(live_window.tabs), "a screen reader walks it where it stands"


def test_mistakes_that_a_sheet_has_when_it_is_opened_stay_named_with_the_way_to_all_until_the_last_is_mended(
    qtbot: QtBot, small_sheet: Path, remembered: Remembered
) -> None:
    _replace(small_sheet / "harvest.csv", "12.5", "a lot", "truncate")
    _replace(small_sheet / "harvest.csv", "2001", "long ago", "truncate")
    document = open_document(small_sheet)
    window = MainWindow(document, remembered, bundle.resources_folder())
    keep_live(window, document, small_sheet)
    window.show()
    qtbot.waitUntil(lambda: _bar(window) is not None)
    assert _told(window).startswith("2 mistakes are in the sheet. harvest.csv, row 2, column “year”: “long ago” is not")
    assert _told(window).endswith(" And 1 more.")
    _replace(small_sheet / "harvest.csv", "long ago", "2001", "truncate")
    _wait_for_another(qtbot, window, document)
    wanted = "A mistake is in the sheet. harvest.csv, row 3, column “apples”: “a lot” is not a number."
    qtbot.waitUntil(lambda: _told(window).startswith(wanted))
    _replace(small_sheet / "harvest.csv", "a lot", "12.5", "truncate")
    qtbot.waitUntil(lambda: _bar(window) is None)
    window.close()
    window.deleteLater()


def test_a_half_written_descriptor_is_named_too(qtbot: QtBot, live_window: MainWindow, small_sheet: Path) -> None:
    file = small_sheet / "datapackage.json"
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    qtbot.waitUntil(lambda: _bar(live_window) is not None)
    assert "datapackage.json" in _told(live_window)


def test_a_window_that_closes_ends_its_watch(qtbot: QtBot, live_window: MainWindow) -> None:
    live = live_window.findChildren(LiveSheet)[0]
    live_window.close()
    assert not live.clock.isActive()
    assert not live.is_busy()


def test_evidence_is_entered_in_the_panel_shown_at_once_and_taken_back(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = (small_sheet / "harvest.csv").read_bytes()

    def fill_in(dialog: EvidenceDialog) -> QDialog.DialogCode:
        dialog.status.setCurrentIndex(dialog.status.findData("contradicted"))
        dialog.note.setPlainText("The cider press says 11.")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(EvidenceDialog, "exec", fill_in)
    live_window.side.show_cell(CellAt("harvest", 0, "apples"))
    view = live_window.findChildren(ProvenanceView)[-1]
    before = live_window.document
    view.change_asked.emit(AskedChange("evidence", view.cell))
    qtbot.waitUntil(lambda: live_window.document is not before)
    assert live_window.document.table("harvest").text("status", 0) == "contradicted"
    assert live_window.side.cell == CellAt("harvest", 0, "apples")
    assert "Ctrl+Z takes it back" in live_window.status.sentence, "what was done stays said once it is shown"
    (small_sheet / "harvest.csv").rename(small_sheet / "away.csv")
    live_window.carry_out("undo")  # says that it cannot, and can be tried again
    (small_sheet / "away.csv").rename(small_sheet / "harvest.csv")
    live_window.carry_out("undo")
    assert (small_sheet / "harvest.csv").read_bytes() == content


def test_evidence_that_is_saved_and_what_breaks_the_sheet_are_announced_once(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    for module in (status_line, mistake_bar):
        monkeypatch.setattr(module, "announce", lambda _widget, sentence: heard.append(sentence))
    monkeypatch.setattr(status_line, "announce_once_back", lambda _widget, sentence: heard.append(sentence))
    shown, file = live_window.document, small_sheet / "harvest.csv"
    _replace(file, "2002", "2012", "rename")
    live_window.own.editing.say("Changed here.")
    assert live_window.status.sentence == "Changed here.", "it stands there at once"
    _wait_for_another(qtbot, live_window, shown)
    assert heard == ["Changed here."]
    _replace(file, "apples", "pears", "rename")
    qtbot.waitUntil(lambda: _bar(live_window) is not None)
    assert heard[1:] == [_told(live_window)]


def test_a_sheet_that_is_shown_anew_beside_the_panel_does_not_tell_the_tab_that_was_on_show(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(announcement, "announce", lambda _widget, sentence: heard.append(sentence))
    live_window.show_tab(1)
    live_window.side.show_cell(CellAt("harvest", 1, "apples"))
    shown = live_window.document
    _replace(small_sheet / "harvest.csv", "12.5", "13.25", "rename")
    _wait_for_another(qtbot, live_window, shown)
    assert live_window.tabs.currentIndex() == 1
    assert live_window.tabs.current().accessibleName() not in heard


def test_a_change_from_elsewhere_is_said_after_one_that_was_made_here(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path
) -> None:
    live_window.own.editing.say("Changed here.")
    for apples, said in (("12.75", "Changed here."), ("12.85", "The sheet was changed, and is shown as it is now.")):
        shown, content = live_window.document, (small_sheet / "harvest.csv").read_text(encoding="utf-8")
        before = next(line.split(",")[1] for line in content.splitlines() if line.startswith("2002"))
        _replace(small_sheet / "harvest.csv", before, apples, "rename")
        _wait_for_another(qtbot, live_window, shown)
        assert live_window.status.sentence == said


def test_what_is_still_to_do_is_listed_with_its_places(qtbot: QtBot, live_window: MainWindow) -> None:
    live_window.carry_out("to_do")
    dialog = live_window.findChildren(ToDoDialog)[0]
    model = dialog.list.model()
    entries = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    bare = next(row for row, entry in enumerate(entries) if "has no" in entry)
    dialog.list.choose(bare)
    assert dialog.go_button.isEnabled()
    assert not dialog.declare_button.isEnabled()
    dialog.close()
