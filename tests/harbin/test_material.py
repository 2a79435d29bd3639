"""The bundled sheet says what its material says, to the digit, and its checks find what does not hold."""

import pytest

from tests.harbin.material import FOLDER, descriptor, references, row_of, rows

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
2011 18.99 - 24 - - - - - - - confirmed -
2012 21.31 - - - - - - - - - single -
2013 22.36 5.8 25.1 - - - - - - - confirmed contradicted
2014 23.2 4.1 - - - - - - - - single -
2018 - - - 122 64.7 - - - - - single -
2021 - - - 131.3 34.8 65.8 - - - 199.5 single -
H1_2022 - - - - - - 13.503 72.8 80.9 - confirmed -
"""


def expected(block: str) -> list[list[str]]:
    return [["" if one == "-" else one.replace("_", " ") for one in line.split()] for line in block.split("\n") if line]


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
                "growth",
                "share",
                "trade_yuan",
                "growth_yuan",
                "share_yuan",
                "zone_yuan",
                "zone_growth",
                "zone_share",
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
        ("russia-customs", "2018", "note", "UN Comtrade relays|copy"),
        ("russia-customs", "2019", "note", "one place only|copy"),
        ("russia-customs", "2020", "note", "rounded|UN Comtrade relays|copy"),
        ("russia-customs", "2021", "note", "rounded|UN Comtrade relays|copy|suspended in April 2022"),
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


def test_the_note_on_sectors_is_true_of_the_three_lists() -> None:
    lists = [row["says"].split(", ") for row in rows("article-statements") if row["subject"].startswith("Sectors")]
    stands = {
        sector: [place for place, those in enumerate(lists) if sector in those] for those in lists for sector in those
    }
    assert (stands.pop("technology"), stands.pop("manufacturing")) == ([0, 1], [0, 2])
    assert {len(places) for places in stands.values()} == {1}
    (note,) = [row["text"] for row in rows("article-notes") if row["number"] == "5"]
    for words in ("technology stands in the text and the table", "manufacturing in the text and the list", "alone"):
        assert words in note


def test_russias_statistics_were_suspended_not_stopped() -> None:
    (source,) = [source for source in descriptor()["sources"] if source["name"] == "russia-customs"]
    for fact in ("suspended in April 2022", "January", "March 2023", "groups of countries", "not established"):
        assert fact in source["note"]
    assert [file.name for file in FOLDER.iterdir() if "stopped" in file.read_text(encoding="utf-8")] == []
