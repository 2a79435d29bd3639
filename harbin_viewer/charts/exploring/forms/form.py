"""What a form of exploration declares of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.exploration import FORMS, Form, FormFacts

if TYPE_CHECKING:
    from harbin_viewer.charts.exploring.brief import Brief
    from harbin_viewer.charts.model.chart import Chart


@dataclass(frozen=True)
class ExploringForm:
    """A way to show a choice from a table.

    `refused(brief)` says in a sentence why it cannot be shown so, "" where it can; `facts` are what is so of it anyway.
    """

    name: Form
    chart: Callable[[Brief], Chart]
    refused: Callable[[Brief], str]

    @property
    def facts(self) -> FormFacts:
        """What the model says of it."""
        return FORMS[self.name]
