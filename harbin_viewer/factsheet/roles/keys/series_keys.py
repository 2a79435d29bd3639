"""Columns of codes that each stand for one series: what it is of, other columns say in words."""

from __future__ import annotations

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.wording import in_quotes, listed

_CALLED = re.compile(r"\b(?:vector|coordinate|(?:time ?)?series(?: (?:key|id|code|name))?|key|idbank|cdid|series_?id)$")
"""What offices call such a column: VECTOR of Statistics Canada, the KEY of the Bank for International Settlements."""

_CODE = re.compile(r"(?=\D*\d)[\w.:/+*-]{1,60}")

_MOST_PARTS = 12


def settle_series_keys(evidence: Evidence) -> None:
    """Settle each column of series by their codes that several columns of words decide, and that decides each of them.

    Lines of buses, plots and things in a shop have such codes too, and are who is counted.
    """
    for profile in list(evidence.open()):
        if profile.kind == "text" and _CALLED.search(spelled(profile.name)) and _goes_on(profile):
            _settle(profile, evidence)


def _goes_on(profile: Profile) -> bool:
    """Whether codes with figures in them come again, as those of a series do at each of its times."""
    glance()
    again = 1 < len(profile.distinct) < profile.filled
    return again and not profile.constant and all(map(_CODE.fullmatch, profile.texts[:300]))


def _settle(key: Profile, evidence: Evidence) -> None:
    others = (other for other in evidence.open() if other is not key and other.kind == "text" and not other.constant)
    parts = [other for other in others if len(other.distinct) < len(key.distinct)][:_MOST_PARTS]
    parts = [part for part in parts if not is_named(part.name, "unit") and evidence.decides([key.name], part.name)]
    names = [part.name for part in parts]
    if len(parts) < 2 or not evidence.decides(names, key.name):
        return
    told = listed(in_quotes([part.facts.label for part in parts]))
    evidence.settle(key.name, "code", f"It is the code of what {told} say together.")
