"""Why a form cannot be taken is said once nobody types."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from harbin_viewer.window.text import announcement
from harbin_viewer.window.text.refusal import Refusal


def test_what_is_half_written_is_not_refused_aloud(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(announcement, "announce", lambda _widget, sentence: said.append(sentence))
    refusal, field = Refusal(), QLineEdit()
    for part in (refusal, field):
        qtbot.addWidget(part)
        part.show()
    for sentence in ("Write a date.", "", "Write a date.", ""):
        refusal.say(sentence, field)
    refusal.say("It needs a title.", field)
    assert field.accessibleDescription() == "It needs a title."
    qtbot.waitUntil(lambda: said != [])
    assert said == ["It needs a title."]
    refusal.say("")
    refusal.say("Write a date.", field)
    qtbot.waitUntil(lambda: said[1:] == ["Write a date."])
