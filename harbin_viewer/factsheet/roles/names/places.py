"""Whether a text names a country, or a whole of several (World, EU27, High income, Total) that no ranking may hold."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, TypeAlias

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.words.accents import without_accents

PlaceKind: TypeAlias = Literal["country", "aggregate", ""]

SUMS = listed(
    """total|totals|grand total|sum|overall|total general|gesamt|insgesamt|zusammen|summe|gesamtpunkte|somme|suma|soma
|somma|summa|som|totaal|totale|totalt|i alt|yhteensa|samtals|razem|ogolem|celkem|spolu|osszesen|toplam|ukupno|skupaj
|kokku|kopa|is viso|συνολο
|всего|итого|сумма|всього|разом|общо|укупно|合计|总计|总值|总额|总分|合計|計|總計|總值|總額|総数
|합계|총계|المجموع|סה"כ|סה״כ|计|jumlah|cong|tong|tong so|tong cong|รวม|कुल|सकल"""
)
"""What the sum of the figures before it is called, as `plain` has it."""

_NAMES_TOO = frozenset({"somme", "suma", "soma", "somma", "summa", "som", "tong", "cong", "计", "gesamtpunkte"})
"""Words for a sum by which places and persons are called too: only figures tell whether they are one."""

_TOTALS = (SUMS - _NAMES_TOO) | listed(
    """all|both sexes|all ages|all items|all persons|all countries|all industries|all sectors|all products|all groups
|all categories|tot|_t|t|together|both|ensemble|tous|toutes|bundesgebiet|全国|전체|ambos sexos|mannen en vrouwen
|les deux sexes|total population|all causes|all types|headline"""
)
"""Values that stand for the whole of a dimension: of sexes, ages, goods."""

_WHOLES = listed("world|monde|welt|mundo|wereld|global|world total|worldwide|мир|世界|wld|owid_wrl|w1|w00|earth")

_REGIONS = listed(
    """africa|asia|europe|oceania|americas|america|north america|south america|central america
|latin america|caribbean|antarctica|eurasia|australasia|polynesia|melanesia|micronesia region
|northern america|middle africa|sub-saharan africa|arab world|euro area|eurozone|euro zone|zone euro
|euroraum|zona euro|european union|europaische union|union europeenne|union europea|europese unie|eu
|ea|eurozone 19|small states|fragile and conflict affected situations|central asia
|latin america & caribbean|latin america and the caribbean|middle east|middle east & north africa
|south asia|middle east and north africa|middle east, north africa, afghanistan & pakistan
|east asia & pacific|channel islands total|east asia and pacific|europe & central asia
|europe and central asia|north africa|near east|far east|western balkans|least developed countries
|heavily indebted poor countries|land locked developing countries|developing countries
|landlocked developing countries|small island developing states|low income food deficit countries
|net food importing developing countries|more developed regions|less developed regions
|advanced economies|emerging market and developing economies|emerging and developing europe
|emerging and developing asia|major advanced economies|high income|low income|middle income
|upper middle income|lower middle income|low & middle income|high-income countries
|low-income countries|lower-middle-income countries|middle-income countries
|upper-middle-income countries|developed|developing|pacific|pacific islands|baltic states|arab states
|not classified|south|nordic countries|benelux|international transport|international aviation
|international shipping|rest of world|rest of the world|other|asean-5|melanesia
|commonwealth of independent states|european union (27)|european union (28)"""
)

_AGGREGATE_CODES = listed(
    """AFE|AFW|ARB|CEB|CSS|EAP|EAR|EAS|ECA|ECS|EMU|EUU|FCS|HIC|HPC|IBD|IBT|IDA|IDB|IDX|INX|LAC|LCN|LDC|LIC
|LMC|LMY|LTE|MEA|MIC|MNA|NAC|OED|OECD|OSS|PRE|PSS|PST|SAS|SSA|SSF|SST|TEA|TEC|TLA|TMN|TSA|TSS|UMC|WLD
|G7|G7M|G20|EU|EA|EEA|EFTA|EU15|EU27|EU28|EA19|EA20|EURO|OAVG|OTO|BRIICS|WORLD|OECDE"""
)

_PATTERNS = (
    r"(?:eu|ea|eea|efta)[ _-]?\d{1,2}(?:[_ -](?:\d{4}|ex[a-z]*))?",
    r"(?:eu|ea|eea) ?\(.*\)|eu(?:_?v|\d{4}.*)",
    r"g ?-?(?:7|8|10|20)(?: .*)?|brics?.*|asean.*|mercosur.*|opec.*|efta|eea|nato|apec|cis|oecd(?:[ -].*)?",
    r"euro(?:pean)? ?(?:area|zone|union)\b.*|euro area.*|european economic area.*|european free trade.*",
    r".*(?:ida|ibrd) (?:&|and|only|total|blend).*|ida .*|ibrd .*",
    r".*\b(?:excluding|excl\.|including|incl\.) (?:high income|china|south africa|small|intra|australia|georgia).*",
    r".*\((?:excluding|excl\.) .*\)|.*\b(?:demographic dividend|small states|income countries|income economies)",
    r".*\((?:wb|who|fao|un|unicef|unsd|ilo|undp|world bank|maddison|ember|ei|eia|bp|gcp|27|28|15|19|20|mpd|sdg)\)",
    r"(?:northern|southern|eastern|western|central|middle|south-eastern|south-central|north|south|east|west|south-east|"
    r"sub-saharan|northeast|southeast)(?:[ ,&-]+(?:and )?(?:northern|southern|eastern|western|central|middle|south|"
    r"south-eastern|north|east))*[ -](?:africa|asia|europe|america)(?: .*)?",
    r"africa,? (?:eastern|western|northern|southern|central).*|europe,? (?:eastern|western).*",
    r"australia and new zealand|(?:latin )?america and the caribbean.*|latin america.*|.*and the pacific|.*& pacific.*",
    r"(?:world|total|subtotal|all|average|mean|insgesamt|summe|gesamt)\b[ ,:(-].*",
    r".*[ ,:(-](?:total|average|aggregate)\)?",
    r"(?:high|low|middle|upper|lower)[ -].*income.*|.*(?:developed|developing) (?:countries|regions|economies).*",
    r"(?:very )?(?:high|medium|low) human development|organi[sz]ation for economic co-?operation and development",
    r"(?:pre|post|early|late)-demographic.*|other .*(?:countries|states|economies|regions).*|rest of .*",
)

_OF_ANYTHING = re.compile(
    r"(?:total|subtotal|all|average|mean|insgesamt|summe|gesamt)\b"
    r"|(?:north|south|east|west|cent(?:er|re)|central|other)$"
)
"""How wholes begin that may be those of countries, and of anything else; parts of any town or land."""

_COUNTRIES_WITH_SUCH_NAMES = frozenset(
    {"south africa", "central african republic", "western sahara", "american samoa", "north macedonia"}
)

_NEARLY_ALL = 0.9
"""Which share of the texts that are no wholes must be countries' for two letters to be one."""

_WORDS_OF_OTHERS = listed(
    """IT|HR|PR|QA|TV|PM|AM|AI|BI|VC|MC|PS|PA|SA|SM|TM|CC|CI|CV|IM|IO|IN|ME
|MY|NO|SO|TO|AL|AR|AZ|CA|CO|DE|GA|ID|IL|KY|LA|MA|MD|MN|MO|MS|MT|NC|NE|SC|SD|TN|VA"""
)
"""Codes of countries that are as well departments, words, and states of the US: among themselves they prove nothing."""

_SAYS_COUNTRY = re.compile(
    r"(?<![^\W_])(?:\w+country|countr(?:y|ies)|nations?|nationality|iso[ _-]?(?:3166\W*)?(?:a|alpha)?[ _-]?2"
    r"|pays|pais|paese|land|lander|staat|staaten|kraj|zeme|orszag|ulke)(?![^\W_])|стран[аы]|国家|国名"
)
"""A heading below which codes of two letters are those of countries, among themselves too."""

_MOST_PLAIN = 20_000
"""Names of which it is kept how they are spelled plainly: the same are asked for again and again."""

_WORDS_FOR_ALL = _WHOLES | _TOTALS
_BEGUN_SO = {word[:2] for word in _WORDS_FOR_ALL} | {
    f"{word}{after}" for word in _WORDS_FOR_ALL if len(word) == 1 for after in " \t*[("
}
"""How they begin, with two letters, where a footnote may follow one."""

_FOOTNOTES = re.compile(r"(?:\s*(?:\*+|[†‡]|\[.{1,8}\]|\(\d\)))+$")
_ENDS_OF_FOOTNOTES = ("*", "†", "‡", "]", ")")


@lru_cache(maxsize=_MOST_PLAIN)
def plain(text: str) -> str:
    """A name without accents, case, footnote marks and needless signs, so that its spellings meet."""
    text = without_accents(text.strip().replace("’", "'")).casefold()
    if text.endswith(_ENDS_OF_FOOTNOTES):  # as few do: to seek them in all is most of the work
        text = _FOOTNOTES.sub("", text)
    return " ".join(text.split())


@lru_cache(maxsize=1)
def _country_names() -> dict[str, str]:
    """Each plain name to its three letters."""
    return {plain(name).replace(",", ""): code for code, names in _countries() for name in names}


@lru_cache(maxsize=1)
def _country_codes() -> dict[str, str]:
    from harbin_viewer.factsheet.roles.names.places_data import COUNTRIES

    found = {"OWID_KOS": "XKX", "EL": "GRC", "UK": "GBR", "KOS": "XKX", "XKK": "XKX", "ROM": "ROU", "TMP": "TLS"}
    for line in COUNTRIES.splitlines():
        two, three, _number, _names = line.split(" ", 3)
        found |= {two: three, three: three}
    return found


@lru_cache(maxsize=1)
def _countries() -> tuple[tuple[str, tuple[str, ...]], ...]:
    from harbin_viewer.factsheet.roles.names.places_data import COUNTRIES

    lines = (line.split(" ", 3) for line in COUNTRIES.splitlines())
    return tuple((three, tuple(names.split("|"))) for _two, three, _number, names in lines)


@lru_cache(maxsize=1)
def _patterns() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS))


@lru_cache(maxsize=20_000)
def place_kind(text: str) -> PlaceKind:
    """Whether a text is a country's name or code, a whole of several, or neither."""
    glance()
    name = plain(text)
    if name.replace(",", "") in _country_names() or text.strip() in _country_codes():
        return "country"
    if is_aggregate(text):
        return "aggregate"
    return ""


def country_code(text: str) -> str:
    """The three letters of a country by its name or code, "" for other texts."""
    return _country_codes().get(text.strip(), "") or _country_names().get(plain(text).replace(",", ""), "")


def place_name(code: str) -> str:
    """The name of a country by its code of two or three letters, "" where there is none."""
    three = _country_codes().get(code.strip(), "")
    return next((names[0] for known, names in _countries() if known == three), "")


def is_aggregate(text: str) -> bool:
    """Whether a text names a whole of several: the world, a region, a group by income, a total."""
    name = plain(text)
    if name in _WHOLES or name in _REGIONS or name in _TOTALS or text.strip() in _AGGREGATE_CODES:
        return True
    if name in _COUNTRIES_WITH_SUCH_NAMES:
        return False
    return bool(_patterns().fullmatch(name)) or _is_joined(re.sub(r" \(.*\)$", "", name))


def _is_joined(name: str) -> bool:
    """Whether a name is a region, or joins several (“Europe and Northern America”)."""
    parts = re.split(r",? (?:and|&) |, ", name)
    return all(part in _REGIONS or bool(_patterns().fullmatch(part)) for part in parts)


def is_total(text: str) -> bool:
    """Whether a text stands for the whole of a dimension, as “Both sexes” or “Total” do."""
    name = plain(text)
    return name in _TOTALS or bool(
        re.fullmatch(r"total\b.*|all (?:ages|items|sexes|persons|groups)\b.*|.*\btotal|tou(?:s|tes) les \w+", name)
    )


def is_bare_total(text: str) -> bool:
    """Whether a text is a word for a whole and does not say of what: “Total”, and not “Both sexes” or “World”."""
    return is_total(text) and is_whole(text) and " " not in text.strip() and not is_world(text)


def is_whole(text: str) -> bool:
    """Whether a text is the word for the whole itself: World, Total, Insgesamt, 全国."""
    if text.isascii() and text.lstrip()[:2].casefold() not in _BEGUN_SO:  # as of a million names nearly all are
        return False
    return plain(text) in _WORDS_FOR_ALL


def is_world(text: str) -> bool:
    """Whether a text names the world."""
    return plain(text) in _WHOLES


def share_of_places(texts: Iterable[str], heading: str = "") -> float:
    """Which share of these texts below a heading are countries or wholes of them, 0 to 1.

    Means, totals and quarters of the compass alone (“Average rainfall”, “South”, “Total”) are those of anything.
    """
    given = list(texts)
    kinds = _kinds(given, heading)
    if "country" not in kinds and all(
        _OF_ANYTHING.match(plain(text)) for text, kind in zip(given, kinds, strict=True) if kind
    ):
        return 0.0
    return 1 - kinds.count("") / len(kinds) if kinds else 0.0


def share_of_countries(texts: Iterable[str], heading: str = "") -> float:
    """Which share of these texts below a heading are countries, 0 to 1."""
    kinds = _kinds(list(texts), heading)
    return kinds.count("country") / len(kinds) if kinds else 0.0


def _kinds(texts: list[str], heading: str) -> list[PlaceKind]:
    """What each text is among the others: two letters are a country's code only where nearly all others are countries,
    and not all of them words of other fields, unless the heading says that they are countries."""
    kinds = [place_kind(text) for text in texts]
    countries = [text.strip() for text, kind in zip(texts, kinds, strict=True) if kind == "country"]
    enough = len(countries) >= _NEARLY_ALL * (len(kinds) - kinds.count("aggregate"))
    if len(texts) == 1 or (
        enough and (_SAYS_COUNTRY.search(plain(heading)) or not _WORDS_OF_OTHERS.issuperset(countries))
    ):
        return kinds
    return ["" if _is_short_code(text) else kind for text, kind in zip(texts, kinds, strict=True)]


def _is_short_code(text: str) -> bool:
    return len(text.strip()) == 2 and place_kind(text) == "country" and plain(text) not in _country_names()


def is_country_code(code: str) -> bool:
    """Whether a code of two or three letters is a country's."""
    return code in _country_codes()


def is_coded_whole(code: str) -> bool:
    """Whether a code is none of a country's: missing, of an office's own making (OWID_WRL, 40616), or of a group."""
    return code not in _country_codes() and (not code.isalpha() or code in _AGGREGATE_CODES)
