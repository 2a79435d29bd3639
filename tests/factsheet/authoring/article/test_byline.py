"""Who wrote an article and when stands in its source where a line above its first sentence says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.article.article_reading import read_article
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.sources.files.package_files import opened

PROSE = "The counter at the harbour bridge saw 412,300 cyclists in 2022; in 2023 it was 455,900, says the town."


def said(folder: Path, line: str) -> dict[str, str]:
    file = folder / "article.txt"
    file.write_text(f"Cycling in Lindau grows\n\n{line}\n\n{PROSE}\n\n{PROSE}\n", encoding="utf-8")
    article = read_article(opened(file))
    assert article is not None
    return article.about


@pytest.mark.parametrize(
    ("line", "author", "date"),
    [
        ("By Eva Maurer, Lindauer Bote, 3 May 2024", "Eva Maurer", "2024-05-03"),
        ("By Eva Maurer and Tom Li, March 12, 2024", "Eva Maurer and Tom Li", "2024-03-12"),
        ("Par Jean de la Tour, le 3 mai 2024", "Jean de la Tour", "2024-05-03"),
        ("Published: 3 May 2024, updated 5 May 2024", "", "2024-05-03"),
        ("Updated 5 May 2024 | Published 3 May 2024", "", "2024-05-03"),
        ("Friday, 3 May 2024, 10:30", "", "2024-05-03"),
        ("2024年5月3日", "", "2024-05-03"),
        ("By Region", "", ""),
        ("By 2030 the town wants more", "", ""),
        ("Von 2019 bis 2023", "", ""),
        ("May 2024", "", ""),  # it may be when it was, and not when this was written
        ("5/3/2024", "", ""),  # the third of May, or the fifth of March
    ],
)
def test_a_line_above_the_first_sentence_says_who_and_when(tmp_path: Path, line: str, author: str, date: str) -> None:
    assert said(tmp_path, line) == {key: text for key, text in (("author", author), ("date", date)) if text}


def test_a_line_below_the_first_sentence_is_about_somebody_else(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(f"Cycling grows\n\n{PROSE}\n\nBy Eva Maurer, 3 May 2024\n\n{PROSE}\n", encoding="utf-8")
    article = read_article(opened(file))
    assert article is not None
    assert article.about == {}


def test_the_source_of_a_sheet_that_is_made_of_it_has_both(tmp_path: Path) -> None:
    said(tmp_path, "By Eva Maurer, 3 May 2024")
    (source,) = draft_of([tmp_path / "article.txt"]).sources
    assert (source["title"], source["author"], source["date"]) == (
        "Cycling in Lindau grows", "Eva Maurer", "2024-05-03",
    )  # fmt: skip
