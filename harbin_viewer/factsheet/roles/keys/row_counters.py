"""Columns that count the rows, from nought or one, or on from an earlier file: what no row needs to be told by."""

from __future__ import annotations

import itertools

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import ends_named, is_named, is_nameless, spelled
from harbin_viewer.factsheet.roles.profile import Profile, number_in
from harbin_viewer.factsheet.roles.times.ages_and_rounds import names_course
from harbin_viewer.factsheet.roles.units import unit_in

_FEWEST_NAMED = 4
"""Names from which on it is no chance that numbers before them go up by ones from the first."""

_LEAST_TOLD = 5
"""Rows from which numbers without a name, all different, are taken for those of the rows."""

_FEWEST_RANKS = 3
"""Ranks of their own from which it is no chance that numbers go on as ranks do."""

_NUMBERING = frozenset({
    "rownames", "row names", "#", "no", "nr", "num", "pos", "position", "place", "placing", "platz", "lp", "sl", "sr",
    "sl no", "sr no", "s no", "sira", "sira no", "№ п/п", "п/п", "n°", "nº", "poradi", "rb", "ord",
    "nr crt", "posicion", "posicao", "posizione", "positie", "miejsce", "место", "№", "序号", "编号", "順位",
})  # fmt: skip
"""What a column of 1, 2, 3 … is called in lists and tables of a league."""

_NUMBERS = frozenset({"n°", "nº", "№", "nr", "no"})
"""Words at the end of what a reading or a page is numbered by."""

_RECORDS = frozenset({"rn", "record", "record no", "record number", "recno", "recnum", "zeile", "datensatz"})
"""What one is called where it goes on from an earlier file, as loggers of measurements write it."""


_READINGS = frozenset({
    "run", "point", "pt", "sample", "test", "trial", "measurement", "reading", "observation", "entry", "item", "shot",
    "plot", "punkt", "messpunkt", "messung", "probe", "versuch", "mesure", "essai", "echantillon", "punto", "prueba",
    "muestra", "medicion", "prova", "misura", "campione", "meting", "meetpunt", "matning", "maling", "pomiar",
    "измерение", "проба",
})  # fmt: skip
"""What is measured again and again, and numbered in the first column of a table."""


def counts_rows(profile: Profile, evidence: Evidence) -> bool:
    """Whether whole numbers without a name, or first by an id's name, are 0, 1, 2 …, or the numbers of kept rows."""
    if profile.rows < 3:
        return False
    if spelled(profile.name) in _READINGS and next(iter(evidence.profiles)) == profile.name:
        return _goes_up_by_ones(profile) and _are_told_apart(profile, evidence)
    if len(profile.distinct) < profile.rows:
        return _counts_again(profile, evidence)
    numbers = profile.numbers[:200]
    steps = {second - first for first, second in itertools.pairwise(numbers)}
    if profile.rows > _LEAST_TOLD and next(iter(evidence.profiles)) == profile.name and is_nameless(profile.name):
        return steps == {1.0} or len(steps) > 1  # as programs write rows of which some were left out
    begun = numbers[0] if steps == {1.0} else profile.numbers[-1] if steps == {-1.0} else None
    stepped = begun in (0, 1) or (steps == {1.0} and spelled(profile.name) in _RECORDS)
    return stepped and (
        _is_named_so(profile.name)
        or (profile.name.strip().endswith("#") and next(iter(evidence.profiles)) == profile.name)
        or _numbers_words(profile, evidence)
        or _numbers_names(profile, evidence)
    )


def _is_named_so(name: str) -> bool:
    named = is_nameless(name) or ends_named(name, "code") or ends_named(name, "aside")
    numbered = (spelled(name).split() or [""])[-1] in _NUMBERS
    return named or numbered or spelled(name) in _NUMBERING | _RECORDS


def _numbers_words(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column is the first, and words alone stand beside it: lessons of a day, steps of a recipe."""
    others = [other for other in evidence.profiles.values() if other is not profile]
    first = next(iter(evidence.profiles)) == profile.name
    return first and len(others) > 0 and all(other.kind in ("text", "empty") for other in others)


def _goes_up_by_ones(profile: Profile) -> bool:
    """Whether numbers go on from 0 or 1, each in one row or in several."""
    numbers = [number_in(value) for value in profile.values[:200]]
    steps = {second - before for before, second in itertools.pairwise(numbers)}
    return numbers[0] in (0, 1) and 1.0 in steps <= {0.0, 1.0}


def _are_told_apart(profile: Profile, evidence: Evidence) -> bool:
    """Whether the rows have numbers of their own, or are told apart by other columns than those of figures."""
    others = [other.name for other in evidence.profiles.values() if other is not profile and not other.is_numeric]
    return len(profile.distinct) == profile.rows or (bool(others) and evidence.unique(others))


def _numbers_names(profile: Profile, evidence: Evidence) -> bool:
    """Whether the first column counts what the next one names, each once: circuits, stalls, stops of a line."""
    first, *others = evidence.profiles.values()
    if (
        first is not profile
        or profile.rows < _FEWEST_NAMED
        or not others
        or is_named(profile.name, "time")
        or unit_in(profile.name)
    ):
        return False
    named = others[0]
    return named.kind == "text" and len(named.distinct) == named.rows and not names_course(profile.name)


def _counts_again(profile: Profile, evidence: Evidence) -> bool:
    """Whether the first column has no name and counts from 0 or 1 again and again, as tables that were joined do."""
    if next(iter(evidence.profiles)) != profile.name or not is_nameless(profile.name):
        return False
    numbers = [number_in(value) for value in profile.values[:200]]
    if _are_ranks(numbers) and any(other.kind == "text" for other in evidence.profiles.values()):
        return True
    first = numbers[0]
    goes_on = [second in (before + 1, first) for before, second in itertools.pairwise(numbers)]
    return first in (0, 1) and all(goes_on) and 2 * numbers.count(first) <= len(numbers)


def _are_ranks(numbers: list[float]) -> bool:
    """Whether numbers in order are ranks, of which those who are level share one and leave the next out: 1, 2, 2, 4."""
    own = [number == place for place, number in enumerate(numbers, 1)]
    shared = (own[place] or numbers[place] == numbers[place - 1] for place in range(1, len(numbers)))
    return own[0] and all(shared) and sum(own) >= _FEWEST_RANKS
