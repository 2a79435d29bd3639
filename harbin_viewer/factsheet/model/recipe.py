"""How a computed figure came about: what it is, how it was computed, and where the figures stand that it is made of."""

from __future__ import annotations

from typing import NamedTuple

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.status import StatusName


class Part(NamedTuple):
    """A figure that another was computed from; `name` says whose and of when it is where its table has no key."""

    cell: CellAt
    name: str = ""


class Recipe(NamedTuple):
    """`text` is the figure with its unit, as it is drawn; `words` say how it was computed, in whole sentences.

    `parts` come in the order in which the words name them. `status` is that of the figure, `chart` the name of the one
    that computed it.
    """

    subject: str
    text: str
    words: str
    status: StatusName
    parts: tuple[Part, ...]
    chart: str
