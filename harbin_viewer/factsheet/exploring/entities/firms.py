"""Firms and funds whose names are words for a whole: Total, as TotalEnergies was called, and a fund called World."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.roles.names.places import is_world, plain

Flags: TypeAlias = npt.NDArray[np.bool_]

_FIRMS = re.compile(
    r"(?<![^\W_])(?:compan(?:y|ies)|firms?|corporations?|brands?|oil majors?|unternehmen|firma"
    r"|konzern|societe|entreprises?|empresas?|azienda|bedrijf)(?![^\W\d_])"
)
_FUNDS = re.compile(r"(?<![^\W_])(?:funds?|etfs?|fonds|fondos?|ind(?:ex|exes|ices)|portfolios?)(?![^\W\d_])")
_MOST_TIMES = 0.5


def firms_called_total(heading: str, cut: Cut, groups: frozenset[str], amounts: Iterable[Floats]) -> frozenset[str]:
    """Those of the groups called Total below a heading of firms that are one: others have more of all `amounts`.

    A sum of amounts is never less than one of them at the same time, where none is below nought.
    """
    called = [name for name in groups if plain(name) == "total"] if _FIRMS.search(plain(heading)) else []
    if not called or cut.entities is None:
        return frozenset()
    codes, numbers = cut.codes(cut.rows), [cut.entities.number(name) for name in groups]
    known = [cut.taken(figures) for figures in amounts]
    apart = ~np.isin(codes, numbers)
    return frozenset(name for name in called if _is_one(cut, codes == cut.entities.number(name), apart, known))


def funds_called_world(heading: str, groups: frozenset[str]) -> frozenset[str]:
    """Those of the groups called World below a heading of funds or indices, which buy there and hold no others."""
    return frozenset(filter(is_world, groups)) if _FUNDS.search(plain(heading)) else frozenset()


def _is_one(cut: Cut, own: Flags, others: Flags, amounts: Iterable[Floats]) -> bool:
    """Whether, of each amount that both have at the same times, one of the others has more at most of them."""
    told = []
    for figures in amounts:
        ours, theirs = (_largest(cut, np.where(those, figures, np.nan)) for those in (own, others))
        both = np.isfinite(ours) & np.isfinite(theirs)
        if both.any() and not (figures[others] < 0).any():
            told.append((theirs > ours)[both].mean() > _MOST_TIMES)
    return bool(told) and all(told)


def _largest(cut: Cut, figures: Floats) -> Floats:
    """The largest figure at each time."""
    found = np.full(max(1, len(cut.moments)), np.nan)
    np.fmax.at(found, cut.numbers_of_moments(), figures)
    return found
