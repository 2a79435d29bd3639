"""All that the program does is done by assistive technology alone: nothing here touches a mouse or a key."""

import time

from harbin_viewer.window.state.commands import COMMANDS
from tests.window.assistive.desktop import Desktop, until
from tests.window.assistive.node import Node
from tests.window.assistive.walking import IN_LITTLE_AND_MUCH_ROOM, Windows, all_items, checked, close, is_gone

GOES_AWAY = {"Quit", "Close window", "Reload", "New window", "Open folder…", "Open…", "Remove the chart from the sheet"}
"""Commands that end or change the window or its sheet, or open a dialog of the system's: they have their own tests."""

ROLES_WITH_FOCUS = {"list", "list item", "push button", "table", "cell", "chart", "check box", "text", "panel",
                    "filler", "page tab", "page tab list"}  # fmt: skip

NAMELESS = {"filler", "panel", "layered pane", "scroll bar", "separator", "popup menu", "label", "status bar", "grip"}
"""What holds other parts, or has no more to say than what is in it."""


def is_led_to(assisted: Desktop, window: Node, figure: str) -> bool:
    """Whether the panel shows a figure, or, where it would cover the page, the figure is told in its tab."""
    if window.all("heading", "Source of the figure") and window.all(name=figure):
        return True
    return any(figure in words for words in assisted.heard(0.2))


def test_whatever_can_be_chosen_in_the_menus_is_carried_out_and_what_it_did_is_told(
    assisted: Desktop, windows: Windows
) -> None:
    """The menus are asked what they have: a command that is added, and tells nothing, fails here."""
    window = windows()[0]
    assisted.activate(window)
    window.one("page tab", "Trade charts").press()
    until(lambda: window.one("chart"))
    items = {item.name: item for item in all_items(window)}
    assert {command.text.replace("&", "") for command in COMMANDS} <= set(items)
    tabs = {tab.name: tab for tab in window.all("page tab")}
    silent = [name for name in items if name not in GOES_AWAY and not is_told(assisted, windows, items, tabs, name)]
    assert not silent, silent


def is_told(assisted: Desktop, windows: Windows, items: dict[str, Node], tabs: dict[str, Node], name: str) -> bool:
    """Whether something is told once the command of that name is chosen; one that is greyed has to say why."""
    window, item = windows()[0], items[name]
    if not item.is_enabled:
        return bool(item.description)
    if 4 in item.states or (name in tabs and 23 in tabs[name].states):
        return True  # it is as it is wanted already
    ticked = checked(items.values())
    assisted.activate(window)  # it was not while there was a dialog
    assisted.forget_announcements()
    item.press()

    def told() -> bool:
        dialogs = [other for other in windows() if other.role == "dialog"]
        for dialog in dialogs:
            close(dialog)
            until(lambda dialog=dialog: is_gone(dialog))  # type: ignore[misc]
        return bool(dialogs) or bool(assisted.heard(0.2)) or checked(items.values()) != ticked

    try:
        return bool(until(told))
    except AssertionError:
        return False


def test_each_message_is_said_once(assisted: Desktop, windows: Windows) -> None:
    window = windows()[0]
    assisted.activate(window)
    window.one("page tab", "Trade charts").press()
    chart = until(lambda: window.one("chart"))
    for point in chart.children[0].children:
        assisted.heard(0.2)
        point.do("SetFocus")
        said = (point.name, f"list item: {point.name}")
        told = assisted.heard_with(lambda words, said=said: words in said, 0.4)  # type: ignore[misc]
        assert len([words for words in told if words in said]) == 1, told


def test_the_focus_is_never_lost(assisted: Desktop, windows: Windows) -> None:
    """After what closes, goes or comes anew, something that has a name has the focus."""
    window = windows()[0]
    assisted.activate(window)
    steps = (
        ("Summary", "", "Findings of the checks"), ("", "Close the panel", ""), ("Trade charts", "", "Chart as table"),
        ("", "", "Chart as table"), ("", "", "Series on and off"), ("", "", "Series on and off"),
        ("Sector opportunities", "", "Reload"),
    )  # fmt: skip
    for tab, button, command in steps:
        assisted.heard(0.2)
        for role, name in (("page tab", tab), ("push button", button)):
            if name:
                until(lambda role=role, name=name: windows()[0].one(role, name)).press()  # type: ignore[misc]
                time.sleep(0.3)
        if command:
            until(lambda command=command: windows()[0].menu_item(command).is_enabled)  # type: ignore[misc]
            windows()[0].menu_item(command).press()
        if command == "Reload":  # it is another window, which no window manager makes the active one
            until(lambda: "The sheet was read anew." in assisted.heard(0.3))
            assisted.activate(windows()[0])
        told = assisted.heard_with(lambda words: words.partition(": ")[0] in ROLES_WITH_FOCUS, 0.5)
        focused = [words for words in told if words.partition(": ")[0] in ROLES_WITH_FOCUS]
        assert all(words.partition(": ")[2] for words in focused), focused


def test_a_page_that_is_left_is_not_told_again(assisted: Desktop, windows: Windows) -> None:
    window = windows()[0]
    assisted.activate(window)
    for before, now in (("Summary", "Sector opportunities"), ("Sector opportunities", "Trade charts")):
        window.one("page tab", before).press()
        until(lambda before=before: 23 in window.one("page tab", before).states)  # type: ignore[misc]  # selected
        assisted.heard(0.3)
        window.menu_item("Next tab").press()
        until(lambda now=now: 23 in window.one("page tab", now).states)  # type: ignore[misc]  # selected
        assert f"filler: {before}" not in assisted.heard(0.5)


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


@IN_LITTLE_AND_MUCH_ROOM
def test_headings_have_their_level_and_say_it_once(windows: Windows) -> None:
    headings = windows()[0].all("heading")
    assert [heading.attributes["level"] for heading in headings][:3] == ["1", "2", "2"]
    assert not [heading.name for heading in headings if "eading" in heading.description]


@IN_LITTLE_AND_MUCH_ROOM
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
    assert f"list item: {points[0].name}" in until(assisted.heard)
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


@IN_LITTLE_AND_MUCH_ROOM
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


@IN_LITTLE_AND_MUCH_ROOM
def test_a_sheet_is_opened_at_the_place_of_a_link(assisted: Desktop) -> None:
    with assisted.program("harbin#china-customs/2022/total", from_nothing=True) as found:
        until(lambda: is_led_to(assisted, found()[0], "190.271 billion USD"))
