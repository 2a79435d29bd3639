"""The language of a text, by its commonest words: it tells how numbers are written, and which words join titles."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_COMMON = {
    "en": "the of and to in is that for with was were are by from which have has its",
    "de": "der die das und ist nicht von mit den dem ein eine wurden wurde sich auf im für werden",
    "fr": "le les des et est dans une que pour qui par du au sur aux avec ont été",
    "es": "el los las y del una que por con para se fue fueron al año según también más",
    "it": "il gli della e di che per con una nel sono del alla stato delle anno più",
    "pt": "o os das e da uma que por com para dos foi foram não ao em ano mais",
    "nl": "de het een en van is dat niet met voor zijn werd op aan door jaar bij",
    "pl": "i w na z się nie do jest oraz przez od roku po dla że",
    "sv": "och att det som en på är av för med den till inte var från",
    "ru": "и в на не с что по из для это как был были году год от также его",
    "uk": "і в на не з що по із для це як був були році рік від також його та",
}
_COMMA = frozenset({"de", "fr", "es", "it", "pt", "nl", "pl", "sv", "ru", "uk"})
_HAN, _KANA, _HANGUL = r"[\u4e00-\u9fff]", r"[\u3040-\u30ff]", r"[\uac00-\ud7af]"


@lru_cache(maxsize=64)
def language_of(text: str) -> str:
    """The code of the language that most of a text is in, "" where too little of it tells."""
    letters = sum(sign.isalpha() for sign in text) or 1
    if len(re.findall(_KANA, text)) * 10 > letters:
        return "ja"
    if len(re.findall(_HANGUL, text)) * 4 > letters:
        return "ko"
    if len(re.findall(_HAN, text)) * 4 > letters:
        return "zh"
    words = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    found = {code: sum(words[word] for word in common.split()) for code, common in _COMMON.items()}
    best = max(found, key=lambda code: found[code])
    return best if found[best] > 2 else ""


def has_decimal_commas(text: str) -> bool:
    """Whether the numbers of a text are written as 1.234,5: by the numbers that tell, or else by its language."""
    commas = len(re.findall(r"(?<![\d.,])\d{1,3}(?:\.\d{3})*,(?:\d{1,2}|\d{4,})(?![\d,])", text))
    points = len(re.findall(r"(?<![\d.,])\d{1,3}(?:,\d{3})*\.(?:\d{1,2}|\d{4,})(?![\d.])", text))
    return commas > points or (commas == points and language_of(text) in _COMMA)
