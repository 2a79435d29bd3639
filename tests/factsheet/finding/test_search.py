"""None"""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.finding.found_cell import found_cell
from harbin_viewer.factsheet.finding.hits import Hits
from harbin_viewer.factsheet.finding.search import Index
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.tabs.entry import Entry
from tests.factsheet.finding.search_samples import cards, index_of
from tests.factsheet.sheets import PROVENANCE, mines, one_table, opened


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


def test_names_of_sources_and_of_other_rows_are_read_in_words(tmp_path: Path) -> None:
    draft = mines()
    fields = [{"name": name, "type": "string"} for name in ("name", "says", "own", "related", "source", "references")]
    fields[1]["references"] = "own"
    draft.descriptor["resources"].append({"name": "words", "path": "words.csv", "schema": {"fields": fields}})
    draft.files["words.csv"] = "name,says,own,related,source,references\nOne,Is it so?,press,firm-output:2020,firm,\n"
    (result,) = index_of(draft, tmp_path).find("“is it so” press")
    assert result.excerpt == "Is it so? Documented: firm output 2020. The Firm"


def test_the_change_of_a_highlight_is_found_with_its_sign_and_without(tmp_path: Path) -> None:
    draft = mines()
    (highlight,) = draft.descriptor["factsheet"]["tabs"][0]["highlights"]
    cell = {**highlight["cell"], "field": "growth"}
    highlight["change"] = {"figure": -10.5, "unit": "%", "label": "on 2020, as stated", "cell": cell}
    index = index_of(draft, tmp_path)
    for words in ("-10.5%", "−10.5%", "10.5% on 2020"):
        (result,) = index.find(words)
        assert result.entry.kind == "highlight"
        assert "−10.5% on 2020, as stated" in result.excerpt


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


@pytest.mark.parametrize("words", ["saint sophia", "St. Sophia"])
def test_saints_are_found_however_they_are_written(words: str) -> None:
    headings = {"St Sophia, a church", "The Saint Sophia choir"}
    entries = [Entry("card", heading, "", "Places") for heading in sorted(headings)]
    assert {result.entry.heading for result in Index(entries).find(words)} == headings
    assert not Index([Entry("card", "The first Sophia", "", "Places")]).find("saint sophia")


def test_a_year_leads_to_the_figure_of_that_year_also_where_no_key_says_that_it_names_the_row(tmp_path: Path) -> None:
    fields = [
        {"name": name, "type": kind} for name, kind in (("year", "integer"), ("country", "string"), ("gdp", "number"))
    ]
    draft = one_table("year,country,gdp\n2010,Peru,1.5\n2011,Peru,2.5\n", fields)
    (result,) = index_of(draft, tmp_path).find("peru 2011")
    assert result.entry.heading == "table, 2011, Peru"
    assert found_cell(opened(draft, tmp_path), result.entry, "peru 2011") == CellAt("table", 1, "gdp")


def test_in_a_sheet_that_was_changed_the_same_hit_is_gone_on_from() -> None:
    entries = [Entry("card", name, "A mine.", "Places") for name in ("Old", "Deep", "New")]
    hits = Hits("mine", tuple(entries), 1)
    more = [Entry("card", "First", "Another mine.", "Places"), *entries]
    assert hits.found_anew(Index(more)).entry == entries[1]
    assert hits.found_anew(Index(entries[:1])).entry == entries[0]
    assert hits.found_anew(Index([])) == hits


def test_a_figure_comes_before_the_field_whose_bounds_it_is() -> None:
    field = Entry("field", "Cost", "number · €", "Overview", also="“Cost” is measured: numbers from 156 to 4,997.25.")
    row = Entry("row", "Total", "Cost 4997.25 €", "Tables")

    assert [result.entry for result in Index([field, row]).find("4997")] == [row, field]


@pytest.mark.parametrize("words", ["800635", "800,635", "800 635", "80063", "800635.5"])
def test_a_figure_is_found_with_and_without_separators_and_told_as_its_table_writes_it(
    words: str, tmp_path: Path
) -> None:
    fields = [
        {"name": "id", "type": "string"},
        {"name": "code", "type": "integer"},
        {"name": "tons", "type": "number", "unit": "t"},
    ]
    index = index_of(one_table("id,code,tons\none,12345,800635.5\ntwo,1,2\n", fields, primaryKey="id"), tmp_path)
    assert index.find(words)[0].excerpt == "code 12345. tons 800,635.5 t"
