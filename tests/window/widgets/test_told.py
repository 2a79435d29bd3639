"""What a screen reader is told of small parts, where Qt would tell it otherwise."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from harbin_viewer.window.explore.period.period_bar import PeriodBar
from harbin_viewer.window.tables.columns.value_list import ValueList
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox, DropDown
from harbin_viewer.window.widgets.moving_bar import MovingBar
from harbin_viewer.window.widgets.told import own_nodes
from harbin_viewer.window.widgets.told.current_entry import tell_current
from harbin_viewer.window.widgets.told.own_nodes import count_of_kept
from harbin_viewer.window.widgets.told.told_role import tell_roles
from harbin_viewer.window.widgets.told.unseen_label import name_box


@pytest.fixture
def listening() -> Iterator[None]:
    """A screen reader is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def _labels(box: QComboBox) -> list[str]:
    told = QAccessible.queryAccessibleInterface(box).relations()
    return [node.text(QAccessible.Text.Name) for node, _kind in told]


def test_a_box_keeps_its_name_wherever_it_is_put(qtbot: QtBot) -> None:
    first, second, box = QWidget(), QWidget(), QComboBox()
    for page in (first, second):
        qtbot.addWidget(page)
        QVBoxLayout(page)
    box.addItems(["apples", "pears"])
    name_box(box, "Fruit & nuts")
    for page in (first, second):
        layout = page.layout()
        assert layout is not None
        layout.addWidget(box)
        assert _labels(box) == ["Fruit & nuts"]
    assert not first.findChildren(QWidget)


@pytest.mark.parametrize("named", [True, False])
def test_a_list_that_drops_down_is_called_as_its_box(qtbot: QtBot, named: bool) -> None:
    form, box = QWidget(), ChoiceBox()
    qtbot.addWidget(form)
    layout = QFormLayout(form)
    layout.addRow("" if named else "Fruit && &nuts:", box)
    box.addItems(["apples", "pears"])
    if named:
        name_box(box, "Fruit & nuts")
    form.show()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    assert box.view().accessibleName() == "Fruit & nuts"
    box.hidePopup()


@pytest.mark.parametrize("typed_in", [False, True])
def test_a_box_that_drops_down_can_be_given_the_focus_and_has_its_parts(qtbot: QtBot, typed_in: bool) -> None:
    tell_roles()
    box = DropDown()
    qtbot.addWidget(box)
    box.setEditable(typed_in)
    known = QAccessible.queryAccessibleInterface(box)
    assert QAccessibleActionInterface.setFocusAction() in known.actionInterface().actionNames()
    parts = [known.child(number) for number in range(known.childCount())]
    assert [part.object() for part in parts] == ([box.view(), box.lineEdit()] if typed_in else [box.view()])
    assert [known.indexOfChild(part) for part in parts] == [*range(len(parts))]


def test_the_ends_of_a_period_are_told_in_years(qtbot: QtBot) -> None:
    tell_roles()
    bar = PeriodBar()
    qtbot.addWidget(bar)
    bar.show_choice(4, 1, 3, lambda time: str(2000 + 5 * time), two=True)
    known = QAccessible.queryAccessibleInterface(bar.slider.first)
    numbers = known.valueInterface()
    assert (numbers.minimumValue(), numbers.currentValue(), numbers.maximumValue()) == (2000, 2005, 2015)
    assert known.text(QAccessible.Text.Value) == "2005"
    numbers.setCurrentValue(2011)
    assert bar.slider.first.value() == 2
    bar.show_choice(4, 0, 3, lambda time: f"Q{time + 1} 2020", two=True)
    assert numbers.currentValue() == 1
    assert known.text(QAccessible.Text.Value) == "Q1 2020"


def test_a_value_of_a_column_tells_whether_it_is_ticked(qtbot: QtBot) -> None:
    values = ValueList()
    qtbot.addWidget(values)
    values.show_values(["a", "b"], [1, 2], frozenset({"b"}))
    states = [QAccessible.queryAccessibleInterface(values).child(row).state() for row in (0, 1)]
    assert [state.checkable for state in states] == [True, True]
    assert [state.checked for state in states] == [False, True]
    values.setCurrentIndex(values.model().index(0, 0))
    qtbot.keyClick(values, Qt.Key.Key_Space)
    assert values.wanted == {"a", "b"}


def test_a_line_that_is_cut_is_not_read_out_twice(qtbot: QtBot) -> None:
    label = QuietLabel("A line that has no room in so narrow a label")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    known = QAccessible.queryAccessibleInterface(label)
    assert label.toolTip()
    assert not known.text(QAccessible.Text.Description).strip()


def test_pages_of_which_one_is_on_show_are_a_group_and_no_layered_pane(qtbot: QtBot) -> None:
    """Orca said “layered pane” whenever the focus came to another page."""
    tell_roles()
    tabs, pages = QTabWidget(), [QLineEdit(), QLineEdit()]
    qtbot.addWidget(tabs)
    for page in pages:
        tabs.addTab(page, "A page")
    stack = tabs.findChild(QStackedWidget)
    assert stack is not None
    node = QAccessible.queryAccessibleInterface(stack)
    assert node.role() == QAccessible.Role.Grouping
    assert {node.child(place).object() for place in range(node.childCount())} == {*pages}


def test_nodes_of_parts_that_are_gone_are_forgotten(qtbot: QtBot) -> None:
    tell_roles()
    kept = count_of_kept()
    page = QWidget()
    qtbot.addWidget(page)
    for _round in range(40):
        headings = [SectionTitle(f"Heading {number}", page) for number in range(20)]
        assert all(QAccessible.queryAccessibleInterface(title).role() == QAccessible.Role.Heading for title in headings)
        for title in headings:
            delete(title)
    assert count_of_kept() <= max(2 * kept, 64) + 20


def test_a_bar_that_moves_tells_how_far_it_is(qtbot: QtBot) -> None:
    tell_roles()
    bar = MovingBar()
    qtbot.addWidget(bar)
    known = QAccessible.queryAccessibleInterface(bar)
    assert (known.role(), known.state().busy) == (QAccessible.Role.ProgressBar, True)
    bar.show_share(0.25)
    assert (known.valueInterface().currentValue(), known.state().busy) == (25, False)


def test_a_part_that_a_screen_reader_knew_before_is_told_in_its_role_too(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, listening: None
) -> None:
    monkeypatch.setattr(own_nodes, "_makers", {})
    page = QWidget()
    qtbot.addWidget(page)
    parts = [SectionTitle("Heading", page), QuietLabel("Words", parent=page)]
    assert [QAccessible.queryAccessibleInterface(part).role() for part in parts] == 2 * [QAccessible.Role.StaticText]
    tell_roles()
    own_nodes.make_anew(parts)
    roles = [QAccessible.queryAccessibleInterface(part).role() for part in parts]
    assert roles == [QAccessible.Role.Heading, QAccessible.Role.StaticText]


def test_where_one_is_in_a_table_or_list_is_told_whenever_it_gets_the_focus(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, listening: None
) -> None:
    told: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        node = event.accessibleInterface()
        told.append(node.text(QAccessible.Text.Name) if node is not None else "")

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    names, cells, tree, files = QListWidget(), QTableWidget(2, 2), QTreeWidget(), QTreeWidget()
    files.setColumnCount(3)
    files.addTopLevelItems([QTreeWidgetItem(["a.csv", "3 KB", "today"]), QTreeWidgetItem(["b.csv", "4 KB", "today"])])
    fruit = QTreeWidgetItem(["fruit"])
    fruit.addChildren([QTreeWidgetItem(["kiwis"]), QTreeWidgetItem(["limes"])])
    tree.addTopLevelItem(fruit)
    tree.expandAll()
    names.addItems(["apples", "pears", "plums"])
    names.setRowHidden(0, True)
    for row, column in itertools.product(range(2), range(2)):
        cells.setItem(row, column, QTableWidgetItem(f"{row}/{column}"))
    heard = []
    limes = tree.model().index(1, 0, tree.model().index(0, 0))
    pears, first, second = names.model().index(1, 0), cells.model().index(1, 0), cells.model().index(0, 1)
    size = files.model().index(1, 1)
    for view, index in ((names, pears), (cells, first), (cells, second), (tree, limes), (files, size)):
        qtbot.addWidget(view)
        view.show()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        view.setCurrentIndex(index)
        told.clear()
        tell_current(view)
        heard += told
    assert heard == ["pears", "1/0", "0/1", "limes", "4 KB"]


@pytest.mark.parametrize("kind", [ChoiceBox, DropDown])
def test_enter_chooses_once_in_a_list_that_drops_down(qtbot: QtBot, kind: type[DropDown]) -> None:
    """Qt 6.11 chose twice with a real key, which is two events; what was chosen had to be undone twice."""
    box, chosen = kind(), list[int]()
    qtbot.addWidget(box)
    box.addItems(["apples", "pears"])
    box.activated.connect(chosen.append)
    box.show()
    for row in (1, 0):
        box.showPopup()
        qtbot.waitUntil(box.view().isVisible)
        box.view().setCurrentIndex(box.model().index(row, 0))
        for event in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            key = QKeyEvent(event, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(box.view(), key)
    assert chosen == [1, 0]
