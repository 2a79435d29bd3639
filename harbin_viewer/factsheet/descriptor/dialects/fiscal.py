"""Fiscal data packages: the currency of each measure, which their model or mapping names beside the tables."""

from __future__ import annotations

from harbin_viewer.factsheet.descriptor.dialects.dialect import Dialect, Part, has, objects, text


def _package(package: Part) -> None:
    currencies = _currencies(package)
    for resource in objects(package.get("resources")) if currencies else ():
        schema = resource.get("schema")
        for field in objects(schema.get("fields")) if isinstance(schema, dict) else ():
            if not has(field, "unit") and text(field, "name") in currencies:
                field["unit"] = currencies[text(field, "name")]


def _currencies(package: Part) -> dict[str, str]:
    """The currency of each column of amounts: its own, else that of the package."""
    found: dict[str, str] = {}
    for name in ("model", "mapping"):
        model = package.get(name)
        measures = model.get("measures") if isinstance(model, dict) else None
        for measure in objects(list(measures.values()) if isinstance(measures, dict) else measures):
            column = text(measure, "source") or text(measure, "field")
            currency = text(measure, "currency") or text(package, "currency")
            if column and currency:
                found[column] = currency
    return found


FISCAL = Dialect("fiscal data packages", package=_package)
