"""Excerpts show what was found in its own letters."""

import time
from pathlib import Path

import pytest

from harbin_viewer.factsheet.finding import entries, search
from harbin_viewer.factsheet.finding.folded import fold
from harbin_viewer.factsheet.finding.search import Index
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tabs.entry import Entry
from tests.factsheet.finding.search_samples import cards, index_of
from tests.factsheet.sheets import one_table, opened


def test_the_excerpt_shows_the_words_in_their_own_letters() -> None:
    text = "Straßen und Häuser, " * 10 + "dann das Café am Ende der Straße, " + "und weiter " * 10
    shown = search.excerpt(text, [fold("cafe")])
    assert "Café" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 100
    assert search.excerpt("short", ["x"]) == "short"


@pytest.mark.parametrize("word", ["dann", "Café", "Straße,", "weiter"])
def test_an_excerpt_cuts_no_word_in_two(word: str) -> None:
    text = "Straßen und Häuser, " * 10 + "dann das Café am Ende der Straße, " + "und weiter " * 10
    shown = search.excerpt(text, [fold(word)]).removeprefix("… ").removesuffix(" …")
    assert word in shown
    assert f" {shown} " in f" {text.strip()} "
    assert search.excerpt("x" * 300, ["x"]) == f"{'x' * 90} …"


def marked(text: str, *words: str) -> list[str]:
    return [text[start : start + length] for start, length in search.places(text, [fold(one) for one in words])]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Customs of China; China", ["china"], ["China", "China"]),
        ("Das Café am Ende der Straße", ["strasse", "cafe"], ["Café", "Straße"]),
        ("Шахта Ёлка", ["елка"], ["Ёлка"]),
        ("customs", ["cust", "stoms"], ["customs"]),
        ("a.b a+b", ["a+b"], ["a+b"]),
        ("nothing", ["else"], []),
    ],
)
def test_the_words_are_found_in_their_own_letters(text: str, words: list[str], found: list[str]) -> None:
    assert marked(text, *words) == found


def test_a_result_has_the_places_of_the_words_in_its_excerpt(tmp_path: Path) -> None:
    result = next(one for one in index_of(cards(), tmp_path).find("chenier family") if one.entry.kind == "card")
    assert [result.excerpt[start : start + length] for start, length in result.found] == ["Chénier", "family"]


ADDRESS = "https://example.org/reports/2022/11/16/a-very-long-name-of-a-page-that-goes-on-for-ever.html"


@pytest.mark.parametrize(
    ("before", "word", "is_shown"),
    [
        ("Agency · 16 November 2022", "agency", False),
        ("Agency · 16 November 2022", "goes-on", True),
        ("Agency · 16 November 2022 · " + "many words " * 20, "reports", True),
        ("", "nothing", True),
    ],
)
def test_an_address_in_an_excerpt_is_whole_or_left_out(before: str, word: str, is_shown: bool) -> None:
    for after in ("", " · and more words" * 9):
        shown = search.excerpt(f"{before} · {ADDRESS}{after}" if before else f"{ADDRESS}{after}", [word])
        assert (ADDRESS in shown) == is_shown
        assert ("://" in shown) == is_shown
        assert not shown.removesuffix(" …").endswith("·")


def test_an_excerpt_whose_word_comes_last_shows_what_comes_before() -> None:
    assert len(search.excerpt("many words " * 20 + "end", ["end"])) > 80


def test_days_are_shown_in_words_and_found_in_both_ways(tmp_path: Path) -> None:
    draft = cards()
    draft.descriptor["sources"][0]["date"] = "2022-11-16"
    draft.files["sites.csv"] = str(draft.files["sites.csv"]).replace("Tunnel", "2021-08-18")
    index = index_of(draft, tmp_path)
    for words, day in (("2022-11-16", "16 November 2022"), ("august 2021", "18 August 2021")):
        (result,) = (one for one in index.find(words) if one.entry.kind in ("source", "card"))
        assert day in result.excerpt
        assert "-1" not in result.excerpt
    assert index.find("2021-08-18")


@pytest.mark.parametrize(("written", "asked"), [("2024-12-04", "4 Dec 2024"), ("2024-12", "dec 2024")])
def test_days_and_months_that_head_a_row_are_found_by_the_words_of_a_chart(
    tmp_path: Path, written: str, asked: str
) -> None:
    rows = "".join(f"{written[:5]}{month:02}{written[7:]},Harbin,{month * 7}\n" for month in range(1, 13))
    file = tmp_path / "rent.csv"
    file.write_text(f"When,City,Rent\n{rows}", encoding="utf-8")
    index = search.build(open_document(file))
    for words in (written, asked):
        (found,) = (result.entry for result in index.find(words) if result.entry.kind == "row")
        assert written in found.heading
        assert found.text.endswith("Rent 84")


def test_places_in_a_long_text_are_found_at_once() -> None:
    text = "é a" * 30_000
    began = time.process_time()
    assert len(search.places(text, ["a"])) == 30_000
    assert time.process_time() - began < 1


def test_a_table_that_is_too_long_or_broken_is_left_out_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = cards()
    draft.files["office.csv"] = ""
    monkeypatch.setattr(entries, "MOST_ROWS", 3)
    assert index_of(draft, tmp_path).left_out == ("office-output", "sites")


def test_one_row_in_ten_thousand_is_found_and_no_more_are_shown_than_asked_for(tmp_path: Path) -> None:
    lines = (
        f'{n},"A mine in the north, with shaft {n} and the usual machines for coal and peat"' for n in range(10_000)
    )
    fields = [{"name": "id", "type": "integer"}, {"name": "text", "type": "string"}]
    sheet = opened(one_table("\n".join(["id,text", *lines, ""]), fields), tmp_path)
    index = search.build(sheet)
    assert len(index) == 10_001
    assert [one.entry.heading for one in index.find("shaft 9876")] == ["table, 9876"]
    assert len(index.find("mine")) == 100


@pytest.mark.parametrize(
    ("words", "notes"),
    [
        ("1284", ["It is 1,284 m long."]),
        ("1,284", ["It is 1,284 m long."]),
        ("190,271", ["A total of 190.271."]),
        ("190.271", ["A total of 190.271."]),
        ("1,234.5", ["Measured: 1234.5 t."]),
        ("1234,5", ["Measured: 1234.5 t."]),
        ("12 345", ["The sum, 12\u202f345."]),
        ("12345", ["The sum, 12\u202f345."]),
        ("russias trade", ["Russia’s trade."]),
        ("Russia's trade", ["Russia’s trade."]),
        ("st. sophia", ["St Sophia."]),
        ("sophia, st", ["St Sophia."]),
        ("“St Sophia", ["St Sophia."]),
        ('"sophia st"', []),
        ('measured "1234.5 t"', ["Measured: 1234.5 t."]),
        ("+1234.5", ["Measured: 1234.5 t."]),
        ("-1234.5", ["Measured: 1234.5 t."]),
        ("190.3", ["A total of 190.271."]),
        ("190,3", ["A total of 190.271."]),
        ("190.4", []),
    ],
)
def test_figures_are_found_however_they_are_written_and_words_without_their_points(
    tmp_path: Path, words: str, notes: list[str]
) -> None:
    every = ["It is 1,284 m long.", "A total of 190.271.", "Measured: 1234.5 t.", "The sum, 12\u202f345.",
             "Russia’s trade.", "St Sophia."]  # fmt: skip
    entries = [Entry("card", "Note", text, "Places") for text in every]
    found = Index(entries).find(words)
    assert [result.entry.text for result in found] == notes
    assert all(result.found for result in found)


def test_a_figure_in_one_way_is_before_those_that_it_is_a_part_of_in_another() -> None:
    texts = ["In 19045 days.", "From 1,904 on.", "19,045 people."]
    found = Index([Entry("card", "Note", text, "Places") for text in texts]).find("1904")
    assert found[0].entry.text == "From 1,904 on."


def test_a_figure_that_a_chart_rounds_comes_before_those_of_which_it_is_a_part() -> None:
    texts = ["172.73 in all.", "72.651 t", "72.74 t", "72.7 t", "72.75 t"]
    found = Index([Entry("card", "Note", text, "Places") for text in texts]).find("72.7")
    assert [result.entry.text for result in found] == ["72.651 t", "72.74 t", "72.7 t", "172.73 in all.", "72.75 t"]
    assert not Index([Entry("card", "Note", "0.07 and 0.65", "Places")]).find("0.7")
