import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from harbin_viewer.atomic_write import ExportError, drop_begun, folder_beside, write_whole
from harbin_viewer.cli import main
from tests import forked

SCREENLESS = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
SIGNALS = [signal.SIGINT, signal.SIGTERM]


@pytest.fixture(autouse=True)
def _not_ignored() -> Iterator[None]:
    """A shell has what it runs behind it ignore Ctrl+C, and so would all that is started here."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_an_export_at_once_with_nothing_half_written(tmp_path: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "harbin_viewer", "export", "--all", "--format", "png,pdf", "--out", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().strip().endswith(".png")
        process.send_signal(number)
        assert process.wait(60) == 128 + number
        assert "Traceback" not in process.stderr.read()
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_a_window_that_waits_for_its_reader(number: signal.Signals) -> None:
    program = (
        "from harbin_viewer.interruption import end_on_signals, wake_for_signals\n"
        "from PySide6.QtCore import QCoreApplication, QTimer\n"
        "end_on_signals(); application = QCoreApplication([]); wake_for_signals(application)\n"
        "QTimer.singleShot(0, lambda: print('ready', flush=True)); application.exec()\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, env=SCREENLESS) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        process.send_signal(number)
        assert process.wait(60) == 128 + number


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_the_message_about_a_sheet_that_cannot_be_opened(number: signal.Signals, tmp_path: Path) -> None:
    program = (
        "import sys; from harbin_viewer import app; from harbin_viewer.cli import main\n"
        "start = app.start_qt\n"
        "def started():\n"
        "    from PySide6.QtCore import QTimer\n"
        "    application = start(); timer = QTimer(application)\n"
        "    timer.timeout.connect(lambda: (timer.stop(), print('asking', flush=True)))\n"
        "    timer.start(50); return application\n"
        "app.start_qt = started; sys.exit(main(['view', sys.argv[1]]))\n"
    )
    (tmp_path / "datapackage.json").write_text("{", encoding="utf-8")
    command = [sys.executable, "-c", program, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=SCREENLESS) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"asking\n"
        time.sleep(0.3)  # it waits without an event of its own
        process.send_signal(number)
        assert process.wait(60) == 128 + number


@pytest.mark.parametrize(
    "arguments", [["export", "--list"], ["check"], ["check", "--json"], ["--help"], ["export", "--help"], ["--version"]]
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
def test_output_that_cannot_be_written_is_told_in_a_line(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = forked.run(arguments, streams={1: full})
    assert done.returncode == 1
    assert done.stderr == b"harbin-viewer: The output cannot be written: No space left on device.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
@pytest.mark.parametrize(("command", "code"), [("check", 1), ("describe /not-there", 1), ("frobnicate now", 2)])
def test_where_no_stream_can_be_written_the_code_still_tells(command: str, code: int) -> None:
    with Path("/dev/full").open("wb") as full:
        done = forked.run(command.split(), streams={1: full, 2: full})
    assert done.returncode == code


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_what_is_no_plain_file_is_not_replaced(tmp_path: Path) -> None:
    pipe, loop, device = tmp_path / "pipe.png", tmp_path / "loop.png", tmp_path / "null.png"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    device.symlink_to("/dev/null")
    for file, told in ((pipe, "a pipe"), (device, "a pipe"), (loop, "in a circle")):
        with pytest.raises(ExportError, match=told):
            write_whole(file, b"picture")
    assert pipe.is_fifo()
    assert device.is_symlink()


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no such device here")
def test_the_sheet_is_not_written_beside_a_device_or_a_folder(tmp_path: Path) -> None:
    for name in ("/dev/null", str(tmp_path), "/", ".."):
        assert main(["export", "--sheet", name]) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("delay", [0.02, 0.03, 0.04, 0.05, 0.06, 0.08])
def test_ctrl_c_while_the_program_starts_says_nothing(delay: float) -> None:
    command = [sys.executable, "-m", "harbin_viewer", "check"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        _out, said = process.communicate(timeout=60)
    assert "harbin_viewer" not in said, "what Python says before it comes to us is its own"


def test_pictures_that_are_stopped_leave_nothing_half_written(tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "harbin_viewer", "pictures", "--out", str(out)]
    environ = {**SCREENLESS, "TMPDIR": str(tmp_path / "not-there")}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environ) as process:
        deadline = time.monotonic() + 60
        while not (out.is_dir() and any(out.iterdir())) and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        code = process.wait(timeout=60)
    assert code == 143
    assert {file.suffix for file in out.iterdir()} <= {".png"}


def test_a_folder_that_is_being_made_goes_when_the_process_is_ended(tmp_path: Path) -> None:
    with folder_beside(tmp_path / "package") as beside:
        (beside / "table.csv").write_bytes(b"a,b")
        drop_begun()
        assert list(tmp_path.iterdir()) == []
    assert list(tmp_path.iterdir()) == []


def test_no_thread_begins_a_file_while_the_process_ends(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from threading import Thread\n"
        "from harbin_viewer import atomic_write\n"
        "atomic_write.end_writing()\n"
        "writer = Thread(target=atomic_write.write_whole, args=(Path(sys.argv[1]) / 'a.png', b'a'), daemon=True)\n"
        "writer.start(); writer.join(0.3); print(writer.is_alive(), list(Path(sys.argv[1]).iterdir()))\n"
        "import os; sys.stdout.flush(); os._exit(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout == "True []\n"
