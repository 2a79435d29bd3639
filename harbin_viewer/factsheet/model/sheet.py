"""A fact sheet as frozen, typed values."""

from typing import Annotated

from msgspec import Meta

from harbin_viewer.factsheet.model.check import DeclaredCheck
from harbin_viewer.factsheet.model.parts import Name, OwnPart, Part, Text
from harbin_viewer.factsheet.model.resource import Resource
from harbin_viewer.factsheet.model.source import Source
from harbin_viewer.factsheet.model.tab import DeclaredTab
from harbin_viewer.factsheet.model.view import View


class Contributor(Part, frozen=True, kw_only=True):
    """Who made the sheet, and as what."""

    title: str
    path: str = ""
    roles: tuple[str, ...] = ()


class License(Part, frozen=True, kw_only=True):
    """On what terms the sheet may be used."""

    name: str = ""
    path: str = ""
    title: str = ""


class FactSheetPart(OwnPart, frozen=True, kw_only=True):
    """The property of our own, `factsheet`: what the sheet is about, its tabs in order, and its checks.

    Which kinds of tabs and checks there are is told by `tabs.declaration.TABS` and `checks.declaration.CHECKS`.
    """

    tabs: Annotated[tuple[DeclaredTab, ...], Meta(min_length=1)]
    about: str = ""
    checks: tuple[DeclaredCheck, ...] = ()


class FactSheet(Part, frozen=True, kw_only=True):
    """A fact sheet: a Data Package (v2) with a `factsheet` property."""

    name: Name
    title: Text
    resources: Annotated[tuple[Resource, ...], Meta(min_length=1)]
    factsheet: FactSheetPart
    description: str = ""
    version: str = ""
    created: str = ""
    homepage: str = ""
    licenses: tuple[License, ...] = ()
    sources: tuple[Source, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    views: tuple[View, ...] = ()

    def source(self, name: str) -> Source | None:
        """The source of that name, or None."""
        return next((source for source in self.sources if name and source.name == name), None)

    def resource(self, name: str) -> Resource:
        """The resource of that name; KeyError where there is none (`open_sheet` has made sure of the names it uses)."""
        found = next((resource for resource in self.resources if resource.name == name), None)
        if found is None:
            raise KeyError(name)
        return found

    def view(self, name: str) -> View:
        """The view of that name; KeyError where there is none."""
        found = next((view for view in self.views if view.name == name), None)
        if found is None:
            raise KeyError(name)
        return found
