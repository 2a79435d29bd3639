"""Whether names on an axis follow each other, as steps and times do, so that a line may lead from one to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from harbin_viewer.factsheet.roles.times.cycles.weekdays import days_of_week
from harbin_viewer.factsheet.roles.times.months import month_of
from harbin_viewer.factsheet.roles.times.periods import periods_of

_NUMBER = r"[−-]?\d+(?:[ ,.’]\d+)*"
_STEP = re.compile(
    r"(?:(?P<below><|≤|up to|under|below|less than)\s*)?"
    r"(?:(?:>|≥|over|above|from|more than|at least|ages?|aged|grade|level|stage|step|"
    r"class|day|week|month|year|hour|quarter|wave|round|lap|set|phase|q|w|d|no\.?|#)\s*)?"
    rf"(?P<number>{_NUMBER})(?:\s*(?:-|–|—|to|bis|à|/)\s*{_NUMBER})?\s*"
    r"(?:\+|%|°c?|years?|yrs?|months?|weeks?|days?|hours?|h|min|km|m|kg|t|st|nd|rd|th|"
    r"(?:and|or) (?:over|above|more|older))*"
    r"(?:\s*(?:years?|grade|quarter|decile|quintile|quartile|class|old))*",
    re.IGNORECASE,
)
"""A number or two with the words of a step: 0–9, 85+, under 5, Q2, week 31, 3rd."""

_DATE = re.compile(r"\d{4}(-\d\d)+.*")

_ORDERS = (
    "spring summer autumn winter", "spring summer fall winter", "winter spring summer autumn",
    "early morning/morning/forenoon/noon/midday/afternoon/evening/night",
    "very low/low/below average/middle/medium/moderate/average/above average/high/very high/extreme",
    "tiny/very small/small/medium/large/very large/huge", "xxs/xs/s/m/l/xl/xxl/xxxl",
    "never/rarely/seldom/sometimes/often/very often/usually/always",
    "very poor/poor/fair/average/good/very good/excellent",
    "strongly disagree/disagree/somewhat disagree/neutral/neither/somewhat agree/agree/strongly agree",
    "none/pre-primary/primary/lower secondary/secondary/upper secondary/post-secondary/tertiary/doctoral",
    "first/second/third/fourth/fifth/sixth/seventh/eighth/ninth/tenth/eleventh/twelfth", "before/during/after",
    "before/after", "start/middle/end", "beginning/middle/end", "baseline/midline/endline", "past/present/future",
    "poorest/poorer/poor/second/middle/third/fourth/richer/rich/richest", "i/ii/iii/iv/v/vi/vii/viii/ix/x/xi/xii",
    "lowest/low/middle/high/highest", "child/youth/adult/elderly", "infant/child/teenager/adult/senior",
)  # fmt: skip
"""Words that follow each other."""

_MONTHS, _DAYS = 12, 7

_PLACES = tuple(
    {word: place for place, word in enumerate(order.split("/") if "/" in order else order.split())} for order in _ORDERS
)


def follow_each_other(names: Sequence[str]) -> bool:
    """Whether names are times or steps in their order; days of the week and months may begin anywhere."""
    known = [name.strip() for name in names if name not in ("–", "")]
    if len(known) < 2:
        return True
    return _numbers_rise(known) or _are_dates(known) or _are_periods(known) or _in_known_order(known)


def _numbers_rise(names: Sequence[str]) -> bool:
    found = [_STEP.fullmatch(name) for name in names]
    if not all(found):
        return False
    places = [
        (float(re.sub(r"[ ,’]", "", step["number"]).replace("−", "-")), not step["below"]) for step in found if step
    ]
    return all(before < after for before, after in pairwise(places))  # what is below five is before five


def _are_dates(names: Sequence[str]) -> bool:
    return all(_DATE.fullmatch(name) for name in names) and list(names) == sorted(names)


def _are_periods(names: Sequence[str]) -> bool:
    found = periods_of(names)
    texts = [found[name].text for name in names if name in found]
    alike = len({found[name].frequency for name in names if name in found}) == 1
    return len(texts) == len(names) and alike and all(before <= after for before, after in pairwise(texts))


def _in_known_order(names: Sequence[str]) -> bool:
    months = [month for month in map(month_of, names) if month]
    if len(months) == len(names) and _goes_round(months, _MONTHS):
        return True
    if (days := days_of_week(names)) and _goes_round(days, _DAYS):
        return True
    for places in _PLACES:
        found = [places.get(name.casefold(), -1) for name in names]
        if -1 not in found and (_rises(found) or _rises(found[::-1])):
            return True
    return False


def _rises(places: Sequence[int]) -> bool:
    return all(before < after for before, after in pairwise(places))


def _goes_round(places: Sequence[int], length: int) -> bool:
    """Whether they rise, or each is the next after the one before in a round: from April to March."""
    return _rises(places) or all((after - before) % length == 1 for before, after in pairwise(places))
