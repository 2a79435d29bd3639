"""What the unit of figures lets be computed of them: a change in per cent, or a sum."""

from __future__ import annotations

from harbin_viewer import lazy_re as re

_RATES = re.compile(
    r"%|‰|per ?cent|per mille|percentage|pp\b|p\.p\.|basis points?\b|bps\b|(?:1|one)\s?(?:in|of)\s", re.IGNORECASE
)

_ENDS_AS_RATE = re.compile(r"[\s,(](?:%|‰|per ?cent|percentage)\)?\s*$", re.IGNORECASE)
"""The same behind what is told in it: "annual rate of change, %"."""

_CHOSEN_NOUGHT = re.compile(
    r"°(?!\s*(?:lat|lon|[nsew]\b|$))|℃|℉|degrees? [cf]\b|(?:degrees? )?(?:celsius|fahrenheit|centigrade)\b",
    re.IGNORECASE,
)

_LOGARITHMS = re.compile(r"dB\w?\b|decibels?\b|pH\b|magnitude\b|richter\b|Mw\b|log(?:10)?\b|ln\b")

_CALENDAR = re.compile(r"(?:calendar )?years? (?:AD|CE|BC|BCE)\b|julian days?\b", re.IGNORECASE)


def why_no_change_in_per_cent(unit: str) -> str:
    """Why changes of figures in a unit are not told in per cent, as the end of a sentence; "" where they may be."""
    if are_rates(unit):
        return "and how far that moved is told in percentage points, not in per cent of it"
    if _CHOSEN_NOUGHT.match(unit):
        return "whose nought is chosen: it has no growth in per cent"
    if _LOGARITHMS.match(unit):
        return "which is a logarithm: it has no growth in per cent"
    if _CALENDAR.match(unit):
        return "which is a date: it has no growth in per cent"
    return ""


def are_rates(unit: str) -> bool:
    """Whether figures are told in per cent or as parts of something, so that they move by points."""
    return bool(_RATES.match(unit) or _ENDS_AS_RATE.search(unit))


def has_chosen_nought(unit: str) -> bool:
    """Whether a figure in a unit says nothing in per cent of another, nor as an index: degrees, decibels, dates."""
    return bool(_CHOSEN_NOUGHT.match(unit) or _LOGARITHMS.match(unit) or _CALENDAR.match(unit))


_NO_SUMS = re.compile(
    r"°|℃|℉|degrees?\b|‰|.*\b(?:index|indices|score|km/h|mph|m/s|knots?)\b|\d{4}\s*="
    r"|.*(?:\bper\b|/)\s*(?!(?:years?|yr|a|annum|quarters?|months?|mo|weeks?|wk|days?|d|hours?|h|min|minutes?|seconds?|s|cent)\b)\w",
    re.IGNORECASE,
)
"""Units whose figures have no sum: scales, speeds, and all that is told per something but a time."""

_PAY = re.compile(
    r".*(?:[$€£¥₹]|\b(?:EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN|dollars?|euros?|pounds?|francs?|yen|yuan|roubles?|rubles?|cents?)\b)"
    r".*(?:\bper\b|/|\ban\b)\s*(?:hours?|h|hr|min|minutes?)\b",
    re.IGNORECASE,
)
"""Money by the hour: a price of work."""


_AVERAGES = re.compile(
    r"\b(?:averages?|mean|medians?|rates?|ratios?|index|indices|density|per capita|life expectanc(?:y|ies))\b",
    re.IGNORECASE,
)


def are_averages(title: str) -> bool:
    """Whether a measure is called an average, a rate or an index, whose figures have no sum though their unit may."""
    return bool(_AVERAGES.search(title))


def may_be_added(unit: str) -> bool:
    """Whether figures in a unit have a sum, as far as the unit tells."""
    return not (_NO_SUMS.match(unit) or _LOGARITHMS.match(unit) or _CALENDAR.match(unit) or _PAY.match(unit))
