"""What is said while a dialog closes is said once the focus is back, which would else cut it short."""

import pytest
from PySide6 import QtGui
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.finding.hits import Hits
from harbin_viewer.factsheet.tabs.entry import Entry
from harbin_viewer.window.shell.found_bar import FoundBar
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.text import older_readers
from harbin_viewer.window.text.announcement import announce, announce_once_back, note_told


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that a screen reader is told, as they come."""
    told: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        told.append(event.message())

    listening = type("Listening", (QAccessible,), {"isActive": lambda: True, "updateAccessibility": hear})
    monkeypatch.setattr(QtGui, "QAccessible", listening)
    monkeypatch.setattr(older_readers, "hear_announcements", lambda: True)
    return told


def test_what_is_said_while_its_window_has_not_the_focus_waits_for_it_in_its_order(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, told: list[str]
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    monkeypatch.setattr(page, "isActiveWindow", lambda: False)
    announce(page, "Written to a.png.")
    monkeypatch.setattr(page, "isActiveWindow", lambda: True)
    announce(page, "All was written.")
    assert told == []
    qtbot.waitUntil(lambda: len(told) == 2)
    announce(page, "Copied.")
    assert told == ["Written to a.png.", "All was written.", "Copied."]


def test_what_is_said_of_a_page_that_comes_anew_waits_for_its_focus(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, told: list[str]
) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    monkeypatch.setattr(QWidget, "isActiveWindow", lambda _part: True)
    line.say_to_who_is_back("The last change was taken back.")
    assert line.sentence == "The last change was taken back."
    assert told == []
    qtbot.waitUntil(lambda: told == ["The last change was taken back."])


def test_which_hit_one_is_at_is_said_after_the_focus_came_to_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, told: list[str]
) -> None:
    """A source opens its list over the window: what that told cut the sentence short."""
    bar = FoundBar()
    qtbot.addWidget(bar)
    monkeypatch.setattr(QWidget, "isActiveWindow", lambda _part: True)
    bar.tell(Hits("report", (Entry("source", "Report of 2022", "", "Sources"),)))
    assert told == []
    qtbot.waitUntil(lambda: told == ["“report”: 1 of 1 – Report of 2022"])


def test_what_the_focus_told_is_not_said_once_more_behind_what_was_done(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, told: list[str]
) -> None:
    """A change that is taken back builds the page anew, and leads to the point where one was."""
    page = QWidget()
    qtbot.addWidget(page)
    monkeypatch.setattr(page, "isActiveWindow", lambda: True)
    announce_once_back(page, "This was taken back.")
    note_told("2021: 114 billion USD.")
    announce(page, "2021: 114 billion USD.")
    qtbot.waitUntil(lambda: bool(told))
    announce(page, "Copied.")
    assert told == ["This was taken back.", "Copied."]


def test_what_has_gone_meanwhile_is_not_said_as_if_it_were_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, told: list[str]
) -> None:
    """“Output” is being read … was told after it had been read, where its window had not the focus yet."""
    page = QWidget()
    qtbot.addWidget(page)
    reading = QWidget(page)
    page.show()
    monkeypatch.setattr(QWidget, "isActiveWindow", lambda _part: False)
    announce(reading, "“Output” is being read …")
    reading.hide()
    announce(page, "Opened output.csv.")
    qtbot.waitUntil(lambda: told == ["Opened output.csv."])


def test_where_nothing_says_what_is_listened_to_sentences_are_announced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(older_readers, "_BUS", ("org.example.Nobody", "/", "org.example.Nobody", "GetAddress"))
    assert older_readers.hear_announcements()
