"""The colours that entities keep while others are shown."""

from __future__ import annotations

from pathlib import Path

from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.window.explore.explored_tables import explorer_of
from harbin_viewer.window.explore.kept_colours import KeptColours, colours_in_charts
from tests.factsheet.exploring.tables import COUNTRIES, FIELDS, explored


def choice(*names: str) -> Exploration:
    return Exploration(resource="data", measure="Output", entities=names)


def colours(of: Exploration) -> dict[str, int]:
    return dict(zip(of.entities, of.colours, strict=True))


def test_those_whom_a_form_shows_in_place_of_others_take_colours_of_their_own() -> None:
    kept = KeptColours()
    first = colours(kept.coloured(choice("Peru", "Chad", "Mali"), {}, {}))
    assert not {*first.values()} & {*colours(kept.coloured(choice("Togo", "Laos"), {}, first)).values()}


def test_who_comes_back_has_the_colour_that_was_his() -> None:
    kept = KeptColours()
    first = colours(kept.coloured(choice("Peru", "Chad", "Mali"), {}, {}))
    kept.coloured(choice("Togo", "Laos"), {}, first)
    assert colours(kept.coloured(choice("Mali", "Peru", "Chad"), {}, {})) == first


def test_who_is_shown_keeps_the_colour_and_no_two_have_the_same() -> None:
    kept = KeptColours()
    first = colours(kept.coloured(choice("Peru", "Chad"), {}, {}))
    after = colours(kept.coloured(choice(*(f"Town {number}" for number in range(12)), "Chad"), first, first))
    assert after["Chad"] == first["Chad"]
    assert len({*after.values()}) == 13


def test_the_first_look_has_the_colours_that_charts_of_the_package_give(tmp_path: Path) -> None:
    spec = {
        "type": "line",
        "group": "Year",
        "by": "Country",
        "series": ["Output"],
        "only": ["Brazil", "Kenya", "China"],
    }
    rows = [[name, year, year - 1990 + len(name), 1] for name in COUNTRIES[:6] for year in range(2000, 2011)]
    view = {"name": "some", "resources": ["data"], "specType": "simple", "spec": spec}
    document = explored(tmp_path, FIELDS, rows, views=[view])
    found = colours_in_charts(document, "data")
    assert set(found) == {"Brazil", "Kenya", "China"}
    shown = explorer_of(document, "data", lambda *_done: None).colours
    assert {name: shown[name] for name in found if name in shown} == {
        name: found[name] for name in found if name in shown
    }
    assert set(found) & set(shown)
    assert len({*shown.values()}) == len(shown)
