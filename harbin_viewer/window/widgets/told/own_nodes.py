"""Nodes of our own that a screen reader gets in place of Qt's: who makes them is asked, and they are kept for Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

Maker: TypeAlias = "Callable[[str, QObject], Any]"
"""Makes the node (a `QAccessibleInterface`) of a thing of this class of Qt's; None where Qt's own will do."""

_FEWEST = 64
"""Nodes that are kept without a look at which of them are gone."""

_makers: dict[Maker, tuple[str, ...]] = {}
"""With the attributes by which a part asks for a node of theirs."""

_kept: list[object] = []
"""What Python made for Qt: Qt ends it with its widget, and Python must not do so before."""

_look_at = _FEWEST


def make_nodes(maker: Maker, asked_by: tuple[str, ...] = ()) -> None:
    """Ask this maker too from now on, where this PySide can; asked for after the start.

    A part that has one of the attributes `asked_by`, and it is true, is one that it makes nodes of.
    """
    from PySide6 import QtWidgets
    from PySide6.QtGui import QAccessible

    if not hasattr(QAccessible, "installFactory") or not hasattr(QtWidgets, "QAccessibleWidget"):
        return
    if not _makers:
        QAccessible.installFactory(_node)
    _makers[maker] = asked_by


def make_anew(parts: Iterable[QObject]) -> None:
    """Take back what Qt made of these parts before there was a maker, for a screen reader that listened already."""
    from PySide6.QtGui import QAccessible

    if not QAccessible.isActive() or not _makers:
        return
    names = {name for asked_by in _makers.values() for name in asked_by}
    for part in parts:
        if any(getattr(part, name, False) for name in names):
            _take_back(part)


def _take_back(part: QObject) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    node = QAccessible.queryAccessibleInterface(part)
    if any(node is kept for kept in _kept):
        return
    has_focus = node.state().focused
    QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(node))
    if has_focus:
        QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Focus))


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
