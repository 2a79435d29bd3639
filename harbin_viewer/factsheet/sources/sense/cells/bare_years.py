"""Whether bare numbers are years or days (20230412) where their column is not called a time; years of an era."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.times.ages_and_rounds import go_again
from harbin_viewer.factsheet.roles.times.eras import years_by_christ
from harbin_viewer.factsheet.roles.times.period_patterns import NOTE_MARK
from harbin_viewer.factsheet.roles.units import is_unit, unit_in
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import FigureCell
from harbin_viewer.factsheet.sources.text.cell_kind import without_about

BARE_YEAR = re.compile(rf"\d{{4}}(?:\.0)?(?:\s?(?:{NOTE_MARK}|[a-zA-Z]))?")
"""Four digits, also with a mark of provisional figures or of a note, as years and amounts have."""

_FIRST, _LAST = 1400, 2150
_LONGEST_STEP = 10
"""Years from one row to the next, at the most, where nothing else says that they are years."""

_EVENT = re.compile(
    r"(?i)^(?:born|birth|died|death|founded|foundation|founding|established|establishment|built|construction|constructed"
    r"|complet(?:ed|ion)|opened|inaugurat(?:ed|ion)|joined|accession|since|from|until|when|launch(?:ed)?|releas(?:e|ed)"
    r"|introduced|introduction|published|publication|debut|independence|discovered|discovery|invented|invention"
    r"|commissioned|decommissioned|ratified|adopted"
    r"|(?:first|last|latest) (?:ascent|title|win|election|eruption|census|flight|edition|championship|appearance)"
    r"|geboren|gestorben|gegründet|gründung|erbaut|gebaut|eröffnet|seit|bis|beitritt|erschienen|fondée?|fondation"
    r"|naissance|décès|construit|depuis|création|adhésion|fundad[oa]|fundación|nacimiento|muerte|desde|construid[oa]"
    r"|fondat[oa]|fondazione|nascita|morte|dal|costruit[oa]|fundação|nascimento|основан[аоы]?|основание|рождение|смерть"
    r"|построен[аоы]?|成立|创立|建成|出生|去世)$"
)
"""What a year is called in which something came to each row, where the label has nothing else."""

_LATEST_EVENT = 2050
_REPEATED = 1.5
_YEAR = re.compile(r"(?i)years?|yr|jahre?|années?|años?")
"""The unit that years have, where a label says one (“founded (year)”)."""


def are_years(label: str, years: Sequence[int], often: Collection[int], *, named: bool, beside_time: bool) -> bool:
    """Whether different numbers in the order of their rows, each in `often` of them, are years.

    They are `named` where the label ends in such a word.

    Beside another column that is called a time and holds times, numbers that stand once each are figures: 1520, 1530
    and 1540 pupils. So are those whose label has a unit.
    """
    if min(years) < _FIRST or max(years) > _LAST:
        return False
    if not label.strip():
        return True
    if len(years) == 1 or not _YEAR.fullmatch(unit_in(label) or "year"):
        return False
    if named or is_unit(label):
        return named
    if names_code(label):
        return False
    if _EVENT.match(label.strip()) and max(years) <= _LATEST_EVENT and not beside_time:
        return True
    if sum(often) > _REPEATED * len(years):
        return go_again(years, often)
    return not beside_time and _go_as_years(years)


def _go_as_years(years: Sequence[int]) -> bool:
    """Whether they go on as years do from row to row: 2019, 2020 or 1990, 1995, 2000, 2010."""
    steps = {abs(second - first) for first, second in pairwise(years)}
    return max(steps) <= _LONGEST_STEP and all(step % min(steps) == 0 for step in steps) and len(steps) <= 2


_DAY = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_SURE_DAYS = 3


def are_days(label: str, texts: Collection[str]) -> bool:
    """Whether numbers are days: that several of this size are all such is no chance, where none is called a code."""
    return len(texts) >= _SURE_DAYS and all(map(_DAY.fullmatch, texts)) and not names_code(label)


def christian_years(texts: Sequence[str]) -> dict[str, FigureCell]:
    """Years of which some say how they are counted (500 BC, ca. AD 200) as numbers, with the sign of “about”."""
    bare = {text: without_about(text) for text in texts}
    years = years_by_christ([*bare.values()])
    if not years:
        return {}
    return {text: FigureCell(years[year], "" if year == text else "~") for text, year in bare.items()}
