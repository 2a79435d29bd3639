"""A column of months, quarters or days of the week without a year, where the figures run over them."""

from __future__ import annotations

from itertools import takewhile

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.times.cycles.parts_in_turn import in_turn
from harbin_viewer.factsheet.roles.times.cycles.weekdays import NAMES_OF_COLUMNS
from harbin_viewer.factsheet.roles.times.part_names import DAYS, MONTHS, QUARTERS

_MOSTLY_THERE = 0.5
"""Which share of the months each of several has a row of, from which on figures run over them."""

_KINDS = {"month": "months", "quarter": "quarters", "day": "days of the week"}
_OF_NONE = {"month": ", of no stated year", "quarter": ", of no stated year"}


def choose_cycle(evidence: Evidence) -> None:
    """Months that stand once each, or once for each of those who are counted, are what the figures run over."""
    for profile in evidence.open():
        if profile.kind == "text" and (reason := reason_of_cycle(profile)) and _runs_over(evidence, profile):
            evidence.settle(profile.name, "time", reason)
            return


def reason_of_cycle(profile: Profile) -> str:
    """What is told of a column of such names as the time; "" for one of others."""
    turns = in_turn(profile.texts)
    if turns is None:
        return ""
    first, last = (pick(turns.numbers, key=lambda text: turns.numbers[text]) for pick in (min, max))
    kind, of_none = _KINDS[turns.frequency], _OF_NONE.get(turns.frequency, "")
    return f"“{profile.facts.label}” is the time: {kind} from {first} to {last}{of_none}."


def _runs_over(evidence: Evidence, profile: Profile) -> bool:
    if not evidence.has_open_figures(besides=profile):
        return False
    others = [other for other in evidence.open() if other.kind in ("text", "period") and not other.constant]
    before = list(takewhile(lambda other: other is not profile, others))
    keys = [other.name for other in others if other is not profile]
    called = _is_called_so(profile.name)
    if not called and not (evidence.unique([profile.name]) and _follow_each_other(profile)):
        return False
    if evidence.unique([profile.name]):
        return not any(evidence.unique([other.name]) for other in before)  # each person has a month of birth
    if not keys or not evidence.nearly_unique([*keys, profile.name]):
        return False
    places = evidence.count(keys) * evidence.count([profile.name])
    return evidence.count([*keys, profile.name]) >= _MOSTLY_THERE * places


def _follow_each_other(profile: Profile) -> bool:
    turns = in_turn(profile.texts)
    return turns is not None and turns.follow_each_other


def _is_called_so(name: str) -> bool:
    return not name or is_named(name, "time") or spelled(name) in {*DAYS, *MONTHS, *QUARTERS, *NAMES_OF_COLUMNS}
