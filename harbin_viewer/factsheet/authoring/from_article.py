"""An article becomes tables of a draft: its tables, its lists as cards, its figures in sentences; all as its claims."""

from __future__ import annotations

from dataclasses import dataclass, replace

from harbin_viewer.factsheet.authoring.article.article_reading import Article
from harbin_viewer.factsheet.authoring.article.article_tables import add_table, headings_of_columns
from harbin_viewer.factsheet.authoring.article.blocks import Item, ItemList, Picture, TableBlock, is_prose
from harbin_viewer.factsheet.authoring.article.language import language_of
from harbin_viewer.factsheet.authoring.article.list_subjects import (
    counted_thing,
    singular,
    title_of_list,
    title_of_words,
)
from harbin_viewer.factsheet.authoring.article.sections import Section, numbered, sections_of
from harbin_viewer.factsheet.authoring.article.statements import add_statements, shortened
from harbin_viewer.factsheet.authoring.draft import DraftTable, Made
from harbin_viewer.factsheet.authoring.draft import Section as DraftSection
from harbin_viewer.factsheet.authoring.tidying.tidy_draft import (
    Origin,
    provenance,
    provenance_fields,
)
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.wording import counted
from harbin_viewer.factsheet.words.plain_names import free_name, human, plain_name

_HEADING_WORDS = 8
_LONGEST_TITLE = 60


def made_of_article(article: Article, file: OpenedFile) -> Made:
    """The tables of a draft that an article gives."""
    sections = sections_of(article.blocks)
    title = article.title or human(file.stem)
    source = {"name": plain_name(file.stem) or "document", "title": title, **_about(article), "kind": "document"}
    words = " ".join(text for section in sections for _, text in section.passages())
    made = Made(source, title, _lead(sections), language=language_of(words), columns=headings_of_columns(sections))
    subjects = _subjects(sections)
    for section, place, number, block in numbered(sections):
        kept = DraftSection(section.number, subjects[section.number].title, subjects[section.number].thing)
        if isinstance(block, TableBlock):
            add_table(made, section, place, number, block, file, kept)
        elif not section.is_notes:
            _add_list(made, section, place, block, kept)
    add_statements(made, sections)
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
            why=f"{counted(len(rows), 'entry', 'entries')} of the list in {section.place}, as cards.",
        )
    )  # fmt: skip


def _heading(item: Item) -> str:
    """The heading of a card: the term, or the first words of an entry that has none."""
    words = item.text.split()
    if item.term or len(words) <= _HEADING_WORDS:
        return item.term or item.text.rstrip(".;")
    return " ".join(words[:_HEADING_WORDS]).rstrip(".,;:") + " …"


def _tell_left(made: Made, sections: list[Section]) -> None:
    """Tell what of the document is in no table: its text, its notes, its pictures."""
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Picture):
                made.left_out(f"The picture “{shortened(block.text)}” was not looked at.", section.place)
        notes = sum(len(block.items) for block in section.blocks if isinstance(block, ItemList))
        if section.is_notes and notes:
            made.left_out(
                f"{counted(notes, 'entry', 'entries')} of a list of notes or references stay in the document.",
                section.place,
            )
    count = sum(1 for section in sections for _ in section.paragraphs())
    if count > 1:
        paragraphs = f"{count} paragraphs of running text"
        made.left_out(f"{paragraphs} stay in the document; only their figures with unit and year became rows.", "")
