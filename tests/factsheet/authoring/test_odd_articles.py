"""Articles of odd kinds are read as they are meant."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from harbin_viewer.factsheet.authoring.telling import told
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.examination import examine
from tests.factsheet.authoring.article_samples import _draft, _titles

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


def test_what_is_told_of_a_draft_is_no_longer_than_a_person_reads(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "long.md", MILL)
    long = replace(draft, title="Steel " * 50_000)
    assert max(map(len, told(long))) < 1_000
