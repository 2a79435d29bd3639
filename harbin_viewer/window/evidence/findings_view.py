"""The findings of the checks as a list: what was compared, what was found, how far apart it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.checks.findings import Finding, health
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.evidence.panel_head import LEFT
from harbin_viewer.window.evidence.verdicts import spoken, verdict_word
from harbin_viewer.window.text.announcement import announce
from harbin_viewer.window.text.links.asked_of_figure import WHO, choice_of
from harbin_viewer.window.text.links.nothing_found import NothingFound
from harbin_viewer.window.text.links.text_link import TextLink, beginning_with_text
from harbin_viewer.window.text.passage import passage
from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.buttons.chip import Chip
from harbin_viewer.window.widgets.context_menu import Choice, copy_text
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow
from harbin_viewer.window.widgets.page_scroll import PageScroll
from harbin_viewer.window.widgets.palette import theme_of

_WIDEST = 112
"""Average characters of a page without findings."""

_LINES_OF_LIST = 6
"""Lines of text that the list has before there is room for the passages above it."""

_LEAST_LINES = 2
"""Lines of text that the list has before there is room for chips."""

_EXPLAINED = (
    "A check is a rule that the sheet states: that two sources agree, that parts make their total, that a rate follows "
    "from its figures. Each line below is one comparison that it made."
)

_WORDS = {"differs": "Differs", "holds": "Holds", "unchecked": "Cannot be checked"}


def page_without(words: str) -> PageScroll:
    """A page in the place of findings, which says why there are none."""
    page = PageScroll(_WIDEST, side=LEFT)
    page.content.addWidget(passage(words))
    page.content.addStretch(1)
    return page


class FindingsView(QWidget):
    """All findings, or those of the check named `check`; of these it begins at the one about the figure at `cell`.

    `left` says what was left unchecked, as the reader stopped the checks.
    """

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    all_asked = Signal()
    """The reader wants the findings of all checks."""

    def __init__(
        self, findings: Sequence[Finding], check: str = "", cell: CellAt | None = None, left: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.all = [finding for finding in findings if check in ("", finding.check)]
        self.shown: list[Finding] = []
        self._of_one, self._check = bool(check), check
        self.chips = {verdict: Chip(word, self._count(verdict)) for verdict, word in _WORDS.items()}
        self.list = RichList(self._write, lambda row: spoken(self.shown[row]))
        self.list.setAccessibleName("Findings")
        self.list.setMinimumHeight(1)
        self._nothing = NothingFound("There is no such finding.")
        whole = health(findings)
        title = (self.all[0].title, "") if check and self.all else (whole.headline, whole.details)
        if left:
            title = ("The checks were stopped.", f"{left} {whole.told_of_others}".rstrip())
        self._head = [passage(title[0], 1.1, "ink", QFont.Weight.DemiBold)]
        self._head += [passage(words, 0.92, "muted") for words in (title[1], _EXPLAINED) if title[1]]
        self._lay_out()
        if not check and self._count("differs"):
            self.chips["differs"].setChecked(True)
        self._show_wanted()
        self._choose(cell)
        self.setFocusProxy(self.list)

    @property
    def listed(self) -> tuple[str, str, CellAt | None]:
        """That it lists findings, of which check ("" for all), and the figure that the reader is at."""
        row = self.list.current_row()
        return "findings", self._check, self.shown[row].cell if 0 <= row < len(self.shown) else None

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LEFT, 8, 0, 0)
        layout.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, LEFT, 0)  # the list alone reaches the edge, with its bar
        head.setSpacing(8)
        layout.addLayout(head)
        for words in self._head:
            head.addWidget(words)
        if self._of_one:
            link = TextLink("Findings of all checks")
            link.clicked.connect(self.all_asked)
            layout.addLayout(beginning_with_text(link))
        layout.addLayout(self._chip_row())
        layout.addWidget(self._nothing)
        layout.addWidget(self.list, 1)
        self._nothing.clear_asked.connect(self._clear)
        self.list.entered.connect(self._ask)
        self.list.choices = self._choices

    def _fit(self) -> None:
        """Where few lines stand under each other, they are the list's: the words above it go, the last first."""
        width, line = self.width() - 2 * LEFT, self.fontMetrics().lineSpacing()
        wanted = [chip for verdict, chip in self.chips.items() if self._count(verdict)]
        for chip in wanted:
            chip.show()  # one that is hidden would be taken to need no room
        left = self.height() - self._row.heightForWidth(width) - 2 * 8
        for chip in wanted:
            chip.setVisible(left > line * _LEAST_LINES)
        for words in self._head:
            left -= words.heightForWidth(width) + 8
            words.setVisible(left > line * _LINES_OF_LIST)

    def _chip_row(self) -> WrapRow:
        row = self._row = WrapRow()
        for verdict, chip in self.chips.items():
            chip.toggled.connect(self._show_wanted)
            if not self._count(verdict):
                chip.hide()
            row.addWidget(chip)
        return row

    def _choose(self, cell: CellAt | None) -> None:
        """The finding about the figure, or else about its row."""
        exact = [row for row, finding in enumerate(self.shown) if cell is not None and finding.touches(cell)]
        exact.sort(key=lambda row: cell != self.shown[row].cell)
        near = [row for row, finding in enumerate(self.shown) if cell and finding.cell and finding.cell[:2] == cell[:2]]
        if exact or near:
            self.list.choose((exact or near)[0])

    def _count(self, verdict: str) -> int:
        return sum(finding.verdict == verdict for finding in self.all)

    def _clear(self) -> None:
        for chip in self.chips.values():
            chip.setChecked(False)

    def _show_wanted(self) -> None:
        wanted = {verdict for verdict, chip in self.chips.items() if chip.isChecked()} or set(_WORDS)
        self.shown = [finding for finding in self.all if finding.verdict in wanted]
        self._nothing.setVisible(not self.shown)
        self.list.setVisible(bool(self.shown))
        self.list.show_rows(len(self.shown))

    def _ask(self, row: int) -> None:
        cell = self.shown[row].cell
        if cell is not None:
            self.cell_asked.emit(cell)
        else:
            announce(self.list, "It is about no single figure: there is nothing to go to.")

    def _choices(self, row: int) -> list[Choice]:
        finding = self.shown[row]
        leads = [(choice_of(WHO), lambda: self._ask(row))] if finding.cell is not None else []
        return [*leads, ("Copy", lambda: copy_text(spoken(finding)))]

    def _write(self, column: TextColumn, row: int, _chosen: bool) -> None:  # noqa: FBT001
        finding = self.shown[row]
        verdict = verdict_word(finding, theme_of(self.palette()))
        column.marked(verdict.sign, verdict.word, verdict.colour, "" if self._of_one else finding.title)
        column.text(finding.sentence)
        if finding.known:
            column.text(f"Known: {finding.known}", 0.9, "muted")

    # Qt

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, self.fontMetrics().height() * 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
