"""How figures are computed and what kind of scale they stand on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from harbin_viewer.factsheet.exploring.transforms import TRANSFORMS
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.buttons.on_off import show_on
from harbin_viewer.window.widgets.told.unseen_label import name_box


class FigureOptions(QWidget):
    """A list of transforms, those that would not be true greyed with their reason; two boxes for scales."""

    transform_chosen = Signal(str)
    """The transform that the reader wants."""

    log_chosen = Signal(bool)
    """Whether the axis is to be logarithmic."""

    own_scales_chosen = Signal(bool)
    """Whether each small chart, or each measure, is to have a scale of its own."""

    with_sums_chosen = Signal(bool)
    """Whether measures that are sums of others are to be drawn too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.transform = ChoiceBox()
        self.log = QCheckBox("Logarithmic axis")
        self.own_scales = QCheckBox("A scale for each")
        self.with_sums = QCheckBox("With sums of the others")
        self._names = list(TRANSFORMS)
        self._told: tuple[object, ...] = ()
        self._build()
        self.transform.activated.connect(lambda row: self.transform_chosen.emit(self._names[row]))
        self.log.toggled.connect(self.log_chosen)
        self.own_scales.toggled.connect(self.own_scales_chosen)
        self.with_sums.toggled.connect(self.with_sums_chosen)

    def show_choice(
        self, exploration: Exploration, words: Mapping[str, str], reasons: Mapping[str, str],
        *, sums: str = "",
    ) -> None:  # fmt: skip
        """Show the choice; `words` tell each transform, `reasons` why it is refused, "" where it is not.

        `sums` says which measures are sums of others, "" where none is.
        """
        told = exploration, dict(words), dict(reasons), sums
        if told == self._told:
            return
        self._told = told
        model = self.transform.model()
        assert isinstance(model, QStandardItemModel)
        with QSignalBlocker(self.transform):
            self.transform.setCurrentIndex(self._names.index(exploration.transform))
        for row, name in enumerate(self._names):
            reason, item = reasons.get(name, ""), model.item(row)
            item.setEnabled(not reason)
            item.setToolTip(plain_tip(reason))
            item.setText(f"{TRANSFORMS[name]} – {reason}" if reason else words[name])
        facts = FORMS[exploration.form]
        may_be_logarithmic = facts.may_be_logarithmic
        show_on(self.log, exploration.logarithmic and may_be_logarithmic)
        self.log.setEnabled(may_be_logarithmic)
        why = "" if may_be_logarithmic else "This form begins at nought, which a logarithmic axis does not have."
        self.log.setToolTip(plain_tip(why))
        self.log.setStatusTip(why)
        show_on(self.own_scales, exploration.own_scales)
        self.own_scales.setVisible(facts.may_have_own_scales)
        show_on(self.with_sums, exploration.with_sums)
        self.with_sums.setVisible(sums != "")
        self.with_sums.setToolTip(plain_tip(sums))
        self.with_sums.setStatusTip(sums)

    def _build(self) -> None:
        self.transform.addItems(list(TRANSFORMS.values()))
        name_box(self.transform, "Figures")
        self.transform.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        view = self.transform.view()
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.transform, self.log, self.own_scales, self.with_sums):
            layout.addWidget(part)
