"""The verdict on a figure in a word, with a sign and a colour; and why there is none yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from harbin_viewer.charts.theme import Theme
from harbin_viewer.factsheet.checks.checking import Checking
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.sheet import FactSheet


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


def why_unchecked(
    sheet: FactSheet, findings: Sequence[Finding] | None, checking: Checking, trouble: BaseException | None
) -> str:
    """Why nothing is known of what the checks of a sheet find: they go on, were stopped, or failed; "" else."""
    if not sheet.factsheet.checks:
        return ""
    if findings is None:
        return "The checks could not be run." if trouble is not None else "The checks of this sheet are being run …"
    return f"The checks were stopped. {checking.left}" if checking.left else ""


def spoken(finding: Finding) -> str:
    """A finding as one line."""
    known = f" Known: {finding.known}" if finding.known else ""
    word = {"holds": "Holds", "differs": "Differs", "unchecked": "Cannot be checked"}[finding.verdict]
    return f"{word}. {finding.title}. {finding.sentence}{known}"
