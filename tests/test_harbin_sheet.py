"""The bundled sheet says what its material says, to the digit, and its checks find what does not hold."""

import csv
import json
import re
from functools import cache
from pathlib import Path

import frictionless
import pytest

from harbin_viewer import bundle
from harbin_viewer.factsheet import checks, package, tables
from harbin_viewer.factsheet.checks import Finding
from harbin_viewer.factsheet.sheet import STATUSES

FOLDER = bundle.default_sheet()

CHINA_CUSTOMS = """
2014 95.28 53.68 41.60 6.8 confirmed
2015 68.03 34.76 33.26 - derived
2016 69.525 37.297 32.228 2.2 confirmed
2017 84.07 42.88 41.19 20.8 confirmed
2018 107.06 47.98 59.08 27.1 confirmed
2019 110.75 49.70 61.05 3.4 confirmed
2020 107.76 50.58 57.18 -2.9 confirmed
2021 146.887 67.58 79.31 35.8 confirmed
2022 190.271 76.122 114.149 29.3 confirmed
2023 240.11 111.0 129.1 26.3 confirmed
2024 244.81 115.49 129.32 1.9 confirmed
2025 228.105 103.309 124.796 -6.9 confirmed
"""
RUSSIA_CUSTOMS = """
2018 108.24 52.22 56.02 confirmed
2019 111.46 54.14 57.32 single
2020 104.06 54.91 49.15 confirmed
2021 141.37 72.69 68.68 confirmed
"""
ARTICLE = """
2020 107.0 3.1
2021 114.0 6.5
2022 140.0 22.8
"""
HEILONGJIANG = """
2011 18.99 - - 24 - confirmed
2012 21.31 - - - - single
2013 22.36 - 5.8 25.1 - confirmed
2014 23.2 - 4.1 - - single
2018 - 122 64.7 - - single
2021 - 131.3 34.8 65.8 199.5 confirmed
H1_2022 - 13.503 72.8 80.9 - confirmed
"""


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def expected(block: str) -> list[list[str]]:
    return [["" if one == "-" else one.replace("_", " ") for one in line.split()] for line in block.split("\n") if line]


@pytest.mark.parametrize(
    ("name", "fields", "block"),
    [
        ("china-customs", ("year", "total", "exports", "imports", "stated_growth", "status"), CHINA_CUSTOMS),
        ("russia-customs", ("year", "total", "imports", "exports", "status"), RUSSIA_CUSTOMS),
        ("article-trade", ("year", "trade_volume", "growth_rate"), ARTICLE),
        (
            "heilongjiang",
            ("period", "trade_usd", "trade_yuan", "growth", "share", "whole_yuan", "status"),
            HEILONGJIANG,
        ),
    ],
)
def test_every_figure_is_the_materials(name: str, fields: tuple[str, ...], block: str) -> None:
    assert [[row[field] for field in fields] for row in rows(name)] == expected(block)


def test_splits_that_are_derived_or_single_say_so() -> None:
    found = {row["year"]: row["split_status"] for row in rows("china-customs")}
    assert {year for year, status in found.items() if status != "confirmed"} == {"2015", "2021", "2025"}
    assert (found["2015"], found["2021"], found["2025"]) == ("derived", "derived", "single")


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("article-passages", 12), ("article-notes", 7), ("places", 7), ("visit", 6), ("timeline", 17),
        ("sectors", 6), ("initiatives", 4),
    ],
)  # fmt: skip
def test_nothing_is_left_out(name: str, count: int) -> None:
    assert len(rows(name)) == count


@pytest.mark.parametrize(
    "figure",
    [
        "10 June 2022", "1,284 m", "14.5 m", "20 km", "16 November 2022", "2,215 m", "21 million", "5.2 million",
        "2,981 km", "30 August 2019", "119.85", "79.86", "19.99", "16 December 2015", "1990", "17 May 2024",
        "16 May 2024", "17 November 2025", "400", "15 September 2025", "1 December 2025", "14 September 2026",
        "8 September", "14 July", "60,000", "68,549", "53 nationalities", "45 languages", "100,000 to 120,000",
        "1,450 m", "53.35 m", "140 million yen", "31 December", "22 June",
    ],
)  # fmt: skip
def test_every_dated_fact_is_told(figure: str) -> None:
    told = " ".join(row["text"] for name in ("places", "visit", "timeline") for row in rows(name))
    assert figure in told


def descriptor() -> dict[str, object]:
    found: dict[str, object] = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    return found


def test_frictionless_finds_descriptor_and_every_table_valid() -> None:
    report = frictionless.validate(str(FOLDER / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    assert len(report.tasks) == len(list(FOLDER.glob("*.csv")))


def test_every_row_names_its_source_status_and_references_of_the_sheet() -> None:
    known = {source.name for source in package.open_sheet(FOLDER).sources}
    for file in FOLDER.glob("*.csv"):
        for row in rows(file.stem):
            names = [row["source"], *filter(None, (one.strip() for one in row["references"].split(";")))]
            assert set(names) <= known, (file.name, names)
            assert row["status"] in STATUSES
            assert "note" in row
            assert "place" in row


@pytest.mark.parametrize(
    "address",
    [
        "tass.com/economy/1178145", "tass.com/economy/2071285", "tass.com/society/1155199", "tass.com/russia/1789343",
        "sputniknews.com/world/201705081053373148-china-russia-trade-customs/", "ua.korrespondent.net/world/4655116",
        "rt.com/business/448783-russia-china-trade-turnover/", "en.vestikavkaza.ru/material/158684",
        "svo.business-gazeta.ru/article/299024", "kommersant.ru/doc/3189443", "eng.yidaiyilu.gov.cn/p/273739.html",
        "en.special.kremlin.ru/events/president/news/74060", "en.people.cn/n3/2025/1120/c90000-20392882.html",
        "btimesonline.com/articles/124976/20200115/", "china-trade-research.hktdc.com",
        "bjreview.com.cn/print/txt/2008-06/30/content_130937.htm", "github.com/joaquimrcarvalho/cipf-comtrade",
    ],
)  # fmt: skip
def test_the_addresses_of_the_references_are_there(address: str) -> None:
    assert f"https://{address}" in {source.path for source in package.open_sheet(FOLDER).sources}


# what the checks find


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    sheet = package.open_sheet(FOLDER)
    return checks.run(sheet, cache(lambda name: tables.read(sheet, sheet.resource(name))))


def by_year(findings: tuple[Finding, ...], check: str) -> dict[int, Finding]:
    return {finding.key["year"]: finding for finding in findings if finding.check == check}


def test_the_articles_volumes_are_held_against_china_customs(findings: tuple[Finding, ...]) -> None:
    found = by_year(findings, "article-volume-customs")
    apart = {year: round(one.difference or 0, 1) for year, one in found.items()}
    assert apart == {2020: -0.7, 2021: -22.4, 2022: -26.4}
    assert [found[year].verdict for year in (2020, 2021, 2022)] == ["holds", "differs", "differs"]


def test_the_articles_growth_of_2020_has_the_wrong_sign(findings: tuple[Finding, ...]) -> None:
    found = by_year(findings, "article-growth-customs")
    assert (found[2020].stated, found[2020].expected) == (3.1, -2.9)
    assert "sign differs" in found[2020].sentence.lower()
    assert "sign differs" not in found[2021].sentence.lower()


def test_the_articles_table_fits_itself(findings: tuple[Finding, ...]) -> None:
    found = by_year(findings, "article-growth")
    assert {year: one.verdict for year, one in found.items()} == {2020: "unchecked", 2021: "holds", 2022: "holds"}
    assert round(float(found[2021].expected or 0), 2) == 6.54
    assert round(float(found[2022].expected or 0), 2) == 22.81


def test_customs_growth_holds_within_half_a_point_and_parts_make_the_total(findings: tuple[Finding, ...]) -> None:
    growth = by_year(findings, "customs-growth")
    assert {one.verdict for year, one in growth.items() if year > 2014} == {"holds"}
    assert abs(growth[2021].difference or 0) == pytest.approx(0.5)
    assert {one.verdict for one in findings if one.check == "customs-total"} == {"holds"}


def test_every_note_on_the_source_names_a_check_that_differs(findings: tuple[Finding, ...]) -> None:
    differing = {finding.check for finding in findings if finding.verdict == "differs"}
    assert {row["check"] for row in rows("article-notes")} <= differing


def test_every_difference_is_declared_as_known(findings: tuple[Finding, ...]) -> None:
    assert [one.sentence for one in findings if one.verdict == "differs" and not one.known] == []


def test_computed_differences_stand_nowhere_in_code_or_data() -> None:
    root = Path(package.__file__).parents[2]
    files = [*FOLDER.iterdir(), *(root / "harbin_viewer").rglob("*.py")]
    computed = re.compile(r"(?<![\d.])(22\.4|26\.4|6\.54|22\.81|36\.3)(?!\d)")
    found = {file.name: computed.findall(file.read_text(encoding="utf-8")) for file in files}
    assert {name: numbers for name, numbers in found.items() if numbers} == {}
