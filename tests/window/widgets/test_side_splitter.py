"""The list at the side keeps its width in letters, also from one time to the next."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from harbin_viewer.window.widgets.layouts.side_splitter import SideSplitter


def _splitter(qtbot: QtBot, enlarged: float = 1.0) -> SideSplitter:
    splitter = SideSplitter(QLabel("side"), QLabel("other"), 20)
    qtbot.addWidget(splitter)
    font = splitter.font()
    font.setPointSizeF(font.pointSizeF() * enlarged)
    splitter.setFont(font)
    splitter.resize(1600, 200)
    splitter.show()
    return splitter


def test_a_width_that_is_kept_is_as_many_letters_in_larger_type(qtbot: QtBot) -> None:
    kept = _splitter(qtbot).wanted_sizes()
    larger = _splitter(qtbot, 2.0)
    own = larger.sizes()[0]
    larger.setSizes(kept)
    assert own > 1.8 * kept[0]
    assert abs(larger.sizes()[0] - own) <= 2


def test_a_width_that_was_kept_without_its_type_is_taken_as_it_is(qtbot: QtBot) -> None:
    splitter = _splitter(qtbot)
    splitter.setSizes([300, 1300])
    assert splitter.wanted_sizes()[0] == 300
