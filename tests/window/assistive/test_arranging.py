"""What is arranged in a sheet is told to a screen reader: once, and each time."""

from pathlib import Path

from tests.factsheet.authoring.arranging.made_sheet import write
from tests.window.assistive.desktop import Desktop, until
from tests.window.assistive.walking import close, is_gone


def test_each_move_is_told_once(assisted: Desktop, tmp_path: Path) -> None:
    write(tmp_path)
    with assisted.program(str(tmp_path)) as windows:
        until(lambda: windows()[0].menu_item("Tabs, charts, tables and checks…").is_enabled)
        windows()[0].menu_item("Tabs, charts, tables and checks…").press()
        dialog = until(lambda: next((one for one in windows() if one.role == "dialog"), None))
        said = "The tab “In brief” was moved down. Ctrl+Z takes it back."
        for _ in range(2):
            assisted.heard(0.5)
            dialog.one("push button", "Move down").press()
            told = assisted.heard_with(lambda words: words == said, 1.5)
            assert told.count(said) == 1, told
        close(dialog)
        until(lambda: is_gone(dialog))
