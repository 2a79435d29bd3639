"""Enums of Qt that are made quickly are those that Python makes in its usual way, in all that can be seen of them."""

from __future__ import annotations

import enum
import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from harbin_viewer import pyside, qt_enums

_ALL_OF_QT = """
import enum, json, sys
from harbin_viewer import pyside, qt_enums
if sys.argv[1] == "quickly":
    qt_enums.make_quickly()
from PySide6 import QtCore, QtGui, QtWidgets

def described(kind):
    def seen(name, value):
        if name in kind.__members__:
            return value is kind.__members__[name]
        if name in ("_member_map_", "_value2member_map_"):
            return [(str(key), repr(of), of._sort_order_, of.__objclass__ is kind) for key, of in value.items()]
        value = getattr(value, "__func__", value)
        return getattr(value, "__qualname__", type(value).__name__) if callable(value) else repr(value)
    return [kind.__base__.__name__, kind.__module__, kind.__qualname__, repr(list(kind)), dir(kind),
            {name: seen(name, value) for name, value in vars(kind).items()}]

found = {}
for module in (QtCore, QtGui, QtWidgets):
    for name in dir(module):
        of_class = getattr(module, name)
        for kind in (of_class, *vars(of_class).values()) if isinstance(of_class, type) else ():
            if isinstance(kind, enum.EnumType):
                found[f"{module.__name__}.{name}.{kind.__name__}"] = described(kind)
json.dump(found, sys.stdout, sort_keys=True)
"""

pytestmark = pytest.mark.skipif(not qt_enums.is_tested(), reason="this Python makes them in the usual way")

PAIRS = [("One", 1), ("Two", 2), ("Uno", 1)]


@pytest.fixture
def quickly() -> Iterator[None]:
    qt_enums.make_quickly()
    yield
    qt_enums.make_as_usual()


def _kind(name: str) -> Any:
    """Not by its name, as a checker of types would take the call for a class."""
    return getattr(enum, name)


def _described(way: str) -> dict[str, object]:
    done = subprocess.run([sys.executable, "-c", _ALL_OF_QT, way], capture_output=True, text=True, check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_all_enums_of_qt_are_the_same() -> None:
    usual = _described("as usual")
    assert len(usual) > 500
    assert _described("quickly") == usual


@pytest.mark.usefixtures("quickly")
def test_what_pyside_asks_for_is_made_without_the_usual_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_enums, "_usual", None)
    made = _kind("IntFlag")("Made", PAIRS, boundary=enum.KEEP)
    assert (made.Two | made.One).value == 3
    assert made.Uno is made.One


@pytest.mark.usefixtures("quickly")
@pytest.mark.parametrize("kind", ["Enum", "IntEnum", "Flag", "IntFlag"])
def test_only_the_first_of_a_kind_is_made_as_python_makes_its_own(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    first = _kind(kind)("First", PAIRS, boundary=enum.KEEP)
    monkeypatch.setattr(qt_enums, "_simple", None)
    second = _kind(kind)("Second", [("One", 1), ("Four", 4)], boundary=enum.KEEP)
    assert [*first.__members__] == ["One", "Two", "Uno"]
    assert [member.value for member in second] == [1, 4]
    assert second.One is not first.One


@pytest.mark.usefixtures("quickly")
def test_flags_out_of_order_are_told_as_they_were_given() -> None:
    made = _kind("Flag")("Made", [("Two", 2), ("Both", 3), ("One", 1), ("None_", 0)], boundary=enum.KEEP)
    assert [*made] == [made.Two, made.One]
    assert [*made.Both] == [made.Two, made.One]
    assert (~made.One, made(0)) == (made.Two, made.None_)


@pytest.mark.usefixtures("quickly")
def test_others_have_the_module_that_makes_them_as_ever() -> None:
    assert _kind("Enum")("Colour", ["RED", "BLUE"]).__module__ == __name__
    assert _kind("IntEnum")("Number", PAIRS, module="elsewhere").__module__ == "elsewhere"
    assert _kind("Enum")("Way", PAIRS, type=int, boundary=enum.KEEP).__module__ == __name__


@pytest.mark.usefixtures("quickly")
def test_a_member_that_is_called_name_or_value_hides_nothing() -> None:
    made = _kind("Enum")("Made", [("name", 1), ("value", 2)], boundary=enum.KEEP)
    assert (made["name"].value, made["value"].name) == (1, "value")


@pytest.mark.skipif(not pyside.is_tested(), reason="this PySide is loaded in the plain way")
def test_the_usual_way_is_back_when_all_classes_of_qt_are_there() -> None:
    program = """
import enum
from harbin_viewer import pyside
usual = enum.EnumType._create_
pyside.load()
print(enum.EnumType._create_ is usual)
while not pyside.CLASSES.make(1):
    pass
print(enum.EnumType._create_ is usual)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
