"""A line of very many blanks, between a mark and a word, is looked at once, whatever a document is written in."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources import recognition
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import said_in, unit_said
from tests.factsheet.sources.samples import table

BLANKS = " " * 200_000

BARS = "| Town | People |\n|---|---|\n| Ulm | 5 |\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.md", f"## A{BLANKS}b ##\n\n{BARS}"),
        ("x.adoc", f"== A{BLANKS}b\n.A{BLANKS}b\n|===\n|Town |People\n\n|Ulm |5\n|===\n"),
        ("x.org", f"* A{BLANKS}b :tag:\n#+NOTE: a{BLANKS}b\n| Town | People |\n|---+---|\n| Ulm | 5 |\n"),
        ("x.wiki", f"== A{BLANKS}b ==\n{{|\n! Town !! People\n|-\n| Ulm || 5\n|}}\n"),
        ("x.txt", f"== A{BLANKS[:30_000]}b ==\nh1. A{BLANKS[:30_000]}b\n^ Town ^ People ^\n| Ulm | 5 |\n"),
        (
            "x.rst",
            f".. table:: A{BLANKS}b\n\n   ==== ======\n   Town People\n   ==== ======\n   Ulm  5\n   ==== ======\n",
        ),
    ],
)
def test_a_heading_of_very_many_blanks_is_read_once(name: str, text: str) -> None:
    assert list(table(text, name).rows) == [["Ulm", "5"]]


@pytest.mark.parametrize("head", [BLANKS[:60_000], "<!-- a -->" * 400, f"<!-- a -->{BLANKS[:4000]}" * 2])
def test_what_begins_with_blanks_or_remarks_alone_is_looked_at_once(head: str) -> None:
    assert recognition.recognise(head.encode(), "x.txt") is recognition.recognise(b"a", "x.txt")


def test_headings_are_what_they_were() -> None:
    assert table(f"# C# and F# ##  \n\n{BARS}", "x.md").title == "C# and F#"
    assert (
        table("** TODO Towns of two :a:b:\n| Town | People |\n|---+---|\n| Ulm | 5 |\n", "x.org").title
        == "Towns of two"
    )
    assert [unit_said(cell) for cell in ("(単位 : %)", "[Unit: persons]", "(Unit persons)", "(Unit)")] == [
        "%", "persons", "persons", "",
    ]  # fmt: skip
    assert unit_said(f"(Unit{BLANKS}") == ""
    assert said_in(f"A{BLANKS}b · Unit: %") == [f"A{BLANKS}b", "Unit: %"]
