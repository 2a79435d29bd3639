"""Bounds of classes by their names: of age, income or size (0–4, 5–9 … 85 and over), and the class of all others."""

from __future__ import annotations

from typing import TypeAlias

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.listed import listed

Bounds: TypeAlias = tuple[float, float]
"""The lowest and the highest figure of a class; −1 and infinity where it is open."""

_FIGURE = r"\d{1,3}(?:[, .]?\d{3})*(?:[.,]\d+)?(?:\s?(?:k|tsd\.?|тыс\.?)(?![^\W_]))?"
_BELOW = r"(?:under|below|less than|up to|unter|bis(?: unter)?|moins de|menos de|meno di|до|<|≤)"
_OVER = r"(?:over|above|more than|über|plus de|más de|più di|старше|свыше|>|≥)"
_ABOVE = (
    r"(?:\+|(?:and|or|&) (?:over|more|older|above|up)|(?:und|u\.?) ?(?:mehr|älter|ä\.|m\.)|(?:et|ou) plus|[yo] más"
    r"|ou mais|e (?:più|oltre|mais)|en (?:ouder|meer)|og (?:over|eldre|ældre)|och äldre|i więcej|a více"
    r"|и (?:старше|более)|及?以上)"
)
_OF = (
    r"(?:years?(?: old)?|yrs?|y|jahren?|j\.|ans|años|anni|лет|года?|岁|歲|歳|employees?|persons?|people|rooms?"
    r"|ha|km|m²|€|\$|eur|usd)"
)
_CLASS = re.compile(
    rf"(?:aged?|from|von|de)?\s*(?:(?P<below>{_BELOW})|(?P<over>{_OVER}))?\s*[$€£]?(?P<low>{_FIGURE})\s*{_OF}?"
    rf"(?:\s*(?:-|–|—|to(?: under| less than| below)?|bis(?: unter)?|à|a|und)\s*[$€£]?(?P<high>{_FIGURE})\s*{_OF}?)?"
    rf"\s*(?P<above>{_ABOVE})?\s*{_OF}?",
    re.IGNORECASE,
)

_NOT_TOLD = listed("""
no answer|no response|no reply|no information|no data|not stated|not known|not specified|not given|not applicable
|not answered|unknown|refused|unspecified|missing|prefer not to say|prefer not to answer|rather not say|don't know
|do not know|i don't know|i do not know|don't know/no answer|do not know/no answer|dk|dk/na|no opinion|not sure
|can't say|cannot say|can not say|na|n/a|keine angabe|keine angaben|keine antwort|ohne angabe|k. a.|k.a.|k. a|k.a|k a|ka
|weiss nicht|weiss ich nicht|keine meinung|unbekannt|sans avis|sans opinion|sans réponse|non réponse|non précisé
|non renseigné|non déclaré|nsp|ns/nr|ne sait pas|inconnu
|no contesta|ns/nc|no sabe|no sabe / no contesta|sin respuesta|não sabe|não respondeu|não informado|sem resposta|non sa
|non risponde|non indicato|geen antwoord|onbekend|brak odpowiedzi|нет ответа|не указано|не указан|неизвестно
|затрудняюсь ответить|無回答|不明|未回答|未填|未填写|不详|拒答|不知道|무응답|모름
|cevap yok|bilinmiyor|لا إجابة|غير معروف""")
"""What people are called of whom nobody knows the class."""

_SPAN = re.compile(r"\d+ ?[-–—] ?\d+")


def bounds_of(name: str) -> Bounds | None:
    """The lowest and highest figure of a class, None of other names; one figure is its own class (0 before 1–4)."""
    found = _CLASS.fullmatch(name.strip())
    if found is None:
        return None
    low = _number(found["low"])
    if found["below"]:
        return -1.0, low
    if found["above"] or found["over"]:
        return low, float("inf")
    return low, _number(found["high"]) if found["high"] else low


def is_not_told(name: str) -> bool:
    """Whether a name stands for those who are in no class, as they did not answer."""
    return name.strip().strip("()").casefold().replace("’", "'") in _NOT_TOLD


def _number(text: str) -> float:
    """A figure of a bound; what groups three digits is no decimal sign."""
    if text[-1] in "kK." or text[-1].isalpha():
        return 1000 * _number(re.sub(r"\D+$", "", text))
    digits = re.sub(r"[, .](?=\d{3}(?:\D|$))", "", text.replace(" ", "")).replace(",", ".")
    whole, _, decimals = digits.rpartition(".")
    return float(f"{whole.replace('.', '')}.{decimals}") if whole else float(decimals)


def are_open(bounds: Bounds) -> bool:
    """Whether a class has all below or above a figure."""
    return bounds[0] < 0 or bounds[1] == float("inf")


def is_span(name: str) -> bool:
    """Whether a name is two figures and what joins them (0-4), without a word for what they are of."""
    return _SPAN.fullmatch(name.strip()) is not None


OTHERS = listed(
    """other|others|autre|autres|andere|anderer|anderes|sonstige|sonstiges|übrige|otros|otras|otro|outros|outras|altri|altro
|altre|overige|overig|anders|övriga|øvrige|andre|muut|inne|pozostałe|ostatní|egyéb|diğer|другие|другое|прочие|прочее
|остальные|інші|其他|其它|その他|기타|lainnya|khác|อื่นๆ|أخرى|अन्य"""
)
"""What the parts of a whole are called that are not named, in small letters."""

_REST = re.compile(
    r"(?:all |any |the |alle |tous les |toutes les |todos los |все )?(?P<word>[^\W_]+)"
    r"(?: (?:countries|parties|regions|states|goods|products|categories|sources|brands|firms|companies|reasons|items"
    r"|länder|parteien|pays|partis|países|partidos|страны|партии|регионы))?"
    r"|(?:the )?rest(?: of (?:the )?\w+)?|(?:the )?remainder|остальной мир"
)


def is_of_others(name: str) -> bool:
    """Whether a name is that of all who are not named: Others, Sonstige, all other countries, rest of the world."""
    found = _REST.fullmatch(name.strip().casefold())
    return found is not None and (found["word"] is None or found["word"] in OTHERS)
