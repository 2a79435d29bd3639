"""What the article says and what is documented of it stand in the sheet as the material has them."""

import re

import pytest

from tests.harbin.material import FOLDER, row_of, rows

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
        ("timeline", "1920", "single", "Sino-Russian Industrial School|Harbin Institute of Technology"),
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
