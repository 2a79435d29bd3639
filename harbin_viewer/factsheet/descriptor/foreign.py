"""A package of others as a FactSheet: understood as far as it goes, with notices of what was assumed and left out."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import msgspec

from harbin_viewer.factsheet.descriptor import foreign_views, forms
from harbin_viewer.factsheet.descriptor.dialects.translating import translate
from harbin_viewer.factsheet.descriptor.fitting import Fitting
from harbin_viewer.factsheet.descriptor.noted import Noted
from harbin_viewer.factsheet.descriptor.whereabouts import Whereabouts
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.sources.files import ENDINGS, PackageFiles


def understood(package: dict[str, Any], files: PackageFiles, noted: Noted) -> FactSheet:
    """The package; nothing of it is so wrong that the rest is not read. `package` is changed in place."""
    package.pop("factsheet", None)
    forms.in_lists(package)
    translate(package)
    forms.in_lists(package)
    resources = [resource for resource in package["resources"] if isinstance(resource, dict)]
    package["resources"] = resources
    _name(resources, noted)
    forms.in_one_form(package, files, "", lambda place, problem, _remedy: noted.add("left out", problem, place=place))
    for resource in resources:
        resource.pop("harbin:reason", None)
    Whereabouts(files, noted).settle(resources)
    package["views"] = foreign_views.in_one_form(package["views"], resources, noted)
    fitted = Fitting(package, noted).fit(FactSheet, package)
    return foreign_views.that_lead_somewhere(msgspec.convert(fitted or {}, FactSheet), files, noted)


def _name(resources: list[dict[str, Any]], noted: Noted) -> None:
    """Give each resource a name of its own: that of its file, where it has none."""
    seen: set[str] = set()
    for number, resource in enumerate(resources, 1):
        name = _one_line(resource.get("name"))
        if not name:
            name = _stem(resource.get("path")) or _one_line(resource.get("title")) or f"table-{number}"
            noted.add("assumed", "A resource without a name is called as its file is.", resource=name)
        again = 1
        while f"{name}-{again}" in seen if again > 1 else name in seen:
            again += 1
        if again > 1:
            noted.add("assumed", "Resources of the same name are numbered.", resource=f"{name}-{again}")
        resource["name"] = f"{name}-{again}" if again > 1 else name
        seen.add(resource["name"])


def _one_line(text: object) -> str:
    return " ".join(text.split()) if isinstance(text, str) else ""


def _stem(path: object) -> str:
    first = path[0] if isinstance(path, list) and path else path
    if not isinstance(first, str):
        return ""
    name = PurePosixPath(first.replace("\\", "/").split("?")[0].rstrip("/")).name
    return _one_line(ENDINGS.sub("", name) or name)
