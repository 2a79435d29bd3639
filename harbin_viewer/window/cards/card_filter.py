"""The filter above the cards: a field for words, a row of chips for groups and one for statuses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from harbin_viewer.charts.status import STATUS_WORDS
from harbin_viewer.factsheet.finding.sought import sought
from harbin_viewer.factsheet.model.status import STATUSES, StatusName
from harbin_viewer.factsheet.wording import either, in_quotes, listed
from harbin_viewer.window.cards.card_texts import CardTexts
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.plain_tip import give_tip
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.scaled_font import size_in_type
from harbin_viewer.window.widgets.buttons.chip import Chip
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow
from harbin_viewer.window.widgets.search_field import SearchField, label_search

SHOW_ALL = "Show all cards"
"""The way back from any filter, in words."""

_MOST_GROUPS = 30
"""Chips a reader looks through; of more groups the largest have one."""


class CardFilter(QWidget):
    """Decides which cards are shown: all words, any of the groups, any of the statuses.

    `groups` and `statuses` come with how many cards each has; a chip has what some have, where others have not.
    """

    changed = Signal()
    """Another choice of cards is wanted."""

    def __init__(
        self, groups: Mapping[str, int], statuses: Mapping[StatusName, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = self._field()
        self._left_out = max(len(groups) - _MOST_GROUPS, 0)
        largest = dict(Counter(groups).most_common(_MOST_GROUPS)) if self._left_out else groups
        self._groups = {group: Chip(group, count) for group, count in largest.items()} if len(groups) > 1 else {}
        self._statuses = {status: Chip(STATUS_WORDS[status], count, status) for status, count in statuses.items()}
        for status, chip in self._statuses.items():
            give_tip(chip, STATUSES.meaning(status))
        self._of_statuses = QuietLabel("Status")
        self._clear = TextLink(SHOW_ALL)
        self._clear.clicked.connect(self.clear)
        top = QHBoxLayout()
        top.addWidget(self.field, 3)
        top.addWidget(self._clear)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(self._chips())
        self._offer(statuses)
        self.changed.connect(self._offer_clear)
        self._offer_clear()

    def wanted(self, texts: CardTexts) -> Sequence[int]:
        """The cards that are asked for."""
        return self._among(texts, _checked(self._groups), _checked(self._statuses))

    def count(self, decks: Sequence[CardTexts]) -> None:
        """Tell each chip how many cards it would show beside what else is asked for."""
        groups, statuses = _checked(self._groups), _checked(self._statuses)
        of_group, of_status = Counter[str](), Counter[StatusName | None]()
        for texts in decks:
            of_group.update(texts.groups[number] for number in self._among(texts, set(), statuses))
            of_status.update(texts.statuses[number] for number in self._among(texts, groups, set()))
        for group, chip in self._groups.items():
            chip.tell(of_group[group])
        for status, chip in self._statuses.items():
            chip.tell(of_status[status])

    def tell_apart(self, decks: Sequence[CardTexts]) -> None:
        """Offer the statuses that the cards have now, and count them."""
        self._offer(Counter(status for texts in decks for status in texts.statuses))
        self.count(decks)

    def _offer(self, there: Mapping[Any, int]) -> None:
        """Show the chips of the statuses that some cards have, where there are several."""
        several = sum(bool(there[status]) for status in self._statuses) > 1
        self._of_statuses.setVisible(several)
        for status, chip in self._statuses.items():
            chip.setVisible(several and bool(there[status]))

    def _among(self, texts: CardTexts, groups: set[str], statuses: set[str]) -> Sequence[int]:
        """The cards with the words, of one of these groups and one of these statuses (any, where there are none)."""
        found = texts.having(self._words())
        if groups:
            found = [number for number in found if texts.groups[number] in groups]
        if statuses:
            found = [number for number in found if texts.statuses[number] in statuses]
        return found

    def _words(self) -> list[str]:
        return sought(self.field.text())

    def choice(self) -> dict[str, object]:
        """What is asked for, for `choose`."""
        return {
            "words": self.field.text(),
            "groups": sorted(_checked(self._groups)),
            "statuses": sorted(_checked(self._statuses)),
        }

    def choose(self, choice: Mapping[str, object]) -> None:
        """Ask for this again; what is not there any more is left out."""
        for name, chips in (("groups", self._groups), ("statuses", self._statuses)):
            wanted = choice.get(name)
            for key, chip in chips.items():
                chip.setChecked(isinstance(wanted, list) and key in wanted and not chip.isHidden())
        self.field.setText(str(choice.get("words", "")))

    def nothing_has_it(self) -> str:
        """That no card is as is asked for, as a sentence that names what is asked for."""
        words, groups, statuses = self.field.text().strip(), _checked(self._groups), _checked(self._statuses)
        known = [STATUS_WORDS[status] for status in self._statuses if status in statuses]
        asked = (
            f"is about {either(in_quotes(sorted(groups)))}" if groups else "",
            f"has the status {either(in_quotes(known))}" if known else "",
            f"has “{words}” in it" if words else "",
        )
        return f"No card {listed([part for part in asked if part])}."

    def clear(self) -> None:
        """Ask for all cards again."""
        self.choose({})

    def _field(self) -> SearchField:
        field = SearchField()
        label_search(field, "Filter the cards", "Words in the cards")
        size_in_type(field, least=24, most=70, height=1.9)
        field.textChanged.connect(self.changed)
        return field

    def _chips(self) -> QGridLayout:
        rows = QGridLayout()
        rows.setColumnStretch(1, 1)
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(6)
        if self._groups:
            rows.addLayout(_beside_first(QuietLabel("About")), 0, 0)
            rows.addLayout(self._row(self._groups.values(), self._left_out), 0, 1)
        rows.addLayout(_beside_first(self._of_statuses), 1, 0)
        rows.addLayout(self._row(self._statuses.values(), 0), 1, 1)
        return rows

    def _row(self, chips: Iterable[Chip], left_out: int) -> WrapRow:
        row = WrapRow()
        for chip in chips:
            chip.toggled.connect(self.changed)
            row.addWidget(chip)
        if left_out:
            row.addWidget(QuietLabel(f"and {left_out:,} more, which the field above finds"))
        return row

    def _offer_clear(self) -> None:
        self._clear.setVisible(any(self.choice().values()))


def _beside_first(label: QuietLabel) -> QVBoxLayout:
    """The word for a row of chips that may be several lines high: beside the first of them."""
    column = QVBoxLayout()
    column.addSpacing(4)
    column.addWidget(label)
    column.addStretch(1)
    return column


def _checked(chips: Mapping[Any, Chip]) -> set[str]:
    return {key for key, chip in chips.items() if chip.isChecked()}
