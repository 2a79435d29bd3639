"""A menu leads a screen reader to its first choice when it is opened."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.widgets import context_menu as menus
from harbin_viewer.window.widgets.context_menu import RULE, context_menu


@pytest.mark.parametrize(("listens", "led_to"), [(True, "Copy"), (False, None)])
def test_a_menu_begins_with_its_first_choice_for_who_hears_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, listens: bool, led_to: str | None
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    monkeypatch.setattr(menus, "QAccessible", type("Listening", (QAccessible,), {"isActive": lambda: listens}))
    menu = context_menu([RULE, ("Copy", list), ("Close", list)], page)
    menu.popup(page.mapToGlobal(QPoint()))
    qtbot.waitUntil(menu.isVisible)
    assert (menu.activeAction().text() if menu.activeAction() else None) == led_to
    menu.close()
