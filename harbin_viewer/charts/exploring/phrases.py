"""Phrases of a chart that is explored: its source line, what it leaves out, capital letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from harbin_viewer.charts.model.attribution import UNSTATED, named, source_line
from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.wording import listed

if TYPE_CHECKING:
    from harbin_viewer.charts.exploring.brief import Brief

_NAMED = 3
"""Sources of a package that a line names."""


def capitalised(text: str) -> str:
    """A text with a capital first letter where it begins with a word: the symbols of units (t, kg, km²) stay."""
    return text[:1].upper() + text[1:] if re.match(r"[^\W\d_]{4,}", text) else text


def rows_left_out(brief: Brief) -> str:
    """That rows which nothing tells apart are left out, as a sentence; "" where there are none."""
    rows, cube = brief.figures.cut.clashing, brief.cube
    if not len(rows):
        return ""
    whom = cube.entities.words[int(cube.entities.codes[rows[0]])] if cube.entities else ""
    when = brief.time_text(float(cube.times.values[rows[0]])) if cube.times else ""
    return f"Left out: {len(rows):,} rows that nothing tells apart ({', '.join(filter(None, [whom, when]))})."


def source_of(brief: Brief, series: Sequence[Series]) -> str:
    """The sources of all figures on show; those of their table, or of the whole package, where rows name none."""
    said = source_line(brief.document, series)
    own = brief.cube.table.resource.sources
    if said == UNSTATED and own:
        return "; ".join(dict.fromkeys(named(source) for source in own))
    return _package(brief) if not said or (said == UNSTATED and brief.document.sheet.sources) else said


def _package(brief: Brief) -> str:
    """Where figures come from whose table names no source: the package, and the sources that it states for all."""
    sheet = brief.document.sheet
    names = list(dict.fromkeys(source.label for source in sheet.sources if source.label))
    of = f", which names {listed(names)}" if 0 < len(names) <= _NAMED else ""
    return f"data package “{sheet.title}”{of}"
