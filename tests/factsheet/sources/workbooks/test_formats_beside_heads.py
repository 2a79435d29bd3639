"""What a head and the formats below it say together: no scale and no currency is lost, and what differs is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.sources.samples import Rows, table, workbook


def read(folder: Path, head: str, form: str, figures: tuple[float, ...]) -> tuple[str, list[float], str]:
    """The unit of a column, its figures, and what is said to be odd."""
    rows: Rows = [["item", head], *([name, figure] for name, figure in zip("abc", figures, strict=True))]
    (folder / "t.xlsx").write_bytes(workbook({"t": rows}, formats=dict.fromkeys(("B2", "B3", "B4"), form)))
    document = open_document(folder / "t.xlsx")
    name = document.sheet.resources[0].name
    measure = document.roles(name).measure(head)
    assert measure is not None
    odd = " ".join(notice.sentence for notice in document.notices if notice.kind == "odd")
    return measure.unit, document.table(name).columns[head].tolist(), odd


WHOLE = (12_345_678, 5_000_000, 38_000_000)


@pytest.mark.parametrize(("head", "form", "unit"), [
    ("sales", "#,##0,", "thousand"), ("sales (USD)", "#,##0,", "thousand USD"),
    ("sales (USD thousand)", "#,##0,", "USD thousand"), ("sales (EUR)", '"€"#,##0,', "€ thousand"),
    ("sales", '"€"#,##0,', "€ thousand"),
])  # fmt: skip
def test_figures_that_a_format_shows_in_thousands_are_thousands_of_the_unit_of_their_head(
    tmp_path: Path, head: str, form: str, unit: str
) -> None:
    assert read(tmp_path, head, form, WHOLE) == (unit, [12346, 5000, 38000], "")


@pytest.mark.parametrize(("head", "form", "figures"), [
    ("EUR million", '"€"#,##0.0', (12.3, 5, 38)), ("USD per kg", '"$"0.00', (1.2, 3.4, 5.6)),
    ("percentage points", "0.0%", (0.012, 0.034, 0.056)), ("% of GDP", "0.0%", (0.612, 1.034, 0.56)),
    ("JPY", "[$¥-411]#,##0", (12, 5, 8)),
])  # fmt: skip
def test_a_head_says_more_of_a_unit_than_the_sign_of_its_figures(
    tmp_path: Path, head: str, form: str, figures: tuple[float, ...]
) -> None:
    unit, shown, odd = read(tmp_path, f"amount ({head})", form, figures)

    assert (unit, odd) == (head, "")
    assert shown == [round(figure * (100 if "%" in form else 1), 1) for figure in figures]


@pytest.mark.parametrize(("head", "form", "sign"), [
    ("EUR", '"$"#,##0', "$"), ("EUR", "[$CHF] #,##0", "CHF"), ("kg", '0 "lb"', "lb"), ("per 1,000", "0%", "%"),
])  # fmt: skip
def test_a_sign_that_formats_show_and_a_head_denies_is_taken_and_said(
    tmp_path: Path, head: str, form: str, sign: str
) -> None:
    unit, _, odd = read(tmp_path, f"amount ({head})", form, (12, 5, 8))

    assert unit == sign
    assert f"is said to be in “{head}”, but “{sign}” stands at its figures, and is taken." in odd


def test_a_scale_that_formats_show_and_a_head_denies_is_taken_and_said(tmp_path: Path) -> None:
    unit, figures, odd = read(tmp_path, "sales (USD thousand)", '0.0,,"M"', WHOLE)

    assert (unit, figures) == ("million", [12.3, 5, 38])
    assert "is said to be in “USD thousand”, but its figures are in “million”, which is taken." in odd


def test_a_unit_at_the_right_above_merged_heads_is_that_of_the_table() -> None:
    heads: Rows = [[None, None, "单位：亿元"], ["国别", "出口", None], [None, "1至3月", "同比±%"]]
    found = table(workbook({"1": [*heads, ["俄罗斯", 1780, 5.7], ["日本", 2600, -2.6]]}, merged=("B2:C2",)), "x.xlsx")

    assert found.labels == ("国别", "出口 – 1至3月", "出口 – 同比±%")
    assert found.above == ("单位：亿元",)


def test_a_unit_that_stands_above_plain_heads_by_custom_is_that_of_the_table() -> None:
    rows: Rows = [
        ["学生人数"],
        [None, None, "单位：人"],
        ["年级", "男生", "女生"],
        ["一年级", 120, 118],
        ["二年级", 131, 125],
    ]
    found = table(workbook({"1": rows}), "x.xlsx")

    assert (found.labels, found.above[-1]) == (("年级", "男生", "女生"), "单位：人")


def test_a_unit_above_the_last_of_plain_heads_is_not_taken_for_all() -> None:
    rows: Rows = [[None, None, "Unit: kg"], ["Name", "Count", "Weight"], ["A", 3, 10.5], ["B", 4, 12.5]]

    assert not table(workbook({"1": rows}), "x.xlsx").above
