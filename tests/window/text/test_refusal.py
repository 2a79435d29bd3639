"""Why a form cannot be taken is said once nobody types, and not what it is opened with."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.text import announcement
from harbin_viewer.window.text.refusal import Refusal


def test_what_is_half_written_is_not_refused_aloud(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(announcement, "announce", lambda _widget, sentence: said.append(sentence))
    form = QWidget()
    qtbot.addWidget(form)
    refusal, field = Refusal(form), QLineEdit(form)
    refusal.say("It is single.", field)
    form.show()
    refusal.say("It is single.", field)
    for sentence in ("Write a date.", "", "Write a date.", ""):
        refusal.say(sentence, field)
    refusal.say("It needs a title.", field)
    assert field.accessibleDescription() == "It needs a title."
    qtbot.waitUntil(lambda: said != [])
    assert said == ["It needs a title."]
    refusal.say("")
    refusal.say("Write a date.", field)
    qtbot.waitUntil(lambda: said[1:] == ["Write a date."])
