"""Who is counted: the column of names, or of numbers where there are none, whose members stand side by side."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.code_columns import is_identifier
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.keys.account_entries import account_of
from harbin_viewer.factsheet.roles.keys.match_sides import settle_sides
from harbin_viewer.factsheet.roles.keys.own_times import ask_again, have_own_times
from harbin_viewer.factsheet.roles.keys.whereabouts import are_addresses, is_whereabouts, names_thing
from harbin_viewer.factsheet.roles.names.column_names import ends_named, is_named, names_note, spelled
from harbin_viewer.factsheet.roles.names.event_names import names_balance, names_entry, names_watcher
from harbin_viewer.factsheet.roles.names.places import is_country_code, is_total, share_of_countries, share_of_places
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.times.cycles.parts_in_turn import part_named
from harbin_viewer.factsheet.roles.times.durations import are_lengths_of_time, names_contestant
from harbin_viewer.factsheet.roles.times.periods import part_of_year
from harbin_viewer.factsheet.roles.unit_finding.unit_columns import are_amounts
from harbin_viewer.factsheet.roles.units import unit_in

_MANY_PLACES = 0.6

_NAMES = re.compile(r"(?i)(?:^|[ _])(?:name|title)$|^(?:university|company|station|school|city|bank|team|player)$")
"""What a column is called whose texts name the rows, one each."""

_CLOCK = re.compile(r"\d{1,2}:\d\d(?!\d)")
_OF_LOOKS, _MOST_OF_THEM = 0.9, 0.6
"""How much more a name weighs than its place, and from which share of them on texts look like times."""

_DIRECTION = re.compile(r"N|S|E|W|O|[NS][EWO]|[NS][NS][EWO]|[EWO][NS][EWO]|-+|calm", re.IGNORECASE)
_WIND = re.compile(r"(?i)(?<![^\W_])(?:wind|dir(?:ection)?|(?:wind)?richtung|bearing|heading)(?![^\W_])|wind_?dir")

_DEGREES = re.compile(r"\s*[NSEWO]? ?\d{1,3} ?° ?\d")
"""How a latitude or a longitude begins: 50°45.2'N."""

_NO_NAMES = ("time", "list", "array", "object", "geopoint", "geojson")
"""Types whose values name nobody."""

_MOST_CANDIDATES = 40
"""Columns of names, from the left, among which the entity is: farther to the right stands none."""

_MOST_PLACES = 60
"""Numbers of classes or rooms that people read as names."""

_AFFAIRS = frozenset({
    "completed", "complete", "pending", "open", "closed", "active", "inactive", "done", "paid", "unpaid", "failed",
    "success", "settled", "booked", "cleared", "approved", "running", "finished", "new", "cancelled", "refunded", "ok",
})  # fmt: skip
"""States of payments and tasks, in a column that is called as a part of a country may be."""

_GRADES = frozenset({
    "excellent", "very good", "good", "fair", "average", "satisfactory", "adequate", "poor", "very poor", "bad",
    "very bad", "low", "very low", "medium", "moderate", "high", "very high", "minor", "major", "mild", "severe",
    "critical", "sehr gut", "gut", "befriedigend", "ausreichend", "mangelhaft", "schlecht", "niedrig", "mittel",
    "hoch", "bon", "moyen", "mauvais", "faible", "élevé", "bueno", "regular", "malo", "bajo", "medio", "alto",
})  # fmt: skip
"""Words by which things are graded: they say how what is counted is, where anything else has names."""

_NEARLY_ALL = 0.8
"""Which share of the times each category has a balance at, from which on they stand side by side."""

_OF_CONTESTANTS = 6
"""How much more those who ran count than the clubs and towns beside them."""

_FEWEST_NAMES = 20
"""Names from which it is no chance that hardly one stands in two groups."""


_RANK = re.compile(r"(?i)[#№(]?\d{1,5}(?:[.):]|st|nd|rd|th|er|re|e|ème|[ºª])?")
"""A number as lists set it before names: 1., 2), #3, 4th."""


def settle_entity(evidence: Evidence) -> None:
    """Settle the entity among the columns of names, constants only where nothing else is there; matches have none."""
    if settle_sides(evidence):
        return
    if evidence.named("time") and (account := account_of(evidence)):
        evidence.settle(account.name, "entity", _reason(account))
        return
    candidates = [profile for profile in evidence.open() if profile.kind in ("text", "period") and not profile.constant]
    candidates = [
        profile for profile in candidates if profile.facts.type not in _NO_NAMES and not _are_directions(profile)
    ]
    candidates = [profile for profile in candidates if not _names_nobody(profile, evidence)]
    candidates = [profile for profile in candidates if not _tells_part_of_time(profile, evidence)]
    candidates = [profile for profile in candidates if 2 * profile.filled > evidence.rows] or candidates
    if evidence.named("time") and any(map(names_balance, evidence.profiles)):
        candidates = [profile for profile in candidates if not _tells_entries(profile, evidence)]
    constants = [profile for profile in evidence.open() if profile.kind == "text" and profile.constant]
    for profile in [*candidates, *constants]:
        if is_named(profile.name, "measure name") and len(profile.distinct) < evidence.rows:  # else it names the rows
            candidates = [other for other in candidates if other is not profile or len(candidates) == 1]
            constants = [other for other in constants if other is not profile]
    candidates, constants = candidates[:_MOST_CANDIDATES], constants[:_MOST_CANDIDATES]
    if evidence.named("time") and evidence.nearly_unique(evidence.named("time")):
        # no two rows of a time: nothing is counted side by side
        candidates = [profile for profile in candidates if ask_again(profile) or have_own_times(profile, evidence)]
    numbered = [] if candidates else _numbered(evidence)
    alone = sorted(filter(_is_place, constants), key=lambda profile: is_country_code(str(profile.examples[0]).strip()))
    chosen = _best(candidates, evidence) or (
        next(iter(numbered), None) or next(iter(alone), None) or _clock(evidence)  # Brazil rather than BR
    )
    if chosen and not evidence.unique([chosen.name]) and any(map(_is_in_degrees, evidence.open())):
        chosen = _clock(evidence) or chosen  # a log of a ship
    if chosen:
        evidence.settle(chosen.name, "entity", _reason(chosen))


def _names_nobody(profile: Profile, evidence: Evidence) -> bool:
    """Whether texts are lengths of time, amounts, places by their degrees, or further days of rows that have a time."""
    if are_lengths_of_time(profile.texts) or are_amounts(profile) or _is_in_degrees(profile):
        return True
    return bool(evidence.named("time")) and profile.kind == "period" and profile.frequencies == ("day",)


def _is_in_degrees(profile: Profile) -> bool:
    return profile.kind == "text" and all(map(_DEGREES.match, profile.texts[:300]))


def _tells_entries(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column tells of entries of an account; the balances of categories stand side by side."""
    time = evidence.named("time")[0]
    places = evidence.count([time]) * evidence.count([profile.name])
    together = evidence.count([time, profile.name])
    side_by_side = together >= _NEARLY_ALL * places and evidence.nearly_unique([time, profile.name])
    return names_entry(profile.name) and not side_by_side


def _tells_part_of_time(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column has the months or quarters of the times of the rows, in words (2024-09: “September”)."""
    time = evidence.named("time")
    return bool(time) and all(map(part_of_year, profile.texts)) and evidence.decides(time, profile.name)


def _clock(evidence: Evidence) -> Profile | None:
    """The times of one day, each once: as of a day that nobody tells, they are names of the rows in their order."""
    for profile in [] if evidence.named("time") else evidence.open():
        texts = profile.facts.type == "time" or are_lengths_of_time(profile.texts)
        if texts and is_named(profile.name, "time") and 1 < len(profile.distinct) == evidence.rows:
            return profile
    return None


def _are_directions(profile: Profile) -> bool:
    """Whether texts that come again are those from which the wind blows, as a station notes it in each of its rows."""
    again = len(profile.distinct) < profile.filled and _WIND.search(profile.name) is not None
    return again and len(profile.distinct) > 1 and all(map(_DIRECTION.fullmatch, profile.texts[:300]))


def _score_among(profile: Profile, candidates: list[Profile], evidence: Evidence) -> float:
    """The score of a candidate, less where a finer one decides it, as countries decide their regions."""
    finer = [
        other
        for other in candidates
        if len(profile.distinct) < len(other.distinct) and (len(other.distinct) < evidence.rows or _names_rows(other))
    ]
    grouped = any(
        evidence.decides([other.name], profile.name) or are_namesakes(other, profile, evidence) for other in finer
    )
    return entity_score(profile, evidence) - (6 if grouped else 0)


def _best(candidates: list[Profile], evidence: Evidence) -> Profile | None:
    """The candidate of the highest score that does not only tell where the things of the rows are."""
    ranked = sorted(candidates, key=lambda profile: _score_among(profile, candidates, evidence), reverse=True)
    return next((profile for profile in ranked if not is_whereabouts(profile, candidates, evidence)), None)


def _names_rows(profile: Profile) -> bool:
    """Whether texts that stand once each are called names or titles, and number nothing."""
    return bool(_NAMES.search(profile.name)) and not is_identifier(profile) and profile.kind == "text"


def are_namesakes(finer: Profile, wider: Profile, evidence: Evidence) -> bool:
    """Whether names stand in several groups now and then, and alone in most: counties of one name in two states."""
    if finer.kind != "text" or len(finer.distinct) < max(_FEWEST_NAMES, 2 * len(wider.distinct)):
        return False
    return evidence.nearly_decides(finer.name, wider.name) and not is_named(wider.name, "dimension")


def entity_score(profile: Profile, evidence: Evidence) -> float:
    """How well a column of names fits as the one whose members are counted."""
    place = list(evidence.profiles).index(profile.name)
    found = 3.0 if is_named(profile.name, "entity") else 1.5 if ends_named(profile.name, "entity") else 0.0
    texts = profile.texts[:400]
    if not names_watcher(profile.name):  # MK and TL are the letters of their names
        found += 3 * share_of_countries(texts, profile.name) + 2 * share_of_places(texts, profile.name)
    found -= 2 if names_note(profile.name) else 1 if is_named(profile.name, "dimension") else 0
    parts = [text for text in texts if not is_total(text)]
    found -= 2 if len(parts) <= 2 else 0
    is_thing = names_thing(profile) or _NAMES.search(profile.name) is not None
    is_thing = is_thing and len(profile.distinct) == evidence.rows
    found += _OF_LOOKS * (is_thing - _look_like_no_names(profile, texts))
    found -= 4 if {text.strip().casefold() for text in texts} <= _GRADES else 0
    if len(profile.distinct) == evidence.rows:  # without a time, each row is of what has a name of its own
        is_id = is_identifier(profile) or profile.kind == "period" or are_addresses(profile)
        is_id = is_id or all(map(_RANK.fullmatch, texts))
        several = any(not evidence.profiles[time].constant for time in evidence.named("time"))
        found += -3 if is_id else 2 if several else 7
        found += _OF_CONTESTANTS if names_contestant(spelled(profile.name)) and not is_id else 0
    return found - place / 20


def _look_like_no_names(profile: Profile, texts: Sequence[str]) -> bool:
    """Whether texts stand below a unit, a month or a day of the week, or are mostly hours or parts of a year."""
    if unit_in(profile.name) or part_named(profile.name):
        return True
    odd = sum(1 for text in texts if _CLOCK.match(text) or part_of_year(text))
    return odd > _MOST_OF_THEM * len(texts)


_IS_CLOCK = re.compile(r"(?i)(?:tz|time ?zone|zeitzone|fuseau)(?![^\W_])")
"""What columns are called that say by which clock times are told."""


def _is_place(profile: Profile) -> bool:
    if _IS_CLOCK.match(profile.name):
        return False  # EST is no Estonia
    tells_affairs = {text.strip().casefold() for text in profile.texts} <= _AFFAIRS
    return (is_named(profile.name, "entity") and not tells_affairs) or share_of_places(
        profile.texts, profile.name
    ) > _MANY_PLACES


def _numbered(evidence: Evidence) -> list[Profile]:
    """Whole numbers that tell rows apart where no names do: ages, classes, distances, left of the figures.

    The only figures of a table are what it tells of.
    """
    time = evidence.named("time")
    if time and evidence.nearly_unique(time):
        return []
    if not time and (places := _numbered_places(evidence)):
        return places
    found = []
    for profile in evidence.open():
        if profile.kind == "number" and not is_named(profile.name, "dimension"):
            break
        if is_named(profile.name, "value") or not evidence.has_open_figures(besides=profile):
            continue
        if profile.is_numeric and is_grid(profile, evidence, time) and evidence.nearly_unique([profile.name, *time]):
            found.append(profile)
            break
    return found


def _numbered_places(evidence: Evidence) -> list[Profile]:
    """The first column where it numbers classes, rooms or questions that have one figure each, and not very many.

    Plots with what they were given and what they bore are experiments, of which two figures tell more than numbers.
    """
    first = next(evidence.open(), None)
    if first is None or first.kind != "whole number" or not is_named(first.name, "numbered place"):
        return []
    measured = [*evidence.named("measure"), *(profile.name for profile in evidence.open() if profile.is_numeric)]
    figures = [name for name in measured if not is_named(name, "numbered place")]
    return [first] if len(figures) == 1 < len(first.distinct) == evidence.rows <= _MOST_PLACES else []


def is_grid(profile: Profile, evidence: Evidence, names: list[str]) -> bool:
    """Whether about every value of a column meets every one of others, as ages meet years."""
    cells = len(profile.distinct)
    for name in names:
        cells *= len(evidence.profiles[name].distinct)
    return 1 < len(profile.distinct) <= evidence.rows / 2 and cells <= 1.5 * evidence.rows


def _reason(profile: Profile) -> str:
    label, count = profile.facts.label, profile.count
    if profile.constant:
        return f"“{label}” is who is counted: {profile.texts[0]} in all rows."
    texts = profile.texts[:400]
    if share_of_countries(texts, label) > _MANY_PLACES:
        return f"“{label}” is who is counted: {count} different values, most of them countries."
    if share_of_places(texts, label) > _MANY_PLACES:
        return f"“{label}” is who is counted: {count} countries and regions."
    if profile.is_numeric:
        return f"“{label}” tells the rows apart: {count} different numbers beside no names."
    values = "one value" if count == "1" else f"{count} different values"
    return f"“{label}” is who is counted: {values}."
