"""Who is new here finds the way by folder names and package docstrings alone: they name what there is, all of it."""

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[1] / "harbin_viewer"
ROOMS = sorted(file.parent for file in ROOT.rglob("__init__.py"))
KINDS = "All that lie here are known."
"""Said by a room in which every file is one of a kind, and is named as the kind is."""

NOT_A_SUBJECT = {"__init__", "__main__"}

DECLARES = re.compile(r"^(?:MARK|FORMAT|FORM|READER) = |^class \w+\((?:TabPage|ReadingPage)\)", re.MULTILINE)
"""A kind of something, in a file named as it is: its room may name it, so that recipes touch few files."""


def docstring(room: Path) -> str:
    return ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""


def modules(room: Path) -> set[str]:
    files = {file.stem for file in room.glob("*.py")} - NOT_A_SUBJECT
    return files | {file.parent.name for file in room.glob("*/__init__.py")}


def kinds(room: Path) -> set[str]:
    return {file.stem for file in room.glob("*.py") if DECLARES.search(file.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(ROOT.parent)))
def test_a_room_names_all_that_is_in_it(room: Path) -> None:
    told = docstring(room)
    assert told
    if KINDS not in told:
        named = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]+)`", told))))
        assert sorted(modules(room) - named - kinds(room)) == []


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(ROOT.parent)))
def test_what_a_room_calls_by_a_path_is_there(room: Path) -> None:
    for path in re.findall(r"`([a-z_]+(?:\.[a-z_]+)+)`", docstring(room)):
        first, second, *_ = path.split(".")
        places = [place for place in (room, ROOT, *room.parents) if ROOT in (place, *place.parents)]
        assert any(
            (place / first / f"{second}.py").exists()
            or (place / first / second).is_dir()
            or second in (place / f"{first}.py").read_text(encoding="utf-8")
            for place in places
            if (place / first).is_dir() or (place / f"{first}.py").exists()
        ), path


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (("ranking",), "charts/exploring/forms/ranking.py"),
        (("growth rate",), "factsheet/checks/kinds/growth.py"),
        (("where else it was read",), "window/evidence/provenance_view.py"),
        (("PNG bytes",), "charts/formats/images/raster.py"),
        (("becomes a value", "number"), "factsheet/tables/values/number_cells.py"),
        (("encoding",), "factsheet/sources/text/encoding.py"),
        (("years that are columns",), "factsheet/sources/sense/shaping/turned_rows.py"),
        (("cards of a list",), "factsheet/authoring/from_article.py"),
        (("`bar`",), "charts/marks/bar.py"),
        (("first entities",), "factsheet/exploring/first_look/story.py"),
        (("/StructTreeRoot",), "charts/formats/pdf/objects.py"),
        (("declares no tabs", "`unasked`"), "factsheet/tabs/declaration.py"),
        (("`Document.stop`", "row_numbers"), "factsheet/tables/opened.py"),
        (("cell is written back",), "factsheet/sources/text/csv_cells.py"),
        (("references it was seen at", "“Where it was read”"), "window/evidence/provenance_view.py"),
        (("plays the times",), "window/explore/period/period_bar.py"),
        (("copied or as a file",), "window/tables/taking/table_export.py"),
        (("bridge their gaps",), "charts/plotting/downsampling.py"),
        (("rests on a source",), "window/evidence/uses_view.py"),
        (("carry out",), "window/explore/choice_steps.py"),
        (("SDMX-CSV",), "factsheet/sources/sense/sdmx_source.py"),
        (("2023年第1季度",), "factsheet/roles/times/period_patterns.py"),
        (("no draft goes",), "factsheet/sources/inferred.py"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_is_asked_first_is_told_by_a_docstring_with_the_file_that_does_it(
    words: tuple[str, ...], file: str
) -> None:
    assert (ROOT / file).exists()
    stem = Path(file).stem
    told = [" ".join(docstring(room).split()) for room in ROOMS]
    assert any(all(word in text for word in words) and re.search(rf"\b{stem}\b", text) for text in told)


def test_no_modules_import_each_other_in_a_circle_not_even_inside_functions_or_for_types_alone() -> None:
    graph = grimp.build_graph(ROOT.name, cache_dir=None)
    known = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    TopologicalSorter(known).prepare()  # raises a CycleError which names them


def test_no_file_is_longer_than_three_hundred_lines_and_no_folder_has_more_than_fifteen() -> None:
    files = sorted(ROOT.rglob("*.py"))
    long = [str(file.relative_to(ROOT)) for file in files if len(file.read_text(encoding="utf-8").splitlines()) > 300]
    full = [str(room.relative_to(ROOT)) for room in ROOMS if len(list(room.glob("*.py"))) - 1 > 15]
    assert (long, full) == ([], [])


def test_what_there_is_on_the_disk_is_asked_where_no_answer_is_an_exception() -> None:
    """`Path.exists` and its like raise for a name that is too long, or a folder without rights: `on_disk` does not."""
    asks = re.compile(r"\.(exists|is_dir|is_file)\(\)")
    own = {"atomic_write.py", "bundle.py"}  # the first knows no document, the second asks for what was installed
    asking = {
        file.relative_to(ROOT).as_posix()
        for file in ROOT.rglob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if asks.search(line) and "info.is_dir()" not in line and "member.is_dir()" not in line
    }
    assert asking - own == set()
