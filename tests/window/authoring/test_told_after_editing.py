"""A screen reader is told the entry of a new sheet whose words were changed, as it stands then."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.window.authoring import proposal_tree
from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog
from tests.factsheet.authoring import articles


def test_the_entry_that_was_changed_is_told_once_its_rows_are_laid_out(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Qt tells while the rows are made anew is of rows that are gone when a screen reader asks for them."""
    file = tmp_path / "nordhavn.txt"
    file.write_text(articles.PLAIN, encoding="utf-8")
    dialog = NewSheetDialog((file,))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() > 0)
    groups = {group.text(0): group for number in range(8) if (group := dialog.tree.topLevelItem(number))}
    source = groups["Sources"].child(0)
    assert source is not None
    dialog.tree.setCurrentItem(source)
    told: list[str] = []
    monkeypatch.setattr(proposal_tree, "tell_current", lambda tree: told.append(tree.currentItem().text(0)))
    dialog.reword("source", ("nordhavn",), {"publisher": "The Gazette"})
    qtbot.waitUntil(lambda: bool(told))
    assert "The Gazette" in told[0]
