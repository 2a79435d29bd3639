"""The label of a column without what is no part of its name: the sign of a footnote, the axis of a key."""

from __future__ import annotations

import re
from collections.abc import Iterable

from harbin_viewer.factsheet.roles.times.period_patterns import RAISED_NUMBER
from harbin_viewer.factsheet.roles.unit_finding.bracketed_units import unit_in_last_bracket
from harbin_viewer.factsheet.roles.unit_finding.money_names import are_money
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import without_markers
from harbin_viewer.factsheet.words.accents import is_bare_word

_MARKER = re.compile(
    r"\s*(?:[\[(](?:note ?)?(?P<number>\d{1,2}|[a-z])[\])]"
    rf"|(?P<sign>[*†‡]{{1,3}}|{RAISED_NUMBER}))\s*$"
)

_CODE = re.compile(r"^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*: ?(?=\S)(?=.*[a-z])(?!.*\)$)")
"""The code before a label, as SDMX writes both (“REF_AREA: Reference area”).

That of a measure with its unit in brackets tells it from others.
"""

_SIGNS_OF_TIME = ("h", "s")
"""Hours and seconds, where a name does not say what lasts, and the end of a plural: letters that hardly any list of
footnotes comes to, so that a label keeps them."""

_BRACKET = re.compile(r"[(（\[]([^()（）\[\]]+)[)）\]]\s*$")


def has_other_unit(label: str, unit: str, labels: Iterable[str]) -> bool:
    """Whether a label has another bracket than one with the unit said of all, or is itself what is counted.

    “Mengde (tonn)” and “Persons” are in no kroner.
    """
    if are_money(unit) and is_unit(label) and not are_money(label):
        return True
    return _bracket_of(label) not in ("", unit) and unit in map(_bracket_of, labels)


def _bracket_of(label: str) -> str:
    """What stands in the bracket at the end of a label, "" where there is none."""
    return found[1].strip() if (found := _BRACKET.search(label)) else ""


def bare_label(label: str) -> tuple[str, str]:
    """A label without its code and without the sign of a footnote at its end, and the sign."""
    if is_bare_word(label):
        return label, ""
    label = " ".join(label.split()).rstrip(";").strip()
    label = re.sub(r"\\time(?:_period)?$", "", label, flags=re.IGNORECASE)
    label = "" if re.fullmatch(r"\(\d+\)", label) else without_markers(_CODE.sub("", label))
    found = _MARKER.search(label)
    if not found or found.start() == 0 or _is_unit(found["number"], label):
        return label, ""
    return label[: found.start()], found["number"] or found["sign"]


def _is_unit(sign: str | None, label: str) -> bool:
    """Whether a letter in brackets is or may be a unit (“Wheat (t)”, “Half-life [s]”) and is no footnote."""
    if sign is None or not sign.isalpha():
        return False
    return sign in _SIGNS_OF_TIME or is_unit(sign) or bool(unit_in_last_bracket(label))


def in_words(label: str) -> str:
    """A label that programs wrote, of which a bracket tells the unit, in words (“temperature_2m_mean (°C)”)."""
    found = re.fullmatch(r"(?P<name>[a-z][a-z0-9]*(?:_[a-z0-9]+)+)(?P<unit> [(\[].+[)\]])", label)
    words = found["name"].replace("_", " ") if found else ""
    return f"{words[:1].upper()}{words[1:]}{found['unit']}" if found else label
