"""An article becomes tables of a draft: its tables, its lists as cards, its figures in sentences; all as its claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from msgspec import structs

from harbin_viewer.factsheet.authoring.article.blocks import Item, ItemList, Picture, TableBlock, is_prose
from harbin_viewer.factsheet.authoring.article.figures.sentence_figures import SentenceFigure, Unread, figures_in
from harbin_viewer.factsheet.authoring.article.language import has_decimal_commas, language_of
from harbin_viewer.factsheet.authoring.article.naming import counted_thing, singular, title_of_list, title_of_words
from harbin_viewer.factsheet.authoring.article.reading import Article
from harbin_viewer.factsheet.authoring.article.sections import Section, numbered, sections_of
from harbin_viewer.factsheet.authoring.draft import PROVENANCE, DraftTable
from harbin_viewer.factsheet.authoring.draft import Section as DraftSection
from harbin_viewer.factsheet.authoring.tidying.plain_units import normal_unit
from harbin_viewer.factsheet.authoring.tidying.tidy_draft import (
    Origin,
    draft_of_tidy,
    keeps_rows,
    provenance,
    provenance_fields,
)
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.units import is_relative
from harbin_viewer.factsheet.sources.documents.document_tables import document_reading
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.sense.understanding import understand
from harbin_viewer.factsheet.words.plain_names import free_name, human, plain_name

_HEADING_WORDS = 8
_LONGEST_TITLE = 60
_MOST_UNREAD = 40
"""Figures in sentences that are named one by one where they could not be taken."""

_STATEMENTS = 10_000
"""A number of a section that comes after all others."""


@dataclass
class Made:
    """What an article or a file of tables gives: its source, its tables, its first words, and what was left out."""

    source: dict[str, Any]
    title: str
    lead: str = ""
    tables: list[DraftTable] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    further_sources: list[dict[str, Any]] = field(default_factory=list)
    language: str = ""

    @property
    def names(self) -> set[str]:
        """The names that are taken."""
        return {table.name for table in self.tables}

    def left_out(self, sentence: str, place: str) -> None:
        """Tell what could not be understood."""
        self.notices.append(Notice("left out", sentence, place=place))


def made_of_article(article: Article, file: OpenedFile) -> Made:
    """The tables of a draft that an article gives."""
    sections = sections_of(article.blocks)
    title = article.title or human(file.stem)
    source = {"name": plain_name(file.stem) or "document", "title": title, **_about(article), "kind": "document"}
    words = " ".join(text for section in sections for _, text in section.passages())
    made = Made(source, title, _lead(sections), language=language_of(words))
    subjects = _subjects(sections)
    for section, place, number, block in numbered(sections):
        kept = DraftSection(section.number, subjects[section.number].title, subjects[section.number].thing)
        if isinstance(block, TableBlock):
            _add_table(made, section, place, number, block, file, kept)
        elif not section.is_notes:
            _add_list(made, section, place, block, kept)
    _add_statements(made, sections)
    _tell_left(made, sections)
    return made


def _lead(sections: list[Section]) -> str:
    """The first paragraph that has a sentence."""
    return next((text for section in sections for text in section.paragraphs() if is_prose(text)), "")


def _about(article: Article) -> dict[str, str]:
    found = {key: value for key, value in article.about.items() if key in ("author", "publisher", "date", "path")}
    if found.get("path") and not found["path"].startswith(("http://", "https://")):
        del found["path"]
    return found


@dataclass(frozen=True)
class _Subject:
    """What a section is about, as its tab is called, and the thing that it lists."""

    title: str
    thing: str


def _subjects(sections: list[Section]) -> dict[int, _Subject]:
    """The subject of each section: that of its table of words before that of its list."""
    found = {}
    for section in sections:
        by_table = next(filter(None, (_words_title(block) for block in section.blocks)), "")
        thing = next(filter(None, (_thing(section, place) for place in range(len(section.blocks)))), "")
        if by_table:
            thing = by_table.split()[0]
        found[section.number] = _Subject(by_table or title_of_list(section, thing), singular(thing))
    return found


def _words_title(block: object) -> str:
    """The title of a table of two columns of words, by its header."""
    if not isinstance(block, TableBlock) or len(block.table.rows) < 2:
        return ""
    cells = [cell for row in block.table.rows[1:] for cell in row]
    if any(cell.strip()[:1].isdigit() for cell in cells):
        return ""
    return title_of_words(tuple(block.table.rows[0]))


def _thing(section: Section, place: int) -> str:
    return counted_thing(section.lead_in(place)) if isinstance(section.blocks[place], ItemList) else ""


def _add_list(made: Made, section: Section, place: int, block: ItemList, kept: DraftSection) -> None:
    thing = counted_thing(section.lead_in(place))
    thing = "" if thing == section.short.lower() else thing
    title = f"{thing[0].upper()}{thing[1:]}: {section.short}" if thing and section.heading else section.short
    lead_in = section.lead_in(place)
    if not thing and 3 < len(lead_in) <= _LONGEST_TITLE and lead_in.endswith((":", "：")):
        title = lead_in.rstrip(" :：")
    title = title or "What it lists"
    wanted = plain_name(f"{section.short.split()[0] if section.short else ''} {thing or 'list'}") or "list"
    origin = Origin(made.source["name"], f"{section.place}, {section.list_name(place)}", rows_are_counted=False)
    rows = [
        (_heading(item), item.text, *provenance(replace(origin, place=f"{origin.place}, entry {number}"), 0))
        for number, item in enumerate(block.items, start=1)
    ]
    fields = ({"name": "name", "type": "string", "title": "Name"}, {"name": "text", "type": "string", "title": "Text"})
    made.tables.append(
        DraftTable(
            name=free_name(wanted, made.names), title=title, kind="cards", fields=(*fields, *provenance_fields()),
            rows=tuple(rows), heading="name", text="text", section=kept,
            why=f"{_counted(len(rows))} of the list in {section.place}, as cards.",
        )
    )  # fmt: skip


def _counted(entries: int) -> str:
    return "1 entry" if entries == 1 else f"{entries} entries"


def _heading(item: Item) -> str:
    """The heading of a card: the term, or the first words of an entry that has none."""
    words = item.text.split()
    if item.term or len(words) <= _HEADING_WORDS:
        return item.term or item.text.rstrip(".;")
    return " ".join(words[:_HEADING_WORDS]).rstrip(".,;:") + " …"


def _add_table(
    made: Made, section: Section, place: int, number: int, block: TableBlock, file: OpenedFile, kept: DraftSection
) -> None:
    where = f"{section.place}, table {number}"
    named = section.source_below(place)
    try:
        reading = document_reading([block.table], file)
    except SheetError:
        made.left_out("A table has no rows that could be understood.", where)
        return
    for raw in reading.tables:
        for tidy in understand(raw):
            title = block.table.title or title_of_words(raw.labels)
            table = draft_of_tidy(tidy, "", title, Origin(made.source["name"], where, keeps_rows(raw, tidy)), kept)
            if not title and _names_its_columns(table, raw.labels) and not _is_measured_before(table, made):
                title = _title_of_measures(table, section, made.language)
            title = title or _title_by_place(section, number, made)
            name = free_name(plain_name(title) or f"table-{number}", made.names)
            told = f"The document names as its source: {named.rstrip('.')}." if named else table.description
            table = _with_unit(replace(table, name=name, title=title, description=told), section.unit_beside(place))
            made.notices += [structs.replace(notice, resource=name) for notice in tidy.notices]
            is_one = table.kind == "figures" and len(table.rows) == 1
            made.tables.append(as_cards(table) if table.kind == "words" or is_one else table)


def _names_its_columns(table: DraftTable, labels: tuple[str, ...]) -> bool:
    """Whether the measures are columns of the document, and no rows of it that became columns."""
    return all(any(label.startswith(table.label(name)) for label in labels) for name in table.measures)


def _is_measured_before(table: DraftTable, made: Made) -> bool:
    """Whether a table before has a measure of the same name, so that it tells neither from the other."""
    labels = {table.label(name) for name in table.measures}
    return any(labels & {other.label(name) for name in other.measures} for other in made.tables)


def _title_by_place(section: Section, number: int, made: Made) -> str:
    """The heading over the only table of a section; with the number of the table where there are several."""
    alone = sum(isinstance(block, TableBlock) for block in section.blocks) == 1
    return section.short if alone and section.short else f"Table {number}: {section.short or made.title}"


def _with_unit(table: DraftTable, unit: str) -> DraftTable:
    """The table with the unit that is said of all its figures where they have none, but for rates and shares."""
    if not unit:
        return table
    bare = {name for name in table.measures if not table.unit(name) and not is_relative(table.label(name))}
    told = normal_unit(unit)
    fields = tuple({**field, "unit": told} if field["name"] in bare else field for field in table.fields)
    return replace(table, fields=fields)


def _title_of_measures(table: DraftTable, section: Section, language: str) -> str:
    """What a table of figures measures: “Trade Volume and Growth Rate”; the heading in languages not joined so.

    "" where that is too much for a title.
    """
    labels = [table.label(name) for name in table.measures]
    if len(labels) > 1 and language not in ("en", ""):
        return section.short
    title = " and ".join(labels) if len(labels) < 3 else ""
    return title if len(title) <= _LONGEST_TITLE else ""


def as_cards(table: DraftTable) -> DraftTable:
    """A table of words as cards where it has two or three columns: the first heads a card, the longest is its text."""
    own = [field["name"] for field in table.fields if field["name"] not in PROVENANCE]
    if len(own) not in (2, 3):
        return table
    lengths = {name: sum(map(len, table.texts(name))) for name in own[1:]}
    text = max(own[1:], key=lambda name: lengths[name])
    group = next((name for name in own[1:] if name != text), "")
    return replace(table, kind="cards", heading=own[0], text=text, group=group)


def _add_statements(made: Made, sections: list[Section]) -> None:
    """The figures in sentences as rows, each with the place of its sentence."""
    commas = has_decimal_commas(" ".join(text for section in sections for _, text in section.passages()))
    rows: list[tuple[str, ...]] = []
    unread: list[tuple[str, str]] = []
    for section in sections:
        for where, text in section.passages() if not section.is_notes else ():
            for found in figures_in(text, decimal_commas=commas, language=made.language):
                if isinstance(found, Unread):
                    unread.append((f"“{found.text}” {found.why}.", f"{section.place}: “{_short(found.sentence)}”"))
                else:
                    rows.append(_statement(found, f"{section.place}, {where}", made.source["name"]))
    for sentence, place in unread[:_MOST_UNREAD]:
        made.left_out(sentence, place)
    if len(unread) > _MOST_UNREAD:
        made.left_out(f"{len(unread) - _MOST_UNREAD} more figures in sentences are none of one year.", "")
    if rows:
        made.tables.append(_statements_table(rows, free_name("figures-in-the-text", made.names)))


def _statement(found: SentenceFigure, where: str, source: str) -> tuple[str, ...]:
    unit = found.unit if found.unit == "%" else f" {found.unit}"
    place = where if "entry" in where else f"{where}, sentence {found.number}"
    cells = provenance(Origin(source, place, rows_are_counted=False), 0)
    note = f"The sentence says {_listed(found.manner)}." if found.manner else ""
    name = f"{found.figure}{unit}, {found.year}"
    return (name, found.year, found.figure, found.unit, found.sentence, *cells[:-1], note)


def _listed(words: Sequence[str]) -> str:
    return " and ".join(f"“{word}”" for word in words)


def _statements_table(rows: list[tuple[str, ...]], name: str) -> DraftTable:
    fields: tuple[dict[str, Any], ...] = (
        {"name": "name", "type": "string", "title": "Figure in words"},
        {"name": "year", "type": "year", "title": "Year"},
        {"name": "figure", "type": "number", "title": "Figure"},
        {"name": "unit", "type": "string", "title": "Unit"},
        {"name": "text", "type": "string", "title": "Sentence"},
    )
    return DraftTable(
        name=name, title="Figures in the text", kind="statements", fields=(*fields, *provenance_fields()),
        rows=tuple(rows), heading="name", text="text", group="unit",
        section=DraftSection(_STATEMENTS, "Figures in the text", "figure in the text"),
        why=f"{_figures(len(rows))} in sentences with unit and year.",
    )  # fmt: skip


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= 60 else sentence[:60].rsplit(" ", 1)[0] + " …"


def _figures(count: int) -> str:
    return "1 figure that stands" if count == 1 else f"{count} figures that stand"


def _tell_left(made: Made, sections: list[Section]) -> None:
    """Tell what of the document is in no table: its text, its notes, its pictures."""
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Picture):
                made.left_out(f"The picture “{_short(block.text)}” was not looked at.", section.place)
        notes = sum(len(block.items) for block in section.blocks if isinstance(block, ItemList))
        if section.is_notes and notes:
            made.left_out(f"{_counted(notes)} of a list of notes or references stay in the document.", section.place)
    count = sum(1 for section in sections for _ in section.paragraphs())
    if count > 1:
        paragraphs = f"{count} paragraphs of running text"
        made.left_out(f"{paragraphs} stay in the document; only their figures with unit and year became rows.", "")
