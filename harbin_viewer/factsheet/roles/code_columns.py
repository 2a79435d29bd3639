"""Columns that only repeat another as codes: a country's three letters, the number of an item, the sign of a flag."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, product
from typing import Any

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.keys.filed_numbers import is_in_parts, is_number_of_one, numbers_row
from harbin_viewer.factsheet.roles.keys.summed_columns import is_figure
from harbin_viewer.factsheet.roles.names.channels import name_things
from harbin_viewer.factsheet.roles.names.column_names import begins_named, ends_named, is_named, spelled
from harbin_viewer.factsheet.roles.names.label_words import measures_code
from harbin_viewer.factsheet.roles.names.named_beside import may_number, numbers_beside
from harbin_viewer.factsheet.roles.names.places import plain, share_of_countries
from harbin_viewer.factsheet.roles.profile import Profile, is_missing
from harbin_viewer.factsheet.roles.times.durations import are_lengths_of_time
from harbin_viewer.factsheet.roles.unit_finding.money_names import speaks_of_money

_CODE = re.compile(r"[A-Za-z0-9_.:/+*-]{1,24}")
_LONG_NUMBER = re.compile(r"[^\W\d]{0,8}[ .:/_#-]{0,3}\d{5,}")
"""A number of a document or a payment (RNR 1972155), with a few letters before it."""

_COUNTS = re.compile(
    r"(?i)(?:number|no\.?|num|nb|nr\.?|n)[ _](?:of[ _])?[a-z_ ]*(?:[a-rt-z]s|[a-z]{3}[a-z]ed|homeless|people|children)"
    r"(?:,? \(?(?:1[6-9]|20)\d\d\)?)?$"
)
"""Names of numbers of many things, which count them and are no codes: “number students”, “No. Affected”."""

_IDENTIFIER = re.compile(
    r"(?i)(?:^|[\W_])(?:(?:sku|isbn|issn|ean|gtin|upc|iban|imei|siren|siret|zip|plz|post(?:al)?[ _-]?code|zip[ _-]?code"
    r"|postcode|postleitzahl|邮编)|(?P<dialled>(?:tele)?phone|tel|fax|mobile|contact|whatsapp|handy|cell|telefon(?:nummer)?|téléphone|teléfono"
    r"|telefono|телефон|电话))(?:[ _-]?(?:no|nr|number|num|10|13))?\.?$"
)
"""What numbers are called that name one thing each, and measure nothing; those that are dialled may be counted too."""

_LEAST_CODE, _LEAST_DIALLED = 100, 1_000_000

_TITLES = frozenset({"title", "titel", "titre", "titulo", "titolo", "tytul", "название", "书名", "片名", "タイトル"})
"""What works are called, of which many have a short title: Dune, Emma."""

_KEY = re.compile(r"(?i)key (?:events?|figures?|results?|indicators?|skills?|staff|workers?|players?|accounts?)\b")
"""What is of weight, and no key of a row."""

_CALLED_CODE = re.compile(
    r"(?i)\bISO ?3166|^cod_(?:ine|istat|ibge|dane|mun\w*|prov\w*|ccaa|reg\w*|com\w*|dep\w*|postal)$"
    r"|_(?:id|cd|code)$|(?:\b|_)id_|\bcode\d?\b|[^\W_]code$|^gegenkonto\b|alpha-?[23]|\bANSI$|^C\d{5}V\d{5}$|^TLIST\(\w+\)$|^(?:NACE|NOGA|BFS)$"
    r"|^(?:SKU|EAN|UPC|GTIN|ISBN|ISSN|ASIN|VIN|(?:app|user|steam|game|item|product|device|track|movie|player)id)$|\((?:code|c[oó]digo|codice|kode?)\)$"
)
"""What is in the names of codes as standards and statistical offices write them."""

_COUNTED = re.compile(r"(?i)\S\s*(?:,|–|\|)\s*(?:number|no\.?|n|nr\.?|num)$")
"""The lower of two heads over figures, one of which counts what the upper one names: “Men, number” beside “Men, %”."""

_COLUMNS, _MANY, _NEAR = 50_000, 60, 20
"""Of a wide table, whose names are asked for again; from how many on a code is looked for near its words, how near."""

_SEX_CODES = frozenset({0.0, 1.0, 2.0, 3.0, 9.0, 99.0})

_NUMBERED, _LEAST_TOLD_APART, _BY_CHANCE = 20, 2, 5
"""Rows from which numbers that stand once each cannot be chance, and different texts up to which those of two columns
may go together though none is the code of the other."""

_AGAIN, _MOSTLY, _PAIRED = 4, 0.6, 0.9
"""Which share of the codes may have names that no other code has."""


def settle_codes(evidence: Evidence) -> None:
    """Settle each column whose values and those of another, more readable one stand for each other."""
    columns = [profile for profile in evidence.open() if not is_figure(profile, evidence)]
    readable = _Readable()
    right = dict(pairwise(evidence.profiles))
    candidates = {
        place: profile
        for place, profile in enumerate(columns)
        if _may_be_code(profile) or _stands_before(profile, evidence.profiles.get(right.get(profile.name, "")))
    }
    reach = len(columns) if len(columns) <= _MANY else _NEAR
    for place, code in sorted(candidates.items(), key=lambda candidate: readable.of(candidate[1])):
        near = columns[max(0, place - reach) : place + reach + 1]
        is_time = code.kind == "period" or names_code(code.name)
        clearer = [words for words in near if readable.of(words) > readable.of(code)]
        found = [words for words in clearer if is_time or words.kind != "period"]
        found = [words for words in found if words.name not in evidence.settled and _stands_for(evidence, code, words)]
        if found:
            best = max(found, key=readable.of)
            evidence.settle(code.name, "code", f"It is the code of “{best.facts.label}”.", best.name)


class _Readable(dict[str, float]):
    """How much each column reads as words, found when it is asked for: beside most nothing else may be a code."""

    def of(self, profile: Profile) -> float:
        """How much this one does."""
        if profile.name not in self:
            self[profile.name] = _readable(profile)
        return self[profile.name]


def _may_be_code(profile: Profile) -> bool:
    glance()
    if profile.kind in ("empty", "number"):
        return profile.kind == "number" and ends_named(profile.name, "code") and _as_texts(profile)
    if profile.is_numeric:
        named = any(is_named(profile.name, kind) for kind in ("entity", "dimension"))
        return names_code(profile.name) or (named and profile.facts.unit in ("", "number", "no.", "nr.", "n"))
    words = are_lengths_of_time(profile.texts) or spelled(profile.name) in _TITLES
    return ((looks_coded(profile) or name_things(profile.texts)) and not words) or names_code(profile.name)


def _stands_before(profile: Profile, right: Profile | None) -> bool:
    """Whether few whole numbers that come again and again stand left of just as many words, which they may number."""
    if right is None or profile.kind != "whole number" or profile.facts.unit:
        return False
    again = len(profile.distinct) <= profile.filled / _AGAIN
    as_many = again and right.kind == "text" and len(right.distinct) == len(profile.distinct)
    return as_many and may_number(profile.name, right.name)


def _as_texts(profile: Profile) -> bool:
    """Whether its numbers came as texts, as the codes of a classification (24212.02) do."""
    return all(isinstance(value, str) for value in profile.examples)


@lru_cache(maxsize=_COLUMNS)
def names_code(name: str) -> bool:
    """Whether a column's name says that it holds codes."""
    glance()
    if _COUNTS.match(name.strip()) or _COUNTED.search(name.strip()) or measures_code(name):
        return False
    begun = begins_named(name, "code") and not _KEY.match(name.strip())
    return begun or ends_named(name, "code") or bool(_CALLED_CODE.search(name))


_OF_CLASSES = re.compile(
    r"(?i)[^\W_][_ -](?:types?|sequence|flag)$|[a-z]flag$|^(?:round|match ?(?:day|week)|game ?week|spieltag|jornada"
    r"|journ[ée]e|giornata|rodada|speelronde|omgång|runde|kolejka|тур)(?:[_ ]?(?:no|nr|number))?\.?$"
)
"""What whole numbers are called that stand for kinds, stops of a way or rounds of a league, and measure nothing."""


def is_code_of_nothing(profile: Profile, evidence: Evidence) -> bool:
    """Whether whole numbers are codes by their name, though the words for them are not there; some are in parts."""
    glance()
    if profile.kind == "number" and is_in_parts(profile):
        return True
    if profile.kind != "whole number" or profile.facts.unit or is_figure(profile, evidence):
        return False
    if (
        profile.facts.refers
        or _are_sexes(profile)
        or numbers_beside(profile.name, evidence.profiles)
        or _identifies(profile)
        or _numbers_things(profile, evidence)
        or _names_one_thing(profile, evidence)
        or _is_of_classes(profile)
    ):
        return True
    return names_code(profile.name) and not re.search(r"(?i)number of|^n(?:o|um|umber)?\.?$|number$", profile.name)


def _is_of_classes(profile: Profile) -> bool:
    """Whether whole numbers that come again are called a kind, a stop or a round; laps that stand once each go on."""
    again = len(profile.distinct) < profile.filled and min(profile.numbers, default=-1) >= 0
    return again and _OF_CLASSES.search(profile.name.strip()) is not None


def _are_sexes(profile: Profile) -> bool:
    """Whether a column called sex holds the few small numbers that stand for two sexes and those unknown."""
    return is_named(profile.name, "sex") and {*profile.numbers} <= _SEX_CODES and len(profile.distinct) > 1


def _identifies(profile: Profile) -> bool:
    """Whether whole numbers that stand once each are called ids, also in one word (“taxonid”)."""
    alone = len(profile.distinct) == profile.filled >= _NUMBERED
    return alone and bool(re.search(r"(?i)[a-z]{3}(?:id|no|num|nr|cod)$|[a-z]Id$|[a-z]ID$", profile.name.strip()))


def _names_one_thing(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column is called by a number that things have (a post code, an ISBN) and holds such.

    Where who is counted comes again over time, “mobile” and “telephone” count the lines of a country.
    """
    found = _IDENTIFIER.search(profile.name.strip())
    counted = [evidence.profiles[name] for name in evidence.named("entity")] if evidence.named("time") else []
    if found and found["dialled"] and any(len(entity.distinct) < entity.filled for entity in counted):
        return False
    least = _LEAST_DIALLED if found and found["dialled"] else _LEAST_CODE
    return bool(found) and min(profile.numbers, default=0) >= least


def _numbers_things(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column is called by a thing, or its number, and holds what numbers such: patients, plots from 1 on."""
    if min(profile.numbers, default=-1) < 0:
        return False
    numbered = is_number_of_one(profile.name) and not _counts_over_time(profile, evidence)
    return numbered or is_named(profile.name, "thing") or numbers_row(profile, evidence)


def _counts_over_time(profile: Profile, evidence: Evidence) -> bool:
    """Whether each of several has another number at each time: the “student number” of a school is how many it has."""
    for entity, time in product(evidence.named("entity"), evidence.named("time")):
        several, times = len(evidence.profiles[entity].distinct), len(evidence.profiles[time].distinct)
        if min(several, times) > 1 and several * times == profile.rows and several < len(profile.distinct):
            return True
    return False


def is_identifier(profile: Profile) -> bool:
    """Whether texts number the rows, and name nobody: called ids or codes and without blanks, or long numbers."""
    texts = profile.texts[:300]
    called = names_code(profile.name) and not any(" " in text.strip() for text in texts)
    return called or (bool(texts) and all(_LONG_NUMBER.fullmatch(text) for text in texts))


def looks_coded(profile: Profile) -> bool:
    """Whether all its texts are short and without blanks, and not words in lower case."""
    texts = profile.texts[:300]
    return bool(texts) and all(_CODE.fullmatch(text) and not (text.islower() and len(text) > 3) for text in texts)


def _readable(profile: Profile) -> float:
    """How much a column reads as words: names are shown, codes are not."""
    glance()
    texts = profile.texts[:300]
    length = sum(len(text) for text in texts) / max(1, len(texts))
    spaced = sum(1 for text in texts if " " in text or (text[1:] != text[1:].upper())) / max(1, len(texts))
    spaced = 0.0 if name_things(texts) else spaced
    named = -20 if names_code(profile.name) else 0
    entity = 5 if is_named(profile.name, "entity") else 0
    return named + entity + min(length, 30) / 10 + 10 * spaced


def _stands_for(evidence: Evidence, code: Profile, words: Profile) -> bool:
    if words.kind in ("empty", "number") or (
        len(code.distinct) * _PAIRED > len(words.distinct) and not _is_named_after(code, words)
    ):
        return False
    if len(code.distinct) < _LEAST_TOLD_APART or (names_code(words.name) and not names_code(code.name)):
        return False
    if words.is_numeric and not _is_named_after(code, words):
        return False
    return pairs_up(evidence, code, words) and _plausible(code, words, evidence)


def pairs_up(evidence: Evidence, code: Profile, words: Profile) -> bool:
    """Whether each code has one name, and all but few names have one code."""
    named: dict[Any, Any] = {}
    for first, second in evidence.tuples((code.name, words.name)):  # most are told to be no codes by the first few
        if not is_missing(first) and not is_missing(second) and named.setdefault(first, second) != second:
            return False
    names = len({*named.values()})
    return len(named) >= _LEAST_TOLD_APART and (names >= _PAIRED * len(named) or _is_named_after(code, words))


def _is_named_after(code: Profile, words: Profile) -> bool:
    """Whether a column is the code of another by its name: “Element Code” beside “Element”."""
    rest = re.sub(r"\b(?:code|id|no|key|number)\b", "", spelled(code.name)).strip()
    return rest == spelled(words.name)


def _plausible(code: Profile, words: Profile, evidence: Evidence) -> bool:
    """Where each row has a value of its own, pairs prove nothing: then names or countries must."""
    if len(code.distinct) < evidence.rows:
        return len(code.distinct) > _BY_CHANCE or not _are_words_of_their_own(code, words, evidence)
    if words.kind == "period" and not code.periods and not _is_named_after(code, words):
        return False  # the number of a member is no code of the birthday
    if names_code(code.name):
        return True
    digits = sum(1 for text in code.texts[:300] if len(re.sub(r"\D", "", text)) > 3)
    names = words.kind == "text" and any(" " in text for text in words.texts[:300])
    if names and name_things(code.texts):
        return True
    if names and looks_coded(code) and digits == len(code.texts[:300]):
        return not code.periods and not speaks_of_money(code.name)  # a quarter and a price of 98-12 are none
    return looks_coded(code) and (share_of_countries(code.texts) > 0.6 < share_of_countries(words.texts))


def _are_words_of_their_own(code: Profile, words: Profile, evidence: Evidence) -> bool:
    """Whether few short texts are not the letters of the words beside them: parties that won in regions, no codes."""
    if code.kind != "text" or words.kind != "text" or names_code(code.name) or _is_named_after(code, words):
        return False
    pairs = {(str(first), str(second)) for first, second in evidence.tuples((code.name, words.name))}
    shortened = sum(_is_short_for(plain(first), plain(second)) for first, second in pairs)
    alike = len({*map(len, code.texts)}) == 1 and all(map(str.isupper, code.texts))
    digits = any(map(str.isdigit, "".join(code.texts)))
    return not digits and not alike and shortened * 2 < len(pairs) and share_of_countries(code.texts) < _MOSTLY


def _is_short_for(short: str, text: str) -> bool:
    """Whether the letters of a short form stand in a text in their order, from its first one on."""
    rest = iter(text)
    return short[:1] == text[:1] and all(letter in rest for letter in short)
