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


def account_of(evidence: Evidence) -> Profile | None:
    """The column of accounts of which each has a balance that goes on by an amount, as it does not from row to row."""
    declared = [evidence.profiles[name] for name in evidence.named("measure")]
    figures = [profile for profile in (*declared, *evidence.open()) if profile.is_numeric]
    balances = [profile for profile in figures if names_balance(profile.name)]
    names = [profile for profile in evidence.open() if _may_be_accounts(profile)] if balances else []
    for balance in balances:
        amounts = [profile for profile in figures if profile is not balance][:_MOST_AMOUNTS]
        if names and not _goes_on(balance, amounts):
            return next((profile for profile in names if _goes_on(balance, amounts, profile)), None)
    return None


def _may_be_accounts(profile: Profile) -> bool:
    return profile.kind == "text" and 1 < len(profile.distinct) <= profile.rows / _FEWEST


def is_running_balance(profile: Profile, evidence: Evidence) -> bool:
    """Whether a balance goes on by the figures of another column, from row to row or back, or by those of two.

    One of them is what came in then, and the other what was paid. Where there are several accounts, each goes on.
    """
    if not names_balance(profile.name) or not evidence.named("time"):
        return False
    if _stands_beside_entries(profile, evidence):
        return True
    accounts = next((evidence.profiles[name] for name in evidence.named("entity")), None)
    names = [name for name in evidence.named("measure") if name != profile.name][:_MOST_AMOUNTS]
    return _goes_on(profile, [evidence.profiles[name] for name in names], accounts)


def _stands_beside_entries(balance: Profile, evidence: Evidence) -> bool:
    """Whether a balance is told of one account beside amounts above and below nought: some entries may be left out."""
    if evidence.named("entity"):
        return False
    amounts = [evidence.profiles[name] for name in evidence.named("measure") if not names_balance(name)]
    told = any(speaks_of_money(profile.name) and profile.bounds[0] < 0 < profile.bounds[1] for profile in amounts)
    return told and balance.filled == balance.rows


def _goes_on(balance: Profile, amounts: Sequence[Profile], accounts: Profile | None = None) -> bool:
    """Whether a balance goes on by amounts, or by one that comes in and one that is paid, in each of the accounts."""
    rows = _rows_by(accounts, balance)
    steps = _Steps(rows, _figures(balance))
    columns = [_figures(amount) for amount in amounts]
    pairs = (zip(*pair, strict=True) for pair in permutations(columns, 2))
    both = ([_nought(one) - _nought(other) for one, other in pair] for pair in pairs)
    return any(steps.are(figures) for figures in chain(columns, both))


def _rows_by(accounts: Profile | None, balance: Profile) -> list[list[int]]:
    """The rows that are looked at, those of each account together."""
    numbers = range(len(balance.values[:_LOOKED_AT]))
    if accounts is None:
        return [[*numbers]]
    found: dict[object, list[int]] = {}
    for row in numbers:
        found.setdefault(accounts.values[row], []).append(row)
    return [*found.values()]


def _figures(profile: Profile) -> list[float]:
    return [number_in(value) for value in profile.values[:_LOOKED_AT]]


def _nought(figure: float) -> float:
    """An amount, which is nought where none stands."""
    return 0.0 if isnan(figure) else figure


class _Steps:
    """From one balance to the next of its account."""

    def __init__(self, rows: Sequence[Sequence[int]], balances: Sequence[float]) -> None:
        self._pairs = [pair for one in rows for pair in pairwise(one)]
        self._steps = [balances[second] - balances[first] for first, second in self._pairs]

    def are(self, amounts: Sequence[float]) -> bool:
        """Whether nearly all are as large as the amount behind them, or as that before where the newest is first.

        What is paid back of a loan is taken from it.
        """
        if len(self._steps) < _FEWEST:
            return False
        behind, before = ([amounts[pair[at]] for pair in self._pairs] for at in (1, 0))
        ways = [(figures, way) for figures in (behind, before) for way in (1, -1)]
        alike = (
            sum(abs(step - way * amount) < _CENT for step, amount in zip(self._steps, one, strict=True))
            for one, way in ways
        )
        return max(alike) >= _NEARLY_ALL * len(self._steps)
