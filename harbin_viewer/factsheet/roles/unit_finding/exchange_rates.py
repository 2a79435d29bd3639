"""Currencies that tell apart whose rate a figure is, and are no unit of it."""

from __future__ import annotations

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.unit_finding.currencies import CODES

_CURRENCY = re.compile(rf"{CODES}|[A-Z]{{3}}")
_RATE = re.compile(
    r"\b(?:(?:exchange|fx|forex|mid|spot|cross|closing|average|reference) )*(?:rates?|fx|exchange)\b|kurs(?:e|er)?\b"
    r"|\b(?:tipo|taxa|tasso) (?:de|di) cambio\b|\btaux de change\b|\bcurs\b|\bkurz\b|курс|汇率|匯率|レート|환율"
)
"""What the price of a currency in another is called."""


def are_rated(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column has several currencies, and nothing but rates is measured beside them."""
    if len(profile.distinct) < len(("one", "other")) or not all(map(_CURRENCY.fullmatch, profile.texts)):
        return False
    measures = {*evidence.named("measure"), *(other.name for other in evidence.open() if other.is_numeric)}
    names = [spelled(name) for name in measures]
    return bool(names) and all(_RATE.search(name) for name in names)
