"""What a field's name and description say of its measure in words: a title for readers, and the unit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import COLUMNS_KEPT, is_named
from harbin_viewer.factsheet.roles.units import is_unit

_LONGEST_TITLE, _LONGEST = 70, 160
"""Characters of a description that is a title, and of one that is looked through for a unit."""

_WORDS_OF_UNIT = 2

_FOR_PROGRAMS = re.compile(r"[a-z][a-z\d]*|[A-Z][A-Z\d]+|\w*[_.]\w[\w.-]*")
"""Names as programs have them: all small, all capitals, or with signs between their words."""

_IN_UNIT = re.compile(
    r"[,;]? \(?(?:measured |expressed |given )?in (?!an? |the |each |all )((?:(?! in )[^.,;:()]){1,40}?)\)?\.?$"
)
_MEASURED = re.compile(
    r"(?i)\b(?:measured|expressed|given|reported|stated) in (?!an? |the |each |all |terms )"
    r"(?P<unit>(?:[^.,;:()\s]+ ?|(?<=[A-Z])\.(?=[A-Z])){1,7}?)\s*(?:[.,;:(]|$)"
)
_WORDS_COUNTED = 3
_COUNTED = re.compile(
    r"(?i)(?:the )?(?:total |estimated |annual )*"
    r"(?:(?:number|count|no\.) of |#\s?(?:of |(?=[a-z ]*(?:s|people|children|men)\b))|(?P<noun>anzahl) (?:der |an )?"
    r"|nombre (?:total )?(?:de |d['’])|n[uú]mero (?:total )?de (?=\w+s\b)|numero (?:totale )?di (?=(?!serie)\w+[ie]\b))"
    r"(?P<what>[^\W\d_](?:[^\W\d_]| )*?)"
    r"(?=\s*(?:[(,:;–-]|$)| (?:in|of|with|without|who|that|which|by|at|from|on|to|for|living|under|aged|not|due)\b)"
)
_AS_PER_CENT = re.compile(
    r"(?i)\b(?:measured|expressed|given|shown|reported) (?:as|in) (?:an? |the )?(?:annual |average )?"
    r"(?:(?:percent(?:age)?s?|per cent)\b|%)(?! points?)"
)
_CHANGE_SINCE = re.compile(
    r"(?i)\b(?:percent(?:age)?|per cent|%) (?P<what>change|increase|decrease|growth) "
    r"(?:since|from|relative to|compared (?:to|with)) (?P<when>(?:[A-Z][a-z]+ )?(?:1[89]|20)\d\d)\b"
)
"""What a change in per cent is measured from: without it nobody knows what 170% is."""

_LASTS = re.compile(
    r"(?i)\W*(?:(?:period|healthy|estimated|expected|average|mean|median|total|adults?|women|men|the|of)\W+)*"
    r"(?:years of (?:total )?(?:schooling|education)|(?:healthy )?life expectancy|age at|life ?span)\b"
)
_NO_YEARS = re.compile(r"(?i)\b(?:index|rates?|ratio|share|scores?|rank\w*|per|percent\w*|change|growth)\b|%")
_WEIGHED = re.compile(r"(?i)(tonnes|metric tons|kilograms|litres|liters|hectares|barrels|terawatt[- ]hours) of \w")
_OF_GAS = re.compile(r"(?:[kMG]?g|k?t|kilograms|grams|tonnes)(?: of )?(?:[CSNPHO][\dOH₂₃₄]*[a-z]?)+(?:[- ]?eq\w*)?")
"""A weight of a gas or of what counts as one: gCO₂e."""

_HANGING = re.compile(r"(?i)(?:in|as|per|by|of|for|from|to|with|at)\b")
"""What begins with such a word goes on from a name that stands before it, and is none."""

_SCALED_MONEY = re.compile(
    r"(?i)\b(?:thousand|million|billion|trillion)s? (?:of )?(?:current |constant )?"
    r"(?:GBP|USD|EUR|JPY|CNY|CHF|CAD|AUD|INR|BRL|US dollars|dollars|pounds|euros)\b"
)
_DEGREES = re.compile(r"(?i)\bin (degrees (?:celsius|fahrenheit)|°[CF])\b")

_OF_HUNDRED = re.compile(r"(?i)(?:the |estimated |total |average |mean )*(?:percent(?:age)?(?: share)?|per cent) of ")
"""How a description begins of a share of a hundred, whatever follows."""

_BRACKET = re.compile(r"\s*\(([^()]{1,60})\)\.?$")
_LAST_BRACKET = re.compile(r"\s*\([^()]*\)$")
_JOINING = re.compile(r"[_.]+")
_SMALL_WORD = re.compile(r"[a-z]{4}|[a-z]{2,} ")


@lru_cache(maxsize=COLUMNS_KEPT)
def title_of(name: str, description: str) -> str:
    """A title for readers: the description where it is one and the name is for programs, else the name in words."""
    plain = _LAST_BRACKET.sub("", name.strip())
    if not (_FOR_PROGRAMS.fullmatch(plain) or is_named(name, "value")):
        return name
    text = _without_unit(description.strip()) if description else ""
    if _is_title(text) and len(description.split()) > 1:
        return text[:1].upper() + text[1:]
    if is_named(name, "value"):
        return name
    joined = " " not in name.strip() and any(map(str.isalpha, name))  # 31.12.2023 is a day as it stands
    words = _JOINING.sub(" ", name).strip() if joined else name
    return words[:1].upper() + words[1:] if _SMALL_WORD.match(words) else words


def unit_in_description(description: str) -> str:
    """The unit that a short description ends with (“… in mm”, “… (percentage)”) or is; "" where it says none."""
    text = description.strip()
    if changed := _CHANGE_SINCE.search(text[:_LONGEST]):
        return f"% {changed['what'].lower()} since {changed['when']}"
    if text.rstrip(".").endswith(("(%)", "(in %)")) or _AS_PER_CENT.search(text[:_LONGEST]):
        return "%"
    if stated := unit_measured_in(text) or _within(text):
        return stated
    if found := _SCALED_MONEY.search(text[:_LONGEST]) or _DEGREES.search(text[:_LONGEST]):
        return found[found.lastindex or 0]
    if _OF_HUNDRED.match(text):
        return "%"
    return _of_one_sentence(text) if len(text) <= _LONGEST and not re.search(r"[.!?]\s", text) else ""


def _of_one_sentence(text: str) -> str:
    """The unit that a sentence ends with, or is."""
    for found in filter(None, (pattern.search(text) for pattern in (_IN_UNIT, _BRACKET))):
        unit = re.sub("^(?:in|where|with) ", "", found[1].partition(";")[0].strip())
        if is_unit(unit):
            return unit
    if re.match(r"(?i)(?:the )?share of ", text):
        return "%"
    alone = re.sub(r"(?i)^in ", "", text.rstrip("."))
    return alone if len(alone.split()) <= _WORDS_OF_UNIT and is_unit(alone) else ""


def unit_measured_in(text: str) -> str:
    """The unit that the first sentences of a description say figures are measured in, "" where it is no unit."""
    found = _MEASURED.search(text[:_LONGEST])
    unit = found["unit"].strip() if found else ""
    first = re.split(r" per |/", unit, maxsplit=1)[0]
    return unit if is_unit(unit) or (first != unit and (is_unit(first) or _OF_GAS.fullmatch(first))) else ""


def _within(text: str) -> str:
    """The unit that the one bracket of the first sentence is (“changes (in inches) of …”), or that it begins with."""
    first = re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0][:_LONGEST]
    brackets = re.findall(r"\(((?:in )?(?!aged? )[^()]{1,24})\)(?=[ ,.]|$)", first)
    unit = re.sub("^(?:in|where|with) ", "", brackets[0]) if len(brackets) == 1 else ""
    if unit and is_unit(unit) and not unit.isdigit():
        return unit
    weighed = _WEIGHED.match(text)
    return weighed[1].lower() if weighed else ""


def counted_in(title: str) -> str:
    """What a title says is counted (“Number of people without safe water”: people), "" where it says a rate or none."""
    if re.search(r"(?i)\b(?:per|average|mean|rate|share)\b|%", title):
        return ""
    found = _COUNTED.match(title.strip())
    if found is None or len(found["what"].split()) > _WORDS_COUNTED:
        return ""
    return found["what"] if found["noun"] else found["what"].lower()


_POPULATION = re.compile(
    r"(?:total |average )?population(?: total|, total| on 1 \w+| estimate)?|einwohner(?:zahl)?|bevölkerung|habitants"
    r"|population totale|habitantes|población(?: total)?|população(?: total)?|abitanti|popolazione|inwoners|bevolking"
    r"|(?:численность )?населени[ея]|人口(?:数|總數|总数)?|인구(?:수)?|nüfus|ludność",
    re.IGNORECASE,
)


_OF_A_YEAR = re.compile(r"[ ,(]+(?:1[89]|20)\d\d\)?$")


def is_population(title: str) -> bool:
    """Whether a title says that figures are of a population (of a year), in people or in thousands or millions."""
    return _POPULATION.fullmatch(_OF_A_YEAR.sub("", title).strip()) is not None


def years_in(title: str) -> str:
    """The unit “years” where a title tells how long something lasts or how old somebody is (“Life expectancy”)."""
    return "years" if _LASTS.match(title) and not _NO_YEARS.search(title) else ""


_WORDS_OF_UNITS = {name.casefold(): name for name in (
    "seconds", "minutes", "hours", "days", "weeks", "months", "years", "litres", "liters", "gallons", "kilos",
    "kilograms", "grams", "tonnes", "kg", "kilometres", "kilometers", "metres", "miles", "km", "calories", "hectares",
    "acres", "kWh", "Sekunden", "Minuten", "Stunden", "Tage", "Wochen", "Monate", "Liter", "Kilometer", "Hektar",
    "secondes", "heures", "jours", "semaines", "litros", "horas", "minutos", "segundos", "días", "dias", "semanas",
    "kilómetros", "hectáreas", "minuti", "litri", "uren", "seconden", "minuter", "timmar", "minutter", "minuty",
    "godziny", "litry", "минуты", "часы", "литры", "километры", "分钟", "小时", "公里",
)}  # fmt: skip
"""Words of time, length, weight and volume that are the unit of what is called so."""

_BEGINS_WITH_UNIT = re.compile(
    r"(?i)(?:the )?(?:(?:median|mean|average|avg\.?|typical|total|longest|shortest|maximum|minimum|max\.?|min\.?"
    r"|number of|durchschnittliche|mittlere|moyenne (?:de|des)|media de) )*"
    rf"(?P<unit>{'|'.join(_WORDS_OF_UNITS)})(?=$| [^\W\d_])"
)
"""How names begin of what is measured in their first word: “Hours worked”, “Median days to close”."""

_OF_ANOTHER_UNIT = re.compile(
    r"(?i)\b(?:price|cost|rate|share|ratio|percent\w*|index|score|rank|value|charge|fee|emissions?|co2\w*|cases?|deaths?)\b"
    r"|[%$€£]|\(.*\)$"
)
"""What stands behind such a word where it is no unit of the figures: “kg price”, “Days (share)”."""


_ALONE_OF_OTHERS = re.compile(r"(?i)years|km|kg|kwh")
"""What is a time, or says of nothing what it is, where it stands alone."""

_PER = re.compile(r" (?:per|pro|par|por) (?P<one>\w+$)?", re.IGNORECASE)


def unit_first(title: str) -> str:
    """The unit that a title begins with, of time, length, weight or volume; "" where it is none of its figures."""
    title = title.replace("_", " ").strip()
    found = _BEGINS_WITH_UNIT.match(title)
    if not found or _OF_ANOTHER_UNIT.search(title) or _ALONE_OF_OTHERS.fullmatch(title):
        return ""
    per = _PER.search(title)
    if per is not None and not per["one"]:
        return ""  # of so many: litres per 100 km
    return f"{_WORDS_OF_UNITS[found['unit'].casefold()]}{per[0] if per else ''}"


def _without_unit(text: str) -> str:
    unit = unit_in_description(text)
    cut = next((text[: found.start()] for pattern in (_IN_UNIT, _BRACKET) if (found := pattern.search(text))), text)
    return (cut if unit and unit != "%" else text).strip().rstrip(".")


def _is_title(text: str) -> bool:
    """Whether a text names something: no sentence and no list."""
    return 0 < len(text) <= _LONGEST_TITLE and not re.search(r"[.:;?!\n<>\[\]]", text) and not _HANGING.match(text)


_WORDS_SAID = 5
_JOINS = frozenset({"and", "or", "of", "the", "as", "to", "in", "on", "a", "by", "per", "at"})

_SAID_TO_BE_IN = re.compile(
    r"(?i)(?:abbreviated as|(?:expressed|measured|given|reported|shown|stated|values|figures|temperatures|anomalies) "
    r"(?:are )?(?:given |shown |expressed )?(?:in|as)) (?P<unit>[^.;,:\t]{1,60})"
)


def unit_in_words(lines: Sequence[str]) -> str:
    """The unit that a sentence says all figures are in (“… abbreviated as ppm”), the first words of it that are one."""
    for line in lines:
        for found in _SAID_TO_BE_IN.finditer(line):
            words = found["unit"].split()
            for count in range(min(len(words), _WORDS_SAID), 0, -1):
                if words[count - 1].lower() not in _JOINS and is_unit(unit := " ".join(words[:count]).strip("()[]")):
                    return unit
    return ""
