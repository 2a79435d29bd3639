"""What an exploration begins with: the first look that the roles of a table suggest."""

from __future__ import annotations

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.model.exploration import Exploration, Form
from harbin_viewer.factsheet.roles.opening import Opening, opening_of

_FORMS: dict[str, Form] = {"line": "line", "single series": "line", "ranking": "ranking"}


def beginning(cube: Cube, *, this_year: int = 0) -> tuple[Exploration | None, Opening]:
    """The first choice, and the words for it; None where there is nothing to draw (the words say why)."""
    table = cube.table
    opening = opening_of(cube.roles, {name: table.columns[name] for name in table.columns}, this_year=this_year)
    if opening.form == "none":
        return None, opening
    exploration = Exploration(
        resource=table.resource.name,
        measure=opening.measures[0],
        form=_FORMS.get(opening.form, "line"),
        entities=opening.entities if opening.form != "single series" else cube.cut(dict(opening.fixed)).present[:1],
        period=_period(cube, opening),
        fixed=dict(opening.fixed),
    )
    return exploration, opening


def _period(cube: Cube, opening: Opening) -> tuple[float, float] | None:
    """All times for lines; the moment of a ranking as the last of them."""
    if opening.form != "ranking" or cube.times is None:
        return None
    moments = cube.cut(dict(opening.fixed)).moments
    moment = next((value for value in moments.tolist() if _names(cube, value, opening)), None)
    return None if moment is None else (float(moments[0]), moment)


def _names(cube: Cube, value: float, opening: Opening) -> bool:
    assert cube.times is not None
    return opening.moment in (cube.times.text(value), f"{value:g}", f"{value:.1f}")
