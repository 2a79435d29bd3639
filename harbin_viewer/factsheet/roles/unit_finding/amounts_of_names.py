"""The scale and the currency that end a name as programs join words: sales_k_eur, gdp_usd_bn, umsatz_1000_eur."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.unit_finding.currencies import CODES, MONEYS
from harbin_viewer.factsheet.roles.unit_finding.money_at_ends import ends_at_a_bound
from harbin_viewer.factsheet.roles.unit_finding.scale_words import NAMES, powers

_NOUGHTS = {"1000": 3, "x1000": 3, "1_000": 3, "1_000_000": 6, "10_3": 3, "10_6": 6, "10_9": 9, "000s": 3}
_SPELLED = {word: form for word, form in MONEYS.items() if form.isupper() and word.isalpha() and word.isascii()}
"""Currencies in whole words, whose one form is a code: euro, dollars."""

_OFTEN = "eur|usd|gbp|chf|sek|nok|dkk|zar|inr|jpy|cny"
"""Codes to which programs join a scale."""

_OF_A_NAME = re.compile(
    r"(?i)(?:^|_)(?:per|series|class|plan|grade|size|type|group|round|tier|phase|level|category|fund|scenario|option|variant"
    r"|version|case|alternative|team|company|firm|product|item|brand|model|line|unit|part|section|schedule|form|appendix"
    r"|annex|block|batch|lot|zone|area|site|hall|room|store|branch|bond|vitamin|hepatitis|arm|cohort|sample|league"
    r"|(?!(?:19|20)\d\d$)\d+)$"
)
"""Words whose letter or number follows (series_b_usd, price_per_1000_eur), and numbers of an amount: firms_5_m_eur."""


class NamedAmount(NamedTuple):
    """The words of a name before its amount, and the amount as a unit: “million EUR”."""

    words: str
    unit: str


@lru_cache(maxsize=4_000)
def amount_of_name(name: str) -> NamedAmount | None:
    """The amount of money in a power of ten that ends a name; None for others."""
    found = _pattern().fullmatch(name) if "_" in name else None
    if found is None or _OF_A_NAME.search(found["words"]):
        return None
    told = {group: text.lower() for group, text in found.groupdict().items() if text}
    scale = told.get("before") or told.get("after") or told.get("first") or told["last"]
    money = told.get("of") or told.get("money") or told.get("behind") or told["joined"]
    of_a_mile = scale == "mi" and money != "brl"
    if of_a_mile or (scale[0].isdigit() and ends_at_a_bound(found["words"])):
        return None
    return NamedAmount(found["words"], f"{NAMES[_scales()[scale]]} {_SPELLED.get(money, money.upper())}")


@lru_cache(maxsize=1)
def _scales() -> dict[str, int]:
    """Powers of ten by the words for them in names; “mil” of Madrid is none beside EUR and USD, where it is English."""
    told = powers("word", "short", "letter", "before", "behind")
    plain = {word.rstrip(".").lower(): power for word, power in told.items() if power in NAMES}
    return {**plain, **_NOUGHTS, "t": 3, "mil": 6}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    scales = "|".join(sorted(map(re.escape, _scales()), key=len, reverse=True))
    moneys = "|".join([CODES, *_SPELLED])
    return re.compile(
        rf"(?P<words>\w*?[a-z\d])_(?:in_)?(?:(?P<before>{scales})(?:_of)?_(?P<of>{moneys})"
        rf"|(?P<money>{moneys})_(?:in_)?(?P<after>{scales})"
        rf"|(?P<first>k|m|t|mm|bn)(?P<joined>{_OFTEN})|(?P<behind>{_OFTEN})(?P<last>k|m|mn|mln|bn|th))",
        re.IGNORECASE,
    )
