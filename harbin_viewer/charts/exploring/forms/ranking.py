"""The order at one time: lying bars, the chosen in colour, how many more there are. Classes keep their own order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.words.absent import groups_are_not, without_figure
from harbin_viewer.charts.exploring.words.phrases import Words
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.theme import SLOTS
from harbin_viewer.factsheet.exploring.choice_figures import Standing
from harbin_viewer.factsheet.exploring.entities.classes import in_order_of_classes
from harbin_viewer.factsheet.roles.names.class_bounds import is_of_others, is_span
from harbin_viewer.factsheet.wording import by_number, listed, number

MOST = 20
"""Bars of a ranking."""

_NAMED = 3
"""Those without a figure who are told by their names."""

CLASSES = 130
"""Bars of classes (0–4, 5–9 … 85 and over; 0, 1, 2 … 100+), of which none is left out for being small."""


def chart(brief: Brief) -> Chart:
    """The entities with the largest figures, and the chosen wherever they stand; groups of others have no rank."""
    standing = brief.figures.parts(brief.moment)
    classes = in_order_of_classes(standing.names, brief.entity_name) if len(standing) <= CLASSES else None
    wanted = slice(None if brief.chosen else MOST)
    ranked = _others_last(standing.ranked(wanted))
    ranked = ranked if classes is None else standing.only(np.array(classes, dtype=np.int64))
    places = _shown(ranked, brief.chosen) if classes is None else np.arange(len(classes))
    shown = ranked.only(places)
    ranks = zip((places + 1).tolist(), shown.names, strict=True)
    names = tuple(_name(rank, name) for rank, name in ranks) if classes is None else shown.names
    series = _marked(brief, brief.standing(shown, "bar", brief.unit()), shown.names)
    groups = groups_are_not(brief, "ranked" if classes is None else "shown", standing=standing)
    words = Words(
        brief.title(brief.time_text(brief.moment), names=False),
        brief.subtitle(
            *brief.beside_title(brief.time_text(brief.moment)), _by(brief, () if classes is None else names)
        ),
        (_more(len(standing) - len(shown)), groups, _absent(brief, standing), _without(brief, standing)),
    )
    return brief.chart([brief.panel(series)], words, categories=names, x_name=brief.entity_name, lying=True)


def _others_last(ranked: Standing) -> Standing:
    """The ranking with those at its end who are not named one by one (Others, Sonstige): they have no rank."""
    others = [place for place, name in enumerate(ranked.names) if is_of_others(name)] if len(ranked) <= CLASSES else []
    named = [place for place in range(len(ranked)) if place not in others]
    return ranked.only(np.array([*named, *others], dtype=np.int64)) if others and named else ranked


def _marked(brief: Brief, whole: Series, names: Sequence[str]) -> list[Series]:
    """The chosen each in the colour that it has in all forms, the others in grey; all alike where none is chosen."""
    chosen = [place for place, name in enumerate(names) if name in brief.chosen]
    if not chosen:
        return [_in_colour_of_nobody(brief, whole)]
    others = np.array([place for place in range(len(names)) if place not in chosen], dtype=np.int64)
    grey = [replace(whole.at(others), quiet=True)] if len(others) else []
    return [*grey, *(_in_its_colour(brief, whole.at(np.array([place])), names[place]) for place in chosen)]


def _in_its_colour(brief: Brief, series: Series, name: str) -> Series:
    rank, shade = SLOTS[brief.colour_of(name) % len(SLOTS)]
    return replace(series, rank=rank, shade=shade)


def _in_colour_of_nobody(brief: Brief, series: Series) -> Series:
    """Not in the colour of one who is chosen and has no figure here."""
    taken = [SLOTS[brief.colour_of(name) % len(SLOTS)] for name in brief.chosen]
    own = (series.rank, series.shade)
    rank, shade = own if own not in taken else next((slot for slot in SLOTS if slot not in taken), own)
    return replace(series, rank=rank, shade=shade)


def _shown(ranked: Standing, chosen: frozenset[str]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The places of as many as fit: the first, and the chosen further down."""
    wanted = [place for place, name in enumerate(ranked.names) if name in chosen][:MOST] if chosen else []
    others = (place for place in range(len(ranked)) if place not in wanted)
    return np.array(sorted([*wanted, *islice(others, MOST - len(wanted))]), dtype=np.int64)


def _name(rank: int, name: str) -> str:
    """Those further down are told by their rank too, so that nobody takes them for the next."""
    return f"{number(rank)}. {name}" if rank > MOST and not is_of_others(name) else name


def _by(brief: Brief, classes: Sequence[str]) -> str:
    """What the classes are of, where they are mere numbers or spans of them; "" for names that tell it."""
    bare = bool(classes) and any(name.isdigit() or is_span(name) for name in classes)
    return f"by {brief.entity_name}" if bare and not brief.entities else ""


def _more(count: int) -> str:
    return f"And {number(count)} more." if count > 0 else ""


def _absent(brief: Brief, standing: Standing) -> str:
    """Who of the chosen has no figure at that time."""
    lacking = _lacking(brief, standing)
    places = ((name, _place(brief, name)) for name in brief.entities if name not in brief.cube.groups)
    return without_figure(brief, [name for name, place in places if lacking[place]])


def _without(brief: Brief, standing: Standing) -> str:
    """Which others have no figure at that time, and so no rank; of many how many they are."""
    cut, lacking = brief.figures.cut, _lacking(brief, standing)
    lacking[[_place(brief, name) for name in brief.cube.apart(cut.among) | brief.chosen]] = False
    places = np.flatnonzero(lacking)
    if len(places) > _NAMED or cut.entities is None:
        have = "others have" if brief.chosen else "have"
        return f"{number(len(places))} {have} no figure here." if len(places) else ""
    names = listed([cut.entities.words[place] for place in places])
    return f"{names} {by_number(len(places), 'has', 'have')} no figure here." if names else ""


def _lacking(brief: Brief, standing: Standing) -> npt.NDArray[np.bool_]:
    """By their places in the cut: who has rows, and none of the figures that stand there."""
    cut = brief.figures.cut
    lacking = np.diff(cut.starts) > 0
    lacking[cut.codes(standing.rows)] = False
    return lacking


def _place(brief: Brief, name: str) -> int:
    entities = brief.figures.cut.entities
    return 0 if entities is None else entities.number(name)


def refused(brief: Brief) -> str:
    """Why there is no ranking."""
    if len(brief.figures.cut.present) < 2:
        return "There is one series only, and nothing to rank it with."
    return "" if brief.figures.count_of_parts(brief.moment) else "There are no figures at this time."


FORM = ExploringForm("ranking", chart, refused)
