"""Whole numbers that say of each row when it was (built, born, from and to), and measure nothing."""

from __future__ import annotations

from itertools import pairwise

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import ends_named, spelled
from harbin_viewer.factsheet.roles.profile import Profile, number_in

_FIRST_YEAR, _LAST_YEAR, _MOST_DAYS = 1000, 2200, 31
_BEGUN = frozenset({
    "start", "end", "begin", "from", "to", "since", "until", "founded", "established", "built", "opened", "closed",
    "launched", "born", "died", "birth", "death", "released", "published", "introduced", "joined", "left",
    "yob", "b year", "year built", "built year", "birth year", "year of birth",
})  # fmt: skip
"""Names of columns of years that do not say so."""

_BORN = re.compile(
    r"^(?:geboren|jahrgang|jgg?|geb|geb ?jahr|geburtsjahr|baujahr|eintrittsjahr|eintritt|ne en|nee? en"
    r"|nacid[oa](?: en)?"
    r"|nat[oa] nel|nascid[oa] em|annee de naissance|ano de nacimiento|ano de nascimento|anno di nascita|год рождения"
    r"|год р|г ?р|рожд|год постройки|dogum yili|出生年(?:份)?|生年|出生|建成年份|築年|سنة الميلاد)$"
)
"""Those of birth and building in other languages."""

_BY_TIME = re.compile(r"\b(?:per|each|every|a|an|pro|par|por|al|del|last|this|all) (?:day|month)$|/ ?(?:day|month)$")
"""Visits of each day or month, which are counted."""


def says_when(profile: Profile) -> bool:
    """Whether whole numbers are years that are told of each row (“pop_year”), beside other figures."""
    if profile.kind != "whole number" or max(profile.numbers, default=0) <= 0:
        return False
    if (spelled(profile.name).split() or [""])[-1] in ("day", "month") and not _BY_TIME.search(spelled(profile.name)):
        return min(profile.numbers) >= 1 and max(profile.numbers) <= _MOST_DAYS
    if spelled(profile.name) in _BEGUN or _BORN.search(spelled(profile.name)):
        return min(profile.numbers) > _FIRST_YEAR and max(profile.numbers) <= _LAST_YEAR
    years = all(1400 <= number <= _LAST_YEAR or number <= 0 for number in profile.numbers)
    return years and ends_named(profile.name, "time")


def are_years(profile: Profile) -> bool:
    """Whether they are years, and no days of a month or months of a year."""
    return says_when(profile) and max(profile.numbers) > _MOST_DAYS


def spans_of_years(evidence: Evidence) -> frozenset[str]:
    """The years from which and to which each lasted: a reign of 1189 is not more than one of 1087."""
    dated = [name for name in evidence.named("aside") if says_when(evidence.profiles[name])]
    for first, last in pairwise(dated):
        rows = zip(*(map(number_in, evidence.profiles[name].values) for name in (first, last)), strict=True)
        if all(not begun > ended for begun, ended in rows):
            return frozenset((first, last))
    return frozenset()
