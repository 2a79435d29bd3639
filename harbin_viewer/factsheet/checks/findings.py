"""What checks find: each finding with its figures, verdict and sentence, and the health of a sheet in a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias

from msgspec import Struct

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.wording import by_number, counted

Verdict: TypeAlias = Literal["holds", "differs", "unchecked"]


class Finding(Struct, frozen=True):
    """What a check found of one figure: both values, how far they are apart, how far they may be, and where they stand.

    `cell` and `reference` are where both values stand, `others` where more stands that was compared: parts of a sum.
    `difference` is stated minus expected, in `unit` ("%" of the expected for a relative measure). `sentence` tells it
    all in words; `known` says why the sheet's maker lets a difference stand ("" where not declared). `count` is of how
    many figures it tells.
    """

    check: str
    title: str
    subject: str
    key: Mapping[str, Any]
    verdict: Verdict
    sentence: str
    stated: float | str | None = None
    expected: float | str | None = None
    difference: float | None = None
    unit: str = ""
    tolerance: float | None = None
    cell: CellAt | None = None
    reference: CellAt | None = None
    others: tuple[CellAt, ...] = ()
    known: str = ""
    count: int = 1

    def touches(self, cell: CellAt) -> bool:
        """Whether the finding is of this cell, or compares another with it."""
        return cell in (self.cell, self.reference) or cell in self.others


class Health(Struct, frozen=True):
    """How many checks hold, differ (in a figure at least) or have nothing that can be checked, and the figures in them.

    `differences` are findings that differ, `known` are those of them that the sheet's maker declares; `open` are
    findings of the first two kinds of checks that cannot be checked, `unmade` those of all checks, and `held` those
    that hold.
    """

    holds: int
    differs: int
    unchecked: int
    differences: int = 0
    known: int = 0
    open: int = 0
    unmade: int = 0
    held: int = 0

    @property
    def count(self) -> int:
        """How many checks there are."""
        return self.holds + self.differs + self.unchecked

    @property
    def sentence(self) -> str:
        """The sheet's health in a line."""
        if not self.count:
            return "This sheet declares no checks."
        finds = by_number(self.differs, "finds", "find")
        words = self._of_one if self.count == 1 else self._of_several(f"{finds} {self._found}")
        unmade = f"{counted(self.open, 'comparison')} cannot be made" if self.open else ""
        return "; ".join(filter(None, [*words, unmade])) + "."

    @property
    def headline(self) -> str:
        """The sheet's health in a few words; `details` say the rest."""
        if self.count < 2:
            return self.sentence
        return "; ".join(self._of_several(by_number(self.differs, "differs", "differ"))) + "."

    @property
    def details(self) -> str:
        """How many differences there are, whether they are known, and what cannot be compared; "" for nothing."""
        if self.count < 2:
            return ""
        if not self.differences and not self.open:
            return ""
        whole = max(self.unmade, self.open)
        every = f"of {counted(self.held + self.differences + whole, 'comparison')}"
        holds = f"{self.held} {by_number(self.held, 'holds', 'hold')}" if self.held else ""
        differ = by_number(self.differences, "differs", "differ")
        found = f"{self.differences} {differ}{self._known}" if self.differences else ""
        of_those = f"{whole - self.open} of them " if self.open else ""
        apart = f", {of_those}of checks that cannot be carried out" if whole > self.open else ""
        unmade = f"{whole} cannot be made{apart}" if whole else ""
        told = "; ".join(filter(None, [holds, found, unmade]))
        return f"A check compares each figure that it covers, and differs as soon as one does: {every}, {told}."

    @property
    def told_of_others(self) -> str:
        """The same of those checks that were carried out where others were not; "" for none."""
        return f"Of those carried out: {self.headline}" if self.count else ""

    @property
    def _of_one(self) -> list[str]:
        if self.holds:
            return ["The check holds"]
        return [f"The check finds {self._found}" if self.differs else "The check cannot be carried out"]

    def _of_several(self, those_that_differ: str) -> list[str]:
        words = [f"{self.holds} of {self.count} checks {by_number(self.holds, 'holds', 'hold')}"]
        words += [f"{self.differs} {those_that_differ}"] if self.differs else []
        return [*words, f"{self.unchecked} cannot be carried out"] if self.unchecked else words

    @property
    def _found(self) -> str:
        return f"{counted(self.differences, 'difference')}{self._known}"

    @property
    def _known(self) -> str:
        maker = "known to the maker of the sheet"
        if not self.known:
            return ""
        if self.known < self.differences:
            return f", {self.known} of them {maker}"
        return f", {'all ' if self.known > 1 else ''}{maker}"


def verdicts(findings: Iterable[Finding]) -> dict[str, Verdict]:
    """The verdict on each check: it differs when one of its findings does, holds when one does and none differs."""
    found: dict[str, set[Verdict]] = {}
    for finding in findings:
        found.setdefault(finding.check, set()).add(finding.verdict)
    return {check: _worst(of_it) for check, of_it in found.items()}


def health(findings: Iterable[Finding]) -> Health:
    """The health of a sheet: its checks counted by verdict, and what they found."""
    found = list(findings)
    by_check = verdicts(found)
    of_checks = list(by_check.values())
    differing = [finding for finding in found if finding.verdict == "differs"]
    unmade = [finding for finding in found if finding.verdict == "unchecked"]
    in_others = [finding for finding in unmade if by_check[finding.check] != "unchecked"]
    return Health(
        of_checks.count("holds"), of_checks.count("differs"), of_checks.count("unchecked"),
        differences=sum(finding.count for finding in differing),
        known=sum(finding.count for finding in differing if finding.known),
        open=sum(finding.count for finding in in_others),
        unmade=sum(finding.count for finding in unmade),
        held=sum(finding.count for finding in found if finding.verdict == "holds"),
    )  # fmt: skip


def findings_at(findings: Iterable[Finding], cell: CellAt) -> tuple[Finding, ...]:
    """The findings that touch a cell, those that differ first."""
    order: dict[Verdict, int] = {"differs": 0, "unchecked": 1, "holds": 2}
    touching = (finding for finding in findings if finding.touches(cell))
    return tuple(sorted(touching, key=lambda finding: order[finding.verdict]))


def _worst(found: set[Verdict]) -> Verdict:
    return "differs" if "differs" in found else "holds" if "holds" in found else "unchecked"
