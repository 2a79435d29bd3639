"""Columns called “Days” that measure (of rain, of leave), beside those of a mean, of the calendar or since a start."""

from __future__ import annotations

import itertools

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.profile import Profile

_DAYS = frozenset({"days", "number of days", "n days"})

_OF_MEANS = re.compile(
    r"\b(?:mean|average|avg|interpolated|trend|de ?seasonali[sz]ed|s ?dev|st dev|std|sd|unc|error|sample|n)\b"
)
"""What a figure is called that was made of so many days, and how sure it is."""

_LENGTHS = frozenset({28, 29, 30, 31, 90, 91, 92, 365, 366})
"""Days of a month, a quarter and a year."""

_FEWEST = 3


def counts_days(profile: Profile, evidence: Evidence) -> bool:
    """Whether days are what rows measure: others are the time or name the rows, and none is a mean of such days."""
    if spelled(profile.name) not in _DAYS or any(_OF_MEANS.search(spelled(name)) for name in evidence.profiles):
        return False
    if len(profile.distinct) < 2 or _LENGTHS.issuperset(profile.numbers) or _goes_on(profile):
        return False
    named = any(other.kind == "text" and len(other.distinct) == other.rows for other in evidence.profiles.values())
    return named or bool(evidence.named("time"))


def _goes_on(profile: Profile) -> bool:
    """Whether each number is as large as the one before or larger, or begins anew, as those of days since a start."""
    numbers = profile.numbers
    steps = [*itertools.pairwise(numbers)]
    return len(steps) >= _FEWEST and all(second >= first or second == numbers[0] for first, second in steps)
