"""Charts of tables with many things over time, such as all countries: the first look that exploring them gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from harbin_viewer.factsheet.authoring.draft import DraftTable, Suggested
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.wording import in_quotes
from harbin_viewer.factsheet.words.plain_names import free_name

_SAYS_NOTHING = frozenset(
    {"value", "values", "figure", "figures", "number", "amount", "obs_value", "obs value", "data"}
)
_SHOWN = 3
"""Forms that draw several measures."""

_MOST_MEASURES = 4
"""Measures of a table that get a chart each."""


def explored_views(
    tables: Mapping[str, DraftTable], document: Document, year: int, taken: set[str]
) -> Iterator[Suggested]:
    """Charts of these tables, of what is worth seeing in each; `document` is what the draft would be.

    Times after `year` are projections, and count little.
    """
    for name, table in tables.items():
        for exploration in _first_looks(document, name, year):
            entry = _entry(table, exploration, document, taken)
            taken.add(str(entry["name"]))
            yield Suggested(entry, (name,), _why(exploration, table))


def _first_looks(document: Document, name: str, year: int) -> list[Exploration]:
    """That at a table, and at each further measure that is drawn alone and worth it."""
    from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
    from harbin_viewer.factsheet.exploring.first_look.worth_seeing import is_worth_seeing

    try:
        cube = document.cube(name)
    except SheetError:
        return []  # its mistakes are told when the sheet is read back
    first = beginning(cube, this_year=year).exploration
    measures = [known.field for known in cube.roles.measures]
    if first is None:
        return []
    if first.measure not in measures or FORMS[first.form].of_measures or FORMS[first.form].of_rows:
        return [first]
    others = [measure for measure in measures if measure != first.measure][: _MOST_MEASURES - 1]
    looks = (beginning(cube, measure=measure, this_year=year).exploration for measure in others)
    drawn = [look for look in looks if look is not None and not FORMS[look.form].of_rows]
    worth = [look for look in drawn if is_worth_seeing(cube, look)]
    together = [look for look in reversed(worth) if FORMS[look.form].of_measures]
    several = {look.form: look for look in together}  # those of one kind are alike
    return [first, *(look for look in worth if several.get(look.form, look) is look)]


def _entry(table: DraftTable, exploration: Exploration, document: Document, taken: set[str]) -> dict[str, Any]:
    import msgspec

    roles = document.roles(table.name)
    label = table.label(exploration.measure)
    is_bare = label.lower() in _SAYS_NOTHING and len(roles.measures) == 1  # beside another it says which is drawn
    title = table.title if is_bare else f"{label[0].upper()}{label[1:]}"
    told = msgspec.to_builtins(exploration).items()
    plain = {key: value for key, value in told if value not in ("", None, (), [], {}, False)}
    return {
        "name": free_name(f"{table.name}-chart", taken), "title": title,
        "subtitle": _subtitle(table, exploration, title), "resources": [table.name], "specType": "explore",
        "spec": {
            "type": FORMS[exploration.form].mark, "group": roles.time or roles.entity or exploration.measure,
            "series": [exploration.measure], "explore": plain,
        },
    }  # fmt: skip


def _subtitle(table: DraftTable, exploration: Exploration, title: str) -> str:
    """What is drawn, of what is chosen, and in which unit."""
    unit = table.unit(exploration.measure)
    said = [
        "" if table.title.lower().startswith(title.lower()) else table.title,
        *exploration.fixed.values(),
        "per cent" if unit == "%" else unit,
    ]
    words = ", ".join(filter(None, said))
    return f"{words[0].upper()}{words[1:]}" if words else FORMS[exploration.form].words


def _why(exploration: Exploration, table: DraftTable) -> str:
    shown = in_quotes(exploration.entities[:_SHOWN])
    more = len(exploration.entities) - len(shown)
    whom = f", for {', '.join(shown)}" if shown else ""
    others = f" and {more} more" if more > 0 else ""
    return f"{FORMS[exploration.form].words} of “{table.label(exploration.measure)}”{whom}{others}."
