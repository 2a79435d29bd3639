"""Why a form cannot be taken as it is reaches a screen reader, and is tied to the field that it is of."""

from tests.window.assistive.desktop import Desktop, until
from tests.window.assistive.walking import Windows, close, is_gone


def test_why_a_form_is_refused_is_said_once_and_described_at_its_field(assisted: Desktop, windows: Windows) -> None:
    windows()[0].menu_item("Words of the sheet…").press()
    dialog = until(lambda: next((one for one in windows() if one.role == "dialog"), None))
    title = until(lambda: dialog.one("text", "Title"))
    assisted.forget_announcements()
    title.write("")
    assert until(lambda: assisted.announced(1.0)) == "It needs a title."
    assert title.description == "It needs a title."
    assert not dialog.one("push button", "Save").is_enabled
    title.write(" ")
    assert not assisted.announced(0.5)
    title.write("Trade")
    until(lambda: dialog.one("push button", "Save").is_enabled)
    assert title.description == ""
    close(dialog)
    until(lambda: windows()[-1].one("push button", "Drop it")).press()
    until(lambda: is_gone(dialog))


def test_a_box_that_drops_down_takes_the_focus_and_has_it_again_once_its_list_is_closed(
    assisted: Desktop, windows: Windows
) -> None:
    assisted.activate(windows()[0])
    windows()[0].one("page tab", "Trade charts").press()
    until(lambda: windows()[0].menu_item("Export chart…").is_enabled)
    windows()[0].menu_item("Export chart…").press()
    dialog = until(lambda: next((one for one in windows() if one.role == "dialog"), None))
    boxes = [part for part in dialog.walk() if part.role == "combo box" and part.is_shown]
    assert len(boxes) > 2
    for box in boxes[::-1]:
        assert box.bus.call(box.owner, box.path, "org.a11y.atspi.Component", "GrabFocus") is True, box.labels[0].name
        until(lambda box=box: 12 in box.states)  # type: ignore[misc]  # focused
    other = boxes[1]
    other.press()
    opened = until(lambda: next((part for part in other.walk() if part.role == "list" and part.is_shown), None))
    assert 10 in other.states  # expanded
    other.press()
    until(lambda: is_gone(opened) or not opened.is_shown)
    until(lambda: 12 in other.states and 10 not in other.states)
    close(dialog)
    until(lambda: is_gone(dialog))


def test_a_choice_of_a_box_is_made_by_assistive_technology_alone(assisted: Desktop, windows: Windows) -> None:
    assisted.activate(windows()[0])
    windows()[0].one("page tab", "Trade charts").press()
    until(lambda: windows()[0].menu_item("Export chart…").is_enabled)
    windows()[0].menu_item("Export chart…").press()
    dialog = until(lambda: next((one for one in windows() if one.role == "dialog"), None))
    box = until(lambda: next(part for part in dialog.walk() if part.role == "combo box" and part.is_shown))
    box.press()
    opened = until(lambda: next((part for part in box.walk() if part.role == "list" and part.is_shown), None))
    choice = next(part for part in opened.children if part.name.startswith("SVG"))
    choice.do("Toggle")
    until(lambda: box.name == choice.name)
    until(lambda: 12 in box.states and 10 not in box.states)
    assert dialog.one("check box", "Text as outlines").is_enabled, "which is a choice of SVG only"
    close(dialog)
    until(lambda: is_gone(dialog))
