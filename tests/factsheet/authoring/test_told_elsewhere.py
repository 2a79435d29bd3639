"""Figures in the sentences of an article are held beside those that a table of somebody else has for the same time."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.to_do import to_do
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.opening import open_document

ARTICLE = """Cycling in Lindau grows

In 2022 the counter at the harbour bridge saw 412,300 cyclists; in 2023 it was {later} cyclists. The town spent {spent}
million euros on cycle paths in 2023.

The mayor was glad to hear of it, and said that the town would count again in the years to come.
"""

OFFICE = """Counter at the harbour bridge
Year,Cyclists,Spending (thousand EUR){more}
2021,380100,950{own}
2022,412300,1180{own}
2023,454200,1810{own}
Source: Roads Office of Lindau
"""


def said(folder: Path, *, later: str = "455,900", spent: str = "1.8", more: str = "", own: str = "") -> list[str]:
    """What is told of figures elsewhere in a sheet that is made of an article and the table of an office."""
    (folder / "article.txt").write_text(ARTICLE.format(later=later, spent=spent), encoding="utf-8")
    (folder / "office.csv").write_text(OFFICE.format(more=more, own=own), encoding="utf-8")
    sheet = folder / "sheet"
    write_draft(draft_of([folder / "article.txt", folder / "office.csv"]), sheet)
    return [entry.sentence for entry in to_do(open_document(sheet)) if entry.kind == "told elsewhere"]


def test_a_figure_that_a_table_has_too_is_told_and_one_it_has_otherwise(tmp_path: Path) -> None:
    own = "Figures in the text: “{}” has no references. Roads Office of Lindau has {}"
    same = own.format("412,300 cyclists, 2022", "412,300 of “Cyclists” for it, in a unit that is not stated: ")
    other = own.format("455,900 cyclists, 2023", "454,200 of “Cyclists” for it, in the column that has ")
    rounded = own.format("1.8 million EUR, 2023", "1,810 thousand EUR of “Spending” for it: ")
    assert said(tmp_path) == [
        f"{same}that may bear it out.",
        f"{other}“412,300 cyclists, 2022” as the text has it: that may say otherwise.",
        f"{rounded}that may bear it out.",
    ]


@pytest.mark.parametrize(("spent", "told"), [("1.81", True), ("1.80", False), ("1.7", False), ("2", False)])
def test_a_figure_is_the_same_as_far_as_its_digits_tell(tmp_path: Path, spent: str, told: bool) -> None:
    assert any("“Spending”" in sentence for sentence in said(tmp_path, spent=spent)) == told


@pytest.mark.parametrize(("figure", "told"), [("71,200", True), ("70,000", False), ("7,100", False)])
def test_visitors_may_be_the_people_of_a_table(tmp_path: Path, figure: str, told: bool) -> None:
    text = "The museum had {} visitors in 2023. The town is glad of it and hopes for more of them in years to come."
    (tmp_path / "article.txt").write_text(
        f"A museum\n\n{text.format(figure)}\n\n{text.format(figure)}\n", encoding="utf-8"
    )
    rows = "\n".join(
        f"{year},{count}" for year, count in ((2021, 71000), (2022, 71100), (2023, figure.replace(",", "")))
    )
    (tmp_path / "office.csv").write_text(f"Year,Guests (people)\n{rows}\nSource: Museums Office\n", encoding="utf-8")
    write_draft(draft_of([tmp_path / "article.txt", tmp_path / "office.csv"]), tmp_path / "sheet")
    assert any(entry.kind == "told elsewhere" for entry in to_do(open_document(tmp_path / "sheet"))) == told


def test_what_is_far_from_it_is_another_figure(tmp_path: Path) -> None:
    assert not any("otherwise" in sentence for sentence in said(tmp_path, later="85,900"))


def test_a_figure_that_another_sentence_has_alike_is_not_held_against_it(tmp_path: Path) -> None:
    sentences = said(tmp_path, later="454,200 cyclists; on the old bridge it was 460,000")
    assert [sentence for sentence in sentences if "454,200 cyclists" in sentence]
    assert not [sentence for sentence in sentences if "otherwise" in sentence]


def test_nothing_is_told_where_several_columns_have_it(tmp_path: Path) -> None:
    assert not any("412,300" in sentence for sentence in said(tmp_path, more=",Counted", own=",412300"))


def test_nothing_is_told_of_a_figure_whose_row_names_it_already(tmp_path: Path) -> None:
    said(tmp_path)
    table = tmp_path / "sheet/figures-in-the-text.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace(",article,,", ",article,office,"), encoding="utf-8")
    assert not [entry for entry in to_do(open_document(tmp_path / "sheet")) if entry.kind == "told elsewhere"]
