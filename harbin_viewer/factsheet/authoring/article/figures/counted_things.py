"""What a number counts, where a noun says it: “12 new hotels”, “12.400 Betten”, “the number of visitors rose to …”."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.times.months import month_of

_NO_COUNT = listed("""
that|the|in|on|of|by|at|to|from|for|and|or|but|more|less|fewer|higher|lower|was|were|is|are|has|have|had|than|as|with
|this|last|next|each|per|up|down|over|under|after|before|while|when|which|who|out|into|worth|only|so|also|not|it|its
|their|there|again|year|years|them|us|those|these|other|others|mehr|weniger|höher|und|im|als|von|auf|bei|um|wurden
|wurde|sind|waren|jahr|jahre|de|du|des|en|et|dans|plus|moins|ans|que|y|más|menos|años|по|в|на|и|к|до|за|от|с|больше
|меньше|выше|ниже|или|против|лет|does|goes|makes|shows|says|across|towards|always|thus|versus|yes|his|hers|plus|minus
|between|against|during|since|because|if|then|a|an|los|las|les|ses|dans|sous|vers|après|tras|entre|sus|les|pas|ist|war
|раз|году|год|года|г""")
_TIMES = listed("""
times|months|days|hours|weeks|minutes|seconds|decades|centuries|degrees|percentages|points|seasons|o'clock|dozens|hundreds
|thousands|millions|billions|monaten|monate|tagen|tage|tag|stunden|wochen|minuten|uhr|mal|jahren|mois|jours|heures
|semaines|fois|meses|días|horas|semanas|veces|месяцев|дней|часов|недель|минут""")
_PLURALS = "people|men|women|children|staff|aircraft|livestock|cattle|sheep|jobs"
_LATIN = re.compile(
    rf"[\s\u00a0]((?:[^\W\d_][\w'’-]*[\s\u00a0]){{0,2}}?)((?:de\s|d['’])?(?:[^\W\d_][\w-]+[^\W\d_s]s|{_PLURALS}))\b"
)
_GERMAN = re.compile(r"[\s\u00a0]((?:[a-zäöüß][a-zäöüß-]+[\s\u00a0]){0,2})([A-ZÄÖÜ][\wäöüß-]{3,})")
_RUSSIAN = re.compile(r"[\s\u00a0]((?:[а-яё]+(?:ых|их)[\s\u00a0]){0,2})([а-яё]{3,})")
_ANY = re.compile(r"[\s\u00a0-]((?:of |de |d[’'])?[^\W\d_][\w²³/·-]*)")

_SUBJECTS = {
    "de": re.compile(r"(?i:zahl|anzahl) der ((?:[a-zäöüß]+en\s)?[A-ZÄÖÜ][\wäöüß-]{3,})"),
    "ru": re.compile(r"(?i)(?:число|количество|численность)\s((?:[а-яё]+(?:ых|их)\s){0,2}[а-яё]{4,})"),
}
_SUBJECT = re.compile(
    r"(?i)\b(?:numbers? of|nombre (?:de\s|d['’])|número de)\s?((?:[^\W\d_][\w-]*\s){0,2}?[^\W\d_][\w-]{2,}s|people)\b"
)
_POPULATION = re.compile(
    r"(?i)(?:(?:^|\b(?:an?|its|the|total|resident|urban|rural|whose|with|city|town|country|district|island|sa|la|su)"
    r"(?:['’]s)?\s)(?:population|población)|einwohnerzahl|bevölkerung|население)\s(?:of|was|is|reached|rose to|grew to"
    r"|fell to|betrug|lag bei|beträgt|stieg auf|sank auf|de|est de|était de|atteignait|era de|es de|составило"
    r"|составляло|составляет)\s(?:about |around |nearly |almost |some |rund |etwa |около |unos |environ )?$"
)
_NUMBERS = re.compile(r"(?i)\b([a-z]{3,}) numbers\b")


def thing_at(sentence: str, at: int, language: str, *, is_scaled: bool = False) -> tuple[str, int]:
    """The thing that the number before `at` counts, and where its noun ends; "" where no noun says it.

    `is_scaled`: a word such as “million” stands before it, so that any word that can be a noun is one.
    """
    found = {"de": _GERMAN, "ru": _RUSSIAN}.get(language, _LATIN).match(sentence, at)
    if found and _is_thing(found[1], found[2]):
        return re.sub(r"^(?:de |d[’'])", "", f"{found[1]}{found[2]}"), found.end()
    word = _ANY.match(sentence, at) if is_scaled else None
    bare = re.sub(r"^(?:of |de |d[’'])", "", word[1]) if word else ""
    if word and len(bare) > 2 and bare.lower() not in _NO_COUNT:
        return bare, word.end()
    return "", at


def subject_of(lead: str, language: str) -> str:
    """What the words before a number say is counted (“the number of guests rose to”), "" where they do not."""
    if _POPULATION.search(lead):
        return "inhabitants"
    found = list(_SUBJECTS.get(language, _SUBJECT).finditer(lead))
    if found:
        return found[-1][1]
    plain = list(_NUMBERS.finditer(lead)) if language in ("en", "") else []
    return f"{plain[-1][1].lower()}s" if plain else ""


def _is_thing(before: str, noun: str) -> bool:
    words = (*before.lower().split(), noun.lower().removeprefix("de "))
    return not any(word in _NO_COUNT or word in _TIMES or month_of(word) for word in words)
