"""The words of a chart that say its unit, as “New fact sheet” writes them: they follow the unit of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from harbin_viewer.factsheet.authoring.suggesting.unit_phrase import unit_phrase

_BEHIND = r"(?= *[,;.·)]|$)"


def charts_in_unit(
    descriptor: Mapping[str, Any], table: str, field: str, unit: str
) -> Iterator[tuple[str, dict[str, str]]]:
    """By its name each chart that draws a column of the descriptor, with the words that are to say its new unit.

    Where the other columns of the chart have another unit, each panel says its own, and the words say none.
    """
    units = _units(descriptor)
    before = units.get((table, field), "")
    for view in descriptor.get("views", ()) if before else ():
        drawn = _drawn(view)
        if (table, field) in drawn:
            alike = all(units.get(other, "") == unit for other in drawn if other != (table, field))
            words = {word: _following(word, view, before, unit if alike else "") for word in ("title", "subtitle")}
            changed = {word: text for word, text in words.items() if text != view.get(word, "")}
            if changed:
                yield view["name"], changed


def _units(descriptor: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    return {
        (resource["name"], field["name"]): field.get("unit", "")
        for resource in descriptor.get("resources", ())
        for field in resource.get("schema", {}).get("fields", ())
    }


def _drawn(view: Mapping[str, Any]) -> set[tuple[str, str]]:
    """The columns that a chart draws as they are, each with its table."""
    first = next(iter(view.get("resources", ())), "")
    series = view.get("spec", {}).get("series", ())
    named = [{"field": known} if isinstance(known, str) else known for known in series]
    return {(known.get("resource", first), known.get("field", "")) for known in named if not known.get("derive")}


def _following(word: str, view: Mapping[str, Any], before: str, unit: str) -> str:
    """A text of a chart with the new unit in place of that before; without one where `unit` is ""."""
    text: str = view.get(word, "")
    if word == "title":
        return re.sub(rf", {re.escape(before)}{_BEHIND}", lambda _: f", {unit}" if unit else "", text)
    phrase = unit_phrase(before)
    begun = f"{phrase[0].upper()}{phrase[1:]}"
    said = rf"(?P<ahead>^(?={re.escape(begun)})|,? )(?:{re.escape(begun)}|{re.escape(phrase)}){_BEHIND}"
    return _tidied(re.sub(said, lambda found: f"{found['ahead']}{unit_phrase(unit)}" if unit else "", text))


def _tidied(text: str) -> str:
    """A text that begins with its first word, capitalised."""
    text = re.sub(r"^[\s,;.·]+", "", text)
    return f"{text[:1].upper()}{text[1:]}"
