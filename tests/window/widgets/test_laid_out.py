"""What is in a layout is asked without its items, which PySide would take for what is made where they were."""

import gc
import re
from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QLayout, QLayoutItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.layouts.laid_out import laid_out, taken_out

PROGRAM = Path(__file__).parents[3] / "harbin_viewer"

_ASKS = re.compile(r"\.(?:itemAt|itemAtPosition|takeAt|takeRow)\(")


def known_items() -> list[QLayoutItem]:
    """The items that PySide knows by now, of those that are no layout."""
    return [known for known in gc.get_objects() if isinstance(known, QLayoutItem) and not isinstance(known, QLayout)]


def column(parent: QWidget, *words: str) -> tuple[QVBoxLayout, list[QLabel]]:
    layout, labels = QVBoxLayout(parent), [QLabel(word) for word in words]
    for label in labels:
        layout.addWidget(label)
    return layout, labels


def test_parts_are_told_in_the_order_of_the_layout(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout, (first, second) = column(page, "a", "b")
    between, beside = QLabel("c"), QLabel("not in it", page)
    layout.insertWidget(1, between)
    inner = QHBoxLayout()
    inner.addWidget(QLabel("in another"))
    layout.addLayout(inner)
    layout.addStretch(1)
    assert laid_out(layout) == [first, between, second]
    assert [part.text() for part in laid_out(inner) if isinstance(part, QLabel)] == ["in another"]
    assert beside.parentWidget() is page


def test_parts_are_out_of_the_layout_as_they_are_given(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout, labels = column(page, "a", "b", "c")
    for part in taken_out(layout):
        assert layout.indexOf(part) < 0
        labels.remove(part)  # type: ignore[arg-type]
    assert (labels, laid_out(layout)) == ([], [])


def test_a_layout_that_is_in_no_window_has_no_parts(qtbot: QtBot) -> None:
    assert laid_out(QVBoxLayout()) == []
    assert qtbot is not None


def test_no_item_of_a_box_of_buttons_is_known_when_it_is_shown(qtbot: QtBot) -> None:
    before = known_items()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    make_plain(box)
    qtbot.addWidget(box)
    box.show()
    assert [item for item in known_items() if item not in before] == []


def test_no_layout_is_asked_for_its_items() -> None:
    asking = [
        f"{file.relative_to(PROGRAM)}:{number}"
        for file in sorted(PROGRAM.rglob("*.py"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if _ASKS.search(line)
    ]
    assert asking == []
