"""Firms, parties and funds whose names are words for a whole: Total, as TotalEnergies was called, Ensemble, World."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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
_PARTIES = re.compile(
    r"(?<![^\W_])(?:part(?:y|ies|ei(?:en)?|is?|ia|ie|ai|ij(?:en)?|ij[ae]|idos?|it[oi])|stran[ay]|коалици[яи]|парти[яи]"
    r"|list[ae]n?|lijst(?:en)?|coalitions?|政党|政黨|党派)(?![^\W\d_])"
)
_MOST_TIMES, _CLEARLY = 0.5, 0.98
"""The share of times at which others have more, and what is left of their sum when it is rounded."""


def firms_called_total(heading: str, cut: Cut, groups: frozenset[str], amounts: Iterable[Floats]) -> frozenset[str]:
    """Those of the groups called Total below a heading of firms that are one: others have more of all `amounts`.

    A sum of amounts is never less than one of them at the same time, where none is below nought.
    """
    called = [name for name in groups if plain(name) == "total"] if _FIRMS.search(plain(heading)) else []
    return _ones(called, cut, groups, amounts)


def parties_called_sum(heading: str, cut: Cut, groups: frozenset[str], figures: Iterable[Floats]) -> frozenset[str]:
    """Those of the groups below a heading of parties that are one (Razem, Ensemble, Spolu): others have more together.

    Of parties shares are amounts, too.
    """
    return _ones([*groups] if _PARTIES.search(plain(heading)) else [], cut, groups, figures, together=True)


def _ones(
    called: Sequence[str], cut: Cut, groups: frozenset[str], amounts: Iterable[Floats], *, together: bool = False
) -> frozenset[str]:
    if not called or cut.entities is None:
        return frozenset()
    codes, numbers = cut.codes(cut.rows), [cut.entities.number(name) for name in groups]
    known = [cut.taken(figures) for figures in amounts]
    apart = ~np.isin(codes, numbers)
    return frozenset(
        name for name in called if _is_one(cut, codes == cut.entities.number(name), apart, known, together=together)
    )


def funds_called_world(heading: str, groups: frozenset[str]) -> frozenset[str]:
    """Those of the groups called World below a heading of funds or indices, which buy there and hold no others."""
    return frozenset(filter(is_world, groups)) if _FUNDS.search(plain(heading)) else frozenset()


def _is_one(cut: Cut, own: Flags, others: Flags, amounts: Iterable[Floats], *, together: bool) -> bool:
    """Whether, of each amount that both have at the same times, one of the others has more at most of them, or all
    `together` have clearly more.
    """
    told = []
    for figures in amounts:
        ours = _largest(cut, np.where(own, figures, np.nan))
        theirs = (
            _sums(cut, figures, others) * _CLEARLY if together else _largest(cut, np.where(others, figures, np.nan))
        )
        both = np.isfinite(ours) & np.isfinite(theirs)
        if both.any() and not (figures[others] < 0).any():
            told.append((theirs > ours)[both].mean() > _MOST_TIMES)
    return bool(told) and all(told)


def _sums(cut: Cut, figures: Floats, those: Flags) -> Floats:
    """The sum of their figures at each time."""
    found = np.zeros(max(1, len(cut.moments)))
    np.add.at(found, cut.numbers_of_moments(), np.where(those & np.isfinite(figures), figures, 0.0))
    return found


def _largest(cut: Cut, figures: Floats) -> Floats:
    """The largest figure at each time."""
    found = np.full(max(1, len(cut.moments)), np.nan)
    np.fmax.at(found, cut.numbers_of_moments(), figures)
    return found
