"""Writes or replaces a text of an object in a JSON text, or takes away what stands there; every other sign stays."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from harbin_viewer.factsheet.authoring.evidence.json_places import property_names_at, span_at, with_property_in


def with_texts(text: str, path: Sequence[str | int], wanted: dict[str, str]) -> str:
    """The text in which the object at a path has these texts, none of a property that is to be "".

    KeyError where there is no such object, ValueError where the text is no JSON.
    """
    for name, value in wanted.items():
        owner = span_at(text, path)
        if name not in property_names_at(text, owner):
            text = with_property_in(text, owner, name, value) if value else text
        elif value:
            span = span_at(text, (*path, name))
            text = f"{text[: span.start]}{json.dumps(value, ensure_ascii=False)}{text[span.end :]}"
        else:
            text = without(text, (*path, name))
    return text


def without(text: str, path: Sequence[str | int]) -> str:
    """The text without the property or entry at a path, and without the comma that parted it from its neighbour.

    KeyError where nothing stands there, ValueError where the text is no JSON.
    """
    owner, value = span_at(text, path[:-1]), span_at(text, path)
    inside = text[owner.start + 1 : value.start]
    key = re.search(r'"(?:[^"\\]|\\.)*"\s*:\s*$', inside) if text[owner.start] == "{" else None
    start = owner.start + 1 + (key.start() if key else len(inside))
    comma_before = re.search(r",\s*$", text[owner.start : start])
    if comma_before:
        return text[: owner.start + comma_before.start()] + text[value.end :]
    comma_after = re.match(r"\s*,\s*", text[value.end :])
    end = value.end + comma_after.end() if comma_after else value.end
    return text[:start] + text[end:]
