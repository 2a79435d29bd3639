"""A place on an axis in a sentence: in 2020, on 2020-05-01, at 09:30, for tea."""

from __future__ import annotations

import re

_DAY = re.compile(r"\d{4}-\d\d-\d\d.*")
_CLOCK = re.compile(r"\d\d?:\d\d.*|[-−]?P\d.*")
_NUMBER = re.compile(r"[−-]?\d[\d.,]*")
_PERIOD = re.compile(
    r"(?:FY ?)?[−-]?\d{4}(?:(?:s|\s?[-–/]\s?)?(?:Q[1-4]|[HS][12]|W\d\d|\d\d(?:\d\d)?)?)|Q[1-4] \d{4}",
    re.IGNORECASE,
)
"""Years, and parts of them or several as they are mostly written."""


def phrase(text: str, axis: str) -> str:
    """The text of a place with the word that leads to it; `axis` is how the chart's runs."""
    return f"{_leads(text, axis)} {text}"


def _leads(text: str, axis: str) -> str:
    if _CLOCK.fullmatch(text):
        return "at"
    if _DAY.fullmatch(text):
        return "on"
    if axis == "number" and (leads := _leads_to_part(text)):
        return leads
    if axis == "number" or (axis == "category" and _NUMBER.fullmatch(text) and not _PERIOD.fullmatch(text)):
        return "at"
    return "in" if axis != "category" or _PERIOD.fullmatch(text) or _is_month(text) else "for"


def _is_month(text: str) -> bool:
    from harbin_viewer.factsheet.roles.times.months import month_of

    return text.isalpha() and bool(month_of(text))


def _leads_to_part(text: str) -> str:
    """What leads to a month, a quarter or a day of the week without a year; "" for others."""
    from harbin_viewer.factsheet.roles.times.cycles.parts_in_turn import part_named

    return {"": "", "day": "on"}.get(part_named(text), "in")
