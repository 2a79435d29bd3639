"""The signs and codes of currencies, and the signs of measures, that stand beside figures in their cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.times.durations import in_unlike_units
from harbin_viewer.factsheet.roles.unit_finding.currencies import CURRENCY, MEANT_BY_SIGN
from harbin_viewer.factsheet.roles.unit_finding.scaled_money import scaled_money
from harbin_viewer.factsheet.roles.units import is_unit

_AREA = r"(?:km²|km2|sq\.?[ ]?(?:mi|km|ft|m|yd)\.?|mi²|mi2|ft²|ft2)"

MEASURE = (
    rf"(?:/[ ]?(?:{_AREA}|ha)|{_AREA}|"
    r"kg|mg|µg|μg|km|cm|mm|ha|m²|m2|m³|m3|kt|Mt|Gt|[kMGT]Wh|[kMGT]W|[kMGTPE]J|hl|ml|°[CF]|ppm|ppb|pp|p\.p\.|bps|bbl|lbs?|oz|(?:(?<=[.,]\d)|(?<=[.,]\d\d))°)"
    r"(?![^\W_])"
)
"""What is surely a measure; letters such as t and g may be flags of an office, and are measures beside these only.

A ring behind decimals is a degree; 1° is the first of a list.
"""

SHARE = (
    r"(?:[%‰]|(?i:per\s?cent|pct|prozent|pour\s?cent|por\s?ciento|por\s?cento|per\s?cento|procento?|proc|процент(?:а|ов)?)"
    r"(?![^\W_])\.?)"
)
"""The sign of a share, or the word for it in per cent."""

DEGREES = frozenset("CF")
SHORT_MEASURES = frozenset("tglmWJ") | DEGREES

_WARM = re.compile(r"(?i)\btemp(?:\.|erature?n?|s)?\b|temperatur|\btmax|\btmin|fever|fieber")
"""What temperatures are called."""

SHORT_UNITS = frozenset({
    "in", "ft", "yd", "mi", "mph", "kph", "kn", "kts", "hpa", "psi", "bpm", "rpm", "hz", "khz", "db", "gal", "pts",
    "ltr", "dl", "cl", "kb", "mb", "gb", "tb", "kib", "mib", "gib",
})  # fmt: skip
"""Units of two or three letters, where all figures of a column have the same, in small letters."""

_OF_KIND = {
    unit: letters
    for letters, units in {
        "m": ("m", "km", "cm", "mm"),
        "tg": ("t", "g", "kg", "mg", "µg", "μg", "kt", "Mt", "Gt"),
        "l": ("l", "L", "ml", "cl", "dl", "hl"),
        "W": ("W", "kW", "MW", "GW"),
        "J": ("J", "kJ", "MJ", "GJ", "TJ", "PJ"),
    }.items()
    for unit in units
}
"""Measures by one letter that other figures of a column in each unit may be in."""

_MEASURED = re.compile(rf"\d\s*{MEASURE}")

_KINDS = tuple(
    frozenset(words.split())
    for words in (
        "km m cm mm mi mile miles ft feet foot yd yards nmi",
        "t kg g mg lb lbs oz st stone",
        "l L ml cl dl hl gal pt qt",
        "B kB KB MB GB TB PB KiB MiB GiB TiB",
    )
)
"""Units in which one thing may be measured, that stand behind figures: of several of a kind none is a flag."""

_MEASURES = frozenset().union(*_KINDS)
_MAY_BE_FLAGS = frozenset("mtlLB")
"""Letters that are flags as often; beside g, kg or ml they are measures."""

_SMALL_MONEY = {
    "p": "£",
    "c": "$€",
    "ct": "€$",
    "cts": "€$",
    "Ct": "€",
    "cent": "€$",
    "Cent": "€",
    "cents": "€$",
    "¢": "$",
}
"""What stands behind hundredths of the money of others, with the signs of these."""

_ENDING = re.compile(r".*\d[.,]?\s?(?P<unit>[^\W\d_]{1,5}|¢)")

LENGTHS_OF_TIME = listed("""
tage|wochen|monate|stunden|jahre|jours|semaines|mois|heures|días|dias|semanas|meses|horas|años|anos|giorni|mesi|settimane
|dagen|weken|maanden|uren|dagar|veckor|månader|timmar|tygodnie|tygodni|dni|dní|дней|дня|недель|месяцев""")
"""Words of units that stand behind figures, and in names may be those of times."""

_MAY_BE_SCALES = frozenset(["k", "K", "M", "MM", "B", "b", "bn", "mn", "mln", "G", "T", "tn"])
_IN_BRACKET = re.compile(r"[(\[]([^\W\d_]{1,5})[)\]]\s*$")

_SHORTEST = 2
"""Letters of a word that has another form for several, at the least."""

_SIZE = re.compile(
    r"(?i)\b(?:distances?|length|height|width|depth|altitude|elevation|weight|mass|volume|size|distan[zcț]\w*|strecke|länge"
    r"|höhe|breite|tiefe|gewicht|menge|volumen|longueur|hauteur|largeur|profondeur|poids|longitud|altura|ancho|peso|altezza"
    r"|lunghezza|lengte|hoogte|gewicht|długość|waga)\b|длина|высота|вес|距离|高度|长度|重量|体重"
)
"""What lengths, weights and amounts of liquids are called."""

PER = r"(?:/[a-zA-Zµ]{1,6}[²³23]?(?![^\W_]))?"
"""What a unit is counted by: km/h, €/kg."""

_SIGN = re.compile(rf"(?<![^\W_])(?:{CURRENCY}|{MEASURE}){PER}(?!\s?/)|[%‰]")

_NAMED = re.compile(
    rf"(?<![^\W_])(?:{CURRENCY}|{MEASURE}|(?:euros?|dollars?|pounds?|yen|yuan|percent)(?![^\W_]))|[%‰]", re.IGNORECASE
)
_PER_MANY = re.compile(r"(?i)\bper (?:1[ ,.]?000|10[ ,.]?000|100[ ,.]?000|thousand|million|mille)\b")
_SAME = str.maketrans({"²": "2", "³": "3", "μ": "µ", ".": None})


_COMPOUND = re.compile(r"(?i)[a-zµμ]{1,6}/(?:[a-z]{1,6}[²³23]?|100 ?(?:g|km|ml))")
"""A unit by another (t/ha, mmol/L), which stands behind all figures of a column as no flag does."""

_WORD = re.compile(r"[^\W\d_]{4,}")
"""A word behind a figure; fewer letters may be a flag."""

_IN_TIME = re.compile(r"(?:h|hrs?|min|s|sec)\.?")


def units_behind(texts: Sequence[str], rests: Sequence[str], signed: Sequence[bool]) -> tuple[str, ...]:
    """The units in words behind all figures but those that are `signed` with one, each in the longest of its forms.

    Behind figures of one unit a lone letter is one too where a blank is before it: 2.7 g.
    """
    words = {rest.strip() for rest, has_sign in zip(rests, signed, strict=True) if not has_sign}
    if len(texts) < len(("one", "other")) or not words or not all(words) or in_unlike_units(texts):
        return ()
    ordered = sorted(words, key=len, reverse=True)
    longest = tuple(
        word for at, word in enumerate(ordered) if not any(are_one_word(word, longer) for longer in ordered[:at])
    )
    blank = all(text.rstrip().removesuffix(longest[0])[-1:].isspace() for text in texts)
    is_letter = longest[0] in SHORT_MEASURES - DEGREES or _IN_TIME.fullmatch(longest[0]) is not None
    if len(longest) == 1 and not any(signed) and blank and is_letter:
        return longest
    return longest if all(map(_is_word_of_unit, longest)) else ()


def _is_word_of_unit(word: str) -> bool:
    """Whether what stands behind all figures of a column is a unit, which behind some may be a flag."""
    if word.lower() in SHORT_UNITS or _COMPOUND.fullmatch(word):
        return True
    return bool(_WORD.fullmatch(word)) and (is_unit(word) or word.casefold() in LENGTHS_OF_TIME)


def measures_behind(texts: Sequence[str]) -> frozenset[str]:
    """The letters behind the figures of a column that are measures and no flags: single ones beside a sure measure, all
    of those where there are several (3 mi beside 5 km, l beside g), and hundredths of the money of others (80p).
    """
    words = {found["unit"] for text in texts if (found := _ENDING.fullmatch(text.strip()))}
    if not words:
        return frozenset()  # as of most columns
    short = SHORT_MEASURES if any(map(_MEASURED.search, texts)) else frozenset()
    if len(words) > 1 and words <= _MEASURES and words - _MAY_BE_FLAGS:
        return short | words  # of several kinds: 250 g, 0.5 l
    several = (kind & words for kind in _KINDS)
    return short.union(*(found for found in several if len(found) > 1), _small_money(words, texts))


def _small_money(words: Set[str], texts: Iterable[str]) -> frozenset[str]:
    """Those of these words that stand behind figures without a sign, where others have that of their money."""
    found = {word: signs for word in words if (signs := _SMALL_MONEY.get(word))}
    with_sign = [text for text in texts if any(sign in text for signs in found.values() for sign in signs)]
    return frozenset(found if with_sign and not any(text.rstrip().endswith((*found,)) for text in with_sign) else ())


def are_sizes(label: str, texts: Sequence[str]) -> bool:
    """Whether one letter stands behind all figures of a length or a weight (50m, 100m): it tells none of them apart.

    So it is with C and F behind temperatures.
    """
    letters = {text.strip()[-1:] for text in texts}
    if len(texts) < len(("one", "other")) or len(letters) > 1 or not letters <= SHORT_MEASURES:
        return False
    return (_WARM if letters <= DEGREES else _SIZE).search(label) is not None


def unit_behind_all(label: str, texts: Sequence[str]) -> str:
    """The unit in the bracket of a label where it stands behind all figures too (1234 MiB below “used [MiB]”)."""
    unit = found[1] if (found := _IN_BRACKET.search(label)) else ""
    if unit in _MAY_BE_SCALES:
        return ""
    return unit if unit and len(texts) > 1 and all(text.rstrip().endswith(unit) for text in texts) else ""


def are_beside_kin(unit: str, texts: Iterable[str]) -> bool:
    """Whether a letter behind a figure is a measure of the kind that its column is in: 1.72 m below “Height (cm)”."""
    letters = _OF_KIND.get(unit, "")
    return bool(letters) and any(text[-1:] in letters and text[:-1].rstrip()[-1:].isdecimal() for text in texts)


def are_kin(one: str, other: str) -> bool:
    """Whether two units measure the same: figures without a sign beside some in cm are in the m of their head."""
    return one in _OF_KIND and _OF_KIND[one] == _OF_KIND.get(other)


def are_one_word(word: str, longer: str) -> bool:
    """Whether a word is another one, or that of one of them: day and days, Woche and Wochen, mes and meses."""
    return word == longer or (len(word) > _SHORTEST and longer.removeprefix(word) in ("s", "es", "n", "en", "e"))


def contradict(sign: str, unit: str) -> bool:
    """Whether the sign at a figure cannot mean what a unit names: “$” and EUR; a unit that names nothing says nothing.

    “$” is the dollar of any country; “%” is nothing of a thousand.
    """
    if not sign or not unit:
        return False
    one, other = _meant_by(sign), _meant_by(unit)
    if one == {"%"} and not other and _PER_MANY.search(unit):
        return True
    return bool(one) and bool(other) and one.isdisjoint(other)


def _meant_by(text: str) -> set[str]:
    if text in _OF_KIND:
        return {text.upper().translate(_SAME)}
    scaled = scaled_money(text)  # the € of k€ has no letters of its own
    text = scaled[1] if scaled else text
    named = (found[0].upper().translate(_SAME) for found in _NAMED.finditer(text))
    return {meant for name in named for meant in MEANT_BY_SIGN.get(name, {name})}


_MONEY = re.compile(rf"(?i:(?<![^\W_])(?:{CURRENCY}|(?:euros?|dollars?|pounds?|yen|yuan)(?![^\W_])))")


def with_money_of(sign: str, unit: str) -> str:
    """A unit in the money of a sign: “€ million” of “€” and “USD million”; the sign alone where one is no money."""
    named = _MONEY.findall(unit)
    return _MONEY.sub(sign, unit) if len(named) == 1 and _MONEY.fullmatch(sign) else sign


def share_sign(text: str) -> str:
    """The sign that a sign or a word for a share says."""
    return text if text in "%‰" else "%"


def sign_in(text: str) -> str:
    """The sign of a currency, a measure or a share in a text, "" where there is none."""
    found = _SIGN.search(text)
    return found[0] if found else ""


def is_sign(text: str) -> bool:
    """Whether a text is such a sign and nothing else."""
    return bool(_SIGN.fullmatch(text))
