"""Which part had the focus, told so that it is found again in a page that was made anew."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def told_part(part: QWidget | None, around: QWidget) -> list[str]:
    """The kind and the name of this part; nothing where it is not in what is `around`, or has no name."""
    known = part is not None and around.isAncestorOf(part) and bool(part.accessibleName())
    return [type(part).__name__, part.accessibleName()] if known and part is not None else []


def part_told(around: QWidget, told: object) -> QWidget | None:
    """The part that was told, if it is there and can have the focus."""
    for part in around.findChildren(QWidget) if isinstance(told, list) and told else ():
        if [type(part).__name__, part.accessibleName()] == told and part.isVisible() and part.isEnabled():
            return part
    return None
