"""Why a form cannot be taken as it is reaches a screen reader, and is tied to the field that it is of."""

from tests.window.assistive.desktop import Desktop, until
from tests.window.assistive.node import Node
from tests.window.assistive.walking import Windows, close, is_gone


def _write(field: Node, text: str) -> None:
    field.bus.call(field.owner, field.path, "org.a11y.atspi.EditableText", "SetTextContents", "s", text)


def test_why_a_form_is_refused_is_said_once_and_described_at_its_field(assisted: Desktop, windows: Windows) -> None:
    windows()[0].menu_item("Words of the sheet…").press()
    dialog = until(lambda: next((one for one in windows() if one.role == "dialog"), None))
    title = until(lambda: dialog.one("text", "Title"))
    assisted.forget_announcements()
    _write(title, "")
    assert until(lambda: assisted.announced(1.0)) == "It needs a title."
    assert title.description == "It needs a title."
    assert not dialog.one("push button", "Save").is_enabled
    _write(title, " ")
    assert not assisted.announced(0.5)
    _write(title, "Trade")
    until(lambda: dialog.one("push button", "Save").is_enabled)
    assert title.description == ""
    close(dialog)
    until(lambda: is_gone(dialog))
