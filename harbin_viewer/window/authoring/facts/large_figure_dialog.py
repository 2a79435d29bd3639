"""Asks for a large figure of the summary: which cell it is, and what is said of it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from harbin_viewer.factsheet.authoring.facts.figure_cells import change_columns
from harbin_viewer.factsheet.authoring.facts.large_figure import FigureWords, told_figure, usual_words, why_no_figure
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.authoring.facts.figure_choice import BESIDE, FigureChoice
from harbin_viewer.window.authoring.making_dialog import MakingDialog
from harbin_viewer.window.text.refusal import Refusal
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import resize_within_screen

_SIZE = (600, 560)
_NO_TABLE = "No table of this sheet has figures yet."
_NO_ROW = "Choose a row."
_NO_CHANGE = "No column of its row says how it changed"


class LargeFigureDialog(MakingDialog):
    """Figure, unit, status and source are those of the cell, and stay bound to it; what is left empty is usual."""

    def __init__(
        self, document: Document, at: CellAt | None = None, words: FigureWords | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`words` are those of the large figure that is to be changed, None where one is added."""
        super().__init__(parent)
        self.setWindowTitle("Change the large figure" if words is not None else "Add a large figure")
        self._document = document
        self._of_another: tuple[CellAt | None, str] = (None, "")
        self.choice = FigureChoice(document)
        self.title, self.period, self.note, self.against, self.unit = (QLineEdit() for _ in range(5))
        self.change = ChoiceBox()
        self.said = Refusal()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        make_plain(self.buttons)
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText("&Save" if words is not None else "&Add the figure")
        self._form = QFormLayout()
        self._build()
        if at is not None:
            self.choice.choose(at)
        self._weigh()
        if words is not None:
            self._fill(words)
        self._connect()
        self._begin = (self.choice.cell, self.words)

    @property
    def words(self) -> FigureWords:
        """What is said of it; “” for what is left to be usual."""
        title, period, note, against, unit = (
            field.text().strip() for field in (self.title, self.period, self.note, self.against, self.unit)
        )
        change = str(self.change.currentData() or "")
        said = (against or self.against.placeholderText()) if change else ""
        return FigureWords(title, period, note, change, said, unit if self._form.isRowVisible(self.unit) else "")

    @property
    def has_changes(self) -> bool:
        return (self.choice.cell, self.words) != self._begin

    def _build(self) -> None:
        self.note.setPlaceholderText("What a reader should know of it")
        self.unit.setPlaceholderText("That of the whole column, which has none yet: pupils, kWh, %")
        form = self._form
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = (
            ("Unit &of it", self.unit), ("T&itle", self.title), ("&Period", self.period), ("&Change", self.change),
            ("A&gainst", self.against), ("&Note", self.note),
        )  # fmt: skip
        for words, field in rows:
            form.addRow(words, field)
        labels = [*self.choice.labels(), *filter(None, (form.labelForField(field) for _words, field in rows))]
        for label in labels:  # all fields begin at one edge
            label.setMinimumWidth(max(one.sizeHint().width() for one in labels))
        form.setHorizontalSpacing(BESIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(self.choice, 1)
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addWidget(self.buttons)
        resize_within_screen(self, *_SIZE)

    def _connect(self) -> None:
        self.choice.changed.connect(self._weigh)
        self.unit.textChanged.connect(self._weigh)
        self.change.currentIndexChanged.connect(self._allow_against)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _fill(self, words: FigureWords) -> None:
        """Show what it says; what is usual follows the cell, of which another may be chosen."""
        usual = (self.title.placeholderText(), self.period.placeholderText())
        self.title.setText("" if words.title == usual[0] else words.title)
        self.period.setText("" if words.period == usual[1] else words.period)
        self.note.setText(words.note)
        self.change.setCurrentIndex(max(0, self.change.findData(words.change)))
        self.against.setText(words.against)
        self._of_another = self.choice.cell, words.against
        self._allow_against()

    def _weigh(self) -> None:
        """Say which figure it is, and whose word; or why it cannot be a large figure."""
        at = self.choice.cell
        self._allow_against()
        none = _NO_ROW if self.choice.table.count() else _NO_TABLE
        self._form.setRowVisible(self.unit, at is not None and self._has_no_unit(at))
        unit = self.words.unit
        wrong = why_no_figure(self._document, at, unit) if at is not None else none
        if at is not None:
            usual = usual_words(self._document, at)
            self.title.setPlaceholderText(usual.title)
            self.period.setPlaceholderText(usual.period)
            self.against.setPlaceholderText(usual.against)
            self._list_changes(at)
            self._forget_against(at)
        told = told_figure(self._document, at, unit) if at is not None and not wrong else ""
        asks = [self.unit] if wrong and self._form.isRowVisible(self.unit) else []
        self.said.say(wrong or told, *asks)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not wrong)

    def _has_no_unit(self, at: CellAt) -> bool:
        return not self._document.table(at.resource).field(at.field).unit

    def _list_changes(self, at: CellAt) -> None:
        """The figures of the row that say how something changed."""
        table, before = self._document.table(at.resource), self.change.currentData()
        self.change.clear()
        told = [
            field
            for field in change_columns(table.resource)
            if field.name != at.field and table.value(field.name, at.row) is not None
        ]
        self.change.addItem("Say nothing of a change" if told else _NO_CHANGE, "")
        for field in told:
            self.change.addItem(f"{field.label}, {field.unit}", field.name)
        self.change.setEnabled(bool(told))
        self.change.setCurrentIndex(max(0, self.change.findData(before)))
        self._allow_against()

    def _forget_against(self, at: CellAt) -> None:
        """What the change of another cell was against says nothing of this one, unless its maker says so again."""
        cell, said = self._of_another
        if cell is not None and at[:2] != cell[:2] and self.against.text() == said:
            self.against.clear()

    def _allow_against(self) -> None:
        """A change is against something: where none is told, there is nothing to be said of that."""
        told = bool(self.change.currentData())
        self.against.setEnabled(told)
        self.against.setToolTip("" if told else "No change is told that could be against something.")
