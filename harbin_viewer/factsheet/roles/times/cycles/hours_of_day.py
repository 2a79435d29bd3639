"""Times of the day without a day (00:00, 13h30, 7 pm) as the numbers of their steps, most of them evenly apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import gcd

from harbin_viewer import lazy_re as re

_CLOCK = re.compile(
    r"(?i)(?P<h>[01]?\d|2[0-4])(?:[:.](?P<m>[0-5]\d)(?::00)?)?"
    r"(?P<said> ?(?P<half>[ap])\.?m\.?| ?uhr| ?[時时])?(?: ?h)?"
)
"""A time of a day; hours alone (7, 7 h) and 7.30 may be anything where no word says what they are."""

_FEWEST, _SHORTEST_STEP = 3, 5
"""Times from which on, and minutes between two at least, it is no chance that they are evenly apart: trains are not."""

_HOUR, _HALF_A_DAY, _DAY = 60, 720, 1440


def hours_of_day(names: Sequence[str], *, called_hours: bool = False) -> dict[str, int]:
    """Different times of a day as numbers of hours, or of shorter steps from the first of them.

    Those behind midnight go on from those before. {} where some are none, or they do not lie evenly apart: half of the
    steps between the first and the last are there at least. Where their column is `called_hours` or the like, it is
    enough that they are round, as when somebody counts at half past eight and at a quarter to seven.
    """
    if len(names) < _FEWEST or _minutes(names[0]) is None:
        return {}
    minutes = {name: minute for name in names if (minute := _minutes(name)) is not None}
    if len(minutes) < len(names):
        return {}
    told = _over_midnight(minutes)
    order = sorted(told.values())
    step = gcd(*(after - before for before, after in pairwise(order)))
    length = order[-1] - order[0]
    are_round = called_hours and gcd(step, order[0]) >= _SHORTEST_STEP
    if length > _DAY or step < _SHORTEST_STEP or not (are_round or length <= len(order) * 2 * step):
        return {}
    in_hours = step % _HOUR == 0 and order[0] % _HOUR == 0
    first, step = (0, _HOUR) if in_hours else (order[0], step)
    return {name: (minute - first) // step for name, minute in told.items()}


def _over_midnight(minutes: dict[str, int]) -> dict[str, int]:
    """The minutes, of which those behind the one midnight among them go on from those before: it is a shorter night."""
    turns = [place for place, (before, after) in enumerate(pairwise(minutes.values())) if after < before]
    if len(turns) != 1:
        return minutes
    later = {name: minute + (_DAY if place > turns[0] else 0) for place, (name, minute) in enumerate(minutes.items())}
    return min(minutes, later, key=lambda told: max(told.values()) - min(told.values()))


def _minutes(text: str) -> int | None:
    """The minutes since midnight; None of what is no time of a day."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None or not (found["said"] or ":" in text):
        return None
    minutes = int(found["h"]) * _HOUR + int(found["m"] or 0)
    if found["half"]:
        late = found["half"] in "pP"
        return minutes % _HALF_A_DAY + (_HALF_A_DAY if late else 0) if minutes <= _HALF_A_DAY + _HOUR else None
    return minutes if minutes <= _DAY else None
