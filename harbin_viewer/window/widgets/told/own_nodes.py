"""Nodes of our own that a screen reader gets in place of Qt's: who makes them is asked, and they are kept for Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

Maker: TypeAlias = "Callable[[str, QObject], Any]"
"""Makes the node (a `QAccessibleInterface`) of a thing of this class of Qt's; None where Qt's own will do."""

_FEWEST = 64
"""Nodes that are kept without a look at which of them are gone."""

_makers: list[Maker] = []
_kept: list[object] = []
"""What Python made for Qt: Qt ends it with its widget, and Python must not do so before."""

_look_at = _FEWEST


def make_nodes(maker: Maker) -> None:
    """Ask this maker too from now on, where this PySide can; asked for after the start."""
    from PySide6 import QtWidgets
    from PySide6.QtGui import QAccessible

    if not hasattr(QAccessible, "installFactory") or not hasattr(QtWidgets, "QAccessibleWidget"):
        return
    if not _makers:
        QAccessible.installFactory(_node)
    if maker not in _makers:
        _makers.append(maker)


def count_of_kept() -> int:
    """How many nodes are kept."""
    return len(_kept)


def _node(kind: str, thing: QObject) -> Any:
    for maker in _makers:
        node = maker(kind, thing)
        if node is not None:
            _keep(node)
            return node
    return None


def _keep(node: object) -> None:
    """Keep a node; those that Qt has ended are forgotten whenever there are twice as many as at the last look."""
    global _look_at
    _kept.append(node)
    if len(_kept) > _look_at:
        _kept[:] = filter(isValid, _kept)
        _look_at = max(_FEWEST, 2 * len(_kept))
