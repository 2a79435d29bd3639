"""The several forms that the standard lets a part have, brought into the one that the types know."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from harbin_viewer.factsheet.descriptor.foreign.plain_values import is_yaml, plain_json, plain_yaml
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import LOST
from harbin_viewer.factsheet.sources.files.package_files import PackageFiles
from harbin_viewer.factsheet.sources.files.path_rules import path_problem
from harbin_viewer.factsheet.wording import quoted

Tell: TypeAlias = Callable[[str, str, str], None]
"""Is told the place, what is wrong there, and what to do."""

_MAX_SCHEMA = 8 * 1024**2
"""Bytes of a schema or dialect in a file of its own."""

_LISTS = ("resources", "views", "sources", "licenses", "contributors")


def is_address(path: object) -> bool:
    """Whether a path is an address of the web."""
    return isinstance(path, str) and "://" in path


def in_one_form(package: dict[str, Any], files: PackageFiles, base: str, tell: Tell) -> bool:
    """Bring resources into one form, in place; whether anything was changed.

    Several paths become `path` and `morePaths`; `schema` and `dialect` in files of their own are read from there (never
    from an address). `base` is the folder of the descriptor in `files`.
    """
    changed = False
    shared = package.get("schemas")
    for number, resource in enumerate(package.get("resources") or ()):
        if isinstance(resource, dict):
            if isinstance(shared, dict) and isinstance(known := shared.get(str(resource.get("schema"))), dict):
                resource["schema"] = deepcopy(known)
            place = f"resource “{resource.get('name') or number + 1}”"
            changed |= _paths(resource)
            for name in ("schema", "dialect"):
                changed |= _in_own_file(resource, name, (files, base), place, tell)
    return changed


def _paths(resource: dict[str, Any]) -> bool:
    paths = resource.get("path")
    if not isinstance(paths, list):
        return False
    texts = [path for path in paths if isinstance(path, str) and path]
    resource["path"] = texts[0] if texts else ""
    resource["morePaths"] = texts[1:]
    return True


def _in_own_file(resource: dict[str, Any], name: str, where: tuple[PackageFiles, str], place: str, tell: Tell) -> bool:
    """Read a part that stands in a file; what cannot be read is taken out, and told."""
    path = resource.get(name)
    if not isinstance(path, str):
        return False
    del resource[name]
    files, base = where
    if is_address(path):
        tell(f"{place}, {name}", f"It stands at {path}, and nothing is fetched.", "Put it into a file of the folder.")
        return True
    found = _read(files, str(PurePosixPath(base) / path) if base else path)
    if isinstance(found, str):
        resource.setdefault(LOST, []).append(f"Its {name} {quoted(path)} cannot be read: {found}")
        tell(f"{place}, {name}", f"{quoted(path)} cannot be read: {found}", "Put the file there, or correct the path.")
    else:
        resource[name] = found
    return True


def _read(files: PackageFiles, path: str) -> dict[str, Any] | str:
    """The object in a file, or what is wrong with it."""
    if problem := path_problem(path):
        return problem
    try:
        content = files.read(path, _MAX_SCHEMA)
        found = plain_yaml(content, path) if is_yaml(path) else plain_json(content)
    except SheetError as mistake:
        return mistake.problem
    except (ValueError, RecursionError):
        return "it is not valid JSON."
    return found if isinstance(found, dict) else "it is no object."


def in_lists(package: dict[str, Any]) -> None:
    """Bring what others write as an object, a text or by name into the lists that the standard has, in place."""
    for name in _LISTS:
        package[name] = _listed(package[name]) if name in package else []
    resources = [{"path": item} if isinstance(item, str) else item for item in package["resources"]]
    package["resources"] = [resource for resource in resources if isinstance(resource, dict)]
    for resource in package["resources"]:
        _schema_in_lists(resource)


def _listed(value: Any) -> list[Any]:
    """A list; an object of named objects becomes one, each with its name."""
    if isinstance(value, dict) and value and all(isinstance(item, dict) for item in value.values()):
        return [{"name": name, **item} for name, item in value.items()]
    return value if isinstance(value, list) else [] if value is None else [value]


def _schema_in_lists(resource: dict[str, Any]) -> None:
    if "schema" not in resource and isinstance(resource.get("fields"), list):
        resource["schema"] = {"fields": resource["fields"]}
    schema = resource.get("schema")
    if isinstance(schema, list):
        resource["schema"] = schema = {"fields": schema}
    if isinstance(schema, dict):
        if schema.get("fields"):
            schema["fields"] = _listed(schema["fields"])
        else:
            del resource["schema"]
    dialect = resource.get("dialect")
    if isinstance(dialect, dict) and isinstance(dialect.get("csv"), dict):  # as frictionless writes it
        resource["dialect"] = {**dialect, **dialect["csv"]}


def view_in_lists(view: dict[str, Any], resources: list[Any]) -> None:
    """A view's resources by name: some give numbers, objects, or none where there is one only."""
    names = [str(resource.get("name") or "") for resource in resources if isinstance(resource, dict)]
    listed = _listed(view.get("resources")) or names[:1]
    view["resources"] = [_name_of(item, names) for item in listed]


def _name_of(item: Any, names: list[str]) -> Any:
    if isinstance(item, dict):
        return item.get("name") or item.get("resource")
    if isinstance(item, int) and not isinstance(item, bool) and 0 <= item < len(names):
        return names[item]
    return item
