"""What holds for all rows, fields, sources and links of the bundled sheet."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.descriptor import package
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.provenance import statement
from harbin_viewer.factsheet.tables import reading
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from tests.harbin.material import FOLDER, descriptor, references, row_of, rows


def tabled() -> Iterator[tuple[str, dict[str, str]]]:
    return ((file.stem, row) for file in sorted(FOLDER.glob("*.csv")) for row in rows(file.stem))


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
    tab = package.open_package(FOLDER).sound().factsheet.tabs[0]
    assert isinstance(tab, SummaryTab)
    for part in (one for highlight in tab.highlights for one in (highlight, highlight.change) if one):
        (row,) = [
            row for row in rows(part.cell.resource)
            if all(row[name] == str(value) for name, value in part.cell.row.items())
        ]  # fmt: skip
        assert f"{part.figure:f}" == row[part.cell.field]


def test_frictionless_finds_descriptor_and_every_table_valid() -> None:
    import frictionless  # of the workers one needs it

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


BY_THE_BODY_ITSELF = {("visit", "Stops in Harbin")}
"""The row that is confirmed on the word of the Kremlin alone, whose own programme it tells.

The founding of the Institute of Technology was seen on its pages alone, too: the material calls that confirmed, and by
its rule for a row without a second reference it is `single`.
"""


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


def test_no_unit_is_missing_in_the_sheet() -> None:
    odd = [notice.sentence for notice in examine(FOLDER).notices if "not stated" in notice.sentence]
    assert odd == []
