"""Places in a descriptor, and the decoder's complaints, in words that a maker of sheets understands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from harbin_viewer.factsheet.wording import either

Place: TypeAlias = tuple[str | int, ...]
"""The way to a part of a descriptor: names of properties and indexes of lists."""

_WHERE = r"(?s)^(?P<problem>.*?)(?: - at `\$(?P<path>.*)`)?$"
_STEP = r"\.([^.\[]+)|\[(\d+|\.\.\.)\]"
_LEAST = r"^Expected `(?:int|float)` >= ([\d.]+)"
QUOTED = r"`([^`]*)`"
"""What the decoder puts between its marks."""

_ONE_OF = {
    "resources": "resource",
    "views": "view",
    "sources": "source",
    "licenses": "license",
    "contributors": "contributor",
    "tabs": "tab",
    "checks": "check",
    "fields": "field",
    "highlights": "highlight",
    "decks": "deck",
    "foreignKeys": "foreign key",
}
"""Lists of the descriptor with the word for one of their items; others are "item" of the list."""

_SIGNS = ("quoteChar", "escapeChar")
"""Properties that are one character."""

_LONGER = {"commentChar": "comments begin with", "delimiter": "part the cells"}
"""Properties that are one character or more."""

_KINDS = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "decimal": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
    "NoneType": "null",
    "list": "a list",
    "dict": "an object",
}
"""The decoder's names of JSON types in words; those of Python stand where it chooses by a tag (`kind`, `type`)."""


def words(document: object, path: Place) -> str:
    """A path in the descriptor in words: `resource "trade", field "year", type`."""
    parts: list[str] = []
    here = document
    listed = ""
    for step in path:
        here = inside(here, step)
        if isinstance(step, int):
            parts[-1:] = [_item(listed, step, here)]
        elif step != "factsheet":
            parts.append(step)
        listed = str(step)
    return ", ".join(parts)


def inside(part: object, step: str | int) -> object:
    """What a part has at a step; None where nothing is there."""
    if isinstance(part, dict) and isinstance(step, str):
        return part.get(step)
    if isinstance(part, list) and isinstance(step, int) and step < len(part):
        return part[step]
    return None


def _item(listed: str, index: int, item: object) -> str:
    """One item of a list: by its name or title, or by its number as a person counts."""
    word = _ONE_OF.get(listed, f"{listed}, item")
    label = next((item[k] for k in ("name", "title", "resource") if item.get(k)), "") if isinstance(item, dict) else ""
    return f"{word} “{label}”" if isinstance(label, str) and label else f"{word} {index + 1}"


def problem_and_path(message: str) -> tuple[str, Place]:
    """The decoder's complaint, and the way to what it complains of."""
    match = re.match(_WHERE, message)
    assert match is not None  # the expression matches any text
    return match["problem"], tuple(_steps(match["path"] or ""))


def _steps(path: str) -> Iterator[str | int]:
    for key, index in re.findall(_STEP, path):
        yield int(index) if index.isdigit() else key or index


def told(problem: str, path: Place) -> tuple[str, str]:
    """The decoder's words as a problem and a remedy that a maker of sheets understands."""
    quoted = re.findall(QUOTED, problem)
    last = str(next((step for step in reversed(path) if isinstance(step, str) and step != "..."), "the descriptor"))
    if "missing required field" in problem:
        return f"The property “{quoted[0]}” is missing.", f"Add “{quoted[0]}”."
    if "unknown field" in problem:
        return f"There is no property “{quoted[0]}” here.", "Correct its spelling or remove it."
    if "matching regex" in problem:
        return _ill_written(last)
    if "of length >=" in problem:
        return f"“{last}” is empty.", "Fill it in."
    if least := re.search(_LEAST, problem):
        return f"“{last}” is less than {float(least[1]):.15g}, the least that it can be.", "Correct the value."
    if problem == "Invalid decimal string":
        return "A number is expected here, not a text.", "Correct the value."
    if problem.startswith("Invalid"):
        value = problem.split(" value ", 1)[-1]
        return f"The value {value} is none of those that “{last}” can have.", "Use one of them, spelt the same."
    if len(quoted) == 2:
        expected = _kinds(quoted[0])
        return f"{expected[0].upper()}{expected[1:]} is expected here, not {_kinds(quoted[1])}.", "Correct the value."
    return f"{problem}.", "Correct the value."


def _ill_written(last: str) -> tuple[str, str]:
    """What is said of a text that is not written as its property wants it."""
    if last in _SIGNS:
        return f"“{last}” is not one character.", "Give the character itself."
    if last in _LONGER:
        return f"“{last}” does not stand in a line.", f"Give the characters that {_LONGER[last]}."
    if last == "by":
        return "“by” is not a date such as 2024-05-17.", "Write it so."
    if last == "languages":
        return "This is no tag of a language.", "Write it as de, pt-BR or zh-Hant."
    return f"“{last}” has characters that a name cannot have.", "Use a-z, 0-9, dot, dash and underscore."


def _kinds(names: str) -> str:
    return either([_KINDS.get(name, name) for name in names.split(" | ")])
