import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harbin_viewer.factsheet.citation import FORMATS, address, cite, cite_all, date_in_words, key
from harbin_viewer.factsheet.sheet import Source

FULL = Source(
    name="press-2021", title="Mines & pits: 50 % more?", publisher="The Press", author="A. Smith", date="2021-03-04",
    accessed="2026-11-24", path="https://example.org/a_b?c=1%20d", note="In *English*.",
)  # fmt: skip
BARE = Source(title="An old report", kind="document")


def test_plain_text_names_author_title_publisher_date_address_and_access() -> None:
    assert cite(FULL, "text", "p. 7") == (
        "A. Smith. Mines & pits: 50 % more? The Press, 4 March 2021. p. 7. "
        "https://example.org/a_b?c=1%20d (accessed 24 November 2026)."
    )
    assert cite(BARE, "text") == "An old report."


def test_markdown_links_the_title_and_keeps_signs_as_they_are() -> None:
    assert cite(FULL, "markdown").startswith("A. Smith. [Mines & pits: 50 % more?](<https://example.org/a_b?c=1%20d>)")
    assert cite(Source(title="[a] *b* _c_"), "markdown") == r"\[a\] \*b\* \_c\_."


def test_bibtex_has_a_stable_key_a_type_and_escaped_texts() -> None:
    assert cite(FULL, "bibtex") == "\n".join(
        [
            "@online{press-2021,",
            "  author = {A. Smith},",
            r"  title = {{Mines \& pits: 50 \% more?}},",
            "  organization = {{The Press}},",
            "  date = {2021-03-04},",
            "  year = {2021},",
            "  url = {https://example.org/a_b?c=1%20d},",
            "  urldate = {2026-11-24},",
            "  note = {In *English*.},",
            "}",
        ]
    )
    assert cite(BARE, "bibtex") == "@misc{an-old-report,\n  title = {{An old report}},\n}"


def test_ris_has_one_line_a_tag_and_ends_its_record() -> None:
    assert cite(FULL, "ris", "p. 7").split("\r\n") == [
        "TY  - ELEC", "ID  - press-2021", "AU  - A. Smith", "TI  - Mines & pits: 50 % more?", "PB  - The Press",
        "PY  - 2021", "DA  - 2021/03/04/", "UR  - https://example.org/a_b?c=1%20d", "Y2  - 2026/11/24/", "SE  - p. 7",
        "N1  - In *English*.", "ER  - ", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        (BARE, "GEN"),
        (Source(title="Statistics", kind="body"), "DATA"),
        (Source(title="Report", publisher="The Press", date="2021-03"), "NEWS"),
        (Source(title="Book", publisher="The Press", date="2021"), "GEN"),
    ],
)
def test_the_type_of_a_record_follows_from_what_is_known(source: Source, kind: str) -> None:
    assert cite(source, "ris").startswith(f"TY  - {kind}\r\n")


@pytest.mark.parametrize(
    ("date", "words"),
    [("2021-03-04", "4 March 2021"), ("2021-03", "March 2021"), ("2021", "2021"), ("", ""), ("spring", "spring"),
     ("2021-13", "2021-13"), ("2021-03-04T10:00:00Z", "4 March 2021")],
)  # fmt: skip
def test_dates_are_told_as_exactly_as_they_are_known(date: str, words: str) -> None:
    assert date_in_words(date) == words


def test_only_addresses_that_a_browser_opens_are_addresses() -> None:
    assert address(FULL) == FULL.path
    assert address(Source(title="A", path="files/a.pdf")) == ""
    assert address(Source(title="A", path="javascript:alert(1)")) == ""


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_no_title_breaks_out_of_its_field(title: str) -> None:
    source = Source(name="x", title=title)
    bibtex = cite(source, "bibtex")
    unescaped = re.sub(r"\\[{}]", "", bibtex)
    assert unescaped.count("{") == unescaped.count("}")
    assert len(bibtex.split("\n")) <= 3
    assert len(cite(source, "ris").split("\r\n")) <= 5
    assert all(re.match(r"(TY|ID|TI|ER)  - ", line) for line in cite(source, "ris").split("\r\n") if line)


def test_a_key_is_the_name_in_the_sheet_or_made_of_label_and_year() -> None:
    assert key(FULL) == "press-2021"
    assert key(Source(title="Über Berge", publisher="Ärzte & Co", date="2020-01")) == "rzte-co-2020"
    assert key(Source(title="矿山")) == "source"


def test_several_sources_make_one_file() -> None:
    for form in FORMATS:
        text = cite_all([FULL, BARE], form)
        assert cite(FULL, form) in text
        assert cite(BARE, form) in text
