"""The charts and tabs of the bundled sheet say what its data bear out."""

import re
from typing import Any

from harbin_viewer.factsheet.descriptor import package
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from tests.harbin.material import FOLDER, descriptor, number


def views() -> list[Any]:
    found: list[Any] = descriptor()["views"]
    return found


def test_the_charts_open_on_the_article_against_the_customs_and_its_own_table_follows() -> None:
    assert [view["name"] for view in views()][:2] == ["volume-difference", "article-volume"]


def test_the_three_series_are_never_merged() -> None:
    assert {view["name"]: view["resources"] for view in views() if "comtrade-china" in view["resources"]} == {
        "comtrade-compared": ["comtrade-china", "china-customs"],
        "comtrade-trade": ["comtrade-china"],
    }


def test_every_subtitle_says_the_unit() -> None:
    for view in views():
        assert re.search(r"billion (USD|yuan)|%", view["subtitle"]), view["name"]


def test_the_data_bear_out_what_the_titles_say() -> None:
    titles = {view["name"]: view["title"] for view in views()}
    customs = {year: number("china-customs", year, "total") for year in range(2014, 2026)}
    assert "about a quarter below" in titles["volume-difference"]
    assert all(0.2 < 1 - number("article-trade", year, "trade_volume") / customs[year] < 0.3 for year in (2021, 2022))
    assert "rises every year" in titles["article-volume"]
    assert "quickens" in titles["article-growth"]
    for field in ("trade_volume", "growth_rate"):
        of_article = [number("article-trade", year, field) for year in (2020, 2021, 2022)]
        assert of_article == sorted(of_article)
        assert len(set(of_article)) == 3
    assert "For 2020 the article has growth where China Customs has a fall" in titles["growth-compared"]
    assert number("article-trade", 2020, "growth_rate") > 0 > number("china-customs", 2020, "stated_growth")
    assert "For 2021 both customs offices have more" in titles["volume-compared"]
    assert number("article-trade", 2021, "trade_volume") < number("russia-customs", 2021, "total") < customs[2021]
    assert "peaked in 2024 and fell in 2025" in titles["customs-trade"]
    assert max(customs, key=lambda year: customs[year]) == 2024
    assert "both more than doubled from 2020 to 2023" in titles["customs-lines"]
    for field in ("exports", "imports"):
        assert number("china-customs", 2023, field) > 2 * number("china-customs", 2020, field)
    assert "Since 2018 China has bought more" in titles["customs-balance"]
    bought = [number("china-customs", year, "imports") > number("china-customs", year, "exports") for year in customs]
    assert bought == [False] * 4 + [True] * 8
    assert "imports from China passed its exports there in 2020" in titles["russia-customs-trade"]
    bought = [
        number("russia-customs", year, "imports") > number("russia-customs", year, "exports")
        for year in range(2018, 2022)
    ]
    assert bought == [False, False, True, True]
    assert "within 0.6% of its customs totals" in titles["comtrade-compared"]
    assert all(abs(number("comtrade-china", y, "total") / customs[y] - 1) < 0.006 for y in range(2017, 2025))
    assert "exports and imports more than doubled from 2020 to 2023" in titles["comtrade-trade"]
    for field in ("exports", "imports"):
        assert number("comtrade-china", 2023, field) > 2 * number("comtrade-china", 2020, field)
    assert "within 4% of each other" in titles["customs-compared"]
    for year in range(2018, 2022):
        totals = customs[year], number("russia-customs", year, "total")
        assert max(totals) < 1.04 * min(totals)
    assert "Stated growth is within one point" in titles["customs-growth"]
    for year in range(2016, 2026):
        recomputed = 100 * (customs[year] / customs[year - 1] - 1)
        assert abs(recomputed - number("china-customs", year, "stated_growth")) < 1
    assert "rose each year from 2011 to 2014" in titles["heilongjiang-trade"]
    dollars = [number("heilongjiang", year, "trade_usd") for year in range(2011, 2015)]
    assert dollars == sorted(dollars)
    assert "was higher in 2021 than in 2018" in titles["heilongjiang-yuan"]
    assert number("heilongjiang", 2021, "trade_yuan") > number("heilongjiang", 2018, "trade_yuan")


def test_the_tabs_are_the_four_and_in_order() -> None:
    tabs = package.open_package(FOLDER).sound().factsheet.tabs
    assert [tab.title for tab in tabs] == [
        "Summary", "Sector opportunities", "Trade charts", "Cultural initiatives",
    ]  # fmt: skip
    assert isinstance(tabs[0], SummaryTab)
    assert 4 <= len(tabs[0].highlights) <= 6
