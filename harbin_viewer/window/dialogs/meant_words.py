"""What may be meant by words that nothing has, as links that look for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from harbin_viewer.factsheet.finding.sought import sought
from harbin_viewer.window.text.links.text_link import INSET, TextLink


class MeantWords(QWidget):
    """A row of links; hidden where there are none."""

    chosen = Signal(str)
    """The reader means these words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links: tuple[TextLink, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(INSET)
        self._row.addStretch(1)
        self.hide()

    def offer(self, phrases: Sequence[str]) -> None:
        """Have a link for each of these and no others."""
        for link in self.links:
            self._row.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = tuple(TextLink(f"Find “{phrase}”") for phrase in phrases)
        for place, (link, phrase) in enumerate(zip(self.links, phrases, strict=True)):
            link.clicked.connect(lambda _checked=False, phrase=phrase: self.chosen.emit(phrase))
            self._row.insertWidget(place, link)
        self.setVisible(bool(self.links))


def phrases_meant(words: str, missing: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """What was typed, with each of the words near the one that is `missing` in its place; () where several are."""
    if len(missing) != 1:
        return ()
    word, near = next(iter(missing.items()))
    return tuple(" ".join(meant if word in sought(typed) else typed for typed in words.split()) for meant in near)
