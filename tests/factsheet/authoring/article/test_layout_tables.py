"""Pages laid out by tables, as newsletters are, are read like any page; their tables of figures stay tables."""

from __future__ import annotations

from pathlib import Path

from harbin_viewer.factsheet.authoring.article.layout_tables import layout_tables
from harbin_viewer.factsheet.authoring.making import draft_of

FIGURES = (
    "<table><tr><th>Year</th><th>Lanes, km</th></tr>"
    + """
<tr><td>2022</td><td>1120</td></tr><tr><td>2023</td><td>1478</td></tr></table>"""
)
PAGE = f"""<html><body><table width="600"><tr><td><h1>Bike News</h1>
<p>Dear friends, the city built 23 km of lanes in 2023.</p>
<h2>Lanes</h2>{FIGURES}<h2>Dates</h2><ul><li>City ride</li><li>Repair café</li></ul></td></tr></table></body></html>"""


def test_a_newsletter_gives_its_figures_lists_and_tables(tmp_path: Path) -> None:
    (tmp_path / "news.html").write_text(PAGE, encoding="utf-8")
    draft = draft_of([tmp_path / "news.html"])
    assert draft.title == "Bike News"
    assert [(table.kind, len(table.rows)) for table in draft.tables] == [
        ("figures", 2),
        ("cards", 2),
        ("statements", 1),
    ]


def test_a_table_of_figures_lays_nothing_out() -> None:
    assert layout_tables(FIGURES) == frozenset()
    assert layout_tables("<table role=presentation><tr><td>x<td>y</table>" + FIGURES) == frozenset({0})
    assert layout_tables(FIGURES + PAGE) == frozenset({1})
    assert layout_tables("<table><tr><td><p>a</p><td><p>b</p></table>") == frozenset()
