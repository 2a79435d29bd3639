"""What a form of exploration declares of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from harbin_viewer.charts.exploring.brief import Brief
    from harbin_viewer.charts.model.chart import Chart


@dataclass(frozen=True)
class ExploringForm:
    """A way to show a choice from a table.

    `refused(brief)` says in a sentence why it cannot be shown so, "" where it can. `period` says which times a reader
    chooses: all between two, or one; `measures` how many can be chosen.
    """

    name: str
    title: str
    chart: Callable[[Brief], Chart]
    refused: Callable[[Brief], str]
    period: Literal["range", "moment", "none"] = "range"
    chooses_entities: bool = True
    may_be_logarithmic: bool = False
    measures: int = 1
