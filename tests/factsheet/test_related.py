import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer import bundle
from harbin_viewer.factsheet import related
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.finding.search import build
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.provenance import provenance

FACTS = "name,town,text,status\nBridge,North,It carries trains.,single\nBridge,South,It carries cars.,single\n"
CLAIMS = (
    "name,text,related,status\nRail,Trains will cross.,facts:Bridge|North,claimed\nAir,Planes will land.,,claimed\n"
)


def field(name: str) -> dict[str, Any]:
    return {"name": name, "type": "string"}


def sheet(folder: Path, claims: str = CLAIMS) -> Document:
    (folder / "facts.csv").write_text(FACTS, encoding="utf-8")
    (folder / "claims.csv").write_text(claims, encoding="utf-8")
    tables = [("facts", FACTS, ["name", "town"]), ("claims", claims, "name")]
    descriptor = {
        "name": "claims", "title": "Claims",
        "resources": [
            {"name": name, "path": f"{name}.csv",
             "schema": {"primaryKey": key, "fields": [field(column) for column in text.split("\n")[0].split(",")]}}
            for name, text, key in tables
        ],
        "factsheet": {
            "tabs": [{"kind": "cards", "name": "cards", "title": "Cards", "decks": [{"resource": "claims"}]}],
            "checks": [{"type": "sources", "name": "sources", "title": "What rows name is there"}],
        },
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return open_document(folder)


def test_a_claim_leads_to_the_fact_that_it_names_and_the_fact_back(tmp_path: Path) -> None:
    document = sheet(tmp_path)
    claim = provenance(document, CellAt("claims", 0, "text"))
    assert [(fact.cell, fact.text) for fact in claim.documented or ()] == [
        (CellAt("facts", 0, "text"), "It carries trains.")
    ]
    fact = provenance(document, CellAt("facts", 0, "town"))
    assert [said.text for said in fact.claims] == ["Trains will cross."]
    assert fact.documented is None


def test_that_nothing_bears_on_a_claim_is_told_apart_from_a_table_that_names_nothing(tmp_path: Path) -> None:
    document = sheet(tmp_path)
    assert provenance(document, CellAt("claims", 1, "text")).documented == ()
    assert provenance(document, CellAt("facts", 1, "text")).documented is None
    assert provenance(document, CellAt("facts", 1, "text")).claims == ()


@pytest.mark.parametrize("written", ["facts:Bridge|East", "facts:Bridge", "nowhere:Bridge", "Bridge"])
def test_a_name_that_leads_nowhere_is_a_finding_with_its_row(tmp_path: Path, written: str) -> None:
    document = sheet(tmp_path, CLAIMS.replace("facts:Bridge|North", written))
    differing = [finding for finding in document.findings if finding.verdict == "differs"]
    assert [finding.cell for finding in differing if finding.cell] == [CellAt("claims", 0, "related")]
    assert f"“{written}”" in differing[0].sentence


def test_many_names_are_found_as_few_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [(f"c{row}", "Said.", f"claims:c{row % 7}; claims: c{row * 2}; nowhere:x", "claimed") for row in range(40)]
    text = "name,text,related,status\n" + "".join(f"{','.join(claim)}\n" for claim in claims)
    document = sheet(tmp_path, text)
    few = [related.named_by(document, "claims", row) for row in range(40)]
    naming = [related.naming(document, "claims", row) for row in range(40)]
    monkeypatch.setattr(related, "_MANY", 3)
    other = open_document(tmp_path)
    assert [related.named_by(other, "claims", row) for row in range(40)] == few
    assert [related.naming(other, "claims", row) for row in range(40)] == naming
    assert [row for row, _written in related.lost(other, "claims")] == [
        row for row, named in enumerate(few) for known in named if known.cell is None
    ]


def test_several_names_are_words_for_a_card() -> None:
    assert related.in_words("facts:Bridge|North; visit:Institute", "claimed") == "Documented: Bridge, North; Institute."


def test_a_claim_says_that_it_names_nothing_and_no_other_row_does() -> None:
    assert related.in_words(None, "claimed") == related.in_words("", "claimed") == "No documented fact is named."
    assert related.in_words(None, "confirmed") == related.in_words(related.NO_COLUMN, "claimed") == ""


@pytest.mark.parametrize("checks", [[], [{"type": "sources", "name": "sources", "title": "Sources"}]])
def test_a_fact_that_is_not_there_is_named_whatever_the_sheet_checks(tmp_path: Path, checks: list[Any]) -> None:
    folder = sheet(tmp_path, CLAIMS.replace("Bridge|North", "Bridge|West")).folder
    descriptor = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    descriptor["factsheet"]["checks"] = checks
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    examined = examine(folder)
    told = [*(mistake.problem for mistake in examined.mistakes), *(found.sentence for found in examined.findings)]
    assert sum("“facts:Bridge|West”" in sentence for sentence in told) == 1
    assert not examined.holds


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("facts:Bridge|North", "Documented: Bridge, North."),
        ("china-customs:2020; facts:Rail bridge", "Documented: china customs 2020; Rail bridge."),
        ("", "No documented fact is named."),
    ],
)
def test_a_card_names_its_facts_in_words_and_find_finds_them(tmp_path: Path, written: str, words: str) -> None:
    assert related.in_words(written, "claimed") == words
    found = build(sheet(tmp_path)).find("Documented Bridge North")
    assert next(result.entry.text for result in found) == "Trains will cross. Documented: Bridge, North"


def test_a_fact_that_is_a_figure_is_told_as_that_and_not_as_its_year() -> None:
    document = open_document(bundle.default_sheet())
    facts = provenance(document, CellAt("article-passages", 7, "text")).documented or ()
    assert [fact.text for fact in facts if fact.cell.resource == "heilongjiang"] == ["131.3 billion yuan"]
