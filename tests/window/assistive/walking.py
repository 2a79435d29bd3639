"""How the tests of this room walk: the menus and dialogs of a window, and the sizes of screens."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from tests.window.assistive.bus import BusError
from tests.window.assistive.node import Node

Windows = Callable[[], list[Node]]

IN_LITTLE_AND_MUCH_ROOM = pytest.mark.parametrize(
    "assisted", ["640x480x24", "1920x1080x24"], indirect=True, scope="session"
)
"""Where a place leads to is seen beside the page, in its stead, or in the page itself."""


def close(dialog: Node) -> None:
    """Close a dialog by one of its buttons."""
    buttons = {button.name: button for button in dialog.all("push button")}
    button = next(buttons[name] for name in ("Cancel", "Close", "No", "OK") if name in buttons)
    button.press()


def is_gone(node: Node) -> bool:
    try:
        return not node.is_shown
    except BusError:
        return True


def all_items(window: Node) -> list[Node]:
    """Whatever can be chosen in the menus of a window, open or not, but menus within menus."""
    items = [node for node in window.walk() if node.role.endswith("menu item") and node.name]
    return [item for item in items if "ShowMenu" not in item.actions]


def checked(items: Iterable[Node]) -> list[str]:
    """The names of those of a menu that are ticked."""
    return [item.name for item in items if 4 in item.states]
