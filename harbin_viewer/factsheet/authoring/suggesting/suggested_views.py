"""Charts that show the figures of a draft: one for each unit of a table, one for each gap between two tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from harbin_viewer.factsheet.authoring.draft import DraftTable, Suggested
from harbin_viewer.factsheet.authoring.suggesting.measure_words import TOTALS
from harbin_viewer.factsheet.authoring.suggesting.suggested_agreements import called_apart
from harbin_viewer.factsheet.authoring.suggesting.unit_phrase import unit_phrase
from harbin_viewer.factsheet.roles.names.aggregates import aggregates_among
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.names.places import share_of_countries
from harbin_viewer.factsheet.roles.units import is_relative
from harbin_viewer.factsheet.wording import in_quotes
from harbin_viewer.factsheet.words.plain_names import free_name, plain_name
from harbin_viewer.factsheet.words.stated_limits import stated_limit

_MOST_BARS = 8
_MOST_SERIES = 6
_MOST_ENTITIES = 60
_ALIKE = 30
"""How many times as large figures without a unit may be that share an axis."""

_PLACES = 0.6
"""Which share of the measures of a table are countries where it has one for each."""

_DATED = re.compile(r"\d{4}(?!\d)|$")
"""How a time begins that has a year, and whose texts are in the order of time where they are sorted."""

_MEASURING = listed("""
volume|value|total|rate|growth|amount|number|index|level|share|annual|yearly|stated|of|the""")


def suggested_views(
    tables: Sequence[DraftTable], checks: Sequence[Suggested], labels: Mapping[str, str]
) -> tuple[Suggested, ...]:
    """The charts of a draft: those of its tables, then the gaps between two; `labels` say what sources are called."""
    by_name = {table.name: table for table in tables}
    found: list[Suggested] = []
    for table in tables:
        totals = [check.entry for check in checks if check.entry["type"] == "total" and check.tables == (table.name,)]
        found += _of_table(table, {view.name for view in found}, totals)
    for check in checks:
        if check.entry["type"] == "agreement":
            gap = _gap(check.entry, by_name, labels, {view.name for view in found})
            found += [gap] if gap is not None else []
    return tuple(_told_apart(found, by_name))


def _told_apart(views: Sequence[Suggested], tables: Mapping[str, DraftTable]) -> Iterator[Suggested]:
    """The charts, those of one title each with that of its table."""
    titles = Counter(view.entry["title"] for view in views)
    for view in views:
        title, table = view.entry["title"], tables[view.tables[0]].title
        is_alike = titles[title] > 1 and table.lower() not in title.lower()
        yield replace(view, entry={**view.entry, "title": f"{title} ({table})"}) if is_alike else view


def charts_title(table: DraftTable) -> str:
    """The title of a tab of the charts of a table: what that measures in a word or two, or “Charts”."""
    if not table.measures:  # its charts are of counts
        return "Charts"
    label = table.label(table.measures[0])
    words, *others = [_subject(table.label(name)) for name in table.measures]
    if any(other and {*map(str.lower, other)}.isdisjoint(map(str.lower, words)) for other in others):
        return "Charts"
    units = [table.unit(name) for name in table.measures]
    alike = [other for other, unit in zip([words, *others], units, strict=True) if other and unit == units[0]]
    if any({*map(str.lower, other)} != {*map(str.lower, words)} for other in alike):
        return "Charts"  # several things that are measured alike, such as shops
    if units.count(units[0]) > 1 and not any(word.lower() in table.title.lower() for word in words):
        return "Charts"  # the first of several things that are measured alike
    if not label.isascii() or "_" in label or is_unnamed(label) or not 0 < len(words) <= 2:
        return "Charts"
    title = " ".join(words)
    return f"{title[0].upper()}{title[1:]} charts"


def _subject(label: str) -> list[str]:
    """The words of a label that say what is measured, and not how."""
    return [word for word in re.findall(r"[^\W\d_][\w-]*", label) if word.lower() not in _MEASURING]


def is_unnamed(label: str) -> bool:
    """Whether a column had no name and was counted."""
    return bool(re.fullmatch(r"column \d+", label, re.IGNORECASE))


def _of_table(table: DraftTable, taken: set[str], totals: Sequence[dict[str, Any]]) -> Iterator[Suggested]:
    if not table.key or not table.measures or table.kind != "figures" or len(table.rows) < 2:
        return
    if not table.is_time and (len(table.rows) > _MOST_ENTITIES or _has_wholes(table)):
        return  # a ranking that leaves out wholes shows it
    panels = _panels(table)
    for names in panels:
        shown = names[:_MOST_SERIES]
        several = table.title if sum(len(panel) > 1 for panel in panels) == 1 else ""
        view = _view(table, shown, taken, several, alone=len(panels) == 1)
        whole = next((total for total in totals if {*total["parts"], total["total"]} == {*shown}), None)
        yield view if whole is None or view.entry["spec"]["type"] != "bar" else _stacked(table, view, whole)


def _stacked(table: DraftTable, view: Suggested, whole: Mapping[str, Any]) -> Suggested:
    """The view with the parts of a total on each other, where none of them is below nought."""
    figures = [figure for name in whole["parts"] for figure in table.figures(name)]
    if any(figure is None or figure < 0 for figure in figures):
        return view
    spec = {**view.entry["spec"], "type": "stacked", "series": whole["parts"], "total": whole["total"]}
    return replace(view, entry={**view.entry, "spec": spec})


def _has_wholes(table: DraftTable) -> bool:
    """Whether some rows are the total of others, which no bar beside theirs may show."""
    texts = table.texts(table.key)
    wholes = aggregates_among(dict.fromkeys(texts), {}) | {text for text in texts if TOTALS.match(text)}
    return 0 < len(wholes) < len(texts)


def _panels(table: DraftTable) -> list[list[str]]:
    """The measures that are drawn together: of one unit, or where none is known, of one kind and of like size."""
    panels: list[list[str]] = []
    places = share_of_countries([table.label(name).replace("_", " ") for name in table.measures]) > _PLACES
    for name in table.measures:
        if name in table.computed or is_unnamed(table.label(name)):
            continue
        fitting = (panel for panel in panels if places or _may_share(table, panel[0], name))
        panel = next(fitting, None)
        if panel is None:
            panels.append([name])
        else:
            panel.append(name)
    return panels


def _may_share(table: DraftTable, name: str, other: str) -> bool:
    if table.unit(name) or table.unit(other):
        return table.unit(name) == table.unit(other)
    if is_relative(table.label(name)) != is_relative(table.label(other)):
        return False
    sizes = [_size(table.figures(known)) for known in (name, other)]
    return not all(sizes) or 1 / _ALIKE <= sizes[0] / sizes[1] <= _ALIKE


def _size(figures: Sequence[Decimal | None]) -> float:
    """The median of figures without their signs, 0 where there are none."""
    known = sorted(abs(figure) for figure in figures if figure)
    return float(known[len(known) // 2]) if known else 0.0


def _view(table: DraftTable, names: list[str], taken: set[str], several: str, *, alone: bool) -> Suggested:
    """A chart of some measures; `several` is its title where it is the only one of more than one measure."""
    unit = table.unit(names[0])
    several = several or f"{table.title}, {unit or _few_labels(table, names)}"
    label = table.label(names[0]) if len(names) == 1 else several
    name = free_name(f"{table.name}-{'chart' if alone else plain_name(names[0]) or 'chart'}", taken)
    taken.add(name)
    span = _span(table)
    kind = "bar" if not table.is_time or len(table.rows) <= _MOST_BARS else "line"
    spec = {"type": kind, "group": table.key, "series": names}
    entry: dict[str, Any] = {
        "name": name, "title": f"{label}, {span}" if span else label, "subtitle": _subtitle(table, unit, names),
        **_note((table,), names), "resources": [table.name], "specType": "simple", "spec": spec,
    }  # fmt: skip
    shown = ", ".join(in_quotes(map(table.label, names)))
    subject = f"{shown} of the table “{table.title}”"
    return Suggested(entry, (table.name,), f"{subject}, {span}." if span else f"{subject}.")


def _note(tables: Sequence[DraftTable], names: Sequence[str]) -> dict[str, str]:
    """What the makers of the tables say limits these figures, beside the notes below them, as that of a view has it."""
    told = []
    for table in tables:
        own = [str(field.get("description", "")) for field in table.fields if field["name"] in names]
        description = table.description
        for line in (*table.headnotes, *table.footnotes):  # which every chart of the table tells itself
            description = description.replace(line, "")
        told.append(stated_limit((*own, description)))
    note = " ".join(dict.fromkeys(filter(None, told)))
    return {"note": note} if note else {}


def _few_labels(table: DraftTable, names: Sequence[str]) -> str:
    """The measures of a chart without a unit, by the first two of their labels."""
    return ", ".join(table.label(name) for name in names[:2]) + (" …" if len(names) > 2 else "")


def _span(table: DraftTable) -> str:
    """The first and the last time of a table, days as “2021-03-04”; "" where there are not two."""
    if not table.is_time:
        return ""
    form = str(table.field(table.key).get("format", "default"))
    texts = _in_time([_day(text, form) for text in table.texts(table.key) if text])
    joined = "–" if texts and len(texts[0]) < 6 else " to "
    return f"{texts[0]}{joined}{texts[-1]}" if len(texts) > 1 and all(texts) else ""


def _in_time(texts: Sequence[str]) -> list[str]:
    """Each time once: years and days from the first to the last, months and others without a year as the rows go."""
    different = list(dict.fromkeys(texts))
    return sorted(different) if all(map(_DATED.match, different)) else different


def _day(text: str, form: str) -> str:
    """A day or moment that is written in a form of its own, as ISO has it; "" where it is not written so."""
    if "%" not in form:
        return re.sub(r"[T ]00:00(?::00)?(?:Z|[+-]\d\d:\d\d)?$", "", text)
    try:
        return datetime.strptime(text, form).date().isoformat()
    except ValueError:
        return ""


def _subtitle(table: DraftTable, unit: str, names: list[str]) -> str:
    """What is drawn, and in which unit."""
    words = unit_phrase(unit)
    if len(names) == 1 and table.label(names[0]).lower() not in table.title.lower():
        return f"{table.title}, {words}" if words else table.title
    return f"{words[0].upper()}{words[1:]}" if words else table.title


def _gap(
    entry: dict[str, Any], tables: dict[str, DraftTable], labels: Mapping[str, str], taken: set[str]
) -> Suggested | None:
    """The chart of both figures and the gap between them, for the years that both have."""
    mine, theirs = tables[entry["resource"]], tables[entry["referenceResource"]]
    shared = set(mine.texts(mine.key)) & set(theirs.texts(theirs.key))
    if not mine.is_time or mine.frequency != "year" or len(shared) > 40:
        return None
    years = sorted(int(year) for year in shared if year.isdigit())
    if len(years) < 2 or mine.unit(entry["field"]) != theirs.unit(entry["referenceField"]):
        return None  # a gap is between figures of one unit
    label = mine.label(entry["field"])
    name = free_name(f"{entry['name']}-gap", taken)
    called = called_apart(mine, theirs, labels)
    series = [
        {"field": entry["field"], "resource": mine.name, "title": called[0]},
        {"field": entry["referenceField"], "resource": theirs.name, "title": called[1]},
    ]
    unit = mine.unit(entry["field"])
    found = {
        "name": name, "title": f"{label}: {called[0]} and {called[1]}, {years[0]}–{years[-1]}",
        "subtitle": f"{label}, {unit_phrase(unit)}" if unit else label,
        **_note((mine, theirs), [entry["field"], entry["referenceField"]]),
        "resources": [mine.name, theirs.name], "specType": "simple",
        "spec": {"type": "difference", "group": mine.key, "series": series, "range": [years[0], years[-1]]},
    }  # fmt: skip
    why = f"Both figures side by side, and the gap between them, for {years[0]} to {years[-1]}."
    return Suggested(found, (mine.name, theirs.name), why)
