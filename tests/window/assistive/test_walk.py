"""All that the program does is done by assistive technology alone: nothing here touches a mouse or a key."""

import time
from collections.abc import Callable, Iterator

import pytest

from harbin_viewer.window.state.commands import COMMANDS
from tests.window.assistive.bus import BusError
from tests.window.assistive.desktop import Desktop, Node, until

Windows = Callable[[], list[Node]]

GOES_AWAY = {"quit", "close_window", "reload", "open", "open_folder", "new_window"}
"""Commands that end or change the window, or open a dialog of the system's: they have tests of their own."""

FOCUS_ONLY = {"findings", "table", "series", "back", "next_tab", "previous_tab"}
"""Commands after which the focus is elsewhere, which a screen reader tells by itself."""

NAMELESS = {"filler", "panel", "layered pane", "scroll bar", "separator", "popup menu", "label", "status bar", "grip"}
"""What holds other parts, or has no more to say than what is in it."""


AT_THREE_SIZES = pytest.mark.parametrize(
    "assisted", ["640x480x24", "1000x700x24", "1920x1080x24"], indirect=True, scope="session"
)
"""Where a place leads to is seen beside the page, in its stead, or in the page itself."""


@pytest.fixture
def windows(assisted: Desktop) -> Iterator[Windows]:
    """The program with the bundled sheet; asks for its windows."""
    with assisted.program() as found:
        until(lambda: found()[0].all("page tab"))
        until(lambda: found()[0].menu_item("Findings of the checks").is_enabled)
        assisted.forget_announcements()
        yield found


def close(dialog: Node) -> None:
    """Close a dialog by one of its buttons."""
    button = next(button for button in dialog.all("push button") if button.name in ("Cancel", "Close", "OK", "No"))
    button.press()


def is_gone(node: Node) -> bool:
    try:
        return not node.is_shown
    except BusError:
        return True


def is_led_to(assisted: Desktop, window: Node, figure: str) -> bool:
    """Whether the panel shows a figure, or, where it would cover the page, the figure is told in its tab."""
    if window.all("heading", "Source of the figure") and window.all(name=figure):
        return True
    return figure in assisted.announced(0.2)


def test_every_command_of_the_menus_is_carried_out_and_what_it_did_is_told(assisted: Desktop, windows: Windows) -> None:
    window = windows()[0]
    window.one("page tab", "Trade charts").press()
    until(lambda: window.one("chart"))
    for command in COMMANDS:
        item = window.menu_item(command.text.replace("&", ""))
        if command.name in GOES_AWAY or not item.is_enabled:
            continue
        assisted.forget_announcements()
        item.press()
        if command.name in FOCUS_ONLY:
            continue

        def told(command: str = command.name) -> str:
            dialogs = [one for one in windows() if one.role == "dialog"]
            for dialog in dialogs:
                close(dialog)
                until(lambda dialog=dialog: is_gone(dialog))  # type: ignore[misc]
            return "a dialog" if dialogs else assisted.announced(0.2)

        assert until(told), command.name


def test_a_greyed_command_is_told_as_one_and_says_why(windows: Windows) -> None:
    window = windows()[0]
    window.one("page tab", "Summary").press()
    until(lambda: not window.menu_item("Export chart…").is_enabled)
    assert window.menu_item("Export chart…").description.startswith("This works on a chart.")
    assert window.menu_item("Find…").description == "Find in texts, figures, charts and sources"


def test_everything_that_can_be_done_on_a_page_has_a_name(windows: Windows) -> None:
    window = windows()[0]
    for tab in [tab.name for tab in window.all("page tab")]:
        window.one("page tab", tab).press()
        until(lambda tab=tab: 23 in window.one("page tab", tab).states)  # type: ignore[misc]  # selected
        time.sleep(0.2)
        nameless = [
            (node.role, node.path)
            for node in window.all()
            if node.actions and not node.name and node.role not in NAMELESS
        ]
        assert nameless == [], tab


def test_headings_have_their_level_and_say_it_once(windows: Windows) -> None:
    headings = windows()[0].all("heading")
    assert [heading.attributes["level"] for heading in headings] == ["1", "2", "2"]
    assert not [heading.name for heading in headings if "eading" in heading.description]


@AT_THREE_SIZES
def test_a_chart_is_walked_from_the_list_to_who_says_a_figure_and_back(assisted: Desktop, windows: Windows) -> None:
    window = windows()[0]
    window.one("page tab", "Trade charts").press()
    title = "The totals of China’s and Russia’s customs are within 4% of each other"
    until(lambda: window.entry(title)).press()
    chart = until(lambda: window.one("chart", title))
    assert "China Customs" in chart.description
    assert [series.name for series in chart.children] == ["China Customs", "Russia’s customs"]
    points = chart.children[1].children
    assert points[0].name.startswith("2018 · Russia’s customs: 108.24 billion USD.")
    points[0].do("SetFocus")
    assert assisted.announced() == points[0].name
    points[0].do("Press")
    until(lambda: window.one("heading", "Source of the figure"))
    assert window.one("heading", "Who says so").attributes["level"] == "2"
    window.one("push button", "Copy with source and link").press()
    assert until(lambda: "link" in assisted.announced(0.2))
    window.one("push button", "Close the panel").press()
    until(lambda: not window.all("heading", "Source of the figure"))


def test_a_series_is_switched_off_and_on(assisted: Desktop, windows: Windows) -> None:
    window = windows()[0]
    window.one("page tab", "Trade charts").press()
    chart = until(lambda: window.one("chart"))
    assert [series.name for series in chart.children] == ["Article", "China Customs", "Gap"]
    window.one(name="Series").press()
    switch = until(lambda: window.one(name="Show the series: Article"))
    switch.press()
    until(lambda: [series.name for series in chart.children] == ["China Customs"])
    assert until(lambda: "switched off" in assisted.announced(0.2))
    assert 4 not in switch.states  # checked
    switch.press()
    until(lambda: len(chart.children) == 3)


def test_a_cell_of_the_table_opens_its_evidence(windows: Windows) -> None:
    window = windows()[0]
    window.one("page tab", "Trade charts").press()
    until(lambda: window.one("chart"))
    window.menu_item("Chart as table").press()
    table = until(lambda: window.one("table"))
    cell = next(node for node in table.walk() if node.role == "cell" and node.name == "107.76")
    cell.press()
    until(lambda: window.one(name="107.76 billion USD"))
    cell = next(node for node in table.walk() if node.role == "cell" and node.name == "146.887")
    cell.press()
    until(lambda: window.one(name="146.887 billion USD"))
    window.one("push button", "Close the panel").press()
    until(lambda: not window.all("heading", "Source of the figure"))
    cell.press()
    until(lambda: window.one(name="146.887 billion USD"))


@AT_THREE_SIZES
def test_find_leads_to_a_figure(assisted: Desktop, windows: Windows) -> None:
    window = windows()[0]
    window.menu_item("Find…").press()
    dialog = until(lambda: next((one for one in windows() if one.role == "dialog"), None))
    field = until(lambda: dialog.one("text"))
    field.bus.call(field.owner, field.path, "org.a11y.atspi.EditableText", "SetTextContents", "s", "190.271")
    hit = until(lambda: next(hit for hit in dialog.all("list item") if "Figure · " in hit.name))
    assert "190.271" in hit.name
    hit.press()
    dialog.one("push button", "Go there").press()
    until(lambda: is_gone(dialog))
    until(lambda: is_led_to(assisted, window, "190.271 billion USD"))


def test_a_dialog_of_choices_has_its_fields_named(windows: Windows) -> None:
    window = windows()[0]
    window.one("page tab", "Trade charts").press()
    until(lambda: window.one("chart"))
    window.menu_item("Export chart…").press()
    dialog = until(lambda: next((one for one in windows() if one.role == "dialog"), None))
    fields = [
        node for node in dialog.all() if node.role in ("combo box", "spin button", "text", "check box", "push button")
    ]
    assert [node.role for node in fields if not node.name] == []
    close(dialog)
    until(lambda: is_gone(dialog))


@AT_THREE_SIZES
def test_a_sheet_is_opened_at_the_place_of_a_link(assisted: Desktop) -> None:
    with assisted.program("harbin#china-customs/2022/total") as found:
        until(lambda: is_led_to(assisted, found()[0], "190.271 billion USD"))
