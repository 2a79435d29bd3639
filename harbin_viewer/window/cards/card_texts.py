"""The words of a deck's cards, written when they are asked for: of very many, few are ever read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from harbin_viewer.charts.status import STATUS_WORDS
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.finding.folded import fold
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.status import NOT_BORNE_OUT, StatusName
from harbin_viewer.factsheet.related import COLUMN, NO_COLUMN, in_words
from harbin_viewer.factsheet.tables.rows_of_columns import column_of
from harbin_viewer.factsheet.tabs.kinds.cards import Deck
from harbin_viewer.window.cards.card import CardText


class CardTexts:
    """A card for each row of the table, by the number of the row."""

    def __init__(self, deck: Deck, document: Document) -> None:
        self._deck, self._document = deck, document
        self._resource = document.sheet.resource(deck.resource)
        self._rows = document.rows(deck.resource)

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, number: int) -> CardText:
        deck, row = self._deck, self._rows[number]
        status = self._document.status(self._resource, row, deck.text)
        return CardText(
            heading=str(row.get(deck.heading) or ""),
            text=str(row.get(deck.text) or ""),
            group=str(row.get(deck.group) or ""),
            status=status,
            source=self._document.label(row.get("source")),
            related=in_words(row.get(COLUMN, NO_COLUMN), status),
        )

    @cached_property
    def groups(self) -> Sequence[str]:
        """The group of each card, "" for none."""
        return [str(value or "") for value in column_of(self._rows, self._deck.group)]

    @cached_property
    def statuses(self) -> Sequence[StatusName | None]:
        """The status of each card."""
        return self._document.statuses(self._resource, self._rows, self._deck.text)

    def tell_apart(self) -> bool:
        """Tell those statuses apart, once the checks have run, that are not borne out; whether there are any."""
        from harbin_viewer.factsheet.checks.borne_out import is_doubted

        cells = (CellAt(self._deck.resource, row, self._deck.text) for row in range(len(self)))
        doubted = [is_doubted(self._document, cell) for cell in cells]
        self.statuses = [
            NOT_BORNE_OUT if against else status for status, against in zip(self.statuses, doubted, strict=True)
        ]
        return any(doubted)

    def having(self, terms: Sequence[str]) -> Sequence[int]:
        """The cards on which all these terms (folded) stand."""
        found: Sequence[int] = range(len(self))
        for term in terms:
            found = [number for number in found if term in self._searched[number]]
        return found

    @cached_property
    def _searched(self) -> Sequence[str]:
        """All that stands on each card, folded."""
        deck, label = self._deck, self._document.label
        return [
            fold("\n".join(
                (
                    group, str(row.get(deck.heading) or ""), str(row.get(deck.text) or ""),
                    in_words(row.get(COLUMN, NO_COLUMN), status), STATUS_WORDS[status] if status else "",
                    label(row.get("source")),
                )
            ))
            for row, group, status in zip(self._rows, self.groups, self.statuses, strict=True)
        ]  # fmt: skip
