import re
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from harbin_viewer.bundle import default_sheet
from harbin_viewer.factsheet.citation import FORMATS, address, cite, cite_all, date_in_words, key
from harbin_viewer.factsheet.descriptor.package import open_package
from harbin_viewer.factsheet.model.package.source import Source

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
    assert (
        cite(Source(title="Series", date="2025-10-22", date_of="updated"), "text") == "Series. Updated 22 October 2025."
    )


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
     ("2021-13", "2021-13"), ("2021-00", "2021-00"),
     ("2021-01", "January 2021"), ("2021-12", "December 2021"), ("2021-03-04T10:00:00Z", "4 March 2021")],
)  # fmt: skip
def test_dates_are_told_as_exactly_as_they_are_known(date: str, words: str) -> None:
    assert date_in_words(date) == words


def test_only_addresses_that_a_browser_opens_are_addresses() -> None:
    assert address(FULL) == FULL.path
    assert address(Source(title="A", path="files/a.pdf")) == ""
    assert address(Source(title="A", path="javascript:alert(1)")) == ""


TEXTS = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=60)
TRICKY = st.text(alphabet='{}\\%$&#_~^"@,= \nаж–é[]<>*1.-', min_size=1, max_size=40)


def read_bibtex(text: str) -> dict[str, str]:
    """An entry as BibTeX reads it: braces count wherever they stand, also after a backslash."""
    head = re.match(r"@(online|misc)\{([^\s,{}%#\"'()=\\]+),", text)
    assert head, text
    fields, at = {"type": head[1], "key": head[2]}, head.end()
    while not re.fullmatch(r"\s*\}\s*", text[at:]):
        name = re.match(r"\s*([a-z]+)\s*=\s*\{", text[at:])
        assert name, text[at:]
        start, depth = at + name.end(), 1
        end = start
        while depth:
            assert end < len(text), "a brace is not closed"
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        fields[name[1]] = text[start : end - 1]
        assert text[end] == ","
        at = end + 1
    return fields


@given(st.one_of(TEXTS, TRICKY), st.one_of(TEXTS, TRICKY))
def test_bibtex_can_be_read_whatever_stands_in_the_texts(title: str, note: str) -> None:
    source = Source(name="x", title=title, publisher=title, note=note, path="https://example.org/{a}\\b c")
    found = read_bibtex(cite(source, "bibtex", place=note))
    assert found["type"] == "online"
    assert found["url"] == "https://example.org/%7Ba%7D%5Cb%20c"
    bare = re.sub(r"\\(text[a-z]+\{\}|[$&%#_])", "", found["title"][1:-1])
    assert not set(bare) & set("\\{}$&%#_~^"), "TeX would read a sign of the title otherwise"


@given(st.one_of(TEXTS, TRICKY))
def test_a_record_of_ris_keeps_to_one_line_a_tag(title: str) -> None:
    lines = cite(Source(name="x", title=title, note=title), "ris").split("\r\n")
    assert lines[0] == "TY  - GEN"
    assert lines[-2:] == ["ER  - ", ""]
    assert all(re.match(r"(TY|ID|TI|N1|ER)  - ", line) for line in lines[:-1])
    assert len(lines) <= 6


@given(TRICKY)
def test_markdown_shows_the_title_as_it_is_and_makes_no_list(title: str) -> None:
    assume(title.split())
    text = cite(Source(title=title), "markdown")
    assert re.sub(r"\\([^a-zа-я0-9\s])", r"\1", text).rstrip(".") == " ".join(title.split()).rstrip(".")
    assert not re.match(r"\d+[.)] |[-+] |#", text)


@pytest.mark.parametrize(
    ("title", "written"),
    [("1984", "1984\\."), ("- a", "\\- a."), ("a &amp; b", "a \\&amp; b."), ("a & b", "a & b."), ("a\nb", "a b.")],
)
def test_markdown_takes_no_title_for_a_list_or_an_entity(title: str, written: str) -> None:
    assert cite(Source(title=title), "markdown") == written


def test_an_address_ends_where_it_ends() -> None:
    source = Source(title="A", path="https://example.org/<b>")
    assert cite(source, "markdown") == "[A](<https://example.org/%3Cb%3E>)."


def test_a_day_of_access_that_is_none_is_not_written_as_one() -> None:
    assert "urldate" not in cite(Source(title="A", path="https://example.org", accessed="spring"), "bibtex")


def test_every_source_of_the_bundled_sheet_can_be_read_in_each_format() -> None:
    for source in open_package(default_sheet()).sound().sources:
        found = read_bibtex(cite(source, "bibtex", "p. 1"))
        assert found["key"] == source.name
        assert found.get("url", "") == address(source)
        assert cite(source, "ris").startswith("TY  - ")
        assert source.title in cite(source, "text")


def test_a_key_is_the_name_in_the_sheet_or_made_of_label_and_year() -> None:
    assert key(FULL) == "press-2021"
    assert key(Source(title="Über Berge", publisher="Ärzte & Co", date="2020-01")) == "rzte-co-2020"
    assert key(Source(title="矿山")) == "source"


def test_several_sources_make_one_file() -> None:
    for form in FORMATS:
        text = cite_all([FULL, BARE], form)
        assert cite(FULL, form) in text
        assert cite(BARE, form) in text
    assert cite_all([BARE, BARE], "text") == "An old report.\nAn old report."
    assert cite_all([BARE, BARE], "bibtex") == f"{cite(BARE, 'bibtex')}\n\n{cite(BARE, 'bibtex')}"
    assert cite_all([BARE, BARE], "ris") == f"{cite(BARE, 'ris')}\r\n{cite(BARE, 'ris')}"


BREAKING_OUT = [
    "2024-01-01T}, url={https://evil.example}}@misc{x", "2024\nER  - \nTY  - GEN", "2024-01-01\n",
    "2024-05T\r\nUR  - x",
    "\u0662\u0660\u0662\u0664", "}", "a,b{c}%#", "](javascript:x)\n\n# heading", "\x1b[31m\u202e\u2028\x85",
]  # fmt: skip


@pytest.mark.parametrize("value", BREAKING_OUT)
@pytest.mark.parametrize("field", ["name", "title", "publisher", "author", "date", "accessed", "path", "note", "place"])
def test_no_value_breaks_out_of_its_citation(field: str, value: str) -> None:
    values: dict[str, Any] = {"title": "T", "path": "https://example.org/"}
    if field != "place":
        values[field] = f"https://example.org/{value}" if field == "path" else value
    cited = {form: cite(Source(**values), form, value if field == "place" else "") for form in FORMATS}
    assert all(text.replace("\r\n", "").replace("\n", "").isprintable() for text in cited.values())
    assert "\n" not in cited["text"] + cited["markdown"]
    assert len(re.findall(r"^@", cited["bibtex"], re.MULTILINE)) == 1
    assert cited["bibtex"].count("{") == cited["bibtex"].count("}")
    entry = r"  [a-z]+ = \{.*\},|@(online|misc)\{[^{},%#\s]+,|\}"
    assert all(re.fullmatch(entry, line) for line in cited["bibtex"].split("\n"))
    lines = cited["ris"].split("\r\n")
    assert [line[:2] for line in lines].count("TY") == [line[:2] for line in lines].count("ER") == 1
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines[:-1])


def test_the_time_of_a_day_is_passed_over_in_a_date() -> None:
    source = Source(title="T", date="2024-01-02T03:04:05Z", accessed="2024-01-02T03:04+01:00")
    assert "date = {2024-01-02}," in cite(source, "bibtex")
    assert "urldate = {2024-01-02}," in cite(source, "bibtex")
    assert "Y2  - 2024/01/02/" in cite(source, "ris")


EVIL = "2024-01-01T}, url={https://evil.example}}@misc{x,"


@pytest.mark.parametrize("date", [EVIL, EVIL.replace("@", "\n@"), f"soon {EVIL}"])
def test_nothing_that_a_source_says_becomes_a_part_of_the_bibliography(date: str) -> None:
    source = Source(
        name="World Bank, {2017}", title="A", date=date, accessed=date, path="https://example.org/a\nTY  - x"
    )
    entry = cite(source, "bibtex")
    assert entry.startswith("@misc{world-bank-2017,\n")
    assert entry.count("{") - entry.count("}") == 0
    assert "url={" not in entry
    assert "\n@" not in entry
    assert "\n" not in cite(source, "text")
    assert "\n" not in cite(source, "markdown")
    assert cite(source, "ris").count("TY  - ") == 1


def test_a_date_with_a_time_is_cited_as_a_day() -> None:
    entry = cite(Source(name="a", title="A", date="2024-01-01T10:00:00Z"), "bibtex")
    assert "date = {2024-01-01}," in entry
