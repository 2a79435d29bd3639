"""Charts that others declare: those of the standard's simple kind whose fields are there; others are left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec.structs import replace

from harbin_viewer.factsheet.descriptor import references
from harbin_viewer.factsheet.descriptor.foreign.forms import view_in_lists
from harbin_viewer.factsheet.descriptor.foreign.noted import Noted
from harbin_viewer.factsheet.descriptor.foreign.plot_views import as_simple
from harbin_viewer.factsheet.descriptor.names import Names
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.sources.files.package_files import PackageFiles
from harbin_viewer.factsheet.wording import quoted

_TYPES = {
    "lines": "line", "lines-and-points": "line", "spline": "line", "bars": "bar", "column": "bar", "columns": "bar",
    "stacked-bar": "stacked", "stacked-area": "area", "areas": "area", "point": "points", "scatter": "points",
    "scatterplot": "points", "dot": "points",
}  # fmt: skip
"""Words of others for the marks that are drawn."""


def is_simple(view: dict[str, Any]) -> bool:
    """Whether a view is of the kind that the standard calls simple."""
    return str(view.get("specType", "simple")) == "simple"


def in_one_form(views: list[Any], resources: list[dict[str, Any]], noted: Noted) -> list[dict[str, Any]]:
    """The simple views, with names and resources by name; the others are told."""
    found = []
    for number, view in enumerate(views, 1):
        if not isinstance(view, dict):
            noted.add("left out", "A chart that is no object is left out.")
        elif not is_simple(view) and not (view.get("specType") == "plot" and as_simple(view, resources)):
            noted.add("left out", not_drawn(view))
        else:
            view_in_lists(view, resources)
            view["name"] = " ".join(str(view.get("name") or f"chart-{number}").split())
            spec = view.get("spec")
            if isinstance(spec, dict) and isinstance(spec.get("type"), str):
                spec["type"] = _TYPES.get(spec["type"].lower(), spec["type"].lower())
            found.append(view)
    return found


def not_drawn(view: dict[str, Any]) -> str:
    """Says that a view of another kind is left out."""
    name = view.get("title") or view.get("name") or ""
    return f"The chart {quoted(name)} is of the kind {quoted(view.get('specType'))}, which is not drawn."


def that_lead_somewhere(sheet: FactSheet, files: PackageFiles, noted: Noted) -> FactSheet:
    """The sheet with the views whose resources and fields are there, each under a name of its own."""
    schemas = [resource.schema for resource in sheet.resources if resource.schema]
    open_fields = frozenset(field.name for schema in schemas for field in schema.fields if field.type == "any")
    names = Names(sheet, Path(files.label), open_fields)
    unread = {resource.name for resource in sheet.resources if resource.reason}
    kept: dict[str, View] = {}
    for view in sheet.views:
        wrong = next((mistake.problem for mistake in references.of_view(view, names, "")), "")
        lost = next((name for name in view.resources if name in unread), "")
        wrong = wrong or (f"The table {quoted(lost)} cannot be read." if lost else "")
        if wrong:
            noted.add("left out", f"The chart {quoted(view.label)} is not drawn: {wrong}")
        else:
            name = view.name if view.name not in kept else f"{view.name}-{len(kept) + 1}"
            kept[name] = replace(view, name=name)
    return replace(sheet, views=tuple(kept.values()))
