import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, QRect, Qt, QUrl, Signal
from PySide6.QtGui import QDropEvent, QFont
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from harbin_viewer import app, bundle
from harbin_viewer.atomic_write import ExportError, make_folder
from harbin_viewer.charts.theme import DARK, LIGHT
from harbin_viewer.factsheet import opening
from harbin_viewer.factsheet.authoring import whole_files
from harbin_viewer.factsheet.authoring.whole_files import alone_in, replace_files
from harbin_viewer.factsheet.descriptor.package import open_package
from harbin_viewer.factsheet.model.error import SheetError, left_undone
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.window.dialogs import trouble_dialog as trouble_dialog_module
from harbin_viewer.window.dialogs.trouble_dialog import trouble_dialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.session import Session
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.widgets.focus.focus_ring import FocusRings

FIRST_PAINT = """
import sys
from harbin_viewer import app, bundle
application = app.start_qt()
from harbin_viewer.window.shell.main_window import MainWindow
def look(window):
    print(" ".join(one for one in {unwanted!r} if one in sys.modules))
    application.quit()
MainWindow._after_first_paint = look
sys.exit(app.run(bundle.default_sheet(), bundle.resources_folder()))
"""

CLOSE_AFTER = """
import sys
from harbin_viewer import app, bundle
application = app.start_qt()
from PySide6.QtCore import QTimer
QTimer.singleShot({wait}, application.closeAllWindows)
sys.exit(app.run(bundle.default_sheet(), bundle.resources_folder()))
"""


def run_python(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)


def test_before_the_first_paint_no_heavy_library_is_imported() -> None:
    unwanted = ["pandas", "numpy", "pyqtgraph", "PySide6.QtSvg", "harbin_viewer.window.charts.chart_view", "xlsxwriter"]
    unwanted += ["harbin_viewer.factsheet.patterns.automaton", "harbin_viewer.progress"]
    done = run_python(FIRST_PAINT.format(unwanted=unwanted))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == ""


def test_a_sheet_and_a_table_that_is_seen_at_first_are_read_and_watched_without_what_looks_into_python_itself() -> None:
    """`dataclasses` comes with `inspect`, `ast` and `dis`: a thirtieth of a start on a large screen."""
    program = """
import sys
sys.modules["typing_extensions"] = None  # of other programs: msgspec would ask it
import harbin_viewer.factsheet.tables.rows
from harbin_viewer import bundle
from harbin_viewer.factsheet.opening import open_document
open_document(bundle.default_sheet())
from harbin_viewer import pyside
pyside.load()
import harbin_viewer.window.shell.live  # in the turn after the first paint
print(*{"dataclasses", "inspect"} & {*sys.modules})
"""
    done = run_python(program)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_before_the_first_paint_named_tuples_are_made_only_of_what_is_used_as_a_tuple() -> None:
    """One takes five times as long to make as a Struct."""
    program = FIRST_PAINT.replace(
        '    print(" ".join(one for one in {unwanted!r} if one in sys.modules))',
        '    print(*(kind.__name__ for kind in tuple.__subclasses__() if kind.__module__.startswith("harbin_viewer")))',
    )
    done = run_python(program)
    assert done.returncode == 0, done.stderr
    assert sorted(done.stdout.splitlines()[0].split()) == ["Box", "CellAt", "KeyEntry", "Outcome", "Size"]


def test_a_first_sheet_is_opened_before_qt_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    done: list[str] = []
    monkeypatch.setattr(opening, "open_document", lambda path: done.append(f"opened {path.name}"))

    def start() -> QApplication:
        done.append("Qt")
        return qapp

    monkeypatch.setattr(app, "start_qt", start)
    monkeypatch.setattr(Session, "_show", lambda _session, opened, *_state, **_named: bool(opened()))
    assert app.run(tmp_path / "sheet.csv", bundle.resources_folder()) == 1
    assert done == ["opened sheet.csv", "Qt"]


def test_what_is_raised_while_a_first_sheet_is_opened_is_raised_when_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "open_document", lambda _path: 1 / 0)
    ahead = app.opened_ahead(tmp_path)
    with pytest.raises(ZeroDivisionError):
        ahead()


ENUMS_THERE = """
import enum
def all_below(kind):
    return {kind.__name__}.union(*map(all_below, kind.__subclasses__()))
"""

ENTER_FACTS = """
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QEnterEvent
    from harbin_viewer.window.text.links.fact_button import FactButton
    from harbin_viewer.window.text.links.text_link import TextLink
    facts = window.findChildren(FactButton) + window.findChildren(TextLink)
    assert len(facts) > 5
    for one in facts:
        application.sendEvent(one, QEnterEvent(QPointF(2, 2), QPointF(2, 2), QPointF(2, 2)))
"""


@pytest.mark.parametrize("scene", ["", ENTER_FACTS], ids=["as it is", "with the pointer over facts"])
def test_before_the_first_paint_the_enums_of_qt_are_not_built(scene: str) -> None:
    program = FIRST_PAINT.replace(
        '    print(" ".join(one for one in {unwanted!r} if one in sys.modules))',
        f"{scene}    print(*all_below(enum.Enum))",
    )
    done = run_python(ENUMS_THERE + program)
    assert done.returncode == 0, done.stderr
    built = set(done.stdout.splitlines()[0].split())
    assert "CompositionMode" in built, "the painter's are, so it is seen when they are"
    assert not built & {"AlignmentFlag", "Key", "FocusReason", "WindowType"}
    assert not built & {"AnnouncementPoliteness", "TransitionResolution"}, "of screen readers, of days"
    assert not built & {"PixelMetric", "SurfaceType"}, "of the style, of the system's windows"


def test_before_the_first_paint_no_class_is_made_of_events_that_nothing_is_handed() -> None:
    unwanted = [f"Q{kind}Event" for kind in ("Tablet", "Wheel", "Hide", "Key", "NativeGesture")]
    program = FIRST_PAINT.format(unwanted=unwanted).replace("sys.modules", 'vars(sys.modules["PySide6.QtGui"])')
    done = run_python(program)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == ""


def test_the_window_fits_a_type_that_changes_after_the_first_paint(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    fitted: list[None] = []
    monkeypatch.setattr(window.side, "fit", lambda: fitted.append(None))
    qtbot.waitUntil(window.is_ready)
    fitted.clear()
    window.setFont(QFont(window.font().family(), 19))
    assert fitted


@pytest.mark.parametrize("wait", [0, 30, 120, 400])
def test_closing_at_any_moment_ends_with_exit_code_0(wait: int) -> None:
    done = run_python(CLOSE_AFTER.format(wait=wait))
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_sheet_is_told_in_one_dialog_and_exit_code_1(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(trouble_dialog_module, "ask_for_another", told.append)
    assert app.run(tmp_path / "nowhere", bundle.resources_folder()) == 1
    assert len(told) == 1
    assert isinstance(told[0], SheetError)


def test_at_a_broken_start_another_sheet_can_be_opened_instead(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trouble_dialog_module, "ask_for_another", lambda _error: bundle.default_sheet())
    session = Session(qapp, Remembered(tmp_path / "settings.ini"), bundle.resources_folder())
    assert session.open(tmp_path / "nowhere", {})
    assert session.window is not None
    session.window.close()
    session.window.deleteLater()


def test_sheets_opened_last_are_offered_again_the_latest_first(tmp_path: Path, small_sheet: Path) -> None:
    remembered = Remembered(tmp_path / "settings.ini")
    for title, folder in (("One", small_sheet), ("Two", bundle.default_sheet()), ("One\tmore", small_sheet)):
        remembered.note_opened(title, folder)
    assert remembered.recent == [("One more", small_sheet.resolve()), ("Two", bundle.default_sheet().resolve())]
    shutil.rmtree(small_sheet)
    again = Remembered(tmp_path / "settings.ini")
    again.forget_opened(small_sheet.resolve())
    assert [title for title, _folder in again.recent] == ["Two"]


def test_a_sheet_opened_before_is_chosen_from_the_menu(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, small_sheet: Path
) -> None:
    session = Session(qapp, Remembered(tmp_path / "settings.ini"), bundle.resources_folder())
    for sheet in (bundle.default_sheet(), small_sheet):
        assert session.open(sheet, {})
        assert session.window is not None
        qtbot.waitUntil(session.window.is_ready)
    assert session.window is not None
    menu = next(one for one in session.window.findChildren(QMenu) if one.title() == "Open re&cent")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["The orchard", "Harbin and Russia–China trade and culture"]
    menu.actions()[1].trigger()
    assert session.window is not None
    assert session.window.windowTitle().startswith("Harbin and Russia–China")
    session.window.close()
    session.window.deleteLater()


def test_the_focus_is_ringed_in_all_windows_of_a_session(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, small_sheet: Path
) -> None:
    for rings in qapp.findChildren(FocusRings):  # of a session before
        rings.setParent(None)
        rings.deleteLater()
    session = Session(qapp, Remembered(tmp_path / "settings.ini"), bundle.resources_folder())
    assert session.open(small_sheet, {})
    assert session.window is not None
    qtbot.waitUntil(lambda: bool(qapp.findChildren(FocusRings)))
    session.window.close()
    session.window.deleteLater()


def test_a_folder_dropped_on_the_window_is_opened(qtbot: QtBot, window: MainWindow, small_sheet: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(small_sheet))])
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier)  # fmt: skip
    with qtbot.waitSignal(window.dropped) as asked:
        window.dropEvent(drop)
    assert asked.args == [[small_sheet]]


def test_a_file_that_is_no_sheet_is_told_in_words_for_everybody(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Dear diary", encoding="utf-8")
    with pytest.raises(SheetError, match="This is no fact sheet"):
        open_package(tmp_path / "notes.txt").sound()


def test_the_dialog_of_a_mistake_names_file_place_problem_and_remedy(qtbot: QtBot) -> None:
    box = trouble_dialog(SheetError("trade.csv", "row 7, column total", "“x” is not a number.", "Correct it."))
    words = f"{box.text()} {box.informativeText()}"
    assert all(part in words for part in ("trade.csv", "row 7, column total", "“x” is not a number.", "Correct it."))
    assert box.detailedText() == ""
    box.deleteLater()


def test_what_could_not_be_written_is_no_mistake_of_the_sheet_and_not_said_to_be_one_of_opening(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole_files, "_PATIENCE", 0.0)
    with alone_in(tmp_path), pytest.raises(SheetError) as waited, alone_in(tmp_path):
        pass
    with pytest.raises(SheetError) as failed:
        replace_files({tmp_path: b""})
    for error in (waited.value, failed.value):
        assert trouble_dialog(error).windowTitle() == "The file was not written"


def test_the_title_of_a_refusal_says_what_was_not_done(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(ExportError) as no_folder:
        make_folder(tmp_path / "taken")
    box = trouble_dialog(no_folder.value)
    assert box.windowTitle() == "The folder was not made"
    assert box.informativeText().startswith("Folder: ")
    mistake = SheetError("a.csv", "", "The source could not be added.", "Add it by hand.")
    assert trouble_dialog(mistake).windowTitle() == "This cannot be opened"
    assert trouble_dialog(left_undone(mistake, "This was not changed")).windowTitle() == "This was not changed"


def test_the_dialog_of_a_fault_is_calm_and_has_the_details(qtbot: QtBot) -> None:
    box = trouble_dialog(ZeroDivisionError("division by zero"))
    assert "Traceback" not in box.text() + box.informativeText()
    assert "ZeroDivisionError: division by zero" in box.detailedText()
    box.deleteLater()


def test_reloading_keeps_tab_and_filter_and_says_so(
    qtbot: QtBot, qapp: QApplication, small_sheet: Path, remembered: Remembered
) -> None:
    session = Session(qapp, remembered, bundle.resources_folder())
    assert session.open(small_sheet, {})
    first = session.window
    assert first is not None
    qtbot.waitUntil(first.is_ready)
    first.show_tab(1)
    (small_sheet / "harvest.csv").write_text(
        (small_sheet / "harvest.csv").read_text(encoding="utf-8").replace("A good year", "A great year"), "utf-8"
    )
    first.open_asked.emit(small_sheet, first.state())
    second = session.window
    assert second is not None
    assert second is not first
    assert second.state()["tab"] == "years"
    second.close()
    second.deleteLater()
    session.deleteLater()


def test_a_sheet_that_cannot_be_opened_leaves_the_one_on_show(
    qtbot: QtBot, qapp: QApplication, small_sheet: Path, remembered: Remembered, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(Session, "tell", lambda _desk, error: told.append(error))
    session = Session(qapp, remembered, bundle.resources_folder())
    session.open(small_sheet, {})
    shown = session.window
    assert not session.open(small_sheet / "gone", {})
    assert session.window is shown
    assert shown is not None
    assert shown.isVisible()
    assert len(told) == 1
    shown.close()
    shown.deleteLater()
    session.deleteLater()


def test_what_is_asked_of_a_sheet_that_was_closed_is_no_fault(
    session: Session, small_sheet: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(Session, "tell", lambda _desk, error: told.append(error))
    document = open_document(small_sheet)
    document.stop()
    with pytest.raises(CancelledError) as flown:
        document.table("harvest")
    session.tell_exception(flown.type, flown.value, flown.tb)
    assert told == []
    assert capsys.readouterr().err == ""


def test_each_tab_is_pictured(qapp: QApplication, tmp_path: Path) -> None:
    files = app.picture_tabs(bundle.default_sheet(), bundle.resources_folder(), tmp_path, DARK, (1000, 700))
    assert [file.name for file in files] == ["summary.png", "sectors.png", "trade.png", "culture.png"]
    assert all(file.read_bytes().startswith(b"\x89PNG") for file in files)
    from PySide6.QtGui import QColor, QImage

    image = QImage(str(files[2]))
    assert image.size().toTuple() == (1000, 700)
    assert image.pixelColor(990, 690) == QColor(DARK.page)
    assert DARK.page != LIGHT.page


def test_twenty_thousand_signals_and_calls_that_return_none_do_not_abort(qtbot: QtBot) -> None:
    class Teller(QObject):
        told = Signal()

    teller, rect, heard = Teller(), QRect(), list[None]()
    teller.told.connect(lambda: heard.append(None))
    for _ in range(20_000):
        teller.told.emit()
        rect.setWidth(3)
    assert len(heard) == 20_000
