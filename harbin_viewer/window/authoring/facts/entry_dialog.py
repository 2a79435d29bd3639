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
from harbin_viewer.window.widgets.layouts.laid_out import laid_out

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
        evidence = laid_out(self._form)
        for row, field in enumerate(entry.fields):
            part = self.words[field.name] = self._part(field, entry, groups)
            self._form.insertRow(row, field.label, part)
            part.setAccessibleName(field.label)
            if field.name == entry.table.group:
                for widget in (part, self._form.labelForField(part)):
                    give_tip(widget, "What stands together below one heading; it may be left empty")
        self._tell_before(evidence)
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

    def _tell_before(self, evidence: Sequence[QWidget]) -> None:
        """Have a screen reader walk the words, which are made last, before the evidence."""
        words = [part for word in self.words.values() for part in (self._form.labelForField(word), word)]
        for widget in (*words, *evidence, self.let_stand, self.alike, self.said, self.buttons):
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
