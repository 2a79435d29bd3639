"""Columns of currencies: those whose rates the figures beside them are, and those in which amounts are."""

from __future__ import annotations

from collections.abc import Iterable

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.unit_finding.currencies import CODES, MONEY_SIGNS, MONEYS
from harbin_viewer.factsheet.roles.unit_finding.money_names import names_balance_of_purse, speaks_of_money

_CURRENCY_NAMES = frozenset({
    "currency", "currency code", "currencies", "wahrung", "waehrung", "devise", "divisa", "monnaie", "moneda", "moeda",
    "valuta", "валюта", "waluta", "munt", "mena", "para birimi", "doviz", "币种", "货币", "幣別", "通貨", "العملة",
})  # fmt: skip

_CODE = re.compile(r"[A-Za-z]{3}|[$€£¥]")
_CURRENCY = re.compile(rf"{CODES}|[A-Z]{{3}}")
_RATE = re.compile(
    r"\b(?:(?:exchange|fx|forex|mid|spot|cross|closing|average|reference) )*(?:rates?|fx|exchange)\b|kurs(?:e|er)?\b"
    r"|\b(?:tipo|taxa|tasso) (?:de|di) cambio\b|\btaux de change\b|\bcurs\b|\bkurz\b|курс|汇率|匯率|レート|환율"
)
"""What the price of a currency in another is called."""


_COUNT_AT_END = re.compile(r" \d$")


def of_what(name: str) -> str | None:
    """Before what the currency stands in a name: "" for “Currency” and “Währung 2”, “converted”; None of others."""
    said = _COUNT_AT_END.sub("", spelled(name))
    if said in _CURRENCY_NAMES:
        return ""
    ends = (said[: -len(known) - 1] for known in _CURRENCY_NAMES if said.endswith(f" {known}"))
    return next(ends, None) or next(
        (said[len(known) + 1 :] for known in _CURRENCY_NAMES if said.startswith(f"{known} ")), None
    )


def of_their_own(name: str, measures: Iterable[str]) -> list[str]:
    """The measures that a column of currencies is called after: “Converted Amount” beside “Converted Currency”."""
    if not (what := of_what(name)):
        return []
    called = {measure: spelled(measure) for measure in measures}
    return [one for one, name in called.items() if f"{name} ".startswith(f"{what} ") or name.endswith(f" {what}")]


def is_currency_of_figures(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column says in which money the figures of a row are: one in all, or that of the row's country."""
    glance()
    if of_what(profile.name) is None or profile.kind != "text":
        return False
    if of_what(profile.name):
        figures = (other.name for other in evidence.open() if other.is_numeric)
        return all(map(_CODE.fullmatch, profile.texts)) and bool(of_their_own(profile.name, figures))
    if profile.constant:
        return True
    names = (other.name for other in evidence.open() if is_named(other.name, "entity"))
    return any(evidence.decides([name], profile.name) for name in names) or are_of_amounts(profile, evidence)


def are_rated(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column has several currencies, and nothing but rates is measured beside them."""
    if len(profile.distinct) < len(("one", "other")) or not all(map(_CURRENCY.fullmatch, profile.texts)):
        return False
    measures = {*evidence.named("measure"), *(other.name for other in evidence.open() if other.is_numeric)}
    names = [spelled(name) for name in measures]
    return bool(names) and all(_RATE.search(name) for name in names)


def are_of_amounts(profile: Profile, evidence: Evidence) -> bool:
    """Whether all texts are currencies, beside what is called an amount of money and something else that tells rows.

    Beside nothing else, as in a purse with a row for each currency, it is to be called an amount or a balance.
    """
    if not all(is_currency(text.strip()) for text in profile.texts) or are_rated(profile, evidence):
        return False
    others = [other for other in evidence.profiles.values() if other is not profile]
    told = any(not other.is_numeric and len(other.distinct) > 1 for other in others)
    names_money = speaks_of_money if told else names_balance_of_purse
    return any(other.is_numeric and names_money(other.name) for other in others)


def is_currency(text: str) -> bool:
    """Whether a text is nothing but a currency, by its code, its sign or its word."""
    return bool(_CURRENCY.fullmatch(text)) or text in MONEY_SIGNS or text.casefold() in MONEYS
