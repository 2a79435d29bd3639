"""Every entry of a list with titles among its entries is reached by the keys that go far."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.window.text.rich_list import RichList

_TITLES = {0, 1, 10, 20, 29}


@pytest.fixture
def titled(qtbot: QtBot) -> RichList:
    """Thirty rows; titles stand at both ends, and two of them behind each other."""
    listed = RichList(lambda column, row, _chosen: column.text(f"Row {row}", 1.0, "ink"), lambda row: f"Row {row}")
    qtbot.addWidget(listed)
    listed.resize(300, 200)
    listed.show_rows(30, _TITLES)
    listed.show()
    listed.choose(5)
    return listed


@pytest.mark.parametrize(("key", "row"), [(Qt.Key.Key_Home, 2), (Qt.Key.Key_End, 28)])
def test_home_and_end_lead_to_the_first_and_the_last_entry_beside_the_titles(
    qtbot: QtBot, titled: RichList, key: Qt.Key, row: int
) -> None:
    for _ in range(2):
        qtbot.keyClick(titled, key)
        assert titled.current_row() == row


@pytest.mark.parametrize(("key", "row"), [(Qt.Key.Key_PageUp, 2), (Qt.Key.Key_PageDown, 28)])
@pytest.mark.parametrize("height", [60, 200, 400])
def test_page_by_page_one_comes_to_the_end_and_never_to_a_title(
    qtbot: QtBot, titled: RichList, key: Qt.Key, row: int, height: int
) -> None:
    titled.resize(300, height)
    titled.choose(15)
    passed = [titled.current_row()]
    for _ in range(30):
        qtbot.keyClick(titled, key)
        passed.append(titled.current_row())
    assert passed[-1] == row
    assert not _TITLES & set(passed)
    assert sorted(passed, reverse=key == Qt.Key.Key_PageUp) == passed, "no page leads back"
