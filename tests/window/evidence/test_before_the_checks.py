"""A panel that is opened before the checks are over says so, and what they found once they are."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.window.evidence.finding_button import FindingButton
from harbin_viewer.window.evidence.provenance_view import ProvenanceView
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.shell.main_window import MainWindow
from tests.window.evidence.panel_words import words_of
from tests.window.finding import every, only

NONE = "No check of this sheet compares it with another figure."
WAITED_FOR = "The checks of this sheet are being run …"


@pytest.fixture
def findings(qtbot: QtBot, window: MainWindow) -> tuple[Finding, ...]:
    """What the checks find; the window does not know of it yet."""
    qtbot.waitUntil(lambda: window.loader.findings is not None)
    found = window.loader.findings
    assert found is not None
    window.loader.findings = None
    return found


def checked(qtbot: QtBot, window: MainWindow, findings: tuple[Finding, ...]) -> None:
    window.loader.findings = findings
    window.loader.checked.emit(findings)
    qtbot.waitUntil(lambda: WAITED_FOR not in words_of(only(ProvenanceView, window)))
    QApplication.processEvents()


def cell_of(findings: tuple[Finding, ...]) -> CellAt:
    return next(found.cell for found in findings if found.cell is not None)


def test_a_figure_is_not_told_to_be_compared_by_nothing_before_the_checks_are_over(
    qtbot: QtBot, window: MainWindow, findings: tuple[Finding, ...]
) -> None:
    window.side.show_cell(cell_of(findings))
    panel = only(SidePanel, window)
    assert WAITED_FOR in words_of(panel)
    assert NONE not in words_of(panel)
    view = only(ProvenanceView, panel)
    view.setFocus()

    checked(qtbot, window, findings)
    assert only(ProvenanceView, panel) is view
    assert every(FindingButton, view)
    assert panel.isAncestorOf(window.focusWidget())


def test_a_figure_of_no_check_is_told_so_once_they_are_over(
    qtbot: QtBot, window: MainWindow, findings: tuple[Finding, ...]
) -> None:
    window.side.show_cell(cell_of(findings))
    view = only(ProvenanceView, window)
    assert WAITED_FOR in words_of(view)
    checked(qtbot, window, ())
    assert NONE in words_of(view)


def test_where_the_checks_fail_a_figure_is_told_to_be_checked_by_none(
    qtbot: QtBot, window: MainWindow, findings: tuple[Finding, ...]
) -> None:
    window.side.show_cell(cell_of(findings))
    window.side.keep_trouble(SheetError("a.csv", "row 1", "It is broken.", "Mend it."))
    view = only(ProvenanceView, window)
    qtbot.waitUntil(lambda: "The checks could not be run." in words_of(view))
    assert NONE not in words_of(view)
