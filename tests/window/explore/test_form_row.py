"""The arrow keys lead along the forms as they are read, and past those that would not be true."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.choosing.form_row import FormRow

FORMS = {"line": "Lines", "rank": "Ranking", "stack": "Stacked", "scatter": "Scatter", "map": "Map"}


@pytest.fixture
def row(qtbot: QtBot) -> FormRow:
    """Five forms on several lines; one is refused, the first is chosen."""
    row = FormRow(FORMS)
    qtbot.addWidget(row)
    row.resize(100, 200)
    row.show_choice("line", lambda: {"stack": "They do not add up."})
    row.chosen.connect(lambda name: row.show_choice(name, lambda: {"stack": "They do not add up."}))
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    row.buttons["line"].setFocus()
    return row


def test_right_and_left_lead_on_where_a_line_ends_and_behind_a_form_that_is_refused(qtbot: QtBot, row: FormRow) -> None:
    assert len({button.y() for button in row.buttons.values()}) > 1
    gone: list[str] = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        for _time in FORMS:
            now = next(button for button in row.buttons.values() if button.hasFocus())
            gone.append(now.text())
            qtbot.keyClick(now, key)
    assert gone == [*FORMS.values(), *reversed(FORMS.values())]


def test_each_form_that_is_come_to_is_asked_for_and_one_that_is_refused_says_why(qtbot: QtBot, row: FormRow) -> None:
    told: list[str] = []
    row.chosen.connect(told.append)
    row.refused.connect(told.append)
    for name in ("line", "rank", "stack"):
        qtbot.keyClick(row.buttons[name], Qt.Key.Key_Right)
    assert told == ["rank", "They do not add up.", "scatter"]
    assert row.buttons["scatter"].isChecked()
