"""Countries that most readers know something of: of several that would do for a line, one of these is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from harbin_viewer.factsheet.roles.names.places import country_code

_LARGE = """
USA CHN IND JPN DEU GBR FRA BRA RUS ITA MEX IDN NGA ZAF ESP CAN KOR TUR EGY BGD PAK ETH COD VNM IRN THA
POL ARG UKR COL KEN AUS SWE NLD CHE GRC PRT NOR DNK FIN IRL AUT BEL CZE HUN ROU MAR DZA SAU IRQ AFG PHL
MYS SGP CHL PER VEN CUB NZL ISR SOM NER TCD MLI HTI ZWE GHA TZA UGA MOZ AGO SDN YEM NPL LKA MMR KHM RWA
SEN CMR CIV MDG ZMB MWI BFA BGR HRV SRB SVK LTU LVA EST SVN ISL LUX QAT ARE KWT UZB KAZ
"""


@lru_cache(maxsize=1)
def _places() -> dict[str, int]:
    return {code: place for place, code in enumerate(_LARGE.split())}


def known_first(names: Sequence[str]) -> list[str]:
    """These names with well-known countries first, the others as they were."""
    places = _places()
    return sorted(names, key=lambda name: places.get(country_code(name), len(places)))
