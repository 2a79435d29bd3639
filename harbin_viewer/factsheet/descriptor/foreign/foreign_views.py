"""Charts that a package declares: those of the standard's simple kind, and kept ones, whose fields are there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from harbin_viewer.factsheet.descriptor import references
from harbin_viewer.factsheet.descriptor.declared_names import Names
from harbin_viewer.factsheet.descriptor.foreign.forms import view_in_lists
from harbin_viewer.factsheet.descriptor.foreign.noted import Noted
from harbin_viewer.factsheet.descriptor.foreign.plot_views import as_simple
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import SPEC_TYPES, View
from harbin_viewer.factsheet.roles.unit_finding.said_units import tells_a_unit
from harbin_viewer.factsheet.sources.files.package_files import PackageFiles
from harbin_viewer.factsheet.wording import listed, quoted

_TYPES = {
    "lines": "line", "lines-and-points": "line", "spline": "line", "bars": "bar", "column": "bar", "columns": "bar",
    "stacked-bar": "stacked", "stacked-area": "area", "areas": "area", "point": "points", "scatter": "points",
    "scatterplot": "points", "dot": "points",
}  # fmt: skip
"""Words of others for the marks that are drawn."""

_WHAT_IT_IS = frozenset({
    "area", "bar", "bars", "chart", "column", "default", "diagram", "fig", "figure", "graph", "graphic", "line",
    "lines", "main", "map", "picture", "plot", "points", "scatter", "simple", "time", "series", "timeseries", "view",
    "vis", "visualisation", "visualization", "viz",
})  # fmt: skip
"""Words that say of a view only that it is one."""

_LONGEST_TITLE, _LONGEST = 90, 120

_RESTS_ON = re.compile(r"(?i),? (?:based on|calculated|compiled|according to|as (?:measured|reported)|obtained)\b.*")


def is_drawn(view: dict[str, Any]) -> bool:
    """Whether a view is of the kind that the standard calls simple, or of ours in which what was explored is kept."""
    return str(view.get("specType", "simple")) in SPEC_TYPES


def in_one_form(views: list[Any], resources: list[dict[str, Any]], noted: Noted) -> list[dict[str, Any]]:
    """The simple views, with names and resources by name; the others are told."""
    found = []
    for number, view in enumerate(views, 1):
        if not isinstance(view, dict):
            noted.add("left out", "A chart that is no object is left out.")
        elif not is_drawn(view) and not (view.get("specType") == "plot" and as_simple(view, resources)):
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
            kept[name] = replace(_with_words(view, sheet), name=name)
    return replace(sheet, views=tuple(kept.values()))


def _with_words(view: View, sheet: FactSheet) -> View:
    """The view, with what its measures are called for its title where its name says nothing."""
    words = re.findall(r"[^\W\d_]+", view.name.casefold())
    if view.title.strip() or view.spec.explore or not _WHAT_IT_IS.issuperset(words):
        return view
    measures = [field for series in view.series() if (field := _field(sheet, series.resource, series.field))]
    title = listed(list(dict.fromkeys(field.label for field in measures)))
    title = title if len(title) <= _LONGEST_TITLE else sheet.title
    return replace(view, title=title, subtitle=view.subtitle or (_told_of(measures[0]) if measures else ""))


def _field(sheet: FactSheet, resource: str, name: str) -> Field | None:
    schemas = (known.schema for known in sheet.resources if known.name == resource and known.schema)
    return next((field for schema in schemas for field in schema.fields if field.name == name), None)


def _told_of(field: Field) -> str:
    """What is measured, and in what, as the first sentence of a description says it; "" where it says no unit."""
    first = re.split(r"[.;\n](?:\s|$)", field.description.strip(), maxsplit=1)[0]
    words = _RESTS_ON.sub("", " ".join(first.split()))
    return words if " " in words and len(words) <= _LONGEST and tells_a_unit(words) else ""
