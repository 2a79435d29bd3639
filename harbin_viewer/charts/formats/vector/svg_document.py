"""A picture as SVG, written from its list of shapes: exact size, text as outlines or as text, nothing to fetch."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from harbin_viewer.charts.formats.document_facts import DocumentFacts
from harbin_viewer.charts.formats.markup import escaped, in_language
from harbin_viewer.charts.formats.vector.svg_marks import ToldSeries
from harbin_viewer.charts.scene import Dot, Line, Picture, Points, Polygon, Rect, Role, Shape, Text, join_of
from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.text.glyphs import EM, Face, Glyph, glyphs, outline
from harbin_viewer.charts.text.reading_direction import begins_leftwards, has_leftward_letters
from harbin_viewer.factsheet.words.languages import OWN
from harbin_viewer.factsheet.words.visible import orderly

if TYPE_CHECKING:
    from harbin_viewer.pyside import Join

_ROLE = "graphics-document document"

_JOINS: dict[Join, str] = {
    "mitred": "", "bevelled": ' stroke-linejoin="bevel"', "round": ' stroke-linejoin="round"'
}  # fmt: skip

_LAYERS: dict[Role, str] = {
    "title": "headline", "tick": "axis-labels", "value": "figures", "series": "names", "unit": "units", "key": "legend",
}  # fmt: skip
"""What groups of texts are called in drawing programs, where not as what they are for."""

_TOLD_ELSEWHERE = ("tick", "value")
"""What texts are for that a screen reader hears better with the figures."""


def svg(
    picture: Picture, facts: DocumentFacts, told: Sequence[ToldSeries] = (), *, outlines: bool = True
) -> bytes:  # fmt: skip
    """The picture as an SVG 1.1 document. With `outlines` each glyph is drawn; otherwise strings stay editable text.

    A screen reader walks its words, but for those of axes and labels, and then the series `told` with their figures.
    """
    writer = _Writer(outlines=outlines)
    body = list(_in_layers(picture, writer))
    width, height = _n(picture.size.width), _n(picture.size.height)
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}" role="{_ROLE}" aria-labelledby="title desc"'
        f"{in_language(facts.language)}>",
        f'<title id="title">{escaped(facts.title)}</title>',
        f'<desc id="desc"{in_language(OWN)}>{escaped(facts.alternative)}</desc>',
        _metadata(facts),
        f"<defs>{''.join(writer.glyphs.values())}</defs>" if writer.glyphs else "",
    ]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', *filter(None, head), *body, *_unseen(told), "</svg>", ""]
    return "\n".join(lines).encode("utf-8")


def _in_layers(picture: Picture, writer: _Writer) -> Iterator[str]:
    """The elements in named groups, as drawing programs list them: of texts for the same, and what is drawn between."""
    numbers, first = Counter[str](), 1 if picture.background else 0
    yield from (f'<g id="background">{writer.shape(shape)}</g>' for shape in picture.shapes[:first])
    for _are_texts, run in groupby(picture.shapes[first:], key=lambda shape: isinstance(shape, Text)):
        layers: dict[str, list[str]] = {}
        for shape in run:
            layers.setdefault(_layer(shape), []).append(writer.shape(shape))
        for layer, elements in layers.items():
            numbers[layer] += 1
            number = f"-{numbers[layer]}" if numbers[layer] > 1 else ""
            yield "\n".join([f'<g id="{layer}{number}">', *elements, "</g>"])


def _layer(shape: Shape) -> str:
    return _LAYERS.get(shape.role, shape.role) if isinstance(shape, Text) else "drawing"


def _unseen(told: Sequence[ToldSeries]) -> Iterator[str]:
    """What screen readers walk, in a group that drawing programs can hide or remove at once."""
    return (f'<g id="for-screen-readers">{"".join(map(_told, told))}</g>' for _once in told[:1])


def _metadata(facts: DocumentFacts) -> str:
    terms = {
        "title": facts.title,
        "source": facts.source,
        "rights": facts.licence,
        "date": facts.moment[:10],
        "creator": facts.program,
    }
    inside = "".join(f"<dc:{name}>{escaped(value)}</dc:{name}>" for name, value in terms.items() if value)
    return (
        '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">{inside}'
        "</rdf:Description></rdf:RDF></metadata>"
    )


def _told(series: ToldSeries) -> str:
    """A list that is not seen, of the figures of a series, each where its mark is."""
    items = (
        f'<rect role="listitem" aria-label="{escaped(words)}" x="{_n(box.x)}" y="{_n(box.y)}" '
        f'width="{_n(box.width)}" height="{_n(box.height)}" fill="none"/>'
        for box, words in series.figures
    )
    return f'<g role="list" aria-label="{escaped(series.name)}"{in_language(OWN)}>{"".join(items)}</g>'


class _Writer:
    """Turns shapes into elements; gathers the glyphs they use, each once."""

    def __init__(self, *, outlines: bool) -> None:
        self.glyphs: dict[tuple[Face, int], str] = {}
        self._names: dict[tuple[Face, int], str] = {}
        self._outlines = outlines

    def shape(self, shape: Shape) -> str:
        match shape:
            case Rect():
                x, y, width, height = (_n(length) for length in shape.box)
                return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{shape.fill}"/>'
            case Line():
                dash = f' stroke-dasharray="{" ".join(map(_n, shape.dash))}"' if shape.dash else ""
                join = _JOINS[join_of(shape)] if shape.width >= 2 or len(shape.points) > 2 else ""
                return f'<polyline points="{_points(shape.points)}" fill="none"{_stroke(shape)}{dash}{join}/>'
            case Polygon():
                fill = shape.fill or "none"
                return (
                    f'<polygon points="{_points(shape.points)}" fill="{fill}"{_stroke(shape)}{_JOINS[join_of(shape)]}/>'
                )
            case Dot():
                place = f'cx="{_n(shape.x)}" cy="{_n(shape.y)}" r="{_n(shape.radius)}"'
                return f'<circle {place} fill="{shape.fill or "none"}"{_stroke(shape)}/>'
            case Text(upright=True):
                turned = self.shape(replace(shape, x=0.0, y=0.0, upright=False))
                return f'<g transform="translate({_n(shape.x)} {_n(shape.y)}) rotate(-90)">{turned}</g>'
            case Text():
                return self._outlined(shape) if self._outlines else _as_text(shape)

    def _outlined(self, text: Text) -> str:
        uses = [self._use(glyph, text) for glyph in glyphs(text.text, text.size, bold=text.bold)]
        told = 'aria-hidden="true"' if text.role in _TOLD_ELSEWHERE else f'role="img" aria-label="{escaped(text.text)}"'
        return f'<g fill="{text.colour}" {told}>{"".join(uses)}</g>'

    def _use(self, glyph: Glyph, text: Text) -> str:
        name = self._name(glyph)
        place = f"translate({_n(text.x + glyph.x)} {_n(text.y + glyph.y)}) scale({glyph.size / EM:.6g})"
        return f'<use xlink:href="#{name}" transform="{place}"/>' if name else ""

    def _name(self, glyph: Glyph) -> str:
        """The name of a glyph in this document, "" for one without an outline."""
        key = (glyph.face, glyph.number)
        if key not in self._names:
            path = _path(*key)
            self._names[key] = f"g{len(self._names)}" if path else ""
            self.glyphs[key] = f'<path id="{self._names[key]}" d="{path}"/>' if path else ""
        return self._names[key]


_ABOUT_AS_WIDE = ("Source Sans 3", "Calibri", "Carlito", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans")
"""Faces for a viewer that lacks ours and heeds no length of a word: in one that is wider words run into each other."""


def _as_text(text: Text) -> str:
    families = (type_face.FAMILY, *_ABOUT_AS_WIDE, *type_face.FALLBACKS)
    family = ", ".join(f"'{name}'" if " " in name else name for name in families)
    weight = ' font-weight="700"' if text.bold else ""
    hidden = ' aria-hidden="true"' if text.role in _TOLD_ELSEWHERE else ""
    place, words = _whole_line(text) if has_leftward_letters(text.text) else _word_by_word(text)
    return (
        f'<text {place} y="{_n(text.y)}" font-family="{family}" font-size="{_n(text.size)}"{weight} '
        f'fill="{text.colour}" style="font-variant-ligatures:none"{hidden}>{words}</text>'
    )


def _whole_line(text: Text) -> tuple[str, str]:
    """Where a line with words from right to left begins, and its words in the order in which they are read: a viewer
    puts them in place.
    """
    wide = type_face.width(text.text, text.size, bold=text.bold)
    leftwards = begins_leftwards(orderly(text.text))
    place = f'x="{_n(text.x + wide)}" direction="rtl"' if leftwards else f'x="{_n(text.x)}"'
    return f'{place} textLength="{_n(wide)}" lengthAdjust="spacingAndGlyphs"', escaped(text.text)


def _word_by_word(text: Text) -> tuple[str, str]:
    """Where a line begins, and its words, each in its place."""
    words = re.finditer(r"\S+\s*", text.text)
    return f'x="{_n(text.x)}"', "".join(_placed_word(text, word.start(), word.group()) for word in words)


def _placed_word(text: Text, start: int, word: str) -> str:
    """A word where it belongs and as wide as it is, so that another font, which viewers may take, keeps the line."""
    x = text.x + type_face.width(text.text[:start], text.size, bold=text.bold)
    wide = type_face.width(word.rstrip(), text.size, bold=text.bold)
    length = f' textLength="{_n(wide)}" lengthAdjust="spacingAndGlyphs"' if len(word.rstrip()) > 1 else ""
    return f'<tspan x="{_n(x)}"{length}>{escaped(word.rstrip())}</tspan>{" " if word != word.rstrip() else ""}'


@cache
def _path(face: Face, number: int) -> str:
    """A glyph, once written down for all documents."""
    return "".join(kind + " ".join(f"{place:.0f}" for place in places) for kind, places in outline(face, number).steps)


def _stroke(shape: Line | Polygon | Dot) -> str:
    return f' stroke="{shape.stroke}" stroke-width="{_n(shape.width)}"' if shape.stroke else ""


def _points(points: Points) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if value == value else "0"
