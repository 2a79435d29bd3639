"""A text that surely is one line is not laid out to find that, and stands as it would if it were."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.text import type_face
from harbin_viewer.paper import spans
from harbin_viewer.paper.spans import Piece, Span, lines

TEXTS = (
    "122", "−0.4", "Heilongjiang", "two words", "  blanks around  ", "哈尔滨 2018", "e\u0301té", "شهر هاربين",
    "\U0001f600", "soft\u00adhyphen", "no\u00a0break", "a-b/c", "tab\tline\nend", "   ", "",
)  # fmt: skip


def laid_out(span: Span, size: float, width: float, monkeypatch: pytest.MonkeyPatch) -> list[list[Piece]]:
    with monkeypatch.context() as patched:
        patched.setattr(spans, "_lone_line", Mock(return_value=[]))
        return list(lines([span], size, width))


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_of_one_line_stands_as_if_it_were_laid_out(
    qtbot: QtBot, text: str, bold: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    span = Span(text, bold=bold)
    wide = type_face.width(text.strip(), 11.0, bold=bold)
    for width in (wide / 2, *(wide + step / 4 for step in range(-8, 9)), wide * 2 + 20):
        assert list(lines([span], 11.0, width)) == laid_out(span, 11.0, width, monkeypatch)


def test_a_text_with_room_is_not_laid_out(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Mock(side_effect=AssertionError)
    monkeypatch.setattr(spans, "line_ends", asked)
    assert list(lines([Span("122")], 11.0, 100)) == [[Piece(0.0, type_face.width("122", 11.0), "122", Span("122"))]]
