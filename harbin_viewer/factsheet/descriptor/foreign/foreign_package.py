"""A package of others as a FactSheet: understood as far as it goes, with notices of what was assumed and left out."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import msgspec

from harbin_viewer.factsheet.descriptor.dialects.translating import translate
from harbin_viewer.factsheet.descriptor.foreign import foreign_views, forms, other_formats, told_in_words, unusable
from harbin_viewer.factsheet.descriptor.foreign.fitting import Fitting
from harbin_viewer.factsheet.descriptor.foreign.inline_text import as_rows
from harbin_viewer.factsheet.descriptor.foreign.noted import Noted
from harbin_viewer.factsheet.descriptor.foreign.whereabouts import REASON, Whereabouts
from harbin_viewer.factsheet.model.package.resource import LOST
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.sources.files.package_files import PackageFiles
from harbin_viewer.factsheet.sources.files.path_rules import without_endings


def understood(package: dict[str, Any], files: PackageFiles, noted: Noted) -> FactSheet:
    """The package; nothing of it is so wrong that the rest is not read. `package` is changed in place."""
    resources = _resources(package, files, noted)
    paths = [resource.get("path") for resource in resources]
    whereabouts = Whereabouts(files)
    whereabouts.settle(resources)
    other_formats.settle(resources, files)
    _name(resources, paths, noted)
    whereabouts.tell(noted)
    told_in_words.settle(package, resources, noted)
    package["views"] = foreign_views.in_one_form(package["views"], resources, noted)
    fitted = Fitting(package, noted).fit(FactSheet, package) or {}
    unusable.take_out(fitted.get("resources", []), noted)
    return foreign_views.that_lead_somewhere(msgspec.convert(fitted, FactSheet), files, noted)


def _resources(package: dict[str, Any], files: PackageFiles, noted: Noted) -> list[dict[str, Any]]:
    """The resources as the standard has them today, their schemas read from where they stand."""
    forms.in_lists(package)
    for resource in package["resources"]:
        resource.pop(REASON, None)
        resource.pop(LOST, None)
    forms.in_one_form(package, files, "", lambda place, told, _remedy: noted.add("left out", told, place=place))
    forms.in_lists(package)
    translate(package)
    forms.in_one_form(package, files, "", lambda place, told, _remedy: noted.add("left out", told, place=place))
    forms.in_lists(package)
    for resource in package["resources"]:
        as_rows(resource)
    return list(package["resources"])


def _name(resources: list[dict[str, Any]], paths: list[Any], noted: Noted) -> None:
    """Give each resource a name of its own: that of its file (as the descriptor has it), where it has none."""
    seen: set[str] = set()
    for number, (resource, path) in enumerate(zip(resources, paths, strict=True), 1):
        name = _one_line(resource.get("name"))
        if not name:
            name = _stem(path, resource) or _one_line(resource.get("title")) or f"table-{number}"
            if len(resources) > 1:
                noted.add("assumed", "Tables without a name are called as their files are.", place=name)
        again = 1
        while f"{name}-{again}" in seen if again > 1 else name in seen:
            again += 1
        if again > 1:
            noted.slip("assumed", "Tables of the same name are numbered.", place=name)
        resource["name"] = f"{name}-{again}" if again > 1 else name
        seen.add(resource["name"])


def _one_line(text: object) -> str:
    return " ".join(text.split()) if isinstance(text, str) else ""


def _stem(path: object, resource: dict[str, Any]) -> str:
    """The name of a file without its endings; a slash in it parts no folders where the file lies in none."""
    if not isinstance(path, str):
        return ""
    whole = path.replace("\\", "/").split("?")[0].rstrip("/")
    name = whole if "/" not in str(resource.get("path", "/")) else PurePosixPath(whole).name
    return _one_line(without_endings(name))
