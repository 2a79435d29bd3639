"""Units with smaller ones of the same kind: people say 400 t, and not 400 millionths of Mt."""

from __future__ import annotations

import math
import re

_PREFIXES = {"G": 9, "M": 6, "k": 3, "": 0, "m": -3, "µ": -6, "n": -9}
_UNIT = re.compile(
    r"(?P<prefix>[TGMkmµμn]?)(?P<base>Wh|W|J|Pa|Hz|V|A|g|l|L)(?P<of>(?:$|[ /·*]).*)"
    r"|(?P<prefix_of_length>[kmµμn])(?P<metre>m)(?P<of_length>(?:$|[ /·*]).*)"
    r"|(?P<large>[TGMk]?)(?P<tonne>t)(?P<of_tonne>(?:$|[ /·*]| ?CO[2₂]).*)"
)
"""A unit with its prefix, and what is written behind it. “m” may be millions, and “mt” is no millitonne."""

_POWERS = {**_PREFIXES, "T": 12, "μ": -6}
_TONNE = 6
"""A tonne is so many powers of a gram."""


def finer_unit(unit: str, size: float) -> tuple[float, str] | None:
    """How many of a unit one of a finer unit is, and that unit, in which figures of 10 to the power `size` are told.

    None for units without finer ones.
    """
    found = _UNIT.fullmatch(unit)
    if found is None:
        return None
    prefix, base, of = next(part for part in zip(*[iter(found.groups())] * 3, strict=True) if part[1] is not None)
    own = _POWERS[prefix]
    wanted = math.floor((size + own) / 3 + 1e-9) * 3
    if base == "t" and wanted < 0:
        base, own, wanted = "g", own + _TONNE, wanted + _TONNE
    if base == "Wh" and -3 <= wanted < 0:  # nobody counts in thousandths of it
        wanted = 0
    name = next((name for name, power in _PREFIXES.items() if power <= wanted), None)
    if name is None or (base == "Wh" and wanted < 0):
        return None
    return 10.0 ** (_POWERS[name] - own), f"{name}{base}{of}"
