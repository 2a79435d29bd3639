"""Charts, one large at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from harbin_viewer.factsheet.model.parts import Name
from harbin_viewer.factsheet.tabs.declaration import Tab, declared
from harbin_viewer.factsheet.tabs.entry import Entry, RowPlace

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.package.resource import Resource
    from harbin_viewer.factsheet.model.sheet import FactSheet
    from harbin_viewer.factsheet.model.view import View
    from harbin_viewer.factsheet.tables.opened import OpenSheet


@declared
class ChartsTab(Tab, frozen=True, kw_only=True, tag="charts"):
    """Charts, one large at a time; no `views` means all of the sheet."""

    views: tuple[Name, ...] = ()

    closeness: ClassVar[int] = 30
    order: ClassVar[int] = 20

    @classmethod
    def unasked(cls, sheet: FactSheet) -> Tab | None:
        """All charts, where there are any."""
        return cls(name="charts", title="Charts") if sheet.views else None

    def names_of_views(self) -> tuple[str, ...]:
        """The charts that it names."""
        return self.views

    def shown_views(self, sheet: FactSheet) -> tuple[View, ...]:
        """The charts that it names, or all."""
        return tuple(view for view in sheet.views if not self.views or view.name in self.views)

    def shown_resources(self, sheet: FactSheet) -> tuple[Resource, ...]:
        """The tables that are drawn."""
        names = dict.fromkeys(name for view in self.shown_views(sheet) for name in view.resources)
        return tuple(sheet.resource(name) for name in names)

    def entries(self, document: OpenSheet) -> Iterator[Entry]:
        """The tab and each of its charts."""
        yield from super().entries(document)
        yield from (self._entry(view) for view in self.shown_views(document.sheet))

    def row_places(self, sheet: FactSheet) -> Iterator[tuple[str, RowPlace]]:
        """A row is in the chart that draws its table; where several do, in one of them."""
        views = self.shown_views(sheet)
        drawn = Counter(name for view in views for name in view.resources)
        for view in views:
            for name in view.resources:
                where = f"{self.title} · {view.label}" if drawn[name] == 1 else self.title
                yield name, RowPlace(where, self.name, view.name)

    def _entry(self, view: View) -> Entry:
        series = ", ".join(spec.title for spec in view.series() if spec.title)
        text = " ".join(filter(None, [view.subtitle, view.description, view.note, series]))
        return Entry("chart", view.label, text, self.title, tab=self.name, view=view.name)
