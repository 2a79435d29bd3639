"""A column of months, quarters, weeks or days without a year, or of hours, where the figures run over them."""

from __future__ import annotations

from itertools import pairwise, takewhile

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import ends_named, is_named, names_ranking, spelled
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.times.cycles.numbered_parts import WEEKS_OF_YEAR
from harbin_viewer.factsheet.roles.times.cycles.parts_in_turn import HOURS, InTurn, in_turn
from harbin_viewer.factsheet.roles.times.cycles.weekdays import NAMES_OF_COLUMNS
from harbin_viewer.factsheet.roles.times.part_names import DAYS, MONTHS, QUARTERS, WEEKS, are_called_days
from harbin_viewer.factsheet.roles.times.part_names import HOURS as HOUR_NAMES

_MOSTLY_THERE = 0.5
"""Which share of the months each of several has a row of, from which on figures run over them."""

_FEWEST_WEEKS = 3
"""Numbers that follow each other from which on they are weeks where they are called so."""

_OF_ANY_YEAR = ("days of the week", HOURS)


def choose_cycle(evidence: Evidence) -> None:
    """Months that stand once each, or once for each of those who are counted, are what the figures run over."""
    for profile in evidence.open():
        reason = reason_of_cycle(profile) if profile.kind == "text" else _reason_of_weeks(profile)
        if reason and _runs_over(evidence, profile):
            evidence.settle(profile.name, "time", reason)
            return


def _reason_of_weeks(profile: Profile) -> str:
    """What is told of numbers that are called weeks (KW) and follow each other, also over the turn of the year."""
    if profile.kind != "whole number" or spelled(profile.name) not in WEEKS or len(profile.numbers) < _FEWEST_WEEKS:
        return ""
    numbers = [*map(int, profile.numbers)]
    if numbers[1] + 1 == numbers[0]:  # the newest stands first
        numbers.reverse()
    steps = {after - before for before, after in pairwise(numbers)} - {1 - max(numbers)}
    if steps != {1} or not 1 <= min(numbers) <= max(numbers) <= WEEKS_OF_YEAR:
        return ""
    return f"“{profile.facts.label}” is the time: weeks from {numbers[0]} to {numbers[-1]}, without a year in the rows."


def reason_of_cycle(profile: Profile) -> str:
    """What is told of a column of such names as the time; "" for one of others."""
    turns = _turns_of(profile)
    if turns is None:
        return ""
    first, last = (pick(turns.numbers, key=lambda text: turns.numbers[text]) for pick in (min, max))
    of_none = "" if turns.called in _OF_ANY_YEAR else ", without a year in the rows"
    return f"“{profile.facts.label}” is the time: {turns.called} from {first} to {last}{of_none}."


def _turns_of(profile: Profile) -> InTurn | None:
    name = profile.name
    return in_turn(profile.texts, called_day=are_called_days(name), called_hours=_is_called_so(name))


def _runs_over(evidence: Evidence, profile: Profile) -> bool:
    if not evidence.has_open_figures(besides=profile):
        return False
    others = [other for other in evidence.open() if other.kind in ("text", "period") and not other.constant]
    before = list(takewhile(lambda other: other is not profile, others))
    keys = [other.name for other in others if other is not profile]
    called, hours = _is_called_so(profile.name), _are_hours(profile)
    if hours and not in_turn(profile.texts) and not _stand_alone(evidence, profile):
        return False
    if not called and (hours or not (evidence.unique([profile.name]) and _follow_each_other(profile))):
        return False
    if evidence.unique([profile.name]):  # each person has a month of birth, and each session an hour
        rivals = others if hours else before
        return not any(evidence.unique([other.name]) for other in rivals if other is not profile)
    if not keys or not evidence.nearly_unique([*keys, profile.name]):
        return False
    places = evidence.count(keys) * evidence.count([profile.name])
    return evidence.count([*keys, profile.name]) >= _MOSTLY_THERE * places


def _stand_alone(evidence: Evidence, profile: Profile) -> bool:
    """Whether hours in no even steps are those of the figures: no ranks, nor others who are told of, beside them."""
    if any(names_ranking(other) for other in evidence.profiles):
        return False
    texts = (other for other in evidence.open() if other.kind == "text" and not other.constant)
    return not evidence.unique([profile.name]) or all(other is profile for other in texts)


def _are_hours(profile: Profile) -> bool:
    turns = _turns_of(profile)
    return turns is not None and turns.called == HOURS


def _follow_each_other(profile: Profile) -> bool:
    turns = _turns_of(profile)
    return turns is not None and turns.follow_each_other


def _is_called_so(name: str) -> bool:
    if not name or is_named(name, "time") or ends_named(name, "time") or are_called_days(name):
        return True
    return spelled(name) in {*DAYS, *WEEKS, *MONTHS, *QUARTERS, *HOUR_NAMES, *NAMES_OF_COLUMNS}
