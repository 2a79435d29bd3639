"""A finding of a check; it leads to all findings of that check."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.evidence.verdicts import spoken, verdict_word
from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.palette import theme_of


class FindingButton(FactButton):
    """The verdict, and the sentence that tells what was compared."""

    leads = "All findings of this check"

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=6)
        self._finding = finding
        self.setAccessibleName(orderly(spoken(finding)))
        self.setAccessibleDescription("Press Enter to see all findings of this check.")

    def write(self, column: TextColumn) -> None:
        """Verdict, sentence, and why a difference is let stand."""
        verdict = verdict_word(self._finding, theme_of(self.palette()))
        column.marked(verdict.sign, verdict.word, verdict.colour, self._finding.title)
        column.text(self._finding.sentence)
        if self._finding.known:
            column.text(f"Known: {self._finding.known}", 0.9, "muted")
