"""The bundled sheet says what its material says, to the digit, and its checks find what does not hold."""

import csv
import json
import re
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import frictionless
import pytest

from harbin_viewer import bundle
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.descriptor import package
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.provenance import statement
from harbin_viewer.factsheet.tables import reading
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab

FOLDER = bundle.default_sheet()

CHINA_CUSTOMS = """
2014 95.28 53.68 41.60 6.8 confirmed confirmed
2015 68.03 34.76 33.26 - derived derived
2016 69.525 37.297 32.228 2.2 confirmed confirmed
2017 84.07 42.88 41.19 20.8 confirmed confirmed
2018 107.06 47.98 59.08 27.1 confirmed confirmed
2019 110.75 49.70 61.05 3.4 confirmed confirmed
2020 107.76 50.58 57.18 -2.9 confirmed confirmed
2021 146.887 67.5 79.4 35.8 confirmed derived
2022 190.271 76.122 114.149 29.3 confirmed confirmed
2023 240.11 111.0 129.1 26.3 confirmed confirmed
2024 244.81 115.49 129.32 1.9 confirmed single
2025 228.105 103.309 124.796 -6.9 confirmed single
"""
RUSSIA_CUSTOMS = """
2018 108.24 52.22 56.02 confirmed
2019 111.46 54.14 57.32 single
2020 104.06 54.91 49.15 confirmed
2021 141.37 72.69 68.68 confirmed
"""
COMTRADE_CHINA = """
2017 84.221 42.831 41.390 derived
2018 107.106 47.965 59.141 derived
2019 110.939 49.748 61.191 derived
2020 108.349 50.504 57.844 derived
2021 146.790 67.197 79.594 derived
2022 189.931 75.539 114.392 derived
2023 240.013 111.078 128.936 derived
2024 245.157 115.276 129.881 derived
"""
ARTICLE = """
2020 107.0 3.1 single contradicted
2021 114.0 6.5 contradicted contradicted
2022 140.0 22.8 contradicted contradicted
"""
HEILONGJIANG = """
2011 18.99 - - - 24 - confirmed -
2012 21.31 - - - - - single -
2013 22.36 - - 5.8 25.1 - confirmed contradicted
2014 23.2 - - 4.1 - - single -
2018 - 122 - 64.7 - - single -
2021 - 131.3 - 34.8 65.8 199.5 single -
H1_2022 - - 13.503 72.8 80.9 - confirmed -
"""


def rows(name: str, folder: Path = FOLDER) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def row_of(name: str, key: str) -> dict[str, str]:
    """The one row that has this period, year or name."""
    (row,) = [row for row in rows(name) if key in (row.get("period", row.get("year")), row.get("name"))][:1]
    return row


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
        ("comtrade-china", ("year", "total", "exports", "imports", "status"), COMTRADE_CHINA),
        ("article-trade", ("year", "trade_volume", "growth_rate", "volume_status", "growth_status"), ARTICLE),
        (
            "heilongjiang",
            (
                "period",
                "trade_usd",
                "trade_yuan",
                "zone_yuan",
                "growth",
                "share",
                "whole_yuan",
                "status",
                "growth_status",
            ),
            HEILONGJIANG,
        ),
    ],
)
def test_every_figure_and_its_status_is_the_materials(name: str, fields: tuple[str, ...], block: str) -> None:
    assert [[row[field] for field in fields] for row in rows(name)] == expected(block)


PUBLISHERS = [
    ("china-customs", "2014", "TASS|Business Gazeta|Sputnik"),
    ("china-customs", "2016", "Sputnik|TASS|Kommersant"),
    ("china-customs", "2017", "Sputnik|RT"),
    ("china-customs", "2018", "RT|TASS"),
    ("china-customs", "2019", "RT|Business Times"),
    ("china-customs", "2020", "Sputnik|RT"),
    ("china-customs", "2021", "Sputnik|TASS|Kommersant"),
    ("china-customs", "2022", "Vestnik Kavkaza|RT"),
    ("china-customs", "2023", "Sputnik|TASS|Korrespondent.net"),
    ("china-customs", "2024", "TASS|bne IntelliNews|Reuters|AFP"),
    ("china-customs", "2025", "TASS|The Moscow Times"),
    ("comtrade-china", "2017", "SamiNakibETU/Russia_China_relationship"),
    ("comtrade-china", "2024", "SamiNakibETU/Russia_China_relationship"),
    ("heilongjiang", "2011", "Xinhua|People’s Daily"),
    ("heilongjiang", "2012", "People’s Daily"),
    ("heilongjiang", "2013", "BRICS-info|Harbin University of Commerce"),
    ("heilongjiang", "2014", "Sputnik"),
    ("heilongjiang", "2018", "beltandroad.news"),
    ("heilongjiang", "2021", "China Daily"),
    ("heilongjiang", "H1 2022", "Belt and Road Portal|China News Service|ECNS"),
    ("places", "Heihe–Blagoveshchensk road bridge", "Sputnik|TASS"),
    ("places", "Tongjiang–Nizhneleninskoye rail bridge", "China Radio International (CRI)|Xinhua"),
    ("places", "Heilongjiang–Russia border", "ECNS|China Daily"),
    ("places", "China (Heilongjiang) Pilot Free Trade Zone", "HKTDC|State Council of China (gov.cn)"),
    ("places", "Harbin New Area", "China Daily|China News Service|China Economic Net"),
    ("places", "Harbin International Economic and Trade Fair", "Beijing Review|Kremlin"),
    ("places", "Harbin International Trade and Economic Cooperation Zone", ""),
    ("visit", "State visit, May 2024", "TASS|Kremlin"),
    ("visit", "Han Zheng in Harbin", "Kremlin|Xinhua"),
    ("visit", "Stops in Harbin", "Kremlin"),
    ("visit", "8th China–Russia Expo", "Kremlin|TASS|State Council of China (gov.cn)"),
    ("visit", "China–Russia Years of Culture 2024–2025", "Xinhua|Kultura"),
    ("visit", "Visa-free entry for 30 days", "Xinhua|China Daily|TASS"),
    ("timeline", "1896", "League of Nations|vostlit.info"),
    ("timeline", "1898", "Russkoe Iskusstvo|Rodina|Russkiy Mir"),
    ("timeline", "1903", "Long March Project|Encyclopedia Americana"),
    ("timeline", "1907", "Wikipedia|China Christian Daily"),
    ("timeline", "1913", "Wikipedia"),
    ("timeline", "1920", "Kremlin"),
    ("timeline", "1920s", "M. Moustafine"),
    ("timeline", "1924–25", "Wikipedia|China Expedition Tours|wiki.china.org.cn"),
    ("timeline", "1930", "Russkoe Iskusstvo|RIA Novosti|Vedomosti"),
    ("timeline", "1932", "china.org.cn|study-in-china.org|China Christian Daily"),
    ("timeline", "1935", "Great Soviet Encyclopedia|US State Department"),
    ("timeline", "1952", "USSR and People’s Republic of China|Izvestia"),
    ("timeline", "1996–97", "SynoTrip|China Christian Daily"),
    ("timeline", "2010", "Xinhua|dbw.cn"),
]
"""Who is named for each row of the material, by table and row."""


@pytest.mark.parametrize(("name", "key", "publishers"), PUBLISHERS)
def test_each_row_names_those_that_the_material_names(name: str, key: str, publishers: str) -> None:
    by_name = {source["name"]: source for source in descriptor()["sources"]}
    named = [by_name[reference] for reference in references(row_of(name, key))]
    assert {source.get("publisher") or source["author"] for source in named} == set(filter(None, publishers.split("|")))


@pytest.mark.parametrize(
    ("name", "key", "column", "facts"),
    [
        ("china-customs", "2015", "note", "67.99|68.06|64.2"),
        ("china-customs", "2021", "split_note", "67.48|79.60|67.58|79.31|0.3"),
        ("china-customs", "2021", "note", "ambassador|146.87|35.9|146.9"),
        ("china-customs", "2024", "note", "Reuters and AFP|244.8"),
        ("china-customs", "2024", "split_note", "bne IntelliNews quotes it"),
        ("russia-customs", "2021", "note", "suspended in April 2022"),
        ("comtrade-china", "2017", "note", "twelve months|Reported by China itself|not independent"),
        ("comtrade-china", "2017", "place", "panel_monthly_var.csv|raw imports"),
        ("heilongjiang", "2013", "growth_note", "22.4|5.9|neither rate fits"),
        ("heilongjiang", "2013", "note", "22.37"),
        ("heilongjiang", "H1 2022", "note", "commerce department"),
        ("places", "Heilongjiang–Russia border", "note", "3,045 km"),
        ("places", "Harbin New Area", "note", "No. 217|2015|22 December"),
        ("visit", "Visa-free entry for 30 days", "note", "No extension was found"),
        ("timeline", "1896", "note", "27 August|old style"),
        ("timeline", "1898", "note", "day is disputed"),
        ("timeline", "1903", "note", "13 July|44,000|March"),
        ("timeline", "1924–25", "note", "disputed|May 1924|1925"),
        ("timeline", "1932", "note", "53.25 m|53.3 m"),
        ("timeline", "“UNESCO City of Music”", "note", "do not have Harbin"),
    ],
)
def test_what_others_have_is_told_in_the_note(name: str, key: str, column: str, facts: str) -> None:
    told = row_of(name, key)[column]
    assert [fact for fact in facts.split("|") if fact not in told] == []


def test_russias_statistics_were_suspended_not_stopped() -> None:
    (source,) = [source for source in descriptor()["sources"] if source["name"] == "russia-customs"]
    for fact in ("suspended in April 2022", "January", "March 2023", "groups of countries", "not established"):
        assert fact in source["note"]
    assert [file.name for file in FOLDER.iterdir() if "stopped" in file.read_text(encoding="utf-8")] == []


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
        ("places", "Harbin International Trade and Economic Cooperation Zone", "claimed", "resembles"),
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
            "Beijing on 16 May 2024|Moscow on 17 November 2025|over 400 events|430|58 Chinese and 36 Russian cities",
        ),
        (
            "visit",
            "Visa-free entry for 30 days",
            "confirmed",
            "China granted it from 15 September 2025|Russia from 1 December 2025|up to 14 September 2026",
        ),
        ("timeline", "1896", "confirmed", "8 September|treaty|contract"),
        ("timeline", "1898", "confirmed", "founding"),
        ("timeline", "1903", "confirmed", "14 July|about 60,000|census"),
        ("timeline", "1907", "confirmed", "first church of St Sophia|wood"),
        ("timeline", "1913", "single", "68,549 people|53 nationalities|45 languages"),
        ("timeline", "1920", "confirmed", "Sino-Russian Industrial School|Harbin Institute of Technology"),
        ("timeline", "1920s", "single", "100,000 to 120,000"),
        ("timeline", "1924–25", "confirmed", "Zhongyang Dajie|1898|1,450 m"),
        ("timeline", "1930", "confirmed", "Church of the Intercession"),
        ("timeline", "1932", "confirmed", "1923|53.35 m"),
        ("timeline", "1935", "confirmed", "140 million yen|Manchukuo|October 1934|23 March 1935"),
        ("timeline", "1952", "confirmed", "31 December"),
        ("timeline", "1996–97", "confirmed", "national monument|museum of architecture"),
        ("timeline", "Title “Music City”", "confirmed", "Barcelona|22 June|under-secretary-general"),
        ("timeline", "“UNESCO City of Music”", "contradicted", "Wikipedia|UNESCO"),
        ("timeline", "2019", "confirmed", "free trade zone"),
        ("timeline", "2022", "confirmed", "both enter service"),
        ("timeline", "2024", "confirmed", "8th China–Russia Expo|Years of Culture"),
    ],
)
def test_every_documented_fact_is_told_with_its_figures(name: str, key: str, status: str, facts: str) -> None:
    row = row_of(name, key)
    assert row["status"] == status
    assert [fact for fact in facts.split("|") if fact not in row["text"]] == []


@pytest.mark.parametrize(("name", "count"), [("places", 7), ("visit", 6), ("timeline", 18)])
def test_no_fact_is_added_to_the_documented_ones(name: str, count: int) -> None:
    assert len(rows(name)) == count


def test_the_timeline_runs_forward() -> None:
    years = [int(row["year"]) for row in rows("timeline")]
    assert years == sorted(years)


ADDRESSES = """
tass.com/economy/1511265
tass.com/economy/1020579
wallstreetobserver.com/china-russia-2024-trade-value
handmsg.com/page/2015/0318/14089152.shtml
epaper.ssxww.com.cn/jj/2022/0904/105178.html
chinadaily.com.cn/a/201908/23/WS5d5f4937a310cf3e3556780a.html
chinanews.com/gn/2015/12-22/7683156.shtml
portal-kultura.ru/articles/news/375500-v-ramkakh-godov-kultury-rossii-i-kitaya-za-dva-goda-proshlo-430-meropriyatiy-v-94-gorodakh/
vostlit.info/Texts/Dokumenty/China/XVII/1680-1700/Rus_kit_dog_prav_akt/61-80/65.htm
rodina.news/pravda-chto-kitaiskii-gorod-harbin-postroili-russkie-24051700404058.htm
russkiymir.ru/en/publications/314371/
longmarchproject.com/en/project/beijingtieluqiaominjianzhu
gluedideas.com/content-collection/encyclopedia-americana-13/Harbin.html
chinachristiandaily.com/news/church_ministry/2019-08-29/st--sophia-cathedral-in-harbin_8538
chinaexpeditiontours.com/blog/central-street-zhongyang-dajie-eastern-moscow/
wiki.china.org.cn/index.php?title=Central_Avenue
ocl.org/tag/alexander-volkov/
arabic.china.org.cn/photos/txt/2017-12/07/content_50091384.htm
study-in-china.org/StudyTour/PlacesOfInterest/125
history.state.gov/historicaldocuments/frus1934v03/d228
istmat.org/node/54267
istmat.org/node/54269
en.chinagate.cn/top_news/2010-06/26/content_20355267.htm
ljwhxx.org.cn/whxx/201006240007.htm
github.com/SamiNakibETU/Russia_China_relationship
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
    document = open_document(FOLDER)
    sheet = document.sheet
    for resource in sheet.resources:
        table, written = reading.read(document, resource), rows(resource.name)
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
    places = ("references", "source", "place", "related")
    cells = [text for _, row in tabled() for column, text in row.items() if column not in places]
    told = texts_in(descriptor(), ("highlights", "licenses", "path", "$schema", "version"))
    figures = [one for text in (*cells, *told) for one in re.findall(r"(?<![\w.])\d+(?:[.,]\d+)+(?!\w)", text)]
    assert len(figures) > 90
    assert {one for one in figures if figures.count(one) > 1} == set()


def schema_of(name: str) -> Any:
    return next(one["schema"]["fields"] for one in descriptor()["resources"] if one["name"] == name)


BY_THE_BODY_ITSELF = {("visit", "Stops in Harbin"), ("timeline", "Harbin Institute of Technology")}
"""Rows that the material calls confirmed on the word of the Kremlin, on whose pages alone they were seen."""


def test_a_confirmed_row_names_two_publishers_or_the_body_itself() -> None:
    by_name = {source["name"]: source for source in descriptor()["sources"]}
    confirmed, with_one = 0, set()
    for name, row in tabled():
        if "confirmed" not in [row[column] for column in row if column.endswith("status")]:
            continue
        confirmed += 1
        named = [by_name[reference] for reference in references(row)]
        if len({source.get("publisher") for source in named}) < 2:
            assert {source["kind"] for source in named} == {"body"}, (name, row)
            with_one.add((name, row["name"]))
    assert confirmed > 40
    assert with_one == BY_THE_BODY_ITSELF


def test_the_check_of_statuses_and_that_of_places_hold_without_exceptions(findings: tuple[Finding, ...]) -> None:
    found = {check["name"]: check for check in descriptor()["factsheet"]["checks"]}
    assert "known" not in found["statuses"]
    assert "known" not in found["places-independent"]
    assert {finding.verdict for finding in findings if finding.check == "statuses"} == {"holds"}


# what claims lead to


CLAIMS = ("sectors", "engagement", "initiatives", "article-passages", "article-statements", "places")
"""The tables that have claims of the article."""


def related(row: dict[str, str]) -> list[tuple[str, str]]:
    links = [link.partition(":") for link in row["related"].split("; ") if link]
    return [(resource, key) for resource, _, key in links]


@pytest.mark.parametrize("name", CLAIMS)
def test_every_related_fact_is_a_row_by_its_primary_key(name: str) -> None:
    keys = {
        resource["name"]: {row[resource["schema"]["primaryKey"]] for row in rows(resource["name"])}
        for resource in descriptor()["resources"] if isinstance(resource["schema"]["primaryKey"], str)
    }  # fmt: skip
    links = [link for row in rows(name) for link in related(row)]
    assert links
    assert [link for link in links if link[1] not in keys[link[0]]] == []
    assert all(len(related(row)) == len(set(related(row))) for row in rows(name))


@pytest.mark.parametrize(
    ("name", "claim", "facts"),
    [
        ("sectors", "Transportation", "Tongjiang–Nizhneleninskoye rail bridge|Heihe–Blagoveshchensk road bridge"),
        ("sectors", "Tourism", "Visa-free entry for 30 days"),
        (
            "engagement",
            "Infrastructure development",
            "Heihe–Blagoveshchensk road bridge|Tongjiang–Nizhneleninskoye rail bridge",
        ),
        ("initiatives", "Joint cultural events", "China–Russia Years of Culture 2024–2025"),
        ("initiatives", "Conservation projects", "St Sophia as a museum|The present St Sophia"),
        ("initiatives", "Academic exchanges", "Harbin Institute of Technology|Stops in Harbin"),
        ("initiatives", "Tourism promotion", "Visa-free entry for 30 days"),
        (
            "places",
            "Harbin International Trade and Economic Cooperation Zone",
            "China (Heilongjiang) Pilot Free Trade Zone|Harbin New Area|Harbin International Economic and Trade Fair",
        ),
    ],
)
def test_a_claim_leads_to_what_is_documented_about_it(name: str, claim: str, facts: str) -> None:
    assert [key for _, key in related(row_of(name, claim))] == facts.split("|")


@pytest.mark.parametrize("name", ["sectors", "engagement", "initiatives"])
def test_a_claim_without_a_documented_fact_says_so(name: str) -> None:
    alone = [row for row in rows(name) if not row["related"]]
    assert all("No documented project was found." in row["note"] for row in alone)
    assert [row["name"] for row in alone] == (
        ["Energy", "Technology", "Agriculture and food processing", "Manufacturing"] if name == "sectors" else []
    )


def test_no_claim_leads_to_another_claim_alone() -> None:
    by_table = {name: {row.get("name", row.get("year")): row["status"] for row in rows(name)} for name in CLAIMS[-1:]}
    for name in CLAIMS:
        for row in rows(name):
            statuses = [by_table[table][key] for table, key in related(row) if table in by_table]
            assert not statuses or "confirmed" in statuses, (name, row)


def test_the_way_to_write_a_related_fact_stands_in_the_description_of_the_field() -> None:
    for name in CLAIMS:
        (field,) = [field for field in schema_of(name) if field["name"] == "related"]
        assert "resource:key" in field["description"]


# the charts


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


def number(name: str, year: int, field: str) -> float:
    return float(row_of(name, str(year))[field])


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
    assert "Stated growth differs by 0.5 points at most" in titles["customs-growth"]
    for year in range(2016, 2026):
        recomputed = 100 * (customs[year] / customs[year - 1] - 1)
        assert abs(round(recomputed, 1) - number("china-customs", year, "stated_growth")) < 0.51
    assert "rose each year from 2011 to 2014" in titles["heilongjiang-trade"]
    dollars = [number("heilongjiang", year, "trade_usd") for year in range(2011, 2015)]
    assert dollars == sorted(dollars)
    assert "grew from 2018 to 2021" in titles["heilongjiang-yuan"]
    assert number("heilongjiang", 2021, "trade_yuan") > number("heilongjiang", 2018, "trade_yuan")


def test_the_tabs_are_the_four_and_in_order() -> None:
    tabs = package.open_sheet(FOLDER).factsheet.tabs
    assert [tab.title for tab in tabs] == [
        "Summary", "Sector opportunities", "Trade charts", "Cultural initiatives",
    ]  # fmt: skip
    assert isinstance(tabs[0], SummaryTab)
    assert 4 <= len(tabs[0].highlights) <= 6


# what the checks find


def findings_of(folder: Path) -> tuple[Finding, ...]:
    return open_document(folder).findings


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
    for check in ("customs-total", "russia-customs-total", "comtrade-total"):
        assert {one.verdict for one in findings if one.check == check} == {"holds"}


def test_the_two_customs_offices_agree_within_five_per_cent(findings: tuple[Finding, ...]) -> None:
    assert {year: one.verdict for year, one in by_year(findings, "customs-offices").items()} == dict.fromkeys(
        range(2018, 2022), "holds"
    )


def test_un_comtrade_bears_the_totals_of_china_customs_out(findings: tuple[Finding, ...]) -> None:
    found = by_year(findings, "comtrade-customs")
    apart = {year: round(finding.difference or 0, 2) for year, finding in found.items()}
    assert apart == {
        2017: 0.18, 2018: 0.04, 2019: 0.17, 2020: 0.55, 2021: -0.07, 2022: -0.18, 2023: -0.04, 2024: 0.14
    }  # fmt: skip
    assert {finding.verdict for finding in found.values()} == {"holds"}


def test_the_year_that_the_article_left_out_is_found(findings: tuple[Finding, ...]) -> None:
    (found,) = [one for one in findings if one.check == "article-latest"]
    assert (found.verdict, found.stated, found.expected) == ("differs", 2022, 2023)


def test_every_highlight_is_its_cells_figure(findings: tuple[Finding, ...]) -> None:
    found = [one.verdict for one in findings if one.check == "highlights"]
    assert len(found) >= 4
    assert set(found) == {"holds"}


def test_every_note_on_the_source_names_a_check_that_shows_it(findings: tuple[Finding, ...]) -> None:
    differing = {finding.check for finding in findings if finding.verdict == "differs"}
    assert len(rows("article-notes")) == 7
    (of_the_zone,) = {row["check"] for row in rows("article-notes")} - differing
    unchecked = [one.key["name"] for one in findings if one.check == of_the_zone and one.verdict == "unchecked"]
    assert unchecked == ["Harbin International Trade and Economic Cooperation Zone"], "claimed: nothing says otherwise"


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
        ("heilongjiang", "34.8,,,65.8,", "34.8,,,56.8,", "heilongjiang-share"),
        ("russia-customs", "2021,141.37,", "2021,131.37,", "customs-offices"),
        ("places", "sputnik-2022-06-10; tass-2020-05-12", "tass-2020-05-12", "statuses"),
        ("places", "ecns-2022-09-05; china-daily-2019-08-23", "ecns-2022-09-05", "statuses"),
        ("timeline", "synotrip; china-christian-daily-2016-10-11", "synotrip", "statuses"),
        ("timeline", "wikipedia-harbin,", "wikipaedia-harbin,", "sources"),
        ("comtrade-china", "2020,108.349,", "2020,109.349,", "comtrade-customs"),
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
    stated = {"heilongjiang.csv": ["22.4"]}  # billion USD, as another reference has 2013
    assert {name: numbers for name, numbers in found.items() if numbers} == stated


def test_computed_differences_stand_nowhere_in_the_code() -> None:
    computed = re.compile(r"(?<![\d.])(22\.4|26\.4|6\.54|22\.81|36\.3)(?!\d)")
    found = {
        file.name: computed.findall(file.read_text(encoding="utf-8"))
        for file in Path(package.__file__).parents[1].rglob("*.py")
    }
    assert {name: numbers for name, numbers in found.items() if numbers} == {}
