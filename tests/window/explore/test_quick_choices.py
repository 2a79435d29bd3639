"""Quick choices of whom to compare, where there is nobody to find."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.choosing.entity_chooser import QUICK
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.text.links.text_link import TextLink
from tests.factsheet.exploring.tables import COUNTRIES
from tests.window.explore.explore_samples import OpenWindow, chips


def test_a_quick_choice_that_finds_nobody_says_so_and_leaves_those_on_show(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    file = tmp_path / "towns.csv"
    file.write_text("town,inhabitants\n" + "".join(f"{name},{len(name)}000\n" for name in COUNTRIES), encoding="utf-8")
    window = open_window(file)
    qtbot.waitUntil(window.is_ready)
    window.tabs.show_named("explore")
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, ExplorePage))
    page = window.tabs.current().page
    assert isinstance(page, ExplorePage)
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    page.steps.change(entities=tuple(COUNTRIES[:2]))
    heard: list[str] = []
    page.said.connect(lambda words, _file: heard.append(words))
    next(link for link in page.panel.entities.findChildren(TextLink) if link.text() == QUICK["fastest"]).click()
    assert chips(page) == list(COUNTRIES[:2])
    assert heard[-1] == "None has a figure at two times, so who grew fastest cannot be told."


def test_a_quick_choice_tells_whom_it_found(page: ExplorePage) -> None:
    """What was told was the title of the chart, the same for each of them."""
    heard: list[str] = []
    page.said.connect(lambda words, _file: heard.append(words))
    page.steps.choose_quickly("largest")
    assert [name in heard[-1] for name in chips(page)] == [True] * 6
    assert heard[-1].endswith(" are compared.")
    page.steps.choose_listed(tuple(f"Town {n}" for n in range(40)))
    assert heard[-1].endswith(", Town 11 and 28 others are compared.")
