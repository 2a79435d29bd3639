"""Archives of oceanography (BCO-DMO): what they say of each column beside the schema."""

from __future__ import annotations

from harbin_viewer.factsheet.descriptor.dialects.dialect import Dialect, Part, has, objects, text
from harbin_viewer.factsheet.descriptor.dialects.plain_text import without_html

_PREFIX = "bcodmo:"
_NO_UNIT = ("unitless", "none", "n/a", "na", "dimensionless")


def _resource(resource: Part) -> None:
    """Give the fields of the schema the units and descriptions of the parameters of their names."""
    schema = resource.get("schema")
    fields = list(objects(schema.get("fields"))) if isinstance(schema, dict) else []
    said = {text(declared, f"{_PREFIX}name"): declared for declared in objects(resource.get(f"{_PREFIX}parameters"))}
    for field in fields:
        parameter = said.get(text(field, "name"), {})
        unit = text(parameter, f"{_PREFIX}units")
        if unit and unit.lower() not in _NO_UNIT and not has(field, "unit"):
            field["unit"] = unit
        if not has(field, "description") and (told := text(parameter, f"{_PREFIX}description")):
            field["description"] = without_html(told)


PARAMETERS = Dialect("archives of oceanography", resource=_resource)
