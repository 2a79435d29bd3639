"""The answers to each question from one end of their scale to the other: lying bars of all answers, parted by these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from msgspec import structs

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.words.phrases import HOW, Words, begun, to_one_decimal
from harbin_viewer.charts.exploring.words.subject import plain_title_of_table
from harbin_viewer.charts.exploring.words.units_of import title_of
from harbin_viewer.charts.model import statuses
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.told_apart.series_colours import GREY
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.exploring.answers.answers_asked import Answer, answers_of, are_parts, are_shares, given
from harbin_viewer.factsheet.exploring.choice_figures import Line
from harbin_viewer.factsheet.exploring.cut import Rows
from harbin_viewer.factsheet.exploring.other_parts import OtherParts
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.wording import first_of, number, quoted

MOST = 20
"""Questions that have a bar."""

_NAMED = 3

_LESS, _MORE, _BESIDE = ((0, 1), (0, 0), (4, 1)), ((1, 0), (1, 1), (3, 1)), ((2, 0), (2, 1), (3, 0))
"""Rank and shade of the colours of both halves of a scale, from its ends to its middle, and of answers beside it."""


@dataclass(frozen=True, eq=False)
class _OtherAnswers(OtherParts):
    """The other answers in the same row, of which a share is told together."""

    fields: tuple[str, ...] = ()

    def cells(self, row: int) -> list[CellAt]:
        """Where they stand."""
        return [CellAt(self.figures.cube.table.resource.name, row, field) for field in self.fields]


def chart(brief: Brief) -> Chart:
    """The questions in the order of the table, the answers in that of their scale; shares of all that were given."""
    answers, rows = answers_of(brief.cube, brief.exploration.measure), _rows(brief)
    told = given(brief.cube, answers, rows)
    whole = np.isfinite(told).all(axis=1)
    rows, told, lacking = rows[whole], told[whole], rows[~whole]
    shown = slice(MOST)
    series = [_series(brief, answers, at, rows[shown], told[shown]) for at in range(len(answers))]
    words = Words(
        _title(brief),
        "Share of the answers to each, %",
        (
            f"And {number(len(rows) - MOST)} more." if len(rows) > MOST else "",
            _counted(brief, answers, told[shown]),
            _without(brief, lacking),
            _others(brief, answers),
        ),
    )
    categories = tuple(brief.figures.cut.names(rows[shown]))
    panel = Panel("%", tuple(series))
    return brief.chart([panel], words, categories=categories, x_name=brief.entity_name, lying=True)


def _rows(brief: Brief) -> Rows:
    """The rows of the questions at the time that is shown, as they stand in the table: of those chosen, or of all."""
    cut = brief.figures.cut
    rows = np.sort(cut.rows_at(brief.figures.places(brief.moment)))
    if not brief.chosen:
        return rows
    return rows[[name in brief.chosen for name in cut.names(rows)]]


def _series(brief: Brief, answers: Sequence[Answer], at: int, rows: Rows, told: Floats) -> Series:
    """One answer to all questions: its share of all answers, as it stands or computed."""
    field, places = answers[at].field, np.arange(len(rows), dtype=np.float64)
    own = replace(brief, exploration=structs.replace(brief.exploration, measure=field))
    series = own.series(
        Line("", places, told[:, at], rows), "stacked", "%", label=begun(title_of(brief, field), is_title=True)
    )
    rank, shade = _colour(answers, at)
    if are_shares(brief.cube, tuple(answers)):
        return replace(series, rank=rank, shade=shade)
    others = tuple(answer.field for answer in answers if answer.field != field)
    return replace(
        series, rank=rank, shade=shade, y=to_one_decimal(told[:, at] / told.sum(axis=1) * 100), decimals=None,
        derive="share", how=HOW["share"], is_rounded=True, status=statuses.computed(series.parts),
        others=_OtherAnswers(brief.figures, others),
    )  # fmt: skip


def _colour(answers: Sequence[Answer], at: int) -> tuple[int, int]:
    """Rank and shade: each half of the scale in colours of its own, its middle in grey."""
    place = answers[at].place
    if place == 0:
        return GREY, 0
    if place != place:
        beside = [answer for answer in answers[:at] if answer.place != answer.place]
        return _BESIDE[len(beside) % len(_BESIDE)]
    half = [answer.place for answer in answers if answer.place * place > 0]
    colours = _LESS if place < 0 else _MORE
    if len(half) == 1:
        return colours[0][0], 0
    return colours[min(sum(abs(other) > abs(place) for other in half), len(colours) - 1)]


def _title(brief: Brief) -> str:
    about, when = (
        begun(plain_title_of_table(brief.document, brief.cube.table.resource), is_title=True),
        brief.time_text(brief.moment),
    )
    whom = brief.entities[0] if len(brief.entities) == 1 else ""
    return ", ".join(filter(None, [f"{about}: {whom}" if whom else about, "" if about.endswith(when) else when]))


def _counted(brief: Brief, answers: tuple[Answer, ...], told: Floats) -> str:
    """How many answers each bar is of, where they are counted and not told as shares already."""
    sums = told.sum(axis=1)
    if are_shares(brief.cube, answers) or not len(sums) or (told % 1 != 0).any() or (np.abs(sums - 100) < 1).all():
        return ""
    least, most = number(int(sums.min())), number(int(sums.max()))
    return f"Each is of {least} answers." if least == most else f"Each is of {least} to {most} answers."


def _without(brief: Brief, rows: Rows) -> str:
    """Who is left out, as not all answers are told."""
    names = first_of(brief.figures.cut.names(rows), _NAMED, " others")
    return f"Not shown: {names}, as not all answers are told." if len(rows) else ""


def _others(brief: Brief, answers: Sequence[Answer]) -> str:
    """Which measures are no answers, and not shown."""
    fields = {answer.field for answer in answers}
    left = [quoted(title_of(brief, known.field)) for known in brief.cube.roles.measures if known.field not in fields]
    return f"Not shown, as no answers: {first_of(left, _NAMED, ' others')}." if left else ""


def refused(brief: Brief) -> str:
    """Why there are no bars of answers."""
    answers = answers_of(brief.cube, brief.exploration.measure)
    if not answers:
        return "The measure is no answer of a scale, such as “Strongly agree” beside “Agree”."
    if brief.exploration.transform:
        return "Answers are shown as shares of all that were given."
    if not are_parts(brief.cube, answers, _rows(brief)):
        return "The answers do not add up to a whole."
    return ""


FORM = ExploringForm("answers", chart, refused)
