"""Codes called by their words: as the descriptor labels categories, and countries by their codes of ISO 3166."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile

from harbin_viewer.factsheet.exploring.entities.coded import Coded
from harbin_viewer.factsheet.model.package.schema import Field, Labelled
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.names.places import is_aggregate, place_name

NAMED_BY_ISO = "Countries are named by their codes after ISO 3166."

_LONGER = {"US": "United States", "UK": "United Kingdom", "Bosnia": "Bosnia and Herzegovina"}
"""Names for those that are called by an abbreviation."""

_GROUPS = {
    "EU": "European Union", "EA": "Euro area", "EEA": "European Economic Area", "EFTA": "EFTA", "WLD": "World",
    "OECD": "OECD", "EU27_2020": "European Union, 27 countries", "EU_V": "European Union", "EA_V": "Euro area",
}  # fmt: skip
_OF_EUROPE = re.compile(r"(?P<group>EU|EA|EEA)(?P<count>\d\d)(?:_(?P<year>\d{4}))?")

_MOST = 0.85
"""Which share of the codes that are no groups' must be countries'."""

_FEWEST = 3
_OF_COUNTRIES = frozenset(
    [
        "geo",
        "country",
        "countries",
        "nation",
        "iso",
        "iso2",
        "iso3",
        "ref",
        "area",
        "location",
        "economy",
        "reporter",
        "partner",
        "cou",
        "pays",
        "pais",
        "land",
    ]
)
"""Words in the names of columns whose codes of two letters are countries', not those of states, tongues or shares."""


_WITH_CODE = re.compile(r"(?!\d+:\d\d)(?:[A-Z0-9][A-Z0-9_.+-]*|_[A-Z]): ?(?P<word>\S.*)")
"""A code before its words, as SDMX writes both (“DE: Germany”), and no time of the clock (8:15)."""

_MEANS = re.compile(
    r"(?:^|[\s,;:(.])[\"'“‘]?(?P<code>[A-Za-z0-9][\w+-]{0,7})[\"'”’]? ?(?:=|:| means | – | - ) ?"
    r"(?P<word>[^\W\d_][^=;:,.()\n]{1,60}?)(?=\s*(?:[,;.()\n]|$| and [\"'“‘]?\w{1,8}[\"'”’]? ?=))"
)
"""A code and what it means, as descriptions list them."""

_LONGEST_CODE = 8

_NUMBERED = re.compile(r"(?P<code>\d{1,8}) +(?P<word>[^\W\d].*)")
"""A number before a name, as offices in the north write both (“03 Oslo”)."""


def labels_of(field: Field, words: Sequence[str]) -> dict[str, str]:
    """The words by which values of a field are called: labels of its categories, what stands after a code in each, or
    what its description says that they mean.

    {} where there are none, or where two would be called the same.
    """
    labelled = {str(entry.value): entry.label for entry in map(_labelled, field.categories or ()) if entry.label}
    labelled = labelled or {word: field.labels[word] for word in words if word in field.labels}
    labelled = labelled or _after_codes(words) or _described(field.description, words)
    return labelled if len(set(labelled.values())) == len(labelled) else {}


def _after_codes(words: Sequence[str]) -> dict[str, str]:
    """What stands after the code that each of some words begins with; {} where not all do."""
    for pattern in (_WITH_CODE, _NUMBERED):
        found = takewhile(bool, map(pattern.fullmatch, words))  # hardly ever more than the first
        matches = [match for match in found if match]
        if matches and len(matches) == len(words) and (pattern is _WITH_CODE or _are_codes(matches)):
            return {match[0]: match["word"] for match in matches}
    return {}


def _described(description: str, words: Sequence[str]) -> dict[str, str]:
    """What a description says that codes mean (“Q = Global Select Market, G = Global Market”); {} where not of all."""
    if not description or not words or any(len(word) > _LONGEST_CODE for word in words):
        return {}
    meant = {found["code"]: found["word"].strip() for found in _MEANS.finditer(description)}
    known = {word: meant[word] for word in words if word in meant}
    return known if len(known) == len(words) > 1 else {}


def _are_codes(matches: Sequence[re.Match[str]]) -> bool:
    """Whether numbers before names are codes: some begin with a nought, and so are no counts (“2 persons”)."""
    return any(len(match["code"]) > 1 and match["code"].startswith("0") for match in matches)


def _labelled(entry: object) -> Labelled:
    if isinstance(entry, Labelled):
        return entry
    if isinstance(entry, dict):
        return Labelled(value=entry.get("value"), label=str(entry.get("label") or ""))
    return Labelled(value=entry)


def countries_of(codes: Sequence[str], name: str) -> dict[str, str]:
    """The names of countries by the codes that stand in a column of this name; {} where they are other codes."""
    coded = [word for word in codes if _looks_coded(word, name)]
    if len(coded) < _FEWEST:
        return {}
    words = [word for word in codes if not is_aggregate(word)]
    found = {word: _country(word) for word in coded if not is_aggregate(word)}
    named = {code: country for code, country in found.items() if country}
    groups = {word: group for word in codes if (group := _group(word))}
    alike = any(count > 1 for count in Counter(named.values()).values())
    return {} if alike or len(named) < max(_FEWEST, _MOST * len(words)) else named | groups


def _group(code: str) -> str:
    """The words for a code of the countries of the Union, the euro area or the Economic Area; "" for others."""
    found = _OF_EUROPE.fullmatch(code)
    if not found or code in _GROUPS:
        return _GROUPS.get(code, "")
    until = f" of {found['year']}" if found["year"] else ""
    return f"{_GROUPS[found['group']]}, {int(found['count'])} countries{until}"


def _looks_coded(word: str, name: str) -> bool:
    """Whether a word may be the code of a country: three letters, or two in a column that speaks of countries."""
    if not (word.isascii() and word.isalpha() and (word.isupper() or word.islower())):
        return False
    return len(word) == 3 or (len(word) == 2 and bool(_OF_COUNTRIES & set(spelled(name).split())))


def _country(code: str) -> str:
    name = place_name(code.upper())
    return _LONGER.get(name, name)


def with_labels(column: Coded, labels: Mapping[str, str]) -> Coded:
    """The column with words in place of those codes that have some; a word that is taken stays with its code."""
    if not labels:
        return column
    taken = set(column.words)
    words = tuple(
        word if (label := labels.get(word, word)) == word else f"{label} ({word})" if label in taken else label
        for word in column.words
    )
    return Coded(words, column.codes, dict(zip(column.words, words, strict=True)))
