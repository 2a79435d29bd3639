"""A sheet examined as a whole: all mistakes of its descriptor and tables, and what its checks find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias

from harbin_viewer.factsheet.book.cells_of_mistakes import in_their_cells, may_be_book
from harbin_viewer.factsheet.checks.findings import Finding, Health, health
from harbin_viewer.factsheet.descriptor.package import OpenedPackage
from harbin_viewer.factsheet.descriptor.said_of_sources import mistakes_of_words
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.check import Known
from harbin_viewer.factsheet.model.error import SheetError, TooLargeError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.opening import Opened, examined_package
from harbin_viewer.factsheet.overview.whole import odd_notices
from harbin_viewer.factsheet.patient_lock import looking
from harbin_viewer.factsheet.tables import file_facts, rows
from harbin_viewer.factsheet.tables.opened import refuse_stopped
from harbin_viewer.factsheet.tables.raw_rows import delimiter
from harbin_viewer.factsheet.tables.reading_progress import Progress
from harbin_viewer.factsheet.tables.table_file import SMALL, label_of
from harbin_viewer.factsheet.views.explored_mistakes import mistakes_of_choice
from harbin_viewer.factsheet.views.odd_views import odd_views
from harbin_viewer.factsheet.views.view_mistakes import mistakes_of

Tell: TypeAlias = Callable[[int, int, str], None]
"""Is told how much is done, of how much, and what is being done."""

MOST_MISTAKES = 1000
"""So many mistakes of one table are told; a file of another kind altogether would have millions."""


@dataclass(frozen=True)
class Examination:
    """What is wrong with a sheet, and what its checks found. `sheet` is None where it cannot be read at all.

    `cut` are tables that have more mistakes than are told. `stale` are declared differences that do not occur.
    `notices` are what was assumed, is odd, or was left out. `checked` is whether the checks were run: not where the
    descriptor is broken. `document` is the sheet with what was read of it.
    """

    file: Path
    sheet: FactSheet | None
    mistakes: tuple[SheetError, ...]
    findings: tuple[Finding, ...]
    cut: tuple[str, ...] = ()
    stale: tuple[tuple[str, Known], ...] = ()
    notices: tuple[Notice, ...] = ()
    checked: bool = False
    document: Document | None = None

    @property
    def holds(self) -> bool:
        """Whether nothing is broken, and nothing differs but what is declared as known."""
        return not self.mistakes and not self.unknown_differences

    @property
    def unknown_differences(self) -> tuple[Finding, ...]:
        """The findings that differ and are not declared as known."""
        return tuple(finding for finding in self.findings if finding.verdict == "differs" and not finding.known)

    @property
    def health(self) -> Health:
        """How many checks hold."""
        return health(self.findings)


def examine(
    path: Path,
    known: Document | None = None,
    *,
    with_oddities: bool = True,
    with_notices: bool = True,
    tell: Tell | None = None,
) -> Examination:
    """The sheet in a folder (or of a `datapackage.json`), examined; what is wrong is in it, nothing is raised.

    A `known` document of the same sheet is asked for what it has read of the files, or reads it. Without oddities what
    is merely odd is not looked for, which takes as long as all else, nor highlights that are not what their cells have:
    neither keeps a sheet from being shown. Without notices no oddity is looked for, and highlights are. How far the
    work is, `tell` is told. CancelledError soon after a `known` document was told to stop.
    """
    with looking(partial(refuse_stopped, known) if known is not None else None):
        opened = _as_known(path, known) or examined_package(path)
    package = opened.package
    sheet, mistakes, notices, is_own = package.sheet, package.mistakes, package.notices, package.is_own
    file = path if may_be_book(path) else package.file
    if sheet is None:
        return Examination(file, None, in_their_cells(mistakes, path), ())
    cut: list[str] = []
    document = known if known is not None and known.sheet == sheet else opened.document_of(sheet)
    intact = _intact(sheet, mistakes)
    way = _Way(document, intact, tell or (lambda _done, _of, _words: None))
    of_tables = {resource.name: [*_mistakes_in(document, resource, cut, way)] for resource in intact}
    in_tables = [mistake for mistakes_of_one in of_tables.values() for mistake in mistakes_of_one]
    sound = frozenset(name for name, mistakes_of_one in of_tables.items() if not mistakes_of_one)
    in_views = () if mistakes or in_tables else tuple(_mistakes_beyond_tables(document, related=is_own))
    in_highlights = tuple(_mistakes_in_highlights(document, sound)) if with_oddities and not mistakes else ()
    way.checking()
    findings = () if mistakes else document.findings
    way.looking()
    if with_oddities and with_notices:
        notices = (*notices, *sheet.told, *odd_notices(document), *odd_views(document))
    in_words = mistakes_of_words(sheet, file) if is_own else ()
    found = in_their_cells((*mistakes, *_lost(document), *in_words, *in_tables, *in_views, *in_highlights), path)
    stale = tuple(_stale(sheet, findings))
    return Examination(
        file, sheet, found, findings, tuple(cut), stale, notices, checked=not mistakes, document=document
    )


def _as_known(path: Path, known: Document | None) -> Opened | None:
    """A file that was understood here, as the known document of it has it: to understand it again, it would be read."""
    if known is None or known.is_package or known.path != path:
        return None
    return Opened(OpenedPackage(path, known.sheet, (), known.notices), known.folder, path, known.files)


class _Way:
    """How far an examination is: most of it is to read the tables, by their bytes; then come checks and oddities."""

    _READING, _CHECKING, _ALL = 70, 85, 100

    def __init__(self, document: Document, resources: Iterable[Resource], tell: Tell) -> None:
        self._tell = tell
        self._document = document
        self._sizes = {resource.name: _size(document, resource) for resource in resources}
        self._whole = max(1, sum(self._sizes.values()))
        self._before = self._furthest = 0

    def size(self, resource: Resource) -> int:
        """Bytes of a table, as they were when the examination began."""
        return self._sizes[resource.name]

    def reading(self, resource: Resource) -> Progress:
        """What is told of the bytes that are read of a table."""
        size, before = self._sizes[resource.name], self._before
        self._before += size
        words = f"Reading “{resource.title or resource.name}” …"
        share = self._READING / self._whole

        def told(done: int, of: int) -> None:
            refuse_stopped(self._document)
            self._furthest = max(self._furthest, round(share * (before + size * done / max(of, 1))))  # or read twice
            self._tell(self._furthest, self._ALL, words)

        return told

    def checking(self) -> None:
        """All tables were read."""
        self._tell(self._READING, self._ALL, "Running the checks …")

    def looking(self) -> None:
        """The checks were run."""
        self._tell(self._CHECKING, self._ALL, "Looking for what is odd …")


def _size(document: Document, resource: Resource) -> int:
    """Bytes of a table; 1 where that cannot be known, which is told when it is read."""
    try:
        return max(1, document.size(resource.name))
    except SheetError:
        return 1


def _intact(sheet: FactSheet, mistakes: Iterable[SheetError]) -> list[Resource]:
    """The tables that can be read, of which the descriptor says nothing wrong."""
    named = {name for mistake in mistakes for name in _named_in(mistake.place)}
    return [one for one in sheet.resources if one.tabular and not one.reason and one.name not in named]


def _lost(document: Document) -> Iterator[SheetError]:
    """What the tables of a package of others lead to, and is not there or may not be read."""
    for resource in document.sheet.resources:
        for sentence in resource.lost:
            place, remedy = f"resource “{resource.name}”", "Put the file into the folder, or correct the path."
            yield SheetError(document.descriptor, place, sentence, remedy)


def _named_in(place: str) -> Iterator[str]:
    """The resources that the place of a mistake may name: of them the descriptor may be wrong about the schema."""
    for after in place.split("resource “")[1:]:
        ends = (at for at, sign in enumerate(after) if sign == "”")
        yield from (after[:end] for end in ends)


def _mistakes_in(document: Document, resource: Resource, cut: list[str], way: _Way) -> Iterator[SheetError]:
    is_large = way.size(resource) > SMALL
    found = _all_mistakes_in(document, resource, way.reading(resource), is_large=is_large)
    yield from islice(found, MOST_MISTAKES)
    if next(found, None) is not None:
        cut.append(resource.name)


def _all_mistakes_in(document: Document, resource: Resource, told: Progress, *, is_large: bool) -> Iterator[SheetError]:
    """The mistakes of a table; a large one, which is read as it is shown, is not walked through for them again."""
    try:
        table = document.table(resource.name, told) if is_large else None
        if table is not None and delimiter(table.resource) == delimiter(resource):
            return chain(file_facts.mistakes(document, resource), table.mistakes.judged)
    except TooLargeError as mistake:
        return iter((mistake,))
    except SheetError:
        pass
    return rows.mistakes(document, resource, told)


def _mistakes_beyond_tables(document: Document, *, related: bool) -> Iterator[SheetError]:
    """What a sheet whose descriptor and tables are sound says otherwise than these do."""
    yield from _mistakes_in_views(document)
    if related:
        yield from _mistakes_in_related(document)


def _mistakes_in_views(document: Document) -> Iterator[SheetError]:
    """What of the charts would be drawn so that one figure hides another."""
    for view in document.sheet.views:
        try:
            yield from mistakes_of(document, view)
            yield from mistakes_of_choice(document, view)
        except SheetError as error:
            yield error


def _mistakes_in_highlights(document: Document, sound: frozenset[str]) -> Iterator[SheetError]:
    """Where a highlight is not what a cell of a `sound` table has, though no check of the sheet looks at it."""
    from harbin_viewer.factsheet.checks.kinds.highlights import HighlightCheck
    from harbin_viewer.factsheet.checks.unlike_highlights import unlike

    if any(isinstance(check, HighlightCheck) for check in document.sheet.factsheet.checks):
        return
    file = str(document.descriptor)
    for found in unlike(document, sound):
        yield SheetError(file, f"highlight “{found.subject}”", found.sentence, "Correct the highlight or the cell.")


def _mistakes_in_related(document: Document) -> Iterator[SheetError]:
    """Where a row names another as bearing on it that is not there, though no check of the sheet looks at it."""
    from harbin_viewer.factsheet import related
    from harbin_viewer.factsheet.checks.kinds.sources import SourcesCheck

    if any(isinstance(check, SourcesCheck) for check in document.sheet.factsheet.checks):
        return
    for resource in document.sheet.resources:
        if not resource.tabular or not related.has_column(document, resource.name):
            continue
        for row, written in related.lost(document, resource.name):
            problem = f"There is no row “{written}”, which is named as “{related.COLUMN}”."
            number = document.table(resource.name).number_of(row)
            place, remedy = f"row {number}", "Name it as “resource:key”, or leave it out."
            yield SheetError(label_of(document, resource), place, problem, remedy)


def _stale(sheet: FactSheet, findings: tuple[Finding, ...]) -> Iterator[tuple[str, Known]]:
    """Differences that are declared as known and were not found, of checks that could be run."""
    differing = [finding for finding in findings if finding.verdict == "differs"]
    ran = {finding.check for finding in findings if finding.verdict != "unchecked"}
    for check in sheet.factsheet.checks:
        for known in check.known if check.name in ran else ():
            if not any(made.check == check.name and known.key.items() <= made.key.items() for made in differing):
                yield check.name, known
