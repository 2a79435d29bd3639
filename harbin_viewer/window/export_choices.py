"""The choices of an export: format, page, scale, theme and more; remembered from one time to the next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFormLayout, QWidget

from harbin_viewer.charts.export import FORMATS, PRESET_WORDS, PRESETS, WITH_SCALE, Options
from harbin_viewer.charts.layout import DataWindow
from harbin_viewer.charts.theme import DARK, LIGHT, Theme
from harbin_viewer.window.remembered import Remembered

_FORMAT_WORDS = {
    "png": "PNG – for documents, slides and the web",
    "svg": "SVG – vector, for the web and drawing programs",
    "pdf": "PDF – vector, for print",
    "jpeg": "JPEG",
    "webp": "WebP",
}
_OPAQUE = ("jpeg", "pdf")


class ExportChoices(QWidget):
    """Reads as `format` and `options`."""

    changed = Signal()
    """One of the choices is another now."""

    def __init__(self, remembered: Remembered, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remembered = remembered
        self._format = self._list("format", {one: _FORMAT_WORDS.get(one, one) for one in FORMATS}, "png")
        self._page = self._list("page", PRESET_WORDS, next(iter(PRESETS)))
        self._theme = self._list("theme", {"light": "Light", "dark": "Dark"}, theme.name)
        self._scale = QDoubleSpinBox()
        self._scale.setRange(1.0, 4.0)
        self._scale.setSingleStep(0.5)
        self._scale.setValue(2.0)
        self._scale.setSuffix(" ×")
        self._transparent = QCheckBox("Transparent background")
        self._outlines = QCheckBox("Text as outlines: looks the same everywhere")
        self._outlines.setChecked(True)
        self._lay_out()
        self._connect()
        self._allow()

    @property
    def format(self) -> str:
        """One of `FORMATS`."""
        return str(self._format.currentData())

    def options(self, window: DataWindow | None) -> Options:
        """The choices, for the part `window` of the chart."""
        return Options(
            size=PRESETS[str(self._page.currentData())],
            theme=DARK if self._theme.currentData() == "dark" else LIGHT,
            scale=self._scale.value(),
            transparent=self._transparent.isChecked() and self._transparent.isEnabled(),
            outlines=self._outlines.isChecked(),
            window=window,
        )

    def keep(self) -> None:
        """Remember the choices for the next time."""
        for key, field in (("format", self._format), ("page", self._page)):
            self._remembered.keep(f"export/{key}", str(field.currentData()))

    def _list(self, key: str, words: dict[str, str], otherwise: str) -> QComboBox:
        field = QComboBox()
        for name, word in words.items():
            field.addItem(word, name)
        known = self._remembered.text(f"export/{key}")
        field.setCurrentIndex(max(0, field.findData(known if known in words else otherwise)))
        return field

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.addRow("&Format", self._format)
        form.addRow("&Page", self._page)
        form.addRow("S&cale", self._scale)
        form.addRow("&Colours", self._theme)
        form.addRow("", self._transparent)
        form.addRow("", self._outlines)

    def _connect(self) -> None:
        for field in (self._format, self._page, self._theme):
            field.currentIndexChanged.connect(self._change)
        self._scale.valueChanged.connect(self._change)
        self._transparent.toggled.connect(self._change)
        self._outlines.toggled.connect(self._change)

    def _change(self) -> None:
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        kind = self.format
        word = kind.upper()
        _allow(self._scale, kind in WITH_SCALE, "Pixels to each point of the page", f"{word} has no pixels to scale.")
        _allow(self._transparent, kind not in _OPAQUE, "No colour behind the chart", f"{word} always has a background.")
        _allow(self._outlines, kind == "svg", "Letters as shapes: no font is needed", "This is a choice of SVG only.")


def _allow(field: QWidget, possible: bool, tip: str, why_not: str) -> None:  # noqa: FBT001
    field.setEnabled(possible)
    field.setToolTip(tip if possible else why_not)
