"""A large figure that suggests itself is listed, can be left out, and is called as one that a maker adds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.describing import descriptor_of
from harbin_viewer.factsheet.authoring.draft import Draft
from harbin_viewer.factsheet.authoring.facts.large_figure import usual_words
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document

_TABLE = "Month,Harbour shop (EUR),Market shop (EUR)\n2023-11,11890,8120\n2023-12,18960,12210\n"


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    file = tmp_path / "shops.csv"
    file.write_text(_TABLE, encoding="utf-8")
    return draft_of([file])


def test_a_large_figure_is_listed_with_what_it_says(draft: Draft) -> None:
    (figure,) = [proposal for proposal in draft.proposals() if proposal.kind == "figure"]
    assert figure.title == "18,960 EUR, Shops: Harbour shop, 2023-12"
    assert figure.why == "The latest figure of “Harbour shop”, large on the summary."


def test_without_its_name_there_is_none_and_none_is_checked(draft: Draft) -> None:
    made = descriptor_of(draft, date(2026, 11, 28))["factsheet"]
    assert [figure["figure"] for figure in made["tabs"][0]["highlights"]] == [18960]
    assert "name" not in made["tabs"][0]["highlights"][0]
    left = descriptor_of(draft.without(["shops-figure"]), date(2026, 11, 28))["factsheet"]
    assert "highlights" not in left["tabs"][0]
    assert "highlights" not in {check["type"] for check in left["checks"]}


def test_it_goes_with_its_table(draft: Draft) -> None:
    assert not draft.without(["shops"]).figures


def test_it_is_called_as_one_that_a_maker_adds(draft: Draft, tmp_path: Path) -> None:
    document = open_document(write_draft(draft, tmp_path / "sheet", date(2026, 11, 28)))
    (figure,) = document.sheet.factsheet.tabs[0].figures
    at = document.find(figure.cell)
    assert at is not None
    assert usual_words(document, CellAt("shops", at.row, figure.cell.field)).title == figure.title


def test_a_tab_of_charts_is_not_called_by_the_first_of_several_things(draft: Draft) -> None:
    titles = [tab["title"] for tab in descriptor_of(draft, date(2026, 11, 28))["factsheet"]["tabs"]]
    assert titles == ["Summary", "Charts", "Explore", "Tables"]
