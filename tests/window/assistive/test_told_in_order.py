"""Pages, panel and dialogs are told with names, once, and in the order in which they are seen."""

import time
from pathlib import Path

import pytest

from tests.window.assistive.desktop import Desktop, until
from tests.window.assistive.faults import faults_of
from tests.window.assistive.walking import Windows, all_items, close, is_gone

OF_THE_SYSTEM = {"Open…", "Open folder…", "Export sheet as PDF…", "Print chart…", "Print sheet…"}
"""Commands whose dialogs are Qt's or the system's."""

DIALOGS = {"Sources", "Keyboard shortcuts", "About Harbin Viewer", "A fact sheet in ten minutes", "What is still to do"}
"""Commands that open a dialog though their words do not end in dots."""


@pytest.mark.parametrize("assisted", ["640x480x24", "1920x1080x24"], indirect=True, scope="session")
def test_pages_and_panel_are_told_in_the_order_in_which_they_are_seen_and_all_with_names(
    assisted: Desktop, windows: Windows
) -> None:
    window = windows()[0]
    for tab in [tab.name for tab in window.all("page tab")]:
        window.one("page tab", tab).press()
        until(lambda tab=tab: 23 in window.one("page tab", tab).states)  # type: ignore[misc]  # selected
        time.sleep(0.4)
        assert faults_of(window) == [], tab
    window.menu_item("Findings of the checks").press()
    until(lambda: window.all("heading", "Findings of the checks"))
    assert faults_of(window) == []


@pytest.mark.parametrize("assisted", ["640x480x24"], indirect=True, scope="session")
def test_dialogs_are_told_in_the_order_in_which_they_are_seen_and_all_with_names(
    assisted: Desktop, windows: Windows
) -> None:
    window = windows()[0]
    for item in [item for item in all_items(window) if item.name.endswith("…") or item.name in DIALOGS]:
        if item.is_enabled and item.name not in OF_THE_SYSTEM:
            item.press()
            dialog = until(lambda: next((other for other in windows() if other.role == "dialog"), None))
            time.sleep(0.3)
            assert faults_of(dialog) == [], item.name
            close(dialog)
            until(lambda dialog=dialog: is_gone(dialog))  # type: ignore[misc]


def test_plain_data_are_explored_by_what_is_told(assisted: Desktop, tmp_path: Path) -> None:
    rows = [f"{name},{year},{place * year}" for place, name in enumerate(("Kenya", "Japan", "Peru"), 3)
            for year in range(2000, 2006)]  # fmt: skip
    (tmp_path / "output.csv").write_text("\n".join(["country,year,output", *rows]) + "\n", encoding="utf-8")
    with assisted.program(str(tmp_path / "output.csv")) as windows:
        until(lambda: windows()[0].all("page tab"))
        window = windows()[0]
        assisted.activate(window)
        for tab in ("Overview", "Explore", "Tables"):
            until(lambda tab=tab: window.one("page tab", tab)).press()  # type: ignore[misc]
            time.sleep(0.8)
            assert faults_of(window) == [], tab
        window.one("page tab", "Explore").press()
        until(lambda: window.one("chart"))
        assisted.heard(0.3)
        window.one(name="Show as: Ranking").press()
        assisted.heard_with(lambda words: words.startswith("Output, 2005. "), 0.5)
        window.one(name="Show as: Lines").press()
        slider = until(lambda: window.one("slider", "From"))
        assert slider.value == 2000
        slider.set_value(2003)
        until(lambda: slider.value == 2003)
        field = window.one("text", "Find whom to compare")
        assert field.role == "text"
