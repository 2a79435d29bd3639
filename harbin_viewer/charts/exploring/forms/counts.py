"""How many rows have which word, or are of which year: bars, counted from the table."""

from __future__ import annotations

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.counted import Counted
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.words.absent import groups_are_not
from harbin_viewer.charts.exploring.words.choice_cautions import of_shared_places
from harbin_viewer.charts.exploring.words.phrases import Words
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.factsheet.exploring.choice_figures import Line
from harbin_viewer.factsheet.exploring.counting import Count, count_of, times_in
from harbin_viewer.factsheet.model.mark import MarkName

MOST = 20
"""Bars of words."""

_MOST_BARS = 60
"""Years or months that have a bar each; of more the counts are a line."""


def chart(brief: Brief) -> Chart:
    """Lying bars from the most to the fewest; years, months, classes and answers of a scale stand in their order."""
    count = count_of(brief.cube, brief.exploration)
    shown = len(count.labels) if count.in_time else min(MOST, len(count.labels))
    as_line = count.in_time and shown > _MOST_BARS
    series = _series(brief, count, shown, "line" if as_line else "bar")
    names_rows = brief.exploration.measure in (brief.cube.roles.entity, brief.cube.roles.time)
    shared = of_shared_places(brief) if names_rows else ""
    notes = (*_notes(count, shown), groups_are_not(brief, "counted"), shared)
    words = Words(brief.title(names=False), _subtitle(brief, count), notes)
    return brief.chart(
        [Panel("", (series,))], words, categories=count.labels[:shown], x_name=brief.measure.title,
        lying=not count.in_time,
    )  # fmt: skip


def _series(brief: Brief, count: Count, shown: int, mark: MarkName) -> Counted:
    rows = count.rows[: count.bounds[shown]]
    known = brief.cube.known(brief.exploration.measure)[rows]
    whole = brief.series(Line("", np.arange(len(rows), dtype=np.float64), known, rows), mark, "")
    counts = count.counts[:shown].astype(np.float64)
    return Counted(
        label="How many", unit="", mark=mark, source="", rank=1, shade=0, resource="", field="",
        x=np.arange(shown, dtype=np.float64), y=counts, rows=np.arange(shown), derive="count",
        status=np.full(shown, "", dtype=object), parts=np.full(shown, "", dtype=object),
        how=f"Counted here, by “{brief.measure.title}”", counted=whole,
        bounds=count.bounds[: shown + 1], others=whole.others,
    )  # fmt: skip


def _subtitle(brief: Brief, count: Count) -> str:
    """How many are counted, and where of each only the latest is."""
    known = f"{len(count.rows):,}"
    of = f"How many of {known} rows" if _is_of_rows(brief, count) else f"How many of {known}"
    step = "" if not count.in_time else " in each month" if " " in count.labels[0] else " in each year"
    words = f"{of}{step}" if count.in_time else f"{of} have which"
    return f"{words} · the latest of each, {brief.period_text()}" if count.each else words


def _is_of_rows(brief: Brief, count: Count) -> bool:
    """Whether those who are counted have several rows each, so that it is these that are counted."""
    entities = brief.cube.entities
    return entities is not None and len(np.unique(entities.codes[count.rows])) < len(count.rows)


def _notes(count: Count, shown: int) -> tuple[str, ...]:
    more = len(count.labels) - shown
    rows = len(count.rows) - int(count.bounds[shown])
    return (
        f"And {more:,} more with {rows:,} together." if more > 1 else f"And one more with {rows:,}." if more else "",
        f"{count.without:,} have none." if count.without > 1 else "One has none." if count.without else "",
    )


def refused(brief: Brief) -> str:
    """Why nothing can be counted."""
    if brief.cube.roles.measure(brief.exploration.measure) and times_in(brief.cube, brief.exploration.measure) is None:
        return (
            f"“{brief.measure.title}” holds figures, which a histogram counts in steps; rows are counted by a column of"
            " words or years."
        )
    if brief.exploration.transform:
        return "Counts are shown as they are."
    return "" if len(count_of(brief.cube, brief.exploration).labels) > 1 else "There is one value only."


FORM = ExploringForm("counts", chart, refused)
