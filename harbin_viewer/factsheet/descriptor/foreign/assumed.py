"""What a package lacks and can be given: a title, a name, tabs, titles of its sources."""

from __future__ import annotations

import re

from msgspec.structs import replace

from harbin_viewer.factsheet.descriptor.foreign.noted import Noted
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.sheet import FactSheet, FactSheetPart
from harbin_viewer.factsheet.tabs.declaration import TABS, Tab


def completed(sheet: FactSheet, folder: str, noted: Noted) -> FactSheet:
    """The sheet with what it lacks; `folder` is the name of the folder or file that holds it."""
    title, name = _one_line(sheet.title), _one_line(sheet.name)
    if not title:
        title = _in_words(name or folder)
        namesake = "name" if name else "folder"
        noted.add("assumed", f"The package has no title; it is called as its {namesake} is.")
    sources = tuple(source if source.title else _titled(source) for source in sheet.sources)
    name = name or _slug(folder or title)
    own = sheet.factsheet if sheet.factsheet.tabs else FactSheetPart(tabs=_tabs(sheet))
    of_others = sheet.of_others or not sheet.factsheet.tabs
    return replace(sheet, title=title, name=name, sources=sources, factsheet=own, of_others=of_others)


def _titled(source: Source) -> Source:
    return replace(source, title=source.full_name)


def _tabs(sheet: FactSheet) -> tuple[Tab, ...]:
    """The tabs of a package that declares none: those that the kinds offer of themselves."""
    kinds = sorted(TABS.kinds(), key=lambda kind: kind.order)
    return tuple(tab for tab in (kind.unasked(sheet) for kind in kinds) if tab is not None)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _in_words(name: str) -> str:
    """A name as a title: "gold-prices" is "Gold prices"; one that has spaces is a title already."""
    if " " in name.strip():
        return name.strip()
    words = re.sub(r"[-_.]+", " ", name).strip()
    return words[:1].upper() + words[1:] if words else "A data package"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-") or "package"
