"""The large figures of a summary."""

from decimal import Decimal

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
