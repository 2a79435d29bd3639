"""The icon of a button is drawn as large as it is shown, and anew where that becomes another size."""

from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.window.widgets.buttons.action_button import ActionButton


def _sharp(button: ActionButton) -> bool:
    """Whether no larger nor smaller picture stands in for the one on show; Qt makes of one what is asked for."""
    (drawn,) = button.icon().availableSizes()
    side = round(button.iconSize().width() * button.devicePixelRatioF())
    return side <= drawn.width() <= max(side * 1.4, 16)


def test_an_icon_is_drawn_in_one_size_which_follows_that_of_the_words(qtbot: QtBot) -> None:
    button = ActionButton("Copy", next((bundle.resources_folder() / "icons").glob("*.svg")), "Copies it.")
    qtbot.addWidget(button)
    button.show()
    seen = set()
    for points in (9, 30, 12):
        button.setFont(QFont(button.font().family(), points))
        button.grab()
        assert _sharp(button)
        seen.add(button.icon().availableSizes()[0].width())
    assert len(seen) > 1
