"""A word that is wider than its line goes on in the next: behind a sign in it, or with a hyphen between syllables."""

from __future__ import annotations

import pytest

from harbin_viewer.charts.text import type_face

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("word", "room", "lines"),
    [
        ("Straßenbahnhaltestelle", 90, ["Straßenbahn-", "haltestelle"]),
        ("Ludwigshafen", 60, ["Ludwig-", "shafen"]),
        ("Behördenübertragungsgesetz", 115, ["Behördenübertra-", "gungsgesetz"]),
        ("Gewerkschaft", 60, ["Gewerk-", "schaft"]),
        ("Kraftfahrzeug-Haftpflicht", 100, ["Kraftfahrzeug-", "Haftpflicht"]),
        ("Превысокомногорассмотрительствующий", 150, ["Превысокомногорасс-", "мотрительствующий"]),
        ("Ελληνοκεντρικός", 60, ["Ελληνο-", "κεντρικός"]),
        ("http://www.example.org/path/to/page", 90, ["http://www.", "example.org/", "path/to/page"]),
        ("1234567890123456789", 90, ["123456789012", "3456789"]),
        ("a1b2c3d4e5f6a7b8c9d0", 90, ["a1b2c3d4e5f6a", "7b8c9d0"]),
        ("黑龙江省哈尔滨市", 60, ["黑龙江省", "哈尔滨市"]),
        ("القسطنطينية", 60, ["القسطنط", "ينية"]),
    ],
)
def test_a_word_that_is_too_wide_goes_on_in_the_next_line(word: str, room: float, lines: list[str]) -> None:
    assert type_face.wrap(word, 14, room) == lines


@pytest.mark.parametrize("room", [24.0, 40.0, 61.0, 90.0])
@pytest.mark.parametrize(
    "word", ["Bundesausbildungsförderungsgesetz", "Electroencephalographically", "ééééééé́́́", "x" * 80]
)
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(word: str, room: float) -> None:
    lines = type_face.wrap(word, 14, room)
    assert all(type_face.width(line, 14) <= room for line in lines)
    assert "".join(line.removesuffix("-") for line in lines) == word
    assert all(line.endswith("-") for line in lines[:-1]) or room < 30 or "\u0301" in word


def test_what_is_cut_has_no_hyphens_within() -> None:
    word = "Grundstücksverkehrsgenehmigungszuständigkeit"
    lines = type_face.fitted(word, 14, 90, 2)
    assert "-" not in lines[1]
    assert type_face.is_cut(word, lines)
    assert not type_face.is_cut(word, type_face.fitted(word, 14, 90, 5))


def test_words_with_signs_between_them_are_not_said_to_be_broken() -> None:
    assert not type_face.breaks_words("Frankfurt-Hauptbahnhof", 14, 90)
    assert type_face.breaks_words("Frankfurthauptbahnhof", 14, 90)
