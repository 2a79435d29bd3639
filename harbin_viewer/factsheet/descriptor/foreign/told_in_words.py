"""What a description says of figures that the standard has a property for: which number stands for none, and the unit
of all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from harbin_viewer.factsheet.descriptor.foreign.noted import Noted
from harbin_viewer.factsheet.wording import quoted

_NUMERIC = ("number", "integer")

_ABSENT = (
    r"(?:missing (?:data|values?|observations?)|no data|(?:not|was not|were not) (?:included|available|reported"
    r"|measured|collected|recorded|surveyed|stated)|suppressed|unavailable|no value)"
)
_CODE = r"(?P<code>(?<![\d.,])-?\d+(?:\.\d+)?(?![\d,]|\.\d))"
_MEANS = (
    rf"{_CODE}[\"”'’)]? (?:means?|indicates?|denotes?|represents?|stands for|signifies|is|are) "
    rf"(?:[\w’'-]+ ){{0,8}}?{_ABSENT}",
    rf"{_ABSENT}\b[^.;\d-]{{0,50}}?(?:denoted|coded|marked|indicated|represented|recorded|shown|given|set)\b"
    rf"(?: (?:as|with|by|to|an?|the|value|of|code)\b)*[ :]+[\"“'‘]?{_CODE}",
)
"""“0.0 means that the country was not included”, “Missing values are denoted with a -6666”."""

_OF_ABSENCE = ("missing", "no data", "no value", "not ", "suppressed", "unavailable")
"""Words without which no pattern has to be made, which takes its time while a window opens."""

_OF_ALL = ("figures are", "values are", "amounts are", "numbers are", "data are", "data is", " in this ", " in the ")

_ALL_IN = (
    r"(?:^|[.!?]\s+|\n\s*)(?:all )?(?:the )?(?:figures|values|amounts|numbers|data)(?: in (?:this|the) \w+)?"
    r"(?: are| is)(?: all)?(?: given| expressed| measured| reported| shown| stated)? in "
    r"(?P<unit>[^.;()\n]{1,40}?)\s*(?:[.;(\n]|$)"
)
"""“All figures are in millions of USD.”"""


def settle(package: dict[str, Any], resources: list[dict[str, Any]], noted: Noted) -> None:
    """Give fields what the descriptions of field, table and package say, in place; what was given is noted."""
    whole = _words(package)
    for resource in resources:
        fields = [field for field in _fields(resource) if field.get("type") in _NUMERIC]
        if not fields:
            continue
        told = f"{_words(resource)}\n{whole}"
        code, unit = _code_in(told), _unit_in(told)
        for field in fields:
            if own := _code_in(_words(field)) or code:
                _without(resource, field, own, noted)
        if unit:
            _in_unit(resource, fields, unit, noted)


def _words(part: dict[str, Any]) -> str:
    found = part.get("description")
    return found if isinstance(found, str) else ""


def _fields(resource: dict[str, Any]) -> Iterator[dict[str, Any]]:
    schema = resource.get("schema")
    fields = schema.get("fields") if isinstance(schema, dict) else None
    yield from (field for field in fields or () if isinstance(field, dict))


def _code_in(text: str) -> str:
    """The number that a text says stands for a missing figure, "" where it says none."""
    words = text.casefold()
    if not any(word in words for word in _OF_ABSENCE) or not any(char.isdigit() for char in words):
        return ""
    found = (re.search(pattern, text, re.IGNORECASE) for pattern in _MEANS)
    return next((match["code"] for match in found if match), "")


def _unit_in(text: str) -> str:
    """The unit that a text says all figures are in, "" where it says none."""
    words = text.casefold()
    found = re.search(_ALL_IN, text, re.IGNORECASE) if any(word in words for word in _OF_ALL) else None
    if found is None:
        return ""
    from harbin_viewer.factsheet.roles.units import is_unit  # for few packages

    return found["unit"].strip() if is_unit(found["unit"]) else ""


def _without(resource: dict[str, Any], field: dict[str, Any], code: str, noted: Noted) -> None:
    """Let the code be a missing value of a field that says nothing of its own."""
    if "missingValues" in field:
        return
    given = resource["schema"].get("missingValues")
    whole = code.partition(".")[0] if float(code).is_integer() else code
    field["missingValues"] = [
        *(given if isinstance(given, list) else [""]),
        *dict.fromkeys((code, whole, f"{whole}.0")),
    ]
    sentence = f"{quoted(code)} counts as missing, as the description says."
    noted.add("assumed", sentence, resource=str(resource.get("name") or ""), place=str(field.get("name") or ""))


def _in_unit(resource: dict[str, Any], fields: list[dict[str, Any]], unit: str, noted: Noted) -> None:
    from harbin_viewer.factsheet.roles.code_columns import names_code
    from harbin_viewer.factsheet.roles.names.column_names import is_named
    from harbin_viewer.factsheet.roles.units import is_relative

    for field in fields:
        name = str(field.get("name") or "")
        if field.get("unit") or names_code(name) or is_relative(name) or is_named(name, "time"):
            continue
        field["unit"] = unit
        sentence = f"The figures are in {unit}, as the description says of all of them."
        noted.add("assumed", sentence, resource=str(resource.get("name") or ""), place=name)
