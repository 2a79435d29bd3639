"""What no font can write is said in one sentence each, with what to do, and once."""

from __future__ import annotations

import pytest

from harbin_viewer.charts.text import missing_fonts

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def without_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with fonts for Latin, Greek and Cyrillic alone."""
    monkeypatch.setattr(missing_fonts, "_is_written", lambda letter: letter < "\u0500" or letter in "≤⁻₂")
    monkeypatch.setattr(missing_fonts, "_said", set())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("हिन्दी", ["There is no font for Devanagari here, so its letters are drawn as boxes. "
                    "Install one that has them, such as Noto Sans Devanagari."]),
        ("哈尔滨", ["There is no font for Chinese here, so its letters are drawn as boxes. "
                   "Install one that has them, such as Noto Sans CJK."]),
        ("Apples 🍎🇨🇳", ["There is no font for emoji here, so they are drawn as boxes. "
                         "Install one that has them, such as Noto Emoji."]),
        ("a \ue000", ["There is no font for the sign U+E000 here, so it is drawn as a box. "
                      "Install one, or write it otherwise."]),
        ("CO₂ ≤ 10⁻³ Харбин", []),
        ("e\u0301 \u200d \ufe0f \n", []),
    ],
)  # fmt: skip
def test_a_sentence_names_the_script_and_what_to_do(text: str, said: list[str]) -> None:
    assert list(missing_fonts.not_yet_said([text, "plain"])) == said


def test_it_is_said_once() -> None:
    assert len(list(missing_fonts.not_yet_said(["東京の人口", "서울"]))) == 3
    assert not list(missing_fonts.not_yet_said(["大阪", "부산"]))
