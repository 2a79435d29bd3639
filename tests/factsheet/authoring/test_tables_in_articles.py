"""Tables in articles have the captions and units that stand round them."""

from __future__ import annotations

from pathlib import Path

from tests.factsheet.authoring.article_samples import _draft, _titles

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
    assert lakes.texts("place")[0] == "“List”, table 2, row 2"


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


BARRED = """\
Ports of the Sound

The ports of the Sound had a mixed year, as their council has it in its report of many words.
The council met in spring | and again in autumn.

Table 1. Cargo, million tonnes
Year | North | South
2021 | 45.6 | 21.5
2022 | 36.1 | –
2023 | 32.7 | 18.8

Some 7,000 people work there in 2023, says the council.
"""


def test_bars_between_figures_make_a_table_without_a_rule_below_its_head(tmp_path: Path) -> None:
    table = next(table for table in _draft(tmp_path, "ports.txt", BARRED).tables if table.kind == "figures")
    assert (table.title, table.unit(table.measures[0])) == ("Cargo", "million tonnes")
    assert table.texts("south") == ["21.5", "–", "18.8"]


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
