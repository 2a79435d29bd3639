"""Tables as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.parts import Name
from harbin_viewer.factsheet.tabs.declaration import Tab, declared

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.package.resource import Resource
    from harbin_viewer.factsheet.model.sheet import FactSheet


@declared
class TableTab(Tab, frozen=True, kw_only=True, tag="table"):
    """Tables as they are; no `resources` means all of the sheet."""

    resources: tuple[Name, ...] = ()

    closeness: ClassVar[int] = 40
    order: ClassVar[int] = 30

    @classmethod
    def unasked(cls, sheet: FactSheet) -> Tab | None:
        """The tables that can be read."""
        read = tuple(resource.name for resource in sheet.resources if resource.tabular and not resource.reason)
        return cls(name="tables", title="Tables", resources=read)

    def uses(self) -> tuple[Use, ...]:
        """The tables that it names."""
        return tuple(Use(name, place="resources") for name in self.resources)

    def shown_resources(self, sheet: FactSheet) -> tuple[Resource, ...]:
        """The tables that it names, or all."""
        return super().shown_resources(sheet) if self.resources else sheet.resources
