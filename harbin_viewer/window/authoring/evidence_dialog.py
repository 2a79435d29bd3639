"""Edits the evidence of a figure: status, source, references, place, note; says what the checks will say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from harbin_viewer.factsheet.authoring.evidence.borne_out import doubts, may_be_kept
from harbin_viewer.factsheet.authoring.evidence.row_evidence import Evidence
from harbin_viewer.factsheet.model.package.source import Source, named_in
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.wording import first_of, in_quotes, listed
from harbin_viewer.window.authoring.making_dialog import MakingDialog
from harbin_viewer.window.authoring.source_form import SourceForm
from harbin_viewer.window.text.plain_tip import give_tip, plain_tip
from harbin_viewer.window.text.refusal import Refusal
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import keep_within_screen
from harbin_viewer.window.widgets.focus.view_edge import ViewEdge
from harbin_viewer.window.widgets.told.pressed_selection import take_presses, tick

_WIDTH = 72
"""Average characters."""

_MEANING = {
    "status": "How far others bear out what is said", "source": "Whose word it is",
    "references": "All sources in which it was seen: two that are independent of each other confirm it",
    "place": "Where in the source it stands: a page, a table, a cell", "note": "What a reader should know of it",
}  # fmt: skip
"""What each subject asks for."""

_LINES = 4
_REFERENCES = 6


class Otherwise(NamedTuple):
    """What others say of the figure, in sentences, and the names of their sources."""

    sentences: str
    sources: tuple[str, ...]


class EvidenceDialog(MakingDialog):
    """Asks for the evidence of a row. `subject` says which figure it is, in words."""

    def __init__(
        self, evidence: Evidence, subject: str, sources: Sequence[Source], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Edit evidence")
        self._evidence = evidence
        self._sources = list(sources)
        self._added: list[Mapping[str, Any]] = []
        self._height_without_form = 0
        self._form = QFormLayout()
        self.status = self._choice("status", [(status.word, name) for name, status in STATUSES.items()])
        self.source = self._choice("source", [(source.label, source.name) for source in sources if source.name])
        self.references = self._listed()
        self.new_source = SourceForm([source.name for source in sources])
        self.place = QLineEdit(evidence.texts.get("place", ""))
        self.note = QPlainTextEdit(evidence.texts.get("note", ""))
        ViewEdge(self.note)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 12)
        rows = "the other row" if evidence.alike == 1 else f"the {evidence.alike} other rows"
        self.alike = QCheckBox(f"A&lso in {rows} with the same status, source and references")
        self.alike.setVisible(evidence.alike > 0)
        self.let_stand = QCheckBox("The difference that the checks find is &known; the note is its reason")
        self.let_stand.hide()
        self._otherwise: Otherwise | None = None
        self.said = Refusal()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        make_plain(self.buttons)
        self._build(subject)
        self._connect()
        self._weigh()

    @property
    def has_changes(self) -> bool:
        changed = self.wanted.items() - self._evidence.texts.items()
        return bool(changed or self.reason or self._added) or not self.new_source.is_empty

    @property
    def wanted(self) -> dict[str, str]:
        """The texts of the evidence as they are to be, for the subjects that the table has columns for."""
        found = {
            "status": str(self.status.currentData() or ""),
            "source": str(self.source.currentData() or ""),
            "references": "; ".join(self._ticked()),
            "place": self.place.text().strip(),
            "note": " ".join(self.note.toPlainText().split()),
        }
        same = {subject: self._evidence.texts[subject] for subject in self._evidence.texts}
        wanted = {subject: text for subject, text in found.items() if subject in same}
        return {
            subject: same[subject] if _equal(subject, same[subject], text) else text for subject, text in wanted.items()
        }

    @property
    def added_sources(self) -> Sequence[Mapping[str, Any]]:
        """The sources that are to join the sheet: those added here that the evidence names."""
        named = {self.wanted.get("source"), *named_in(self.wanted.get("references", ""))}
        return [entry for entry in self._added if entry["name"] in named]

    @property
    def reason(self) -> str:
        """Why the differences of the figure are let stand; "" where they are not."""
        return self.wanted.get("note", "") if self.let_stand.isChecked() else ""

    def offer(self, otherwise: Otherwise | None) -> None:
        """Have what others say at hand, for a figure that differs and is to be called contradicted."""
        self._otherwise = otherwise
        self.let_stand.setVisible(otherwise is not None and "note" in self._evidence.texts)

    # building

    def _build(self, subject: str) -> None:
        evidence = self._evidence
        shared = [_shared_by(*beside, of=len(evidence.columns)) for beside in evidence.beside.items()]
        head = QLabel("\n".join([subject, *shared]))
        head.setWordWrap(True)
        head.setTextFormat(Qt.TextFormat.PlainText)
        self.add_button = QPushButton("Ne&w source…")
        rows = (
            ("status", "&Status", self.status), ("source", "S&ource", self.source),
            ("references", "&References", self.references), ("place", "&Place", self.place),
            ("note", "&Note", self.note),
        )  # fmt: skip
        for subject_name, label, field in rows:
            if subject_name in self._evidence.texts:
                self._form.addRow(label, field)
                for part in (field, self._form.labelForField(field)):
                    give_tip(part, _MEANING[subject_name])
            if subject_name == "references":
                self._form.addRow("", self.add_button)
                self._form.addRow(self.new_source)
        self.new_source.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addLayout(self._form)
        layout.addWidget(self.let_stand)
        layout.addWidget(self.alike)
        layout.addWidget(self.said)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)
        keep_within_screen(self)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.add_button.clicked.connect(self._open_form)
        self.new_source.added.connect(self._take_source)
        self.status.activated.connect(self._propose)
        self.let_stand.toggled.connect(self._take_otherwise)
        self.let_stand.toggled.connect(self._weigh)
        self.status.currentIndexChanged.connect(self._weigh)
        self.source.currentIndexChanged.connect(self._weigh)
        self.references.itemChanged.connect(self._weigh)
        self.note.textChanged.connect(self._weigh)

    def _choice(self, subject: str, entries: Sequence[tuple[str, str]]) -> QComboBox:
        box = ChoiceBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(30)
        now = self._evidence.texts.get(subject, "")
        known = [name for _, name in entries]
        for word, name in [*([] if now in known else [(now or "none", now)]), *entries]:
            box.addItem(word, name)
        box.setCurrentIndex(box.findData(now))
        return box

    def _listed(self) -> QListWidget:
        listed = QListWidget()
        ViewEdge(listed)
        take_presses(listed, tick)
        listed.setFixedHeight(self.fontMetrics().lineSpacing() * _REFERENCES + 12)
        ticked = named_in(self._evidence.texts.get("references", ""))
        known = {source.name: source for source in self._sources if source.name}
        for name in dict.fromkeys((*ticked, *known)):
            words = _named(known[name]) if name in known else name
            self._add_reference(listed, name, words, ticked=name in ticked)
        return listed

    @staticmethod
    def _add_reference(listed: QListWidget, name: str, words: str, *, ticked: bool) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setToolTip(plain_tip(words))
        item.setSizeHint(QSize(1, listed.fontMetrics().height() + 2))  # a long name ends in an ellipsis
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        listed.addItem(item)

    # what happens

    def _ticked(self) -> list[str]:
        items, ticked = map(self.references.item, range(self.references.count())), Qt.CheckState.Checked
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == ticked]

    def _propose(self) -> None:
        """For a figure that is contradicted now and has no note, have its difference stand with what others say."""
        if self.status.currentData() == "contradicted" and self._otherwise and not self.note.toPlainText().strip():
            self.let_stand.setChecked(True)

    def _take_otherwise(self) -> None:
        """Add what others say to the note of a difference that is known, and tick who says so."""
        if not self.let_stand.isChecked() or self._otherwise is None:
            return
        said = self.note.toPlainText().strip()
        if self._otherwise.sentences not in said:
            self.note.setPlainText(f"{said} {self._otherwise.sentences}".strip())
        for row in range(self.references.count()):
            item = self.references.item(row)
            if item.data(Qt.ItemDataRole.UserRole) in self._otherwise.sources:
                item.setCheckState(Qt.CheckState.Checked)

    def accept(self) -> None:
        """Take the evidence, with a source that was filled in and not yet added; what is wrong there is led to."""
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        filled_in = not (self.new_source.isHidden() or self.new_source.is_empty)
        if not filled_in or (self.new_source.add() and save.isEnabled()):
            super().accept()

    def _open_form(self) -> None:
        self._height_without_form = self.height()
        self.new_source.show()
        self.new_source.title.setFocus()
        self.add_button.hide()

    def _take_source(self, entry: Mapping[str, Any]) -> None:
        """List it, ticked, and offer to add another: a confirmed figure takes two."""
        self._added.append(entry)
        source = Source(**{key: str(value) for key, value in entry.items()})  # type: ignore[arg-type]
        self._sources.append(source)
        self.source.addItem(source.label, source.name)
        self._add_reference(self.references, source.name, _named(source), ticked=True)
        self.references.setCurrentRow(self.references.count() - 1)
        self.references.setFocus()
        self.new_source.hide()
        self.add_button.show()
        self._weigh()
        self._give_room_back()

    def _give_room_back(self) -> None:
        """Be as high as before the form was opened: Qt would spread the other fields over its room."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.resize(self.width(), self._height_without_form)

    def _weigh(self) -> None:
        """Say what speaks against it; a doubt needs a word of the maker."""
        wanted = self.wanted
        found = doubts(wanted, self._sources)
        kept = may_be_kept(wanted, self._evidence.texts, self._sources)
        kept = kept and (bool(self.wanted.get("note")) or not self.let_stand.isChecked())
        ask = " Name what bears it out, or say in the note why it stands." if found and not kept else ""
        meaning = STATUSES.meaning(wanted.get("status", ""), "to be written")
        wanting = "" if kept or found else " The note is to say why the difference stands."
        sentence = f"{' '.join(found)}{ask}" if found else f"{meaning}{wanting}"
        self.said.say(sentence, self.note if wanting else self.status)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(kept)


def _named(source: Source) -> str:
    """A source by its short name, and its full one where that is another."""
    return source.label if source.label == source.full_name else f"{source.label}: {source.full_name}"


def _shared_by(subjects: Sequence[str], figures: Sequence[str], *, of: int) -> str:
    """That other figures of the row have these of so many subjects in common with it, in a sentence."""
    what = f"What is changed here of {listed(subjects)}" if len(subjects) < of else "What is changed here"
    return f"{what} holds for {first_of(in_quotes(figures), 4, ' more figures')} of the same row too."


def _equal(subject: str, before: str, now: str) -> bool:
    """Whether a text says the same as before, however it was written."""
    if subject == "references":
        return named_in(before) == named_in(now)
    return " ".join(before.split()) == now
