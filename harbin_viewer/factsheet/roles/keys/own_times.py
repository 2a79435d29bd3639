"""Places and things that are each followed at times of their own, of which no two fall together."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, date, datetime, time
from itertools import pairwise

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import ends_named
from harbin_viewer.factsheet.roles.names.event_names import names_pollster
from harbin_viewer.factsheet.roles.names.places import share_of_countries, share_of_places
from harbin_viewer.factsheet.roles.profile import Profile, is_missing
from harbin_viewer.factsheet.roles.times.periods import period_of

_FEWEST = 3
"""Times of each, at the least, that show the steps in which it is followed."""

_ASKED_AGAIN = 2
"""Polls that institutes made each, on the average at the least."""

_EVEN = 0.9
"""Share of the steps between times that are alike where a series goes on evenly, but for gaps."""

_ALIKE = 1.13
"""How much longer than another a step is that is none the less alike: a month of 31 days than one of 28."""

_FOLLOWED = re.compile(
    r"(?i)(?:^|[ _-])(?:station|site|sensor|device|meter|logger|buoy|gauge|plant|patient|subject|school|hospital"
    r"|airport|port|lake|river|well|reservoir|messstelle|standort|sonde|sitio|estación|estacion|станция|датчик|пост|站点?|测站)"
    r"(?:[ _-]?(?:id|code|name|no|nr|number))?$"
)
"""What a column is called that tells of what measures, or of where."""

_PART = re.compile(r"(\d{4})-([SQW])(\d{1,2})")
_PARTS = {"S": 2, "Q": 4, "W": 52.18}
"""How many of the parts by which a year is told it has."""

_MANY_PLACES, _YEAR = 0.6, 31_557_600.0


def ask_again(profile: Profile) -> bool:
    """Whether institutes are told that ask what people would vote, each now and then: what one found goes on."""
    return names_pollster(profile.name) and 1 < len(profile.distinct) <= profile.rows / _ASKED_AGAIN


def have_own_times(profile: Profile, evidence: Evidence) -> bool:
    """Whether each place or thing goes on in even steps of its own, and from one to another the steps are not even.

    One line through the hours of two stations would join what nobody measured; the months of one series that say
    where they were measured go on evenly from place to place.
    """
    if not 1 < len(profile.distinct) <= profile.rows / _FEWEST or not _names_things(profile):
        return False
    pairs = [(_seconds(when), who) for when, who in evidence.tuples((evidence.named("time")[0], profile.name))]
    told = [(moment, who) for moment, who in pairs if moment is not None and not is_missing(who)]
    if len(told) < len(pairs):
        return False
    times: dict[object, list[float]] = defaultdict(list)
    for moment, who in told:
        times[who].append(moment)
    followed = all(len(own) >= _FEWEST and _evenness(_steps(own)) >= _EVEN for own in times.values())
    return followed and (not _change_evenly(told) or _take_turns(profile, told, times))


def _take_turns(profile: Profile, told: list[tuple[float, object]], times: dict[object, list[float]]) -> bool:
    """Whether countries report in turn, each in longer steps than from one to another: none goes on where one ends."""
    usual = _usual(_steps([moment for moment, _ in told]))
    longer = all(_usual(_steps(own)) > usual * _ALIKE for own in times.values())
    return longer and ends_named(profile.name, "entity") and share_of_countries(profile.texts[:400]) >= _MANY_PLACES


def _change_evenly(told: list[tuple[float, object]]) -> bool:
    """Whether the next place takes over after a step as long as the others."""
    told = sorted(told, key=lambda pair: pair[0])
    usual = _usual(_steps([moment for moment, _ in told]))
    changes = [second[0] - first[0] for first, second in pairwise(told) if first[1] != second[1]]
    return _evenness(changes, usual) >= _EVEN


def _names_things(profile: Profile) -> bool:
    named = ends_named(profile.name, "entity") or _FOLLOWED.search(profile.name) is not None
    return named or share_of_places(profile.texts[:400]) >= _MANY_PLACES


def _steps(moments: list[float]) -> list[float]:
    return [second - first for first, second in pairwise(sorted(moments))]


def _usual(steps: list[float]) -> float:
    return Counter(steps).most_common(1)[0][0]


def _evenness(steps: list[float], usual: float = 0.0) -> float:
    """Which share of steps are as long as the usual one, 0 to 1."""
    usual = usual or _usual(steps)
    return sum(usual / _ALIKE <= step <= usual * _ALIKE for step in steps) / len(steps)


def _seconds(value: object) -> float | None:
    """The seconds from the first day of years to a time; None for one that is not told to a month or a year."""
    if isinstance(value, int | float):
        return value * _YEAR
    if isinstance(value, date):
        moment = value if isinstance(value, datetime) else datetime.combine(value, time())
        return moment.replace(tzinfo=UTC).timestamp()
    text = str(value).strip()
    if text.isdecimal():
        return int(text) * _YEAR
    try:
        return datetime.fromisoformat(text if text.count("-") > 1 else f"{text}-01").replace(tzinfo=UTC).timestamp()
    except ValueError:
        return _part_of_year(text)


def _part_of_year(text: str) -> float | None:
    """The seconds to a half, a quarter or a week of a year; None for what names none."""
    period = period_of(text)
    found = _PART.fullmatch(period.text) if period else None
    return (int(found[1]) + (int(found[3]) - 1) / _PARTS[found[2]]) * _YEAR if found else None
