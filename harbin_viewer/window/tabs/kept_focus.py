"""Which part had the focus, told so that it is found again in a page that was made anew."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def told_part(part: QWidget | None, around: QWidget) -> list[object]:
    """The kind, the name and the figure of this part; nothing where it is not in what is `around`, or has no name."""
    known = part is not None and around.isAncestorOf(part) and bool(part.accessibleName())
    return [type(part).__name__, part.accessibleName(), _figure(part)] if known and part is not None else []


def part_told(around: QWidget, told: object) -> QWidget | None:
    """The part that was told, if it is there and can have the focus: by its name, or else by its figure, of which
    something was changed that its name tells.
    """
    if not isinstance(told, list) or not told:
        return None
    kind, name, figure = (*told, None)[:3]
    there = [part for part in around.findChildren(QWidget) if type(part).__name__ == kind]
    there = [part for part in there if part.isVisible() and part.isEnabled()]
    named = (part for part in there if part.accessibleName() == name)
    return next(named, next((part for part in there if figure and _figure(part) == figure), None))


def _figure(part: QWidget) -> list[object]:
    """The address of the figure that the part tells; nothing where it tells none."""
    from harbin_viewer.window.text.links.fact_button import FactButton

    cell = part.cell() if isinstance(part, FactButton) else None
    return list(cell) if cell is not None else []
