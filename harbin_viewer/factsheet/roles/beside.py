"""Columns that stand beside the figures: flags and notes, units and scales, coordinates, counters."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.units import is_unit, looks_coded
from harbin_viewer.factsheet.roles.words import ends_named, is_named

_LONG = 60
"""Characters from which texts are read, not counted by."""


_NOTE_NAME = re.compile(
    r"(?:^|[ _.-])(?:flags?|notes?|footnotes?|annotations?|comments?|remarks?)(?:[ _](?:codes?|descriptions?|labels?))?$|"
    r"^(?:annotation|flags?|footnotes?|comments?)\b",
    re.IGNORECASE,
)


def settle_beside(evidence: Evidence) -> None:
    """Settle what stands beside the figures, by names first and values second."""
    figures = any(profile.is_numeric for profile in evidence.profiles.values())
    declared = {name for profile in evidence.profiles.values() for name in (profile.facts.note, profile.facts.status)}
    for profile in list(evidence.open()):
        if profile.kind == "empty":
            kind = "note" if _names_note(profile.name) else "aside"
            evidence.settle(profile.name, "note" if kind == "note" else "aside", "It has no values.")
        elif is_named(profile.name, "scale"):
            evidence.settle(profile.name, "scale", "It says by how much the figures are scaled.")
        elif is_named(profile.name, "source") and profile.kind == "text":
            evidence.settle(profile.name, "words", "It says where the figures come from.")
        elif profile.name in declared:
            evidence.settle(profile.name, "note", "A field names it for its status or its notes.")
        elif figures and _is_unit_column(profile):
            evidence.settle(profile.name, "unit", "It says in which unit the figures are.")
        elif _is_coordinate(profile):
            evidence.settle(profile.name, "aside", "It places something on a map and measures nothing.")
        elif is_named(profile.name, "aside") and profile.kind != "text":
            evidence.settle(profile.name, "aside", "It orders or describes the rows and measures nothing.")
        elif _is_note_column(profile, evidence):
            evidence.settle(profile.name, "note", "It holds flags or notes on the figures.")
        elif _is_counter(profile):
            evidence.settle(profile.name, "aside", "It counts the rows.")
        elif profile.kind == "text" and is_prose(profile):
            evidence.settle(profile.name, "words", "It holds texts to be read.")


def _names_note(name: str) -> bool:
    return is_named(name, "note") or bool(_NOTE_NAME.search(name))


def _is_note_column(profile: Profile, evidence: Evidence) -> bool:
    if profile.kind == "number" or not _names_note(profile.name):
        return False
    if is_named(profile.name, "code") and len(profile.distinct) > 0.5 * evidence.rows:
        return False  # “Symbol” of a company is what is counted
    return not profile.is_numeric or len(profile.distinct) <= 12


def _is_unit_column(profile: Profile) -> bool:
    if profile.kind != "text" and not (profile.kind == "whole number" and is_named(profile.name, "unit")):
        return False
    if is_named(profile.name, "unit"):
        return not profile.is_numeric
    if len(profile.distinct) > 60 or not profile.texts:
        return False
    words = [text for text in profile.texts if not looks_coded(text)]
    return len(words) > 1 and all(is_unit(text) for text in words) and len(words) == len(profile.texts)


def _is_coordinate(profile: Profile) -> bool:
    if is_named(profile.name, "coordinate"):
        return (profile.is_numeric and len(profile.distinct) > 1) or any("{" in text for text in profile.texts[:5])
    first = profile.texts[0]
    return bool(re.match(r"\s*(?:POINT|POLYGON|MULTIPOLYGON|LINESTRING|\{\"(?:type|lon|lat))", first)) or (
        profile.kind == "text" and bool(re.fullmatch(r"\[?-?\d+\.\d+, ?-?\d+\.\d+\]?", first))
    )


def _is_counter(profile: Profile) -> bool:
    """Whether a column without a name, or the first by an id's name, holds 0, 1, 2 …"""
    if profile.kind != "whole number" or len(profile.distinct) < profile.rows or profile.rows < 3:
        return False
    numbers = profile.numbers[:200]
    steps = {second - first for first, second in zip(numbers, numbers[1:], strict=False)}
    stepped = steps == {1.0} and numbers[0] in (0, 1)
    return stepped and (not profile.name.strip() or ends_named(profile.name, "code") or ends_named(profile.name, "aside"))


def is_prose(profile: Profile) -> bool:
    """Whether its texts are sentences, addresses on the web or markup, not names."""
    texts = profile.texts[:200]
    if sum(len(text) for text in texts) / len(texts) > _LONG:
        return True
    return sum(1 for text in texts if re.match(r"https?://|[{<\[]", text)) > 0.5 * len(texts)
