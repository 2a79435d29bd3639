"""A firm whose name is the word for a whole: Total, as TotalEnergies was called, is none among named companies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.entities.coded import Coded
from harbin_viewer.factsheet.roles.names.places import plain

Flags: TypeAlias = npt.NDArray[np.bool_]

_FIRMS = re.compile(
    r"(?<![^\W_])(?:compan(?:y|ies)|firms?|corporations?|brands?|oil majors?|unternehmen|firma"
    r"|konzern|societe|entreprises?|empresas?|azienda|bedrijf)(?![^\W\d_])"
)


def firms_called_total(
    heading: str, entities: Coded, groups: frozenset[str], amounts: Iterable[npt.NDArray[np.float64]]
) -> frozenset[str]:
    """Those of the groups called Total below a heading of firms that are one: others have more of all `amounts`.

    A sum of amounts is never less than one of them, where none is below nought.
    """
    called = [name for name in groups if plain(name) == "total"] if _FIRMS.search(plain(heading)) else []
    if not called:
        return frozenset()
    of_groups = np.isin(entities.codes, [entities.number(name) for name in groups])
    known = list(amounts)
    return frozenset(name for name in called if _is_one(entities.codes == entities.number(name), of_groups, known))


def _is_one(own: Flags, groups: Flags, amounts: Iterable[npt.NDArray[np.float64]]) -> bool:
    known = [(figures[own & np.isfinite(figures)], figures[~groups & np.isfinite(figures)]) for figures in amounts]
    told = [(ours, theirs) for ours, theirs in known if len(ours) and len(theirs) and theirs.min() >= 0]
    return bool(told) and all(ours.max() < theirs.max() for ours, theirs in told)
