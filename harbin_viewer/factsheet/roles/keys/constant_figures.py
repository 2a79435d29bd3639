"""Which numbers that are the same in all rows are figures all the same, and say nothing of the table as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isclose, isfinite

from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import ends_named, is_named, spelled
from harbin_viewer.factsheet.roles.names.named_for import names_bound, names_spread
from harbin_viewer.factsheet.roles.names.places import SUMS, is_total
from harbin_viewer.factsheet.roles.profile import Profile, number_in

_OF_ALL = ("entity", "dimension", "numbered place", "aside", "code", "bound", "time")
"""What names of numbers stand for that tell of a table as a whole."""

_SETTINGS = frozenset({
    "base", "survey", "version", "wave", "round", "edition", "release", "series", "run", "batch", "trial", "experiment",
    "model", "station", "site", "store", "shop", "plant", "device", "sensor", "meter", "node", "unit", "room", "floor",
    "zone", "channel", "line", "group", "class", "grade", "team", "player", "user", "account", "customer", "client",
    "member", "patient", "subject", "seed", "scale", "factor", "multiplier", "decimals", "precision", "resolution",
    "interval", "frequency", "confidence", "alpha", "n", "sample", "zip", "postcode", "plz", "phone", "port", "lat",
    "lon", "year", "basis", "filiale", "standort", "gruppe", "klasse", "konto", "kunde", "gerat", "raum", "nr", "no",
    "number", "num", "zahler", "compteur", "contador", "employee", "person", "mitarbeiter", "project", "projekt",
    "task", "job", "ticket", "contract", "policy", "invoice", "course", "kurs", "vehicle", "car", "flight", "train",
    "bus", "well", "tank", "pump", "turbine", "cell", "key", "schlussel", "ags", "fips", "geoid", "tier", "tag", "mode",
    "phase",
})  # fmt: skip
"""Words in names of numbers by which rows, places and settings are told, and nothing is measured."""

_NUMBERS = ("schlussel", "stelle", "nummer", "code", "centre", "center")
"""How words end by which things are numbered."""

_MOST, _FEWEST = 60, 3
"""Columns among which a sum is looked for, and rows that must bear it out."""


def is_the_figure(profile: Profile, evidence: Evidence) -> bool:
    """Whether a number is the same in all rows, and yet what they tell of."""
    if not profile.is_numeric or names_code(profile.name) or ends_named(profile.name, "time"):
        return False
    if is_named(profile.name, "value") or profile.facts.unit:
        return True
    if _says_how_sure(profile, evidence) or _is_part_of_sum(profile, evidence) or _stays_over_time(profile, evidence):
        return True
    if evidence.has_open_figures(besides=profile):
        return False
    measures = evidence.named("measure")
    if not evidence.named("time"):
        return not measures and profile.numbers[0] != 1  # which marks rows as often as it counts something
    bounds = is_named(profile.name, "bound")  # a margin may well be the same for all figures
    return all((bounds or evidence.profiles[name].constant) and not is_named(name, "value") for name in measures)


def _says_how_sure(profile: Profile, evidence: Evidence) -> bool:
    """Whether it is called as a margin is, which may well be the same for all figures beside it."""
    spread = names_bound(profile.name) or names_spread(spelled(profile.name).split(), evidence.names.spellings)
    return spread and profile.numbers[0] > 0 and evidence.has_open_figures(besides=profile)


def _stays_over_time(profile: Profile, evidence: Evidence) -> bool:
    """Whether it stands among other figures of a table that has a row for each time and nothing else: the rent of a
    budget, a target or a limit. What stands before times that lead the figures, or is called a place, a class, a number
    or a setting, tells of all rows, and what no total needs is none of its parts.
    """
    time = evidence.named("time")
    if not time or evidence.rows < _FEWEST or len(evidence.profiles) > _MOST or not evidence.nearly_unique(time):
        return False
    places = evidence.names.places
    figures = [one.name for one in evidence.open() if one.is_numeric and not one.constant]
    before = places[profile.name] < places[time[0]] < max((places[name] for name in figures), default=0)
    if before or not figures:
        return False
    if any((one.kind == "text" and not one.constant) or _is_called_sum(one.name) for one in evidence.open()):
        return False
    words = spelled(profile.name).split()
    return (
        abs(profile.numbers[0]) > 1
        and not _SETTINGS.intersection(words)
        and not any(word.endswith(_NUMBERS) for word in words)
        and not any(is_named(profile.name, kind) or ends_named(profile.name, kind) for kind in _OF_ALL)
    )


def _is_part_of_sum(profile: Profile, evidence: Evidence) -> bool:
    """Whether a total is that of its parts with this one alone: a rent that is the same each month."""
    if len(evidence.profiles) > _MOST or not profile.numbers[0]:
        return False
    figures = [one for one in evidence.open() if one.is_numeric]
    called = [one.name for one in figures if _is_called_sum(one.name) and not one.constant]
    return any(
        profile in parts and _adds_up(parts, evidence.profiles[total])
        for total in called
        for parts in _parts(figures, total, called)
    )


def _is_called_sum(name: str) -> bool:
    return is_total(name) or bool(SUMS.intersection(spelled(name).split()))


def _parts(figures: Sequence[Profile], total: str, called: Sequence[str]) -> Iterator[list[Profile]]:
    """What a column that is called a total may be that of: all others, or those right before it."""
    yield [one for one in figures if one.name not in called]
    names = [one.name for one in figures]
    at = names.index(total)
    start = max((names.index(name) + 1 for name in called if names.index(name) < at), default=0)
    yield list(figures[start:at])


def _adds_up(parts: Sequence[Profile], total: Profile) -> bool:
    rows = zip(*([number_in(value) for value in one.values] for one in (*parts, total)), strict=True)
    known = [row for row in rows if all(map(isfinite, row))]
    return len(known) >= _FEWEST and all(isclose(sum(row[:-1]), row[-1], rel_tol=1e-6) for row in known)
