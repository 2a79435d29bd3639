"""Whose figures a chart shows, so that its source line can be printed away from the sheet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.words.constant_column import different
from harbin_viewer.charts.model.words.named_by_rows import Named, RowsOnShow, names_any
from harbin_viewer.charts.model.words.several_sources import (
    key_of_several,
    several_of,
    stands_for_several,
    stated_of,
)
from harbin_viewer.factsheet.citation import date_in_words, dated
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.source import NAMES_NOBODY, Source, named_in
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.oddities.whole_package import may_name_sources
from harbin_viewer.factsheet.overview.source_facts import opened_as
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import listed, number

_MOST = 3
"""Reports that are named one by one; of more the first two, as the panel has them all."""

_MOST_NAMES = 8
"""Names that rows have and the sheet does not know, which are named one by one; of more all but one, and how many."""

NOT_STATED = "not stated"
"""Stands for the sources of figures of which no row and no sheet says where they come from."""

_AT_END = re.compile(r"\s+[-–—]\s+((?:(?!\s[-–—]\s).)+)$|\s*\(((?:[^()]|\([^()]*\))*)\)\s*$")
"""What stands after the last dash of a title, or in brackets at its end."""

_OUTER = re.compile(r"^\(([^()]*)\)$")
_SHORTENED = re.compile(r"(?i)\b(?:al|inc|ltd|co|corp|etc|eds?|dept|univ|\w)\.$")
_ABBREVIATED = re.compile(r"\(([^()\s]{2,12})\)$")

_packages: WeakKeyDictionary[Document, str] = WeakKeyDictionary()
"""What was said of a package, which looks at all its tables, and each of its charts asks."""


@dataclass
class _Said:
    """Where in a source the figures on show stand, and which reports they were seen in."""

    places: Counter[str] = field(default_factory=Counter)
    references: Counter[str] = field(default_factory=Counter)


def source_line(document: Document, series: Iterable[Series], quoted: Sequence[CellAt] = ()) -> str:
    """The sources of the figures on show and `quoted`: who says it, in which document or series, who relayed it."""
    sheet, said = document.sheet, _gathered(document, series, quoted)
    several = [stated_of(document, name) for name in said if stands_for_several(name)]
    known = [(source, of_it) for name, of_it in said.items() if (source := _source(document, name)) is not None]
    unknown = [name for name in said if name and not stands_for_several(name) and _source(document, name) is None]
    alone = len(known) + len(unknown) + len(several) == 1
    if len(unknown) > _MOST_NAMES:
        unknown[_MOST_NAMES - 1 :] = [f"{number(len(unknown) - _MOST_NAMES + 1)} others"]
    if "" in said:
        unknown.append(NOT_STATED if len(said) == 1 else f"not stated for {_count(said[''])}")
    told = [(_named(sheet, source, of_it, in_full=alone), source) for source, of_it in known]
    return "; ".join(dict.fromkeys([*_told_apart(told), *several, *unknown]))


def _told_apart(told: Sequence[tuple[str, Source]]) -> Iterator[str]:
    """The sources in words; several that have the same by what else tells them apart."""
    words = Counter(text for text, _source in told)
    for text, source in told:
        more = next(filter(None, (source.publisher, source.version, source.name, source.path)), "")
        yield f"{text} ({more})" if words[text] > 1 and more and more not in text else text


def _count(said: _Said) -> str:
    count = said.places.total()
    return "1 row" if count == 1 else f"{count} rows"


_OF_ITS_OWN = "\0"
"""Begins the key of a source that no row names: it is that of a table, or the only one of the sheet."""

_MOST_OF_TABLE = 3
"""Sources of a table, whose rows name none, that are credited with it; of more it is said that nothing tells which."""


def _of_table(sheet: FactSheet, resource: Resource) -> list[str]:
    """The keys of the sources of a table whose rows name none."""
    known = sheet.sources_of(resource)
    if len(known) > _MOST_OF_TABLE:
        return [key_of_several(resource) if any(source.label for source in known) else ""]
    if not known:
        return [""]
    own = f"{resource.name}\0" if resource.sources else ""
    return [_key(sheet, source, f"{own}{place}" if own else "") for place, source in enumerate(known)]


def _key(sheet: FactSheet, source: Source, own: str) -> str:
    return source.name if source.name and sheet.source(source.name) else f"{_OF_ITS_OWN}{own}"


def _source(document: Document, name: str) -> Source | None:
    if not name.startswith(_OF_ITS_OWN):
        return document.sheet.source(name)
    resource, _separator, place = name.removeprefix(_OF_ITS_OWN).partition("\0")
    return document.resource(resource).sources[int(place)] if place else document.sheet.sources[0]


def of_package(document: Document) -> str:
    """The package of others whose figures these are, and the sources it states for all its tables; not that it has none
    where a column may have them."""
    if document not in _packages:
        _packages[document] = opened_as(document) + _names_of_all(document.sheet)
    return _packages[document]


def _names_of_all(sheet: FactSheet) -> str:
    names = list(dict.fromkeys(source.label for source in sheet.sources if source.label))
    if not names and any(may_name_sources(resource) for resource in sheet.resources):
        return ""
    of = f"names {listed(names)}" if 0 < len(names) <= _MOST else f"names {len(names)} sources" if names else ""
    return f", which {of or NAMES_NOBODY}"


def credit(source: str) -> str:
    """The source line as it is printed, with the word that introduces it; "" for none."""
    return f"{'Sources' if '; ' in source else 'Source'}: {source}" if source else ""


def speaker(sheet: FactSheet, series: Iterable[Series]) -> str:
    """The name a reader knows the source by, where all figures have the same; otherwise ""."""
    names = {str(name or "") for one_series in series for name in different(one_series.sources)}
    source = sheet.source(next(iter(names))) if len(names) == 1 else None
    return source.label if source and not source.names_nobody else ""


def speaker_at(document: Document, series: Series, point: int) -> str:
    """The name a reader knows the source of a point's figure by; of rows that name none, those of their table."""
    name = series.source_at(point)
    if name or not series.resource or document.table(series.resource).credits("source") is not None:
        return document.label(name)
    of_table = listed(credited_with(document, document.resource(series.resource)))
    return of_table or _divided_by(document, series, point) or document.label(name)


def _divided_by(document: Document, series: Series, point: int) -> str:
    """What a column called as one of sources has of a point where it divides the rows; "" where they differ."""
    from harbin_viewer.factsheet.provenance import divided_by_sources

    if series.address(point) is None:
        return ""
    table = document.table(series.resource)
    said = {divided_by_sources(table, cell.row) for cell in series.made_from(point)}
    return said.pop() if len(said) == 1 else ""


def credited_with(document: Document, resource: Resource) -> list[str]:
    """The names of the sources of a table whose rows name none; of more than a few, in one, that nothing says which."""
    stated = [source.label for source in document.sheet.sources_of(resource) if source.label]
    return stated if len(stated) <= _MOST_OF_TABLE else [several_of(resource)]


def _gathered(document: Document, series: Iterable[Series], quoted: Sequence[CellAt]) -> dict[str, _Said]:
    shown: dict[str, list[Series]] = {}
    for one_series in series:
        shown.setdefault(one_series.resource, []).append(one_series)
    said: dict[str, _Said] = {}
    for resource in dict.fromkeys([*shown, *(cell.resource for cell in quoted)]):
        table, of_it = document.table(resource), shown.get(resource, [])
        cells = [cell for cell in quoted if cell.resource == resource]
        if len(of_it) == 1 and not cells and not names_any(table, of_it[0].field):
            _add_places(document.sheet, table, {("", ""): of_it[0].figures} if of_it[0].figures else {}, said)
            continue
        rows = RowsOnShow(table)
        for one_series in of_it:
            rows.add_series(one_series)
        for cell in cells:
            rows.add_cell(cell)
        _add_places(document.sheet, table, rows.places(), said)
        _add_references(document.sheet, table, rows.references(), said)
    return said


def _add_places(sheet: FactSheet, table: Table, counts: Mapping[Named, int], said: dict[str, _Said]) -> None:
    for (source, place), count in counts.items():
        for name in _names(sheet, table, source):
            said.setdefault(name, _Said()).places[place] += count


def _add_references(
    sheet: FactSheet, table: Table, counts: Iterable[tuple[Named, int]], said: Mapping[str, _Said]
) -> None:
    for (source, references), count in counts:
        for name in _names(sheet, table, source):
            said[name].references.update(dict.fromkeys(named_in(references), count))


def _names(sheet: FactSheet, table: Table, source: str) -> list[str]:
    """The keys of the sources of rows that name this one."""
    return [source] if table.credits("source") is not None else _of_table(sheet, table.resource)


def _named(sheet: FactSheet, source: Source, said: _Said, *, in_full: bool) -> str:
    if source.names_nobody:
        return f"{source.in_a_sentence}, which {NAMES_NOBODY}"
    if source.kind == "document":
        return _document(source, said)
    reports = _reports(sheet, source, said)
    if source.kind == "body":
        series = f": {source.title}" if in_full and source.title != source.label else ""
        body = f"{_body(source)}{series}"
        return f"{body}, via {reports}" if reports else body
    if reports and _tells_all(source):
        return f"{source.title} ({reports})"
    named = named_source(source, sheet.title)
    return f"{named}, also reported by {reports}" if reports else named


def _tells_all(source: Source) -> bool:
    """Whether the title alone tells a source: nobody else is stated, or what it is called in short is in it."""
    if source.date or source.author:
        return False
    return not source.publisher or bool(
        source.short and {*_plain(source.short).split()} <= {*_plain(source.title).split()}
    )


def named_source(source: Source, about: str = "") -> str:
    """A source by who published it, its title and its date; who is in the title is not told twice.

    A title that is that of the package (`about`) says no more than the chart: of it the names at its end are told.
    """
    by = source.publisher or source.author
    title = source.title if not by or _plain(source.title) != _plain(about) else _names_after(source.title, by)
    told = "" if title and by.casefold() in title.casefold() else by
    return ", ".join(filter(None, [_without_stop(told), title, dated(source)]))


def _names_after(title: str, by: str) -> str:
    """Who stands after the last dash or in the last bracket of a title, where the publisher `by` names others."""
    found = _AT_END.search(title)
    if not found:
        return ""
    known = {*_plain(by).split(), "et", "al", "and"}
    names = {word for word in _plain(found[0]).split() if not word.isdigit()}
    return "" if names <= known else _OUTER.sub(r"\1", found[1] or found[2])


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _without_stop(text: str) -> str:
    """A text to which something is added: without the full stop that ended it."""
    return text if _SHORTENED.search(text) else text.rstrip(" .;,")


def _document(source: Source, said: _Said) -> str:
    """A document by its title, with its date and the place that all figures share."""
    date = date_in_words(source.date) if source.date else "undated"
    return ", ".join(filter(None, [f"{source.title} ({date})", _common(list(said.places))]))


def _common(places: list[str]) -> str:
    """The parts that all places begin with: "p. 3, table 2" of its rows."""
    parts = [place.split(", ") for place in places]
    shared = []
    for these in zip(*parts, strict=False):
        if len(set(these)) > 1:
            break
        shared.append(these[0])
    return ", ".join(shared)


def _body(source: Source) -> str:
    """The name a chart calls a body by, and the one it has itself, or how that is abbreviated."""
    own = source.publisher or source.title
    if not source.short or source.short == own:
        return own
    short = _ABBREVIATED.search(own)
    return f"{source.short} ({short[1] if short else own})"


def _reports(sheet: FactSheet, source: Source, said: _Said) -> str:
    """Whose reports the figures were seen in, those with most of them first."""
    by_label: Counter[str] = Counter()
    for name, count in said.references.items():
        reference = sheet.source(name)
        if reference is not None and reference != source:
            by_label[reference.label] += count
    labels = [label for label, _count in by_label.most_common()]
    return listed(labels if len(labels) <= _MOST else [*labels[: _MOST - 1], "others"])
