"""Figures that add up to one in a row called a total: they are figures, and of one kind, whatever they are called."""

from __future__ import annotations

from itertools import islice
from math import isclose

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.keys.filed_numbers import counts_kinds
from harbin_viewer.factsheet.roles.names.named_beside import answers
from harbin_viewer.factsheet.roles.names.places import is_total
from harbin_viewer.factsheet.roles.profile import Profile, number_in

_MOST_ROWS, _FIRST = 500, 40
"""Rows of tables that people add up, and columns from the left that may name them."""

_FEWEST, _LAST_DIGIT, _ROUNDED = 3, 0.051, 1e-4
"""Parts of such a sum, and how far it may be off, and of all sums together which share."""


def is_figure(profile: Profile, evidence: Evidence) -> bool:
    """Whether numbers count for sure, though their column may be called as codes are: No, Number, Code."""
    counted = answers(profile.name, evidence.profiles) or counts_kinds(profile, evidence)
    return counted or adds_up_to_total(profile, evidence)


def adds_up_to_total(profile: Profile, evidence: Evidence) -> bool:
    """Whether the last row is a total, by a text in it, and its figure the sum of those above: lines of “code”."""
    if not profile.is_numeric or not _FEWEST < len(profile.values) == profile.all_rows <= _MOST_ROWS:
        return False
    *parts, whole = [number_in(value) for value in profile.values]
    known = [part for part in parts if part == part]
    summed = len(known) >= _FEWEST and whole > 0 and isclose(sum(known), whole, abs_tol=_LAST_DIGIT)
    return summed and _ends_in_total(evidence)


def _ends_in_total(evidence: Evidence) -> bool:
    """Whether one of the first columns has a word for the total in its last row."""
    first = islice(evidence.profiles.values(), _FIRST)
    texts = (profile.values[-1] for profile in first if profile.kind == "text" and profile.rows)
    return any(isinstance(text, str) and is_total(text) for text in texts)


def are_parts_of_total(names: Profile, figures: Profile) -> bool:
    """Whether all figures of the one name that is a total are together the sum of those of two or more others."""
    if len(names.values) != names.all_rows or sum(map(is_total, names.texts)) != 1:
        return False
    sums: dict[str, float] = {}
    for name, value in zip(names.values, figures.values, strict=False):
        if isinstance(name, str) and (number := number_in(value)) == number:
            sums[name] = sums.get(name, 0.0) + number
    wholes = [sums[name] for name in sums if is_total(name)]
    parts = [sums[name] for name in sums if not is_total(name)]
    return len(wholes) == 1 and len(parts) > 1 and isclose(sum(parts), wholes[0], rel_tol=_ROUNDED)
