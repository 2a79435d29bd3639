"""Articles become sheets: their tabs, tables, cards and checks, with the place of each, and nothing guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.draft import Draft
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.tabs import tabs_of
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from tests.factsheet.authoring import articles

ARTICLE = Path(__file__).parents[4] / "shared" / "source" / "harbin-article.txt"
if not ARTICLE.exists():
    ARTICLE = Path(__file__).parents[5] / "shared" / "source" / "harbin-article.txt"


def _draft(folder: Path, name: str, content: str) -> Draft:
    file = folder / name
    file.write_text(content, encoding="utf-8")
    return draft_of([file])


def _titles(draft: Draft) -> list[str]:
    return [str(tab["title"]) for tab in tabs_of(draft, ())]


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
    assert draft.tables[3].texts("place")[0] == "“Maritime Prospects at Nordhavn”, table 2, row 1"
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
    assert _titles(draft) == ["Summary", "Practical steps", "Hives charts", "Figures in the text"]
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
    assert draft.tables[1].texts("place")[0] == "“Guests”, table 1, row 1"
    assert examine(write_draft(draft, tmp_path / "sheet")).holds


def test_a_text_that_shows_nothing_makes_no_sheet(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="no table, list or figure"):
        _draft(
            tmp_path, "letter.txt", "Dear friend, I came home late last night.\n\nIt rained, and all of us were glad.\n"
        )


MILL = """\
# Steel of the valley

By Jo Field, 5 March 2024

The valley exported steel in 2021, and its mill employs 12,400 people.

## 1. Output

**Table 1: Output of the mill, thousand tonnes**

| Year | Crude steel | Growth of crude steel |
|---|---|---|
| 2019 | 3,410 | – |
| 2020 | 3,102 | −9.0% |
| 2021 | 4,120 | +32.8% |

Source: the mill’s report.

| | 2020 | 2021 |
|---|---|---|
| Oil (mt) | 83.6 | 79.6 |
| Coal (mt) | 37.0 | 54.2 |

![Table 3](table3.png)

## 2. What comes next

1. **New furnace** – electric
   - costs much
   - built by Nordwerk
2. Food for all:
   - bread
   - noodles

* A remark.

## Notes

- First note.
- Second note.
"""


def test_lists_within_entries_join_them_and_notes_are_no_cards(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "mill.md", MILL)
    cards = [table for table in draft.tables if table.kind == "cards"]
    assert len(cards) == 1
    assert cards[0].texts("name") == ["New furnace", "Food for all"]
    assert cards[0].texts("text") == ["electric; costs much; built by Nordwerk", "bread; noodles"]
    assert any("2 entries of a list of notes" in notice.sentence for notice in draft.notices)
    assert any("“Table 3” was not looked at" in notice.sentence for notice in draft.notices)


def test_the_unit_of_a_caption_is_not_that_of_growth_in_the_same_table(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "mill.md", MILL)
    output, energy = (table for table in draft.tables if table.kind == "figures")
    assert [output.unit(name) for name in output.measures] == ["thousand tonnes", "%"]
    assert output.description == "The document names as its source: the mill’s report."
    assert [(energy.label(name), energy.unit(name)) for name in energy.measures] == [("Oil", "mt"), ("Coal", "mt")]
    assert any(check.entry["type"] == "growth" for check in draft.checks)
    assert examine(write_draft(draft, tmp_path / "sheet")).holds


def test_the_lead_is_a_sentence_and_numbers_of_headings_stay_in_places(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "mill.md", MILL)
    assert "begins: “The valley exported" in draft.description
    assert "What comes next" in _titles(draft)
    assert next(table for table in draft.tables if table.kind == "cards").texts("place")[0].startswith("“2. What comes")


WHEAT = """\
Wheat under pressure

Prices fell, as all the traders of the town can tell, and they fall again and again.

Supply
Russia sold more than others did, and that was so for a long time of which few remember.
Exporters in 2023 (million tonnes)
  Russia    45.5
  EU        35.1
  Canada    25.0

What drives it:
 * Feed
 * Food

1) Remark one.
2) Remark two.
"""


def test_a_table_drawn_with_blanks_is_one(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "wheat.txt", WHEAT)
    table = next(table for table in draft.tables if table.kind == "figures")
    assert table.texts(table.measures[0]) == ["45.5", "35.1", "25.0"]
    assert table.unit(table.measures[0]) == "million tonnes"
    assert next(known.title for known in draft.tables if known.kind == "cards") == "What drives it"
    assert len([known for known in draft.tables if known.kind == "cards"]) == 2, "lists with other signs are others"


CHINESE = """\
# 贸易

2023年，贸易额达到2401亿美元。这是很大的数字。

## 数据

| 年份 | 贸易额（亿美元） | 增长率（%） |
|---|---|---|
| 2022 | 1902.7 | 29.3 |
| 2023 | 2401.1 | 26.2 |

## 领域

- 能源：合作
- 交通：铁路
"""


def test_a_chinese_article_keeps_its_own_words_as_names_of_columns(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "trade.md", CHINESE)
    table = next(table for table in draft.tables if table.kind == "figures")
    assert table.measures == ("贸易额", "增长率")
    assert table.title == "数据"
    assert next(known for known in draft.tables if known.kind == "cards").texts("name") == ["能源", "交通"]
    assert any(check.entry["type"] == "growth" for check in draft.checks)
    assert examine(write_draft(draft, tmp_path / "sheet")).holds


FIGURE = """\
<html><body><h1>Port</h1><p>The port has grown for years. It is a large one now.</p>
<figure><table><tr><th>Year</th><th>Cargo (t)</th></tr><tr><td>2020</td><td>5</td></tr><tr><td>2021</td><td>6</td></tr>
</table><figcaption>Cargo of the port</figcaption></figure>
<ul><li>Cranes<ul><li>two new ones</li><li>one old</li></ul></li><li>Quays: deep</li></ul></body></html>
"""


def test_a_table_in_a_figure_has_the_words_below_it_as_its_caption(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "port.html", FIGURE)
    assert [table.title for table in draft.tables if table.kind == "figures"] == ["Cargo of the port"]
    cards = next(table for table in draft.tables if table.kind == "cards")
    assert cards.texts("text") == ["two new ones; one old", "deep"]


LANDINGS = """\
<html><body><h1>Fish</h1><p>The bay has fish in it. They were counted for years.</p><h2>1 Landings</h2>
<p>Table 1: Landings, tonnes</p>
<table><tr><th>Year</th><th>Cod</th></tr><tr><td>2020</td><td>5</td></tr><tr><td>2021</td><td>6</td></tr></table>
<p>Table 2: Value, million EUR</p>
<table><tr><th>Year</th><th>Value</th></tr><tr><td>2020</td><td>2.5</td></tr><tr><td>2021</td><td>2.6</td></tr></table>
<h2>2 Measures</h2><p>Three measures were taken:</p>
<ul><li>Quotas: fewer cod</li><li>Nets: larger</li><li>Ports: one more</li></ul></body></html>
"""


def test_a_table_has_the_line_before_it_as_its_caption_rather_than_the_heading_of_several(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "fish.html", LANDINGS)
    figures = [table for table in draft.tables if table.kind == "figures"]
    assert [table.title for table in figures] == ["Landings", "Value"]
    assert [table.unit(table.measures[0]) for table in figures] == ["tonnes", "million EUR"]
    assert _titles(draft)[2] == "Measures"
    assert figures[0].texts("place")[0].startswith("“1 Landings”")


PRESS = """\
PRESS RELEASE

RETAIL SALES UP 3.4 PER CENT

Retail sales rose 3.4 per cent in March 2024, the office said on Monday, as they had done before.

Table 1. Retail sales by kind of shop

Kind            2022     2023
Food            410.2    415.0
Clothes         120.5    118.9
Furniture        60.1     58.2
Total           590.8    592.1

Notes: Figures in billion yen. Seasonally adjusted.
"""


def test_a_press_release_is_called_by_its_headline_and_its_table_has_the_unit_said_below(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "retail.txt", PRESS)
    assert draft.title == "RETAIL SALES UP 3.4 PER CENT"
    table = next(table for table in draft.tables if table.kind == "figures")
    assert table.title == "Retail sales by kind of shop"
    assert {table.unit(name) for name in table.measures} == {"billion yen"}
    assert any(check.entry["type"] == "total" for check in draft.checks)


LINKED = """\
<html><body><div class="menu"><ul><li><a href="/">Home</a></li><li><a href="/c">Contact</a></li></ul></div>
<h1>Tourism in the Alps</h1><p>Tourism brought 4.2 billion euros in 2023. It is the trade of the valley.</p>
<h3>Plans</h3><ul><li><a href="#a">Trains</a>: more of them</li><li>Lifts: fewer</li></ul>
<h3>Related articles</h3><ul><li>Skiing in 2022</li><li>Trains to the Alps</li></ul></body></html>
"""


def test_lists_of_links_are_no_cards_and_what_stands_before_the_headline_does_not_hide_it(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "alps.html", LINKED)
    assert draft.title == "Tourism in the Alps"
    cards = [table for table in draft.tables if table.kind == "cards"]
    assert [table.texts("name") for table in cards] == [["Trains", "Lifts"]]


DRUGS = """\
# Drugs

The town spent more on drugs than before. It is a lot.

## Spending

Spending in billion dollars:

| Class | 2021 | 2022 |
|---|---|---|
| Old | 75.3 | 84.1 |
| New | 62.1 | 70.0 |
"""


def test_a_table_has_the_unit_that_the_words_above_it_end_with(tmp_path: Path) -> None:
    table = next(known for known in _draft(tmp_path, "drugs.md", DRUGS).tables if known.kind == "figures")
    assert {table.unit(name) for name in table.measures} == {"billion USD"}
    assert table.title == "Spending", "not the rows that became columns"


LAKES = """\
<html><body><h1>Lakes</h1><p>There are many lakes here<sup>[1]</sup>. They were counted for a long time.</p>
<table><tr><td>Country</td><td>Finland</td></tr><tr><td>Number</td><td>187,888</td></tr></table>
<h2>List<span>[edit]</span></h2><table><caption>Largest lakes</caption><tr><th>Lake</th><th>Area (km²)</th></tr>
<tr><td>Saimaa</td><td>4,400</td></tr><tr><td>Inari</td><td>1,040</td></tr></table></body></html>
"""


def test_a_box_with_one_figure_is_no_chart_and_marks_of_an_encyclopedia_are_left_out(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "lakes.html", LAKES)
    assert [str(view.entry["title"]) for view in draft.views] == ["Area"]
    lakes = next(table for table in draft.tables if table.kind == "figures")
    assert lakes.texts("place")[0] == "“List”, table 2, row 1"


BESIDE = """\
# Ferries on the Sound

The lines across the Sound carried more passengers every year, as their council has it in its report.

Table 1. Passengers by line, thousand

| Line | 2021 | 2022 | 2023 |
|---|---:|---:|---:|
| North | 1 020 | 1 480 | 1 790 |
| South | 640 | 900 | 1 110 |

Note: figures of 2023 are preliminary. Source: Harbour Council.

The council is pleased, and says so in many words.

## Departures

| Quarter | On time (%) |
|---|---|
| Q1 2023 | 91.2 |
| Q2 2023 | 94.0 |
| Q3 2023 | 92.7 |
"""


def test_the_unit_in_a_caption_and_the_notes_below_a_table_are_its_own(tmp_path: Path) -> None:
    lines, departures = (table for table in _draft(tmp_path, "ferry.md", BESIDE).tables if table.kind == "figures")
    assert (lines.title, lines.unit(lines.measures[0])) == ("Passengers by line", "thousand")
    assert "Harbour Council" in lines.description
    assert "figures of 2023 are preliminary" in lines.description
    assert "pleased" not in lines.description
    assert departures.title == "On time", "a table of figures is no list of words"


TWICE = """\
# Two offices

The ministry and the bank count otherwise, and both tables are printed here as they were given to us.

## Figures of the ministry

| Year | Exports (million EUR) | Imports (million EUR) |
|---|---|---|
| 2020 | 410 | 520 |
| 2021 | 455 | 560 |
| 2022 | 530 | 690 |

## Figures of the bank

| Year | Exports (billion EUR) | Imports (billion EUR) |
|---|---|---|
| 2020 | 0.409 | 0.522 |
| 2021 | 0.462 | 0.559 |
| 2022 | 0.530 | 0.655 |
"""


def test_tables_of_one_document_that_contradict_each_other_are_held_together(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "offices.md", TWICE)
    titles = [check.entry["title"] for check in draft.checks if check.entry["type"] == "agreement"]
    assert titles == [
        "Exports: Figures of the ministry against Figures of the bank",
        "Imports: Figures of the ministry against Figures of the bank",
    ]
