"""How long something took, as texts say it: as clocks write it (5:23:00, 4:05.3) or as ISO 8601 does (PT5H23M)."""

from __future__ import annotations

import re

_CLOCK = re.compile(r"(?P<h>\d{1,4}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d(?:[.,]\d+)?))?")
_ISO = re.compile(r"PT(?=\d)(?:(?P<h>\d+)H)?(?:(?P<m>\d+)M)?(?:(?P<s>\d+(?:\.\d+)?)S)?")
_WITH_TENTHS = re.compile(r"\d{1,4}:[0-5]\d[.,]\d+")
"""Minutes, seconds and their tenths, as stopwatches have them."""

_PLACES = 4


def is_duration(text: str) -> bool:
    """Whether a text may be a length of time; one without seconds may as well be a time of day."""
    return in_hours(text) is not None or bool(_WITH_TENTHS.fullmatch(text.strip()))


def in_hours(text: str) -> float | None:
    """A length of time in hours; None where the text is none, or may be of minutes and seconds."""
    found = _CLOCK.fullmatch(text.strip()) or _ISO.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, seconds = (float((found[part] or "0").replace(",", ".")) for part in "hms")
    return round(hours + minutes / 60 + seconds / 3600, _PLACES)
