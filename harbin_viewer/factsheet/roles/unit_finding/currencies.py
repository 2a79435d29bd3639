"""The signs and codes of currencies, as they stand beside figures and in names, and of stocks of money."""

from __future__ import annotations

from collections.abc import Mapping, Set

from harbin_viewer import lazy_re as re

CODES = (
    "USD|EUR|GBP|JPY|CNY|RMB|CNH|CHF|CAD|AUD|NZD|HKD|SGD|TWD|KRW|INR|RUB|BRL|MXN|ZAR|TRY|PLN|CZK|HUF|RON|BGN|SEK|NOK"
    "|DKK|ISK|ILS|THB|VND|IDR|MYR|PHP|PKR|BDT|LKR|EGP|NGN|KES|GHS|MAD|UAH|KZT|ARS|CLP|COP|PEN|SAR|AED|QAR|KWD|XAF|XOF"
)
"""The codes of ISO 4217 (and RMB, CNH) that are hardly anything else beside a figure."""

MONEY_SIGNS = "$€£¥₽₹₩₺₴฿₫₪₦₱₸₾"

CURRENCY = (
    r"US-?\$|AU?\$|CA?\$|NZ\$|HK\$|NT\$|S\$|R\$|Mex\$"
    rf"|[{MONEY_SIGNS}]|(?:{CODES}|Rs\.?|zł|Kč|kr\.?|руб\.?)(?![^\W\d_])"
)
"""The sign or the code of a currency."""


_PRICED = re.compile(rf"10{{0,2}} ?(?:{CODES})(?:, .*)?")
"""So much of a currency as a rate is told for, which is not what the rate is in."""

_STOCK = re.compile(r"(?i)(?=.*(?:money|mon[eé]t|geldmenge))(?P<before>.*?)\s*\(M[123]\)(?P<after>.*)")


def without_named_money(label: str) -> str:
    """A name without the money that it names, and is not in (“100 HUF”, “1EUR, euro”, “Broad money (M3)”), or of which
    nothing says whether it is in it.
    """
    if _PRICED.fullmatch(label.strip()) or two_moneys(label):
        return ""
    found = _STOCK.fullmatch(label)
    return f"{found['before']}{found['after']}" if found else label


def forms_by_word(lines: str) -> dict[str, str]:
    """The one form of each word that a line “form: word | word” has."""
    found: dict[str, str] = {}
    for line in filter(None, map(str.strip, lines.splitlines())):
        form, _, words = line.partition(":")
        found |= {word.strip(): form for word in words.split("|")} | {form.lower(): form}
    return found


MONEYS = forms_by_word("""
USD: us$ | $ | us dollars | us dollar | u.s. dollars | u.s. dollar | american dollars | dollars | dollar | us-dollar
USD: dollars us | dollares | dólares | dólar | dollari | dolares | доллар | доллара | долларов | долл | доларів
USD: долларов сша | долл сша | 美元 | 美金 | ドル | 米ドル | 달러
USD: دولار | دولار أمريكي | دولار امريكي | דולר | דולרים | $ ארה"ב
EUR: يورو | אירו | יורו
EUR: € | euros | euro | евро | 欧元 | ユーロ | 유로
GBP: £ | pounds | pounds sterling | 英镑
yuan: cny | rmb | юаней | юань | юаня | 元 | 人民币 | 元人民币 | renminbi
roubles: rub | ₽ | rouble | rubles | ruble | руб | рублей | рубля | рубль | 卢布
yen: jpy | 日元 | 円 | иен
CHF: franken | schweizer franken | swiss francs
won: krw | 원 | 韩元
""")
"""Words for moneys, in lower case."""

_DOLLARS = {"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "BRL", "MXN", "ARS", "CLP", "COP"}
MEANT_BY_SIGN: Mapping[str, Set[str]] = {
    "$": _DOLLARS, "€": {"EUR"}, "£": {"GBP", "EGP"}, "¥": {"JPY", "CNY"}, "₽": {"RUB"}, "₹": {"INR"}, "₩": {"KRW"},
    "₺": {"TRY"}, "฿": {"THB"}, "₫": {"VND"}, "₪": {"ILS"}, "₦": {"NGN"}, "₱": {"PHP"}, "₴": {"UAH"}, "₸": {"KZT"},
    "US$": {"USD"}, "A$": {"AUD"}, "AU$": {"AUD"}, "C$": {"CAD"}, "CA$": {"CAD"}, "NZ$": {"NZD"}, "HK$": {"HKD"},
    "NT$": {"TWD"}, "S$": {"SGD"}, "R$": {"BRL"}, "MEX$": {"MXN"}, "RMB": {"CNY"}, "CNH": {"CNY"}, "ZŁ": {"PLN"},
    "KČ": {"CZK"}, "KR": {"SEK", "NOK", "DKK", "ISK"}, "RS": {"INR", "PKR", "LKR"}, "РУБ": {"RUB"}, "LB": {"LBS"},
    "EURO": {"EUR"}, "EUROS": {"EUR"}, "DOLLAR": _DOLLARS, "DOLLARS": _DOLLARS, "POUND": {"GBP", "EGP", "LBS"},
    "POUNDS": {"GBP", "EGP", "LBS"}, "YEN": {"JPY"}, "YUAN": {"CNY"}, "PERCENT": {"%"}, "US DOLLAR": {"USD"},
    "US DOLLARS": {"USD"},
}  # fmt: skip
"""The currencies that a sign or a word, in capitals and without a point, may mean; others mean themselves."""

_MONEY = rf"(?i:US dollars?|euros?|pounds?)|{CURRENCY}"
_TWO = re.compile(
    rf"(?P<before>.*\S)[\s,]+(?P<one>{_MONEY})(?: ?(?:per|/|pro|par) ?[\w²³ ]{{1,12}})?"
    rf"\s*[(\[](?:in )?(?P<other>{_MONEY})[)\]]"
)
_RATED = re.compile(r"(?i)(?:\b(?:per|of|for|to|into|from|pro|je|par)|/|=|\b\d+)$")
"""What stands before a money that is told of, and in which no figures are."""


def two_moneys(label: str) -> tuple[str, str] | None:
    """Two moneys that end a name, of which nothing says which its figures are in: “Price USD (EUR)”; else None."""
    found = _TWO.fullmatch(label.strip()) if label.rstrip().endswith((")", "]")) else None
    if found is None or _RATED.search(found["before"]):
        return None
    one, other = found["one"], found["other"]
    return None if _may_be_one(one, other) else (one, other)


def signs_of_money(unit: str) -> list[str]:
    """The signs, in small letters, that may stand for the money of a unit: $ and A$ for AUD, kr for SEK."""
    return [
        sign.casefold()
        for sign, codes in MEANT_BY_SIGN.items()
        if any(code in unit for code in codes) or (sign in unit and not sign.isalpha())
    ]


def _may_be_one(one: str, other: str) -> bool:
    return not _meant_by(one).isdisjoint(_meant_by(other))


def _meant_by(sign: str) -> Set[str]:
    name = sign.rstrip(".").upper()
    return MEANT_BY_SIGN.get(name, {name})
