"""Charts of what the reader chooses from a table of many."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.parts import Name
from harbin_viewer.factsheet.tabs.declaration import Tab, declared

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.package.resource import Resource
    from harbin_viewer.factsheet.model.sheet import FactSheet


@declared
class ExploreTab(Tab, frozen=True, kw_only=True, tag="explore"):
    """Charts of what the reader chooses from a table of many; no `resources` means all that have columns."""

    resources: tuple[Name, ...] = ()

    closeness: ClassVar[int] = 60
    order: ClassVar[int] = 10

    @classmethod
    def unasked(cls, sheet: FactSheet) -> Tab | None:
        """The tables that hold data; those about others that measure nothing of them are left to the tables."""
        read = [resource for resource in sheet.resources if resource.tabular and not resource.reason]
        of_data = {field for known in read if not known.minor for field in known.roles}
        beside = (known.minor and "measure" in known.roles.values() and of_data & known.roles.keys() for known in read)
        names = tuple(known.name for known, shown in zip(read, beside, strict=True) if shown or not known.minor)
        return cls(name="explore", title="Explore", resources=names) if names else None

    def uses(self) -> tuple[Use, ...]:
        """The tables that it names."""
        return tuple(Use(name, place="resources") for name in self.resources)

    def shown_resources(self, sheet: FactSheet) -> tuple[Resource, ...]:
        """The tables that it names, or all."""
        return super().shown_resources(sheet) if self.resources else sheet.resources
