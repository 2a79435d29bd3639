"""What is raised above the line: the power of a unit in pages, and no footnote behind a name."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.documents.raised_text import power_after
from tests.factsheet.sources.samples import table


def _labels(*heads: str) -> tuple[str, ...]:
    row = "".join(f"<th>{head}</th>" for head in heads)
    cells = "".join(f"<td>{number}</td>" for number, _head in enumerate(heads, 1))
    return table(f"<html><table><tr>{row}</tr><tr>{cells}</tr><tr>{cells}</tr></table></html>", "x.html").labels


def test_powers_of_units_in_a_page_are_kept() -> None:
    heads = ("Area (km<sup>2</sup>)", "Flow (m<sup>3</sup>/s)", "Rate (mol s<sup>−1</sup>)", "Heat (10<sup>6</sup> J)")

    assert _labels(*heads) == ("Area (km²)", "Flow (m³/s)", "Rate (mol s⁻¹)", "Heat (10⁶ J)")


def test_raised_signs_of_notes_in_a_page_are_left_out() -> None:
    heads = ("People<sup>2</sup>", "Town<sup><a href='#n'>[1]</a></sup>", "Sum 10<sup>2</sup>", "The 1<sup>st</sup>")

    assert _labels(*heads) == ("People", "Town", "Sum 10", "The 1")


def test_what_is_raised_and_not_closed_hides_nothing() -> None:
    page = "<html><table><tr><th>A<sup>1</th><th>B</th></tr><tr><td>x</td><td>2</td></tr><tr><td>y</td><td>3</td></tr>"

    assert table(page, "x.html").labels == ("A", "B")


@pytest.mark.parametrize(("text", "raised", "power"), [
    ("2.5 ×10", "3", "³"), ("R", "2", "²"), ("sq mi", "2", "²"), ("Tom", "2", ""), ("km", "1", ""), ("10", "2", ""),
    ("Ulm", "2", ""), ("5 m", "2", "²"), ("W/m", "2", "²"),
])  # fmt: skip
def test_only_units_and_powers_of_ten_are_raised(text: str, raised: str, power: str) -> None:
    assert power_after(text, raised) == power
