"""Asks what is to hold in a sheet, and tells what the check finds before it is added."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from harbin_viewer.factsheet.authoring.arranging.check_columns import wanting
from harbin_viewer.factsheet.authoring.arranging.check_forms import CHECK_FORMS
from harbin_viewer.factsheet.authoring.arranging.check_writing import usual_title
from harbin_viewer.factsheet.authoring.arranging.proposed_checks import Proposed
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.window.authoring.contents.check_fields import BESIDE, CheckFields
from harbin_viewer.window.authoring.contents.preview_list import PreviewList
from harbin_viewer.window.authoring.making_dialog import MakingDialog
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import resize_within_screen
from harbin_viewer.window.widgets.focus.tab_stops import go_to_next_stop
from harbin_viewer.window.widgets.job import Job

_SIZE = (640, 640)


class CheckDialog(MakingDialog):
    """Makes a check, or changes the one that it is given, whose kind stays."""

    failed = Signal(object)
    """An exception that nothing expected."""

    def __init__(
        self, document: Callable[[], Document], before: Mapping[str, Any] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Change the check" if before else "Add a check")
        self._document, self._before = document, before
        self._proposed: Sequence[Proposed] = ()
        self.suggested, self.kind = ChoiceBox(self), ChoiceBox()
        self.told = QLabel()
        self.fields = CheckFields()
        self.title = QLineEdit()
        self.preview = PreviewList(document)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        make_plain(self.buttons)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText("&Save" if before else "&Add the check")
        self._form, self._titled = QFormLayout(), QFormLayout()
        self._build()
        self._connect()
        self._begin = self._show_first()
        if before is None:
            self._look_for_suggestions()

    @property
    def wanted(self) -> dict[str, Any]:
        """The check as a descriptor has it, but for its name."""
        entry = self.fields.entry
        title = self.title.text().strip() or usual_title(self._document().sheet, entry)
        return {"type": entry["type"], "title": title, **entry}

    @property
    def has_changes(self) -> bool:
        return (self.fields.entry, self.title.text()) != self._begin

    def take_suggestion(self, number: int) -> None:
        """Ask for what a check compares that suggests itself, counted from 0."""
        if 0 <= number < len(self._proposed):
            self._show(self._proposed[number].entry)

    # building

    def _build(self) -> None:
        for kind, form in CHECK_FORMS.items():
            self.kind.addItem(form.words, kind)
        for box in (self.suggested, self.kind):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(24)
        self.suggested.addItem("The tables are being looked through …")
        self.suggested.setEnabled(False)
        self.suggested.setVisible(self._before is None)
        self.told.setWordWrap(True)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        if self._before is None:
            self._form.addRow("S&uggested", self.suggested)
        self._form.addRow("What is to &hold", self.kind)
        self._form.addRow("", self.told)
        for rows in (self._form, self._titled):
            rows.setHorizontalSpacing(BESIDE)
        self._titled.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._titled.addRow("Tit&le", self.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addLayout(self._form)
        layout.addWidget(self.fields)
        layout.addLayout(self._titled)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.buttons)
        self.preview.list.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        resize_within_screen(self, *_SIZE)

    def _connect(self) -> None:
        self.suggested.activated.connect(lambda at: self.take_suggestion(at - 1))
        self.kind.currentIndexChanged.connect(lambda _at: self._show({"type": self.kind.currentData()}))
        self.fields.changed.connect(self._weigh)
        self.preview.failed.connect(self.failed)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _show_first(self) -> tuple[dict[str, Any], str]:
        """What is asked for at first: the check that is to be changed, or one of the first kind."""
        before = self._before or {"type": self.kind.itemData(0)}
        self.title.setText(str(before.get("title", "")))
        self.kind.setEnabled(self._before is None)
        self._show(before)
        return self.fields.entry, self.title.text()

    def _show(self, entry: Mapping[str, Any]) -> None:
        self.kind.blockSignals(True)
        self.kind.setCurrentIndex(self.kind.findData(entry["type"]))
        self.kind.blockSignals(False)
        self.told.setText(CHECK_FORMS[str(entry["type"])].told)
        self.kind.setAccessibleDescription(self.told.text())
        self.preview.refuse("")  # before the fields go that it speaks of
        self.fields.show_kind(self._document().sheet, entry)
        self._align()

    def _align(self) -> None:
        """Have all fields begin at one edge."""
        own = (self._form.labelForField(self.kind), self._titled.labelForField(self.title))
        labels = [*(label for label in own if label is not None), *self.fields.labels()]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)

    def _weigh(self) -> None:
        """Say what is wanting, or look what the check would find; only what can be carried out is saved."""
        sheet, entry = self._document().sheet, self.fields.entry
        word, wrong = wanting(sheet, entry)
        self.title.setPlaceholderText("" if wrong else usual_title(sheet, entry))
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not wrong)
        if wrong:
            self.preview.refuse(wrong, *(field for name, field in self.fields.fields.items() if name == word))
        else:
            self.preview.show_check(entry)

    # suggestions

    def _look_for_suggestions(self) -> None:
        self._job = Job(partial(_proposed, self._document()), self)
        self._job.succeeded.connect(self._offer)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _offer(self, proposed: Sequence[Proposed]) -> None:
        self._proposed = proposed
        none = "Nothing more suggests itself: choose what is to hold"
        self.suggested.setItemText(0, f"Choose one of {len(proposed)} …" if proposed else none)
        for one in proposed:
            self.suggested.addItem(str(one.entry["title"]))
            self.suggested.setItemData(self.suggested.count() - 1, plain_tip(one.why), Qt.ItemDataRole.ToolTipRole)
        self.suggested.setEnabled(bool(proposed))

    def _fail(self, error: Exception) -> None:
        self._offer(())
        if not isinstance(error, SheetError):
            self.failed.emit(error)

    # Qt

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        """Each kind has fields of its own: as they are made, they would come behind the buttons."""
        return go_to_next_stop(self, forward=forward)

    def done(self, result: int) -> None:
        self.preview.leave()
        super().done(result)


def _proposed(document: Document, _job: Job) -> Sequence[Proposed]:
    from harbin_viewer.factsheet.authoring.arranging.proposed_checks import proposed_checks

    return proposed_checks(document)
