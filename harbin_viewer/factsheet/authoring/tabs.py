"""The tabs of a draft: what is shown, in the order in which the document has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from harbin_viewer.factsheet.authoring.draft import Draft, DraftTable
from harbin_viewer.factsheet.authoring.suggesting.suggested_views import charts_title
from harbin_viewer.factsheet.words.plain_names import free_name, plain_name


def tabs_of(draft: Draft, highlights: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The tabs as a descriptor has them: the summary, then cards and charts as they come, the tables last."""
    summary: dict[str, Any] = {"kind": "summary", "name": "summary", "title": "Summary"}
    tabs = [summary | ({"highlights": list(highlights)} if highlights else {})]
    charted = {name for view in draft.views for name in view.tables}
    decks = _decks(draft.tables)
    placed = [(tables[0], _cards(tables)) for tables in decks]
    drawn_tables = [table for table in draft.tables if table.name in charted]
    if drawn_tables:
        titles = {charts_title(table) for table in drawn_tables}
        title = titles.pop() if len(titles) == 1 else "Charts"
        placed.append((drawn_tables[0], {"kind": "charts", "name": "charts", "title": title}))
    order = [table.name for table in draft.tables]
    placed.sort(
        key=lambda pair: (pair[0].section.number if pair[0].kind == "statements" else 0, order.index(pair[0].name))
    )
    tabs += [tab for _, tab in placed]
    explored = _explored(draft, drawn_tables)
    told = [table.name for table in draft.tables if table.kind in ("figures", "words")]
    if explored:
        tabs.append(
            {"kind": "explore", "name": "explore", "title": "Explore", "resources": sorted(explored, key=order.index)}
        )
    if explored or not charted.issuperset(told):  # all of them then: who looks for one there is not to miss it
        tabs.append({"kind": "table", "name": "tables", "title": "Tables", "resources": told})
    return _named_apart(tabs)


def _explored(draft: Draft, drawn: Sequence[DraftTable]) -> set[str]:
    """The tables that can be explored: of data all that are drawn, of an article those that its charts choose from."""
    is_article = any(table.kind in ("cards", "statements") for table in draft.tables)
    chosen = {name for view in draft.views if view.entry["specType"] == "explore" for name in view.tables}
    return {table.name for table in drawn if table.name in chosen or (table.kind == "figures" and not is_article)}


def _decks(tables: Sequence[DraftTable]) -> list[list[DraftTable]]:
    """Tables that are shown as cards, those of one section or one subject together."""
    groups: list[list[DraftTable]] = []
    for table in tables:
        if table.kind not in ("cards", "statements"):
            continue
        group = next((known for known in groups if _together(known, table)), None)
        if group is None:
            groups.append([table])
        else:
            group.append(table)
    return groups


def _together(group: list[DraftTable], table: DraftTable) -> bool:
    return any(
        known.section.number == table.section.number
        or (table.section.subject and known.section.subject == table.section.subject)
        for known in group
    )


def _cards(tables: list[DraftTable]) -> dict[str, Any]:
    title = next((table.section.tab_title for table in tables if table.section.tab_title), tables[0].title)
    decks = []
    for table in tables:
        deck = {"resource": table.name, "heading": table.heading, "text": table.text, "title": table.title}
        decks.append(deck | {"group": table.group} if table.group else deck)
    return {"kind": "cards", "name": plain_name(title) or "cards", "title": title, "decks": decks}


def _named_apart(tabs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    taken: set[str] = set()
    for tab in tabs:
        tab["name"] = free_name(tab["name"], taken)
        taken.add(tab["name"])
    return tabs
