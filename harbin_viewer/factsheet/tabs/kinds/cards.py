"""Cards in a grid, deck after deck."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, ClassVar

from msgspec import Meta

from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.parts import Name, OwnPart, Text
from harbin_viewer.factsheet.tabs.declaration import Tab, declared
from harbin_viewer.factsheet.tabs.entry import RowPlace

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.sheet import FactSheet


class Deck(OwnPart, frozen=True, kw_only=True):
    """A table shown as cards: which of its fields is a card's `heading`, its `text` and its `group`."""

    resource: Name
    heading: Text = "name"
    text: Text = "text"
    group: str = "group"
    title: str = ""

    names_columns: ClassVar = frozenset(("text",))


@declared
class CardsTab(Tab, frozen=True, kw_only=True, tag="cards"):
    """Cards in a grid, deck after deck, with a filter."""

    decks: Annotated[tuple[Deck, ...], Meta(min_length=1)]
    text: str = ""

    closeness: ClassVar[int] = 20

    def uses(self) -> tuple[Use, ...]:
        """The table of each deck, and the fields that fill a card."""
        return tuple(_use(deck) for deck in self.decks)

    def words(self, sheet: FactSheet) -> str:
        """The text above the cards."""
        return self.text

    def row_places(self, sheet: FactSheet) -> Iterator[tuple[str, RowPlace]]:
        """Each row is a card."""
        for deck in self.decks:
            where = f"{self.title} · {deck.title or sheet.resource(deck.resource).label}"
            yield (
                deck.resource, RowPlace(where, self.name, heading=deck.heading, text=deck.text, kind="card"),
            )  # fmt: skip


def _use(deck: Deck) -> Use:
    grouped = () if deck.group in ("", "group") else (deck.group,)  # "group" is the default, and may be missing
    return Use(deck.resource, (), (deck.heading, deck.text, *grouped), f"deck “{deck.resource}”")
