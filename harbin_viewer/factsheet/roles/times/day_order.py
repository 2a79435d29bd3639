"""Days written with the order of their parts left open (1/2/2004): which order a whole column has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from itertools import pairwise

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.times.cycles.weekdays import is_day
from harbin_viewer.factsheet.roles.times.period_patterns import LEADS_TO_HOUR
from harbin_viewer.factsheet.roles.times.periods import ISO_DAY, Period, period_of, without_mark

_PARTS = re.compile(
    r"(?:(?P<named>[^\W\d_]{2,12}\.?,?|w/[ce]) )?"
    r"(?P<one>\d{1,4})(?P<sign>[/.-])(?P<two>\d{1,2})(?P=sign)(?P<three>\d{1,4})"
    rf"(?:,?[ T]{LEADS_TO_HOUR}?\d{{1,2}}(?::\d\d.*|\.[0-5]\d(?:\.[0-5]\d)?))?"
)
"""Three numbers, which may have the day of the week before them (Mo, 05.02.2024), or say that a week begins with it."""
_WEEKS = ("w/c", "w/e")
_COMPACT = re.compile(r"([12]\d{3})([01]\d)([0-3]\d)")

_ASKED = 50_000
"""Texts that are asked for again: for each order, and in each column of a wide table."""


_FEWEST_DAYS, _END_OF_MONTH = 4, 28

_MONTHS, _EACH_YEAR = 12, 4
"""Numbers up to which a part may be a month, and different days of a year from which on it is no day itself."""

_MOMENTS, _SEVERAL = 4, 2
"""Moments, each at an hour of its own, of which it is no chance that all are of the same day of several months."""


@dataclass(frozen=True)
class DateFormat:
    """`order` is “dmy”, “mdy” or “ymd”; `sure` is whether the column leaves no other; `pattern` is for `strptime`."""

    order: str
    sign: str
    sure: bool
    two_digits: bool = False

    @property
    def pattern(self) -> str:
        """The format as Table Schema has it, such as %d/%m/%Y."""
        parts = {"d": "%d", "m": "%m", "y": "%y" if self.two_digits else "%Y"}
        return self.sign.join(parts[part] for part in self.order)

    def period(self, text: str) -> Period | None:
        """The day that a text of this format names."""
        parts = _parts(text)
        if not parts:
            return None
        named = dict(zip(self.order, parts, strict=True))
        year, month, day = named["y"], int(named["m"]), int(named["d"])
        if len(year) == 2:
            year = ("19" if int(year) > 50 else "20") + year
        fits = len(year) == 4 and 1 <= month <= 12 and 1 <= day <= 31
        return Period("day", f"{year}-{month:02}-{day:02}") if fits else None


def is_parted(text: str) -> bool:
    """Whether a text has three numbers with signs between them, or eight digits, as a day is written."""
    return _parts(text) is not None


@lru_cache(maxsize=_ASKED)
def _parts(text: str) -> tuple[str, str, str] | None:
    text = text.strip() if text[-1:].isalnum() else without_mark(text)
    if (found := _PARTS.fullmatch(text)) and _may_stand_before(found["named"]):
        return found["one"], found["two"], found["three"]
    compact = _COMPACT.fullmatch(text)
    return (compact[1], compact[2], compact[3]) if compact else None


def _may_stand_before(named: str | None) -> bool:
    """Whether a word before a day is that of the week, and no lot or room of which numbers are told so."""
    return named is None or named in _WEEKS or is_day(named)


_DAYS_FIRST = frozenset({
    "fecha", "datum", "data", "dato", "tag", "dia", "día", "jour", "giorno", "dag", "buchungstag", "buchungsdatum",
    "datums", "дата", "tarih", "tarihi", "pvm", "paivamaara", "päivämäärä", "kuupaev", "kuupäev", "kpv", "ημερομηνια",
})  # fmt: skip
"""Words for a date or day in languages in which days are written first; “date” is one in English too."""


def date_format(texts: Sequence[str], *, decimal: str = ".", called: str = "") -> DateFormat | None:
    """The one format that all these texts have, None where they have none in common; day before month in doubt.

    Who writes decimals with a comma writes days first, and so do many languages, of which a column may be `called`.
    """
    texts = [text for text in texts if text.strip()]
    if texts and all(ISO_DAY.fullmatch(text) and period_of(text) for text in texts):
        return DateFormat("ymd", "-", sure=True)
    if not texts or any(_parts(text) is None for text in texts):
        return None
    found = [form for order in ("ymd", "dmy", "mdy") if (form := _form(order, texts))]
    if found and (found[0].order, found[0].two_digits) == ("ymd", True):
        if _begin_with_years(found, texts):
            return replace(found[0], sure=len(found) == 1)
        found = found[1:]
    if len(found) == 2:
        days_first = decimal == "," or not _DAYS_FIRST.isdisjoint(spelled(called).split())
        return replace(found[0], sure=False) if days_first else _likelier(found, texts)
    return found[0] if found else None


def _form(order: str, texts: Sequence[str]) -> DateFormat | None:
    parts = _parts(texts[0]) or ("", "", "")
    years = [(_parts(text) or parts)[order.index("y")] for text in texts]
    lengths = {len(year) for year in years}
    if lengths not in ({4}, {2}):
        return None
    sign = next((sign for sign in "/.-" if sign in texts[0]), "")
    form = DateFormat(order, sign, sure=True, two_digits=lengths == {2})
    return form if all(form.period(text) for text in texts) else None


def _begin_with_years(found: Sequence[DateFormat], texts: Sequence[str]) -> bool:
    """Whether days of two digits each begin with their year (14-01-01, 14-02-01): else they are none, or less likely.

    They are likelier where the parts in front are few years up to now, and those behind more days, or firsts of months.
    """
    if len(found) == 1:
        return True
    parts = [part for text in texts if (part := _parts(text))]
    years, days = {int(part[0]) for part in parts}, {part[2] for part in parts}
    if found[0].sign != "-" or len({*parts}) < _FEWEST_DAYS or not _MONTHS < min(years) <= max(years) <= _this_year():
        return False
    few = len(years) < len(days) or (days == {"01"} and len(years) * _EACH_YEAR <= len({*parts}))
    return few and max(years) - min(years) < 2 * len(years)


def _this_year() -> int:
    return datetime.now(tz=UTC).year % 100


def _likelier(found: Sequence[DateFormat], texts: Sequence[str]) -> DateFormat:
    """Of two orders the one in which all are first days of months: 1/1, 1/2, 1/3 are months in dmy.

    Other days of one month are no sign: 3/4, 4/4, 5/4, 8/4 are days of April sooner than fourths of some months. Points
    stand behind days first, in all countries that write them.
    """
    if _are_moments_of_one_month(found, texts) or _are_days_of_one_month(found, texts):
        return DateFormat("mdy", found[-1].sign, sure=False, two_digits=found[-1].two_digits)
    firsts = [form for form in found if {(form.period(text) or Period("day", "")).text[8:] for text in texts} == {"01"}]
    chosen = firsts[0] if len(firsts) == 1 and len(texts) > 2 and found[0].sign != "." else found[0]
    return DateFormat(chosen.order, chosen.sign, sure=False, two_digits=chosen.two_digits)


def _are_moments_of_one_month(found: Sequence[DateFormat], texts: Sequence[str]) -> bool:
    """Whether moments are of days of one month in mdy, and would else be all of the same day of several months.

    So are answers of a few days of April (4/3/2026 8:12:05, 4/5/2026 21:40:11): nobody sends them on fourths alone.
    """
    if [form.order for form in found] != ["dmy", "mdy"] or found[0].sign != "/" or ":" not in texts[0]:
        return False
    days, others = _days_of(found, texts)
    same_day = len({day[8:] for day in days}) == 1 and len({day[:7] for day in days}) >= _SEVERAL
    hours = {text.split(" ", 1)[-1] for text in texts}
    return same_day and len({day[:7] for day in others}) == 1 and len(hours) >= _MOMENTS


def _are_days_of_one_month(found: Sequence[DateFormat], texts: Sequence[str]) -> bool:
    """Whether days are some of one month in mdy (5/2, 5/3, 5/7, 5/9), and would else be fifths of months now and then.

    Firsts, fifteenths and last days of months come now and then, and so do those of each month, or each third.
    """
    if [form.order for form in found] != ["dmy", "mdy"] or found[0].sign != "/":
        return False
    days, others = (sorted({*dates}) for dates in _days_of(found, texts))
    if len(days) < _FEWEST_DAYS or len({day[:7] for day in others}) > 1 or len({day[8:] for day in days}) > 1:
        return False
    months = [12 * int(day[:4]) + int(day[5:7]) for day in days]
    steps = {after - before for before, after in pairwise(months)}
    return len(steps) > 1 and int(days[0][8:]) not in (1, 15) and int(days[0][8:]) < _END_OF_MONTH


def _days_of(found: Sequence[DateFormat], texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """The days that texts name in the first order and in the second."""
    first, second = ([period.text for text in texts if (period := form.period(text))] for form in found)
    return first, second
