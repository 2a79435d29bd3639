"""The form of a new source says what is wrong in it, and in which field."""

from pytestqt.qtbot import QtBot

from harbin_viewer.window.authoring.source_form import NAMELESS, SourceForm


def test_each_field_has_what_is_wrong_in_it_and_no_other(qtbot: QtBot) -> None:
    form = SourceForm([])
    qtbot.addWidget(form)
    form.show()
    form.day.setText("yesterday")
    wrong = form.said.text()
    assert "date" in wrong
    assert form.day.accessibleDescription() == wrong
    assert form.address.accessibleDescription() == ""
    form.day.setText("2024")
    form.address.setText("a b")
    assert form.day.accessibleDescription() == ""
    assert form.address.accessibleDescription() == form.said.text() != wrong
    form.address.setText("https://example.org")
    assert form.said.text() == NAMELESS
    assert not form.add_button.isEnabled()
    form.title.setText("Report")
    assert form.said.text() == ""
    assert form.add_button.isEnabled()
    assert form.title.accessibleDescription() == ""
