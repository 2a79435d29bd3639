"""Patterns that are compiled when they are first tried find what all others do, and each can be compiled."""

import copy
import pkgutil
import re
from importlib import import_module

import pytest

from harbin_viewer import lazy_re
from harbin_viewer.factsheet import roles


def test_it_finds_what_a_compiled_one_finds() -> None:
    lazy, usual = (which.compile(r"(?P<year>[12]\d{3})a", re.IGNORECASE) for which in (lazy_re, re))
    for text in ("1999A, 2001a", "2001", ""):
        assert lazy.findall(text) == usual.findall(text)
        assert (lazy.fullmatch(text) is None) is (usual.fullmatch(text) is None)
    assert [*map(bool, map(lazy.search, ("1999a", "x")))] == [True, False]
    assert lazy.sub("-", "2001a b") == "- b"
    assert (lazy.pattern, lazy.groupindex) == (usual.pattern, usual.groupindex)
    assert copy.copy(lazy).search("1999A") is not None


def test_it_is_compiled_when_it_is_first_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    usual = re.compile

    def noted(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return usual(pattern, flags)

    monkeypatch.setattr(re, "compile", noted)
    pattern = lazy_re.compile("(never tried)")
    assert pattern.pattern == "(never tried)"
    assert compiled == []
    assert pattern.search("never") is None
    assert compiled == ["(never tried)"]


def test_each_pattern_that_tells_what_a_column_is_can_be_compiled() -> None:
    found = 0
    for module in pkgutil.walk_packages(roles.__path__, f"{roles.__name__}."):
        for value in vars(import_module(module.name)).values():
            for pattern in value if isinstance(value, tuple) else (value,):
                if type(pattern) is lazy_re.compile:
                    assert pattern.flags >= 0
                    found += 1
    assert found > 150
