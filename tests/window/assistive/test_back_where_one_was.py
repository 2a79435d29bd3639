"""Who goes somewhere and comes back is told where they are, and of nothing that has the focus for a moment between."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.window.assistive.desktop import Desktop, until
from tests.window.assistive.walking import Windows


@pytest.mark.parametrize("assisted", ["640x480x24", "1920x1080x24"], indirect=True, scope="session")
def test_from_a_point_one_goes_to_its_evidence_and_back_to_the_point(assisted: Desktop, windows: Windows) -> None:
    window = windows()[0]
    assisted.activate(window)
    window.one("page tab", "Trade charts").press()
    point = until(lambda: window.one("chart")).children[0].children[1]
    point.do("SetFocus")
    until(lambda: f"list item: {point.name}" in assisted.heard(0.3))
    point.do("Press")
    focused = [words for words in assisted.heard_with(_is_panel) if not words.startswith("list item: ")]
    assert [words.partition(": ")[0] for words in focused] == ["panel"], focused
    window.one("push button", "Close the panel").press()
    assert assisted.heard_with(lambda words: words == f"list item: {point.name}", 0.5)[-1] == f"list item: {point.name}"


def _is_panel(words: str) -> bool:
    return words.startswith("panel: ")


def test_what_is_read_is_told_before_it_is_offered_to_stop_that(assisted: Desktop, tmp_path: Path) -> None:
    table = tmp_path / "output.csv"
    table.write_text(
        "country,year,output\n" + "".join(f"Country {n % 90},{1900 + n // 900},{n % 977}\n" for n in range(90_000))
    )
    with assisted.program(str(table)) as windows:
        window = until(lambda: windows()[0])
        assisted.activate(window)
        until(lambda: window.one("page tab", "Explore")).press()
        told = assisted.heard_with(lambda words: words == "combo box: country", 1.5)  # nobody is compared
        stop = "push button: Stop"
        assert stop not in told or any("is being read" in words for words in told[: told.index(stop)]), told


def test_another_page_of_the_panel_is_told_and_nothing_beside_it(assisted: Desktop, windows: Windows) -> None:
    window = windows()[0]
    assisted.activate(window)
    window.one("page tab", "Summary").press()
    figure = until(lambda: next(part for part in window.walk() if "as stated. Confirmed" in part.name))
    figure.press()
    panel = assisted.heard_with(_is_panel, 0.5)[-1]
    assisted.forget_announcements()
    window.menu_item("Findings of the checks").press()
    told = assisted.heard_with(lambda words: words.startswith("list item: "), 0.7)
    assert {words.partition(": ")[0] for words in told} == {"list", "list item"}, told
    window.one("push button", "‹ Back").press()
    assert assisted.heard_with(_is_panel, 0.7) == [panel]
    window.one("push button", "Close the panel").press()
