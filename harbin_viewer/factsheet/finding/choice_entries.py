"""What can be found among the choices of a tab in which one explores: what is measured, and who is counted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from harbin_viewer.factsheet.tables.opened import OpenSheet
from harbin_viewer.factsheet.tabs.declaration import tabs_of
from harbin_viewer.factsheet.tabs.entry import Entry
from harbin_viewer.factsheet.tabs.kinds.explore import ExploreTab

if TYPE_CHECKING:
    from harbin_viewer.factsheet.exploring.cube import Cube
    from harbin_viewer.factsheet.model.sheet import FactSheet

_MOST = 20_000
"""Those counted of a table that can be found; of more, the reader searches in Explore itself."""


class Explored(OpenSheet, Protocol):
    """A sheet whose tables are explored."""

    def cube(self, name: str) -> Cube:
        """A table by time, entity and dimensions; SheetError where its file has a mistake."""


def exploring_tab(sheet: FactSheet, resource: str) -> ExploreTab | None:
    """The first tab in which the table of that name is explored."""
    explored = (tab for tab in tabs_of(sheet) if isinstance(tab, ExploreTab))
    return next(
        (
            tab
            for tab in explored
            if any(resource_shown.name == resource for resource_shown in tab.shown_resources(sheet))
        ),
        None,
    )


def choices_in(document: Explored, name: str) -> Iterator[Entry]:
    """The measures and the entities of a table; none where no tab explores it, or there is nothing to see in it."""
    tab = exploring_tab(document.sheet, name)
    if tab is None:
        return
    cube = document.cube(name)
    label = document.resource(name).label
    for measure in cube.roles.measures:
        text = " · ".join(filter(None, [measure.unit, measure.description, f"in “{label}”"]))
        yield Entry(
            "measure", measure.title, text, tab.title, tab=tab.name, resource=name, field=measure.field,
            also=measure.field,
        )  # fmt: skip
    if cube.entities is None or not cube.roles.measures:
        return
    entity = cube.table.field(cube.roles.entity).label
    among = f"One of {len(cube.entities.words):,} of “{entity}” in “{label}”"
    for word in islice(cube.entities.words, _MOST):
        yield Entry(
            "entity", word, among, tab.title,
            tab=tab.name, resource=name, field=cube.roles.entity, also=cube.codes.get(word, ""),
        )  # fmt: skip
