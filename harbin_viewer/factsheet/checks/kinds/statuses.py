"""Whether statuses are known ones, and borne out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING
from unicodedata import normalize

from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.checks.row_references import ROW, columns_of_references
from harbin_viewer.factsheet.checks.whole_sheet import all_well, rows_wrong, tables_with
from harbin_viewer.factsheet.model.package.source import Source, named_in
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.status import CONFIRMED, CONTRADICTED, STATUSES, StatusName
from harbin_viewer.factsheet.tables.opened import OpenSheet
from harbin_viewer.factsheet.wording import listed
from harbin_viewer.factsheet.words.allowed_addresses import site_of

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


@declared
class StatusesCheck(Check, frozen=True, kw_only=True, tag="statuses"):
    """Every status is a known one, and a `confirmed` row names two publishers, or the body itself, as `references`.

    The `references` of a `contradicted` row are those that say otherwise; without any its note says what does.
    """

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """Each row whose status is unknown, or confirmed by too few; and each table of which all rows are in order."""
        for table in tables_with(document, "status"):
            doubtful = partial(_doubtful_status, document.sheet, table)
            wrong = list(rows_wrong(self, document, table, doubtful, looked_at(table)))
            if any((table.columns[name] == CONTRADICTED).any() for name in _statuses(table) if name in table.columns):
                wrong += rows_wrong(self, document, table, partial(_unnamed, table), _with_notes(table))
            yield from wrong or [all_well(self, table, "every status is a known one, borne out by its references")]


def looked_at(table: Table) -> tuple[str, ...]:
    """All that the verdict on a row depends on: columns that it may have."""
    return (*_statuses(table), "source", *columns_of_references(table))


def _with_notes(table: Table) -> tuple[str, ...]:
    """All that tells by whom a row is contradicted."""
    fields = table.resource.schema.fields if table.resource.schema else ()
    return (*looked_at(table), *dict.fromkeys(["note", *(field.note for field in fields)]))


def _unnamed(table: Table, row: int) -> tuple[str, str]:
    """The column of a status by which a row is contradicted while nothing says by whom ("" for none)."""
    for name in _statuses(table):
        if table.text(name, row) == CONTRADICTED and not _named_against(table, name, row):
            return name, "“contradicted” asks for a reference that says otherwise, or a note on it, and has neither"
    return "", ""


def _named_against(table: Table, status: StatusName, row: int) -> bool:
    """Whether a row says who contradicts what the column `status` is of: somebody else, or what its note has."""
    fields = table.resource.schema.fields if table.resource.schema else ()
    own = [field for field in fields if field.status == status]
    notes = ["note", *(field.note for field in own)]
    named = [*_references_of(table, status), ROW]
    others = {name for column in named for name in named_in(table.text(column, row))} - {table.source(row)}
    return bool(others) or any(table.text(note, row) for note in notes)


def _statuses(table: Table) -> dict[str, None]:
    """The columns of statuses."""
    fields = table.resource.schema.fields if table.resource.schema else ()
    return dict.fromkeys(["status", *(field.status for field in fields)])


def _doubtful_status(sheet: FactSheet, table: Table, row: int) -> tuple[str, str]:
    """The column of a doubtful status, and what is wrong with it ("" for nothing)."""
    found_here = {name: table.text(name, row) for name in _statuses(table)}
    for name, status in found_here.items():
        if status and status not in STATUSES:
            return name, f"“{status}” is not a status"
    confirmed = [name for name, status in found_here.items() if status == CONFIRMED]
    lacking = ((name, told) for name in confirmed if (told := too_few_for(sheet, table, name, row)))
    return next(lacking, (next(iter(confirmed), ""), ""))


def too_few(references: Sequence[Source]) -> str:
    """What these references lack to confirm a row: two publishers, or the body whose figure it is; "" for nothing."""
    if any(source.kind == "body" for source in references):
        return ""
    known = [source for source in references if not source.names_nobody]
    if any(not _are_one(source, other) for source, other in combinations(known, 2)):
        return ""
    nobody = listed(list(dict.fromkeys(source.in_a_sentence for source in references if source.names_nobody)))
    if nobody and not known:
        return f"“confirmed” asks for two publishers or the body itself as references, and none is stated for {nobody}"
    count = "only one is" if known else "none is"
    told = f"“confirmed” asks for two publishers or the body itself as references, and {count} named"
    return f"{told}: no publisher is stated for {nobody}" if nobody else told


_KEEPERS = frozenset(
    {
        "archive.org", "web.archive.org", "archive.is", "doi.org", "dx.doi.org", "github.com", "gitlab.com",
        "raw.githubusercontent.com", "zenodo.org", "figshare.com", "kaggle.com", "drive.google.com", "medium.com",
    }
)  # fmt: skip
"""Sites that keep the words of others."""

_LONGEST_ENDING = 3
"""Letters of co, com, gov and the like before the letters of a country."""


def _are_one(source: Source, other: Source) -> bool:
    """Whether two sources are the word of one: by their publisher or author, and by their site where one tells none."""
    words, of_other = _house(source), _house(other)
    if words and of_other:
        return words == of_other
    sites = [site_of(known.path).removeprefix("www.") for known in (source, other)]
    if all(site and site not in _KEEPERS for site in sites):
        within = any(one.endswith(f".{site}") for one, site in (sites, sites[::-1]))
        return sites[0] == sites[1] or within or _are_languages_of_one(*sites)
    return _plain(words or source.title or source.name) == _plain(of_other or other.title or other.name)


_SHARED = frozenset({"blogspot.com", "wordpress.com", "github.io", "gitlab.io", "substack.com", "gouv.fr", "govt.nz"})
"""Sites under which others have sites of their own."""


def _are_languages_of_one(site: str, other: str) -> bool:
    """Whether two sites are those of one house in two languages or countries: en.wikipedia.org and zh.wikipedia.org.

    Under endings such as co.uk, names of two letters are houses of their own.
    """
    (language, _dot, rest), (of_other, _dot, same) = site.partition("."), other.partition(".")
    named = "." in rest and len(rest.partition(".")[0]) > _LONGEST_ENDING and rest not in _SHARED
    return rest == same and named and len(language) == len(of_other) == len("en")


def _house(source: Source) -> str:
    """Whose word a source is, however it is spelled: its publisher or author; "" where it names neither."""
    return _plain(source.publisher or source.author)


def _plain(words: str) -> str:
    return " ".join(normalize("NFKC", words).casefold().removeprefix("the ").split())


def too_few_for(sheet: FactSheet, table: Table, status: StatusName, row: int) -> str:
    """What figures lack that the column `status` of their row calls confirmed."""
    named = {table.text(column, row) or table.text(ROW, row) for column in _references_of(table, status)}
    said = (too_few([source for source in map(sheet.source, named_in(names)) if source]) for names in sorted(named))
    return next(filter(None, said), "")


def _references_of(table: Table, status: StatusName) -> dict[str, None]:
    """The columns of references of the figures whose status stands in a column."""
    fields = table.resource.schema.fields if table.resource.schema else ()
    own = dict.fromkeys(field.references for field in fields if field.status == status)
    return {ROW: None, **own} if status == "status" else own
