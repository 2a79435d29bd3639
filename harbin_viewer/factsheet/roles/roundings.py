"""Columns that have another's figures once more, rounded for readers: WHO's “Value” beside “FactValueNumeric”."""

from __future__ import annotations

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import ends_named
from harbin_viewer.factsheet.roles.profile import number_in

_FEWEST = 5
"""Rows from which it is no chance that figures are each other's roundings."""

_MOST = 40
"""Columns of values, from the left, among which one is sought that has another's figures."""

_NEAR, _NEAR_SHARE = 0.051, 0.006
"""How far a rounded figure may be from the exact one: in its own unit, or as a share of it."""


def set_aside_roundings(evidence: Evidence) -> None:
    """Settle anew the less exact of two columns of values that say the same figures."""
    names = [name for name in evidence.named("measure") if ends_named(name, "value") or "value" in name.casefold()]
    for name in names[:_MOST]:
        finer = next((other for other in names[:_MOST] if other != name and _is_rounding(name, other, evidence)), None)
        if finer is not None:
            evidence.give_up(name)
            evidence.settle(
                name, "aside", f"It has the figures of “{evidence.profiles[finer].facts.label}” rounded.", finer
            )
            return


def _is_rounding(name: str, finer: str, evidence: Evidence) -> bool:
    more = len(evidence.profiles[finer].distinct) - len(evidence.profiles[name].distinct)
    if more < 0 or (more == 0 and "numeric" not in finer.casefold()):
        return False
    known = 0
    for one, other in evidence.tuples((name, finer)):
        first, second = number_in(one), number_in(other)
        if first != first or second != second:
            continue
        if not abs(first - second) <= max(_NEAR, _NEAR_SHARE * abs(second)):  # of two that are infinite it is neither
            return False
        known += 1
    return known >= _FEWEST
