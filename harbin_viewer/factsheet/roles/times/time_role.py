"""Which column is the time, and how long its steps are."""

from __future__ import annotations

import itertools
from datetime import date, datetime
from functools import cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.keys.time_of_each import is_told_of_each
from harbin_viewer.factsheet.roles.names.column_names import begins_named, ends_named, is_named, spelled
from harbin_viewer.factsheet.roles.names.named_beside import names_end
from harbin_viewer.factsheet.roles.profile import Profile, day_text, is_missing
from harbin_viewer.factsheet.roles.times.ages_and_rounds import (
    are_ages,
    are_lengths,
    choose_course,
    go_again,
    go_by_steps,
    is_how_long,
    names_course,
)
from harbin_viewer.factsheet.roles.times.cycles.course import choose_cycle, reason_of_cycle
from harbin_viewer.factsheet.roles.times.moments import steps_in_words
from harbin_viewer.factsheet.roles.times.part_names import DAYS, DUE, MONTHS, QUARTERS, YEARS
from harbin_viewer.factsheet.roles.times.periods import in_common, period_of
from harbin_viewer.factsheet.roles.unit_finding.said_units import unit_named

_DECLARED = {"year": 5, "date": 5, "datetime": 5, "yearmonth": 5}
_LONGEST_PAST, _LATEST = -20_000, 3_000
"""Years of the tables of history; later ones are numbers of something else."""

_EARLIEST = 1000
_COMPARED = 500
"""Times from the head of a table whose steps are measured."""

_COMPOUND = re.compile(r"(?i)[^\W\d_](?:datum|dato|tag|dag)$")
"""A day at the end of a word, as German and its neighbours make them (Buchungstag, Stichtag, peildatum)."""


def settle_time(evidence: Evidence) -> None:
    """Settle the time, unless it is settled, and set aside what says the same time once more."""
    for choose in (_choose_ages, _choose_time, choose_course, choose_cycle):
        if not evidence.named("time"):
            choose(evidence)
    for name in evidence.named("time")[:1]:
        _settle_time_beside_ages(evidence, evidence.profiles[name])
        _set_aside_repeated(evidence, evidence.profiles[name])


def _choose_time(evidence: Evidence) -> None:
    candidates = [(score(profile), profile) for profile in evidence.open()]
    if (best := max((found for found, _ in candidates), default=0)) <= 0:
        return
    equals = [profile for found, profile in candidates if found == best]
    equals = [profile for profile in equals if not names_end(profile.name)] or equals
    chosen = _finer_than(equals[0], equals, evidence)
    if _is_all_there_is(evidence, chosen) or is_how_long(evidence, chosen):
        return
    if not is_told_of_each(evidence, chosen, by_name=chosen.facts.year_is_day or _speaks_of_time(chosen.name)):
        evidence.settle(chosen.name, "time", reason_of_time(chosen))


def _finer_than(chosen: Profile, others: list[Profile], evidence: Evidence) -> Profile:
    """The time itself, or one that is as good and tells it apart: months that stand beside their years."""
    more = (other for other in others if len(other.distinct) > len(chosen.distinct))
    return next((other for other in more if evidence.decides([other.name], chosen.name)), chosen)


def _choose_ages(evidence: Evidence) -> None:
    """Many single ages, each told of in as many rows, are what figures run over, at one time after the other."""
    ages = next((profile for profile in evidence.open() if are_ages(profile)), None)
    if ages is None:
        return
    others = [profile for profile in evidence.open() if profile is not ages and not profile.constant]
    times = [profile for profile in others if profile.kind != "number" and score(profile) > 0]
    named = (profile for profile in others if profile.kind in ("text", "period") or is_named(profile.name, "dimension"))
    keys = [profile.name for profile in named if profile not in times]
    key = [*keys, *(profile.name for profile in times)]
    if evidence.nearly_unique(key) or not evidence.nearly_unique([*key, ages.name]):
        return
    evidence.settle(ages.name, "time", f"“{ages.facts.label}” holds single ages, and the figures run over them.")


def _settle_time_beside_ages(evidence: Evidence, chosen: Profile) -> None:
    """Settle the time of tables whose figures run over ages: one of its times is shown."""
    if not names_course(chosen.name) or not chosen.is_numeric:
        return
    times = [profile for profile in evidence.open() if profile.kind != "number" and score(profile) > 0]
    for profile in times[:1]:
        if not profile.constant:
            evidence.settle(
                profile.name, "dimension", f"Each of {profile.count} times tells of all of “{chosen.facts.label}”."
            )


def _set_aside_repeated(evidence: Evidence, chosen: Profile) -> None:
    """Settle columns that repeat the time, or a part of it."""
    for other in list(evidence.open()):
        if _may_say_the_same(other, chosen) and _says_the_same(evidence, other, chosen):
            evidence.settle(other.name, "code", _reason_of_repeated(other, chosen, evidence), chosen.name)
        if other.kind == "number" and _repeats_in_decimals(evidence, other, chosen):
            evidence.settle(other.name, "aside", f"It repeats “{chosen.facts.label}” as a number with decimals.")
        elif other.is_numeric and _is_part_of(evidence, other, chosen):
            evidence.settle(other.name, "aside", f"It is a part of “{chosen.facts.label}”.")


def _reason_of_repeated(other: Profile, chosen: Profile, evidence: Evidence) -> str:
    """Why no second course of time is seen in a column: it has the same times, or the end of each that begins."""
    label = chosen.facts.label
    rows = list(evidence.tuples((chosen.name, other.name)))
    pairs = ((chosen.periods.get(day_text(time)), other.periods.get(day_text(same))) for time, same in rows)
    told = (pair for time, same in pairs if time and same and (pair := in_common(time, same)))
    hours = ((time, same) for time, same in rows if isinstance(time, datetime) and isinstance(same, datetime))
    if all(time == same for time, same in told) and all(time == same for time, same in hours):
        return f"It says the same time as “{label}”."
    return f"It is another time of each row, which “{label}” tells already."


def _repeats_in_decimals(evidence: Evidence, other: Profile, chosen: Profile) -> bool:
    """Whether numbers such as 2020.5 are the time once more: by name, or as each lies within its year."""
    if begins_named(other.name, "aside") and ends_named(other.name, "time"):
        return True
    if min(other.numbers) < _EARLIEST or max(other.numbers) >= _LATEST:
        return False
    if frequency(chosen) == "year" and not ends_named(other.name, "time"):
        return False
    pairs = (pair for pair in evidence.tuples((chosen.name, other.name)) if not is_missing(pair[0]))
    return all(str(time)[:4] == str(number)[:4] for time, number in pairs)


def _is_part_of(evidence: Evidence, other: Profile, chosen: Profile) -> bool:
    """Whether whole numbers called day, month or year are those of the time, which decides them."""
    parts = _parts_of_time().get(spelled(other.name))
    if parts is None or other.constant or not all(parts[0] <= number <= parts[1] for number in other.numbers):
        return False
    return len(other.distinct) < len(chosen.distinct) and evidence.decides([chosen.name], other.name)


@cache
def _parts_of_time() -> dict[str, tuple[int, int]]:
    """How parts of a time are called, and the least and the greatest number that each can be."""
    return (
        dict.fromkeys(map(spelled, (*DAYS, "weekday")), (0, 31))
        | dict.fromkeys(map(spelled, (*MONTHS, *QUARTERS)), (1, 12))
        | dict.fromkeys(map(spelled, YEARS), (1400, 2300))
        | dict.fromkeys(("week", "woche", "semaine", "semana", "hour", "stunde", "day of year", "doy"), (0, 366))
    )


def _is_all_there_is(evidence: Evidence, chosen: Profile) -> bool:
    """Whether a year is what is told of each row (“Year of the last case”), not when it was so."""
    if chosen.facts.type in _DECLARED or is_named(chosen.name, "time") or not chosen.is_numeric:
        return False
    others = [profile for profile in evidence.open() if profile is not chosen and profile.is_numeric]
    return all(profile.constant for profile in others)


def score(profile: Profile) -> float:
    """How well a column fits as the time; 0 where it does not."""
    if not profile.examples or are_lengths(profile):
        return 0
    if profile.constant and str(profile.examples[0]).strip() in ("0", "0.0"):
        return 0
    if profile.facts.year_is_day:
        return 9
    if profile.facts.type in _DECLARED:
        return _DECLARED[profile.facts.type] + _score_of_name(profile.name) - (2 if profile.constant else 0)
    if profile.kind == "period":
        return 3 + _score_of_name(profile.name) - (2 if profile.constant else 0)
    if profile.kind == "whole number":
        return _score_of_numbers(profile) - (1 if profile.constant else 0)
    return 0


def _score_of_name(name: str) -> float:
    return 3 if is_named(name, "time") else 1.5 if _speaks_of_time(name) or spelled(name) in DUE else 0


def _speaks_of_time(name: str) -> bool:
    return ends_named(name, "time") or begins_named(name, "time") or _COMPOUND.search(name) is not None


def _score_of_numbers(profile: Profile) -> float:
    low, high = min(profile.numbers), max(profile.numbers)
    named: float = 3 if is_named(profile.name, "time") else 0
    if not (low >= _LONGEST_PAST and high <= _LATEST):
        return named + 1 if named and all(period_of(text) for text in profile.texts) else 0
    years = sum(1 for number in profile.numbers if 1400 <= number <= 2200) / len(profile.numbers)
    if named:
        may_be = years > 0.5 or low < 1400 <= high or low < 0 or high - low > 200 or len(profile.numbers) == 1
        return 2 + named if may_be else 1.5
    if years < 1.0:
        return 0
    named = _score_of_name(profile.name)
    if named or len(profile.numbers) > 2:
        repeated = profile.filled > len(profile.numbers) and go_again(profile.numbers, profile.distinct.values())
        return 1 + named if repeated or named or go_by_steps(profile) else 0
    return 0


def _is_compact(profile: Profile) -> bool:
    """Whether whole numbers are years, or months or days without signs (202001, 20200131)."""
    return all(re.fullmatch(r"(?:1\d|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?", text) for text in profile.texts)


def _may_be_years_of(other: Profile, chosen: Profile) -> bool:
    """Whether numbers of four digits are the years of a time, all as far from them: others are figures like any."""
    if is_named(other.name, "time") or _speaks_of_time(other.name) or any(number > _LATEST for number in other.numbers):
        return True
    years = sorted({int(found[0]) for text in chosen.texts if (found := re.search(r"\d{4}", text))})
    numbers = sorted(set(other.numbers))
    return len(years) == len(numbers) and len({number - year for number, year in zip(numbers, years, strict=True)}) == 1


def _may_say_the_same(other: Profile, chosen: Profile) -> bool:
    """Whether a column may hold the time once more; bare numbers of no declared type only where they go as it does."""
    if other.kind == "whole number" and other.facts.type not in _DECLARED:
        if unit_named(other.name, other.name) and not unit_named(chosen.name, chosen.name):
            return False  # in how many seconds each year's winner ran
        return (_is_compact(other) or score(other) > 0) and _may_be_years_of(other, chosen)
    return score(other) > 0


def _says_the_same(evidence: Evidence, other: Profile, chosen: Profile) -> bool:
    if other.constant or len(other.distinct) > len(chosen.distinct):
        return False
    return evidence.say_the_same(chosen.name, other.name)


def reason_of_time(profile: Profile) -> str:
    """Why a column is the time, in a sentence for a reader."""
    label = profile.facts.label
    if profile.facts.year_is_day:
        return f"“{label}” is the time: days since {profile.facts.zero_day or 'a first day'}, as its description says."
    if profile.is_numeric:
        low, high = map(int, profile.bounds)
        span = f"{low} in all rows" if low == high else f"whole numbers from {_year(low)} to {_year(high)}"
        return f"“{label}” is the time: {span}."
    ends = profile.ends
    if not ends:
        return reason_of_cycle(profile) or f"“{label}” is the time, as its type says."
    if profile.frequencies in (("month",), ("day",)) and all(period.words for period in profile.periods.values()):
        return f"“{label}” is the time: spans of which the first ends with {ends[0]}, the last with {ends[1]}."
    steps = steps_in_words(profile.examples, profile.frequencies)
    return f"“{label}” is the time: {steps} from {ends[0]} to {ends[1]}."


def _year(number: int) -> str:
    return str(number) if number >= 0 else f"−{-number}"


def frequency(profile: Profile) -> str:
    """How far apart the times of a column lie: year, quarter, month, week, day; "" where they have no even step."""
    if profile.facts.year_is_day:
        return "day"
    if profile.is_numeric and not (profile.periods and min(profile.numbers) >= _EARLIEST):
        return "year" if _are_of_years(profile) else ""
    found = profile.frequencies
    if len(found) != 1:
        return "" if found else "year"
    return _step_of_days(profile) if found[0] in ("day", "month") else found[0]


def _are_of_years(profile: Profile) -> bool:
    """Whether numbers of fewer digits are years: by name or type, or as they lead from before our era to ours."""
    named = profile.facts.type == "year" or any(word in YEARS for word in spelled(profile.name).split())
    return named or min(profile.numbers) < 0 < _EARLIEST <= max(profile.numbers)


_SPANS = (
    (1, 4, "day"), (6, 8, "week"), (28, 31, "month"), (89, 93, "quarter"), (180, 186, "half-year"), (364, 367, "year"),
)  # fmt: skip
"""How many days lie between times that are as far apart as such."""


def _step_of_days(profile: Profile) -> str:
    """Days that lie a month, a quarter or a year apart are named for it."""
    head = {day_text(value) for value in list(profile.distinct)[:_COMPARED]}
    periods = profile.periods.items()
    days = sorted(
        {_ordinal(period.text) for text, period in periods if text in head or len(profile.distinct) < _COMPARED}
    )
    steps = sorted(second - first for first, second in itertools.pairwise(days))
    shortest = profile.frequencies[0]
    if not steps:
        return shortest
    step = steps[len(steps) // 2]
    return next((name for low, high, name in _SPANS if low <= step <= high), shortest)


def _ordinal(text: str) -> int:
    if len(text) == len("2020-01"):
        text += "-01"
    year, month, day = (int(part) for part in text.split("-"))
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return date(year, month, 1).toordinal()
