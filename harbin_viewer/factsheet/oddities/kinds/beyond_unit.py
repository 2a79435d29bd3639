"""Values that a unit does not allow: shares of a whole beyond 0 to 100 %, counts of people or things below zero."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable
from harbin_viewer.factsheet.roles.found_roles import Measure
from harbin_viewer.factsheet.roles.unit_finding.doubtful_units import doubt_of
from harbin_viewer.factsheet.wording import number

_DIFFERENCE = re.compile(
    r"(?i)\b(?:change|growth|increase|decrease|decline|difference|net|balance|anomal\w+|deviation|gap|gains?|loss(?:es)?"
    r"|excess|error|residual|index|migration|rates?|ratio|relative|compared|versus|vs|less|minus|surplus|deficit"
    r"|log|score|points?|adjust\w*|correction|removals?|flux|sinks?)\b"
)
"""What such a figure may be called that is no share or count itself: it may well be negative, or more than all."""

_OF_WHOLE = re.compile(
    r"(?i)(?:%|per ?cent(?:age)?|share|proportion)\s+of\s+(?:the\s+)?(?:total\s+|all\s+|adult\s+|urban\s+|rural\s+)*"
    r"(?:population|people|persons|adults|children|women|men|girls|boys|households|inhabitants|students|pupils"
    r"|respondents|employees|workers|deaths|births|land|countries|seats|votes|total)\b"
)
"""Shares of what cannot be more than all of it; trade or debt may be more than 100 % of GDP."""

_COUNTS = re.compile(
    r"(?i)(?:(?:thousand|million|billion)s?(?: of)? )?(?:persons?|people|inhabitants|population|deaths|births|cases"
    r"|households|children|women|men|cars|vehicles|tourists|visitors|students|employees)"
)
_NAMED_COUNT = re.compile(r"(?i)\s*(?:total )?(?:population|number of|deaths|births|fatalities|cases)\b")


@declare("beyond_unit", rank=15)
def beyond_unit(examined: ExaminedTable) -> Iterator[Notice]:
    """Shares first, then counts; only where unit and name leave no doubt of what is counted."""
    for measure in examined.roles.measures:
        figures = examined.numbers(measure.field) if measure.field in examined.table.columns else None
        if figures is None:
            continue
        examined.go_on()
        described = examined.table.field(measure.field).description
        if doubt := doubt_of(measure.unit, figures, (measure.title, described)):
            sentence = f"The unit of {examined.label(measure.field)} is stated as “{measure.unit}”, but {doubt}."
            yield Notice("odd", sentence, field=measure.field)
        elif _is_share(measure):
            words = "is a share of a whole, and"
            yield from _told(examined, measure, (figures < 0) | (figures > 100), words, "below 0% or above 100%")
        elif _is_count(measure):
            yield from _told(examined, measure, figures < 0, "counts, and", "below 0")


def _names(measure: Measure) -> str:
    return f"{measure.title} {measure.field} {measure.unit}"


def _is_share(measure: Measure) -> bool:
    percent = measure.unit.strip().startswith("%") or "per cent" in measure.unit or "percent" in measure.unit
    return percent and bool(_OF_WHOLE.search(_names(measure))) and not _DIFFERENCE.search(_names(measure))


def _is_count(measure: Measure) -> bool:
    counted = _COUNTS.fullmatch(measure.unit.strip()) or (not measure.unit and _NAMED_COUNT.match(measure.title))
    return bool(counted) and not _DIFFERENCE.search(_names(measure))


def _told(
    examined: ExaminedTable, measure: Measure, where: npt.NDArray[np.bool_], words: str, beyond: str
) -> Iterator[Notice]:
    count = int(np.count_nonzero(where))
    if count:
        values = "1 value is" if count == 1 else f"{number(count)} values are"
        sentence = f"{examined.label(measure.field)} {words} {values} {beyond}."
        yield Notice("odd", sentence, field=measure.field, place=examined.rows(where), count=count)
