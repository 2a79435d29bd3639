"""The chart of an exploration, in the form that was chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring import against, change, distribution, multiples, over_time, parts, ranking
from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.form import ExploringForm
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.text.figures import readers_locale
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.figures import refused_transform
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import Exploration

_FORMS = {
    module.FORM.name: module.FORM for module in (over_time, ranking, change, multiples, parts, against, distribution)
}


def forms() -> Mapping[str, ExploringForm]:
    """The forms by name, in the order in which they are offered."""
    return _FORMS


def explored_chart(
    document: Document, exploration: Exploration, *, locale: QLocale | None = None,
    colours: Mapping[str, int] | None = None,
) -> Chart:  # fmt: skip
    """The chart of an exploration; SheetError with the reason where it would show something that is not so.

    `colours` are the numbers of the colours that entities keep.
    """
    brief = brief_of(document, exploration, locale=locale, colours=colours)
    reason = why_not(brief)
    if reason:
        raise SheetError(exploration.resource, "", reason, "Choose another form, measure or period.")
    return forms()[exploration.form].chart(brief)


def brief_of(
    document: Document, exploration: Exploration, *, locale: QLocale | None = None,
    colours: Mapping[str, int] | None = None,
) -> Brief:  # fmt: skip
    """What the forms need of an exploration."""
    cube: Cube = document.cube(exploration.resource)
    return Brief(document, cube, exploration, locale or readers_locale(), dict(colours or {}))


def why_not(brief: Brief) -> str:
    """Why the exploration cannot be shown, as a sentence; "" where it can."""
    if brief.figures.cut.clash is not None:
        return _clash(brief)
    if not len(brief.figures.cut.rows):
        return "There are no rows for this choice."
    return refused_transform(brief.cube, brief.exploration, brief.exploration.transform) or forms()[
        brief.exploration.form
    ].refused(brief)


def _clash(brief: Brief) -> str:
    row = brief.figures.cut.clash
    assert row is not None
    when = brief.time_text(float(brief.cube.times.values[row])) if brief.cube.times else ""
    whom = brief.cube.entities.words[int(brief.cube.entities.codes[row])] if brief.cube.entities else ""
    place = ", ".join(filter(None, [whom, when])) or "one place"
    return f"Several rows stand for {place} (row {row + 2} is one), and no column was found that tells them apart."
