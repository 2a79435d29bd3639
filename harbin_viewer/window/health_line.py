"""The sheet's health in a line: how many of its checks hold. It leads to the list of findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from harbin_viewer.window.column import Column
from harbin_viewer.window.fact_button import FactButton
from harbin_viewer.window.palette import theme_of

if TYPE_CHECKING:
    from harbin_viewer.factsheet.checks import Finding

_WAITING = "The figures are being checked …"


def health_words(findings: Sequence[Finding]) -> str:
    """The outcome of the checks in a sentence."""
    if not findings:
        return "This sheet declares no checks."
    count = {verdict: sum(one.verdict == verdict for one in findings) for verdict in ("holds", "differs", "unchecked")}
    parts = [f"{count['holds']} of {len(findings)} comparisons hold"]
    if count["differs"]:
        parts.append(f"{count['differs']} differ")
    if count["unchecked"]:
        parts.append(f"{count['unchecked']} could not be made")
    return "; ".join(parts) + "."


class HealthLine(FactButton):
    """Waits for the findings of the checks, then tells how many hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=12)
        self._words, self._leads = _WAITING, " "
        self.setAccessibleName(_WAITING)

    def tell(self, findings: Sequence[Finding]) -> None:
        """Show how the checks came out."""
        self._words = health_words(findings)
        self._leads = "See what was compared, and what was found" if findings else " "
        self.setAccessibleName(self._words)
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def write(self, column: Column) -> None:
        """The sentence, and where it leads."""
        column.text(self._words, 1.08, "ink", QFont.Weight.DemiBold)
        column.text(self._leads, 0.92, "accent")

    def background(self) -> str:
        """A panel of its own."""
        return theme_of(self.palette()).panel
