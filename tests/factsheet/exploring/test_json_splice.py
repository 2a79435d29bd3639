"""A descriptor gets one more view, and every other byte stays."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harbin_viewer.factsheet.exploring.json_splice import with_member

MEMBER = {"name": "new", "title": "“New”"}


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1, "views": [{"name": "x"}]}',
        '{\n  "views": [\n    {"name": "x", "note": "a ] and a } in it"}\n  ],\n  "a": 1.0\n}\n',
        '{"a": {"views": [1]}, "views": []}',
        '{"a": [1, 2.50]}',
        "{}",
        '\ufeff{\r\n\t"views": [ ],\r\n\t"b": "é"\r\n}',
    ],
)
def test_the_member_comes_last_and_all_else_stays(text: str) -> None:
    spliced = with_member(text, "views", MEMBER)
    before, after = json.loads(text.lstrip("\ufeff")), json.loads(spliced.lstrip("\ufeff"))
    assert after.pop("views") == [*before.pop("views", []), MEMBER]
    assert after == before
    pieces = iter(spliced)
    assert all(letter in pieces for letter in text)  # what was there is there, in its order


@settings(max_examples=25)
@given(st.dictionaries(st.text(), st.recursive(st.integers() | st.text() | st.none(), st.lists), max_size=5))
def test_any_object_takes_a_member(document: dict[str, object]) -> None:
    document.pop("views", None)
    for indent in (None, 2):
        text = json.dumps(document, indent=indent, ensure_ascii=False)
        assert json.loads(with_member(text, "views", MEMBER)) == {**document, "views": [MEMBER]}


def test_what_is_no_object_is_refused() -> None:
    with pytest.raises(ValueError, match="no JSON object"):
        with_member("[1]", "views", MEMBER)
    with pytest.raises(ValueError, match="no array"):
        with_member('{"views": 3}', "views", MEMBER)
