"""The views that make charts of choices, as a sheet would declare them: of a reader's, and of first looks at tables."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.known_looks import first_look
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.model.view import Spec, View
from harbin_viewer.factsheet.tabs.kinds.explore import ExploreTab
from harbin_viewer.factsheet.words.plain_names import free_name


def view_of_choice(
    document: Document, exploration: Exploration, *, title: str = "", taken: Collection[str] = ()
) -> View:
    """The view of a choice, of a name that is free; other words are made anew from the figures whenever it is drawn."""
    roles = document.roles(exploration.resource)
    group = roles.time or roles.entity or exploration.measure
    spec = Spec(type=FORMS[exploration.form].mark, group=group, series=(exploration.measure,), explore=exploration)
    name = free_name(exploration.name, {view.name for view in document.sheet.views}.union(taken))
    return View(name=name, title=title, resources=(exploration.resource,), spec=spec, spec_type="explore")


def charts_of(document: Document, explored: Mapping[str, Exploration] = MappingProxyType({})) -> tuple[View, ...]:
    """The charts that a sheet declares; of one that declares none, those that exploring its tables begins with.

    `explored` are the choices of a reader, by the names of their tables, which stand in place of these. A table that
    cannot be read, or holds too little for the form that it begins with, has none.
    """
    return document.sheet.views or tuple(_first_views(document, explored))


def why_no_chart(document: Document) -> str:
    """Why the tables of a sheet that declares no chart have none, by the first that tells, as a sentence; or ""."""
    return next((reason for _, reason in _beginnings(document, {}) if reason), "")


def _first_views(document: Document, explored: Mapping[str, Exploration]) -> Iterator[View]:
    taken: set[str] = set()
    for exploration, reason in _beginnings(document, explored):
        if exploration is not None and not reason:
            view = view_of_choice(document, exploration, taken=taken)
            taken.add(view.name)
            yield view


def _beginnings(document: Document, explored: Mapping[str, Exploration]) -> Iterator[tuple[Exploration | None, str]]:
    """What was chosen of each table, or what exploring it begins with, and why it cannot be shown, "" where it can."""
    from harbin_viewer.charts.exploring.explored import brief_of, why_not

    for tab in document.sheet.factsheet.tabs:
        for resource in tab.shown_resources(document.sheet) if isinstance(tab, ExploreTab) else ():
            if not resource.tabular or resource.reason:
                continue
            try:
                beginning = first_look(document.cube(resource.name))
            except SheetError:
                continue  # `check` and the window tell why
            exploration = explored.get(resource.name, beginning.exploration)
            yield exploration, why_not(brief_of(document, exploration)) if exploration else beginning.sentence
