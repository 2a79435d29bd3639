"""A text in Markdown keeps to the type and the colours of its window."""

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.theme import DARK, LIGHT, Theme
from harbin_viewer.window.text.prose import Prose
from harbin_viewer.window.widgets.palette import palette_from


def test_a_text_is_as_tall_as_its_type_wants_also_after_that_has_changed(qtbot: QtBot) -> None:
    prose = Prose("A sentence that is long enough for more than a line. " * 6)
    qtbot.addWidget(prose)
    before = prose.heightForWidth(400)
    prose.setFont(QFont(prose.font().family(), 30))
    assert prose.heightForWidth(400) > 1.5 * before


def test_a_text_has_the_ground_of_its_window_whichever_colours_come(qtbot: QtBot, qapp: QApplication) -> None:
    before = qapp.palette()
    try:
        qapp.setPalette(_with_another_base(LIGHT))
        prose = Prose("A text.")
        qtbot.addWidget(prose)
        prose.show()
        assert prose.palette().color(QPalette.ColorRole.Base).name() == LIGHT.page
        qapp.setPalette(_with_another_base(DARK))
        qtbot.waitUntil(lambda: prose.palette().color(QPalette.ColorRole.Base).name() == DARK.page)
    finally:
        qapp.setPalette(before)


def _with_another_base(theme: Theme) -> QPalette:
    palette = palette_from(theme)
    palette.setColor(QPalette.ColorRole.Base, "#ffeedd")
    return palette
