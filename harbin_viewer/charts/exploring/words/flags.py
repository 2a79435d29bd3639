"""Which figures on show carry a flag, as clauses of the note: estimates, forecasts, breaks in a series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.exploring.across import Across
from harbin_viewer.charts.exploring.words.units_of import Explored
from harbin_viewer.charts.exploring.words.unread import unread
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.status import looks
from harbin_viewer.factsheet.checks.row_references import columns_of_references
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.sources.sense.cells.flag_words import UNEXPLAINED
from harbin_viewer.factsheet.tables.told_of_rows.row_notes import ORDINARY
from harbin_viewer.factsheet.wording import listed, number, quoted

_LONGEST = 60
"""Letters of the longest flag; what is longer is a remark on a figure."""

_REMARK = "with a remark"
"""Stands for any text that is too long for a note."""

_OTHERWISE = "marked otherwise"
"""Stands for the flags of a column beyond those that are told."""

_MOST_KINDS = 3
"""Flags of a column that are told."""

_MOST_PLACES = 6
"""Times and spans of times that are named one by one."""

_SPAN = 3
"""Times in a row from which on they are told as from and to."""

Rows = npt.NDArray[np.integer]
Flagged = dict[str, list[tuple[int, list[int]]]]
"""For each flag the numbers of the named series that have it, each with the places of the flagged among its figures."""


def of_rows(choice: Explored, shown: Sequence[Series]) -> tuple[str, ...]:
    """What of the rows of a choice is left out of its chart, and which of its figures are flagged."""
    cut, measure = choice.figures.cut, choice.exploration.measure
    return *unread(cut, choice.cube, measure, shown), *flags(choice.cube, shown)


def flags(cube: Cube, series: Iterable[Series]) -> Iterator[str]:
    """What the figures that these series show are flagged with, a sentence a column of flags and a kind of flag.

    First what all figures of the newest times have, then where else those figures have one that belong to somebody who
    is named. The flags of one measure say nothing of another.
    """
    own = [
        part
        for one_series in series
        if one_series.resource == cube.table.resource.name and one_series.derive not in ("count", "rest")
        for part in _of_each_measure(cube, one_series)
    ]
    named = [known for known in own if not known.quiet]
    whole = len(named) == len(own)
    told: dict[str, str] = {}
    for column, about in _columns(cube, own).items():
        rows = np.concatenate([known.rows[np.isfinite(known.y)] for known in about])
        flag, since = _newest(cube, column, rows) if len(about) == len(own) and len(rows) else ("", 0.0)
        label = cube.table.field(column).label
        if _is_told(flag):
            yield f"{_all(cube, rows, since)} {_marked(flag, label)}."
        theirs = [number for number, known in enumerate(named) if any(known is other for other in about)]
        found = _flagged(cube, column, {number: named[number] for number in theirs}, (flag, since))
        for other, whose in _few(found).items():
            places, words = _whose(cube, named, whose, whole=whole), _marked(other, label)
            if len(words) > len(told.get(places, "")):  # of a flag and its words the words
                told[places] = words
    yield from (f"{words[:1].upper()}{words[1:]}: {places}." for places, words in told.items())


def _is_told(flag: str) -> bool:
    """Whether a flag says of a figure what not all have, in a word or two."""
    return bool(_told(flag)) and not _is_remark(flag)


def _told(flag: str) -> str:
    """What is told of a flag: it itself where it is a word or two, of a remark that it is one, nothing of others."""
    if flag.casefold() in {*ORDINARY, *looks()}:
        return ""
    return _REMARK if _is_remark(flag) else flag


def _is_remark(flag: str) -> bool:
    longest = _LONGEST * (2 if flag.startswith(UNEXPLAINED) else 1)
    return len(flag) > longest or (flag.endswith(".") and flag.count(" ") > 1)


def _marked(flag: str, label: str) -> str:
    """That a figure has a flag, which stands in the column of that label."""
    if flag in (_REMARK, _OTHERWISE):
        return f"{flag} ({label})"
    return flag if flag.startswith(UNEXPLAINED) else f"marked {quoted(flag)} ({label})"


def _flagged(cube: Cube, column: str, named: Mapping[int, Series], told: tuple[str, float]) -> Flagged:
    """The flags of a column that figures with a name have, but that of all newest figures, which is `told` already."""
    words, flags_of, found = cube.words(column), cube.table.column(column), Flagged()
    for number_of_series, one_series in named.items():
        rows = one_series.rows[np.isfinite(one_series.y)]
        times = cube.times.at(rows) if cube.times else np.zeros(len(rows))
        for place, (flag, time) in enumerate(zip(flags_of[rows].tolist(), times.tolist(), strict=True)):
            word = _told(words.word(flag)) if isinstance(flag, str) and flag else ""
            if not word or (word == told[0] and time >= told[1]):
                continue
            who = found.setdefault(word, [])
            if not who or who[-1][0] != number_of_series:
                who.append((number_of_series, []))
            who[-1][1].append(place)
    return found


def _few(found: Flagged) -> Flagged:
    """The first kinds of flags, and all further ones as one."""
    if len(found) <= _MOST_KINDS + 1:
        return found
    kinds = list(found.items())
    others: dict[int, list[int]] = {}
    for _flag, whose in kinds[_MOST_KINDS:]:
        for series, places in whose:
            others.setdefault(series, []).extend(places)
    further = [(series, sorted(places)) for series, places in others.items()]
    return {**dict(kinds[:_MOST_KINDS]), _OTHERWISE: further}


def _whose(cube: Cube, named: Sequence[Series], whose: Sequence[tuple[int, list[int]]], *, whole: bool) -> str:
    """Whose figures are flagged, of which times; where these are many, how many figures there are and are flagged.

    `whole`: nobody stands behind those who are named.
    """
    figures = sum(known.figures for known in named)
    flagged = sum(len(places) for _series, places in whose)
    if flagged == figures and whole:
        return "all figures on show" if not any(known.names for known in named) else f"all {number(figures)}"
    if cube.times is None or any(one_series.names for one_series in named):
        names = [named[at].names[place] for at, places in whose for place in places if named[at].names]
        return listed(names) if 0 < len(names) <= _MOST_PLACES else f"{number(flagged)} of {number(figures)} figures"
    if flagged == figures:
        return "all figures of those who are named"
    of_each: dict[tuple[str, ...], list[str]] = {}
    for at, places in whose:
        of_each.setdefault(tuple(_spans(cube, named[at], places)), []).append(named[at].label)
    if sum(map(len, of_each)) > _MOST_PLACES or max(map(len, of_each.values())) > _MOST_PLACES:
        counts = f"{number(flagged)} of {number(figures)} figures of those who are named"
        return f"{counts}{_among_them(cube, named, whose)}"
    alone = len(named) == 1
    told = ((listed(labels), listed(list(spans))) for spans, labels in of_each.items())
    return "; ".join(times if alone else f"{whom} in {times}" for whom, times in told)


def _among_them(cube: Cube, named: Sequence[Series], whose: Sequence[tuple[int, list[int]]]) -> str:
    """That all figures of the newest time are among the flagged, where they are."""
    assert cube.times is not None
    times = {at: cube.times.at(known.rows[np.isfinite(known.y)]) for at, known in enumerate(named) if known.figures}
    newest = max(float(known.max()) for known in times.values())
    there = sum(int(np.count_nonzero(known == newest)) for known in times.values())
    flagged = sum(int(np.count_nonzero(times[at][places] == newest)) for at, places in whose)
    return f", among them all of {cube.times.text(newest)}" if flagged == there else ""


def _spans(cube: Cube, series: Series, places: Sequence[int]) -> Iterator[str]:
    """Times of a series in words, by the places of its figures: three and more in a row as from and to."""
    assert cube.times is not None
    times = cube.times.at(series.rows[np.isfinite(series.y)])
    runs = np.split(np.array(places), np.flatnonzero(np.diff(places) != 1) + 1)
    for run in runs:
        texts = [cube.times.text(float(times[place])) for place in run]
        yield from [f"{texts[0]} to {texts[-1]}"] if len(texts) >= _SPAN else texts


def _of_each_measure(cube: Cube, series: Series) -> list[Series]:
    """A series of one measure; of one that has a figure of each, a series for each of them."""
    if not isinstance(series, Across):
        return [series]
    whose = f", {series.label}" if cube.entities is not None else ""
    return [
        series.at(np.array([at])).looking(label=f"{cube.table.field(field).label}{whose}", field=field)
        for at, field in enumerate(series.fields)
    ]


def _columns(cube: Cube, series: Iterable[Series]) -> dict[str, list[Series]]:
    """The columns of flags, each with the series whose figures it is about."""
    found: dict[str, list[Series]] = {}
    columns = cache(partial(_columns_of, cube))
    for known in series:
        for column in columns(known.field):
            found.setdefault(column, []).append(known)
    return found


def _columns_of(cube: Cube, measure: str) -> list[str]:
    """The columns of flags on a measure: those that its field names, and those that no other field names.

    Who has read a figure is told as its evidence, and is no flag.
    """
    table = cube.table
    fields = table.resource.schema.fields if table.resource.schema else ()
    of_others = {name for field in fields if field.name != measure for name in (field.status, field.note)}
    of_others.update(columns_of_references(table))
    own = table.field(measure)
    names = [own.status, own.note, *(name for name in cube.roles.of_kind("note") if name not in of_others)]
    return [name for name in dict.fromkeys(names) if name in table.columns and table.columns[name].dtype.kind == "O"]


def _newest(cube: Cube, column: str, rows: Rows) -> tuple[str, float]:
    """The flag that all figures of the newest time have, and the first time from which on all have it; "" for none."""
    flags_on_show = cube.table.column(column)[rows]
    times = cube.times.at(rows) if cube.times else np.zeros(len(rows))
    flag = flags_on_show[int(np.argmax(times))]
    if not isinstance(flag, str) or not flag:
        return "", 0.0
    others = times[flags_on_show != flag]
    since = times[times > others.max()] if len(others) else times
    return (cube.words(column).word(flag), float(since.min())) if len(since) else ("", 0.0)


def _all(cube: Cube, rows: Rows, since: float) -> str:
    """All figures of the newest times, before what is so of them."""
    newest = rows if cube.times is None else rows[cube.times.at(rows) >= since]
    when = _when(cube, rows, since)
    return f"The figure {when} is" if len(newest) == 1 else f"All figures {when} are"


def _when(cube: Cube, rows: Rows, since: float) -> str:
    """Of which times all figures are flagged: "of 2013 and 2014", "on show" for all."""
    if cube.times is None:
        return "on show"
    times = np.unique(cube.times.numbers[rows])
    newest = times[times >= since]
    if len(newest) == len(times):
        return "on show"
    first, last = cube.times.text(float(newest[0])), cube.times.text(float(newest[-1]))
    if len(newest) == 1:
        return f"of {first}"
    return f"of {first} and {last}" if len(newest) == 2 else f"of {first} to {last}"
