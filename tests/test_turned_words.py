"""Words of a sheet turn nothing around them and tell no program what to do, in whatever is written or shown."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.cli import main
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.state.remembered import Remembered
from tests.factsheet.sheets import Draft, mines

TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SIGNS = f"\x07\x1b\x80\x9b\x9d{TURNS}\ufff9"
_RAW = rb"\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]"
"""The same in UTF-8."""

WORDS = ("title", "description", "subtitle", "note", "unit", "publisher", "author", "label", "short", "place", "text")


def is_turned(text: str) -> bool:
    return any(sign in TURNS or (unicodedata.category(sign) == "Cc" and sign not in "\t\n\r") for sign in text)


def turned(value: object, name: str = "") -> object:
    """The same descriptor with such signs around each text that a person would read."""
    if isinstance(value, dict):
        return {key: turned(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [turned(part, name) for part in value]
    return f"{SIGNS}{value}{SIGNS}" if isinstance(value, str) and name in WORDS else value


def turned_sheet() -> Draft:
    """Such signs in all words, and in each cell that holds words: names along an axis, notes, places."""
    sheet = mines()
    sheet.descriptor["factsheet"]["about"] = "About"
    sheet.descriptor["factsheet"]["tabs"] += [{"kind": "table", "name": "firm", "title": "Table"}]
    mine = {"name": "mine", "path": "mine.csv", "title": "By mine", "schema": {"primaryKey": "mine", "fields": [
        {"name": "mine", "type": "string", "title": "Mine"}, {"name": "output", "type": "number", "unit": "kt"},
        {"name": "note", "type": "string"},
    ]}}  # fmt: skip
    spec = {"type": "bar", "group": "mine", "series": [{"field": "output", "resource": "mine"}]}
    view = {"name": "by-mine", "title": "By mine", "resources": ["mine"], "specType": "simple", "spec": spec}
    sheet.descriptor["resources"].append(mine)
    sheet.descriptor["views"].append(view)
    sheet.descriptor["factsheet"]["tabs"][1]["views"].append("by-mine")
    deck = {"resource": "mine", "heading": "mine", "text": "note"}
    sheet.descriptor["factsheet"]["tabs"].append({"kind": "cards", "name": "cards", "title": "Cards", "decks": [deck]})
    sheet.descriptor = dict(turned(sheet.descriptor))  # type: ignore[call-overload]
    sheet.descriptor["factsheet"]["tabs"][-1]["decks"][0]["text"] = "note"
    sheet.files["mine.csv"] = f"mine,output,note\n{SIGNS}A{SIGNS},1,{SIGNS}n{SIGNS}\n{SIGNS}B{SIGNS},2,{SIGNS}\n"
    sheet.files["firm.csv"] = str(sheet.files["firm.csv"]).replace("p. 1", f"{SIGNS}p. 1{SIGNS}")
    return sheet


def test_signs_that_turn_words_are_left_out_and_other_breaks_are_blanks() -> None:
    assert orderly(f"a{SIGNS}b") == "ab"
    assert orderly("a\u2028b\x85c\td\ne") == "a b c\td\ne"
    for kept in ("مرحبا 12, 34", "שלום", "می‌خواهم", "👩‍🌾", "plain"):
        assert orderly(kept) == kept


@pytest.mark.parametrize("words", ["outlines", "text"])
def test_no_file_for_people_has_a_sign_that_turns_its_words(tmp_path: Path, words: str, qapp: object) -> None:
    sheet, out = turned_sheet().write(tmp_path / "sheet"), tmp_path / "out"
    command = ["export", "--all", "--format", "svg,pdf,png,webp,jpeg", "--text", words, "--out", str(out), str(sheet)]
    assert main(command) == 0
    assert main(["export", "--sheet", str(out / "sheet.pdf"), str(sheet)]) == 0
    assert {file.suffix for file in out.iterdir()} >= {".svg", ".html", ".json", ".pdf", ".png"}
    for file in out.iterdir():
        content = file.read_bytes()
        if file.suffix in (".svg", ".html", ".json"):
            assert not is_turned(content.decode()), file.name
        else:
            told = content[content.find(b"<x:xmpmeta") : content.find(b"</x:xmpmeta")]
            assert not re.search(_RAW, told), file.name
        for text in re.findall(rb"<FEFF([0-9A-F]*)>", content):
            assert not is_turned(bytes.fromhex(text.decode()).decode("utf-16-be")), file.name


def test_what_is_drawn_stands_in_its_order(qapp: object) -> None:
    from harbin_viewer.charts.text.glyphs import glyphs

    assert glyphs("\u202eabc\u202c", 16, bold=False) == glyphs("abc", 16, bold=False)


def test_data_keep_their_signs(tmp_path: Path, qapp: object) -> None:
    sheet, out = turned_sheet().write(tmp_path / "sheet"), tmp_path / "out"
    assert main(["export", "--chart", "by-mine", "--format", "csv,json", "--out", str(out), str(sheet)]) == 0
    cell = f"{SIGNS}A{SIGNS}"
    assert cell in (out / "by-mine.csv").read_text("utf-8")


def shown(widget: QWidget) -> list[str]:
    """All that a widget says to eyes, ears and the mouse."""
    texts = [widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.accessibleName()]
    texts += [widget.accessibleDescription(), *(action.text() for action in widget.actions())]
    texts += [action.toolTip() for action in widget.actions()]
    if isinstance(widget, QLabel | QAbstractButton):
        texts.append(widget.text())
    if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
        texts += of_model(widget.model())
    return texts


def of_model(model: QAbstractItemModel) -> list[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    root = QModelIndex()
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(root))
    cells = [(row, column) for row in range(model.rowCount(root)) for column in columns]
    across = Qt.Orientation.Horizontal
    heads = [str(model.headerData(column, across, role)) for column in columns for role in roles]
    return heads + [str(model.data(model.index(*cell, root), role)) for cell in cells for role in roles]


def told_in(window: MainWindow) -> list[str]:
    return [
        f"{type(widget).__name__}: {text!r}"
        for widget in (window, *window.findChildren(QWidget)) for text in shown(widget) if is_turned(text)
    ]  # fmt: skip


def plain_table(folder: Path) -> Path:
    """A table of others, to explore: things and places whose names are full of such signs."""
    names = [f"{TURNS}{letter}{TURNS}" for letter in "ABCD"]
    lines = [
        f"{name},{TURNS}{kind}{TURNS},{year},{year % 7 + at}"
        for at, name in enumerate(names) for kind in ("x", "y") for year in range(2010, 2020)
    ]  # fmt: skip
    file = folder / f"table{TURNS}.csv"
    file.write_text("\n".join([f"{TURNS}country,kind,year,output{TURNS}", *lines, ""]), "utf-8")
    return file


@pytest.mark.parametrize("of", ["sheet", "table"])
def test_the_window_says_nothing_that_is_turned(qtbot: QtBot, tmp_path: Path, of: str) -> None:
    path = turned_sheet().write(tmp_path / "sheet") if of == "sheet" else plain_table(tmp_path)
    window = MainWindow(open_document(path), Remembered(tmp_path / "settings.ini"), bundle.resources_folder())
    window.show()
    qtbot.waitUntil(window.is_ready)
    told: list[str] = []
    for tab in range(window.tabs.count()):
        window.show_tab(tab)
        qtbot.wait(200)
        told += told_in(window)
    if of == "sheet":
        for cell in (CellAt("firm-output", 1, "output"), CellAt("mine", 0, "output")):
            window.side.show_cell(cell)
            told += told_in(window)
    window.close()
    window.deleteLater()
    assert "\n".join(dict.fromkeys(told)) == ""
