"""The columns that tell rows apart, and the fewest of them that do."""

from __future__ import annotations

from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.found_roles import RoleKind
from harbin_viewer.factsheet.roles.names.column_names import names_note, spelled
from harbin_viewer.factsheet.roles.profile import Profile

_MOST_COLUMNS = 24
"""Columns of tables in which those of words are looked at together."""


def tells_apart_alone(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column stands in every row and tells those apart that nothing else does, at one time or of one name:
    “symbol” beside days and prices, “status” beside kinds of animals and how many there are of each, or beside numbers.
    """
    time = evidence.named("time")
    if profile.filled < profile.rows:
        return False
    if _tells_apart(profile, time, evidence):
        return True
    if len(evidence.profiles) > _MOST_COLUMNS:
        return False
    words = [
        other.name
        for other in evidence.profiles.values()
        if other.kind == "text" and other is not profile and not names_note(other.name, evidence.profiles)
    ]
    if not time and not words:
        return spelled(profile.name).endswith("status") and evidence.unique([profile.name])
    return len(profile.distinct) * 2 <= profile.rows and _tells_apart(profile, [*time, *words], evidence)


def _tells_apart(profile: Profile, others: list[str], evidence: Evidence) -> bool:
    """Whether rows that are alike in others, of which there are some, differ with it."""
    return bool(others) and not evidence.nearly_unique(others) and evidence.nearly_unique([*others, profile.name])


def key_columns(evidence: Evidence) -> list[str]:
    """The columns that tell rows apart, in the order of their weight."""
    kinds: tuple[RoleKind, ...] = ("entity", "time", "measure name", "dimension")
    return [*(name for kind in kinds for name in evidence.named(kind)), *evidence.groups]


def primary_key(evidence: Evidence) -> tuple[str, ...]:
    """The fewest of those columns that tell all compared rows apart; () where they do not, or a cell is missing."""
    glance()
    if evidence.again:
        return ()
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
