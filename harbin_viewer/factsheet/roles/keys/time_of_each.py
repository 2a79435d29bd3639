"""A time that says when each row's own figures are from, and that nothing runs over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.code_columns import is_identifier, names_code
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.keys.account_entries import numbers_entries
from harbin_viewer.factsheet.roles.names.column_names import is_named, names_ranking, spelled
from harbin_viewer.factsheet.roles.names.places import share_of_places
from harbin_viewer.factsheet.roles.profile import MOST_EXAMINED, Profile, day_text
from harbin_viewer.factsheet.roles.times.ages_and_rounds import names_course
from harbin_viewer.factsheet.roles.times.cycles.parts_in_turn import in_turn
from harbin_viewer.factsheet.roles.times.durations import are_lengths_of_time, names_contestant
from harbin_viewer.factsheet.roles.times.part_names import DATED, OF_EACH, TURNS, UPDATED, YEARS
from harbin_viewer.factsheet.words.iso_moments import is_moment

_MANY_PLACES, _SMALLEST_YEAR = 0.6, 100

_ONCE_EACH, _FEW_ONCE_EACH = 10, {"day": 4, "year": 6}
"""Names from which it is no chance that each stands once, and where all rows have one and tell such a time."""

_LONG_TABLE, _STRETCHES = 600, 6
"""Rows from which on they may be stretches of a table, and the times that these may fall in."""

_HAPPENED = re.compile(
    r"(?i)^(?:(?:date|year|day) )?(?:first (?:ascent|flight|edition|published|released?)|released?|launched?"
    r"|opened|listed"
    r"|completed|published|inaugurated|sold|bought|purchased|acquired|read|finished|watched|start(?:ed| date)?|begin"
    r"|begun)(?: (?:on|in|date|year))?$"
    r"|^(?:beginn|baujahr|erschienen|eröffnet|gekauft|erstbesteigung|début|sortie|inicio|estreno)$"
)
"""What the time is called at which something was done once to each of what is listed."""

_WORKS = re.compile(
    r"(?i)^(?:(?:book|film|movie|album|song|video|episode)? ?title|film|movie|book|album|campaign"
    r"|newsletter|mailing|subject(?: line)?|episode|podcast|titel|titre|título|书名|片名"
    r"|weine?|wines?|vins?|vinos?|vin[io]|champagnes?)$"
)
"""What works are called, which each came out at one time, whatever that is called."""

_HAPPENINGS = re.compile(
    r"(?i)^(?:(?:\w+ )?(?:(?:earth)?quake|storm|hurricane|typhoon|cyclone|tornado|flood|tsunami|eruption|volcano"
    r"|wildfire|fire|avalanche|famine|epidemic|pandemic|accident|crash|disaster|catastrophe|shipwreck|battle|war|attack"
    r")s?|erdbeben|sturm(?:flut)?|orkan|hochwasser|flut|unfall|katastrophe|schlacht|krieg|seisme"
    r"|tremblement de terre|tempete|inondation|bataille|guerre|terremoto|huracan|inundacion|batalla"
    r"|guerra|землетрясение|地震|台風|台风)$"
)
"""What is called that happens once, each at a time of its own: no line leads from one earthquake to the next."""

_LISTED = re.compile(
    r"(?i)^(?:(?:task|project|product|job|work)? ?name|song|address|task|project|building|mountain|bridge|house|model"
    r"|aufgabe|projekt|adresse|buch|tâche|projet|tarea|proyecto|задача|проект|название|任务|项目)$"
)
"""What other things are called of which each has a time of its own."""

_NUMBERED = re.compile(r"([^\W\d_]+)[ ._#-]*\d+")

_DIGITS = re.compile(r"[0-9]{1,15}")

_COUNTED, _FEW_BY_CHANCE = 12, 3
_OUT_OF_TURN = 0.2
"""Share of the rows from which on times go forth and back in a list, and are not those of one course."""


def is_told_of_each(evidence: Evidence, chosen: Profile, *, by_name: bool) -> bool:
    """Whether times are told of names of which no two rows have the same: of their birth, or in no order.

    So are those of names that are no times `by_name`.
    """
    if _marks_each(evidence, chosen) or _lists_names(evidence, chosen, places=not by_name):
        return True
    called = spelled(chosen.name)
    if UPDATED.search(called) and _is_behind_names(evidence, chosen):
        return True
    if DATED.search(called) and not chosen.constant and _is_behind_names(evidence, chosen):
        return not _number_turns(next(iter(evidence.profiles.values())))
    if _dates_each(evidence, chosen):
        return True
    of_each = OF_EACH.search(called) is not None
    if not of_each and by_name:
        return False
    if chosen.filled < chosen.rows / 2:
        return True
    texts = (profile for profile in evidence.open() if profile.kind == "text" and not is_identifier(profile))
    texts = (profile for profile in texts if not are_lengths_of_time(profile.texts))
    if not of_each:
        texts = (profile for profile in texts if not numbers_entries(profile, chosen, evidence))
    return any(len(profile.distinct) == profile.rows > (1 if of_each else _COUNTED) for profile in texts)


def _marks_each(evidence: Evidence, chosen: Profile) -> bool:
    """Whether “year” has small numbers beside names that stand once each: marks of the whole year in each subject."""
    if not chosen.is_numeric or spelled(chosen.name) not in YEARS or max(chosen.numbers) >= _SMALLEST_YEAR:
        return False
    first = next(iter(evidence.profiles.values()))
    named = first.kind == "text" and len(first.distinct) == first.rows and not is_identifier(first)
    return named and not all(_NUMBERED.fullmatch(text) for text in first.texts)


def _is_behind_names(evidence: Evidence, chosen: Profile) -> bool:
    """Whether names stand left of a time, each once; remarks behind it are none."""
    places = evidence.names.places
    left = (profile for profile in evidence.open() if places[profile.name] < places[chosen.name])
    return any(
        profile.kind == "text" and len(profile.distinct) == profile.rows > 1 and not is_identifier(profile)
        for profile in left
    )


def _dates_each(evidence: Evidence, chosen: Profile) -> bool:
    """Whether the day their figures are from stands behind names, each once, in no even steps.

    The names are those of places, or of anything where the days stand behind the figures too; days of runners and
    their like may follow each other evenly.
    """
    first = next(iter(evidence.profiles.values()))
    if "day" not in chosen.frequencies or first.kind != "text" or not _is_behind_names(evidence, chosen):
        return False
    if names_contestant(spelled(first.name)):
        return True
    if not _come_one_by_one(chosen) and share_of_places(first.texts[:400]) >= _MANY_PLACES:
        return True
    return _is_behind_figures(evidence, chosen, first) and not _number_turns(first) and not _follow_evenly(chosen)


def _is_behind_figures(evidence: Evidence, chosen: Profile, first: Profile) -> bool:
    """Whether the first column names the rows, each once, and all of the few others are figures before a time."""
    between = [one for one in evidence.profiles.values() if one not in (first, chosen)]
    last = next(reversed(evidence.profiles)) == chosen.name
    return last and len(first.distinct) == first.rows and bool(between) and all(one.is_numeric for one in between)


def _number_turns(first: Profile) -> bool:
    """Whether names are those of readings that follow each other: numbers, rounds, months, or what is noted of each."""
    numbered = [_NUMBERED.fullmatch(text) for text in first.texts]
    if all(numbered) and len({found[1] for found in numbered if found}) == 1:
        return True
    noted = spelled(first.name) in TURNS or is_named(first.name, "note") or names_course(first.name)
    return noted or in_turn(first.texts, called_day=True) is not None


def _follow_evenly(chosen: Profile) -> bool:
    """Whether days come one by one in steps that are no chance: of a day or a week, or more of them than two."""
    days = sorted(period.text for period in chosen.periods.values())
    few = len(days) <= _FEW_BY_CHANCE and _come_one_by_one(chosen)
    if not few:
        return _come_one_by_one(chosen)
    first, second, *_ = map(date.fromisoformat, days) if len(days) > 1 else (date.min, date.min)
    return (second - first).days in (1, 7)


def _lists_names(evidence: Evidence, chosen: Profile, *, places: bool) -> bool:
    """Whether a table lists what its first words name once each, also `places`, and its times go forth and back.

    Such are books with the years in which they came out: a line through them would join what nobody followed. What is
    told apart by numbers alone (R1, R2) are readings.
    """
    known = [one for one in evidence.profiles.values() if not one.is_numeric and not _numbers_rows(one)]
    listed = [] if _come_one_by_one(chosen) else known
    works = (one for one in listed if _WORKS.search(spelled(one.name)) and len(one.distinct) == one.rows)
    first = next(works, None) or next(iter(known), None)
    if first is None or first.kind != "text" or len(first.distinct) < first.rows:
        return False
    numbered = [_NUMBERED.fullmatch(text) for text in first.texts]
    if all(numbered) and len({found[1] for found in numbered if found}) == 1:
        return False
    if not places and share_of_places(first.texts[:400]) >= _MANY_PLACES:
        return False
    return _goes_forth_and_back(chosen) or _was_done_once(first, chosen) or _lasts_now_and_then(chosen)


def _numbers_rows(profile: Profile) -> bool:
    ranks = is_named(profile.name, "aside") and (profile.is_numeric or profile.constant)
    ranks = ranks or (profile.is_numeric and (is_named(profile.name, "thing") or names_ranking(profile.name)))
    return ranks or names_code(profile.name) or is_identifier(profile)


def _was_done_once(first: Profile, chosen: Profile) -> bool:
    """Whether things have a time each at which something was done to them, though a list has them in that order."""
    if len(chosen.distinct) < max(2, chosen.rows / 2):
        return False
    called = _HAPPENED.search(spelled(chosen.name)) is not None and _LISTED.search(spelled(first.name)) is not None
    works = _WORKS.search(spelled(first.name)) or _HAPPENINGS.search(spelled(first.name))
    as_known = "year" in chosen.frequencies and len(chosen.frequencies) > 1  # of some the month or day is known
    return called or works is not None or as_known


def _lasts_now_and_then(chosen: Profile) -> bool:
    """Whether times are spans of days in no even steps, as festivals and stays last, and weeks of a course do not."""
    spans = [period for period in chosen.periods.values() if period.frequency == "day" and period.words]
    days = sorted(date.fromisoformat(period.text).toordinal() for period in spans)
    return len({after - before for before, after in pairwise(days)}) > 1


def _come_one_by_one(chosen: Profile) -> bool:
    """Whether each row has a day of its own, in even steps: the film of each week is told of its week.

    A 31st of September is none.
    """
    told = (period.text for period in chosen.periods.values() if period.frequency == "day")
    days = sorted(date.fromisoformat(text).toordinal() for text in told if is_moment(text))
    return len(days) == chosen.rows and len({after - before for before, after in pairwise(days)}) == 1


def _goes_forth_and_back(chosen: Profile) -> bool:
    found = [chosen.periods.get(day_text(value)) for value in chosen.values[:MOST_EXAMINED]]
    times = [period.text for period in found if period]
    ways = [(second > first) - (second < first) for first, second in pairwise(times)]
    return min(ways.count(1), ways.count(-1)) > _OUT_OF_TURN * len(ways)


def settle_time_of_each(evidence: Evidence) -> None:
    """A time beside names that each stand once says when something was (a year of release): nothing runs over it.

    Places are compared at one time: figures of different years are none to rank them by. What numbers the entries of
    an account, one day after the other, names nobody.
    """
    for profile in list(evidence.open()):
        if profile.is_numeric and profile.periods and DATED.search(spelled(profile.name)):
            evidence.settle(profile.name, "aside", "It says when each row's own figures are from.")
    for name in evidence.named("time"):
        for entry in evidence.named("entity"):
            told = evidence.profiles[entry]
            once = len(told.distinct) == told.filled >= _ONCE_EACH
            if once and numbers_entries(told, evidence.profiles[name], evidence):
                evidence.give_up(entry)
                evidence.settle(entry, "words", "It numbers the rows, which follow each other in time.")
        entities = [evidence.profiles[entity] for entity in evidence.named("entity")]
        entities = [entity for entity in entities if share_of_places(entity.texts[:400]) < _MANY_PLACES]
        figures = any(profile.is_numeric for profile in evidence.open()) or bool(evidence.named("measure"))
        fewest = _FEW_ONCE_EACH.get("".join(evidence.profiles[name].frequencies), _ONCE_EACH) if figures else _ONCE_EACH
        time = evidence.profiles[name]
        single = any(_stands_once_each(entity, fewest) or _happen_to_each(entity, time) for entity in entities)
        if single and len(time.distinct) > 1 and not _in_few_blocks(time):
            evidence.give_up(name)
            evidence.settle(name, "aside", "It says when each row's own figures are from.")


def _happen_to_each(told: Profile, time: Profile) -> bool:
    """Whether few names with numbers stand once each, at days of which several have one and others more.

    At no time would all of them have a figure: who gave birth on the last day is no ranking of the flock. Invoices are
    numbered as they come, and stand at their days.
    """
    once = 1 < len(told.distinct) == told.rows < _ONCE_EACH and _have_numbers(told) and not _rise(_by_day(told, time))
    return once and time.frequencies == ("day",) and 2 < len(time.distinct) < time.rows


def _by_day(told: Profile, time: Profile) -> list[str]:
    """Names from the first day to the last, those of one day as they are written, in whichever order the rows stand."""
    rows = zip(map(day_text, time.values), map(str, told.values), strict=True)
    days = sorted((period.text, name) for day, name in rows if (period := time.periods.get(day)))
    return [name for _, name in days]


def _rise(texts: Sequence[str]) -> bool:
    """Whether the numbers in texts go up from each to the next."""
    numbers = [[*map(int, _DIGITS.findall(text))] for text in texts]
    return all(before < after for before, after in pairwise(numbers))


def _have_numbers(entity: Profile) -> bool:
    return all(any(map(str.isdigit, text)) for text in entity.texts)


def _stands_once_each(entity: Profile, fewest: int) -> bool:
    """Whether no chance has names stand once each: many do, or all that a table has, each with a time of its own.

    Numbers of invoices stand once each in any table.
    """
    fewest = fewest if entity.filled == entity.rows and not _have_numbers(entity) else _ONCE_EACH
    return len(entity.distinct) == entity.filled >= fewest


def _in_few_blocks(time: Profile) -> bool:
    """Whether stretches of a long table that runs time by time are seen, in which all stand once by chance."""
    if len(time.distinct) > _STRETCHES or time.rows < _LONG_TABLE:
        return False
    return sum(bool(value != following) for value, following in pairwise(time.values)) == len(time.distinct) - 1
