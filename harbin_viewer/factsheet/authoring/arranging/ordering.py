"""Puts a tab, a chart, a table or a check of a sheet before or behind its neighbour; every other sign stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from harbin_viewer.factsheet.authoring.arranging.contents import LISTS, SAID, ContentKind
from harbin_viewer.factsheet.authoring.arranging.removing import place_of
from harbin_viewer.factsheet.authoring.arranging.splicing import Place, spliced
from harbin_viewer.factsheet.authoring.evidence.json_places import span_at
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.wording import quoted


def move(document: Document, kind: ContentKind, name: str, label: str, by: int) -> Change:
    """Put an entry so many places further down its list, or up where that is negative; SheetError where it cannot be.

    The tables that a tab names, and the decks of its cards, follow the order of the tables.
    """

    def splice(text: str, descriptor: dict[str, Any]) -> str:
        *owner, at = place_of(descriptor, LISTS[kind], name)
        entries = _at(descriptor, owner)
        if not 0 <= int(at) + by < len(entries):
            raise KeyError(name)
        order = _moved(len(entries), int(at), by)
        text = reordered(text, tuple(owner), order)
        if kind == "resource":
            names = [entries[number].get("name") for number in order]
            for place, inner in _that_follow(descriptor, names):
                text = reordered(text, place, inner)
        return text

    said, way = SAID[kind], "up" if by < 0 else "down"
    return spliced(document, f"{said} {quoted(label)}", f"The {said} {quoted(label)} was moved {way}.", splice)


def reordered(text: str, owner: Place, order: Sequence[int]) -> str:
    """The text in which the entries of a list stand in another order, with what parts them where it is."""
    spans = [span_at(text, (*owner, number)) for number in range(len(order))]
    parts = [text[: spans[0].start]]
    for place, number in enumerate(order):
        parts.append(text[spans[number].start : spans[number].end])
        following = spans[place + 1].start if place + 1 < len(spans) else len(text)
        parts.append(text[spans[place].end : following])
    return "".join(parts)


def _at(descriptor: dict[str, Any], owner: Sequence[str | int]) -> list[dict[str, Any]]:
    found: Any = descriptor
    for step in owner:
        found = found[step]
    assert isinstance(found, list)  # or nothing in it would have a name
    return found


def _moved(count: int, at: int, by: int) -> list[int]:
    order = [*range(count)]
    order.insert(at + by, order.pop(at))
    return order


def _that_follow(descriptor: dict[str, Any], names: Sequence[Any]) -> Iterator[tuple[Place, list[int]]]:
    """The lists of tables in tabs, each with the order in which it stands as the tables now do."""
    for number, tab in enumerate(descriptor["factsheet"]["tabs"]):
        for word in ("resources", "decks"):
            shown = [entry.get("resource") if word == "decks" else entry for entry in tab.get(word, ())]
            if len(shown) > 1 and set(shown) <= set(names):
                order = sorted(range(len(shown)), key=lambda at, shown=shown: names.index(shown[at]))  # type: ignore[misc]
                yield ("factsheet", "tabs", number, word), order
