"""The verdict on a figure in a word, with a sign and a colour."""

from __future__ import annotations

from typing import NamedTuple

from harbin_viewer.charts.theme import Theme
from harbin_viewer.factsheet.checks.findings import Finding


class VerdictWord(NamedTuple):
    """`sign` and `word` say the same; `colour` does so a third time."""

    sign: str
    word: str
    colour: str


def verdict_word(finding: Finding, theme: Theme) -> VerdictWord:
    """The verdict of a finding for a reader."""
    if finding.verdict == "holds":
        return VerdictWord("✓", "Holds", theme.status["confirmed"])
    if finding.verdict == "differs":
        return VerdictWord("≠", "Differs", theme.status["contradicted"])
    return VerdictWord("–", "Cannot be checked", theme.muted)


def spoken(finding: Finding) -> str:
    """A finding as one line."""
    known = f" Known: {finding.known}" if finding.known else ""
    word = {"holds": "Holds", "differs": "Differs", "unchecked": "Cannot be checked"}[finding.verdict]
    return f"{word}. {finding.title}. {finding.sentence}{known}"
