"""Very many parts, of which those of a page are made; where they are among all, and the ways to the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.widgets.layouts.part_by_width import PartByWidth

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

MOST = 150
"""Parts of a page: more than a reader looks through, and few enough to be made at once."""


class PartPages(PartByWidth):
    """Puts parts into the layout `parts`, each made by its number when it is first shown.

    `noun` is what there are many of, such as "cards"; `most` of them are a page.
    """

    turned = Signal(object)
    """The reader has turned the page; its first part (a QWidget)."""

    def __init__(
        self, parts: QLayout, make: Callable[[int], QWidget], noun: str, parent: QWidget | None = None,
        *, most: int = MOST,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._parts, self._make, self._noun, self._most = parts, make, noun, most
        self._numbers: Sequence[int] = ()
        self._start = 0
        self.made: dict[int, QWidget] = {}
        self._foot: _Foot | None = None
        self.shown: list[QWidget] = []
        """The parts of the page, in order."""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(parts)

    def show_only(self, numbers: Sequence[int]) -> None:
        """Show the parts of these numbers, from the first page on."""
        self._numbers = numbers
        self._show_from(0)

    def bring(self, number: int) -> QWidget | None:
        """The part of that number, on the page that is shown from now on; None where it is not among them."""
        if number not in self._numbers:
            return None
        start = self._numbers.index(number) // self._most * self._most
        if start != self._start:
            self._show_from(start)
        return self.made[number]

    def _show_from(self, start: int) -> None:
        wanted = self._numbers[start : start + self._most]
        self._start = start
        self._forget_others(wanted)
        shown = [self._part(number) for number in wanted]
        if shown != self.shown:
            self._put(shown)
        self._tell_place()

    def _forget_others(self, wanted: Sequence[int]) -> None:
        """So that those that were made do not become very many."""
        if len(self.made) + len(wanted) <= 2 * self._most:
            return
        kept = set(wanted)
        for number in [number for number in self.made if number not in kept]:
            part = self.made.pop(number)
            part.hide()
            self._parts.removeWidget(part)
            part.deleteLater()
        self.shown = [part for part in self.shown if part in self.made.values()]

    def _part(self, number: int) -> QWidget:
        if number not in self.made:
            self.made[number] = self._make(number)
        return self.made[number]

    def _put(self, parts: list[QWidget]) -> None:
        """Lay them out at once: while it is seen, each part that is shown would lay out all the others anew."""
        seen = self.isVisible()
        if seen:
            self.hide()
        for before in self.shown:
            self._parts.removeWidget(before)  # what `takeAt` gives lives on, and is told of all new sizes of the part
            if before not in parts:
                before.hide()
        for part in parts:
            self._parts.addWidget(part)
            part.show()
        self.shown = parts
        self.updateGeometry()  # also where it is in a part that is hidden: its own layout tells nobody then
        if seen:
            self.show()

    def _tell_place(self) -> None:
        if len(self._numbers) > self._most and self._foot is None:
            self._foot = _Foot(self._most)
            self._foot.step_asked.connect(lambda pages: self._turn(pages))
            self._layout.addWidget(self._foot)
        if self._foot is not None:
            self._foot.tell(self._start, len(self._numbers), self._noun)

    def _turn(self, pages: int) -> None:
        self._show_from(self._start + pages * self._most)
        self.turned.emit(self.shown[0])


def column_of(
    make: Callable[[int], QWidget], count: int, noun: str, spacing: int, most: int = MOST
) -> PartPages:  # fmt: skip
    """So many parts under each other, the first page of them on show."""
    column = QVBoxLayout()
    column.setSpacing(spacing)
    pages = PartPages(column, make, noun, most=most)
    pages.show_only(range(count))
    return pages


class _Foot(QWidget):
    """Which of all are shown, and the ways to those before and after."""

    step_asked = Signal(int)
    """The reader wants the page before (-1) or after (1)."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._place = QuietLabel("")
        self._earlier, self._later = TextLink("Those before"), TextLink("Those after")
        self._earlier.clicked.connect(lambda: self.step_asked.emit(-1))
        self._later.clicked.connect(lambda: self.step_asked.emit(1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        for part in (self._earlier, self._place, self._later):
            layout.addWidget(part)
        layout.addStretch(1)

    def tell(self, start: int, count: int, noun: str) -> None:
        """Say that the page from `start` (0-based) of so many is shown."""
        end = min(start + self._most, count)
        self._place.setText(f"{start + 1:,} to {end:,} of {count:,} {noun}")
        self._earlier.setVisible(start > 0)
        self._later.setVisible(end < count)
        self._earlier.setAccessibleName(f"Those before, of the {noun}")
        self._later.setAccessibleName(f"Those after, of the {noun}")
        self.setVisible(count > self._most)
