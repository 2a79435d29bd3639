"""How long something took, as texts say it: as clocks (5:23:00, 4:05.3), in words (2 h 5 min) or as ISO 8601 (PT5H)."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer import lazy_re as re

_CLOCK = re.compile(r"(?P<h>\d{1,4}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d(?:[.,]\d+)?))?")
_ISO = re.compile(r"PT(?=\d)(?:(?P<h>\d+)H)?(?:(?P<m>\d+)M)?(?:(?P<s>\d+(?:\.\d+)?)S)?")
_WITH_TENTHS = re.compile(r"\d{1,4}:[0-5]\d[.,]\d+")
"""Minutes, seconds and their tenths, as stopwatches have them."""

_HOUR, _MINUTE = r"(?:h|hrs?|hours?|std\.?|stunden?|heures?|horas?)", r"(?:m|mins?\.?|minutes?|minuten?|minutos?)"
_SECOND = r"(?:s|secs?\.?|seconds?|sek\.?|sekunden?|secondes?|segundos?)"
_IN_WORDS = (
    re.compile(rf"(?i)(?P<h>\d{{1,4}}) ?{_HOUR}(?: ?(?P<m>[0-5]?\d) ?{_MINUTE})?(?: ?(?P<s>[0-5]?\d) ?{_SECOND})?"),
    re.compile(rf"(?i)(?P<h>(?!))?(?P<m>\d{{1,3}}) ?{_MINUTE} ?(?P<s>[0-5]?\d) ?{_SECOND}"),
    re.compile(r"(?i)(?P<h>(?!))?(?P<m>\d{1,3}) ?min(?:s|\.|utes?|uten|utos?)?(?P<s>(?!))?"),
    re.compile(
        r"(?=.*\d ?(?:小?[时時]|시간|分[钟鐘]|분|초|秒))(?:(?P<h>\d{1,4}) ?(?:小[时時]|時間?|时|시간) ?)?"
        r"(?:(?P<m>\d{1,3}) ?(?:分[钟鐘]?|분) ?)?(?:(?P<s>\d{1,5}(?:[.,]\d+)?) ?(?:秒[钟鐘]?|초))?"
    ),
)
"""Hours, minutes and seconds, in letters or words; “12 m” are metres, and 85分 alone may be points."""

_SECONDS_ALONE = re.compile(
    r"(?i)(\d{1,5}(?:[.,]\d+)?)"
    r"(?: s|(?<=[.,]\d)s|(?<=[.,]\d\d)s| ?(?:secs?\.?|seconds?|sek\.?|sekunden|segundos|secondes|秒[钟鐘]?|초))"
)
"""Seconds in words or letters; “1950s” are years."""

_POINTS_OR_MINUTES = re.compile(r"(\d{1,3}) ?分")

_PACE = re.compile(r"\d{1,3}:[0-5]\d ?(?:min(?:utes)? ?)?(?:/|per ) ?(?:km|mi(?:le)?|100 ?m)")
"""Minutes and seconds for a way."""

_ONE_UNIT = re.compile(
    r"(?i)(?P<n>\d{1,5}(?:[.,]\d+)?) ?(?:(?P<seconds>s|secs?\.?|seconds?|sek\.?|sekunden?)"
    r"|(?P<minutes>mins?\.?|minutes?|minuten?)|(?P<hours>h|hrs?\.?|hours?|std\.?|stunden?)|(?P<days>d|days?|tage?)|(?P<weeks>wks?\.?|weeks?|wochen?))"
)
_IN_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400, "weeks": 604_800}

_CONTEST = re.compile(
    r"^(?:bib(?: (?:no|number))?|race (?:no|number)|athletes?|runners?|swimmers?|racers?|finishers?|start ?nummer"
    r"|start ?nr|stnr|laufer(?:in)?|schwimmer(?:in)?|dossard|coureur|nageur|dorsal|corredora?|atleta|pettorale)$"
)
"""What a list of results has a column of."""

_SETS_OUT = re.compile(r"\b(?:start|of day|check ?in|departure|uhrzeit|depart|salida|partenza)\b|^(?:startzeit|hora)$")
"""What the hour of the day is called in such a list."""

_POSITION = re.compile(r"(?i)pos(?:ition|ici[oó]n|izione|ição|itie)?\.?")
"""What the rank is called in lists of races alone."""

_NO_RESULT = re.compile(
    r"(?i)d\.?n\.?[fsqc]\.?|d\.?s?q\.?|d\.?n\.?s\.?|otl|hd|nt|nc|abd|ab|did not (?:finish|start)"
    r"|disqualified|retired|ret\.?|withdrawn|wd|no time|disqualifiziert|ausgeschieden|aufgegeben|aufg\.?"
    r"|nicht (?:gestartet|im ziel)|n\.? ?a\.? ?z\.?|abandon|non partant|np|retirado|ritirato|disq\.?"
)
"""What stands in a list of results in place of a time."""

_PLACES, _LOOKED_AT = 6, 300


def is_duration(text: str) -> bool:
    """Whether a text may be a length of time; one without seconds may as well be a time of day."""
    if _PACE.fullmatch(text.strip()):
        return True
    return any(read(text) is not None for read in (in_hours, in_seconds, in_seconds_alone, in_points_or_minutes))


def are_lengths_of_time(texts: Sequence[str]) -> bool:
    """Whether the first of some texts are all lengths of time, or times of a day."""
    told = [text for text in texts[:_LOOKED_AT] if not is_no_result(text)]
    return bool(told) and all(map(is_duration, told))


def is_no_result(text: str) -> bool:
    """Whether a text says of who took part that no time was taken of them: did not finish, was disqualified."""
    return _NO_RESULT.fullmatch(text.strip()) is not None


def names_position(name: str) -> bool:
    """Whether a column is called as the rank in a list of races is."""
    return _POSITION.fullmatch(name.strip()) is not None


def in_seconds(text: str) -> float | None:
    """Minutes and seconds with tenths, as a stopwatch has them, in seconds; None for any other text."""
    if not _WITH_TENTHS.fullmatch(text.strip()):
        return None
    minutes, _, seconds = text.strip().replace(",", ".").partition(":")
    return round(int(minutes) * 60 + float(seconds), _PLACES)


def in_seconds_alone(text: str) -> float | None:
    """The seconds that a text says in words, without minutes (85秒, 12.4 s); None for any other text."""
    found = _SECONDS_ALONE.fullmatch(text.strip())
    return float(found[1].replace(",", ".")) if found else None


def in_points_or_minutes(text: str) -> float | None:
    """The number before 分, which are minutes of what lasts and points of what is judged; None for any other text."""
    found = _POINTS_OR_MINUTES.fullmatch(text.strip())
    return float(found[1]) if found else None


def in_unlike_units(texts: Sequence[str]) -> tuple[dict[str, float], str] | None:
    """Lengths of one unit each that are not all of one (30 s, 1 min, 2 h), in the smallest; None for other texts."""
    found = {text: length for text in texts if (length := _ONE_UNIT.fullmatch(text.strip()))}
    units = {unit for length in found.values() for unit in _IN_SECONDS if length[unit]}
    if not texts or len(found) < len(texts) or len(units) < len(("one", "other")):
        return None
    least = min(units, key=_IN_SECONDS.__getitem__)
    return {text: _in_unit(length, least) for text, length in found.items()}, least


def _in_unit(length: re.Match[str], unit: str) -> float:
    seconds = next(_IN_SECONDS[name] for name in _IN_SECONDS if length[name])
    return round(float(length["n"].replace(",", ".")) * seconds / _IN_SECONDS[unit], _PLACES)


def in_words(text: str) -> float | None:
    """A length of time in hours that is written in words (2 h 5 min, 12 min 30 s); None for any other text."""
    found = next((match for form in _IN_WORDS if (match := form.fullmatch(text.strip()))), None)
    return _hours(found) if found else None


def in_hours(text: str) -> float | None:
    """A length of time in hours; None where the text is none, or may be of minutes and seconds."""
    found = _CLOCK.fullmatch(text.strip()) or _ISO.fullmatch(text.strip())
    return in_words(text) if found is None else _hours(found)


def _hours(found: re.Match[str]) -> float:
    hours, minutes, seconds = (float((found[part] or "0").replace(",", ".")) for part in "hms")
    return round(hours + minutes / 60 + seconds / 3600, _PLACES)


def names_contestant(name: str) -> bool:
    """Whether a column is called as those are who swim, run or ride, or their numbers; `name` as it is spelled."""
    return bool(_CONTEST.search(name))


def tells_start(name: str) -> bool:
    """Whether a column is called as the hour at which they set out; `name` as it is spelled."""
    return bool(_SETS_OUT.search(name))


_PARTS = {"h:mm:ss": 3600, "h:mm": 60, "m:ss": 60}
"""How many of the last part of each form of a clock one of its first has."""


def by_clock(value: float, form: str) -> str:
    """Hours (h:mm:ss, h:mm) or minutes (m:ss) as a clock writes them in that form."""
    whole = round(abs(value) * _PARTS[form])
    sign = "\N{MINUS SIGN}" if value < 0 and whole else ""
    first, last = divmod(whole, 60)
    if form != "h:mm:ss":
        return f"{sign}{first}:{last:02}"
    return f"{sign}{first // 60}:{first % 60:02}:{last:02}"
