"""What a reader must know of the figures of a chart lest they mislead: what is missing, hidden or does not add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QLocale

from harbin_viewer.charts.model.computed import incomplete, misfits
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.text.figures import decimals_of, figure
from harbin_viewer.factsheet.model.mark import KEEPS_ALL
from harbin_viewer.factsheet.wording import by_number, first_of, in_quotes, number
from harbin_viewer.factsheet.words.scales import are_averages

_MOST_NAMED = 6
"""Series that are named; of more the others are counted."""

_MOST_PLACES = 4
"""Places that a note names one by one."""

_MOST_DOTS = 5_000
"""Dots of a series among which those that hide each other are counted."""


def of_stacks(
    panels: Sequence[Panel], x_text: Callable[[float], str], x_phrase: Callable[[float], str], locale: QLocale
) -> Iterator[str]:  # fmt: skip
    """Where a stack lacks some of its parts, and so is no whole; where its parts are not its stated total."""
    places = sorted({place for panel in panels for place in incomplete(panel.series)})
    if places:
        yield f"Not all parts have a figure {_places(places, x_text, x_phrase)}."
    for panel in panels:
        if panel.total is None and _has_averages(panel):
            yield "Averages and rates do not add up, so that the stack has no total."
        if panel.total is not None and panel.total.derive == "sum" and _goes_below_zero(panel):
            yield "No total is told where a part is below zero."
        wrong = misfits(panel.series, panel.total)
        if len(wrong) == 1:
            yield _misfit(*wrong[0], x_phrase, locale)
        elif wrong:
            where = _places([place for place, *_ in wrong], x_text, x_phrase)
            yield f"The parts do not add up to the totals that are stated {where}."


def _goes_below_zero(panel: Panel) -> bool:
    """Whether a part of its stack does, whose bar does not end at its sum."""
    return any(
        min(series.ends, default=0.0) < 0 for series in panel.series if mark_of(series.mark).arranged == "stacked"
    )


def _has_averages(panel: Panel) -> bool:
    """Whether some of a stack's parts are averages or rates."""
    stacked = [known for known in panel.series if mark_of(known.mark).arranged == "stacked"]
    return len(stacked) > 1 and any(are_averages(known.measure) for known in stacked)


def _misfit(place: float, added: float, stated: float, x_phrase: Callable[[float], str], locale: QLocale) -> str:
    """What the parts of one place add up to, and what is stated as their total."""
    decimals = decimals_of([added, stated])
    parts, total = (figure(value, decimals, locale) for value in (added, stated))
    return f"The parts add up to {parts} {x_phrase(place)}, not to the {total} that are stated."


def _places(places: Sequence[float], x_text: Callable[[float], str], x_phrase: Callable[[float], str]) -> str:
    """The first few places in a sentence."""
    texts = [x_phrase(place) if number == 0 else x_text(place) for number, place in enumerate(places)]
    return first_of(texts, _MOST_PLACES, " other places")


def of_empty_series(series: Sequence[Series], where: str) -> Iterator[str]:
    """Which series have nothing to show, where others have; `where` ends the sentence."""
    empty = [known.label for known in series if known.first_figure < 0]
    if empty and len(empty) < len(series):
        have = by_number(len(empty), "has", "have")
        yield f"{first_of(in_quotes(empty), _MOST_NAMED, ' more series')} {have} no figures{where}."


def of_hidden_dots(panels: Sequence[Panel]) -> Iterator[str]:
    """That dots lie on each other, where equal figures share a place: a reader would count fewer."""
    if hidden := sum(map(_hidden_dots, panels)):
        yield "One dot is hidden by another." if hidden == 1 else f"{number(hidden)} dots are hidden by others."


def _hidden_dots(panel: Panel) -> int:
    """How many dots lie under others."""
    dots = [known for known in panel.series if known.mark in KEEPS_ALL and len(known.x) <= _MOST_DOTS]
    places = Counter(place for known in dots for place in zip(known.x.tolist(), known.y.tolist(), strict=True))
    return sum(count - 1 for (_x, y), count in places.items() if y == y)
