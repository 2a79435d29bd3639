"""The command that is copied makes the very same file, byte for byte, whatever was chosen."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from harbin_viewer.charts.exploring.explored import brief_of, chart_of, why_not
from harbin_viewer.charts.formats.export import export
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT, THEMES
from harbin_viewer.cli import main
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.entities.groups import groups_of
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.exploring.transforms import TRANSFORMS
from harbin_viewer.factsheet.model.exploration import FORMS
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.explore.copied_command import in_colours_of
from harbin_viewer.window.explore.explorer import Explorer
from harbin_viewer.window.widgets.palette import palette_from
from tests.factsheet.exploring.tables import FIELDS, countries, explored

pytestmark = pytest.mark.usefixtures("qapp")


def assert_same_file(document: Document, name: str, folder: Path, *, kind: str = "png", **choice: Any) -> None:
    cube = document.cube(name)
    explorer = Explorer(document, cube, beginning(cube), groups_of(cube))
    explorer.choose(replace(explorer.history.now, **choice))
    words = shlex.split(explorer.command())
    assert words[:2] == ["harbin-viewer", "export"]
    written = ["--format", kind, "--size", "640x400", "--scale", "1", "--out", str(folder / "made")]
    assert main([*words[1:], *written]) == 0
    (made,) = (folder / "made").glob(f"*.{kind}")
    options = Options(size=Size(640, 400), theme=LIGHT, scale=1)
    export(document, explorer.chart, folder / f"own.{kind}", kind, options)
    assert (folder / f"own.{kind}").read_bytes() == made.read_bytes()


def _choices() -> Iterator[dict[str, Any]]:
    for form in FORMS:
        for transform in TRANSFORMS:
            yield {"form": form, "transform": transform, "entities": ("Korea, South", "Japan")}
    yield {"form": "ranking", "entities": ("Japan",), "period": (2000.0, 2005.0)}
    yield {"form": "line", "transform": "index", "base": 2003.0, "logarithmic": True}
    yield {"form": "ranking", "logarithmic": True, "own_scales": True, "second": "Population"}
    yield {"form": "scatter", "second": "Population", "size": "Output", "entities": (), "logarithmic": True}
    yield {"form": "stacked", "entities": ("China", "Japan"), "colours": (3, 1)}
    yield {"form": "multiples", "own_scales": True}


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    return countries(tmp_path_factory.mktemp("countries"))


@pytest.mark.parametrize("choice", list(_choices()), ids=lambda choice: "-".join(map(str, choice.values())))
def test_each_choice(document: Document, tmp_path: Path, choice: dict[str, Any]) -> None:
    first = beginning(document.cube("data")).exploration
    assert first is not None
    brief = brief_of(document, replace(first, **choice))
    if reason := why_not(brief):
        assert reason.endswith(".")
        return
    assert chart_of(brief).title
    assert_same_file(document, "data", tmp_path, **choice)


@pytest.mark.parametrize("kind", ["svg", "pdf"])
@pytest.mark.parametrize("form", ["line", "ranking", "change", "multiples", "stacked", "scatter", "histogram"])
def test_each_form_as_drawing_and_document(document: Document, tmp_path: Path, form: str, kind: str) -> None:
    assert_same_file(document, "data", tmp_path, kind=kind, form=form, entities=("Korea, South", "Japan"))


SITES: tuple[dict[str, Any], ...] = (
    {"name": "Site", "type": "string"},
    {"name": "Kind", "type": "string"},
    {"name": "latitude", "type": "number"},
    {"name": "longitude", "type": "number"},
    {"name": "Coal", "type": "number", "unit": "t"},
    {"name": "Oil", "type": "number", "unit": "t"},
)


@pytest.mark.parametrize(
    "choice",
    [
        {"form": "counts", "measure": "Kind"},
        {"form": "map", "measure": "latitude"},
        {"form": "measures", "measure": "Coal", "entities": ("Site 3",)},
        {"form": "measures", "measure": "Oil", "entities": ("Site 5", "Site 3"), "colours": (4, 0)},
        {"form": "measures", "measure": "Oil", "entities": ()},
        {"form": "histogram", "measure": "Coal"},
        {"form": "scatter", "measure": "Coal", "second": "Oil"},
    ],
    ids=lambda choice: "-".join(map(str, choice.values())),
)
def test_forms_of_words_places_and_several_measures(tmp_path: Path, choice: dict[str, Any]) -> None:
    rows = [[f"Site {n}", "mine" if n % 3 else "well", 50 + n / 10, 5 + n / 7, n * n, 90 - n] for n in range(24)]
    document = explored(tmp_path / "sites", SITES, rows)
    plain: dict[str, Any] = {"entities": (), "period": None, "fixed": {}, "second": ""}
    assert_same_file(document, "data", tmp_path, **{**plain, **choice})


def test_names_and_years_that_look_like_options_or_lists(tmp_path: Path) -> None:
    names = ("-Japan", "a, b", 'a "quoted" name', "=x", "x=y", "us", "US")
    fields = (FIELDS[0], {"name": "Year", "type": "integer"}, *FIELDS[2:], {"name": "kind=of", "type": "string"})
    rows = [
        [name, year, n * 10 + year % 7, 1 + n, kind]
        for n, name in enumerate(names)
        for year in range(-20, -5)
        for kind in ("-all", "a=b")
    ]
    document = explored(tmp_path / "odd", fields, rows)
    for number, kind in enumerate(("-all", "a=b")):
        folder = tmp_path / str(number)
        folder.mkdir()
        choice: dict[str, Any] = {"form": "line", "period": (-18.0, -9.0), "fixed": {"kind=of": kind}}
        assert_same_file(document, "data", folder, entities=names[number:], **choice)


def test_a_single_file_beside_others(tmp_path: Path) -> None:
    for name in ("first", "second"):
        rows = [f"{place},{year},{year * 2}" for place in ("A", "B", "C") for year in range(2000, 2005)]
        (tmp_path / f"{name}.csv").write_text("\n".join(["Place,Year,Output", *rows]), encoding="utf-8")
    document = open_document(tmp_path / "second.csv")
    assert_same_file(document, document.sheet.resources[0].name, tmp_path)


@pytest.mark.parametrize("look", list(THEMES))
def test_the_command_has_the_colours_that_are_on_show(document: Document, tmp_path: Path, look: str) -> None:
    cube = document.cube("data")
    explorer = Explorer(document, cube, beginning(cube), groups_of(cube))
    command = in_colours_of(palette_from(THEMES[look]), explorer.command())
    assert ("--theme" in command) == (look != "light")
    written = ["--size", "640x400", "--scale", "1", "--out", str(tmp_path / "made")]
    assert main([*shlex.split(command)[1:], *written]) == 0
    (made,) = (tmp_path / "made").glob("*.png")
    export(document, explorer.chart, tmp_path / "own.png", "png", Options(Size(640, 400), THEMES[look], 1))
    assert (tmp_path / "own.png").read_bytes() == made.read_bytes()
