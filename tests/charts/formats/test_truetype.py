"""The fonts that a PDF embeds have the glyphs of the type they were made from."""

import pytest
from PySide6.QtCore import QByteArray, QPointF, Qt
from PySide6.QtGui import QFont, QPainterPath, QPainterPathStroker, QRawFont

from harbin_viewer.charts.formats.pdf.truetype import advance, truetype
from harbin_viewer.charts.text import glyphs as made
from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.text.glyphs import EM, Face, Outline, glyphs, height

pytestmark = pytest.mark.usefixtures("qapp")

TEXT = "Ağ%Жщ8&@–, ∅哈"


def read_back(data: bytes) -> QRawFont:
    font = QRawFont()
    font.loadFromData(QByteArray(data), EM, QFont.HintingPreference.PreferNoHinting)
    assert font.isValid()
    return font


@pytest.mark.parametrize("bold", [False, True])
def test_an_embedded_font_has_the_outlines_and_widths_of_its_type(bold: bool) -> None:
    original = QRawFont.fromFont(type_face.font(EM, bold=bold))
    used = [one for one in glyphs(TEXT, 17.0, bold=bold) if one.face.family == type_face.FAMILY]
    assert len(used) > 10
    face, numbers = used[0].face, [one.number for one in used]
    font = read_back(truetype(face, numbers, height(face)))
    assert font.unitsPerEm() == 2000
    assert (font.ascent(), font.descent()) == pytest.approx((original.ascent(), original.descent()), abs=1)
    for code, number in enumerate(numbers, start=1):
        (there,), (here,) = original.advancesForGlyphIndexes([number]), font.advancesForGlyphIndexes([code])
        assert here.x() == pytest.approx(there.x(), abs=0.5)
        assert advance(face, number) == pytest.approx(there.x(), abs=0.5)
        assert_alike(font.pathForGlyph(code), original.pathForGlyph(number))


def assert_alike(one: QPainterPath, other: QPainterPath) -> None:
    """Each runs inside a pen that draws the other, three thousandths of an em wide."""
    assert one.isEmpty() == other.isEmpty()
    for inner, outer in ((one, other), (other, one)):
        pen = QPainterPathStroker()
        pen.setWidth(3.0)
        pen.setCurveThreshold(0.01)
        around = pen.createStroke(outer)
        around.setFillRule(Qt.FillRule.WindingFill)
        assert inner.isEmpty() or all(around.contains(inner.pointAtPercent(part / 60)) for part in range(60))


def test_curves_of_two_control_points_stay_within_a_thousandth_of_an_em(monkeypatch: pytest.MonkeyPatch) -> None:
    """No font here has such curves; those of many Chinese ones do."""
    drop = QPainterPath(QPointF(100, 0))
    drop.cubicTo(900, -50, -500, -900, 700, -800)
    drop.cubicTo(1200, -700, 1000, 300, 400, 100)
    drop.closeSubpath()
    face = Face("Drawn", bold=False)
    monkeypatch.setitem(made.outlines, (face, 7), Outline(tuple(made.steps(drop)), 1000.0))
    assert_alike(read_back(truetype(face, [7], height(any_face()))).pathForGlyph(1), drop)


def any_face() -> Face:
    return glyphs("a", 17.0, bold=False)[0].face


def test_a_font_of_nothing_but_spaces_is_a_font() -> None:
    (space,) = glyphs(" ", 17.0, bold=False)
    font = read_back(truetype(space.face, [space.number], height(space.face)))
    assert font.pathForGlyph(1).isEmpty()
    (wide,) = font.advancesForGlyphIndexes([1])
    assert wide.x() == pytest.approx(200, abs=1)
