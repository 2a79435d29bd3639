"""How a kind of tab is declared: one file in `kinds`, with its type, what it shows, and what can be found in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.registry import Registry
from harbin_viewer.factsheet.model.tab import DeclaredTab
from harbin_viewer.factsheet.tabs.entry import Entry, RowPlace

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.package.resource import Resource
    from harbin_viewer.factsheet.model.sheet import FactSheet
    from harbin_viewer.factsheet.model.view import View
    from harbin_viewer.factsheet.tables.opened import OpenSheet


class Tab(DeclaredTab, frozen=True, kw_only=True, tag_field="kind"):
    """A tab as a sheet declares it; the `tag` of its class is the `kind` in the descriptor.

    `closeness` says how close to its reader a kind shows the rows of a table, the closest having the lowest: Find leads
    to the closest of the tabs that show a row. `order` is its place among the tabs of a package that declares none. The
    module of a kind is imported before the first paint.
    """

    closeness: ClassVar[int] = 50
    order: ClassVar[int] = 50

    @classmethod
    def unasked(cls, _sheet: FactSheet) -> Tab | None:
        """The tab of this kind that a package is given which declares none; None where it would show nothing."""
        return None

    def uses(self) -> tuple[Use, ...]:
        """The resources and fields that it names."""
        return ()

    def names_of_views(self) -> tuple[str, ...]:
        """The views that it names."""
        return ()

    def shown_resources(self, sheet: FactSheet) -> tuple[Resource, ...]:
        """The tables that it shows, by themselves or in charts."""
        return tuple(sheet.resource(name) for name in dict.fromkeys(use.resource for use in self.uses()))

    def shown_views(self, sheet: FactSheet) -> tuple[View, ...]:
        """The charts that it shows."""
        return tuple(sheet.view(name) for name in self.names_of_views())

    def entries(self, document: OpenSheet) -> Iterator[Entry]:
        """What can be found in it, itself first, but for the rows of tables."""
        yield Entry("tab", self.title, self.words(document.sheet), "Tab", tab=self.name)

    def words(self, sheet: FactSheet) -> str:
        """The text that stands in it."""
        return ""

    def row_places(self, sheet: FactSheet) -> Iterator[tuple[str, RowPlace]]:
        """Where it shows the rows of each of its tables."""
        for resource in self.shown_resources(sheet):
            yield resource.name, RowPlace(self.title, self.name)


TABS: Registry[type[Tab]] = Registry(f"{__package__}.kinds", str(Path(__file__).parent / "kinds"))
"""The kinds of tabs by their `kind`: those in `kinds`, and those that others declare."""

_Kind = TypeVar("_Kind", bound=type[Tab])


def declared(kind: _Kind) -> _Kind:
    """Declare a kind of tab: a decorator for its class."""
    TABS.add(str(kind.__struct_config__.tag), kind)
    return kind


def tabs_of(sheet: FactSheet) -> Iterator[Tab]:
    """The tabs that a sheet declares, in their order."""
    return (tab for tab in sheet.factsheet.tabs if isinstance(tab, Tab))
