"""The tabs of a sheet and what they show."""

from decimal import Decimal
from typing import Annotated, TypeAlias

from msgspec import Meta

from harbin_viewer.factsheet.model.cell import Cell
from harbin_viewer.factsheet.model.parts import Name, OwnPart, Text
from harbin_viewer.factsheet.model.status import StatusName


class Change(OwnPart, frozen=True, kw_only=True):
    """How a highlight's figure changed, and the cell that says so."""

    figure: Decimal
    unit: Text
    cell: Cell
    label: str = ""


class Highlight(OwnPart, frozen=True, kw_only=True):
    """A large figure of the summary. It states its figure, so that the summary needs no table, and names its cell.

    The figure keeps the decimals it is written with: 140.0 is not 140.
    """

    title: Text
    figure: Decimal
    unit: Text
    period: Text
    status: StatusName
    source: Name
    cell: Cell
    change: Change | None = None
    note: str = ""


class SummaryTab(OwnPart, frozen=True, kw_only=True, tag_field="kind", tag="summary"):
    """The sheet in a minute: its description, highlights, and the tables of its timeline and of notes on its source.

    A timeline has the fields `period`, `text`, and `status`; notes have `text`, and may name the `check` that shows it.
    """

    name: Name
    title: Text
    highlights: tuple[Highlight, ...] = ()
    timeline: str = ""
    notes: str = ""


class Deck(OwnPart, frozen=True, kw_only=True):
    """A table shown as cards: which of its fields is a card's `heading`, its `text` and its `group`."""

    resource: Name
    heading: Text = "name"
    text: Text = "text"
    group: str = "group"
    title: str = ""


class CardsTab(OwnPart, frozen=True, kw_only=True, tag_field="kind", tag="cards"):
    """Cards in a grid, deck after deck, with a filter."""

    name: Name
    title: Text
    decks: Annotated[tuple[Deck, ...], Meta(min_length=1)]
    text: str = ""


class ChartsTab(OwnPart, frozen=True, kw_only=True, tag_field="kind", tag="charts"):
    """Charts, one large at a time; no `views` means all of the sheet."""

    name: Name
    title: Text
    views: tuple[Name, ...] = ()


class TableTab(OwnPart, frozen=True, kw_only=True, tag_field="kind", tag="table"):
    """Tables as they are; no `resources` means all of the sheet."""

    name: Name
    title: Text
    resources: tuple[Name, ...] = ()


class ExploreTab(OwnPart, frozen=True, kw_only=True, tag_field="kind", tag="explore"):
    """Charts of what the reader chooses from a table of many; no `resources` means all that have figures."""

    name: Name
    title: Text
    resources: tuple[Name, ...] = ()


Tab: TypeAlias = SummaryTab | CardsTab | ChartsTab | TableTab | ExploreTab
