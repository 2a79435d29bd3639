"""What a screen reader would say wrongly of a window: what has no name, is said twice, or is out of order."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator

from tests.window.assistive.bus import BusError
from tests.window.assistive.node import Node

PARTS_OF_QT = {"scroll bar", "grip", "column header", "row header", "separator"}


def parts_of(window: Node) -> Iterator[tuple[Node, list[Node]]]:
    """Each part on show with what is in it on show, but the cells of tables, which are walked by row and column."""
    for node in window.parts():
        try:
            if node.is_shown and node.role != "table":
                yield node, [child for child in node.children[:40] if child.is_shown]
        except BusError:
            continue


def faults_of(window: Node) -> list[str]:
    """All faults, a line each."""
    found = []
    for node, children in parts_of(window):
        try:
            found += faults_of_node(node)
            if node.role not in (
                "panel",
                "alert message",
                "chart",
                "list",
            ):  # Qt, and points in time
                found += out_of_order([child for child in children if child.role not in PARTS_OF_QT])
        except BusError:
            continue
    return found


def faults_of_node(node: Node) -> list[str]:
    name, description = node.name, node.description
    found = [f"{node.role} without a name ({description})"] if 11 in node.states and not name.strip() else []
    found += [f"{node.role} “{name}” is said twice"] if name and name == description else []
    found += [f"{node.role} {name!r}: {odd}" for odd in odd_signs(name + description)]
    found += [f"combo box “{name}” has only its choice"] if node.role == "combo box" and not node.labels else []
    return found


def odd_signs(words: str) -> list[str]:
    """Markup, and signs that no one can say."""
    signs = [sign for sign in words if unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cn") and sign != "\n"]
    return [repr(sign) for sign in signs] + re.findall(r"</?[a-z]+>|&[a-z]+;|\*\*|\]\(", words)


def out_of_order(parts: list[Node]) -> list[str]:
    """Those that stand above or left of the one before."""
    found = []
    placed = ((part, part.place) for part in parts)
    for (before, first), (after, then) in itertools.pairwise(
        (part, place) for part, place in placed if place.width > 0
    ):
        beside = then.x >= first.x + first.width - 2
        above = then.y + then.height <= first.y + 2 and not beside
        same_rows = then.y < first.y + first.height - 2 and first.y < then.y + then.height - 2
        if above or (then.x + then.width <= first.x + 2 and same_rows):
            found.append(f"{after.role} “{after.name}” after {before.role} “{before.name}”")
    return found
