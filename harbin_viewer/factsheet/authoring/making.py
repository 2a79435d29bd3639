"""Files become a draft of a sheet: each read as what it is, their tables held against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import structs

from harbin_viewer.factsheet.authoring.article.article_reading import read_article
from harbin_viewer.factsheet.authoring.draft import Draft, DraftTable, Made, Section, Suggested
from harbin_viewer.factsheet.authoring.from_article import made_of_article
from harbin_viewer.factsheet.authoring.from_package import made_of_package
from harbin_viewer.factsheet.authoring.from_tables import made_of_tables
from harbin_viewer.factsheet.authoring.suggesting.explored_views import explored_views
from harbin_viewer.factsheet.authoring.suggesting.kept_charts import add_kept_charts, is_kept_too, named_apart
from harbin_viewer.factsheet.authoring.suggesting.scaling import in_one_scale
from harbin_viewer.factsheet.authoring.suggesting.suggested_checks import suggested_checks
from harbin_viewer.factsheet.authoring.suggesting.suggested_figures import suggested_figures
from harbin_viewer.factsheet.authoring.suggesting.suggested_views import suggested_views
from harbin_viewer.factsheet.authoring.tidying.corrected_roles import corrected_roles
from harbin_viewer.factsheet.authoring.tidying.sound_cells import document_of, sound
from harbin_viewer.factsheet.book.from_book import is_fact_sheet
from harbin_viewer.factsheet.descriptor.charts_file import is_kept, kept_beside, kept_charts
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.as_shown import AsShown
from harbin_viewer.factsheet.sources.files.on_disk import is_folder
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile, opened
from harbin_viewer.factsheet.sources.reader import head_of
from harbin_viewer.factsheet.sources.recognition import read_in
from harbin_viewer.factsheet.wording import by_number, in_quotes, listed, quoted
from harbin_viewer.factsheet.words.plain_names import free_name, plain_name
from harbin_viewer.factsheet.words.visible import encodable

_LONGEST_QUOTE = 1200
_SECTIONS_OF_A_FILE = 100_000


def draft_of(
    paths: Sequence[Path], name: str = "", title: str = "", tell: Callable[[int, int, str], None] | None = None,
    shown: Mapping[Path, AsShown] | None = None,
) -> Draft:  # fmt: skip
    """The draft of a sheet from articles and tables; SheetError for a file that gives neither.

    `name` and `title` are those of the first file unless given. Nothing is written. `tell` is told how
    many of how many steps are done (each file is one, to suggest charts and checks the last), and what comes. A file is
    read as it is `shown` to a reader who chose that.
    """
    told = tell or (lambda _done, _of, _words: None)
    made = []
    for number, path in enumerate(paths):
        told(number, len(paths) + 1, f"Reading {quoted(path.name)} …")
        part = _made(path, (shown or {}).get(path, AsShown()))
        add_kept_charts(part, path)
        made.append(_placed(part, encodable(path.name)))
    told(len(paths), len(paths) + 1, "Looking for charts and checks that suggest themselves …")
    apart, sources, kept, called = _apart(made)
    tables = in_one_scale(apart)
    if not tables:
        raise _nothing(paths[0] if paths else Path(), made)
    first = made[0]
    draft = Draft(
        name=plain_name(name) or plain_name(first.title) or "sheet",
        title=title or first.title,
        description=_description(made),
        about=_about(made),
        languages=(first.language,) if first.language else (),
        sources=tuple(_named(sources, tables)),
        tables=tables,
        kept=kept,
        notices=tuple(notice for part in made for notice in part.notices),
        called=called,
    )
    return with_suggestions(sound(draft))


def _named(sources: Sequence[dict[str, Any]], tables: Sequence[DraftTable]) -> Iterator[dict[str, Any]]:
    """The sources, without files that were read of which each row names another source."""
    named = {name for table in tables for name in table.texts("source")}
    return (source for source in sources if source["kind"] != "file" or source["name"] in named)


def _placed(made: Made, file: str) -> Made:
    """With the name of the file where its notices have no other place in it."""
    made.notices = [notice if notice.place else structs.replace(notice, place=file) for notice in made.notices]
    return made


def with_suggestions(draft: Draft) -> Draft:
    """With the checks, charts and large figures that suggest themselves, in the place of those that it has."""
    labels = _labels(draft)
    checks = suggested_checks(draft.tables, labels)
    views = (*draft.kept, *suggested_views(draft.tables, checks, labels))
    made = _with_explored(replace(draft, checks=checks, views=views))
    taken = {proposal.name for proposal in made.proposals()}
    made = replace(made, figures=tuple(suggested_figures(made.tables, made.views, made.checks, taken)))
    return replace(made, checks=made.sensible_checks)


def _nothing(path: Path, made: Sequence[Made]) -> SheetError:
    """The error for files that give nothing to show, with the reason where one is known."""
    reasons = [notice.sentence for part in made for notice in part.notices if "not taken: " in notice.sentence]
    problem = "There is no table, list or figure in it that a sheet could show."
    remedy = "Choose a file with a table, or an article with lists or figures."
    return SheetError(path, "", " ".join([problem, *reasons[:1]]), remedy)


def _with_explored(draft: Draft) -> Draft:
    """With a chart for each table of figures that has none yet, where exploring it begins with one."""
    charted = {name for view in draft.views if view not in draft.kept for name in view.tables}
    left = {table.name: table for table in draft.tables if table.kind == "figures" and table.name not in charted}
    if not left:
        return draft
    taken = {view.name for view in draft.views}
    found = explored_views(left, document_of(draft), date.today().year, taken)
    return replace(draft, views=(*draft.views, *(view for view in found if not is_kept_too(view, draft.kept))))


def _labels(draft: Draft) -> dict[str, str]:
    """What each source is called in titles, by its name."""
    return {
        str(source["name"]): str(source.get("short") or source.get("publisher") or source["title"])
        for source in draft.sources
    }


def _made(path: Path, shown: AsShown) -> Made:
    if is_folder(path):
        return _of_package(path)
    if is_kept(path):
        of = quoted(kept_charts(path).package)
        raise SheetError(path, "", "It is a chart that was kept, and has no figures of its own.", f"Add {of} instead.")
    file = opened(path)
    file = structs.replace(file, head=head_of(file))
    if is_fact_sheet(file):
        raise file.error("It is a fact sheet already.", "Open it as it is.")
    article = read_article(file) if shown.form is None else None
    if article is None:
        return _of_tables(file, path, shown)
    made = made_of_article(article, file)
    return made if made.tables else _figures_of(file, path, shown) or made


def _of_tables(file: OpenedFile, path: Path, shown: AsShown) -> Made:
    reading = read_in(path, file, shown.form)
    if reading.descriptor:
        return _of_package(path)
    roles = corrected_roles(path, shown)
    return made_of_tables(reading, file, widens=not any(kept_beside(path)), roles=roles)


def _figures_of(file: OpenedFile, path: Path, shown: AsShown) -> Made | None:
    """The tables of a text in which an article has none, where they have figures: prose has commas too."""
    try:
        made = _of_tables(file, path, shown)
    except SheetError:
        return None
    return made if any(table.kind == "figures" for table in made.tables) else None


def _of_package(path: Path) -> Made:
    """A package of somebody else's, or a folder of tables."""
    document = open_document(path)
    if _is_fact_sheet(document):
        raise SheetError(path, "", "It is a fact sheet already.", "Open it as it is.")
    return made_of_package(document)


def _is_fact_sheet(document: Document) -> bool:
    try:
        declared = document.files.read(document.declaration.name)
    except SheetError:
        return False
    return b'"factsheet"' in declared or b"factsheet:" in declared


def _apart(
    made: Sequence[Made],
) -> tuple[list[DraftTable], list[dict[str, Any]], tuple[Suggested, ...], tuple[tuple[str, str], ...]]:
    """All tables, sources and kept charts, with names and sections of each file told apart, and what each file is
    called; a source that several name is one.
    """
    found: list[DraftTable] = []
    sources: list[dict[str, Any]] = []
    cited: list[dict[str, Any]] = []
    kept: list[Suggested] = []
    called: list[tuple[str, str]] = []
    for number, part in enumerate(made):
        named = {part.source["name"]: _added(part.source, sources)["name"]}
        called.append((named[part.source["name"]], part.title))
        named |= {source["name"]: _among(cited, source, sources)["name"] for source in part.further_sources}
        names: dict[str, str] = {}
        for table in part.tables:
            names[table.name] = name = free_name(table.name, {known.name for known in found})
            section = table.section
            shifted = Section(number * _SECTIONS_OF_A_FILE + section.number, section.tab_title, section.subject)
            found.append(_from(replace(table, name=name, section=shifted), named))
        for view in part.kept:
            kept.append(named_apart(view, names, {one.name for one in kept}))
    return found, sources, tuple(kept), tuple(called)


def _among(cited: list[dict[str, Any]], source: dict[str, Any], sources: list[dict[str, Any]]) -> dict[str, Any]:
    """A source that a file cites, as the sheet has it: no file has its place, whatever the name of the file."""
    same = next((known for known in cited if {**known, "name": source["name"]} == source), None)
    if same is None:
        same = _added(source, sources)
        cited.append(same)
    return same


def _added(source: dict[str, Any], sources: list[dict[str, Any]]) -> dict[str, Any]:
    """A source that joins those of the sheet, under a name that is free."""
    sources.append({**source, "name": free_name(source["name"], {known["name"] for known in sources})})
    return sources[-1]


def _from(table: DraftTable, named: Mapping[str, str]) -> DraftTable:
    """The table with the names that its sources have in the sheet."""
    if all(wanted == name for wanted, name in named.items()):
        return table
    place = [field["name"] for field in table.fields].index("source")
    rows = [(*row[:place], named.get(row[place], row[place]), *row[place + 1 :]) for row in table.rows]
    return replace(table, rows=tuple(rows))


def _description(made: Sequence[Made]) -> str:
    """What the sheet was made from, with the first words of its article in quotation marks."""
    titles = listed(in_quotes(part.title for part in made))
    told = (
        f"This sheet was made from {titles}. All is told as its source has it, and each figure says how far others "
        "bear it out."
    )
    lead = next((part.lead for part in made if part.lead), "")
    if not lead:
        return told
    cut = lead if len(lead) <= _LONGEST_QUOTE else lead[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    inner = cut.replace("“", "‘").replace("”", "’")
    (title,) = in_quotes([next(part.title for part in made if part.lead)])
    return f"{told}\n\n{title} begins: “{inner}”"


def _about(made: Sequence[Made]) -> str:
    titles = listed(in_quotes(part.title for part in made))
    return f"What {titles} {by_number(len(made), 'says', 'say')}"
