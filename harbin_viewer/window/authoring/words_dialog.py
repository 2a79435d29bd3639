"""Edits what the sheet, a chart, a table or a source says of itself: a field for each of its texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from harbin_viewer.factsheet.authoring.evidence.borne_out import doubt_of_source
from harbin_viewer.factsheet.authoring.evidence.changed_entries import EntryKind, EntryWords
from harbin_viewer.window.authoring.making_dialog import MakingDialog
from harbin_viewer.window.authoring.source_form import KINDS, NAMELESS
from harbin_viewer.window.text.refusal import Refusal
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import keep_within_screen
from harbin_viewer.window.widgets.focus.view_edge import ViewEdge

_WIDTH = 96
"""Average characters."""


class Field(NamedTuple):
    """A text that may be changed: its label, a hint of what it may be, and how many lines of it are shown."""

    label: str
    hint: str = ""
    lines: int = 1
    choices: tuple[tuple[str, str], ...] = ()


_BARE = "Of those that have none yet: billion USD, tonnes"

_FIELDS: Mapping[EntryKind, Mapping[str, Field]] = {
    "sheet": {
        "title": Field("&Title"),
        "about": Field("&Below the title", "What it is about, in a few words"),
        "description": Field("&Description", "What it tells, in Markdown", 8),
    },
    "view": {
        "title": Field("&Title", "The subject, or better what the chart shows"),
        "subtitle": Field("&Subtitle", "What is drawn, and in which unit"),
        "unit": Field("&Unit of its figures", _BARE),
        "note": Field("&Note", "Stands under the picture", 3),
        "description": Field("&Alternative text", "For readers who cannot see it; written by the program if empty", 3),
    },
    "resource": {
        "title": Field("&Title"),
        "description": Field("&Description", "", 4),
        "unit": Field("&Unit of its figures", _BARE),
    },
    "field": {
        "title": Field("&Title", "What readers see above it"),
        "unit": Field("&Unit", "billion USD, tonnes, %"),
        "description": Field("&Description", "", 4),
    },
    "tab": {"title": Field("&Title", "What stands on the tab")},
    "source": {
        "title": Field("&Title"),
        "publisher": Field("&Publisher", "Who publishes it: an office, a newspaper"),
        "short": Field("S&hort name", "Beside a figure, and in charts"),
        "author": Field("A&uthor"),
        "date": Field("&Date", "2024-05-17, 2024-05 or 2024"),
        "accessed": Field("S&een on", "2024-05-17"),
        "path": Field("Add&ress", "https://…"),
        "kind": Field("&What it is", choices=KINDS),
        "note": Field("&Note", "", 3),
    },
}
_WHO = ("title", "publisher", "author", "path")
"""Fields of a source that say whose word it is."""

_HEADS: Mapping[EntryKind, str] = {
    "sheet": "Words of the sheet", "view": "Words of the chart", "resource": "Title and description of the table",
    "field": "Title and unit of the column", "tab": "Title of the tab", "source": "Source",
}  # fmt: skip


class WordsDialog(MakingDialog):
    """Asks for the texts of an entry; what keeps them from being saved stands above the buttons."""

    def __init__(self, entry: EntryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_HEADS[entry.kind] if list(entry.texts) != ["unit"] else "Unit of the columns")
        self._entry = entry
        self.fields: dict[str, QLineEdit | QPlainTextEdit | QComboBox] = {}
        self.said = Refusal()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        make_plain(self.buttons)
        self._build()
        self._weigh()
        first = next(iter(self.fields.values()), None)
        if isinstance(first, QLineEdit):
            first.setSelection(len(first.text()), -len(first.text()))  # of a long text the beginning is seen

    @property
    def has_changes(self) -> bool:
        return bool(self.wanted.items() - self._entry.texts.items())

    @property
    def wanted(self) -> dict[str, str]:
        """The texts as they are to be; one that says the same as before stays as it was written."""
        said = {word: _text_of(field).strip() for word, field in self.fields.items()}
        texts = self._entry.texts
        wanted = {word: texts[word] if texts[word].strip() == text else text for word, text in said.items()}
        if not texts.get("kind") and wanted.get("kind") == KINDS[0][0]:
            wanted["kind"] = ""  # the usual one needs not be told
        return wanted

    def _build(self) -> None:
        form = QFormLayout()
        for word, field in _FIELDS[self._entry.kind].items():
            if word not in self._entry.texts:
                continue
            self.fields[word] = self._field(field, self._entry.texts[word])
            form.addRow(field.label, self.fields[word])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)
        keep_within_screen(self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _field(self, field: Field, text: str) -> QLineEdit | QPlainTextEdit | QComboBox:
        if field.choices:
            box = ChoiceBox()
            for name, words in field.choices:
                box.addItem(words, name)
            box.setCurrentIndex(max(0, box.findData(text)))
            return box
        if field.lines == 1:
            line = QLineEdit(text)
            line.setCursorPosition(0)
            line.setPlaceholderText(field.hint)
            line.textChanged.connect(self._weigh)
            return line
        passage = QPlainTextEdit(text)
        ViewEdge(passage)
        passage.setPlaceholderText(field.hint)
        passage.setTabChangesFocus(True)
        passage.setFixedHeight(self.fontMetrics().lineSpacing() * field.lines + 12)
        return passage

    def _weigh(self) -> None:
        """Say what is still wrong, and let only what is right be saved."""
        self._name_somebody()
        wanted = self.wanted
        wrong = doubt(self._entry, wanted)
        texts = {word: text for word, text in wanted.items() if text != self._entry.texts[word]}
        of = [word for word, text in texts.items() if wrong and doubt_of_source({word: text}) == wrong] or ["title"]
        self.said.say(wrong, *(self.fields[word] for word in of if wrong and word in self.fields))
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not wrong)

    def _name_somebody(self) -> None:
        """Have a file that was read be a source that reports figures when its maker says who or what that is."""
        kind = self.fields.get("kind")
        said = any(self.wanted[word] not in ("", self._entry.texts[word]) for word in _WHO if word in self.fields)
        if said and isinstance(kind, QComboBox) and kind.currentData() == "file":
            kind.setCurrentIndex(kind.findData(KINDS[0][0]))


def doubt(entry: EntryWords, wanted: Mapping[str, str]) -> str:
    """What keeps these texts from being saved, as a sentence; "" where nothing does. What was there may stay."""
    changed = {word: text for word, text in wanted.items() if text and text != entry.texts[word]}
    if entry.kind == "field":
        return ""
    if entry.kind != "source":
        return "" if wanted["title"] else "It needs a title."
    if not wanted["title"] and not wanted["publisher"]:
        return NAMELESS
    return doubt_of_source(changed)


def _text_of(field: QLineEdit | QPlainTextEdit | QComboBox) -> str:
    if isinstance(field, QComboBox):
        return str(field.currentData())
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
