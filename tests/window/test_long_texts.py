"""Texts of a hundred thousand letters, with and without spaces, wherever a text can stand, keep nobody waiting."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import QFont, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.overview.text_form import description_of
from harbin_viewer.paper.spans import passages
from harbin_viewer.window.overview.description_view import DescriptionView
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.passage import passage
from harbin_viewer.window.text.prose import Prose
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.text_column import TextColumn, shortened
from harbin_viewer.window.widgets.bounded import MOST_LETTERS, bounded

LETTERS = 100_000
TEXTS = {
    "words": "word and more " * (LETTERS // 14),
    "one word": "x" * LETTERS,
    "no spaces": "哈尔滨" * (LETTERS // 3),
    "lines": "line\n" * (LETTERS // 5),
    "marks": "**b** [a](b) _c_ " * (LETTERS // 17),
    "entries": "- a\n" * (LETTERS // 4),
    "quoted": ">" * LETTERS,
    "tags": "<b>" * (LETTERS // 3),
    "empty lines": "\n" * LETTERS,
    "table": "|a|b|\n|-|-|\n" + "|c|d|\n" * (LETTERS // 6),
}


@pytest.fixture(params=TEXTS)
def text(request: pytest.FixtureRequest) -> str:
    return TEXTS[request.param]


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def shown(qtbot: QtBot, make: Callable[[str], QWidget], text: str) -> None:
    widget = make(text)
    qtbot.addWidget(widget)
    widget.resize(400, max(widget.heightForWidth(400), 20))
    widget.grab()


@pytest.mark.parametrize("make", [QuietLabel, SectionTitle, passage], ids=lambda make: make.__name__)
def test_a_line_and_a_passage_of_any_text_are_shown_at_once(
    qtbot: QtBot, make: Callable[[str], QWidget], text: str
) -> None:
    assert seconds(lambda: shown(qtbot, make, text)) < 1


def test_a_column_of_any_text_is_measured_and_drawn_at_once(qtbot: QtBot, text: str) -> None:
    image = QImage(400, 400, QImage.Format.Format_ARGB32)

    def work() -> None:
        painter = QPainter(image)
        for by in (None, painter):
            column = TextColumn(by, QRectF(0, 0, 400, 0), QFont(), LIGHT)
            column.text(text)
            column.status("confirmed", text)
        painter.end()

    assert seconds(work) < 1.5
    assert len(shortened(text, passage("x").fontMetrics(), 200)) < 200


def test_prose_of_any_text_is_shown_at_once(qtbot: QtBot, text: str) -> None:
    assert seconds(lambda: shown(qtbot, Prose, text)) < 0.5


def test_who_reads_on_comes_to_the_end(qtbot: QtBot) -> None:
    prose = Prose(f"{TEXTS['words']} and the end")
    qtbot.addWidget(prose)
    prose.resize(600, 400)
    height = prose.heightForWidth(600)
    assert "more letters)" in prose.toPlainText()
    assert prose.is_tab_stop
    while not prose.is_whole:
        prose.anchorClicked.emit(QUrl("#read-on"))
    assert prose.toPlainText().endswith("and the end")
    assert prose.heightForWidth(600) > 10 * height


def test_words_far_down_a_text_are_found_and_marked(qtbot: QtBot) -> None:
    prose = Prose(f"{TEXTS['words']} and the end")
    qtbot.addWidget(prose)
    assert "and the end" in prose.words()
    prose.mark_words(["end"])
    assert prose.is_whole
    assert len(prose.extraSelections()) == 1


def test_what_must_not_be_there_is_not_there_either_where_a_reader_reads_on(qtbot: QtBot) -> None:
    view = DescriptionView(description_of("![a](a.png) [b](file:///etc/passwd) words and words\n\n" * 2_000))
    qtbot.addWidget(view)
    view.unfold()
    text = view.text
    assert "Read on" in text.toPlainText()
    while not text.is_whole:
        text.anchorClicked.emit(QUrl("#read-on"))
    assert "passwd" not in text.toHtml()
    assert "<img" not in text.toHtml()


def test_a_picture_takes_of_a_text_what_it_has_room_for(qtbot: QtBot, text: str) -> None:
    assert seconds(lambda: type_face.wrap(text, 14, 400)) < 1


def test_paper_takes_any_text(qtbot: QtBot, text: str) -> None:
    assert seconds(lambda: list(passages(text))) < 5


def test_a_text_that_is_not_long_stays_as_it_is_and_a_long_one_says_how_much_more_there_is() -> None:
    assert bounded("x" * MOST_LETTERS) == "x" * MOST_LETTERS
    assert bounded("x" * (MOST_LETTERS + 1234)).endswith("x … (1,234 letters more)")


def test_markdown_read_in_parts_is_the_same_text(qtbot: QtBot) -> None:
    paragraphs = [f"# Part {number}\n\nSome *words* of it.\n\n1. one\n2. two\n\n- a\n- b\n" for number in range(600)]
    markdown = "\n".join(paragraphs)
    document = QTextDocument()
    document.setMarkdown(markdown)
    prose = Prose(markdown)
    qtbot.addWidget(prose)
    prose.read_on(len(markdown))
    words = [line for line in prose.document().toPlainText().split("\n") if line.strip()]
    assert words == [line for line in document.toPlainText().split("\n") if line.strip()]
    assert [("".join(span.text for span in one.spans), one.bullet) for one in passages("3. c\n4. d\n\n* x\n")] == [
        ("c", "3."), ("d", "4."), ("x", "•"),
    ]  # fmt: skip
