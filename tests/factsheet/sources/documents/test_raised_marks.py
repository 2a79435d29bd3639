"""A raised mark at a figure and the note below its table that begins with it are told, as those in brackets are."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.documents.raised_text import raised_after
from tests.factsheet.sources.samples import table

ROWS = "<tr><th>Counter<th>2022<th>2023</tr><tr><td>Bridge<td>820<td>890</tr><tr><td>Station<td>540<td>561{}</tr>"


@pytest.mark.parametrize(
    ("mark", "told"), [("1", "[1]"), ("a", "[a]"), ("1)", "[1]"), ("[2]", "[2]"), ("(b)", "[b]"), ("*", "*")]
)
def test_a_raised_mark_stays_with_its_figure_and_its_note(mark: str, told: str) -> None:
    raised = f"<sup>{mark}</sup>"
    found = table(f"<table>{ROWS.format(raised)}</table><p>{raised} counter was moved</p>", "x.html")
    assert [*found.rows][1] == ["Station", "540", f"561{told}"]
    assert found.below == (f"{told} counter was moved",)


def test_a_raised_mark_that_nothing_explains_is_no_part_of_a_figure() -> None:
    page = f"<table>{ROWS.format('<sup>1</sup>')}</table><p>Open daily, 2<sup>nd</sup> of May too</p>"
    assert [*table(page, "x.html").rows][1] == ["Station", "540", "561"]


def test_a_raised_mark_behind_a_name_is_no_part_of_it() -> None:
    heads = "<tr><th>City<sup>1</sup><th>km<sup>2</sup><th>People<sup>2</sup></tr>"
    page = f"<table>{heads}<tr><td>Bonn<sup>a</sup><td>5<td>6</tr>"
    found = table(f"{page}<tr><td>Ulm<td>7<td>8</tr></table><p><sup>1</sup> with suburbs</p>", "x.html")
    assert found.labels == ("City", "km²", "People")
    assert next(iter(found.rows)) == ["Bonn", "5", "6"]


def test_documents_tell_raised_marks_as_pages_do() -> None:
    assert raised_after("561", "1") == "[1]"
    assert raised_after("", "1") == "[1] "
    assert raised_after("Population", "1") == raised_after("in 2023", "a") == ""
    assert raised_after("5 km", "2") == "²"
