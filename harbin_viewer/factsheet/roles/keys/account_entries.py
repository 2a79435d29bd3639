"""The numbers and addresses of the entries of an account, which name nobody: its days are the time."""

from __future__ import annotations

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.unit_finding.money_names import speaks_of_money

_NEARLY_ALL = 0.9
_LOOKED_AT = 300


def numbers_entries(profile: Profile, time: Profile, evidence: Evidence) -> bool:
    """Whether texts number entries of money, one day after the other: #1001, NR 7, an address of each payer.

    What is told of satellites and patients in the order of their days is still told of each of them.
    """
    texts = profile.texts[:_LOOKED_AT]
    numbered = sum(any(sign.isdigit() or sign == "@" for sign in text) for text in texts)
    if profile.kind != "text" or numbered < _NEARLY_ALL * len(texts) or not time.runs_on:
        return False
    return any(other.is_numeric and speaks_of_money(other.name) for other in evidence.profiles.values())
