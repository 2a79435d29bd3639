"""What this program is, which version, and on what terms it and the sheet may be used."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QWidget

from harbin_viewer import __version__
from harbin_viewer.factsheet.citation import date_in_words
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.window.text.text_column import sized
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import resize_within_screen

_WHAT = "Opens fact sheets: folders in the open Data Package format. Each figure shows who says it and if it holds."
_WIDTH = 76
"""Average characters."""


class AboutDialog(QDialog):
    """Name, versions, licence of the program; title, version, makers and licence of the sheet."""

    def __init__(self, sheet: FactSheet, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Harbin Viewer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.build = f"Harbin Viewer {__version__}, Qt {qVersion()}, Python {platform.python_version()}"
        picture = QLabel()
        picture.setPixmap(QIcon(str(resources / "icons" / "harbin-viewer-256.png")).pixmap(64, 64))
        picture.setAccessibleName("Icon of Harbin Viewer")
        name = _line(f"Harbin Viewer {__version__}")
        name.setFont(sized(self.font(), 1.4, QFont.Weight.DemiBold))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton("Copy &version", QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setToolTip("Copy what to name in a report: the versions, and the system")
        self.copy_button.clicked.connect(self._copy)
        make_plain(buttons)
        buttons.rejected.connect(self.reject)
        layout = QGridLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setHorizontalSpacing(20)
        layout.setVerticalSpacing(8)
        layout.setColumnStretch(1, 1)
        layout.addWidget(picture, 0, 0, 4, 1, Qt.AlignmentFlag.AlignTop)
        terms = f"Qt {qVersion()}, Python {platform.python_version()}. MIT licence."
        for row, label in enumerate((name, _line(_WHAT), _line(terms), _line(about_sheet(sheet)))):
            layout.addWidget(label, row, 1)
        layout.setRowMinimumHeight(4, 8)
        layout.setRowStretch(4, 1)
        layout.addWidget(buttons, 5, 0, 1, 2)
        width = self.fontMetrics().averageCharWidth() * _WIDTH
        resize_within_screen(self, width, layout.totalHeightForWidth(width))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.build}, {platform.platform()}")
        self.copy_button.setText("Copied")


def _line(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def about_sheet(sheet: FactSheet) -> str:
    """Title, version, day, makers and licence of a sheet, in sentences."""
    makers = ", ".join(contributor.title for contributor in sheet.contributors)
    licences = ", ".join(licence.title or licence.name for licence in sheet.licenses)
    version = f", version {sheet.version}" if sheet.version else ""
    day = f", as of {date_in_words(sheet.created[:10])}" if sheet.created else ""
    parts = [
        f"On show: “{sheet.title}”{version}{day}.",
        f"Made by {makers}." if makers else "",
        f"Licence of the sheet: {licences}." if licences else "",
    ]
    return " ".join(part for part in parts if part)
