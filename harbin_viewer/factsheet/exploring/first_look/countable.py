"""Which columns of a table are worth counting rows by, the one to begin with first."""

from __future__ import annotations

import re

import numpy as np

from harbin_viewer.factsheet.exploring.counting import follows, times_in
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.worth_seeing import counts_events
from harbin_viewer.factsheet.exploring.on_map import as_choice
from harbin_viewer.factsheet.exploring.times import months_of
from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.found_roles import Measure
from harbin_viewer.factsheet.tables.distinct_values import sorted_once

_MOST_ROWS = 100_000
"""Rows of a table that is looked through for such columns."""

_MOST_WORDS = 2_000
_REPEATED = 0.8
"""How many different words, of all that stand in a column, are still fewer than the rows."""

_FEW = 20
"""So many bars a reader takes in at a glance."""

_MOST_BITS = 3.0
"""Evenness, in bits, beyond which a column of words is no more worth seeing."""

_LONG = 60
"""Characters from which words are read and not counted by."""

_KINDS = re.compile(r"(?i)species|scientific.?name|taxon|categor|\bkind|\btype")
"""Names of columns that say what was counted."""

_FEWEST_STEPS = 4
"""Months or years in which rows are from which there is something to see in how many each has."""

_LONG_NUMBER = re.compile(r"\d{6}")

_OF_ROWS = ("entity", "dimension", "words", "code", "measure name", "unit", "note", "time", "aside")
"""Roles of columns of which rows can be counted."""


def countable(cube: Cube) -> tuple[Measure, ...]:
    """Columns of words in which some stand often, and times at which several rows are."""
    if len(cube.table) > _MOST_ROWS or len(cube.table) < 2:
        return ()
    worth = {role.field: _worth(cube, role.field) for role in cube.roles.roles if role.kind in _OF_ROWS}
    best = sorted((name for name, value in worth.items() if value > 0), key=lambda name: -worth[name])
    return tuple(_as_measure(cube, name) for name in best)


def beside_measures(cube: Cube) -> tuple[Measure, ...]:
    """What a reader may choose in place of a measure: columns to count rows by, and the places of the rows.

    The times of events are among them, by which rows are counted at first, though each may be of another day.
    """
    counted = countable(cube)
    is_told = not counts_events(cube) or any(known.field == cube.roles.time for known in counted)
    return (*counted, *(() if is_told else (_as_measure(cube, cube.roles.time),)), *as_choice(cube))


def _as_measure(cube: Cube, name: str) -> Measure:
    field = cube.table.field(name)
    return Measure(name, field.label, description=field.description)


def _worth(cube: Cube, name: str) -> float:
    """How much there is to see in the counts of a column, 0 for nothing."""
    if times_in(cube, name) is not None:
        return _worth_of_times(cube, name)
    if cube.table.column(name).dtype.kind != "O" or name in cube.roles.codes:
        return 0  # of a column of codes the words are counted that it is the code of
    if name == cube.roles.entity and follows(cube, {}):
        return 0
    words = cube.words(name)
    counts = np.bincount(words.codes[words.codes >= 0], minlength=len(words.words))
    filled = int(counts.sum())
    if not 2 <= len(counts) <= min(_MOST_WORDS, filled * _REPEATED) or counts.max() < 2:
        return 0
    evenness = float(-(counts / filled * np.log2(counts / filled)).sum())
    found = min(evenness, _MOST_BITS) * filled / len(cube.table)
    found *= 0.6 if len(counts) > _FEW else 1
    kinds = bool(_KINDS.search(name))
    found *= 0.8 if name == cube.roles.entity and not kinds else 1  # there is more to see in what is said of it
    found *= 1.5 if kinds else 1
    found *= 0.5 if names_code(name) or _are_codes(words.words) else 1
    return found * (0.3 if sum(map(len, words.words)) / len(words.words) > _LONG else 1)


def _worth_of_times(cube: Cube, name: str) -> float:
    """Of times it is whether several rows stand at one, and not the same entities time after time."""
    times = times_in(cube, name)
    is_told = name == cube.roles.time or cube.table.columns[name].dtype.kind == "O"
    values = times.values if times is not None and is_told else cube.known(name)
    known = values[np.isfinite(values)]
    repeated = name == cube.roles.time and follows(cube, {})
    counts = np.unique(known, return_counts=True)[1]
    if repeated or len(counts) < 2 or (name == cube.roles.time and counts.min() == counts.max()):
        return 0
    steps = months_of(known) if times is not None and times.axis == "date" else known
    few = 0.3 if len(sorted_once(steps)) < _FEWEST_STEPS else 1.0
    return _MOST_BITS * 0.8 * few * len(known) / len(cube.table)


def _are_codes(words: tuple[str, ...]) -> bool:
    """Whether words are short codes, or long numbers, as of accounts."""
    if all(map(_LONG_NUMBER.search, words)):
        return True
    return all(len(word) <= 3 for word in words) and {word.casefold() for word in words} != {"yes", "no"}
