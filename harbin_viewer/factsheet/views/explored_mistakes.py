"""What of a kept choice from a table would not be true, as far as its figures tell without being drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.bounds.bounded_columns import why_not_bounded
from harbin_viewer.factsheet.exploring.choice_figures import Figures
from harbin_viewer.factsheet.exploring.entities.wholes import why_no_shares
from harbin_viewer.factsheet.exploring.refused_transforms import refused_transform
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.wording import first_of, quoted
from harbin_viewer.factsheet.words.numerals import written

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.exploring.cube import Cube

_MOST_NAMED = 4


def mistakes_of_choice(document: Document, view: View) -> Iterator[SheetError]:
    """The first reason why the chart of a choice is refused; nothing for a view that is none."""
    exploration = view.spec.explore
    if exploration is None:
        return
    cube: Cube = document.cube(exploration.resource)
    reason = (
        why_not_bounded(cube.table, exploration.bounds)
        or _nobody(cube, exploration)
        or refused_transform(cube, exploration, exploration.transform)
        or _nothing_in_period(cube, exploration)
        or (why_no_shares(cube, exploration) if exploration.form == "stacked" else "")
    )
    if reason:
        where, remedy = f"view “{view.name}”, explore", "Choose another form, measure or period, or whom to show."
        yield SheetError(str(document.descriptor), where, reason, remedy)


def _nobody(cube: Cube, exploration: Exploration) -> str:
    """That none of those who are chosen is in the table."""
    if not exploration.entities or FORMS[exploration.form].of_all:
        return ""
    among = Figures(cube, exploration).cut.among
    if any(name in among for name in exploration.entities):
        return ""
    named = first_of([quoted(name) for name in exploration.entities], _MOST_NAMED, " others")
    return f"The table has no rows of {named}."


def _nothing_in_period(cube: Cube, exploration: Exploration) -> str:
    """That a period has no figure, and which times have one."""
    if exploration.period is None or cube.times is None or FORMS[exploration.form].of_words:
        return ""
    figures = Figures(cube, exploration)
    every = figures.all_moments.tolist()
    if len(figures.moments()) or not every:
        return ""
    first, last = (cube.times.text(moment) or written(moment) for moment in (every[0], every[-1]))
    return f"There are no figures in the period; there are from {first} to {last}."
