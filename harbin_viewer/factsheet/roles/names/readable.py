"""A column's name as people would write it: without numbers of columns and codes of statistics."""

from __future__ import annotations

import re

_NUMBERED = re.compile(r"(?P<words>[A-Z][a-z]+(?:[A-Z][a-z]+)*)_\d+")
"""“TotaleBevolking_1”, as Statistics Netherlands numbers its columns."""

_WITH_UNIT = re.compile(r"[A-Z]{2,}\w*?__(?P<words>[^_].*?)__(?P<unit>[^_].*)")
"""“BEV036__Bevoelkerung__1000”, as the German office writes code, words and unit."""


def readable(name: str) -> str:
    """The name in words; as it is where it is none of the forms that offices write."""
    if found := _WITH_UNIT.fullmatch(name):
        return found["words"].replace("_", " ")
    if found := _NUMBERED.fullmatch(name):
        return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", found["words"]).capitalize()
    return name


def unit_after(name: str) -> str:
    """The unit that ends a name of code, words and unit; "" for others."""
    found = _WITH_UNIT.fullmatch(name)
    unit = found["unit"].replace("_", " ") if found else ""
    return {"1000": "thousand", "1000000": "million", "Anz": "Anzahl"}.get(unit, unit)
