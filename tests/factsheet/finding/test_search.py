import time
from pathlib import Path

import pytest

from harbin_viewer.factsheet.finding import entries, search
from harbin_viewer.factsheet.finding.found_cell import found_cell
from harbin_viewer.factsheet.finding.search import Index
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.tabs.entry import Entry
from tests.factsheet.sheets import PROVENANCE, Draft, mines, one_table, opened


def index_of(draft: Draft, folder: Path) -> Index:
    document = opened(draft, folder)
    return search.build(document, document.findings)


def cards() -> Draft:
    """Mines with a deck of cards, a check and texts in several scripts."""
    draft = mines()
    names = ("name", "text", "group", *PROVENANCE)
    fields = [{"name": name, "type": "string"} for name in names]
    draft.descriptor["resources"].append(
        {"name": "sites", "title": "Sites", "path": "sites.csv", "schema": {"fields": fields}}
    )
    draft.files["sites.csv"] = "\n".join(
        [
            ",".join(names),
            "Chénier mine,Coal – and peat,North,firm,,p. 3,claimed,",
            "Peat bog,Opened by the Chénier family,South,office,,p. 4,single,",
            "Шахта Ёлка,Уголь,East,press,,,single,",
            "Straße 矿山,Tunnel,West,press,,,single,",
            "",
        ]
    )
    tab = {"kind": "cards", "name": "sites", "title": "Places", "decks": [{"resource": "sites"}]}
    draft.descriptor["factsheet"]["tabs"].append(tab)
    draft.descriptor["factsheet"]["checks"] = [
        {"type": "sequence", "name": "years", "title": "Years without gaps", "resource": "firm-output", "field": "year"}
    ]
    return draft


@pytest.mark.parametrize(
    ("words", "kind", "heading"),
    [
        ("places", "tab", "Places"),
        ("2021 claimed 110", "row", "Output by the firm, 2021"),
        ("statistics mining", "source", "Statistics of mining"),
        ("example.org", "source", "Report on mining"),
        ("without a gap", "finding", "Output by the firm"),
        ("chenier mine", "card", "Chénier mine"),
        ("CHÉNIER COAL", "card", "Chénier mine"),
        ("coal - peat", "card", "Chénier mine"),
        ("елка", "card", "Шахта Ёлка"),
        ("strasse", "card", "Straße 矿山"),
        ("矿", "card", "Straße 矿山"),
    ],
)
def test_everything_is_found_by_its_words_without_regard_to_case_and_accents(
    words: str, kind: str, heading: str, tmp_path: Path
) -> None:
    results = index_of(cards(), tmp_path).find(words)
    assert (kind, heading) in {(one.entry.kind, one.entry.heading) for one in results}


def test_all_words_must_match(tmp_path: Path) -> None:
    index = index_of(cards(), tmp_path)
    assert index.find("chenier") != ()
    assert index.find("chenier gold") == ()
    assert index.find("") == index.find("  ") == ()


def test_headings_that_begin_so_come_first_then_headings_then_texts(tmp_path: Path) -> None:
    found = [one.entry.heading for one in index_of(cards(), tmp_path).find("chenier")]
    assert found == ["Chénier mine", "Peat bog"]
    found = [one.entry.heading for one in index_of(cards(), tmp_path).find("peat")]
    assert found == ["Peat bog", "Chénier mine"]


def test_a_result_says_where_it_is(tmp_path: Path) -> None:
    index = index_of(cards(), tmp_path)
    card = index.find("chenier mine")[0].entry
    assert (card.tab, card.where, card.cell) == ("sites", "Places · Sites", CellAt("sites", 0, "text"))
    row = next(one.entry for one in index.find("2021 110") if one.entry.kind == "row")
    assert (row.tab, row.view, row.cell) == ("charts", "output", CellAt("firm-output", 1, "output"))
    chart = next(one.entry for one in index.find("output") if one.entry.kind == "chart")
    assert (chart.tab, chart.view) == ("charts", "output")
    finding = next(one.entry for one in index.find("without a gap") if one.entry.kind == "finding")
    assert finding.check == "years"
    assert next(one.entry for one in index.find("statistics") if one.entry.kind == "source").source == "office"
    highlight = next(one.entry for one in index.find("output 110") if one.entry.kind == "highlight")
    assert (highlight.tab, highlight.cell) == ("summary", CellAt("firm-output", 1, "output"))


def test_a_row_leads_to_the_first_figure_that_it_has(tmp_path: Path) -> None:
    fields = [{"name": "id", "type": "string"}, {"name": "usd", "type": "number"}, {"name": "yuan", "type": "number"}]
    index = index_of(one_table("id,usd,yuan\none,,2.5\ntwo,1.5,\nthree,,\n", fields, primaryKey="id"), tmp_path)
    found = {one: index.find(one)[0].entry.cell for one in ("one", "two", "three")}
    assert [cell.field for cell in found.values() if cell] == ["yuan", "usd", "usd"]


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("2021", "output"),
        ("2021 110", "output"),
        ("2021 growth", "growth"),
        ("2021 10%", "growth"),
        ("weather", "growth"),
        ("claimed", "output"),
        ("p. 1", "output"),
    ],
)
def test_words_lead_to_the_figure_in_which_or_in_whose_note_they_stand(words: str, field: str, tmp_path: Path) -> None:
    draft = mines()
    for resource in (0, 1):
        draft.field("growth", resource)["note"] = "note on growth"
        draft.resource(resource)["schema"]["fields"].append({"name": "note on growth", "type": "string"})
        name = ("firm.csv", "office.csv")[resource]
        lines = str(draft.files[name]).splitlines()
        draft.files[name] = "\n".join(
            [f"{lines[0]},note on growth", *(f"{one},As the weather was" for one in lines[1:])]
        )
    entry = next(one.entry for one in index_of(draft, tmp_path).find(words) if one.entry.heading.endswith("2021"))
    assert found_cell(opened(draft, tmp_path), entry, words) == CellAt("firm-output", 1, field)


def test_words_lead_to_the_text_in_which_they_stand(tmp_path: Path) -> None:
    fields = [{"name": name, "type": "string"} for name in ("subject", "says", "since", "place", "note")]
    draft = one_table("subject,says,since,place,note\nowner,the state,the war,p. 1,Not so.\n", fields)
    (result,) = index_of(draft, tmp_path).find("owner")
    document = opened(draft, tmp_path)
    found = {words: found_cell(document, result.entry, words) for words in ("owner", "state", "owner war", "not so")}
    assert [one.field for one in found.values() if one] == ["says", "says", "since", "says"]


def test_what_only_machines_read_is_found_and_not_shown(tmp_path: Path) -> None:
    draft = cards()
    kinds = {"period": "string", "sort": "integer", "text": "string", "check": "string", "workers": "integer"}
    fields: list[dict[str, str]] = [{"name": name, "type": kind} for name, kind in kinds.items()]
    fields[-1]["unit"] = "men"
    fields += [{"name": name, "type": "string"} for name in PROVENANCE]
    draft.descriptor["resources"].append({"name": "notes", "path": "notes.csv", "schema": {"fields": fields}})
    draft.files["notes.csv"] = (
        f"{','.join(one['name'] for one in fields)}\nOnce,1952,Deep.,years,7,firm,,p. 1,claimed,So.\n"
    )
    draft.descriptor["factsheet"]["tabs"][0]["notes"] = "notes"
    index = index_of(draft, tmp_path)
    for words in ("deep", "1952 claimed years"):
        (result,) = (one for one in index.find(words) if one.entry.heading == "notes, Once")
        assert result.excerpt == "Deep. workers 7 men. p. 1. So. The Firm"
    row = next(one for one in index.find("2021 110") if one.entry.kind == "row")
    assert row.excerpt == "Output 110 kt. Growth 10%. measured 31 January 2022. p. 1. The Firm"


def test_a_row_of_several_charts_is_not_said_to_be_in_the_first_of_them(tmp_path: Path) -> None:
    draft = mines()
    view = draft.descriptor["views"][0]
    draft.descriptor["views"].append(view | {"name": "firm", "resources": ["firm-output"]})
    draft.descriptor["views"][1]["spec"] = view["spec"] | {"series": ["output"]}
    draft.descriptor["factsheet"]["tabs"][1]["views"] = ["output", "firm"]
    places = {one.entry.where for one in index_of(draft, tmp_path).find("2021") if one.entry.kind == "row"}
    assert places == {"Charts", "Charts · Output"}


def test_the_excerpt_shows_the_words_in_their_own_letters() -> None:
    text = "Straßen und Häuser, " * 10 + "dann das Café am Ende der Straße, " + "und weiter " * 10
    shown = search.excerpt(text, [search.fold("cafe")])
    assert "Café" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 100
    assert search.excerpt("short", ["x"]) == "short"


@pytest.mark.parametrize("word", ["dann", "Café", "Straße,", "weiter"])
def test_an_excerpt_cuts_no_word_in_two(word: str) -> None:
    text = "Straßen und Häuser, " * 10 + "dann das Café am Ende der Straße, " + "und weiter " * 10
    shown = search.excerpt(text, [search.fold(word)]).removeprefix("… ").removesuffix(" …")
    assert word in shown
    assert f" {shown} " in f" {text.strip()} "
    assert search.excerpt("x" * 300, ["x"]) == f"{'x' * 90} …"


def marked(text: str, *words: str) -> list[str]:
    return [text[start : start + length] for start, length in search.places(text, [search.fold(one) for one in words])]


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


def test_places_in_a_long_text_are_found_at_once() -> None:
    text = "é a" * 30_000
    began = time.perf_counter()
    assert len(search.places(text, ["a"])) == 30_000
    assert time.perf_counter() - began < 1


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
