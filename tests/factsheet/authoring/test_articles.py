"""Articles become sheets: their tabs, tables, cards and checks, with the place of each, and nothing guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.tabs import tabs_of
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from tests.factsheet.authoring import articles
from tests.factsheet.authoring.article_samples import _draft, _titles

ARTICLE = Path(__file__).parents[4] / "shared" / "source" / "harbin-article.txt"


if not ARTICLE.exists():
    ARTICLE = Path(__file__).parents[5] / "shared" / "source" / "harbin-article.txt"


def test_an_article_without_marks_gives_a_sheet_with_no_hand_laid_on(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "nordhavn.txt", articles.PLAIN)
    tabs = tabs_of(draft, ())
    assert _titles(draft) == ["Summary", "Branch prospects", "Cargo charts", "Musical projects"]
    assert len(tabs[1]["decks"]) == 3, "both lists and the table about branches"
    growth = next(check.entry for check in draft.checks if check.entry["type"] == "growth")
    assert (growth["value"], growth["rate"], growth["tolerance"]) == ("cargo_volume", "growth_rate", 0.3)
    found = examine(write_draft(draft, tmp_path / "sheet"))
    assert found.holds
    assert found.health.differs == 0
    assert found.sheet is not None
    assert [view.title for view in found.sheet.views] == ["Cargo Volume, 2019–2021", "Growth Rate, 2019–2021"]


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article does not lie beside the project")
def test_the_article_of_the_harbin_sheet_gives_its_four_tabs(tmp_path: Path) -> None:
    draft = draft_of([ARTICLE])
    assert _titles(draft) == ["Summary", "Sector opportunities", "Trade charts", "Cultural initiatives"]
    assert sum(check.entry["type"] == "growth" for check in draft.checks) == 1
    assert [str(view.entry["title"]) for view in draft.views] == ["Trade Volume, 2020–2022", "Growth Rate, 2020–2022"]
    assert examine(write_draft(draft, tmp_path / "sheet")).holds


def test_every_row_of_an_article_is_its_claim_at_its_place(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "nordhavn.txt", articles.PLAIN)
    for table in draft.tables:
        assert set(table.texts("status")) == {"claimed"}
        assert set(table.texts("source")) == {"nordhavn"}
    assert draft.tables[3].texts("place")[0] == "“Maritime Prospects at Nordhavn”, table 2, row 2"
    assert draft.tables[0].texts("place")[2] == "“Old Ties Renewed”, list, entry 3"


def test_figures_keep_the_digits_that_the_article_has(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "nordhavn.txt", articles.PLAIN)
    assert draft.tables[3].texts("cargo_volume") == ["40.0", "42.0", "52.5"]
    assert draft.tables[3].unit("cargo_volume") == "million tonnes"


def test_numbers_written_with_commas_are_understood_and_kept(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "sun.md", articles.MARKDOWN)
    table = next(table for table in draft.tables if table.kind == "figures")
    assert table.texts("erzeugung") == ["800,5", "1.010,0", "1.250,0"]
    assert [float(figure or 0) for figure in table.figures("erzeugung")] == [800.5, 1010.0, 1250.0]
    assert examine(write_draft(draft, tmp_path / "sheet")).holds


def test_a_text_tells_of_itself_in_its_front_matter(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "sun.md", articles.MARKDOWN)
    assert draft.title == "Solar power in Estland"
    assert draft.sources[0]["author"] == "A. Writer"
    assert draft.sources[0]["date"] == "2024-03-05"
    assert draft.sources[0]["kind"] == "document"


def test_entries_begin_with_a_term_in_bold_before_a_dash_or_with_none(tmp_path: Path) -> None:
    cards = next(table for table in _draft(tmp_path, "sun.md", articles.MARKDOWN).tables if table.kind == "cards")
    assert cards.texts("name") == ["Grid", "Land", "Permits take a year or more, and offices …"]
    assert cards.texts("text")[0] == "There are too few lines."
    assert cards.texts("text")[2].endswith("short of people.")


def test_figures_in_sentences_become_rows_only_with_unit_and_year(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "sun.md", articles.MARKDOWN)
    table = next(table for table in draft.tables if table.kind == "statements")
    assert table.texts("figure") == ["1250", "14.5"]
    assert table.texts("unit") == ["GWh", "%"]
    assert table.texts("year") == ["2022", "2022"]
    assert any(
        "“3 %” stands in a sentence that does not say of which year" in notice.sentence for notice in draft.notices
    )


def test_a_page_is_read_without_what_surrounds_its_text(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "bees.html", articles.HTML)
    assert draft.title == "Bees return to the city"
    assert _titles(draft) == ["Summary", "Practical steps", "Charts", "Figures in the text"], "hives and honey"
    assert draft.sources[0]["date"] == "2023-06-01"
    cards = next(table for table in draft.tables if table.kind == "cards")
    assert cards.texts("name") == ["Roofs", "Meadows"]
    statements = next(table for table in draft.tables if table.kind == "statements")
    assert list(zip(statements.texts("figure"), statements.texts("year"), strict=True)) == [
        ("1.2", "2021"),
        ("3.4", "2023"),
    ]


def test_a_report_is_read_by_the_names_of_its_styles(tmp_path: Path) -> None:
    draft = draft_of([articles.word(tmp_path / "museums.docx")])
    assert draft.title == "Museums after the flood"
    assert _titles(draft) == ["Summary", "Local repairs", "Visitors charts"]
    assert draft.tables[0].texts("name") == ["Roof", "Cellar"]
    assert draft.tables[1].texts("place")[0] == "“Guests”, table 1, row 2"
    assert examine(write_draft(draft, tmp_path / "sheet")).holds


def test_a_text_that_shows_nothing_makes_no_sheet(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="no table, list or figure"):
        _draft(
            tmp_path, "letter.txt", "Dear friend, I came home late last night.\n\nIt rained, and all of us were glad.\n"
        )
