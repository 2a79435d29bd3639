"""A passage that wraps shows all of its words, however wide they are."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.text.wrapped_text import WrappedText

_LONG = "Bruttoinlandsproduktzuwachs_gegenueber_dem_Vorjahresquartal"


class _Page(QWidget):
    """A page with nothing but the passage."""

    def __init__(self, text: str, width: int) -> None:
        super().__init__()
        self.label = WrappedText(1.0, "ink")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.label)
        layout.addStretch(1)
        self.label.setText(text)
        self.resize(width, 400)

    @property
    def ink(self) -> int:
        """How many pixels of the passage are nearly black."""
        image = self.label.grab().toImage()
        places = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return sum(image.pixelColor(*place).lightness() < 128 for place in places)


def _shown(qtbot: QtBot, text: str, width: int) -> _Page:
    page = _Page(text, width)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: page.label.height() >= page.label.heightForWidth(width))
    return page


@pytest.mark.parametrize("text", [_LONG, f"In {_LONG} of 2024", f"{_LONG} {_LONG}", "a" * 90])
def test_a_word_wider_than_the_room_is_broken_and_not_cut(qtbot: QtBot, text: str) -> None:
    narrow, wide = _shown(qtbot, text, 160), _shown(qtbot, text, 2000)
    assert wide.ink == pytest.approx(narrow.ink, rel=0.03)


def test_a_word_that_is_broken_is_copied_as_it_is_and_made_whole_where_there_is_room(qtbot: QtBot) -> None:
    page = _shown(qtbot, f"In {_LONG}", 160)
    page.label.setSelection(0, len(page.label.text()))
    assert page.label.selectedText() == f"In {_LONG}"
    page.resize(2000, 400)
    qtbot.waitUntil(lambda: page.label.height() < 2 * page.label.fontMetrics().height())
