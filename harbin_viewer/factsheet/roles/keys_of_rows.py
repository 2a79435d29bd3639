"""Who is counted: the entity, the other columns that tell rows apart, and the value of each to begin with."""

from __future__ import annotations

import re
from itertools import pairwise

from harbin_viewer.factsheet.roles.code_columns import is_identifier, names_code
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.found import RoleKind
from harbin_viewer.factsheet.roles.names.places import is_total, share_of_countries, share_of_places
from harbin_viewer.factsheet.roles.names.words import ends_named, is_named
from harbin_viewer.factsheet.roles.profile import Profile

_MANY_PLACES = 0.6


_LENGTH = re.compile(r"\d{1,3}(?::[0-5]\d){1,2}(?:\.\d+)?")

_MOST_CANDIDATES = 40
"""Columns of names, from the left, among which the entity is: farther to the right stands none."""

_MANY_IDS = 20
"""Texts that stand once each from which it is no chance that they number the rows."""

_FEWEST_NAMES = 20
"""Names from which it is no chance that hardly one stands in two groups."""

_TOLD_OF = 3
"""Rows of each over time from which it is one that is followed, and no event."""

_ONCE_EACH = 10
"""Names from which it is no chance that each stands once."""


_LONG_TABLE, _STRETCHES = 600, 6
"""Rows from which on they may be stretches of a table, and the times that these may fall in."""


def settle_entity(evidence: Evidence) -> None:
    """Settle the entity among the columns of names, constants only where nothing else is there."""
    candidates = [profile for profile in evidence.open() if profile.kind in ("text", "period") and not profile.constant]
    candidates = [profile for profile in candidates if profile.facts.type != "time" and not _are_lengths(profile)]
    constants = [profile for profile in evidence.open() if profile.kind == "text" and profile.constant]
    for profile in [*candidates, *constants]:
        if ends_named(profile.name, "measure name") and is_named(profile.name, "measure name"):
            candidates = [other for other in candidates if other is not profile or len(candidates) == 1]
            constants = [other for other in constants if other is not profile]
    candidates, constants = candidates[:_MOST_CANDIDATES], constants[:_MOST_CANDIDATES]
    if evidence.named("time") and evidence.nearly_unique(evidence.named("time")):
        candidates = []  # no two rows of a time: nothing is counted side by side
    numbered = [] if candidates else _numbered(evidence)
    chosen = max(candidates, key=lambda profile: _score_among(profile, candidates, evidence), default=None) or (
        next(iter(numbered), None) or next((profile for profile in constants if _is_place(profile)), None)
    )
    if chosen:
        evidence.settle(chosen.name, "entity", _reason(chosen))


def _are_lengths(profile: Profile) -> bool:
    """Whether texts are hours and minutes, or minutes and seconds: how long something took, and nobody's name."""
    return bool(profile.texts) and all(_LENGTH.fullmatch(text.strip()) for text in profile.texts[:300])


def _score_among(profile: Profile, candidates: list[Profile], evidence: Evidence) -> float:
    """The score of a candidate, less where a finer one decides it, as countries decide their regions."""
    finer = [other for other in candidates if len(profile.distinct) < len(other.distinct) < evidence.rows]
    grouped = any(
        evidence.decides([other.name], profile.name) or _are_namesakes(other, profile, evidence) for other in finer
    )
    return entity_score(profile, evidence) - (6 if grouped else 0)


def _are_namesakes(finer: Profile, wider: Profile, evidence: Evidence) -> bool:
    """Whether names stand in several groups now and then, and alone in most: counties of one name in two states."""
    if finer.kind != "text" or len(finer.distinct) < max(_FEWEST_NAMES, 2 * len(wider.distinct)):
        return False
    return evidence.nearly_decides(finer.name, wider.name) and not is_named(wider.name, "dimension")


def entity_score(profile: Profile, evidence: Evidence) -> float:
    """How well a column of names fits as the one whose members are counted."""
    place = list(evidence.profiles).index(profile.name)
    found = 3.0 if is_named(profile.name, "entity") else 1.5 if ends_named(profile.name, "entity") else 0.0
    texts = profile.texts[:400]
    found += 3 * share_of_countries(texts) + 2 * share_of_places(texts)
    found -= 1 if is_named(profile.name, "dimension") else 0
    parts = [text for text in texts if not is_total(text)]
    found -= 2 if len(parts) <= 2 else 0
    if len(profile.distinct) == evidence.rows:  # without a time, each row is of what has a name of its own
        is_id = is_identifier(profile) or profile.kind == "period"
        several = any(not evidence.profiles[time].constant for time in evidence.named("time"))
        found += -3 if is_id else 2 if several else 7
    return found - place / 20


def _is_place(profile: Profile) -> bool:
    return is_named(profile.name, "entity") or share_of_places(profile.texts) > _MANY_PLACES


def _numbered(evidence: Evidence) -> list[Profile]:
    """Whole numbers that tell rows apart where no names do: ages, classes, distances, left of the figures."""
    time = evidence.named("time")
    if time and evidence.nearly_unique(time):
        return []
    found = []
    for profile in evidence.open():
        if profile.kind == "number" and not is_named(profile.name, "dimension"):
            break
        if profile.is_numeric and _is_grid(profile, evidence, time) and evidence.nearly_unique([profile.name, *time]):
            found.append(profile)
            break
    return found


def _is_grid(profile: Profile, evidence: Evidence, names: list[str]) -> bool:
    """Whether about every value of a column meets every one of others, as ages meet years."""
    cells = len(profile.distinct)
    for name in names:
        cells *= len(evidence.profiles[name].distinct)
    return 1 < len(profile.distinct) <= evidence.rows / 2 and cells <= 1.5 * evidence.rows


def _reason(profile: Profile) -> str:
    label, count = profile.facts.label, len(profile.distinct)
    if profile.constant:
        return f"“{label}” is who is counted: {profile.texts[0]} in all rows."
    texts = profile.texts[:400]
    if share_of_countries(texts) > _MANY_PLACES:
        return f"“{label}” is who is counted: {count} different values, most of them countries."
    if share_of_places(texts) > _MANY_PLACES:
        return f"“{label}” is who is counted: {count} countries and regions."
    if profile.is_numeric:
        return f"“{label}” tells the rows apart: {count} different numbers beside no names."
    values = "one value" if count == 1 else f"{count} different values"
    return f"“{label}” is who is counted: {values}."


def settle_dimensions(evidence: Evidence) -> None:
    """Settle further columns of names, and whole numbers that rows need to be told apart."""
    _settle_what_completes(evidence)
    for profile in list(evidence.open()):
        if profile.constant and not _is_the_figure(profile, evidence):
            evidence.settle(profile.name, "constant", f"It is “{profile.texts[0]}” in all rows.")
        elif profile.kind in ("text", "period"):
            _settle_names(profile, evidence)
        elif _tells_apart(profile, evidence):
            count = len(profile.distinct)
            evidence.settle(profile.name, "dimension", f"It tells rows apart: {count} different values.")
    _settle_numbers_of_key(evidence)
    _settle_same_numbers(evidence)


def _settle_what_completes(evidence: Evidence) -> None:
    """Of several columns that each tell all rows apart, the one of fewest values does: parties before candidates."""
    key, entity = key_columns(evidence), evidence.named("entity")
    if not key or evidence.nearly_unique(key):
        return
    named = [profile for profile in evidence.open() if profile.kind == "text" and not profile.constant]
    named = [profile for profile in named if not _numbers_rows(profile)]
    telling = [profile for profile in named if not (entity and evidence.decides(entity, profile.name))]
    completing = [profile for profile in telling if evidence.nearly_unique([*key, profile.name])]
    if len(completing) > 1:
        chosen = min(completing, key=lambda profile: len(profile.distinct))
        count = len(chosen.distinct)
        evidence.settle(chosen.name, "dimension", f"It tells rows apart: {count} different values.")


def _tells_apart(profile: Profile, evidence: Evidence) -> bool:
    """Whether numbers named as ages or classes are needed beside the columns of names, or lie in a grid with them."""
    if profile.kind != "whole number" or not is_named(profile.name, "dimension"):
        return False
    key = key_columns(evidence)
    if not key or evidence.nearly_unique(key):
        return False
    return evidence.nearly_unique([*key, profile.name]) or _is_grid(profile, evidence, key)


def _is_the_figure(profile: Profile, evidence: Evidence) -> bool:
    """Whether a number is the same in all rows, and yet what they tell of."""
    if not profile.is_numeric or names_code(profile.name):
        return False
    if is_named(profile.name, "value") or profile.facts.unit:
        return True
    if any(is_named(measure, "value") for measure in evidence.named("measure")):
        return False
    return bool(evidence.named("time")) and not any(
        other.is_numeric and other is not profile for other in evidence.open()
    )


def _settle_names(profile: Profile, evidence: Evidence) -> None:
    entity, key = evidence.named("entity"), key_columns(evidence)
    count = len(profile.distinct)
    if _numbers_rows(profile):
        evidence.settle(profile.name, "code", "It numbers the rows.")
    elif profile.filled < 0.5 * evidence.rows and evidence.nearly_unique(key):
        evidence.settle(profile.name, "words", "It says something about some of the rows.")
    elif entity and evidence.decides(entity, profile.name):
        evidence.settle(
            profile.name, "words", f"It describes “{_label(evidence, entity[0])}”: {count} different values."
        )
    elif entity and _tell_namesakes_apart(profile, evidence):
        label = _label(evidence, entity[0])
        evidence.settle(profile.name, "words", f"It tells those apart who are called alike in “{label}”.", entity[0])
    elif evidence.nearly_unique(key):
        evidence.settle(profile.name, "words", "It describes the rows, which other columns tell apart already.")
    elif same := next((name for name in evidence.named("dimension") if evidence.say_the_same(name, profile.name)), ""):
        evidence.settle(profile.name, "words", f"It says the same as “{_label(evidence, same)}”.")
    else:
        evidence.settle(profile.name, "dimension", f"It tells rows apart: {count} different values.")


def _tell_namesakes_apart(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column of groups tells all rows apart that share a name and a time."""
    finer, key = evidence.profiles[evidence.named("entity")[0]], key_columns(evidence)
    if evidence.nearly_unique(key) or not _are_namesakes(finer, profile, evidence):
        return False
    followed = not evidence.named("time") or evidence.count([finer.name, profile.name]) * _TOLD_OF <= evidence.rows
    return followed and evidence.nearly_unique([*key, profile.name])


def _numbers_rows(profile: Profile) -> bool:
    """Whether it holds an identifier of each row (an observation, a record): no value of it is worth choosing."""
    return len(profile.distinct) == profile.filled >= _MANY_IDS and is_identifier(profile)


def _settle_same_numbers(evidence: Evidence) -> None:
    """Settle numbers that say what those of a dimension say: a column of codes twice, under two names."""
    dimensions = evidence.named("dimension")
    for profile in evidence.open():
        if profile.kind == "whole number" and not profile.facts.unit:
            same = next((name for name in dimensions if evidence.say_the_same(name, profile.name)), None)
            if same is not None:
                evidence.settle(profile.name, "code", f"It says the same as “{_label(evidence, same)}”.", same)


def _label(evidence: Evidence, name: str) -> str:
    return evidence.profiles[name].facts.label


def _settle_numbers_of_key(evidence: Evidence) -> None:
    key = key_columns(evidence)
    if not evidence.named("time") or evidence.nearly_unique(key) or _are_numbered(evidence):
        return
    for profile in list(evidence.open()):
        if profile.kind != "whole number" or profile.facts.unit:
            return
        if 1 < len(profile.distinct) <= evidence.rows / 2 and evidence.nearly_unique([*key, profile.name]):
            evidence.settle(profile.name, "dimension", "Rows with the same other values differ in it.")
            return


def _are_numbered(evidence: Evidence) -> bool:
    """Whether a column of texts numbers the rows, so that no figure is needed to tell them apart."""
    codes = (evidence.profiles[name] for name in evidence.named("code"))
    return any(code.kind == "text" and len(code.distinct) == code.filled >= _MANY_IDS for code in codes)


def settle_time_of_each(evidence: Evidence) -> None:
    """A time beside names that each stand once says when something was (a year of release): nothing runs over it.

    Places are compared at one time: figures of different years are none to rank them by.
    """
    for name in evidence.named("time"):
        entities = [evidence.profiles[entity] for entity in evidence.named("entity")]
        entities = [entity for entity in entities if share_of_places(entity.texts[:400]) < _MANY_PLACES]
        single = any(len(entity.distinct) == entity.filled >= _ONCE_EACH for entity in entities)
        if single and len(evidence.profiles[name].distinct) > 1 and not _in_few_blocks(evidence.profiles[name]):
            evidence.give_up(name)
            evidence.settle(name, "aside", "It says when each row's own figures are from.")


def _in_few_blocks(time: Profile) -> bool:
    """Whether stretches of a long table that runs time by time are seen, in which all stand once by chance."""
    if len(time.distinct) > _STRETCHES or time.rows < _LONG_TABLE:
        return False
    return sum(bool(value != following) for value, following in pairwise(time.values)) == len(time.distinct) - 1


def key_columns(evidence: Evidence) -> list[str]:
    """The columns that tell rows apart, in the order of their weight."""
    kinds: tuple[RoleKind, ...] = ("entity", "time", "measure name", "dimension")
    groups = [name for name in evidence.named("words") if evidence.settled[name].of]
    return [*(name for kind in kinds for name in evidence.named(kind)), *groups]


def primary_key(evidence: Evidence) -> tuple[str, ...]:
    """The fewest of those columns that tell all compared rows apart; () where they do not, or a cell is missing."""
    key: list[str] = []
    for name in [*key_columns(evidence), *evidence.named("unit")]:
        key.append(name)
        if evidence.unique(key):
            needed = [
                name for name in key if len(key) == 1 or not evidence.unique([other for other in key if other != name])
            ]
            found = needed if evidence.unique(needed) else key
            return tuple(found) if all(map(evidence.is_filled, found)) else ()
    return ()
