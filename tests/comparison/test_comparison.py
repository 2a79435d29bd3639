"""The comparison of two trees stands on sheets that are the same everywhere, and sees what differs."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from harbin_viewer.cli import main
from tests.comparison.commands import ALL_FORMATS, of_bundled_sheet, of_damaged_sheet, of_generated_sheet
from tests.comparison.damage import write_damaged
from tests.comparison.differences import compared
from tests.comparison.running import SAID, Run, crashed, run_all
from tests.comparison.sheets import write_sheet, write_sheets
from tests.comparison.telling import told

TREE = Path(__file__).resolve().parents[2]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def descriptors(sheets: list[Path]) -> list[dict[str, object]]:
    return [json.loads((sheet / "datapackage.json").read_text(encoding="utf-8")) for sheet in sheets]


def test_the_same_sheets_are_generated_in_every_process(tmp_path: Path) -> None:
    write_sheets(tmp_path / "here", 8)
    program = "import sys; from pathlib import Path; from tests.comparison.sheets import write_sheets; "
    program += "write_sheets(Path(sys.argv[1]), 8)"
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "there")], cwd=TREE, check=True)
    assert contents(tmp_path / "here") == contents(tmp_path / "there")
    assert len(set(contents(tmp_path / "here").values())) > 40, "the sheets are hardly different from each other"


Report = Callable[[Path], dict[str, list[object]]]


@pytest.fixture
def report(capsys: pytest.CaptureFixture[str]) -> Report:
    """What the command that is compared says of a sheet, asked in this process."""

    def of(sheet: Path) -> dict[str, list[object]]:
        command = next(one for one in of_damaged_sheet(sheet) if one.name == "report-json")
        main(list(command.arguments))
        found: dict[str, list[object]] = json.loads(capsys.readouterr().out)
        return found

    return of


@pytest.mark.parametrize("number", range(0, 50, 7))
def test_generated_sheets_are_valid_and_all_their_checks_are_run(number: int, tmp_path: Path, report: Report) -> None:
    found = report(write_sheet(tmp_path / "sheet", number))
    assert found["mistakes"] == []
    assert len(found["checks"]) == 11


def test_each_damaged_sheet_has_a_mistake_that_is_told(tmp_path: Path, report: Report) -> None:
    for sheet in write_damaged(tmp_path):
        assert report(sheet)["mistakes"], sheet.name


def test_the_sheets_have_all_marks_axes_and_kinds_of_tab_between_them(tmp_path: Path) -> None:
    text = json.dumps(descriptors(write_sheets(tmp_path, 14)))
    for mark in ("bar", "stacked", "line", "step", "area", "points", "difference"):
        assert f'"type": "{mark}"' in text
    for axis in ("date", "datetime", "yearmonth", "year", "integer", "number", "string"):
        assert f'{{"name": "at", "type": "{axis}"' in text
    for kind in ("summary", "cards", "charts", "table"):
        assert f'"kind": "{kind}"' in text


def test_every_format_is_asked_for_in_two_sizes_and_two_themes_of_a_sheet() -> None:
    generated = [command for number in range(4) for command in of_generated_sheet(Path("sheet"), number)]
    for commands in (of_bundled_sheet(Path("sheet")), generated):
        lines = [" ".join(command.arguments) for command in commands]
        for asked in (
            *ALL_FORMATS.split(","),
            "--text text",
            "--sheet",
            "check sheet",
            "check --json",
            "pictures",
            "--list",
        ):
            assert any(asked in line for line in lines), asked
        for look in ("article --theme light", "article --theme dark", "slide --theme light", "slide --theme dark"):
            assert any(look in line for line in lines), look


def document(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"%%PDF\n<< /Length %d >>\nstream\n%s\nendstream\n" % (len(packed), packed)


def picture(colour: str, suffix: str = "png") -> bytes:
    written = BytesIO()
    image = Image.new("RGB", (10, 10), "white")
    image.paste(colour, (0, 0, 5, 5))
    image.save(written, suffix)
    return written.getvalue()


def test_what_differs_is_seen_counted_by_kind_and_told(tmp_path: Path) -> None:
    files: dict[str, tuple[bytes | None, bytes | None]] = {
        "harbin/charts/a.png": (picture("red"), picture("blue")),
        "harbin/charts/b.png": (picture("red"), picture("red")),
        "harbin/data/a.csv": (b"year,total\n2020,5\n", b"year,total\n2020,6\n"),
        "harbin/data/b.csv": (b"year\n", None),
        "harbin/charts/a.pdf": (document(b"0 g\n1 w"), document(b"0 g\n0.25 w")),
        f"harbin/report/{SAID}": (b"exit code 0\nAll holds.", b"exit code 1\nAll holds."),
    }
    for name, versions in files.items():
        for tree, content in zip(("old", "new"), versions, strict=True):
            if content is not None:
                (tmp_path / tree / name).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / tree / name).write_bytes(content)
    found = list(compared(tmp_path / "old", tmp_path / "new", {"harbin/report": "report as text"}))
    assert list(told(found, 5)) == [
        "charts as CSV: 2 of 2 differ",
        "  harbin/data/a.csv: line 2: '2020,5' became '2020,6'",
        "  harbin/data/b.csv: there is none in the new tree’s",
        "charts as PDF: 1 of 1 differ",
        "  harbin/charts/a.pdf: line 4: '1 w' became '0.25 w'",
        "charts as PNG: 1 of 2 differ",
        "  harbin/charts/a.png: 25 % of the pixels differ",
        "report as text: 1 of 1 differ",
        f"  harbin/report/{SAID}: line 1: 'exit code 0' became 'exit code 1'",
        "6 files, 5 differ",
    ]


def test_a_program_that_crashes_in_both_trees_is_not_taken_for_one_that_is_the_same(tmp_path: Path) -> None:
    package = tmp_path / "tree" / "harbin_viewer"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "__main__.py").write_text("raise RuntimeError\n")
    runs = [Run(tmp_path / "tree", of_damaged_sheet(tmp_path)[0], tmp_path / name) for name in ("old", "new")]
    run_all(runs, tmp_path / "settings")
    assert [found for *_, found in compared(tmp_path / "old", tmp_path / "new", {})] == [None]
    assert crashed(runs) == runs
