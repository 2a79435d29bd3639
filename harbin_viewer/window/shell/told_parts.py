"""What a screen reader gets of the window in place of what Qt would tell, from the first paint on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.window.charts.access.chart_access import tell_charts
from harbin_viewer.window.widgets.told.own_nodes import make_anew
from harbin_viewer.window.widgets.told.told_role import tell_roles

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def tell_parts(window: QWidget | None = None) -> None:
    """Have charts and parts told in their roles; also those of this window, of which a screen reader knows already.

    One that listens from the first asks for parts before they are painted, and Qt keeps what it made for it.
    """
    from PySide6.QtWidgets import QWidget

    tell_charts()
    tell_roles()
    if window is not None:
        make_anew(window.findChildren(QWidget))
