"""What a sheet has, list by list: its tabs, charts, tables and checks, each with a sentence on what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from harbin_viewer.factsheet.checks.declaration import declared_in
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.exploration import FORMS
from harbin_viewer.factsheet.model.mark import MARKS, PAIRS
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.tabs.declaration import Tab, tabs_of
from harbin_viewer.factsheet.tabs.kinds.cards import CardsTab
from harbin_viewer.factsheet.tabs.kinds.charts import ChartsTab
from harbin_viewer.factsheet.tabs.kinds.explore import ExploreTab
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.factsheet.wording import by_number, counted, first_of, in_quotes, listed, number

ContentKind: TypeAlias = Literal["tab", "view", "resource", "check"]

LISTS: Mapping[ContentKind, tuple[str, ...]] = {
    "tab": ("factsheet", "tabs"), "view": ("views",), "resource": ("resources",), "check": ("factsheet", "checks"),
}  # fmt: skip
"""Where the descriptor has the list of each kind."""

SAID: Mapping[ContentKind, str] = {"tab": "tab", "view": "chart", "resource": "table", "check": "check"}
"""What an entry of each kind is called."""

_NAMED = 3
"""Tables and charts that are named before the others are counted."""


class Content(NamedTuple):
    """Something that a sheet has: its name in the descriptor, its title, and what it is."""

    name: str
    label: str
    told: str


def contents(document: Document, kind: ContentKind) -> tuple[Content, ...]:
    """The entries of a kind, in the order of the sheet."""
    return tuple(_LISTED[kind](document.sheet))


def with_findings(checks: tuple[Content, ...], findings: tuple[Finding, ...]) -> tuple[Content, ...]:
    """The checks with what came of them."""
    return tuple(check._replace(told=f"{check.told} {tally([f for f in findings if f.check == check.name])}".strip())
                 for check in checks)  # fmt: skip


def tally(findings: list[Finding]) -> str:
    """How many figures hold, differ and cannot be compared, in a sentence; "" for none."""
    differs, holds, unchecked = (_count(findings, verdict) for verdict in ("differs", "holds", "unchecked"))
    known = sum(one.count for one in findings if one.verdict == "differs" and one.known)
    declared = f" ({number(known)} declared as known)" if known else ""
    parts = [
        f"{number(differs)} {by_number(differs, 'differs', 'differ')}{declared}" if differs else "",
        f"{number(holds)} {by_number(holds, 'holds', 'hold')}" if holds else "",
        f"{number(unchecked)} cannot be compared" if unchecked else "",
    ]
    said = [part for part in parts if part]
    return f"{listed(said)}." if said else ""


def _count(findings: list[Finding], verdict: str) -> int:
    return sum(one.count for one in findings if one.verdict == verdict)


def _tabs(sheet: FactSheet) -> Iterator[Content]:
    return (Content(tab.name, tab.title, _of_tab(tab, sheet)) for tab in tabs_of(sheet))


def _of_tab(tab: Tab, sheet: FactSheet) -> str:
    if isinstance(tab, ChartsTab):
        return f"{_some([view.label for view in tab.shown_views(sheet)], 'chart')}."
    if isinstance(tab, SummaryTab):
        figures = f" and {counted(len(tab.highlights), 'large figure')}" if tab.highlights else ""
        return f"The description of the sheet{figures}."
    tables = _some([resource.label for resource in tab.shown_resources(sheet)], "table")
    what = {CardsTab: "Cards of ", ExploreTab: "Charts that readers choose, of "}.get(type(tab), "")
    told = f"{what}{tables}." if what or tab.shown_resources(sheet) else "What the package tells of itself."
    return f"{told[0].upper()}{told[1:]}"


def _some(labels: list[str], what: str) -> str:
    """A few by name, more by number."""
    if not labels:
        return f"No {what}"
    return first_of(in_quotes(labels), _NAMED, f" other {what}s")


def _charts(sheet: FactSheet) -> Iterator[Content]:
    shown = {view.name for tab in tabs_of(sheet) for view in tab.shown_views(sheet)}
    for view in sheet.views:
        unseen = "" if view.name in shown else " No tab shows it."
        yield Content(view.name, view.label, f"{_of_chart(view, sheet)}{unseen}")


def _of_chart(view: View, sheet: FactSheet) -> str:
    explored = view.spec.explore
    form = FORMS[explored.form].words if explored is not None and explored.form in FORMS else ""
    words = form or (MARKS | PAIRS).get(view.spec.type, "")
    tables = _some([sheet.resource(name).label for name in dict.fromkeys(view.resources)], "table")
    kind = words.split(",")[0].strip(". ")
    return f"{kind[:1].upper()}{kind[1:]}, of {tables}." if kind else f"Of {tables}."


def _tables(sheet: FactSheet) -> Iterator[Content]:
    for resource in sheet.resources:
        charts = sum(resource.name in view.resources for view in sheet.views)
        checks = sum(resource.name in {use.resource for use in check.uses()} for check in declared_in(sheet))
        parts = ((charts, "chart"), (checks, "check"))
        needed = listed([counted(count, what) for count, what in parts if count])
        needs = by_number(charts + checks, f"{needed} needs it.", f"{needed} need it.") if needed else ""
        where = ", ".join(resource.paths) or "Rows in the descriptor"
        yield Content(resource.name, resource.label, f"{where}. {needs}".strip())


def _checks(sheet: FactSheet) -> Iterator[Content]:
    return (Content(check.name, check.title, "") for check in sheet.factsheet.checks)


_LISTED = {"tab": _tabs, "view": _charts, "resource": _tables, "check": _checks}
