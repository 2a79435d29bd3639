"""No text of a source adds an entry, a field or a line to its citation, and odd texts come back as they were."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harbin_viewer.factsheet.citation import cite, cite_all
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.words.visible import visible_line
from tests.factsheet.cited import from_tex, read_bibtex, read_markdown, read_ris

ATTACKS = (
    "}", "{", "\\", "%", "&", "#", "~", "^", "$", "_", '"', "@", ",", "=", "\n", "\r", "\r\n", "\u2028", "\u2029",
    "\x85", "\x0b", "\x0c", "\t", "\x00", "\x1b[31m", "\u202e", "}}\n@misc{evil,", "}, url = {https://evil.example}",
    "@comment{", "\nTY  - JOUR", "\r\nER  - \r\nTY  - GEN", "ER  - ", "\\input{x}", "\\end{document}", "\\\\", "\\}",
    "^^5c", "](https://evil.example)", "![x](https://evil.example/x.png)", "[a][b]", "[b]: https://evil.example",
    "<script>", "<https://evil.example>", "https://evil.example", "&lt;b&gt;", "&#x202e;", "`a`", "**a**", "___",
    "# a", "- a", "1. a", "www.evil.example", "a@evil.example", "> a", "|", "~~a~~", "\ud800",
)  # fmt: skip
LEGAL = (
    "Zürich", "Ærø", "“a” ‘b’ „c“", "«d»", "it's", "\\emph{x}", "$x^2$", "50 % & more", "中国统计年鉴 2024", "Ἀθῆναι",
    "a–b—c", "ﬁ", "x_1 {y}", "e\u0301",
)  # fmt: skip
FIELDS = ("name", "title", "publisher", "author", "date", "accessed", "path", "note", "date_of")
PIECES = st.one_of(st.sampled_from(ATTACKS), st.sampled_from(LEGAL), st.text(max_size=6))
TEXTS = st.lists(PIECES, max_size=5).map("".join)
SOURCES = st.fixed_dictionaries(
    {"title": TEXTS.filter(str.strip)}, optional={name: TEXTS for name in FIELDS if name != "title"}
)


def source_of(values: dict[str, str]) -> Source:
    said: dict[str, Any] = dict(values)
    if "path" in said:
        said["path"] = f"https://example.org/{said['path']}"
    return Source(**said)


@given(SOURCES, TEXTS)
def test_bibtex_is_one_entry_of_the_fields_that_there_are(values: dict[str, str], place: str) -> None:
    source = source_of(values)
    (entry,) = read_bibtex(cite(source, "bibtex", place))
    assert entry["type"] in ("misc", "online")
    known = {"type", "key", "author", "title", "organization", "date", "year", "url", "urldate", "note"}
    assert entry.keys() <= known
    assert entry.get("url", "https://example.org/").startswith("https://example.org/")
    assert from_tex(entry["title"]) == plain(source.title)
    assert from_tex(entry.get("organization", "")) == plain(source.publisher)
    assert from_tex(entry.get("author", "")) == plain(source.author)


@given(SOURCES, TEXTS)
def test_ris_is_one_record_of_one_line_a_tag(values: dict[str, str], place: str) -> None:
    source = source_of(values)
    (record,) = read_ris(cite(source, "ris", place))
    tags = [tag for tag, _value in record]
    assert len(set(tags)) == len(tags)
    assert set(tags) <= {"TY", "ID", "AU", "TI", "PB", "PY", "DA", "UR", "Y2", "SE", "N1"}
    found = dict(record)
    assert found["TI"] == plain(source.title)
    assert found.get("AU", "") == plain(source.author)
    assert found.get("PB", "") == plain(source.publisher)
    assert found.get("SE", "") == plain(place)


@given(SOURCES, TEXTS)
def test_plain_text_is_one_line_with_its_texts_as_they_are(values: dict[str, str], place: str) -> None:
    source = source_of(values)
    text = cite(source, "text", place)
    assert len(text.splitlines()) == 1
    assert visible_line(text) == text
    assert plain(source.title) in text


@given(SOURCES, TEXTS)
def test_markdown_has_the_words_of_the_source_and_leads_to_its_address_alone(
    values: dict[str, str], place: str
) -> None:
    source = source_of(values)
    text = cite(source, "markdown", place)
    words, links = read_markdown(text)
    assert len(text.splitlines()) == 1
    assert plain(source.title) in words
    assert all(link.startswith("https://example.org/") for link in links)
    assert len(links) <= 1


@given(st.lists(SOURCES, min_size=2, max_size=4))
def test_several_sources_are_as_many_entries_with_keys_of_their_own(many: list[dict[str, str]]) -> None:
    sources = [source_of(values) for values in many]
    entries = read_bibtex(cite_all(sources, "bibtex"))
    assert len(entries) == len(sources)
    assert len({entry["key"].casefold() for entry in entries}) == len(dict.fromkeys(sources))
    assert len(read_ris(cite_all(sources, "ris"))) == len(sources)
    assert len(cite_all(sources, "text").splitlines()) == len(sources)


@pytest.mark.parametrize("text", LEGAL)
def test_odd_texts_come_back_as_they_were(text: str) -> None:
    source = Source(name="x", title=text, publisher=text, author=text)
    (entry,) = read_bibtex(cite(source, "bibtex"))
    assert [from_tex(entry[name]) for name in ("title", "organization", "author")] == [text] * 3
    assert dict(read_ris(cite(source, "ris"))[0])["TI"] == text
    assert read_markdown(cite(source, "markdown"))[0].startswith(text)
    assert text in cite(source, "text")


def plain(text: str) -> str:
    """A text in one line, what nobody sees in it written out."""
    return visible_line(" ".join(text.split()))
