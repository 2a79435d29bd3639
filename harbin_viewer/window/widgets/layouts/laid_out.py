"""What is in a layout, without a question for its items.

PySide keeps what it was once given of an item for as long as the layout lives, but is not told when Qt deletes the item
(with its part, or as a box of buttons orders its own anew), and from then on takes for it whatever is made at the same
address: a window, or a timer, with which the program breaks off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def laid_out(layout: QLayout) -> list[QWidget]:
    """The widgets that stand in a layout itself, in its order."""
    around = layout.parentWidget()
    parts = [part for part in around.children() if isinstance(part, QWidget)] if around is not None else []
    places = {layout.indexOf(part): part for part in parts}
    return [places[place] for place in sorted(places) if place >= 0]


def taken_out(layout: QLayout) -> Iterator[QWidget]:
    """The same, each out of the layout as it is given; one that is of no more use is to be hidden and deleted."""
    for part in laid_out(layout):
        layout.removeWidget(part)
        yield part
