"""Moments as the standard of data packages writes them: a day, or a time of one."""

from __future__ import annotations

import re
from datetime import date

_MOMENT = r"(\d{4}-\d\d-\d\d)(?:[Tt ]([01]\d|2[0-4]):[0-5]\d(?::[0-6]\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?"


def is_moment(text: str) -> bool:
    """Whether a text is a day such as 2026-11-26, or a moment such as 2026-11-26T08:00:00Z."""
    found = re.fullmatch(_MOMENT, text)
    if found is None:
        return False
    try:
        date.fromisoformat(found[1])
    except ValueError:
        return False
    return True
