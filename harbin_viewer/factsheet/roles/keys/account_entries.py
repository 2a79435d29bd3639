"""Entries of an account: their numbers and addresses name nobody, and its balance goes on by their amounts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise, permutations
from math import isnan

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.event_names import names_balance
from harbin_viewer.factsheet.roles.profile import Profile, number_in
from harbin_viewer.factsheet.roles.unit_finding.money_names import speaks_of_money

_NEARLY_ALL, _CENT, _FEWEST = 0.9, 0.006, 3
_LOOKED_AT = 300
_MOST_AMOUNTS = 6
"""Measures among which are the amounts by which a balance goes on."""


def numbers_entries(profile: Profile, time: Profile, evidence: Evidence) -> bool:
    """Whether texts number entries of money, one day after the other: #1001, NR 7, an address of each payer.

    What is told of satellites and patients in the order of their days is still told of each of them.
    """
    texts = profile.texts[:_LOOKED_AT]
    numbered = sum(any(sign.isdigit() or sign == "@" for sign in text) for text in texts)
    if profile.kind != "text" or numbered < _NEARLY_ALL * len(texts) or not time.runs_on:
        return False
    return any(other.is_numeric and speaks_of_money(other.name) for other in evidence.profiles.values())


def is_running_balance(profile: Profile, evidence: Evidence) -> bool:
    """Whether a balance goes on by the figures of another column, from row to row or back, or by those of two.

    One of them is what came in then, and the other what was paid.
    """
    if not names_balance(profile.name) or not evidence.named("time") or evidence.named("entity"):
        return False
    steps = [second - first for first, second in pairwise(map(number_in, profile.values[:_LOOKED_AT]))]
    names = [name for name in evidence.named("measure") if name != profile.name][:_MOST_AMOUNTS]
    amounts = [[number_in(value) for value in evidence.profiles[name].values[:_LOOKED_AT]] for name in names]
    pairs = (zip(*pair, strict=True) for pair in permutations(amounts, 2))
    both = ([_nought(one) - _nought(other) for one, other in pair] for pair in pairs)
    return any(_goes_by(steps, figures) for figures in chain(amounts, both))


def _nought(figure: float) -> float:
    """An amount, which is nought where none stands."""
    return 0.0 if isnan(figure) else figure


def _goes_by(steps: Sequence[float], amounts: Sequence[float]) -> bool:
    """Whether nearly all steps are as large as the amount behind them, or as that before where the newest is first.

    What is paid back of a loan is taken from it.
    """
    if len(steps) < _FEWEST:
        return False
    ways = [(figures, way) for figures in (amounts[1:], amounts[:-1]) for way in (1, -1)]
    alike = (
        sum(abs(step - way * amount) < _CENT for step, amount in zip(steps, one, strict=True)) for one, way in ways
    )
    return max(alike) >= _NEARLY_ALL * len(steps)
