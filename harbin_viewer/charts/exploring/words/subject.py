"""What an explored chart is about, in the words of its table: the measure, and of what where its name says little."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.observed.observed_names import name_observed
from harbin_viewer.factsheet.model.package.resource import NO_TABLE, Resource
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.names.places import place_kind, share_of_places
from harbin_viewer.factsheet.roles.units import title_without_unit, unit_in
from harbin_viewer.factsheet.wording import listed

_SAY_NOTHING = frozenset({
    "value", "values", "obs_value", "obs value", "observation", "observation value", "figure",
    "amount", "wert", "valeur", "valor", "data", "y", "number", "measure value", "data value",
})  # fmt: skip
"""Titles of measures that say less than that of their table."""

_SAY_LITTLE = frozenset({"price", "prices", "count", "counts", "cost", "costs"})
"""Titles of measures that say less than that of a table that has the word too (“Gold prices”)."""

_WHOLE = frozenset({"estimate", "estimates", "total", "value", "all"})
"""Words of measures that only say that they are of the whole (“Estimate – Total”)."""

_COLLECTION = 10
"""Tables from which on a package is a collection, whose title says little of each."""

_WHO_WHEN_WHAT = 3

_LOOKED_AT = 200

NAMED = 3
"""Entities that a title names."""

_SHORT = 3
"""Words up to which the name of a measure may need its table's."""

_LONGEST = 90
"""Characters of a title that is put together."""

_SOURCE = re.compile(r"\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$|\s*[-–—]\s+[^-–—]*$")
"""What stands at the end of a title and is no part of its subject: a source in brackets or after a dash."""

_PERIOD = re.compile(
    r"[\s,:]+(?:(?:from|since|between|in)\s+)?\(?[12]\d{3}\s*(?:[-–—]|to|and)\s*(?:[12]\d{3}|\d\d|present|today|now)\)?\s*$"
    r"|[\s,:]+(?:since|from)\s+[12]\d{3}\s*$",
    re.IGNORECASE,
)
"""The period at the end of a title of a package: that of the chart is told beside it, and may be another."""

_BASED_ON = re.compile(
    r"(?i)\b(?:based on|calculated (?:from|by)|compiled (?:from|by)|estimates? (?:from|by|of)|via)\b"
)

_BRACKETS = re.compile(r"\s*\(((?:[^()]|\([^()]*\))*)\)\s*$")
"""What stands in brackets at the end of a title."""

_AFTER_DASH = re.compile(r"\s*[-–—]\s+((?:(?!\s[-–—]\s).)+)$")
"""What stands after the last dash of a title."""

_NAME = re.compile(r"\b[A-Z][\w-]+")

_WORD = re.compile(r"[^\W\d_]+")

_ADJECTIVE = re.compile(r"(?i)[a-z]+(?:al|ed|ive|ary|able|ible)")
"""A word that names nothing alone (“Historical”)."""

_AGES = re.compile(
    r"(?i)(?:(?:people|population|persons|children|adults|women|men|working age|age[ds]?|under|over|all)[ ,(]*)*"
    r"\d+ ?(?:[-–+]|to)? ?\d*\+?[ -]*(?:years?|months?|days?)?(?: old| of age| and (?:over|older|under))?\)?"
)
"""Who is measured by age alone: nothing says of what (“Under 15 years old”)."""

_CODED = re.compile(r"[A-Za-z]{0,2}\d[\d._-]*[A-Za-z]?")
"""A table's title that is only its number."""

_PER_ONE = re.compile(
    r"(?i)\bper (?:capita|person|head|inhabitant|worker|household|child|woman|10{0,2}[ ,.]?000|1[ ,.]?000|million)\b"
)
"""What the figures of a whole table are shares of, where their own names do not say it."""

_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "by"})
"""Words that many initials leave out."""

_LONG = 9
"""Letters of initials, less one."""

_FOR_PROGRAMS = re.compile(r"[a-z][a-z\d]*(?:[_-][a-z\d]+)+")

_GOES_ON = re.compile(r" (?:of|in|by|per|for|from) ")
"""What follows the measure in a title that is about it alone (“Trend of the sea”, not “Deaths and births”)."""


def subject_of(document: Document, resource: Resource, measure: str, *, alone: bool) -> str:
    """The measure in words: with the title of its table before it where it is short and shares no word with it.

    `alone`: the table has no other, so that its title stands for one whose name says nothing.

    The name of the table stands behind it where another of the package has a column of the same name, and neither has
    a title.
    """
    subject, name = _subject(document, resource, measure, alone=alone), name_observed(resource.name)
    return f"{subject} ({name})" if _has_twin(document, resource, measure, name) else subject


def _is_alone(resource: Resource) -> bool:
    """Whether a table has no second measure: who, when, and what."""
    return resource.schema is not None and len(resource.schema.fields) <= _WHO_WHEN_WHAT


def _has_twin(document: Document, resource: Resource, measure: str, name: str) -> bool:
    resources = document.sheet.resources
    if resource.title or document.file_name or not 1 < len(resources) < _COLLECTION:
        return False
    others = (other.schema for other in resources if other.name != name and not other.title and other.schema)
    return any(field.label.casefold() == measure.casefold() for schema in others for field in schema.fields)


def _subject(document: Document, resource: Resource, measure: str, *, alone: bool) -> str:
    table, measure = title_of_table(document, resource).strip(), measure.strip()
    plain = _says_nothing(measure, table) or _WHOLE.issuperset(_words(measure))
    if plain or (" " not in measure and is_named(measure, "value")):
        whole = _PERIOD.sub("", title_without_unit(table, unit_in(table))) or measure
        says_it = all(word.rstrip("s") in whole.casefold() for word in _words(measure))
        among_others = not alone and _is_name_of_file(document, table)  # “Statement” is the balance as well
        return f"{whole}: {measure}" if among_others and not says_it else whole
    if measure and table.endswith(f" ({measure})"):
        return table  # which says in full what the measure is short for
    about = "" if _is_name_of_file(document, table) else _PERIOD.sub("", _SOURCE.sub("", table))
    if title_without_unit(about, unit_in(about)).casefold() == measure.casefold():
        return measure  # the table's title says the unit besides
    if _GOES_ON.match(about.casefold().removeprefix(measure.casefold())):
        return about
    together = f"{about}: {measure}"
    if _is_alone(resource) and _ADJECTIVE.fullmatch(measure) and set(_words(measure)) < set(_words(about)):
        return about
    if _PER_ONE.search(about) and not _PER_ONE.search(measure) and len(together) <= _LONGEST:
        return together  # total wealth is not what a table of wealth per capita has
    shared = bool(set(_words(measure)) & set(_words(table)))
    says_enough = shared or (len(_words(measure)) > _SHORT and not _AGES.fullmatch(measure))
    return measure if says_enough or not about or len(together) > _LONGEST else together


def place_named(document: Document, cube: Cube) -> list[str]:
    """The country that the title of a table ends with (“Consumer prices, Germany”), where no rows are of others."""
    place = title_of_table(document, cube.table.resource).rpartition(", ")[2].strip()
    if place_kind(place) != "country" or (
        cube.entities is not None and share_of_places(cube.entities.words[:_LOOKED_AT]) > 0
    ):
        return []
    return [place]


def with_names(subject: str, entities: Sequence[str], *, alone: bool) -> str:
    """A subject with the names of whom it is about, where these are few; `alone`: nobody else is in the table."""
    names = [name for name in entities if name]
    if alone and len(names) == 1:
        return with_only(subject, names[0])
    says_them = len(names) > 1 and listed(names).casefold() in subject.casefold()
    return _with(subject, listed(names)) if 0 < len(names) <= NAMED and not says_them else subject


def with_only(subject: str, name: str) -> str:
    """A subject with the name of who alone is shown, where it does not say it, in full or by its initials (US, USA)."""
    initials = "".join(word[0] for word in _WORD.findall(name) if word not in _SMALL)
    short = {initials, f"{initials}A"} if len(initials) > 1 else set()
    if name.casefold() in subject.casefold() or not short.isdisjoint(_WORD.findall(subject.replace(".", ""))):
        return subject
    return _with(subject, name)


def _with(subject: str, whom: str) -> str:
    """A subject and whom it is of, with one colon at the most."""
    return f"{subject} ({whom})" if ": " in subject else f"{subject}: {whom}"


def _says_nothing(measure: str, table: str) -> bool:
    """Whether the title of a table says all that the measure's does."""
    word = measure.casefold().strip(" .:")
    said = word in _SAY_LITTLE and any(word.rstrip("s") == known.rstrip("s") for known in _words(table))
    return said or word in _SAY_NOTHING


def without_source(title: str, credited: frozenset[str]) -> str:
    """A title without the source at its end, in brackets or after a dash.

    That is where all names in it are words of the `credited` sources, or some are and it says that it rests on them.
    """
    for found in filter(None, (_BRACKETS.search(title), _AFTER_DASH.search(title))):
        names = {part for name in _NAME.findall(found[1]) for part in _parts(name, credited)}
        derived = bool(_BASED_ON.search(found[1])) and not names.isdisjoint(credited)
        if found.start() and names and (derived or names <= credited):
            return title[: found.start()].rstrip()
    return title


def _parts(name: str, credited: frozenset[str]) -> list[str]:
    """The names that one with hyphens is made of, where these are credited and it is not: Clio-Infra."""
    parts = name.split("-")
    return parts if name not in credited and credited.issuperset(parts) else [name]


def told_apart(titles: Mapping[str, str]) -> dict[str, str]:
    """Titles by field; those of several fields alike with the field's name, which then tells which is meant."""
    counts = Counter(titles.values())
    return {
        field: title if counts[title] == 1 else field if title.casefold() in field.casefold() else f"{title} ({field})"
        for field, title in titles.items()
    }


def names_in(sources: Iterable[str]) -> frozenset[str]:
    """The names and words in sources that begin with a capital, and the initials of several that follow each other."""
    return frozenset(name for source in sources for name in (*_NAME.findall(source), *_initials(source)))


def _initials(source: str) -> Iterator[str]:
    """What names may be called for short: WHO, GPEI, US, and OWID with the small words."""
    for small in (_SMALL, frozenset[str]()):
        words = [word for word in _WORD.findall(source) if word not in small]
        letters = "".join(word[0].upper() for word in words)
        yield from (letters[first:last] for first in range(len(letters)) for last in range(first + 2, first + _LONG))


def title_of_table(document: Document, resource: Resource) -> str:
    """What a person calls the table: of one alone in its package the package's title tells as much."""
    count = sum(other.format != NO_TABLE for other in document.sheet.resources)
    collected = worded(name_observed(resource.name)) if count >= _COLLECTION else ""
    own = resource.title or collected if count > 1 else ""
    own = "" if document.sheet.title and _CODED.fullmatch(own) else own
    return own or _as_written(document.sheet.title) or resource.title


def _as_written(title: str) -> str:
    """A title; one that is a name for programs (“daily_prices”) as a person writes it."""
    return worded(title) if _FOR_PROGRAMS.fullmatch(title) else title


def plain_title_of_table(document: Document, resource: Resource) -> str:
    """The same without a source, a period or a unit at its end."""
    title = _PERIOD.sub("", _SOURCE.sub("", title_of_table(document, resource).strip()))
    return title_without_unit(title, unit_in(title)) or title


def worded(name: str) -> str:
    """A name for programs as a person writes it: “gold-prices” is “Gold prices”."""
    if " " in name.strip():
        return name.strip()
    words = re.sub(r"[-_.]+", " ", name).strip()
    return words[:1].upper() + words[1:]


def _is_name_of_file(document: Document, title: str) -> bool:
    """Whether a title is only what the opened file is called."""
    words = _words(title)
    return bool(document.file_name) and words == _words(PurePath(document.file_name).stem)[: len(words)]


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\W_]+", text.casefold()) if word]
