"""Asks for a card, an entry of a timeline or a note: its words, and below them its evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from harbin_viewer.factsheet.authoring.facts.entries import Entry
from harbin_viewer.factsheet.authoring.facts.entry_doubts import doubt_of_entry
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.window.authoring.evidence_dialog import EvidenceDialog
from harbin_viewer.window.text.plain_tip import give_tip
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.focus.tab_stops import go_to_next_stop
from harbin_viewer.window.widgets.focus.view_edge import ViewEdge

_LINES = 3

_Part = QLineEdit | QPlainTextEdit | QComboBox


class EntryDialog(EvidenceDialog):
    """`document` gives the sheet on show, `groups` are those that other cards of the table are in."""

    def __init__(
        self, document: Callable[[], Document], entry: Entry, groups: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:  # fmt: skip
        self.words: dict[str, _Part] = {}
        super().__init__(entry.evidence, entry.table.title, document().sheet.sources, parent)
        self._document, self._entry = document, entry
        self.alike.hide()  # no other row has the same words
        is_new = entry.row < 0
        self.setWindowTitle(f"Add a {entry.table.kind}" if is_new else f"Change the {entry.table.kind}")
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText("&Add" if is_new else "&Save")
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        evidence = [self._form.takeRow(0) for _row in range(self._form.rowCount())]
        for field in entry.fields:
            part = self.words[field.name] = self._part(field, entry, groups)
            self._form.addRow(field.label, part)
            part.setAccessibleName(field.label)
            if field.name == entry.table.group:
                for widget in (part, self._form.labelForField(part)):
                    give_tip(widget, "What stands together below one heading; it may be left empty")
        for row in evidence:  # a screen reader is told what is added first, first
            self._add_again(row)
        self._tell_in_order()
        next(iter(self.words.values())).setFocus()
        self.place.textChanged.connect(self._weigh)
        self._weigh()

    @property
    def said_words(self) -> dict[str, str]:
        """The words of the row as they are to be, by column; what says the same stays as it was written."""
        before, own = self._entry.words, {name: _text_of(part) for name, part in self.words.items()}
        return {name: before[name] if before[name].strip() == text else text for name, text in own.items()}

    @property
    def row_texts(self) -> dict[str, str]:
        """All that the row is to say, by column."""
        columns = self._evidence.columns
        return self.said_words | {columns[subject]: text for subject, text in self.wanted.items()}

    @property
    def has_changes(self) -> bool:
        return super().has_changes or bool(self.said_words.items() - self._entry.words.items())

    def _add_again(self, row: QFormLayout.TakeRowResult) -> None:
        label = row.labelItem.widget() if row.labelItem is not None else None
        field = row.fieldItem.widget()
        assert field is not None  # or it would be no row of the form
        if field is self.new_source:
            self._form.addRow(field)
        elif label is not None:
            self._form.addRow(label, field)
        else:
            self._form.addRow("", field)

    def _tell_in_order(self) -> None:
        """Have a screen reader walk the words, which are made last, before the evidence."""
        roles = QFormLayout.ItemRole
        for row in range(self._form.rowCount()):
            for role in (roles.LabelRole, roles.FieldRole, roles.SpanningRole):
                item = self._form.itemAt(row, role)
                if item is not None and (widget := item.widget()) is not None:
                    widget.raise_()
        for widget in (self.let_stand, self.alike, self.said, self.buttons):
            widget.raise_()

    def _part(self, field: Field, entry: Entry, groups: Sequence[str]) -> _Part:
        text = entry.words[field.name]
        if field.name == entry.table.text:
            passage = QPlainTextEdit(text)
            ViewEdge(passage)
            passage.setTabChangesFocus(True)
            passage.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 12)
            passage.textChanged.connect(self._weigh)
            return passage
        if field.name == entry.table.group and groups:
            box = ChoiceBox()
            box.setEditable(True)
            box.addItems(list(groups))
            box.setEditText(text)
            box.editTextChanged.connect(self._weigh)
            return box
        line = QLineEdit(text)
        line.setCursorPosition(0)
        line.textChanged.connect(self._weigh)
        return line

    def _weigh(self) -> None:
        """What is still wrong with the words is said first: they are what the row is for."""
        super()._weigh()
        if not self.words:  # they come after the evidence
            return
        wrong, name = doubt_of_entry(self._document(), self._entry, self.row_texts)
        if wrong:
            subjects = {column: subject for subject, column in self._evidence.columns.items()}
            of_evidence = {"place": self.place, "note": self.note, "status": self.status, "source": self.source}
            part = self.words.get(name) or of_evidence.get(subjects.get(name, ""))
            self.said.say(wrong, *([part] if part is not None else []))
            self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(False)

    # Qt

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        """The words are made last and stand first."""
        return go_to_next_stop(self, forward=forward)


def _text_of(part: _Part) -> str:
    if isinstance(part, QPlainTextEdit):
        return " ".join(part.toPlainText().split())
    return (part.currentText() if isinstance(part, QComboBox) else part.text()).strip()
