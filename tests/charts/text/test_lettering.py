"""Large type stands on half pixels, close to where its kerning puts it; joined scripts stay whole."""

from typing import Any

import pytest

from harbin_viewer.charts.text.lettering import laid_out, placed

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("text", ["AVATAR, To We", "Харбин и торговля", "哈尔滨 trade"])
def test_large_letters_stand_on_half_pixels_beside_their_place(text: str) -> None:
    parts = placed(text, 26.0, bold=True)
    assert "".join(letters for _x, letters in parts) == text
    assert all(x * 2 == round(x * 2) for x, _letters in parts)
    layout = laid_out(text, 26.0, bold=True)
    kerned: list[Any] = [layout.lineAt(0).cursorToX(at) for at in range(len(text))]
    for (x, _letters), place in zip(parts, kerned, strict=True):
        assert abs(x - (place[0] if isinstance(place, tuple) else place)) <= 0.25


@pytest.mark.parametrize(("text", "size"), [("Small type", 13.0), ("مرحبا", 30.0), ("e\u0301", 30.0), ("🚂", 30.0)])
def test_small_type_and_scripts_that_join_stay_whole(text: str, size: float) -> None:
    assert placed(text, size, bold=False) == ((0.0, text),)
