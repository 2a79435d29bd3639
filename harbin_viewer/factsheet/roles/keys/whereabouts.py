"""Places beside what is there: the country of a city, a mountain or a runner, of which no figure of the row is told."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.code_columns import is_identifier, looks_coded
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import ends_named, is_named, names_note
from harbin_viewer.factsheet.roles.names.places import share_of_places
from harbin_viewer.factsheet.roles.profile import Profile

_MANY_PLACES = 0.6

_SMALLER = re.compile(
    r"(?i)^(?:city|town|village|airport|harbou?r|port|station|county|district|municipality|borough|parish|ward|suburb"
    r"|neighbou?rhood|stadt|ort|gemeinde|kreis|ville|commune|arrondissement|ciudad|municipio|citt[aà]|comune|cidade|stad"
    r"|kommun|miasto|gmina|город|城市)(?:[ _]name)?$"
)
"""What is called so is smaller than a country or state, on whichever side of it the column stands."""

_ANY_NAME = ("name", "entity")
"""Names of columns that are also those of places, and say nothing of what theirs are."""

_NO_THINGS = ("note", "dimension", "measure name", "source", "code", "unit", "time")
"""What texts are called that stand once each and are yet nothing of which a row tells."""

_TRAIT = re.compile(
    r"(?i)^(?:capital|hauptstadt|capitale|stolica)$|^(?:main|chief|largest|biggest|top) \w"
    r"|^(?:form|type|kind|category|class|group|status|sector|nationality|language|currency|religion|regime|income)\b"
)
"""What texts are called that say how a place is, whether or not each is so in its own way."""

_THINGS = re.compile(
    r"(?i)(?:university|company|firm|brand|school|bank|museum|hospital|team|club|player|athlete|student|pupil|teacher|nurse"
    r"|employee|patient|horse|dog|animal|product|item|article|shop|branch|film|movie|book|title|titel|titre|título|song|album|game|task|project"
    r"|crop|plant|species|isotope|object|plot|sample|schüler(?:in)?|firma|verein|produkt|artikel|filiale|aufgabe"
    r"|pflanze|wein|abteilung|élève|produit|appartement|alumn[oa]|producto|empresa|prodotto|produto|uczeń|товар)"
)
"""What is called so is what each row tells of, on whichever side of its other words it stands."""

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:(?://|[a-z]+:)\S+")
"""An address or a name for programs (spotify:track:4iV5), by which nobody calls what it is of."""

_WORD = re.compile(r"[^\W\d_]{3}")


def is_whereabouts(places: Profile, candidates: Sequence[Profile], evidence: Evidence) -> bool:
    """Whether places only tell where the thing of each row is, which stands once, before them or by its name.

    A place that is smaller may stand behind them, too; where capitals follow, the rows are told of the countries.
    """
    if not _are_places(places):
        return False
    things = [other for other in candidates if other is not places and _is_thing(other, evidence)]
    place = candidates.index(places)
    if any(candidates.index(other) < place and not _are_wider(other) for other in things):
        return True
    if any(map(names_thing, things)):
        return True
    return not _is_smaller(places) and any(map(_is_smaller, things))


def _is_smaller(profile: Profile) -> bool:
    return _SMALLER.match(profile.name.strip()) is not None


def names_thing(profile: Profile) -> bool:
    """Whether a column is called as persons, works, firms or goods are."""
    return _THINGS.fullmatch(profile.name.strip()) is not None


def _are_places(profile: Profile) -> bool:
    named = is_named(profile.name, "entity") or ends_named(profile.name, "entity")
    named = named and profile.name.strip().casefold() not in _ANY_NAME
    return named or share_of_places(profile.texts[:400], profile.name) > _MANY_PLACES


def _are_wider(profile: Profile) -> bool:
    """Whether texts before places may be those around them: continents before countries, states before counties."""
    called = profile.name.strip().casefold() not in _ANY_NAME and not _is_smaller(profile)
    return called and _are_places(profile)


def _is_thing(profile: Profile, evidence: Evidence) -> bool:
    """Whether texts name one thing a row, by words: no codes, places in a race, remarks or kinds."""
    if profile.kind != "text" or len(profile.distinct) < evidence.rows or is_identifier(profile):
        return False
    if are_addresses(profile):
        return False
    if (
        names_note(profile.name)
        or _TRAIT.match(profile.name.strip())
        or any(is_named(profile.name, kind) for kind in _NO_THINGS)
    ):
        return False
    worded = sum(1 for text in profile.texts[:400] if _WORD.search(text))
    return worded > _MANY_PLACES * len(profile.texts[:400]) and not (looks_coded(profile) and not _has_small(profile))


def are_addresses(profile: Profile) -> bool:
    """Whether all texts are addresses or names for programs, and none one that people call a thing by."""
    return profile.kind == "text" and all(map(_ADDRESS.fullmatch, profile.texts[:300]))


def _has_small(profile: Profile) -> bool:
    """Whether some of its texts have small letters, as names have and codes have not."""
    return any(not text.isupper() for text in profile.texts[:400])
