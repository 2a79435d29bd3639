"""The columns that tell rows apart, and the fewest of them that do."""

from __future__ import annotations

from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.found_roles import RoleKind


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
