"""Money whose sign carries its scale: $m, €bn, k€, TEUR, MSEK, Mds €, US$ '000, mln zł, Rs crore."""

from __future__ import annotations

from functools import lru_cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.unit_finding.currencies import CODES, CURRENCY, MONEY_SIGNS
from harbin_viewer.factsheet.roles.unit_finding.scale_words import powers

_THOUSAND = 3
_OF_SOUTH_ASIA = (5, 7)
_SOUTH_ASIAN = re.compile(r"INR|PKR|BDT|LKR|₹|Rs")
"""Currencies that are counted in lakhs and crores; “EUR cr” is a credit."""

_JOINED = (
    r"(?P<letter_3>[Tt](?:€|EUR|USD|GBP|CHF|SEK|NOK|DKK|kr\b)|[kt](?:eur|usd|gbp|chf))"
    r"|(?P<letter_6>m(?:eur|usd|gbp|chf))"
)
"""A T before a currency of those who write thousands so (T$ may be a trillion), and codes in small letters."""

_AFTER_SOME = {r"(?<=R\$)mil|(?<=R\$ )mil": 3, r"(?<=\$)T|(?<=\$ )T": 12}
"""What is a scale behind some signs alone: “mil” is 10³ in Madrid and 10⁶ in Prague, TEUR are thousands."""

_RAND = r"R(?=['’‘`]0| 000|mn?$|bn| [mb]n| [mb]illion)"
"""The rand, whose letter is one beside these alone."""

_MORE = r"EURO?s?|Euros?|euros?|Ft|TL|RM|Rp|NIS|kn|lei|лв\.?|грн\.?|сум|сом"
"""Currencies that are something else where no scale stands beside them."""

_NAMES_MONEY = re.compile(rf"[{MONEY_SIGNS}]|[A-Z]{{2}}|R[sp'’‘` bm]|kr|zł|Kč|руб|eur|usd|gbp|chf|{_MORE}")
"""What stands in all of them: their whole pattern takes 7 ms to compile, and most units are of no money."""

_WORDS_BEFORE = r"(?:(?:in|constant|current|real|nominal|prices?|at|\(?[12]\d{3}\)?)[ ,]+)*"
_COUNTED_BY = (
    r"(?:years?|yr|annum|a|quarter|months?|weeks?|days?|hours?|h|Jahr|an|año|anno|ano|år|rok|m[²2]|km[²2]?|ha|t|kg|kWh|MWh"
    r"|head|capita|person|inhabitant|employee|worker|FTE|household|unit)"
)
_WORDS_BEHIND = (
    rf"(?: ?/ ?{_COUNTED_BY}| (?:per|a|pro|par|por) ?{_COUNTED_BY}| p\.a\.)?"
    r"(?: [12]\d{3}|(?:,| ?\(| at| in) ?[\w ,.%-]{1,40}\)?)?"
)


@lru_cache(maxsize=4_000)
def is_price(unit: str) -> bool:
    """Whether it is money for one of what is counted, with a stroke: €/h, EUR/m²."""
    return "/" in unit and re.fullmatch(rf"(?:{CURRENCY}) ?/ ?{_COUNTED_BY}", unit.strip()) is not None


_PRICE_ALONE = re.compile(
    rf"(?:{CURRENCY}|[Ee]uros?|[Dd]ollars?|[Cc]ents?|ct)(?: ?/ ?| (?:per|pro|je|par|por|al?|za|за|pr\.?) )"
    rf"(?!(?:{CODES}|{_MORE}|[Dd]ollars?)\b)(?:\d+ )?[^\W\d_]{{1,12}}\.?[²³23]?"
)


def is_price_alone(label: str) -> bool:
    """Whether a whole label is money for one of something (“€/m²”, “€ per kg”, “Euro/qm”), and no rate of exchange."""
    return _PRICE_ALONE.fullmatch(label) is not None


@lru_cache(maxsize=4_000)
def scaled_money(unit: str) -> tuple[int, str] | None:
    """The power of ten that the sign of money carries, and the unit without it: (6, "$") of “$m”; None for others."""
    found = _pattern().fullmatch(unit.strip()) if _NAMES_MONEY.search(unit) else None
    if found is None:
        return None
    scale = next(name for name, told in found.groupdict().items() if told and "_" in name)
    currency = found["behind"] or found["before"] or _capital(found[scale][1:])
    power = int(scale.partition("_")[2])
    if power in _OF_SOUTH_ASIA and not _SOUTH_ASIAN.match(currency):
        return None
    return power, f"{found['prices']}{currency}{found['rest']}"


def _capital(currency: str) -> str:
    return currency.upper() if len(currency) == len("EUR") else currency


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    money = rf"{CURRENCY}|(?:{_MORE})(?![^\W\d_])"
    before = _by_power("before", _words("word", "short", "letter", "before"))
    after = _by_power("after", {**_words("word", "short", "letter", "behind"), **_AFTER_SOME})
    return re.compile(
        rf"(?:in )?(?P<prices>{_WORDS_BEFORE})"
        rf"(?:{_JOINED}|(?:{before}) ?(?P<behind>{money})"
        rf"|(?P<before>{money}|{CODES}|{_RAND})(?:,? ?in)?,? ?\(?(?:{after})(?![^\W_])\)?)"
        rf"(?P<rest>{_WORDS_BEHIND})"
    )


def _words(*kinds: str) -> dict[str, int]:
    """Patterns of words with their powers of ten; what is no letter may begin with a capital, and end with a point."""
    return {_written(word): power for word, power in powers(*kinds).items() if power >= _THOUSAND}


def _written(word: str) -> str:
    if word.startswith("000"):
        return r"['’‘`]?000s?"
    if len(word) == 1 or word.isupper():
        return word
    return rf"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}" + ("" if word.endswith(".") else r"\.?")


def _by_power(side: str, words: dict[str, int]) -> str:
    different = sorted(set(words.values()))
    each = (
        rf"(?P<{side}_{power}>{'|'.join(word for word, its_power in words.items() if its_power == power)})"
        for power in different
    )
    return "|".join(each)
