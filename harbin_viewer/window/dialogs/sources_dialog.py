"""The sources of the sheet, kind by kind, each with its address to open, and their citations to copy."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QFont, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from harbin_viewer.factsheet.citation import FORMATS, Format, address, cite, cite_all, dated
from harbin_viewer.factsheet.finding.folded import fold
from harbin_viewer.factsheet.finding.sought import sought
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.overview.source_facts import tables_of
from harbin_viewer.factsheet.wording import counted
from harbin_viewer.window.text.announcement import announce, once_quiet
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.links.leaving import follow
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.context_menu import RULE, Choice, begun, edged
from harbin_viewer.window.widgets.dialog_size import resize_within_screen
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow
from harbin_viewer.window.widgets.search_field import label_search

_KINDS = {
    "document": "Examined by this sheet",
    "body": "Publishing figures of their own",
    "reference": "Independent references",
    "file": "Read for this sheet",
}


class SourcesDialog(QDialog):
    """An address can be opened and copied; opening is left to the reader's browser."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    uses_asked = Signal(str)
    """The reader wants the figures that rest on the source of this name."""

    edit_asked = Signal(str)
    """The maker wants to change what the source of this name says of itself."""

    removal_asked = Signal(str)
    """The maker wants to take the source of this name out of the sheet."""

    def __init__(self, sheet: FactSheet, parent: QWidget | None = None, *, why_not_edit: str = "") -> None:
        super().__init__(parent)
        self._sheet, self._sources = sheet, sheet.every_source
        self._texts = [fold(_spoken(source)) for source in sheet.every_source]
        self.rows: list[Source | str] = []
        self._why_not_edit = why_not_edit
        self.cite_one: list[QAction] = []
        self.setWindowTitle("Sources")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = RichList(self._write, self._spoken)
        self.field = QLineEdit()
        self.heading = SectionTitle(_heading(sheet))
        self.told = QuietLabel("")
        self.open_button = QPushButton("&Open address")
        self.copy_button = QPushButton("&Copy address")
        self.cite_button = QPushButton("Copy ci&tation")
        self.cite_button.setMenu(self._citations())
        self.uses_button = QPushButton("What &rests on it")
        self.edit_button = QPushButton("&Edit…")
        self.remove_button = QPushButton("Re&move")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._quiet = once_quiet(self, self._say_left)
        self._lay_out(buttons)
        self._connect(buttons)
        resize_within_screen(self, 720, 600)
        self._filter()

    def show_sheet(self, sheet: FactSheet, *, why_not_edit: str = "") -> None:
        """List the sources of the sheet as it is now; the one that is chosen stays so."""
        chosen, row = self._chosen(), self.list.current_row()
        self._sheet, self._sources, self._why_not_edit = sheet, sheet.every_source, why_not_edit
        self._texts = [fold(_spoken(source)) for source in sheet.every_source]
        self.heading.setText(_heading(sheet))
        self._filter()
        if chosen is not None and any(isinstance(one, Source) and one.name == chosen.name for one in self.rows):
            self.show_source(chosen.name)
        elif self.rows:
            self.list.choose(min(max(row, 0), len(self.rows) - 1))
        self._allow()

    def show_source(self, name: str) -> None:
        """Choose the source of that name."""
        for row, source in enumerate(self.rows):
            if isinstance(source, Source) and source.name == name:
                self.list.choose(row)

    def _filter(self) -> None:
        """List the sources with all words of the field, kind by kind under its heading."""
        words = sought(self.field.text())
        texts = zip(self._sources, self._texts, strict=True)
        left = [row_left for row_left, text in texts if all(word in text for word in words)]
        self.rows = []
        known = {source.kind for source in self._sources}
        for kind, title in _KINDS.items():
            of_kind = [row_left for row_left in left if row_left.kind == kind]
            heading = [f"{title} ({len(of_kind)})"] if len(known) > 1 else []
            self.rows += [*heading, *of_kind] if of_kind else []
        self.list.show_rows(
            len(self.rows), {row for row, row_left in enumerate(self.rows) if isinstance(row_left, str)}
        )
        self.told.setText(self._state(len(left)))
        self._allow()

    def _state(self, left: int) -> str:
        if left or not self._sources:
            return f"{left} of {counted(len(self._sources), 'source')}" if self.field.text().strip() else ""
        return f"No source has “{self.field.text().strip()}” in its name, publisher, date, note or address."

    def _say_left(self) -> None:
        """How many are left, to a screen reader whose focus stays in the field."""
        announce(self.field, self.told.text() or _heading(self._sheet))

    def _citations(self) -> QMenu:
        """The formats, for the chosen source and for all of them."""
        menu = begun(edged(QMenu(self)))
        for form, words in FORMATS.items():
            self.cite_one.append(menu.addAction(f"This source as {words}", partial(self._cite, form)))
        if len(self._sources) > 1:
            menu.addSeparator()
            for form, words in FORMATS.items():
                menu.addAction(f"All {len(self._sources)} sources as {words}", partial(self._cite_all, form))
        return menu

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        self.list.setAccessibleName("Sources")
        label_search(self.field, "Filter: name, publisher, date, address", "Filter the sources")
        make_plain(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self.heading)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.told)
        layout.addWidget(self._row_of_actions())
        layout.addWidget(buttons)

    def _connect(self, buttons: QDialogButtonBox) -> None:
        buttons.rejected.connect(self.reject)
        self.list.chosen.connect(self._allow)
        self.list.activated.connect(self._open)
        self.list.link_asked.connect(self._open_address)
        self.list.choices = self._choices
        self.field.textChanged.connect(self._filter)
        self.field.textEdited.connect(lambda _words: self._quiet.start())
        self.open_button.clicked.connect(self._open)
        self.copy_button.clicked.connect(self._copy)
        self.uses_button.clicked.connect(self._lead_to_uses)
        self.edit_button.clicked.connect(lambda: self._ask(self.edit_asked))
        self.remove_button.clicked.connect(lambda: self._ask(self.removal_asked))

    def _row_of_actions(self) -> QWidget:
        """What can be done with a source, in as many lines as it takes."""
        row, layout = QWidget(), WrapRow()
        of_maker = (self.edit_button, self.remove_button)
        for button in (self.open_button, self.copy_button, self.cite_button, self.uses_button, *of_maker):
            button.setAutoDefault(False)
            layout.addWidget(button)
        row.setLayout(layout)
        return row

    def _chosen(self) -> Source | None:
        row = self.list.current_row()
        source = self.rows[row] if 0 <= row < len(self.rows) else None
        return source if isinstance(source, Source) else None

    def _choices(self, _row: int) -> list[Choice]:
        """What can be done with the source that is chosen: all that its buttons do."""
        buttons = (self.open_button, self.copy_button, self.uses_button, self.edit_button, self.remove_button)
        done = [(button.text().replace("&", ""), button.click) for button in buttons if button.isEnabled()]
        cite = [(f"Copy citation as {words}", partial(self._cite, form)) for form, words in FORMATS.items()]
        return [*done, RULE, *cite]

    def _allow(self) -> None:
        source = self._chosen()
        tip = "Choose a source first." if source is None else "" if address(source) else "This source has no address."
        for button in (self.open_button, self.copy_button):
            button.setEnabled(not tip)
            button.setToolTip(tip)
        for action in self.cite_one:
            action.setEnabled(source is not None)
        self.uses_button.setEnabled(source is not None and bool(source.name))
        self.uses_button.setToolTip("List the figures that name this source" if source else "Choose a source first.")
        for button, does in (
            (self.edit_button, "Change its title, publisher, date, address …"),
            (self.remove_button, "Take it out of the sheet, where nothing names it; Undo puts it back"),
        ):
            button.setEnabled(source is not None and bool(source.name) and not self._why_not_edit)
            button.setToolTip(self._why_not_edit or (does if source else "Choose a source first."))

    def _lead_to_uses(self) -> None:
        if (source := self._chosen()) is not None:
            self.accept()
            self.uses_asked.emit(source.name)

    def _ask(self, asked: SignalInstance) -> None:
        """Stay open: several sources are edited in one go."""
        if (source := self._chosen()) is not None:
            asked.emit(source.name)

    def _open(self) -> None:
        source = self._chosen()
        if source is not None and address(source):
            self._open_address(address(source))

    def _open_address(self, wanted: str) -> None:
        problem = follow(wanted, self)
        if problem:
            self.said.emit(problem, None)

    def _copy(self) -> None:
        source = self._chosen()
        if source is not None:
            QGuiApplication.clipboard().setText(source.path)
            self.said.emit(f"The address of “{source.label}” was copied.", None)

    def _cite(self, form: Format) -> None:
        source = self._chosen()
        if source is not None:
            QGuiApplication.clipboard().setText(cite(source, form))
            self.said.emit(f"The citation of “{source.label}” was copied as {FORMATS[form]}.", None)

    def _cite_all(self, form: Format) -> None:
        QGuiApplication.clipboard().setText(cite_all(self._sources, form))
        self.said.emit(f"The citations of {len(self._sources)} sources were copied as {FORMATS[form]}.", None)

    def _write(self, column: TextColumn, row: int, _chosen: bool) -> None:  # noqa: FBT001
        source = self.rows[row]
        if isinstance(source, str):
            column.gap(0.4)
            column.text(source, 0.92, "muted", QFont.Weight.DemiBold)
            return
        column.text(source.full_name, 1.0, "ink", QFont.Weight.DemiBold)
        if _about(source):
            column.text(_about(source), 0.92, "muted")
        if source.remark:
            column.text(source.remark, 0.92)
        if tables := tables_of(self._sheet, source):
            column.text(tables, 0.92, "muted")
        if address(source):
            column.link(address(source), 0.92)
        elif source.path:
            column.text(source.path, 0.92, "muted")

    def _spoken(self, row: int) -> str:
        source = self.rows[row]
        if isinstance(source, str):
            return source
        return " ".join(filter(None, [_spoken(source), tables_of(self._sheet, source)]))


def _heading(sheet: FactSheet) -> str:
    if not sheet.every_source:
        return f"“{sheet.title}” names no source"
    return f"{counted(len(sheet.every_source), 'source')} of “{sheet.title}”"


def _about(source: Source) -> str:
    parts = (source.publisher, source.author, dated(source))
    return " · ".join(dict.fromkeys(part for part in parts if part))


def _spoken(source: Source) -> str:
    about = f" {_about(source)}." if _about(source) else ""
    return " ".join(filter(None, [f"{source.full_name}.{about}", source.remark, source.path]))
