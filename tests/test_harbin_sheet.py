"""The bundled sheet says what its material says, to the digit, and its checks find what does not hold."""

import csv
import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import frictionless
import pytest

from harbin_viewer import bundle
from harbin_viewer.factsheet.checks import running
from harbin_viewer.factsheet.checks.running import CellAt, Finding
from harbin_viewer.factsheet.descriptor import package
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.model.tab import SummaryTab
from harbin_viewer.factsheet.provenance import statement
from harbin_viewer.factsheet.tables import reading

FOLDER = bundle.default_sheet()

CHINA_CUSTOMS = """
2014 95.28 53.68 41.60 6.8 confirmed confirmed
2015 68.03 34.76 33.26 - derived derived
2016 69.525 37.297 32.228 2.2 confirmed confirmed
2017 84.07 42.88 41.19 20.8 confirmed confirmed
2018 107.06 47.98 59.08 27.1 confirmed confirmed
2019 110.75 49.70 61.05 3.4 confirmed confirmed
2020 107.76 50.58 57.18 -2.9 confirmed confirmed
2021 146.887 67.58 79.31 35.8 confirmed derived
2022 190.271 76.122 114.149 29.3 confirmed confirmed
2023 240.11 111.0 129.1 26.3 confirmed confirmed
2024 244.81 115.49 129.32 1.9 confirmed confirmed
2025 228.105 103.309 124.796 -6.9 confirmed single
"""
RUSSIA_CUSTOMS = """
2018 108.24 52.22 56.02 confirmed
2019 111.46 54.14 57.32 single
2020 104.06 54.91 49.15 confirmed
2021 141.37 72.69 68.68 confirmed
"""
ARTICLE = """
2020 107.0 3.1 single contradicted
2021 114.0 6.5 contradicted contradicted
2022 140.0 22.8 contradicted contradicted
"""
HEILONGJIANG = """
2011 18.99 - - - 24 - confirmed
2012 21.31 - - - - - single
2013 22.36 - - 5.8 25.1 - confirmed
2014 23.2 - - 4.1 - - single
2018 - 122 - 64.7 - - single
2021 - 131.3 - 34.8 65.8 199.5 confirmed
H1_2022 - - 13.503 72.8 80.9 - confirmed
"""


def rows(name: str, folder: Path = FOLDER) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def expected(block: str) -> list[list[str]]:
    return [["" if one == "-" else one.replace("_", " ") for one in line.split()] for line in block.split("\n") if line]


SECTIONS = {
    "A1": "lead",
    "A2": "“Strategic engagement”",
    "A3": "“Economic opportunities”",
    "A4": "“Cultural diplomacy”",
    "A5": "closing remarks",
}
"""What the sheet calls the sections of the article, by the codes that the material has for them."""


def in_words(place: str) -> str:
    told = re.sub(r"\bA[1-5]\b", lambda code: SECTIONS[code[0]], place)
    return told[:1].upper() + told[1:]


def descriptor() -> Any:
    return json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))


def tabled() -> Iterator[tuple[str, dict[str, str]]]:
    return ((file.stem, row) for file in sorted(FOLDER.glob("*.csv")) for row in rows(file.stem))


def references(row: dict[str, str]) -> list[str]:
    return [one.strip() for one in row["references"].split(";") if one.strip()]


# what the material says


@pytest.mark.parametrize(
    ("name", "fields", "block"),
    [
        (
            "china-customs",
            ("year", "total", "exports", "imports", "stated_growth", "status", "split_status"),
            CHINA_CUSTOMS,
        ),
        ("russia-customs", ("year", "total", "imports", "exports", "status"), RUSSIA_CUSTOMS),
        ("article-trade", ("year", "trade_volume", "growth_rate", "volume_status", "growth_status"), ARTICLE),
        (
            "heilongjiang",
            ("period", "trade_usd", "trade_yuan", "zone_yuan", "growth", "share", "whole_yuan", "status"),
            HEILONGJIANG,
        ),
    ],
)
def test_every_figure_and_its_status_is_the_materials(name: str, fields: tuple[str, ...], block: str) -> None:
    assert [[row[field] for field in fields] for row in rows(name)] == expected(block)


@pytest.mark.parametrize(
    ("year", "publishers"),
    [
        ("2014", {"TASS", "Business Gazeta"}),
        ("2016", {"Sputnik", "Kommersant"}),
        ("2017", {"Sputnik", "RT"}),
        ("2018", {"RT", "TASS"}),
        ("2019", {"RT", "Business Times"}),
        ("2020", {"Sputnik", "RT"}),
        ("2021", {"Sputnik"}),
        ("2022", {"Vestnik Kavkaza", "RT"}),
        ("2023", {"Sputnik", "TASS", "Korrespondent.net"}),
        ("2024", {"bne IntelliNews", "TASS"}),
        ("2025", {"TASS", "The Moscow Times"}),
    ],
)
def test_each_year_of_customs_names_the_agencies_it_was_seen_at(year: str, publishers: set[str]) -> None:
    by_name = {source["name"]: source["publisher"] for source in descriptor()["sources"] if "publisher" in source}
    (row,) = [row for row in rows("china-customs") if row["year"] == year]
    assert {by_name[name] for name in references(row)} == publishers


def test_the_articles_first_table_stands_cell_by_cell() -> None:
    found = [(row["name"], row["text"]) for row in rows("sectors") if "table 1" in row["place"]]
    assert found == [
        ("Energy", "Joint ventures in renewable energy projects"),
        ("Transportation", "Development of cross-border rail links"),
        ("Technology", "Collaboration on AI and robotics"),
    ]


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("article-passages", "A1 A1 A2 A2 A2,table_1 A3 A3 A3 A3 A3,table_2 A4 A5"),
        ("article-notes", "A1_and_A5 A1_and_A3 A3,table_2 A3,table_2 A2,table_1,and_A3 A3 A3,table_2"),
        ("article-trade", "A3,table_2,row_1 A3,table_2,row_2 A3,table_2,row_3"),
        ("article-statements", "A1 A5 A1 A3 A3,sentence_before_table_2 A3,table_2 A2,text A2,table_1 A3,list"),
        (
            "sectors",
            "A2,table_1,row_1 A2,table_1,row_2 A2,table_1,row_3 A3,list,item_1 A3,list,item_2 A3,list,item_3",
        ),
        ("engagement", "A2,list,item_1 A2,list,item_2 A2,list,item_3"),
        ("initiatives", "A4,list,item_1 A4,list,item_2 A4,list,item_3 A4,list,item_4"),
        ("places", "A3"),
    ],
)
def test_each_row_of_the_article_names_its_section(name: str, places: str) -> None:
    assert [row["place"] for row in rows(name) if row["source"] == "article"] == [
        in_words(one.replace(",", ", ").replace("_", " ")) for one in places.split(" ")
    ]


def test_the_codes_of_the_material_stand_nowhere_in_the_sheet() -> None:
    assert len(list(FOLDER.iterdir())) > 10
    assert [file.name for file in FOLDER.iterdir() if re.search(r"\bA[1-5]\b", file.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("name", "names"),
    [
        (
            "sectors",
            ["Energy", "Transportation", "Technology", "Agriculture and food processing", "Manufacturing", "Tourism"],
        ),
        ("engagement", ["Infrastructure development", "Cultural exchange", "Tourism boost"]),
        (
            "initiatives",
            ["Joint cultural events", "Conservation projects", "Academic exchanges", "Tourism promotion"],
        ),
    ],
)
def test_what_the_article_names_is_there_and_claimed(name: str, names: list[str]) -> None:
    assert [(row["name"], row["status"], row["source"]) for row in rows(name)] == [
        (one, "claimed", "article") for one in names
    ]


@pytest.mark.parametrize(
    ("name", "key", "status", "facts"),
    [
        ("places", "Heihe–Blagoveshchensk road bridge", "confirmed", "10 June 2022|1,284 m|14.5 m|about 20 km|first"),
        (
            "places",
            "Tongjiang–Nizhneleninskoye rail bridge",
            "confirmed",
            "16 November 2022|2,215 m|21 million t|5.2 million t|first",
        ),
        ("places", "Heilongjiang–Russia border", "confirmed", "2,981 km"),
        (
            "places",
            "China (Heilongjiang) Pilot Free Trade Zone",
            "confirmed",
            "30 August 2019|119.85 km²|79.86 km² in Harbin|20 km² in Heihe|19.99 km² in Suifenhe",
        ),
        ("places", "Harbin New Area", "confirmed", "16 December 2015|national level|only one"),
        ("places", "Harbin International Economic and Trade Fair", "confirmed", "1990|2014|Yekaterinburg"),
        ("places", "Harbin International Trade and Economic Cooperation Zone", "contradicted", "resembles"),
        ("visit", "State visit, May 2024", "confirmed", "16 and 17 May 2024|Harbin was on 17 May"),
        ("visit", "Han Zheng in Harbin", "confirmed", "Vice-President"),
        (
            "visit",
            "Stops in Harbin",
            "confirmed",
            "Soviet soldiers|Church of the Intercession|interregional forum|Harbin Institute of Technology",
        ),
        ("visit", "8th China–Russia Expo", "confirmed", "17 to 21 May 2024|16 to 21 May"),
        (
            "visit",
            "China–Russia Years of Culture 2024–2025",
            "confirmed",
            "Beijing on 16 May 2024|Moscow on 17 November 2025|over 400 events",
        ),
        (
            "visit",
            "Visa-free entry for 30 days",
            "confirmed",
            "China has granted it since 15 September 2025|Russia since 1 December 2025|14 September 2026",
        ),
        ("timeline", "1896", "confirmed", "8 September|treaty|contract"),
        ("timeline", "1898", "confirmed", "founding"),
        ("timeline", "1903", "confirmed", "14 July|60,000"),
        ("timeline", "1907", "confirmed", "first church of St Sophia|wood"),
        ("timeline", "1913", "confirmed", "68,549 people|53 nationalities|45 languages"),
        ("timeline", "1920", "confirmed", "Sino-Russian Industrial School|Harbin Institute of Technology"),
        ("timeline", "1920s", "single", "100,000 to 120,000"),
        ("timeline", "1924–25", "confirmed", "Zhongyang Dajie|1898|1,450 m"),
        ("timeline", "1930", "confirmed", "Church of the Intercession"),
        ("timeline", "1932", "confirmed", "1923|53.35 m"),
        ("timeline", "1935", "confirmed", "140 million yen|Manchukuo"),
        ("timeline", "1952", "confirmed", "31 December"),
        ("timeline", "1996–97", "confirmed", "national monument|museum of architecture"),
        ("timeline", "2010", "confirmed", "UNESCO|City of Music|22 June"),
        ("timeline", "2019", "confirmed", "free trade zone"),
        ("timeline", "2022", "confirmed", "both enter service"),
        ("timeline", "2024", "confirmed", "8th China–Russia Expo|Years of Culture"),
    ],
)
def test_every_documented_fact_is_told_with_its_figures(name: str, key: str, status: str, facts: str) -> None:
    column = "period" if name == "timeline" else "name"
    (row,) = [row for row in rows(name) if row[column] == key]
    assert row["status"] == status
    assert [fact for fact in facts.split("|") if fact not in row["text"]] == []


@pytest.mark.parametrize(("name", "count"), [("places", 7), ("visit", 6), ("timeline", 17)])
def test_no_fact_is_added_to_the_documented_ones(name: str, count: int) -> None:
    assert len(rows(name)) == count


def test_the_timeline_runs_forward() -> None:
    years = [int(row["year"]) for row in rows("timeline")]
    assert years == sorted(years)


ADDRESSES = """
tass.com/economy/1178145
tass.com/economy/1826171
tass.com/economy/1942869
tass.com/economy/2071285
tass.com/society/1155199
tass.com/russia/1789343
tass.com/society/1789405
tass.com/economy/2051677
sputniknews.com/world/201705081053373148-china-russia-trade-customs/
sputniknews.com/business/201801121060694384-russia-china-trade-up/
sputnikglobe.com/20240307/china-russia-trade-in-january-february-2024-up-to-3701bln-1117180822.html
sputniknews.com/20220610/first-motorway-bridge-between-russia-and-china-opened-it-connects-blagoveshchensk-heihe-1096172875.html
sputnikglobe.com/20150306/1019162060.html
urdupoint.com/en/world/rpt-chinese-russian-trade-sank-by-29-to-1140433.html
rt.com/business/448783-russia-china-trade-turnover/
rt.com/business/539572-trade-turnover-russia-china-pre-pandemic-high/
en.vestikavkaza.ru/material/158684
ua.korrespondent.net/world/4655116
bne.eu/russo-china-trade-turnover-rises-1-9-to-244-81bn-in-2024-361098
themoscowtimes.com/2026/01/14/china-posts-first-annual-decline-in-trade-with-russia-since-2020-a91675
btimesonline.com/articles/124976/20200115/
svo.business-gazeta.ru/article/299024
kommersant.ru/doc/3189443
en.special.kremlin.ru/events/president/news/74060
en.special.kremlin.ru/events/president/transcripts/74064
en.people.cn/n3/2024/0518/c90000-20171366.html
en.people.cn/n3/2025/1119/c90000-20392349.html
en.people.cn/n3/2025/1120/c90000-20392882.html
en.people.cn/n3/2025/0902/c90000-20361235.html
en.people.cn/n3/2021/0818/c90000-9885180.html
english.www.gov.cn/news/202405/07/content_WS66396504c6d0868f4e8e6cc7.html
english.www.gov.cn/topnews/202009/01/content_WS5f4e3f48c6d0f7257693b66d.html
chinadaily.com.cn/a/202512/01/WS692da9a4a310d6866eb2c575.html
china-trade-research.hktdc.com
ecns.cn/cns-wire/2022-09-05/detail-ihccsiks1363560.shtml
eng.yidaiyilu.gov.cn/p/273739.html
russian.cri.cn/2022/11/16/ARTIwjqWIBlAvBKbhaIfHhY7221116.shtml
bjreview.com.cn/print/txt/2008-06/30/content_130937.htm
github.com/joaquimrcarvalho/cipf-comtrade
"""


def test_the_addresses_are_those_of_the_material_and_no_others() -> None:
    found = sorted(source["path"] for source in descriptor()["sources"] if "path" in source)
    assert found == sorted(f"https://{address}" for address in ADDRESSES.split())


def test_every_figure_is_shown_with_the_decimals_its_file_has() -> None:
    sheet = package.open_sheet(FOLDER)
    for resource in sheet.resources:
        table, written = reading.read(sheet, resource), rows(resource.name)
        assert resource.schema is not None
        for field in (one.name for one in resource.schema.fields if one.type == "number"):
            for row, record in enumerate(written):
                text = statement(sheet, table, CellAt(resource.name, row, field)).text
                shown = text.partition(" ")[0].rstrip("%").replace("\u2212", "-")
                assert shown == (record[field] or "no"), (resource.name, row, field)


def test_every_highlight_is_written_as_in_its_cell() -> None:
    tab = package.open_sheet(FOLDER).factsheet.tabs[0]
    assert isinstance(tab, SummaryTab)
    for part in (one for highlight in tab.highlights for one in (highlight, highlight.change) if one):
        (row,) = [
            row for row in rows(part.cell.resource)
            if all(row[name] == str(value) for name, value in part.cell.row.items())
        ]  # fmt: skip
        assert f"{part.figure:f}" == row[part.cell.field]


# how the sheet is made


def test_frictionless_finds_descriptor_and_every_table_valid() -> None:
    report = frictionless.validate(str(FOLDER / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    assert len(report.tasks) == len(list(FOLDER.glob("*.csv")))


def test_every_row_has_a_place_a_known_status_and_sources_of_the_sheet() -> None:
    known = {source["name"] for source in descriptor()["sources"]}
    for name, row in tabled():
        assert {row["source"], *references(row)} <= known, (name, row)
        assert row["place"], (name, row)
        assert row["status"] in STATUSES
        assert "note" in row


def test_every_source_is_used_and_says_who_published_it() -> None:
    used = {name for _, row in tabled() for name in (row["source"], *references(row))}
    declared = descriptor()["sources"]
    assert [source["name"] for source in declared if source["name"] not in used] == []
    nameless = [source["name"] for source in declared if not (source.get("publisher") or source.get("author"))]
    assert nameless == ["article"], "the article is unsigned, and its citation makes up no publisher"


def test_a_row_that_is_derived_or_contradicted_says_why() -> None:
    assert [
        (name, row) for name, row in tabled() if row["status"] in ("derived", "contradicted") and not row["note"]
    ] == []


def test_every_field_has_a_title_and_every_figure_a_unit() -> None:
    for resource in descriptor()["resources"]:
        for field in resource["schema"]["fields"]:
            assert field["title"], (resource["name"], field["name"])
            assert (field["type"] == "number") == ("unit" in field), (resource["name"], field["name"])


def test_dollars_and_yuan_never_share_a_field() -> None:
    units = {field["name"]: field.get("unit") for field in schema_of("heilongjiang")}
    assert (units["trade_usd"], units["trade_yuan"]) == ("billion USD", "billion yuan")
    assert [row["period"] for row in rows("heilongjiang") if row["trade_usd"] and row["trade_yuan"]] == []


def texts_in(part: Any, left_out: tuple[str, ...]) -> Iterator[str]:
    if isinstance(part, dict):
        for name, inner in part.items():
            yield from texts_in(inner, left_out) if name not in left_out else ()
    elif isinstance(part, list):
        for inner in part:
            yield from texts_in(inner, left_out)
    elif isinstance(part, str):
        yield part


def test_no_figure_is_stored_twice_but_for_a_highlight() -> None:
    places = ("references", "source", "place")
    cells = [text for _, row in tabled() for column, text in row.items() if column not in places]
    told = texts_in(descriptor(), ("highlights", "licenses", "path", "$schema", "version"))
    figures = [one for text in (*cells, *told) for one in re.findall(r"(?<![\w.])\d+(?:[.,]\d+)+(?!\w)", text)]
    assert len(figures) > 90
    assert {one for one in figures if figures.count(one) > 1} == set()


def schema_of(name: str) -> Any:
    return next(one["schema"]["fields"] for one in descriptor()["resources"] if one["name"] == name)


def test_a_confirmed_row_names_two_publishers_or_the_body_or_is_declared() -> None:
    by_name = {source["name"]: source for source in descriptor()["sources"]}
    (check,) = [one for one in descriptor()["factsheet"]["checks"] if one["type"] == "statuses"]
    declared = {tuple(known["key"].values()) for known in check["known"]}
    found = set()
    for name, row in tabled():
        statuses = [row[column] for column in row if column.endswith("status")]
        named = [by_name[one] for one in references(row)]
        if "confirmed" in statuses and not (
            len({one.get("publisher") for one in named}) > 1 or any(one.get("kind") == "body" for one in named)
        ):
            key = next(row[column] for column in ("period", "year", "name", "number") if column in row)
            found.add((name, int(key) if name == "china-customs" else key))
    assert found == declared


def test_the_tabs_are_the_four_and_in_order() -> None:
    tabs = package.open_sheet(FOLDER).factsheet.tabs
    assert [tab.title for tab in tabs] == [
        "Summary", "Sector opportunities", "Trade charts", "Cultural initiatives",
    ]  # fmt: skip
    assert isinstance(tabs[0], SummaryTab)
    assert 4 <= len(tabs[0].highlights) <= 6


# what the checks find


def findings_of(folder: Path) -> tuple[Finding, ...]:
    sheet = package.open_sheet(folder)
    return running.run(sheet, cache(lambda name: reading.read(sheet, sheet.resource(name))))


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    return findings_of(FOLDER)


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
    for check in ("customs-total", "russia-customs-total"):
        assert {one.verdict for one in findings if one.check == check} == {"holds"}


def test_the_two_customs_offices_agree_within_five_per_cent(findings: tuple[Finding, ...]) -> None:
    assert {year: one.verdict for year, one in by_year(findings, "customs-offices").items()} == dict.fromkeys(
        range(2018, 2022), "holds"
    )


def test_the_year_that_the_article_left_out_is_found(findings: tuple[Finding, ...]) -> None:
    (found,) = [one for one in findings if one.check == "article-latest"]
    assert (found.verdict, found.stated, found.expected) == ("differs", 2022, 2023)


def test_every_highlight_is_its_cells_figure(findings: tuple[Finding, ...]) -> None:
    found = [one.verdict for one in findings if one.check == "highlights"]
    assert len(found) >= 4
    assert set(found) == {"holds"}


def test_every_note_on_the_source_names_a_check_that_differs(findings: tuple[Finding, ...]) -> None:
    differing = {finding.check for finding in findings if finding.verdict == "differs"}
    assert len(rows("article-notes")) == 7
    assert {row["check"] for row in rows("article-notes")} <= differing


def test_every_difference_is_declared_as_known(findings: tuple[Finding, ...]) -> None:
    assert [one.sentence for one in findings if one.verdict == "differs" and not one.known] == []


def test_nothing_is_declared_as_known_that_does_not_differ(findings: tuple[Finding, ...]) -> None:
    differing = [(one.check, one.key) for one in findings if one.verdict == "differs"]
    for check in package.open_sheet(FOLDER).factsheet.checks:
        for known in check.known:
            assert any(name == check.name and known.key.items() <= key.items() for name, key in differing), known


@pytest.mark.parametrize(
    ("table", "before", "after", "check"),
    [
        ("article-trade", "2020,107.0,", "2020,100.0,", "article-volume-customs"),
        ("article-trade", "2021,114.0,6.5,", "2021,114.0,7.5,", "article-growth"),
        ("china-customs", "2018,107.06,", "2018,108.06,", "customs-total"),
        ("china-customs", "2023,240.11,111.0,129.1,26.3", "2023,240.11,111.0,129.1,27.3", "customs-growth"),
        ("china-customs", "2025,228.105,", "2025,228.106,", "highlights"),
        ("heilongjiang", "34.8,65.8,", "34.8,56.8,", "heilongjiang-share"),
        ("russia-customs", "2021,141.37,", "2021,131.37,", "customs-offices"),
        ("places", "sputnik-2022-06-10; tass-2020-05-12", "tass-2020-05-12", "statuses"),
        ("timeline", "wikipedia-harbin,", "wikipaedia-harbin,", "sources"),
    ],
)
def test_a_new_mistake_is_not_hidden_by_the_known_differences(
    table: str, before: str, after: str, check: str, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "sheet"))
    file = folder / f"{table}.csv"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")
    unknown = {one.check for one in findings_of(folder) if one.verdict == "differs" and not one.known}
    assert check in unknown


def computed_figures() -> set[str]:
    """Gaps and growth rates that follow from the tables, to one and two digits, but those that a source states."""
    customs = [float(row["total"]) for row in rows("china-customs")]
    article = [float(row["trade_volume"]) for row in rows("article-trade")]
    of_year = {row["year"]: float(row["total"]) for row in rows("china-customs")}
    gaps = [float(row["trade_volume"]) / of_year[row["year"]] - 1 for row in rows("article-trade")]
    growth = [after / before - 1 for series in (customs, article) for before, after in pairwise(series)]
    stated = {row["stated_growth"].lstrip("-") for row in rows("china-customs")}
    stated |= {row["growth_rate"] for row in rows("article-trade")}
    return {f"{abs(one) * 100:.{digits}f}" for one in (*gaps, *growth) for digits in (1, 2)} - stated


def test_computed_differences_stand_nowhere_in_the_data() -> None:
    figures = computed_figures()
    assert {"0.7", "22.4", "26.4", "6.54", "22.81", "36.3"} <= figures
    computed = re.compile(rf"(?<![\d.])({'|'.join(map(re.escape, sorted(figures)))})(?![\d.])")
    told = re.sub(r'"(path|tolerance|\$schema)": [^\n]*', "", (FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    files = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.csv")}
    found = {name: computed.findall(text) for name, text in [*files.items(), ("datapackage.json", told)]}
    assert {name: numbers for name, numbers in found.items() if numbers} == {}


def test_computed_differences_stand_nowhere_in_the_code() -> None:
    computed = re.compile(r"(?<![\d.])(22\.4|26\.4|6\.54|22\.81|36\.3)(?!\d)")
    found = {
        file.name: computed.findall(file.read_text(encoding="utf-8"))
        for file in Path(package.__file__).parents[1].rglob("*.py")
    }
    assert {name: numbers for name, numbers in found.items() if numbers} == {}
