"""The choices of an export: format, page, scale, theme and more; remembered from one time to the next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from harbin_viewer.charts.formats.format import Format, Options
from harbin_viewer.charts.formats.picture import told_of_page
from harbin_viewer.charts.formats.registry import formats, pictures
from harbin_viewer.charts.layout.chart_layout import DataWindow
from harbin_viewer.charts.scene import Picture
from harbin_viewer.charts.theme import Theme
from harbin_viewer.factsheet.wording import number
from harbin_viewer.window.export.look_choice import LookChoice
from harbin_viewer.window.export.page_size import PageSize
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.wrapped_text import WrappedText
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.buttons.number_box import NumberBox

_DATA_TIP = "Data has no look."
_ON_PAPER = "export/colours-on-paper"

_LEAST = 16
"""Characters of a choice that are seen, however large the text is."""


class ExportChoices(QWidget):
    """Reads as `format` and `options`."""

    changed = Signal()
    """One of the choices is another now."""

    def __init__(self, remembered: Remembered, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remembered = remembered
        self._made: Picture | None = None
        self._format = self._list("format", {name: known.title for name, known in formats().items()}, "png")
        self.page = PageSize(remembered.text("export/page"))
        self._theme = LookChoice(theme, remembered.text(_ON_PAPER))
        self._scale = NumberBox()
        self._scale.setRange(1.0, 4.0)
        self._scale.setSingleStep(0.5)
        self._scale.setValue(_number(remembered.text("export/scale"), 2.0))
        self._scale.setSuffix(" ×")
        self._transparent = QCheckBox("Transparent background")
        self._outlines = QCheckBox("Text as outlines")
        self._outlines.setToolTip("Words as shapes: they look the same everywhere, and cannot be edited")
        self._outlines.setChecked(remembered.text("export/text") != "text")
        self.told, self.of_page = QuietLabel(""), WrappedText(1.0, "muted")
        self._lay_out()
        self._theme.suit(paper=self._chosen.for_paper)
        self._connect()
        self._allow()

    @property
    def format(self) -> str:
        """The name of one of the `formats`."""
        return str(self._format.currentData())

    def choose_format(self, name: str) -> None:
        """Choose the format of that name, where it is one of them; its colours are those that were seen."""
        self._theme.stay()
        if (row := self._format.findData(name)) >= 0:
            self._format.setCurrentIndex(row)

    @property
    def _chosen(self) -> Format:
        return formats()[self.format]

    @property
    def is_data(self) -> bool:
        """Whether the figures are wanted, not the picture."""
        return self._chosen.holds == "data"

    def options(self, window: DataWindow | None) -> Options:
        """The choices, for the part `window` of the chart."""
        return Options(
            size=self.page.size_in_px,
            theme=self._theme.theme,
            scale=self._scale.value(),
            transparent=self._transparent.isChecked() and self._transparent.isEnabled(),
            outlines=self._outlines.isChecked(),
            window=window,
        )

    def tell_page(self, made: Picture | None) -> None:
        """Tell of the page that a picture is made on; None where none is made."""
        self._made = made
        self.of_page.setText(told_of_page(made, self.page.size_in_px) if made is not None else "")
        self.of_page.setVisible(bool(self.of_page.text()))
        self.tell_size("")

    def in_words(self) -> str:
        """All that is told of the file."""
        return " ".join(filter(None, [self.told.text(), self.of_page.text()]))

    def tell_size(self, words: str) -> None:
        """Say how large the file will be, beside its pixels; "" where that is not known."""
        self.told.setText(" · ".join(filter(None, [self._in_pixels(), words])))
        self.told.updateGeometry()

    def keep(self) -> None:
        """Remember the choices for the next time."""
        chosen = {
            "format": self.format, "page": self.page.text, "scale": f"{self._scale.value():g}",
            "text": "outlines" if self._outlines.isChecked() else "text",
        }  # fmt: skip
        for key, value in chosen.items():
            self._remembered.keep(f"export/{key}", value)
        if self._theme.is_chosen and self._chosen.for_paper:
            self._remembered.keep(_ON_PAPER, self._theme.name)

    def _list(self, key: str, words: dict[str, str], otherwise: str) -> QComboBox:
        field = ChoiceBox()
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(_LEAST)  # the preview needs the room more than a long name
        for name, word in words.items():
            field.addItem(word, name)
        known = self._remembered.text(f"export/{key}") if key else ""
        field.setCurrentIndex(max(0, field.findData(known if known in words else otherwise)))
        return field

    def _lay_out(self) -> None:
        self._format.insertSeparator(len(pictures()))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.addRow("&Format", self._format)
        form.addRow("&Page", self.page)
        form.addRow("S&cale", self._scale)
        form.addRow("Co&lours", self._theme)
        form.addRow("", self._transparent)
        form.addRow("", self._outlines)
        form.addRow(self.told)
        form.addRow(self.of_page)

    def _connect(self) -> None:
        for field in (self._format, self._theme):
            field.currentIndexChanged.connect(self._change)
        self.page.changed.connect(self._change)
        self._scale.valueChanged.connect(self._change)
        self._transparent.toggled.connect(self._change)
        self._outlines.toggled.connect(self._change)

    def _change(self) -> None:
        self._theme.suit(paper=self._chosen.for_paper)
        self._allow()
        self.changed.emit()

    def _in_pixels(self) -> str:
        """How large the picture becomes; "" for what has no pixels."""
        if not self._chosen.in_pixels:
            return ""
        size = self._made.size if self._made is not None else self.page.size_in_px
        scale = self._scale.value()
        return f"{number(round(size.width * scale))} × {number(round(size.height * scale))} pixels"

    def _allow(self) -> None:
        chosen, is_picture = self._chosen, not self.is_data
        self.tell_size("")
        word = chosen.name.upper()
        no_scale = f"{word} has no pixels to scale." if is_picture else _DATA_TIP
        no_choice = f"{word} always has a background." if is_picture else _DATA_TIP
        _allow(self.page, is_picture, "The page that the chart is laid out for", _DATA_TIP)
        _allow(self._theme, is_picture, "For daylight and print, or for dark slides", _DATA_TIP)
        _allow(self._scale, chosen.in_pixels, "Pixels to each point of the page", no_scale)
        _allow(self._transparent, is_picture and not chosen.is_opaque, "No colour behind the chart", no_choice)
        _allow(self._outlines, chosen.has_text, "Letters as shapes: no font is needed", "This is a choice of SVG only.")


def _allow(field: QWidget, possible: bool, tip: str, why_not: str) -> None:  # noqa: FBT001
    field.setEnabled(possible)
    field.setToolTip(tip if possible else why_not)


def _number(text: str, otherwise: float) -> float:
    try:
        return float(text)
    except ValueError:
        return otherwise
