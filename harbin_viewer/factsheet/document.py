"""The sheet that is open: the one object that is handed upwards. It reads each table once and finds what is asked."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from threading import Event, Lock
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.cell import Cell, CellAt
from harbin_viewer.factsheet.model.error import memory_told
from harbin_viewer.factsheet.model.package.resource import NO_TABLE, ORIGINAL, Resource
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR, KEPT_CHARTS, FactSheet
from harbin_viewer.factsheet.model.status import STATUSES, StatusName
from harbin_viewer.factsheet.patient_lock import taken
from harbin_viewer.factsheet.sources.files.unchanged_files import UnchangedFiles
from harbin_viewer.factsheet.tables.contents import readable
from harbin_viewer.factsheet.tables.opened import refuse_stopped
from harbin_viewer.factsheet.words.visible import encodable

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from harbin_viewer.factsheet.checks.checking import Checking
    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.exploring.cube import Cube
    from harbin_viewer.factsheet.exploring.observed.observations import Observations
    from harbin_viewer.factsheet.model.notice import Notice
    from harbin_viewer.factsheet.roles.found_roles import Roles
    from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
    from harbin_viewer.factsheet.sources.files.package_files import PackageFiles
    from harbin_viewer.factsheet.tables.reading_progress import Progress
    from harbin_viewer.factsheet.tables.rows import Row
    from harbin_viewer.factsheet.tables.table import Table


class Document:
    """A fact sheet with its tables, rows and findings. May be asked from any thread, and told to stop.

    Each table is read once; SheetError for a mistake in a file. After `stop`, all ends with CancelledError. `folder` is
    where it lies, `path` what was opened, `declaration` the file that says what it has, `descriptor` what its mistakes
    name, `notices` what was assumed or left out, now or when it was made.
    """

    def __init__(
        self, sheet: FactSheet, folder: Path, files: PackageFiles | None = None, notices: tuple[Notice, ...] = (),
        path: Path | None = None, declaration: Path | None = None,
    ) -> None:  # fmt: skip
        self.sheet = sheet
        self.folder = folder
        self.path = path or folder
        self.declaration = declaration or folder / DESCRIPTOR
        self.descriptor = self.path if self.is_of_kept_charts else self.declaration
        self.notices = (*notices, *sheet.told)
        self._files = files
        self.form: DelimitedFormat | None = None  # that a reader chose for the text, in place of the one found
        self.ends_as_found = True  # the reader did not choose the last row
        self._rows, self._tables = dict[str, "Sequence[Row]"](), dict[str, "Table"]()
        self._roles, self._cubes = dict[str, "Roles"](), dict[str, "Cube"]()
        self._given, self._observations = dict[str, "Mapping[str, str]"](), dict[str, "Observations | None"]()
        self._findings: tuple[Finding, ...] | None = None
        self._resources = {resource.name: resource for resource in sheet.resources}
        self._labels = {source.name: source.label for source in sheet.sources}
        self._locks = {name: Lock() for name in self._resources}
        self._checking, self._stopped, self._unchanged = Lock(), Event(), UnchangedFiles()

    @property
    def files(self) -> PackageFiles:
        """Its files, by their paths: those of its folder where nobody gave others."""
        from harbin_viewer.factsheet.sources.files.package_files import FolderFiles

        return self._files or FolderFiles(self.folder)

    @property
    def is_package(self) -> bool:
        """Whether somebody described its tables; false where a file was opened and understood here."""
        if self._files is None:  # those of a folder, as most often at a start
            return True
        from harbin_viewer.factsheet.sources.files.tidy_files import TidyFiles

        return not isinstance(self._files, TidyFiles)

    @cached_property
    def file_name(self) -> str:
        """The file that was understood here, or that a package was made of and has beside it; "" for other packages."""
        kept = (resource.title for resource in self.sheet.resources if resource.format == NO_TABLE)
        if self.is_package:
            return next((title for title in kept if title.startswith(ORIGINAL)), "").removeprefix(ORIGINAL)
        return encodable(os.path.basename(self.files.label) if self.is_of_kept_charts else self.path.name)  # noqa: PTH119

    @property
    def is_folder(self) -> bool:
        """Whether a folder of data was opened and understood here."""
        return not self.is_package and os.path.isdir(self.path)  # noqa: PTH112 as `on_disk` asks

    @property
    def is_of_kept_charts(self) -> bool:
        """Whether a file of charts was opened that a reader kept beside their data: they are its first tab."""
        return self.path.name.endswith(KEPT_CHARTS)

    def stop(self) -> None:
        """End what is being read or checked, in any thread."""
        self._stopped.set()

    @property
    def stopped(self) -> bool:
        """Whether the document was told to stop."""
        return self._stopped.is_set()

    def resource(self, name: str) -> Resource:
        """The resource of that name; KeyError where there is none."""
        if name not in self._resources:
            self.has_resource(name)
        return self._resources[name]

    def has_resource(self, name: str) -> bool:
        """Whether there is a resource of that name, in the sheet or made of one of its tables: it is made then."""
        from harbin_viewer.factsheet.exploring.observed.observed_names import name_of_observations

        for resource in () if name in self._resources else self.sheet.resources:
            if name_of_observations(resource.name) == name:
                self.observations(resource.name)
        return name in self._resources

    def size(self, name: str) -> int:
        """Bytes of the file of a table, or of the one that it is yet to be made of; 0 where there is none."""
        from harbin_viewer.factsheet.tables import file_facts

        return file_facts.size(self, self.resource(name), None if self.is_package else self.path)

    def rows(self, name: str) -> Sequence[Row]:
        """The rows of a resource, for texts and cards."""
        if (read := self._rows.get(name)) is not None:  # also while another thread reads the table
            return read
        from harbin_viewer.factsheet.tables import rows

        resource, told = readable(self, name), self._progress(None)
        with self._taken(self._locks[name], told):
            if name not in self._rows:
                with self._unchanged.reading(name, self.files, resource.paths):
                    self._rows[name] = rows.read(self, resource, told)
        return self._rows[name]

    def has_table(self, name: str) -> bool:
        """Whether `table` would answer at once."""
        return name in self._tables

    def table(self, name: str, progress: Progress | None = None) -> Table:
        """The table of a resource, as typed columns for charts and checks.

        `progress` is told the bytes read and their number; it may raise CancelledError to end the reading, or the wait
        for another thread that reads.
        """
        if (read := self._tables.get(name)) is not None:  # each figure of an export asks
            return read
        from harbin_viewer.factsheet.tables import reading

        resource, told = readable(self, name), self._progress(progress)
        with self._taken(self._locks[name], told):
            if name not in self._tables:
                unchanged = self._unchanged.reading(name, self.files, resource.paths)
                with memory_told(f"{self.files.label}/{resource.path}"), unchanged:
                    read = reading.read(self, resource, progress=told)
                self._tables[name] = self._in_units(name, read)
        return self._tables[name]

    def roles(self, name: str, progress: Progress | None = None) -> Roles:
        """What is what in a table: time, entity, measures; found once, and again where a reader corrects it."""
        from harbin_viewer.factsheet.exploring.table_roles import roles_of

        if (roles := self._roles.get(name)) is not None:
            return roles
        table = self.table(name, progress)
        with self._taken(self._locks[name], self._progress(progress)):
            if name not in self._roles:
                self._roles[name] = roles_of(table, self._given.get(name))
            return self._roles[name]

    def correct_roles(self, name: str, given: Mapping[str, str]) -> None:
        """From now on these fields of a table have these roles (`RoleKind`) or units; others are found around them."""
        with self._taken(self._locks[name], self._progress(None)):
            self._given[name] = dict(given)
            if (read := self._tables.get(name)) is not None:
                self._tables[name] = self._in_units(name, read)
            for kept in (self._roles, self._cubes, self._observations):
                kept.pop(name, None)

    def _in_units(self, name: str, read: Table) -> Table:
        if name in self._given:  # not before the first paint
            from harbin_viewer.factsheet.exploring.table_roles import in_said_units

            return in_said_units(read, self._given[name])
        return read

    @property
    def corrections(self) -> Mapping[str, Mapping[str, str]]:
        """The roles and units that a reader corrected, by table and field (see `sources.as_shown`)."""
        return {name: given for name, given in self._given.items() if given}

    def observations(self, name: str, progress: Progress | None = None) -> Observations | None:
        """The rows that are made of a table whose columns are periods or lengths of time; None where they are not.

        They have a table, rows and roles of their own here, by the name of their resource.
        """
        from harbin_viewer.factsheet.exploring.observed.observations import observations_of
        from harbin_viewer.factsheet.exploring.table_roles import roles_of

        table = self.table(name, progress)
        with self._taken(self._locks[name], self._progress(progress)):
            if name not in self._observations:
                given = self._given.get(name)
                known = observations_of(table, given, of_package=self.is_package, size=self.size(name))
                found = self._observations[name] = known
                if found is not None:
                    made = found.table.resource
                    self._locks[made.name] = Lock()
                    self._tables[made.name], self._resources[made.name] = found.table, made
                    self._roles[made.name] = roles_of(found.table, given)
            return self._observations[name]

    def cube(self, name: str, progress: Progress | None = None) -> Cube:
        """A table by time, entity and dimensions; made once."""
        from harbin_viewer.factsheet.exploring.cube import Cube

        if (cube := self._cubes.get(name)) is not None:
            return cube
        made = self.observations(name, progress)
        of = made.table.resource.name if made else name
        table, roles, told = self.table(of, progress), self.roles(of, progress), self._progress(progress)
        with self._taken(self._locks[name], told):
            if name not in self._cubes:
                self._cubes[name] = Cube(table, roles, lambda: told(0, 1), name=name)
            return self._cubes[name]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks find; they are run once."""
        return self.checked()

    def checked(self, checking: Checking | None = None) -> tuple[Finding, ...]:
        """The same, told to `checking`; CancelledError where that was stopped, and then nothing of it is kept."""
        from harbin_viewer.factsheet.checks import running

        with self._taken(self._checking, self._progress(None)):
            if self._findings is None:
                self._findings = running.run(self, checking=checking)
        return self._findings

    @property
    def findings_so_far(self) -> tuple[Finding, ...]:
        """What the checks found, if they have been run; waits for nothing."""
        return self._findings or ()

    def find(self, cell: Cell) -> CellAt | None:
        """Where a cell stands that the descriptor names by its key; None where no row has it."""
        row = self.table(cell.resource).find(cell.row)
        return None if row is None else CellAt(cell.resource, row, cell.field)

    def has_cell(self, address: CellAt) -> bool:
        """Whether the sheet has a cell at this address."""
        resource = self._resources[address.resource] if self.has_resource(address.resource) else None
        fields = resource.schema.fields if resource is not None and resource.schema else ()
        return any(field.name == address.field for field in fields) and address.row < len(self.table(address.resource))

    def label(self, source: object) -> str:
        """The name a reader knows this source by."""
        return self._labels.get(str(source or ""), str(source or "no source named"))

    def status(self, resource: Resource, row: Row, field: str) -> StatusName | None:
        """How sure a row's figure or text is; None where the table does not say."""
        value = row.get(self._status_column(resource, field))
        return next((name for name in STATUSES if name == value), None)

    def statuses(self, resource: Resource, rows: Sequence[Row], field: str) -> list[StatusName | None]:
        """How sure the figure or text of each row is."""
        from harbin_viewer.factsheet.tables.rows_of_columns import column_of

        known: dict[object, StatusName] = {name: name for name in STATUSES}
        return [known.get(value) for value in column_of(rows, self._status_column(resource, field))]

    def _status_column(self, resource: Resource, field: str) -> str:
        known = resource.schema.field(field) if resource.schema else None
        return known.status if known else "status"

    def _taken(self, lock: Lock, told: Progress) -> AbstractContextManager[None]:
        """The lock, under which all ends soon after the document was told to stop."""
        return taken(lock, told, partial(refuse_stopped, self))

    def _progress(self, progress: Progress | None) -> Progress:
        """`progress`, and an end where the document was told to stop."""

        def told(done: int, of: int) -> None:
            refuse_stopped(self)
            if progress is not None:
                progress(done, of)

        return told
