"""A draft with words of its maker: titles of tables, columns and charts, units, what is known of a source."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal, TypeAlias

from harbin_viewer.factsheet.authoring.draft import Draft, DraftTable, Suggested
from harbin_viewer.factsheet.authoring.making import with_suggestions
from harbin_viewer.factsheet.authoring.tidying.plain_units import normal_unit
from harbin_viewer.factsheet.roles.units import is_relative
from harbin_viewer.factsheet.wording import in_quotes

DraftKind: TypeAlias = Literal["resource", "field", "view", "source"]
Words: TypeAlias = Mapping[tuple[DraftKind, str], Mapping[str, str]]
"""The new texts of tables, columns (“table/column”), charts and sources, each by its kind and name."""

WORDS: Mapping[DraftKind, tuple[str, ...]] = {
    "resource": ("title", "description"),
    "field": ("title", "unit", "description"),
    "view": ("title", "subtitle", "note"),
    "source": ("title", "short", "publisher", "author", "date", "accessed", "path", "kind", "note"),
}
"""The texts of each that a maker may change before anything is written."""


def words_in(draft: Draft, kind: DraftKind, name: str) -> dict[str, str]:
    """The texts of an entry as they are; “unit” is one of a table or chart of figures that have one, or some none."""
    if kind == "resource":
        table = draft.table(name)
        return {"title": table.title, "description": table.description} | _unit_words([table])
    entry = _column(draft, name) if kind == "field" else _entry(draft, kind, name)
    texts = {word: str(entry.get(word, "")) for word in WORDS[kind]}
    if kind == "field":
        return texts | {"title": str(entry.get("title") or entry["name"])}
    return texts | _unit_words([draft.table(table) for table in entry.get("resources", ())] if kind == "view" else [])


def words_in_all(draft: Draft, kind: DraftKind, names: Sequence[str]) -> dict[str, str]:
    """The texts of an entry as they are; of several columns their unit, "" where they have none or unlike ones."""
    if len(names) == 1:
        return words_in(draft, kind, names[0])
    units = {words_in(draft, kind, name)["unit"] for name in names}
    return {"unit": units.pop() if len(units) == 1 else ""}


def reworded(draft: Draft, words: Words) -> Draft:
    """The draft, as it was read, with these words, and with the charts and checks that suggest themselves then."""
    if not words:
        return draft
    units = _units_of_charts(draft, words)
    changed = with_suggestions(
        replace(
            draft,
            about=_retitled(draft.about, draft, words),
            description=_retitled(draft.description, draft, words),
            sources=tuple(_told(source, words.get(("source", source["name"]), {})) for source in draft.sources),
            tables=tuple(
                _table(table, units.get(table.name, {}) | dict(words.get(("resource", table.name), {})), words)
                for table in draft.tables
            ),
        )
    )
    views = (_view(view, words.get(("view", view.name), {})) for view in changed.views)
    return replace(changed, views=tuple(views))


def _retitled(text: str, draft: Draft, words: Words) -> str:
    """A text that was made of what the files are called, with the titles that their sources have now."""
    known = [title for _name, title in draft.called]
    titles = {title: words.get(("source", name), {}).get("title") for name, title in draft.called}
    told = {old: new for old, new in titles.items() if new and known.count(old) == 1}  # of two the text says not which
    now = dict(zip(in_quotes(told), in_quotes(told.values()), strict=True))
    return re.sub("|".join(map(re.escape, now)), lambda found: now[found[0]], text) if now else text


def _units_of_charts(draft: Draft, words: Words) -> dict[str, dict[str, str]]:
    """By the name of a table, the unit that was given to the figures of a chart of it."""
    return {
        table: {"unit": unit}
        for view in draft.views
        if (unit := words.get(("view", view.name), {}).get("unit", ""))
        for table in view.entry.get("resources", ())
    }


def _entry(draft: Draft, kind: DraftKind, name: str) -> dict[str, Any]:
    entries = draft.sources if kind == "source" else [view.entry for view in draft.views]
    return next(entry for entry in entries if entry["name"] == name)


def _column(draft: Draft, name: str) -> dict[str, Any]:
    table, _, field = name.partition("/")
    return draft.table(table).field(field)


def _unit_words(tables: Sequence[DraftTable]) -> dict[str, str]:
    """The unit that can be given to the figures of tables at once; nothing where they have several."""
    units = {table.unit(name) for table in tables for name in unit_columns(table)}
    return {"unit": units.pop()} if len(units) == 1 else {}


def unit_columns(table: DraftTable) -> set[str]:
    """The measures of a table that are given a unit at once: those without one, or all where they have one unit."""
    if bare := _bare(table):
        return bare
    measures = {name for name in table.measures if not is_relative(table.label(name))}
    return measures if len({table.unit(name) for name in measures}) == 1 else set()


def _bare(table: DraftTable) -> set[str]:
    """The measures of a table that have no unit, and are no rates, shares or ranks."""
    return {name for name in table.measures if not table.unit(name) and not is_relative(table.label(name))}


def _table(table: DraftTable, words: Mapping[str, str], all_words: Words) -> DraftTable:
    columns, unit = unit_columns(table), words.get("unit")
    own = {name: {"unit": unit} for name in columns} if unit is not None else {}
    fields = tuple(
        _reworded(
            field, own.get(field["name"], {}) | dict(all_words.get(("field", f"{table.name}/{field['name']}"), {}))
        )
        for field in table.fields
    )
    title = words.get("title") or table.title
    return replace(table, title=title, description=words.get("description", table.description), fields=fields)


def _reworded(field: dict[str, Any], words: Mapping[str, str]) -> dict[str, Any]:
    """A column with these words, its unit in the form that units have."""
    if not words:
        return field
    unit = {"unit": normal_unit(words["unit"])} if words.get("unit") else {}
    return _told(field, {**words, **unit, "title": words.get("title") or str(field.get("title", ""))})


def _view(view: Suggested, words: Mapping[str, str]) -> Suggested:
    own = {word: text for word, text in words.items() if word != "unit"}  # which is its table's
    return replace(view, entry=_told(view.entry, own)) if own else view


def _told(entry: Mapping[str, Any], words: Mapping[str, str]) -> dict[str, Any]:
    """An entry with these words; one that is "" is taken away."""
    return {key: value for key, value in {**entry, **words}.items() if value != ""}
