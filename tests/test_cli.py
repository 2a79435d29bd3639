"""The command line as a person types it: what it prints, what it writes, how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from harbin_viewer import bundle
from harbin_viewer.cli import main
from tests import forked

ROOT = Path(__file__).parents[1]


def surroundings(display: str = "") -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DISPLAY", "WAYLAND"))}
    return clean | {"PYTHONPATH": str(ROOT)} | ({"DISPLAY": display} if display else {})


def started(*arguments: str | Path, display: str = "") -> subprocess.CompletedProcess[str]:
    """As a shell starts it."""
    return subprocess.run(
        [sys.executable, "-m", "harbin_viewer", *map(str, arguments)], capture_output=True, text=True, check=False,
        cwd=ROOT, env=surroundings(display), timeout=120,
    )  # fmt: skip


def viewer(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The same from where it has begun."""
    done = forked.run(arguments, cwd, surroundings())
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_all_charts_are_written_with_a_line_a_file_and_nothing_else(tmp_path: Path) -> None:
    done = started("export", "--all", "--format", "png,svg,pdf", "--out", tmp_path / "charts")
    assert done.returncode == 0, done.stderr
    lines = [line for line in done.stdout.splitlines() if Path(line).suffix in (".png", ".svg", ".pdf")]
    assert {Path(line) for line in lines} == {
        file for file in (tmp_path / "charts").iterdir() if file.suffix in (".png", ".svg", ".pdf")
    }
    listed = viewer("export", "--list").stdout.splitlines()
    assert len(lines) == 3 * len(listed)
    assert done.stderr == "", "progress is for terminals"


def test_one_chart_is_written_in_the_size_asked_for(tmp_path: Path) -> None:
    done = viewer(
        "export", "--chart", "customs-trade", "--size", "800x500", "--scale", "1", "--theme", "dark", "--out", tmp_path
    )
    assert done.returncode == 0, done.stderr
    from PIL import Image

    with Image.open(tmp_path / "customs-trade.png") as image:
        assert image.size == (800, 500)
        assert sum(image.getpixel((0, 0))[:3]) < 150  # type: ignore[index]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export"], "say of what"),
        (["export", "--chart", "nothing"], "no chart “nothing”"),
        (["export", "--all", "--format", "gif"], "“gif” is not a format"),
        (["export", "--all", "--size", "huge"], "“huge” is not a size"),
        (["export", "--all", "--scale", "9"], "--scale is 1 to 4"),
        (["export", "--all", "--locale", "klingon"], "“klingon” is not a locale"),
        (["check", "--nonsense"], "unrecognized arguments"),
        (["check", ""], "it is empty"),
        (["describe", "-"], "standard input is not read"),
    ],
)
def test_wrong_use_is_told_and_ends_with_2(arguments: list[str], said: str, tmp_path: Path) -> None:
    done = viewer(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_plain_data_that_declares_no_charts_is_told_how_to_get_its_first(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_text("Country,Year,Output\nPeru,2000,1.5\nPeru,2001,2.5\n", encoding="utf-8")
    done = viewer("export", "data.csv", cwd=tmp_path)
    assert done.returncode == 2
    assert "it declares no charts: --all makes the first of each of its tables" in done.stderr


def test_without_a_display_one_sentence_names_the_export_command() -> None:
    for display in ("", ":987"):
        done = started(display=display)
        assert done.returncode == 2
        assert done.stdout == ""
        assert [line for line in done.stderr.splitlines() if "no display" in line][-1].count("export --all") == 1
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("given", ["rows.csv", "Übersicht 2024.csv", "harbin#china-customs/2022/total", "a folder/"])
def test_a_file_alone_is_opened_as_by_view_and_no_other_command_is_imported(given: str) -> None:
    program = """
import sys
from harbin_viewer import app, cli
def run(sheet, resources, link=""):
    print(repr(sheet), repr(link), "argparse" in sys.modules, "harbin_viewer.commands.export" in sys.modules)
    return 0
app.run = run
sys.exit(cli.main(sys.argv[1:]))
"""
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    alone, by_view = (
        subprocess.run([sys.executable, "-c", program, *arguments], env=environ, capture_output=True, text=True)
        for arguments in ([given], ["view", given])
    )
    assert alone.stdout == by_view.stdout.replace("True True", "False False")
    assert alone.stdout.endswith("False False\n"), alone.stderr


@pytest.mark.skipif(not Path("/dev/stdin").exists(), reason="there are no such paths here")
def test_a_pipe_is_called_one_and_not_missing() -> None:
    command = [sys.executable, "-m", "harbin_viewer", "describe", "/dev/stdin"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, input="a,b\n1,2\n", capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stdout) == (1, "")
    assert "/dev/stdin: It is a device or a pipe, not a file." in done.stderr


def test_a_sheet_that_is_not_there_is_named_in_one_line(tmp_path: Path) -> None:
    for command in (["export", "--all"], ["check"]):
        done = viewer(*command, tmp_path / "none")
        assert done.returncode == 1
        assert str(tmp_path / "none") in done.stdout + done.stderr
        assert "Traceback" not in done.stderr


def test_a_damaged_cell_is_named_with_row_and_column_and_the_charts_are_written_without_it(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet"
    sheet.mkdir()
    for file in bundle.default_sheet().iterdir():
        (sheet / file.name).write_bytes(file.read_bytes())
    table = sheet / "russia-customs.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("111.46", "many"), encoding="utf-8")
    done = viewer("export", "--all", sheet, "--out", tmp_path / "out")
    assert done.returncode == 1
    assert "russia-customs.csv, row 3, column “total”" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "out" / "heilongjiang-trade.png").exists()
    assert (tmp_path / "out" / "russia-customs-trade.png").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = viewer("export", "--all", "--out", tmp_path / "file" / "charts")
    assert done.returncode == 1
    assert str(tmp_path / "file" / "charts") in done.stderr
    assert "Traceback" not in done.stderr


def test_numbers_are_written_as_in_the_locale_asked_for_and_no_other(tmp_path: Path) -> None:
    for name, decimal in (("en", "95.3"), ("de_DE", "95,3")):
        command = ["export", "--chart", "customs-trade", "--format", "svg", "--text", "text", "--locale", name]
        done = viewer(*command, "--out", tmp_path)
        assert done.returncode == 0, done.stderr
        assert f">{decimal}<" in (tmp_path / "customs-trade.svg").read_text(encoding="utf-8")


def test_keep_leaves_a_file_that_exists(tmp_path: Path) -> None:
    old = tmp_path / "customs-trade.png"
    old.write_bytes(b"mine")
    done = viewer("export", "--chart", "customs-trade", "--keep", "--out", tmp_path)
    assert (done.returncode, old.read_bytes()) == (1, b"mine")
    assert "exists" in done.stderr


def test_check_of_the_bundled_sheet_holds_but_for_known_differences() -> None:
    done = started("check")
    assert done.returncode == 0, done.stdout
    assert "checks hold" in done.stdout


@pytest.fixture(scope="module")
def whole() -> dict[str, object]:
    """The report of the bundled sheet, with all its letters."""
    report: dict[str, object] = json.loads(viewer("check", "--json").stdout)
    return report


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1251"])
def test_a_report_can_be_written_in_any_encoding(encoding: str, whole: dict[str, object]) -> None:
    def said(*more: str) -> str:
        command = [sys.executable, "-m", "harbin_viewer", "check", *more]
        environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding}
        if encoding == "ascii" and not more:
            done = subprocess.run(command, capture_output=True, check=True, env=environment, cwd=ROOT)
        else:
            done = forked.run(["check", *more], ROOT, environment)
        assert done.returncode == 0, done.stderr
        return done.stdout.decode(encoding)

    report = said()
    assert "Growth rate, 2020: the article has 3.1%, China Customs -2.9%;" in report
    assert "?" not in report
    assert json.loads(said("--json"))["findings"] == whole["findings"]


def test_a_wrong_rate_in_a_sheet_of_ones_own_is_caught_without_python(tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text("year,sales,growth\n2023,100,\n2024,110,10\n2025,121,15\n", encoding="utf-8")
    fields = [{"name": "year", "type": "year"}, {"name": "sales", "type": "number", "unit": "t"}]
    fields.append({"name": "growth", "type": "number", "unit": "%"})
    growth = {"type": "growth", "name": "growth", "title": "Growth against sales", "resource": "sales"}
    descriptor = {
        "name": "own", "title": "My own",
        "resources": [{"name": "sales", "path": "sales.csv", "schema": {"fields": fields}}],
        "factsheet": {
            "tabs": [{"kind": "table", "name": "sales", "title": "Sales"}],
            "checks": [growth | {"value": "sales", "rate": "growth", "order": "year", "tolerance": 0.5}],
        },
    }  # fmt: skip
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    done = viewer("check", tmp_path)
    assert done.returncode == 1
    assert "2025" in done.stdout
    assert "15" in done.stdout
    assert "10%" in done.stdout


@pytest.mark.parametrize("what", [["--chart", "customs-trade", "--out", "."], ["--sheet", "sheet.pdf"]])
def test_the_document_and_the_export_import_no_widgets(tmp_path: Path, what: list[str]) -> None:
    code = (
        f"import os, sys; os.chdir({str(tmp_path)!r})\n"
        "from harbin_viewer.cli import main\n"
        f"main(['export', *{what!r}])\n"
        "print([n for n in ('pandas', 'pyqtgraph', 'PySide6.QtWidgets', 'xlsxwriter') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "--sheet", "{long}"], ["export", "--all", "--format", "csv", "--out", "{long}"],
        ["new", "{long}.xlsx", "--from", "{table}"], ["new", "{long}", "--from", "{table}"],
        ["new", "new", "--from", "{long}"], ["workbook", "{sheet}", "--out", "{long}.xlsx"],
        ["package", "{table}", "--out", "{long}"], ["check", "{long}"], ["describe", "{long}"],
    ],
)  # fmt: skip
def test_a_name_that_no_file_can_have_is_told_and_nothing_flies(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("year,v\n2019,1\n2020,2\n")
    names = {"long": tmp_path / ("x" * 300), "table": table, "sheet": bundle.default_sheet()}
    assert main([argument.format(**names) for argument in arguments]) == 1
    said = capsys.readouterr()
    assert "too long" in said.out + said.err
