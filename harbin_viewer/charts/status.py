"""How each status looks and is told in pictures, declared once: colours, badge, and the pattern of its marks.

The document has the statuses with their words and meanings (`factsheet.model`); figures of a status that is not
declared here are drawn plain, and nothing is said of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from math import cos, pi, sin
from typing import Literal, NamedTuple, TypeAlias

from msgspec import Struct

from harbin_viewer.charts.colour import MUCH_OF_WORDS, readable
from harbin_viewer.charts.scene import Dot, Line, Polygon, Shape
from harbin_viewer.factsheet.model.status import NOT_BORNE_OUT, STATUSES, StatusName

Pattern: TypeAlias = Literal["solid", "tinted", "pale", "hollow", "hatched"]
"""How a mark is filled. A dot is full, a diamond, hollow or crossed; "pale" is a hollow part of a sure total."""

KeyForm: TypeAlias = Literal["bar", "dot", "dash"]
"""What a pattern is seen on: bars, dots, or the dashes of a long line."""


class KeyEntry(NamedTuple):
    """What a pattern means on marks of a form, in words."""

    pattern: Pattern
    form: KeyForm
    words: str


SIGNS: dict[Pattern, dict[KeyForm, str]] = {
    "hatched": {"bar": "hatched", "dot": "crossed", "dash": "dashed"},
    "hollow": {"bar": "hollow", "dot": "hollow", "dash": "dashed"},
    "pale": {"bar": "faint", "dot": "hollow", "dash": "dashed"},
    "tinted": {"bar": "tinted", "dot": "diamond", "dash": "dashed"},
}
"""How a note calls a pattern on bars and dots; a long line has neither, and is dashed."""

Badge: TypeAlias = Callable[[str, str], tuple[Shape, ...]]
"""The shapes of a badge in a square of 16 px, in a colour on the page's colour."""

_STROKE = 1.8


class StatusLook(Struct, frozen=True):
    """The look of a status. `light` and `dark` are the colours of its word and badge in the two themes.

    `weakness` orders statuses: what is computed from several figures is as weak as the weakest of them. `doubt` tells
    of one figure and of several that they have it; `meaning` what its marks stand for, `meaning_of_parts` with what
    those are computed, among others, that stand for figures computed from such ones. The three are "" where nothing
    is to be said.
    """

    name: StatusName
    light: str
    dark: str
    badge: Badge
    pattern: Pattern
    weakness: int
    doubt: tuple[str, str] = ("", "")
    meaning: str = ""
    meaning_of_parts: str = ""

    @property
    def word(self) -> str:
        """Its word, as it stands beside a badge."""
        known = STATUSES.known(self.name)
        return (known.word if known else self.name).capitalize()

    @property
    def is_sure(self) -> bool:
        """Whether its marks are drawn plain."""
        return self.pattern == "solid"


def looks() -> Mapping[StatusName, StatusLook]:
    """The declared looks by the status' name, in the order in which they are told."""
    return _LOOKS


def look_of(status: StatusName) -> StatusLook:
    """The look of a status; a plain one where none is declared."""
    return _LOOKS.get(status) or StatusLook(status, "#59616b", "#a5adb7", _empty, "solid", 0)


def pattern_of(status: StatusName) -> Pattern:
    """How marks of a status are filled."""
    look = _LOOKS.get(status)
    return look.pattern if look else "solid"


def declare(look: StatusLook) -> None:
    """Add a status' look to those that all pictures know."""
    _LOOKS[look.name] = look


def told(status: StatusName, *, doubted: bool = False) -> tuple[StatusName, str, str]:
    """The status whose mark stands beside one, its word, and what a check says against it ("" for nothing).

    What a check finds not borne out has another mark than its own, which would say that it is sure.
    """
    look = look_of(status)
    if status != NOT_BORNE_OUT and not (doubted and look.is_sure):
        return status, look.word, ""
    return NOT_BORNE_OUT, "Confirmed, says the sheet", "a check finds that it is not borne out"


def status_words(status: object) -> str:
    """The word for what a table has as a status; "" where it is none."""
    look = _LOOKS.get(status) if isinstance(status, str) else None
    return look.word if look else ""


class _ByStatus(Mapping[str, str]):
    """A part of each look by the status' name, with those that are declared later."""

    def __init__(self, part: Callable[[StatusLook], str]) -> None:
        self._part = part

    def __getitem__(self, name: str) -> str:
        return self._part(look_of(name))

    def __iter__(self) -> Iterator[str]:
        return iter(_LOOKS)

    def __len__(self) -> int:
        return len(_LOOKS)


STATUS_WORDS: Mapping[str, str] = _ByStatus(lambda look: look.word)
"""The word that stands beside a badge."""

LIGHT_COLOURS: Mapping[str, str] = _ByStatus(lambda look: look.light)
"""The colours of words and badges on a light page."""

LIGHT_CONTRAST_COLOURS: Mapping[str, str] = _ByStatus(
    lambda look: readable(look.light, "#000000", "#ffffff", MUCH_OF_WORDS)
)
"""The same for those who want more contrast."""

DARK_COLOURS: Mapping[str, str] = _ByStatus(lambda look: look.dark)
"""Those on a dark page."""


def _ring(colour: str) -> Dot:
    return Dot(8, 8, 6, "", colour, _STROKE)


def _tick(colour: str, page: str) -> tuple[Shape, ...]:
    return Dot(8, 8, 6.9, colour), Line(((5, 8.2), (7.2, 10.4), (11, 6)), page, _STROKE)


def _half(colour: str, _page: str) -> tuple[Shape, ...]:
    arc = tuple((8 - 6 * sin(turn * pi / 24), 8 - 6 * cos(turn * pi / 24)) for turn in range(25))
    return _ring(colour), Polygon(arc, colour)


def _diamond(colour: str, _page: str) -> tuple[Shape, ...]:
    return (Polygon(((8, 1.8), (14.2, 8), (8, 14.2), (1.8, 8)), "", colour, _STROKE),)


def _empty(colour: str, _page: str) -> tuple[Shape, ...]:
    return (_ring(colour),)


def _cross(colour: str, _page: str) -> tuple[Shape, ...]:
    arms = (((5.6, 5.6), (10.4, 10.4)), ((10.4, 5.6), (5.6, 10.4)))
    return _ring(colour), *(Line(arm, colour, _STROKE) for arm in arms)


_DECLARED = (
    StatusLook(
        "contradicted", "#b3261e", "#ff8a80", _cross, "hatched", weakness=4,
        doubt=("is contradicted by another source", "are contradicted by another source"),
        meaning_of_parts="with a figure that another source contradicts",
    ),
    StatusLook(
        "claimed", "#8a5a00", "#e0b25a", _empty, "hollow", weakness=3,
        doubt=("is said by the source alone", "are said by the source alone"),
        meaning="said by the source alone", meaning_of_parts="with a figure that the source alone says",
    ),
    StatusLook(
        NOT_BORNE_OUT, "#8a5a00", "#e0b25a", _empty, "hollow", weakness=3,
        doubt=(
            "is confirmed by the word of the sheet, which a check finds not borne out",
            "are confirmed by the word of the sheet, which a check finds not borne out",
        ),
        meaning="confirmed by the word of the sheet, which a check finds not borne out",
        meaning_of_parts="with a figure whose status a check finds not borne out",
    ),
    StatusLook(
        "single", "#1f5f99", "#7fb6e6", _half, "hollow", weakness=2,
        doubt=("comes from one source only", "come from one source only"),
        meaning="from one source only", meaning_of_parts="with a figure that one source alone has",
    ),
    StatusLook(
        "derived", "#59616b", "#a5adb7", _diamond, "tinted", weakness=1,
        doubt=("is computed from other figures", "are computed from other figures"),
        meaning="computed from other figures",
        meaning_of_parts="with a figure that is itself computed",
    ),
    StatusLook("confirmed", "#1d6b45", "#6ec79a", _tick, "solid", weakness=0),
)  # fmt: skip

_LOOKS = {look.name: look for look in _DECLARED}
