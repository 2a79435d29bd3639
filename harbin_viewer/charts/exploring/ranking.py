"""The order at one time: lying bars, the chosen in colour, and how many more there are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.form import ExploringForm
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.exploring.figures import Line
from harbin_viewer.factsheet.exploring.wholes import wholes_among

MOST = 20
"""Bars of a ranking."""


def chart(brief: Brief) -> Chart:
    """The entities with the largest figures, and the chosen wherever they stand."""
    ranked = _ranked(brief)
    shown = _shown(ranked, brief.entities)
    marked = frozenset(brief.entities) if len(brief.entities) < len(shown) else frozenset()
    unit = brief.unit()
    places = {rank: place for place, (rank, _line) in enumerate(shown)}
    names = tuple(_name(rank, line, gapped=len(shown) < len(ranked)) for rank, line in shown)
    series = [_bars(brief, shown, places, unit, chosen=chosen, marked=marked) for chosen in (True, False)]
    return brief.chart(
        [Panel(unit, tuple(one for one in series if len(one.x)))],
        title=brief.title(brief.time_text(brief.moment)) if brief.cube.times else brief.title(),
        subtitle=brief.subtitle(),
        note=" ".join(filter(None, [_more(len(ranked) - len(shown)), _groups(brief)])),
        categories=names,
    )


def _ranked(brief: Brief) -> list[tuple[int, Line]]:
    """Rank and point of all that have a figure, largest first; groups of others have no rank."""
    points = brief.figures.at(brief.moment)
    groups = wholes_among(tuple(line.entity for line in points))
    alone = [line for line in points if line.entity not in groups] or points
    ordered = sorted(alone, key=lambda line: (-line.last, line.entity))
    return list(enumerate(ordered, 1))


def _shown(ranked: list[tuple[int, Line]], chosen: tuple[str, ...]) -> list[tuple[int, Line]]:
    """As many as fit: the first, and the chosen further down."""
    wanted = [(rank, line) for rank, line in ranked if line.entity in set(chosen)]
    first = ranked[: max(0, MOST - sum(1 for rank, _line in wanted if rank > MOST))]
    return sorted({rank: (rank, line) for rank, line in [*first, *wanted[:MOST]]}.values(), key=lambda one: one[0])


def _name(rank: int, line: Line, *, gapped: bool) -> str:
    return f"{rank}. {line.entity}" if gapped and rank > MOST else line.entity


def _bars(
    brief: Brief, shown: list[tuple[int, Line]], places: dict[int, int], unit: str, *, chosen: bool,
    marked: frozenset[str],
) -> Series:  # fmt: skip
    """The bars of the marked, or of all others in grey; where nobody is marked, all are in colour."""
    those = [(rank, line) for rank, line in shown if (line.entity in marked or not marked) is chosen]
    whole = Line(
        "",
        np.array([float(places[rank]) for rank, _line in those]),
        np.array([line.last for _rank, line in those]),
        np.array([int(line.rows[0]) for _rank, line in those], dtype=np.int64),
    )
    label = brief.measure.title if chosen else "Others"
    return replace(brief.series(whole, "bar", unit, quiet=not chosen, label=label), rank=1, shade=0)


def _more(count: int) -> str:
    return f"And {count} more." if count > 0 else ""


def _groups(brief: Brief) -> str:
    present = brief.figures.cut.present
    groups = wholes_among(present)
    if not groups or len(groups) == len(present):
        return ""
    return "Groups and totals among them are not ranked."


def refused(brief: Brief) -> str:
    """Why there is no ranking."""
    return "There is one only, and nobody to rank it with." if len(brief.figures.cut.present) < 2 else ""


FORM = ExploringForm("ranking", "Ranking", chart, refused, period="moment")
