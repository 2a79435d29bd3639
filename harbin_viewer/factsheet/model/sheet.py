"""A fact sheet as frozen, typed values."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from msgspec import Meta, field

from harbin_viewer.factsheet.model.check import DeclaredCheck
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.people import Contributor, License
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.parts import LanguageTag, OwnPart, Part
from harbin_viewer.factsheet.model.tab import DeclaredTab
from harbin_viewer.factsheet.model.view import View

DESCRIPTOR = "datapackage.json"
"""The file of a package's folder that describes it."""

KEPT_CHARTS = ".chart.json"
"""What the name of a file ends with in which a reader kept charts."""


TOLD = "harbin:told"
"""The property of a package that was made of other files: what was assumed of them, and left out."""


class FactSheetPart(OwnPart, frozen=True, kw_only=True):
    """The property of our own, `factsheet`: what the sheet is about, its tabs in order, and its checks.

    Which kinds of tabs and checks there are is told by `tabs.declaration.TABS` and `checks.declaration.CHECKS`.
    """

    tabs: Annotated[tuple[DeclaredTab, ...], Meta(min_length=1)]
    about: str = ""
    checks: tuple[DeclaredCheck, ...] = ()


class FactSheet(Part, frozen=True, kw_only=True, dict=True):
    """A fact sheet: a Data Package whose `factsheet` property says what is to be seen and what is to hold.

    A package of others has no such property (`of_others`); it is given tabs when it is opened, and a title and name
    where it lacks them. `temporal` and `spatial` are what it covers, in its own words. The first of its
    `languages` is that of its texts. Of one that was made of files, `told` is what was assumed of these and left out.
    """

    name: str = ""
    title: str = ""
    resources: tuple[Resource, ...] = ()
    factsheet: FactSheetPart = FactSheetPart(tabs=())
    description: str = ""
    version: str = ""
    created: str = ""
    homepage: str = ""
    keywords: tuple[str, ...] = ()
    languages: tuple[LanguageTag, ...] = ()
    temporal: str = ""
    spatial: str = ""
    licenses: tuple[License, ...] = ()
    sources: tuple[Source, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    views: tuple[View, ...] = ()
    of_others: bool = field(default=False, name="harbin:ofOthers")
    told: tuple[Notice, ...] = field(default=(), name=TOLD)

    @property
    def language(self) -> str:
        """The language of its texts, as a tag; "" where that is not stated."""
        return self.languages[0] if self.languages else ""

    def source(self, name: str) -> Source | None:
        """The source of that name, or None; one without a name is never meant."""
        return self._sources.get(name) if name else None

    def sources_of(self, resource: Resource) -> tuple[Source, ...]:
        """The sources of a table whose rows name none: its own, or the only one of the sheet, else none."""
        return resource.sources or (self.sources if len(self.sources) == 1 else ())

    def resource(self, name: str) -> Resource:
        """The resource of that name; KeyError where there is none (the names that it uses are made sure of)."""
        return self._resources[name]

    def view(self, name: str) -> View:
        """The view of that name; KeyError where there is none."""
        return self._views[name]

    @cached_property
    def every_source(self) -> tuple[Source, ...]:
        """The sources of the sheet, then those that only tables name, each once."""
        of_tables = [source for resource in self.resources for source in resource.sources]
        return tuple(dict.fromkeys([*self.sources, *of_tables])) if of_tables else self.sources

    # The first of each name: there may be thousands, and each is asked for often.

    @cached_property
    def _sources(self) -> Mapping[str, Source]:
        return {source.name: source for source in reversed(self.sources)}

    @cached_property
    def _resources(self) -> Mapping[str, Resource]:
        return {resource.name: resource for resource in reversed(self.resources)}

    @cached_property
    def _views(self) -> Mapping[str, View]:
        return {view.name: view for view in reversed(self.views)}
