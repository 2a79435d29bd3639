"""What a package is about, what was found in it, what was assumed and what is odd."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from harbin_viewer.factsheet.tabs.declaration import Tab, declared

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.package.resource import Resource
    from harbin_viewer.factsheet.model.sheet import FactSheet


@declared
class OverviewTab(Tab, frozen=True, kw_only=True, tag="overview"):
    """The package in words; it shows no rows, and leads to the tabs that do."""

    closeness: ClassVar[int] = 5
    order: ClassVar[int] = 0

    @classmethod
    def unasked(cls, sheet: FactSheet) -> OverviewTab:
        """The first tab of a package that declares none."""
        return cls(name="overview", title="Overview")

    def shown_resources(self, sheet: FactSheet) -> tuple[Resource, ...]:
        """None: it tells of tables, and shows none."""
        return ()

    def words(self, sheet: FactSheet) -> str:
        """The description of the package. (What else it tells is in `overview.overview_entries`.)"""
        return sheet.description
