"""Find in a sheet of many rows, key by key, until the results are painted. Argument: sheet."""

from __future__ import annotations

import statistics
import sys
from functools import partial
from typing import TYPE_CHECKING

from tests.benchmarks.programs.stage import after_paint, frame, play, settle, until

if TYPE_CHECKING:
    from harbin_viewer.window.shell.main_window import MainWindow

WORDS = ("harbour upper bank 4321", "tonnage", "yard lower", "777.5", "nothing like it")


def scene(window: MainWindow) -> dict[str, float]:
    until(lambda: window.loader.index is not None)
    settle(0.3)
    from PySide6.QtWidgets import QLineEdit

    from harbin_viewer.window.dialogs.find_dialog import FindDialog
    from tests.benchmarks.programs.parts import part

    opened = frame(window.own.dialogs.find)
    dialog = part(window, FindDialog)
    field = part(dialog, QLineEdit)
    keys: list[float] = []
    for words in WORDS:
        keys += [frame(partial(field.setText, words[: length + 1])) for length in range(len(words))]
    dialog.close()
    return {"opened": opened, "key": statistics.median(keys), "slowest": max(keys)}


if __name__ == "__main__":
    sys.exit(play(after_paint(scene), sys.argv[1]))
