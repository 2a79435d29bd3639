"""How a figure of a chart was computed, written down: what came out, how, and each figure that it is made of."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.recipe import Recipe
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.quoting import known_part
from harbin_viewer.factsheet.wording import number
from harbin_viewer.window.evidence.panel_head import LEFT
from harbin_viewer.window.evidence.part_button import PartButton
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.links.text_link import TextLink, beginning_with_text
from harbin_viewer.window.text.passage import passage
from harbin_viewer.window.text.status_label import StatusLabel
from harbin_viewer.window.widgets.page_scroll import PageScroll

_WIDEST = 120
"""Average characters."""

_AT_ONCE = 20
"""Parts that are shown, and that are shown more of at a time."""


class RecipeView(PageScroll):
    """Made anew for each figure; of very many parts the first are shown, and more where the reader wants them."""

    cell_asked = Signal(object)
    """The reader wants the source of a part (a `CellAt`)."""

    taking_asked = Signal(object)
    """The reader wants to take the figure along, with its `Recipe`."""

    def __init__(self, document: Document, recipe: Recipe, parent: QWidget | None = None) -> None:
        super().__init__(_WIDEST, parent, side=LEFT)
        self._document, self.recipe, self._shown = document, recipe, 0
        self.more = TextLink("")
        self.more.clicked.connect(self._show_more)
        self.content.setSpacing(8)
        self._add_result()
        self._add_title("How it was computed")
        self.content.addWidget(passage(recipe.words))
        self._add_title("What it was computed from")
        self._parts_end = self.content.count()
        self.content.addLayout(beginning_with_text(self.more))
        self.content.addStretch(1)
        self._show_parts()

    def _add_result(self) -> None:
        recipe = self.recipe
        self.content.addWidget(passage(recipe.subject, 0.92, "muted"))
        self.content.addWidget(passage(recipe.text, 1.7, "ink", QFont.Weight.Normal))
        status = STATUSES.shown(recipe.status)
        if status is not None:
            self.content.addWidget(StatusLabel(status, STATUSES.meaning(status, "")))
        link = TextLink("Copy with recipe and sources")
        link.setToolTip("Copy the figure, how it was computed, and each part with its status and source")
        link.clicked.connect(lambda: self.taking_asked.emit(recipe))
        self.content.addLayout(beginning_with_text(link))

    def _add_title(self, title: str) -> None:
        self.content.addSpacing(10)
        self.content.addWidget(SectionTitle(title))

    def _show_parts(self) -> PartButton | None:
        """Show so many more parts, each of which leads to its own source; gives the first of them, None for none."""
        parts, first = self.recipe.parts, None
        for part in parts[self._shown : self._shown + _AT_ONCE]:
            button = PartButton(known_part(self._document, part))
            first = first or button
            button.clicked.connect(lambda _checked=False, cell=part.cell: self.cell_asked.emit(cell))
            self.content.insertWidget(self._parts_end + self._shown, button)
            button.stackUnder(self.more)  # a screen reader walks it where it stands
            self._shown += 1
        left = len(parts) - self._shown
        self.more.setText(f"Show {number(min(left, _AT_ONCE))} more of {number(left)}")
        self.more.setVisible(left > 0)
        return first

    def _show_more(self) -> None:
        if (first := self._show_parts()) is not None:
            first.setFocus()
