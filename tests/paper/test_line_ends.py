"""Where lines end: the same wherever a long text is parted, and found in a time that grows with the text alone."""

from __future__ import annotations

import random
import time
from unittest.mock import Mock

import pytest
from PySide6.QtGui import QTextLayout
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.text import type_face
from harbin_viewer.paper import line_ends
from harbin_viewer.paper.line_ends import brief
from harbin_viewer.paper.line_ends import line_ends as ends_of

TEXTS = {
    "words": "word and more " * 600,
    "one word": "x" * 9_000,
    "combining marks": "a\u0301\u0323\u0308" * 2_000,
    "from right to left": "\u0634\u0647\u0631 \u0647\u0627\u0631\u0628\u064a\u0646 " * 700,
    "ideographs": "\u54c8\u5c14\u6ee8" * 3_000,
    "pairs of surrogates": "\U0001f600" * 4_500,
}


@pytest.fixture(params=TEXTS)
def text(request: pytest.FixtureRequest) -> str:
    return TEXTS[request.param]


def test_lines_end_where_they_end_when_all_is_laid_out_at_once(
    qtbot: QtBot, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bold = [(start, start + 30) for start in range(0, len(text) - 40, 211)]
    in_parts = list(ends_of(text, bold, 13, 500))
    monkeypatch.setattr(line_ends, "_STRETCH", len(text))
    assert in_parts == list(ends_of(text, bold, 13, 500))


def test_the_lines_are_the_whole_text_also_where_scripts_change(qtbot: QtBot) -> None:
    chance = random.Random(3)
    text = " ".join(
        chance.choice([*(known[:12] for known in TEXTS.values()), "1,234.5", "(", "%"]) for _ in range(4_000)
    )
    found = list(ends_of(text, (), 13, 500))
    assert [start for start, _end in found[1:]] == [end for _start, end in found[:-1]]
    assert (found[0][0], found[-1][1]) == (0, len(text.encode("utf-16-le")) // 2)


def test_a_line_of_more_letters_than_are_laid_out_at_a_time_is_one_line(qtbot: QtBot) -> None:
    text = "e" + "\u0301" * 7_000
    assert list(ends_of(text, (), 13, 500)) == [(0, len(text))]


def test_a_word_of_a_hundred_thousand_letters_takes_no_longer_than_as_many_short_words(qtbot: QtBot) -> None:
    def seconds(text: str) -> float:
        began = time.thread_time()
        list(ends_of(text, (), 40, 600))
        return time.thread_time() - began

    seconds("x")  # the font is there
    assert seconds("x" * 100_000) < 4 * seconds("xxxx " * 20_000) + 0.1


def test_a_cut_text_keeps_as_many_letters_as_fit(qtbot: QtBot, text: str) -> None:
    kept = type_face.shortened(text, 13, 300, cut=True).removesuffix("\u2026")
    assert type_face.width(f"{kept}\u2026", 13) <= 301
    assert type_face.width(f"{text[: len(kept) + 2]}\u2026", 13) > 299


def test_a_name_among_others_is_brief() -> None:
    assert brief("Grain") == "Grain"
    assert brief("x" * 1_000) == "x" * 300 + "\u2026"


def test_a_text_that_comes_again_is_not_laid_out_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out = Mock(wraps=QTextLayout)
    monkeypatch.setattr(line_ends, "QTextLayout", laid_out)
    ends = {tuple(ends_of("a source that many cells of a table name", [], 9, 71)) for _cell in range(9)}
    assert len(ends) == laid_out.call_count == 1
