"""Columns of currencies: those whose rates the figures beside them are, and those in which amounts are."""

from __future__ import annotations

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.unit_finding.currencies import CODES, MONEY_SIGNS, MONEYS
from harbin_viewer.factsheet.roles.unit_finding.money_names import speaks_of_money

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


def are_of_amounts(profile: Profile, evidence: Evidence) -> bool:
    """Whether all texts are currencies, beside what is called an amount of money and something else that tells rows.

    A purse that has a row for each currency is told of by these alone.
    """
    if not all(_is_currency(text.strip()) for text in profile.texts) or are_rated(profile, evidence):
        return False
    others = [other for other in evidence.profiles.values() if other is not profile]
    told = any(not other.is_numeric and len(other.distinct) > 1 for other in others)
    return told and any(other.is_numeric and speaks_of_money(other.name) for other in others)


def _is_currency(text: str) -> bool:
    return bool(_CURRENCY.fullmatch(text)) or text in MONEY_SIGNS or text.casefold() in MONEYS
