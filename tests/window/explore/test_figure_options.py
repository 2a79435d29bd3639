"""How figures are computed is offered in the words of the choice on show."""

from __future__ import annotations

from pathlib import Path

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.explore.explored_tables import explorer_of


def _offered(page: ExplorePage) -> list[str]:
    box = page.panel.options.transform
    return [box.itemText(row) for row in range(box.count())]


def test_the_index_is_offered_with_the_time_that_is_its_base(page: ExplorePage) -> None:
    assert "Index: 2000 = 100" in _offered(page)
    page.steps.change(period=(2003.0, 2008.0))
    assert "Index: 2003 = 100" in _offered(page)


def test_its_base_is_the_first_time_that_those_chosen_share(tmp_path: Path) -> None:
    rows = [f"{town},{year},{year - 1900}" for town, first in (("Ulm", 2001), ("Bonn", 2004))
            for year in range(first, 2010)]  # fmt: skip
    (tmp_path / "rain.csv").write_text("\n".join(["Town,Year,Rain (mm)", *rows]), encoding="utf-8")
    explorer = explorer_of(open_document(tmp_path / "rain.csv"), "rain", lambda *_done: None)
    assert set(explorer.history.now.entities) == {"Ulm", "Bonn"}
    assert explorer.transforms["index"] == "Index: 2004 = 100"
    explorer.choose(explorer.toggled("Bonn"))
    assert explorer.transforms["index"] == "Index: 2001 = 100"


def test_a_table_without_times_tells_of_no_base(tmp_path: Path) -> None:
    (tmp_path / "rain.csv").write_text("Town,Rain (mm)\nUlm,3\nBonn,4\nKiel,5\n", encoding="utf-8")
    explorer = explorer_of(open_document(tmp_path / "rain.csv"), "rain", lambda *_done: None)
    assert "= 100" not in explorer.transforms["index"]
