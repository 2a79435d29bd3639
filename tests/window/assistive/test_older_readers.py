"""A screen reader that hears no announcements is told the same by a notification, and one that does is told it once."""

from tests.window.assistive.desktop import Desktop, until
from tests.window.assistive.node import Node
from tests.window.assistive.walking import Windows, close, is_gone


def _refused(assisted: Desktop, title: Node) -> None:
    """Have a title that was taken refused."""
    title.write("Trade")
    assert not assisted.announced(1.0)
    title.write("")


def test_a_reader_without_announcements_is_told_by_a_notification(assisted: Desktop, windows: Windows) -> None:
    """Orca 43, of Debian 12, said nothing of what was found, copied or refused."""
    windows()[0].menu_item("Words of the sheet…").press()
    dialog = until(lambda: next((one for one in windows() if one.role == "dialog"), None))
    title = until(lambda: dialog.one("text", "Title"))
    with assisted.as_an_older_reader():
        for _time in range(2):
            _refused(assisted, title)
            assert until(lambda: assisted.notified(1.0)) == "It needs a title."
    _refused(assisted, title)
    assert until(lambda: assisted.announced(1.0)) == "It needs a title."
    assert not assisted.notified(0.3)
    close(dialog)
    until(lambda: windows()[-1].one("push button", "Drop it")).press()
    until(lambda: is_gone(dialog))
