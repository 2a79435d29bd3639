"""The parts of a window that a scene handles."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

Part = TypeVar("Part", bound=QWidget)


def part(window: QWidget, kind: type[Part]) -> Part:
    """The one widget of that kind."""
    found = window.findChildren(kind)
    if len(found) != 1:
        raise LookupError(f"There are {len(found)} of {kind.__name__}.")
    return found[0]


class PaintCount:
    """How often a chart was painted on screen, from now on."""

    def __init__(self) -> None:
        from harbin_viewer.window.charts.painted import painted_chart

        self.count = 0
        paint: Callable[..., None] = getattr(painted_chart, "paint")  # noqa: B009 it is the name that the item calls

        def counted(*arguments: object) -> None:
            paint(*arguments)
            self.count += 1

        setattr(painted_chart, "paint", counted)  # noqa: B010
