"""Of very many parts those of a page are made, and each can be brought."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.tabs.part_pages import MOST, PartPages
from harbin_viewer.window.text.links.text_link import TextLink

MANY = 100_000


@pytest.fixture
def made() -> list[int]:
    return []


@pytest.fixture
def pages(qtbot: QtBot, made: list[int]) -> PartPages:
    def make(number: int) -> QWidget:
        made.append(number)
        return QLabel(str(number))

    pages = PartPages(QVBoxLayout(), make, "parts")
    qtbot.addWidget(pages)
    pages.show()
    return pages


def texts(pages: PartPages) -> list[int]:
    labels = [part for part in pages.shown if isinstance(part, QLabel)]
    assert all(label.isVisible() for label in labels)
    return [int(label.text()) for label in labels]


def link(pages: PartPages, words: str) -> TextLink:
    return next(one for one in pages.findChildren(TextLink) if one.text() == words)


def test_of_very_many_parts_those_of_one_page_are_made(pages: PartPages, made: list[int]) -> None:
    pages.show_only(range(MANY))
    assert made == texts(pages) == list(range(MOST))


def test_few_parts_have_no_pages(pages: PartPages) -> None:
    pages.show_only(range(MOST))
    assert texts(pages) == list(range(MOST))
    assert pages.findChildren(TextLink) == []


def test_the_reader_turns_to_those_after_and_back(qtbot: QtBot, pages: PartPages) -> None:
    pages.show_only(range(2 * MOST + 1))
    assert not link(pages, "Those before").isVisible()
    for _ in range(2):
        with qtbot.waitSignal(pages.turned) as turned:
            qtbot.mouseClick(link(pages, "Those after"), Qt.MouseButton.LeftButton)
    assert texts(pages) == [2 * MOST]
    assert turned.args == [pages.shown[0]]
    assert not link(pages, "Those after").isVisible()
    qtbot.mouseClick(link(pages, "Those before"), Qt.MouseButton.LeftButton)
    assert texts(pages) == list(range(MOST, 2 * MOST))


def test_any_part_is_brought_and_those_left_behind_go(pages: PartPages, made: list[int]) -> None:
    pages.show_only(range(MANY))
    for number in (MANY - 1, 5, 70_000):
        part = pages.bring(number)
        assert isinstance(part, QLabel)
        assert part.text() == str(number)
        assert part.isVisible()
    assert pages.bring(MANY) is None
    assert len(pages.made) <= 2 * MOST
    assert len(made) <= 5 * MOST


def test_only_those_wanted_are_shown_in_their_order(pages: PartPages) -> None:
    pages.show_only(range(10))
    pages.show_only([3, 7])
    assert texts(pages) == [3, 7]
    pages.show_only(range(10))
    assert texts(pages) == list(range(10))
    pages.show_only([])
    assert texts(pages) == []
