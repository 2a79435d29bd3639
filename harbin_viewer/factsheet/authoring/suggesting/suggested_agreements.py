"""The same figure in two tables, for the same years or places: a check that both agree suggests itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from statistics import median
from typing import NamedTuple

from harbin_viewer.factsheet.authoring.article.list_subjects import singular
from harbin_viewer.factsheet.authoring.draft import DraftTable, Suggested
from harbin_viewer.factsheet.authoring.suggesting.measure_words import GROWS
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.words.plain_names import plain_name

_FARTHEST = Decimal("0.6")
"""How far, in parts of the larger, two figures may be apart that are meant to be one."""

_SAME = 0.001
"""How far, in parts, a figure may be from itself in another table of the same source."""

_ALIKE = 0.1
"""The same where both tables call it by the same words: one document may contradict itself."""

MOST_COMPARED = 30
"""Tables of a draft that are compared with each other: of hundreds, more would suggest itself than anybody reads."""

_LONGEST_NAME = 40
_RELATIVE, _POINTS = 1.0, 0.5
_EMPTY = listed("""
the|of|in|and|a|an|to|for|stated|annual|yearly|rate|value|volume|figure|amount|total|all""")


class _Match(NamedTuple):
    distance: float
    mine: str
    theirs: str
    shared: int


def agreements(tables: Sequence[DraftTable], labels: Mapping[str, str]) -> list[Suggested]:
    """A check for each figure that two tables of a draft both have, the nearer to each other first.

    Of very many tables the first are compared. `labels` say what sources are called, by their names.
    """
    keyed = [table for table in tables if table.key and table.measures and table.kind == "figures"]
    pairs = [(mine, theirs) for mine, theirs in combinations(keyed[:MOST_COMPARED], 2) if _same_key(mine, theirs)]
    return [check for mine, theirs in pairs for check in _between(mine, theirs, called_apart(mine, theirs, labels))]


def _same_key(mine: DraftTable, theirs: DraftTable) -> bool:
    if mine.key != theirs.key or mine.is_time != theirs.is_time:
        return False
    return mine.frequency == theirs.frequency and len(set(mine.texts(mine.key)) & set(theirs.texts(theirs.key))) >= 2


def called_apart(mine: DraftTable, theirs: DraftTable, labels: Mapping[str, str]) -> tuple[str, str]:
    """What two tables are called beside each other: by their sources, or by their titles where these do not differ."""
    sources = [set(table.texts("source")) for table in (mine, theirs)]
    names = [_short(labels.get(next(iter(source)), "")) if len(source) == 1 else "" for source in sources]
    if all(names) and names[0] != names[1] and max(map(len, names)) <= _LONGEST_NAME:
        return names[0], names[1]
    return mine.title, theirs.title


def _short(label: str) -> str:
    """A label, or what stands before its first comma, colon or bracket where it is long."""
    return label if len(label) <= _LONGEST_NAME else re.split(r"\s*(?:[,;:(]|\s[–—-]\s)", label, maxsplit=1)[0]


def _between(mine: DraftTable, theirs: DraftTable, called: tuple[str, str]) -> Iterator[Suggested]:
    matches = sorted(
        match for a in mine.measures for b in theirs.measures if (match := _match(mine, a, theirs, b)) is not None
    )
    taken: set[tuple[int, str]] = set()
    for match in matches:
        if (0, match.mine) not in taken and (1, match.theirs) not in taken:
            taken |= {(0, match.mine), (1, match.theirs)}
            yield _suggested(mine, theirs, match, called)


def _match(mine: DraftTable, a: str, theirs: DraftTable, b: str) -> _Match | None:
    """How far two columns are apart where both may mean the same; None where they cannot."""
    if mine.unit(a) and theirs.unit(b) and mine.unit(a) != theirs.unit(b):
        return None
    if mine.unit(a).startswith("%") != theirs.unit(b).startswith("%"):
        return None
    if not (mine.unit(a) and theirs.unit(b)) and not _kin(mine.label(a), theirs.label(b)):
        return None  # nothing tells that they measure the same
    pairs = _pairs(mine, a, theirs, b)
    if len(pairs) < 2:
        return None
    if mine.unit(a).startswith("%"):
        grow = bool(GROWS.search(mine.label(a))) and bool(GROWS.search(theirs.label(b)))
        return _Match(0.5, a, b, len(pairs)) if grow or _kin(mine.label(a), theirs.label(b)) else None
    apart = [abs(x - y) / max(abs(x), abs(y)) if x or y else Decimal(0) for x, y in pairs]
    near = float(median(apart))
    if set(mine.texts("source")) == set(theirs.texts("source")):
        meant = _is_meant_again(mine, a, theirs, b) or min(apart) <= _SAME
        if near > (_ALIKE if meant and _same(mine, a, theirs, b) else _SAME):
            return None  # what one source gives in two tables is one figure where it is equal, or meant to be the same
    if max(apart) > _FARTHEST or (near > 0.35 and not _kin(mine.label(a), theirs.label(b))):
        return None
    return _Match(near - (0.05 if _kin(mine.label(a), theirs.label(b)) else 0.0), a, b, len(pairs))


def _is_meant_again(mine: DraftTable, a: str, theirs: DraftTable, b: str) -> bool:
    """Whether a table gives again what another has: in a unit of another size, or several measures of it."""
    shared = {mine.label(name).lower() for name in mine.measures} & {
        theirs.label(name).lower() for name in theirs.measures
    }
    return a in mine.computed or b in theirs.computed or len(shared) > 1


def _same(mine: DraftTable, a: str, theirs: DraftTable, b: str) -> bool:
    """Whether two columns are called the same."""
    return mine.label(a).strip().lower() == theirs.label(b).strip().lower()


def _kin(label: str, other: str) -> bool:
    """Whether two labels share a word that says what is measured."""
    words = [{singular(word) for word in re.findall(r"[^\W\d_]{3,}", text.lower())} - _EMPTY for text in (label, other)]
    return bool(words[0] & words[1]) or label.strip().lower() == other.strip().lower()


def _pairs(mine: DraftTable, a: str, theirs: DraftTable, b: str) -> list[tuple[Decimal, Decimal]]:
    at = dict(zip(theirs.texts(theirs.key), theirs.figures(b), strict=True))
    found = ((figure, at.get(key)) for key, figure in zip(mine.texts(mine.key), mine.figures(a), strict=True))
    return [(x, y) for x, y in found if x is not None and y is not None]


def _suggested(mine: DraftTable, theirs: DraftTable, match: _Match, called: tuple[str, str]) -> Suggested:
    percent = mine.unit(match.mine).startswith("%")
    entry = {
        "type": "agreement", "name": f"{mine.name}-{plain_name(match.mine) or 'agreement'}-{theirs.name}",
        "title": f"{mine.label(match.mine)}: {called[0]} against {called[1]}",
        "resource": mine.name, "field": match.mine, "referenceResource": theirs.name,
        "referenceField": match.theirs, "on": mine.key, "tolerance": _POINTS if percent else _RELATIVE,
    }  # fmt: skip
    if percent:
        entry["measure"] = "absolute"
    why = (
        f"“{mine.label(match.mine)}” and “{theirs.label(match.theirs)}” are in the same unit, "
        f"for {match.shared} of the same {mine.key.replace('_', ' ')}s."
    )
    return Suggested(entry, (mine.name, theirs.name), why)
