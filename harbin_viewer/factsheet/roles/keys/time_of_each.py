"""A time that says when each row's own figures are from, and that nothing runs over."""

from __future__ import annotations

from itertools import pairwise

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.keys.account_entries import numbers_entries
from harbin_viewer.factsheet.roles.names.places import share_of_places
from harbin_viewer.factsheet.roles.profile import Profile

_MANY_PLACES = 0.6

_ONCE_EACH = 10
"""Names from which it is no chance that each stands once."""

_LONG_TABLE, _STRETCHES = 600, 6
"""Rows from which on they may be stretches of a table, and the times that these may fall in."""


def settle_time_of_each(evidence: Evidence) -> None:
    """A time beside names that each stand once says when something was (a year of release): nothing runs over it.

    Places are compared at one time: figures of different years are none to rank them by. What numbers the entries of
    an account, one day after the other, names nobody.
    """
    for name in evidence.named("time"):
        for entry in evidence.named("entity"):
            told = evidence.profiles[entry]
            once = len(told.distinct) == told.filled >= _ONCE_EACH
            if once and numbers_entries(told, evidence.profiles[name], evidence):
                evidence.give_up(entry)
                evidence.settle(entry, "words", "It numbers the rows, which follow each other in time.")
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
