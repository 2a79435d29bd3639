"""What checks find: each finding with its figures, verdict and sentence, and the health of a sheet in a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeAlias

Verdict: TypeAlias = Literal["holds", "differs", "unchecked"]


class CellAt(NamedTuple):
    """The address of a figure: resource, row (0-based) and field."""

    resource: str
    row: int
    field: str


@dataclass(frozen=True)
class Finding:
    """What a check found of one figure: both values, how far they are apart, how far they may be, and where they stand.

    `difference` is stated minus expected, in `unit` ("%" of the expected for a relative measure). `sentence` tells it
    all in words; `known` says why the sheet's maker lets a difference stand ("" where not declared).
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
    known: str = ""

    def touches(self, cell: CellAt) -> bool:
        """Whether the finding is of this cell, or compares another with it."""
        return cell in (self.cell, self.reference)


@dataclass(frozen=True)
class Health:
    """How many checks hold, differ (in a figure at least) or have nothing that can be checked."""

    holds: int
    differs: int
    unchecked: int

    @property
    def count(self) -> int:
        """How many checks there are."""
        return self.holds + self.differs + self.unchecked

    @property
    def sentence(self) -> str:
        """The sheet's health in a line."""
        if not self.count:
            return "This sheet declares no checks."
        words = [
            f"{self.holds} of {self.count} checks hold{'s' if self.holds == 1 else ''}"
            if self.count > 1
            else self._of_one()
        ]
        if self.differs and self.count > 1:
            words.append(f"{self.differs} differ{'s' if self.differs == 1 else ''}")
        if self.unchecked and self.count > 1:
            words.append(f"{self.unchecked} cannot be checked")
        return "; ".join(words) + "."

    def _of_one(self) -> str:
        return "The check holds" if self.holds else "The check differs" if self.differs else "Nothing can be checked"


def verdicts(findings: Iterable[Finding]) -> dict[str, Verdict]:
    """The verdict on each check: it differs when one of its findings does, holds when one does and none differs."""
    found: dict[str, set[Verdict]] = {}
    for finding in findings:
        found.setdefault(finding.check, set()).add(finding.verdict)
    return {check: _worst(of_it) for check, of_it in found.items()}


def health(findings: Iterable[Finding]) -> Health:
    """The health of a sheet: its checks counted by verdict."""
    found = list(verdicts(findings).values())
    return Health(found.count("holds"), found.count("differs"), found.count("unchecked"))


def findings_at(findings: Iterable[Finding], cell: CellAt) -> tuple[Finding, ...]:
    """The findings that touch a cell, those that differ first."""
    order: dict[Verdict, int] = {"differs": 0, "unchecked": 1, "holds": 2}
    return tuple(sorted((one for one in findings if one.touches(cell)), key=lambda one: order[one.verdict]))


def _worst(found: set[Verdict]) -> Verdict:
    return "differs" if "differs" in found else "holds" if "holds" in found else "unchecked"
