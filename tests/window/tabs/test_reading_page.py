"""A long table is read in a thread: how far it is, stopping it, beginning again, leaving meanwhile."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from harbin_viewer.factsheet.tables.reading_progress import CancelledError, Progress
from harbin_viewer.window.tabs import waiting
from harbin_viewer.window.tabs.reading_page import ReadingPage
from harbin_viewer.window.widgets.job import Job
from tests.window.finding import only


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ReadingPage]:
    page = ReadingPage()
    page.show()
    yield page
    page.leave()
    page.close()
    page.deleteLater()


class Slow:
    """A reading that waits at each step until it is let go on."""

    def __init__(self) -> None:
        self.go_on = threading.Semaphore(0)
        self.ended = threading.Event()
        self.begun = 0

    def __call__(self, progress: Progress) -> str:
        self.begun += 1
        try:
            for step in range(4):
                self.go_on.acquire()
                progress(step, 4)
            return "the table"
        finally:
            self.ended.set()


def test_what_was_read_is_handed_on(qtbot: QtBot, page: ReadingPage) -> None:
    slow = Slow()
    slow.go_on.release(4)
    with qtbot.waitSignal(page.done) as done:
        page.begin("Rivers", slow)
    assert done.args == ["the table"]


def test_a_reading_whose_document_was_stopped_ends_without_a_word(qtbot: QtBot, page: ReadingPage) -> None:
    begun = threading.Event()

    def stopped(_progress: Progress) -> None:
        begun.set()
        raise CancelledError

    told: list[object] = []
    page.failed.connect(told.append)
    page.begin("Rivers", stopped)
    qtbot.waitUntil(begun.is_set)
    qtbot.waitUntil(lambda: not any(job.isRunning() for job in page.findChildren(Job)))
    assert told == []


def test_stopping_ends_the_reading_and_it_can_be_begun_again(qtbot: QtBot, page: ReadingPage) -> None:
    slow = Slow()
    page.begin("Rivers", slow)
    qtbot.waitUntil(lambda: slow.begun == 1)
    button = only(QPushButton, page)
    assert button.text() == "Stop"
    button.click()
    slow.go_on.release()
    qtbot.waitUntil(slow.ended.is_set)
    assert button.text() == "Read it"
    slow.go_on.release(8)
    with qtbot.waitSignal(page.done):
        button.click()
    assert slow.begun == 2


def test_what_is_waited_for_and_that_it_was_stopped_is_said_to_a_screen_reader(
    qtbot: QtBot, page: ReadingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(waiting, "announce", lambda _widget, sentence: said.append(sentence))
    slow = Slow()
    page.begin("Rivers", slow)
    qtbot.waitUntil(lambda: said == ["“Rivers” is being read …"])
    only(QPushButton, page).click()
    slow.go_on.release()
    qtbot.waitUntil(lambda: said[1:] == ["“Rivers” was not read to its end."])


def test_who_waits_hears_what_for_and_is_at_the_button_once_that_is_there(
    qtbot: QtBot, page: ReadingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(waiting, "announce", lambda _widget, sentence: said.append(sentence))
    page.activateWindow()
    page.setFocus()
    slow, button = Slow(), only(QPushButton, page)
    page.begin("Rivers", slow)
    assert page.accessibleName() == "“Rivers” is being read …"
    assert not button.isVisible()
    qtbot.waitUntil(button.hasFocus)
    assert said == []
    button.click()
    slow.go_on.release(8)
    assert button.hasFocus()
    button.click()
    assert button.isVisible()
    assert button.hasFocus()


def test_a_reading_that_is_given_up_tells_nothing_more(qtbot: QtBot, page: ReadingPage) -> None:
    first, second = Slow(), Slow()
    told: list[object] = []
    page.done.connect(told.append)
    page.begin("First", first)
    page.begin("Second", second)
    first.go_on.release(4)
    second.go_on.release(4)
    qtbot.waitUntil(lambda: told == ["the table"])
    page.leave()
    assert told == ["the table"]


def test_a_mistake_is_handed_on_and_the_page_offers_to_try_again(qtbot: QtBot, page: ReadingPage) -> None:
    def fail(_progress: Progress) -> None:
        raise OSError("gone")

    with qtbot.waitSignal(page.failed) as failed:
        page.begin("Rivers", fail)
    assert str(failed.args[0]) == "gone"
    assert only(QPushButton, page).text() == "Try again"


def test_leaving_does_not_wait_for_a_long_reading_to_be_done(qtbot: QtBot, page: ReadingPage) -> None:
    begun = threading.Event()

    def endless(progress: Progress) -> None:
        for step in itertools.count():
            progress(step % 100, 100)
            begun.set()

    page.begin("Rivers", endless)
    qtbot.waitUntil(begun.is_set)
    job = page.findChildren(Job)[0]
    page.leave()  # it waits a moment, and lets go what still runs then
    qtbot.waitUntil(lambda: not isValid(job) or job.isFinished())  # it goes when it has ended
