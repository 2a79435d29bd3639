"""A window with hands in it, which is closed at their end. Arguments: the act, a folder for what it writes, the sheets.

The handlers of signals are set as in the program itself, before all else.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from harbin_viewer.__main__ import main

if TYPE_CHECKING:
    from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
    from harbin_viewer.window.shell.main_window import MainWindow

_GLANCE = 40
"""Milliseconds between two things that hands do."""

_CHANGES = 6
"""How often evidence is entered and taken back."""


def look(window: MainWindow, _out: Path, _other: str) -> Iterator[bool]:
    """Go from tab to tab, and find."""
    for number in range(window.tabs.count()):
        window.show_tab(number)
        yield from _pause(8)
    window.own.dialogs.find()
    yield from _pause(4)


def export(window: MainWindow, out: Path, _other: str) -> Iterator[bool]:
    """Write all charts in the usual formats."""
    from PySide6.QtWidgets import QApplication

    from harbin_viewer.window.export.export_all_dialog import ExportAllDialog

    window.own.dialogs.export_all()
    dialogs = [part for part in QApplication.topLevelWidgets() if isinstance(part, ExportAllDialog)]
    ended: list[object] = []
    dialogs[0].said.connect(lambda *told: ended.append(told))
    dialogs[0].start(out)
    while not ended:
        yield True


def open_other(window: MainWindow, _out: Path, other: str) -> Iterator[bool]:
    """Open another sheet in the place of this one."""
    window.open_asked.emit(Path(other), {})
    yield from _pause(25)


def enter(window: MainWindow, _out: Path, _other: str) -> Iterator[bool]:
    """Enter evidence with a new source, in two files at once, and take it back."""
    from harbin_viewer.factsheet.authoring.evidence.taking_back import undo

    for _ in range(_CHANGES):
        made = entered(window.path)
        yield from _pause(3)
        undo(made)
        yield from _pause(3)


def entered(sheet: Path) -> Change:
    """The evidence of a row changed, with a source that the sheet did not have."""
    from harbin_viewer.factsheet.authoring.evidence.changing import change
    from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at
    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.factsheet.opening import open_document

    document = open_document(sheet)
    evidence = evidence_at(document, CellAt("timeline", 0, "text"))
    source = {"name": "seen-here", "title": "Seen here", "kind": "reference"}
    return change(document, evidence, {"references": "seen-here", "note": "Seen."}, [source])


_ACTS: Mapping[str, Callable[[MainWindow, Path, str], Iterator[bool]]] = {
    "look": look, "export": export, "open": open_other, "enter": enter,
}  # fmt: skip


def _pause(glances: int) -> Iterator[bool]:
    return (True for _ in range(glances))


def _with_hands(act: str, out: Path, other: str) -> None:
    """As soon as a first window is painted, hands are in it; nothing is imported for them before."""
    from harbin_viewer import app

    start = app.start_qt

    def started() -> object:
        application = start()
        from harbin_viewer.window.shell.main_window import MainWindow

        made = MainWindow.__init__

        def with_hands(self: MainWindow, *arguments: object, **named: object) -> None:
            MainWindow.__init__ = made  # type: ignore[method-assign]
            made(self, *arguments, **named)  # type: ignore[arg-type]
            self.painted.connect(lambda: _let_act(application, _ACTS[act](self, out, other)))

        MainWindow.__init__ = with_hands  # type: ignore[method-assign]
        return application

    app.start_qt = started  # type: ignore[assignment]


def _let_act(application: object, steps: Iterator[bool]) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    assert isinstance(application, QApplication)
    timer = QTimer(application)

    def step() -> None:
        if not next(steps, False):
            timer.stop()
            application.closeAllWindows()
            application.quit()

    timer.timeout.connect(step)
    timer.start(_GLANCE)


if __name__ == "__main__":
    what, where, sheet, *others = sys.argv[1:]
    _with_hands(what, Path(where), *(others or [""]))
    sys.argv[1:] = [sheet]
    main()
