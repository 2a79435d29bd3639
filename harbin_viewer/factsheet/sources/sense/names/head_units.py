"""Units that stand in heads beside periods, or at the head of the names of rows, for all that is turned into rows."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.names.places import is_total
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.roles.units import SHARE_SIGNS, is_unit, unit_in
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable


def is_bare_unit(rest: str) -> bool:
    """Whether what a header says besides a period is a unit, and no thing that is counted (deaths, persons).

    “Share of votes (%)” and “Population (thousand)” are called by their words; a scale alone (million) is no thing.
    """
    inner = re.fullmatch(r"(.*\S)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]", rest)
    words = inner[1] if inner and (inner[2] in SHARE_SIGNS or is_unit(inner[2])) else rest
    power, thing = parted_unit(words)
    is_scale = power > 0 and not thing
    return is_unit(rest) and (is_scale or not re.fullmatch(r"[^\W\d_]{4,}(?: [^\W\d_]+)*", words))


def without_brackets(unit: str) -> str:
    """A unit without the brackets that hold all of it; “t (1000)” has one behind it."""
    inner = unit.strip()[1:-1]
    whole = unit.strip()[:1] in ("(", "[") and not any(sign in inner for sign in "()[]")
    return inner.strip() if whole else unit.strip()


_WHO_IS_COUNTED = re.compile(r"(?i)child(?:ren)?|persons?|people|heads?|units?|cases?|no\.?|number")
"""Names of rows that are units elsewhere: three children, four units."""


def unit_at_head(head: str) -> str:
    """The unit that stands at the head of the names, where it is that of all figures (“Thousand barrels daily”)."""
    names_rows = is_named(head, "entity") or is_named(head, "time") or _WHO_IS_COUNTED.fullmatch(head.strip())
    return head if is_unit(head) and not names_rows else unit_in(head) if is_head_of_all(head) else ""


def is_head_of_all(head: str) -> bool:
    """Whether what stands above names says what is measured, not who: it ends in a unit, in brackets or after “in”."""
    unit = unit_in(head)
    return bool(unit) and (bool(re.search(r"[(\[][^()\[\]]+[)\]]\s*$", head)) or head.strip().endswith(f" in {unit}"))


_SUM = re.compile(
    r"(?i)\s*(?:summe|gesamtsumme|somme|suma|soma|somma|sum|итог|сумма"
    r"|(?:whole |full )?year|annual|yearly|(?:gesamt)?jahr|année|an|annuel|año|anual|anno|annuale|ano|jaar"
    r"|rok|год|全年|年计)\s*"
)
"""What the sum of the figures before it is called, and no name is; of months it may be their year."""


def with_units_of_sums(beside: RawTable, unit: str, alike: Container[str]) -> RawTable:
    """The columns beside those of periods, of which sums, and those `alike`, are in the unit of all figures."""
    if not unit:
        return beside
    sums = {
        label: beside.columns.get(label, ColumnHint())
        for label in beside.labels
        if label in alike or is_total(label) or _SUM.fullmatch(label)
    }
    told = {label: replace(hint, unit=hint.unit or unit) for label, hint in sums.items() if not unit_in(label)}
    return replace(beside, columns=beside.columns | told)
