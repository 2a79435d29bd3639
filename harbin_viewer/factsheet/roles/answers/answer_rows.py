"""Whether each row of a table is one answer, person or trial of its own, and what its columns then are."""

from __future__ import annotations

from datetime import date, datetime, time
from itertools import pairwise
from math import prod

from harbin_viewer.factsheet.roles.answers.answer_names import (
    is_added,
    is_numbered,
    is_of_birth,
    names_answering,
    names_moment,
    tells_of_person,
    tells_opinion,
    weighs_question,
)
from harbin_viewer.factsheet.roles.answers.answer_scales import in_order_of_answers
from harbin_viewer.factsheet.roles.beside import is_prose
from harbin_viewer.factsheet.roles.code_columns import is_identifier
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.profile import Profile

_ENOUGH, _OVER_TIME = 2, 4
"""What signs weigh together that rows are answers, and where a time is told that may be one of figures."""

_BATTERY, _MOST_ANSWERS = 3, 11
"""Columns of the same few whole numbers from which on they are questions of one kind, and how many numbers."""

_CELLS = 4
"""How many places for each row a key may have that tells them apart by no chance."""

_FEW_PERSONS, _FEW_VALUES, _A_SHARE = 20, 12, 5
"""Rows of persons who are told by age and sex alone, and the different words of each of their other columns."""

_FEW_NUMBERED = 10
"""Numbers of those who answer that are too many to be compared one by one."""

_STEADY, _MOST_LOOKED_AT = 0.8, 200
"""Which share of the days follows the one before at the usual distance in a diary; columns whose heads are read."""


def settle_answers(evidence: Evidence) -> None:
    """Settle words and times of a table whose rows are answers: nobody is counted, and nothing runs over its times."""
    if evidence.named("entity") or not _are_answers(evidence):
        return
    evidence.answers = True
    for name in evidence.named("time"):
        if (profile := evidence.profiles[name]) and (_is_sent(profile) or _is_of_birth(profile) or _are_days(profile)):
            evidence.give_up(name)
            if not _is_of_birth(profile):
                evidence.settle(name, "aside", "It says when each answer was given.")
    for profile in list(evidence.open()):
        if profile.kind in ("text", "period") and not profile.constant and not is_identifier(profile):
            reason = f"It says something of each row, which stands by itself: {profile.count} different values."
            evidence.settle(profile.name, "words", reason)


def _are_answers(evidence: Evidence) -> bool:
    columns = [*evidence.profiles.values()][:_MOST_LOOKED_AT]
    persons = sum(1 for one in columns if tells_of_person(*_heads(one)))
    asked = _asked(columns, evidence)
    if asked + min(persons, 2) < _ENOUGH or _are_named(evidence) or _are_in_steps(evidence):
        return False
    if _runs_over_time(evidence) and asked + min(persons, 2) < _OVER_TIME:
        return False
    return (bool(asked) or _are_persons(columns, evidence)) and not _are_cells(evidence)


def _heads(profile: Profile) -> tuple[str, ...]:
    return (profile.name, profile.facts.title) if profile.facts.title else (profile.name,)


def _asked(columns: list[Profile], evidence: Evidence) -> int:
    """What the signs weigh that something was asked, beside what persons tell of themselves."""
    questions = sum(weighs_question(*_heads(one)) for one in columns)
    added = sum(2 for one in columns if is_added(one.name))
    moments = sum(1 for one in columns if names_moment(one.name) and not is_added(one.name))
    answering = any(names_answering(*_heads(one)) and _numbers_each(one, evidence) for one in columns)
    scales = sum(1 for one in columns if _is_scale(one))
    opinions = sum(1 for one in columns if not weighs_question(*_heads(one)) and tells_opinion(*_heads(one)))
    numbered = sum(1 for one in columns if is_numbered(one.name)) >= min(2, len(columns) - 1)
    return questions + added + moments + 2 * answering + scales + opinions + numbered + _is_battery(columns)


def _numbers_each(profile: Profile, evidence: Evidence) -> bool:
    return _FEW_NUMBERED <= len(profile.distinct) == profile.filled > evidence.rows / 2


def _is_scale(profile: Profile) -> bool:
    if profile.kind != "text" or len(profile.distinct) > _MOST_ANSWERS or len(profile.distinct) > profile.filled / 2:
        return False
    return in_order_of_answers([str(value) for value in profile.distinct]) is not None


def _is_battery(columns: list[Profile]) -> bool:
    """Whether several columns have the same few whole numbers, or the same few words."""
    found: dict[object, int] = {}
    for one in columns:
        again = 2 < len(one.distinct) <= min(_MOST_ANSWERS, one.filled / 2)
        if again and one.kind in ("whole number", "text"):
            values = frozenset(one.distinct)
            found[values] = found.get(values, 0) + 1
    return max(found.values(), default=0) >= _BATTERY


def _are_named(evidence: Evidence) -> bool:
    """Whether each row has a name of its own: that of a person or a place, not a number, nor what somebody said.

    Below a question stand names where there are no other words: the answers of which it is told how many gave each.
    """
    texts = [profile for profile in evidence.open() if profile.kind == "text"]
    names = texts if len(texts) == 1 else [one for one in texts if not weighs_question(*_heads(one))]
    return any(_names_rows(profile, evidence) for profile in names)


def _names_rows(profile: Profile, evidence: Evidence) -> bool:
    if not len(profile.distinct) == profile.filled == evidence.rows > 1:
        return False
    if is_identifier(profile) or is_prose(profile):
        return False
    digits = sum(1 for text in profile.texts if any(map(str.isdigit, text)))
    return digits < len(profile.texts) / 2


def _is_sent(profile: Profile) -> bool:
    """Whether times are those of a clock, or are headed as those at which answers are sent."""
    return names_moment(profile.name) or any(map(_has_clock, profile.examples))


def _has_clock(value: object) -> bool:
    return value.time() != time.min if isinstance(value, datetime) else ":" in str(value)


def _is_of_birth(profile: Profile) -> bool:
    return is_of_birth(*_heads(profile))


def _are_days(profile: Profile) -> bool:
    return "day" in profile.frequencies


def _runs_over_time(evidence: Evidence) -> bool:
    """Whether a time is told at which no answer was sent and nobody was born."""
    times = (evidence.profiles[name] for name in evidence.named("time"))
    return any(not (_is_sent(one) or _is_of_birth(one)) for one in times)


def _are_in_steps(evidence: Evidence) -> bool:
    """Whether rows follow each other day by day, or week by week: one who answers each day keeps a diary."""
    for name in evidence.named("time"):
        profile = evidence.profiles[name]
        found = {day for value in profile.distinct if (day := _day_of(value, profile)) is not None}
        steps = sorted(after - before for before, after in pairwise(sorted(found)))
        usual = steps[len(steps) // 2] if steps else 0
        if steps and len(found) >= _STEADY * evidence.rows and steps.count(usual) >= _STEADY * len(steps):
            return True
    return False


def _day_of(value: object, profile: Profile) -> int | None:
    if isinstance(value, date):
        return value.toordinal()
    period = profile.periods.get(str(value))
    try:
        return date.fromisoformat(period.text[:10]).toordinal() if period else None
    except ValueError:
        return None


def _are_persons(columns: list[Profile], evidence: Evidence) -> bool:
    """Whether persons are told by what they are alone: many, with an age or the like and few words of any kind."""
    if _runs_over_time(evidence):
        return False
    words = [one for one in columns if one.kind == "text" and one.name not in evidence.settled]
    few = max(_FEW_VALUES, evidence.rows // _A_SHARE)
    return evidence.rows >= _FEW_PERSONS and all(len(one.distinct) <= few for one in words)


def _are_cells(evidence: Evidence) -> bool:
    """Whether a few columns tell all rows apart by no chance: rows are the cells of a table then, as of a panel.

    Answers to many questions are hardly ever given twice by the same kind of person, but have far more places.
    """
    keys = [one.name for one in evidence.profiles.values() if _may_be_of_key(one, evidence)]
    return bool(keys) and any(_is_grid(_least(order, evidence), evidence) for order in (keys, keys[::-1]))


def _may_be_of_key(profile: Profile, evidence: Evidence) -> bool:
    if profile.name in evidence.named("time"):
        return not _is_sent(profile) and not _is_of_birth(profile)
    words = profile.kind in ("text", "period") or is_named(profile.name, "dimension") or is_named(profile.name, "thing")
    again = 1 < len(profile.distinct) <= evidence.rows / 2 and profile.filled == evidence.rows
    asked = weighs_question(*_heads(profile)) > 0 or tells_opinion(*_heads(profile))
    return again and (words or profile.name in evidence.named("code")) and not asked


def _least(names: list[str], evidence: Evidence) -> list[str]:
    """As few of the columns as tell all rows apart, the first left out first; none where all do not."""
    if not evidence.nearly_unique(names):
        return []
    kept = list(names)
    for name in names:
        fewer = [other for other in kept if other != name]
        if fewer and evidence.nearly_unique(fewer):
            kept = fewer
    return kept


def _is_grid(key: list[str], evidence: Evidence) -> bool:
    return bool(key) and prod(len(evidence.profiles[name].distinct) for name in key) <= _CELLS * evidence.rows
