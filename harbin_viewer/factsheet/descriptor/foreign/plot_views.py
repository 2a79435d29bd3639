"""Charts that a package declares for Observable Plot (`specType` "plot"): those of its tables, as simple ones.

Lines, areas, bars and dots of fields are drawn; rules and words that stand in the chart itself are left out. What the
axis of figures says of their unit is the unit of a field that has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_MARKS = {
    "line": "line", "liney": "line", "linex": "line", "area": "area", "areay": "area", "bary": "bar", "barx": "bar",
    "dot": "points", "dotx": "points", "doty": "points", "rect": "bar", "recty": "bar",
}  # fmt: skip
_LOG = re.compile(r"(?i),? ?\blog(?:arithmic)?(?: scale| axis)?\b")

_LYING = ("barx",)
"""Marks whose figures run to the right."""


def as_simple(view: dict[str, Any], resources: list[dict[str, Any]]) -> bool:
    """Make a simple view of one for Observable Plot, in place; False where nothing of it is a field of its table."""
    fields = _fields_of(view, resources)
    spec = view.get("spec")
    if not isinstance(spec, dict) or not (found := list(_series(spec, fields))):
        return False
    kind, group, figure, parted = found[0]
    same = [name for _kind, other, name, by in found if other == group and by == parted]
    _give_words(spec, fields[figure], lying=found[0][0] == "bar" and not _is_upright(spec))
    view["specType"] = "simple"
    view["spec"] = {"type": kind, "group": group, "series": list(dict.fromkeys(same))}
    if parted:
        view["spec"]["by"] = parted
    return True


def _fields_of(view: dict[str, Any], resources: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The fields of the table that the view is of, by name."""
    named = view.get("resources")
    first = named[0] if isinstance(named, list) and named else next(iter(resources), {}).get("name")
    table = next((known for known in resources if known.get("name") == first), {})
    schema = table.get("schema")
    fields = schema.get("fields") if isinstance(schema, dict) else None
    return {str(field.get("name")): field for field in fields or () if isinstance(field, dict)}


def _series(spec: dict[str, Any], fields: dict[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """Of each mark of a field: its kind, the field along the axis, that of the figures, and the one that parts them."""
    marks = spec.get("marks")
    for mark in marks if isinstance(marks, list) else ():
        if not isinstance(mark, dict) or "staticData" in mark:
            continue
        kind = str(mark.get("type", "")).lower()
        across, up = ("y", "x") if kind in _LYING else ("x", "y")
        group, figure = mark.get(across), mark.get(up)
        if kind in _MARKS and isinstance(group, str) and isinstance(figure, str) and {group, figure} <= fields.keys():
            parts = (mark.get(name) for name in ("stroke", "fill", "z"))
            parted = next((part for part in parts if isinstance(part, str) and part in fields and part != group), "")
            yield _MARKS[kind], group, figure, parted


def _is_upright(spec: dict[str, Any]) -> bool:
    marks = spec.get("marks")
    kinds = [str(mark.get("type", "")).lower() for mark in marks or () if isinstance(mark, dict)]
    return not any(kind in _LYING for kind in kinds)


def _give_words(spec: dict[str, Any], field: dict[str, Any], *, lying: bool) -> None:
    """Give a field the unit and the title that the axis of its figures says, where it has none."""
    axis = spec.get("x" if lying else "y")
    label = axis.get("label") if isinstance(axis, dict) else None
    if not isinstance(label, str) or not label.strip():
        return
    from harbin_viewer.factsheet.roles.units import title_without_unit, unit_in  # where there is such a chart

    label = _LOG.sub("", label).strip()
    unit = field.get("unit") or unit_in(label)
    if unit and not field.get("unit"):
        field["unit"] = unit
    if not field.get("title"):
        field["title"] = title_without_unit(label, unit) or label
