"""When a file cannot be written: none is left half-written, none that was there is lost, and the reason is told."""

import errno
import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from harbin_viewer.atomic_write import ExportError, sweep, write_whole
from harbin_viewer.charts.formats import export
from harbin_viewer.charts.formats.export_all import export_all
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.view import View

ROOT = Path(__file__).parents[3]
NOBODY = 65534

COMMANDS = {
    "one.png": ["--chart", "customs-trade", "--format", "png"],
    "one.svg": ["--chart", "customs-trade", "--format", "svg"],
    "one.csv": ["--chart", "customs-trade", "--format", "csv"],
    "one.xlsx": ["--chart", "customs-trade", "--format", "xlsx"],
    "all": ["--all", "--format", "pdf,json"],
    "sheet.pdf": [str(ROOT / "data" / "harbin" / "article-trade.csv"), "--sheet", "sheet.pdf"],
}


A_PROCESS_EACH = """
import json, os, resource, sys
import harbin_viewer.commands.batch, harbin_viewer.charts.formats.images.raster
import harbin_viewer.charts.formats.pdf.pdf_document
import harbin_viewer.charts.formats.vector.svg_document, harbin_viewer.charts.formats.data.chart_data
import harbin_viewer.paper.sheet_pdf, harbin_viewer.charts.formats.index, xlsxwriter
from harbin_viewer.cli import main
for line in sys.stdin:
    folder, before, arguments = json.loads(line)
    reads, writes = os.pipe()
    if not (process := os.fork()):
        os.chdir(folder)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(writes, 2)
        os.close(writes)
        exec(before)
        sys.exit(main(arguments))
    os.close(writes)
    with open(reads) as said:
        told = said.read()
    print(json.dumps([os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), told]), flush=True)
"""
"""Exports in a process of its own each; all have what they import from one, as that is what takes long."""


class Done(NamedTuple):
    """How an export ended."""

    returncode: int
    stderr: str


RunExport = Callable[..., Done]


@pytest.fixture(scope="module")
def run_export() -> Iterator[RunExport]:
    """Exports into a folder; `before` is done in the process first, when all is imported."""
    with subprocess.Popen(
        [sys.executable, "-c", A_PROCESS_EACH], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as server:  # fmt: skip
        assert server.stdin is not None
        assert server.stdout is not None
        asks, tells = server.stdin, server.stdout

        def run(folder: Path, what: list[str], before: str = "") -> Done:
            arguments = ["export", *what, *([] if "--sheet" in what else ["--out", "."])]
            asks.write(json.dumps([str(folder), before, arguments]) + "\n")
            asks.flush()
            return Done(*json.loads(tells.readline()))

        yield run
        asks.close()


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


@pytest.mark.parametrize("what", COMMANDS)
def test_a_full_place_is_told_for_each_file_and_leaves_what_was_there(
    run_export: RunExport, tmp_path: Path, what: str
) -> None:
    old = tmp_path / ("sheet.pdf" if what == "sheet.pdf" else f"customs-trade.{what.partition('.')[2] or 'pdf'}")
    old.write_bytes(b"mine")
    done = run_export(tmp_path, COMMANDS[what], "resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))")
    assert done.returncode == 1, done.stderr
    assert f"{old.name}: The file is larger than allowed here." in done.stderr
    assert "Traceback" not in done.stderr
    assert old.read_bytes() == b"mine"
    assert names(tmp_path) == [old.name]


AS_NOBODY = f"""
import contextlib
from harbin_viewer import atomic_write
beside = atomic_write._beside
@contextlib.contextmanager
def beside_as_nobody(target, ready):
    if os.geteuid() == 0:
        os.seteuid({NOBODY})
    try:
        with beside(target, ready) as stream:
            yield stream
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
atomic_write._beside = beside_as_nobody
"""


@pytest.fixture
def open_way(tmp_path: Path) -> Path:
    """The test's folder, with a way to it for everyone."""
    for folder in tmp_path.parents[:3] if os.geteuid() == 0 else ():
        folder.chmod(folder.stat().st_mode | 0o055)
    return tmp_path


@pytest.mark.parametrize("what", ["one.png", "one.xlsx", "all", "sheet.pdf"])
def test_without_the_right_to_write_the_file_and_reason_are_told(
    run_export: RunExport, open_way: Path, what: str
) -> None:
    open_way.chmod(0o555)
    done = run_export(open_way, COMMANDS[what], AS_NOBODY)
    open_way.chmod(0o755)
    assert done.returncode == 1, done.stderr
    assert ": There is no right to write here. Choose another folder." in done.stderr
    assert "Traceback" not in done.stderr
    assert names(open_way) == []


def test_a_file_that_may_only_be_read_is_left_alone(open_way: Path) -> None:
    old = open_way / "a.pdf"
    old.write_bytes(b"mine")
    old.chmod(0o444)
    open_way.chmod(0o777)
    script = (
        "import os, sys\nfrom pathlib import Path\n"
        "from harbin_viewer.atomic_write import ExportError, write_whole\n"
        f"os.geteuid() or os.setresuid({NOBODY}, {NOBODY}, {NOBODY})\n"
        "try: write_whole(Path('a.pdf'), b'new')\nexcept ExportError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=open_way, capture_output=True, text=True, check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert "a.pdf: The file may only be read." in done.stdout
    assert old.read_bytes() == b"mine"
    assert names(open_way) == ["a.pdf"]


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "a.svg"
    link.symlink_to("real/b.svg")
    for content in (b"first", b"second"):
        write_whole(link, content)
        assert link.is_symlink()
        assert (tmp_path / "real" / "b.svg").read_bytes() == content
    assert names(tmp_path) == ["a.svg", "real"]
    assert names(tmp_path / "real") == ["b.svg"]


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_goes_away_in_the_middle_is_told_for_each_file_after(
    document: Document, charts: dict[str, Chart], tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    options = Options(size=Size(320, 240), scale=1.0)

    def chart_of(view: View) -> Chart:
        if view is document.sheet.views[1]:
            folder.rename(tmp_path / "moved")
        return charts[view.name]

    steps = list(export_all(document, document.sheet.views[:3], chart_of, ("svg", "csv"), folder, options))
    assert [step.error is None for step in steps] == [True, True, *[False] * 6]
    assert all(f"{step.file}: The folder is not there." in str(step.error) for step in steps[2:])
    assert names(tmp_path / "moved") == [f"{document.sheet.views[0].name}.{kind}" for kind in ("csv", "svg")]


@pytest.mark.usefixtures("qapp")
def test_a_picture_too_large_for_its_format_is_told(
    document: Document, charts: dict[str, Chart], tmp_path: Path
) -> None:
    options = replace(Options(), size=Size(9000, 200), scale=2.0)
    with pytest.raises(ExportError, match=r"a\.webp: The picture could not be made"):
        export.export(document, charts["customs-trade"], tmp_path / "a.webp", "webp", options)
    assert names(tmp_path) == []


def test_a_path_that_is_too_long_is_told(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d" * 200] * 25)
    with pytest.raises(ExportError, match=r"The name is too long\."):
        write_whole(deep / "a.png", b"data")


@pytest.mark.parametrize("what", ["one.png", "all", "sheet.pdf"])
def test_a_process_killed_while_it_writes_leaves_whole_files_only(
    run_export: RunExport, tmp_path: Path, what: str
) -> None:
    old = tmp_path / ("sheet.pdf" if what == "sheet.pdf" else f"customs-trade.{what.partition('.')[2] or 'pdf'}")
    old.write_bytes(b"mine")
    kill = "import signal\nos.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)"
    assert run_export(tmp_path, COMMANDS[what], kill).returncode == -9
    assert old.read_bytes() == b"mine"
    (left,) = [one for one in tmp_path.iterdir() if one != old]
    assert left.name.startswith(".harbin-viewer-")
    assert left.suffix == ".part"
    os.utime(left, (time.time() - 7200,) * 2)
    assert run_export(tmp_path, COMMANDS[what]).returncode == 0
    assert old.read_bytes() != b"mine"
    assert not left.exists()


def test_what_another_export_is_just_writing_is_not_swept_away(tmp_path: Path) -> None:
    fresh = tmp_path / ".harbin-viewer-0123456789ab.part"
    fresh.write_bytes(b"half")
    theirs = tmp_path / ".other.part"
    theirs.write_bytes(b"theirs")
    os.utime(theirs, (0, 0))
    sweep(tmp_path)
    assert names(tmp_path) == [fresh.name, theirs.name]


def test_a_full_disk_leaves_the_old_file_and_no_scraps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match=r"a\.png: The disk is full\."):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.png"]


def test_a_file_system_that_is_really_full_is_told(tmp_path: Path) -> None:
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from pathlib import Path\n"
        "from harbin_viewer.atomic_write import ExportError, write_whole\n"
        "try: write_whole(Path(sys.argv[1]), b'x' * 5000)\n"
        "except ExportError as error: print(error)\n"
    )
    file = tmp_path / "a.svg"
    told = subprocess.run(
        [sys.executable, "-c", script, str(file)], capture_output=True, text=True, check=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
    ).stdout  # fmt: skip
    assert "larger than allowed" in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("place", "problem"),
    [
        (lambda folder: folder / "gone" / "a.png", "The folder is not there"),
        (lambda folder: folder / ("n" * 300 + ".png"), "The name is too long"),
        (lambda folder: folder, "A folder has this name"),
    ],
)
def test_a_place_that_cannot_be_written_is_named_with_the_reason(
    tmp_path: Path, place: Callable[[Path], Path], problem: str
) -> None:
    with pytest.raises(ExportError, match=problem):
        write_whole(place(tmp_path), b"data")


def test_the_rights_of_a_file_stay_when_it_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_killed_process_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(b"old")
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "from harbin_viewer import atomic_write\n"
        "os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)\n"
        "atomic_write.write_whole(Path(sys.argv[1]), b'new')\n"
    )
    environ = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    ended = subprocess.run([sys.executable, "-c", script, str(file)], env=environ, check=False)
    assert ended.returncode == -9
    assert file.read_bytes() == b"old"
