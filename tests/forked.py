"""The program in processes that have begun: one imports and checks once, each run is a fork of it and ends for itself.

A start of its own takes most of a second of the processor until the bundled sheet is checked, a fork a fifth of that;
of the start of a window it is a quarter.
What is promised of the start itself (what it imports, signals in its first moments) takes processes of its own.
"""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]

_SERVER = """
import os, signal, sys
from harbin_viewer.cli import main
out = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
main(["check"])
sys.stdout.flush()
os.dup2(out, 1)
import harbin_viewer.commands.batch, harbin_viewer.charts.formats.index
import harbin_viewer.charts.formats.images.raster, harbin_viewer.charts.formats.vector.svg_document
import harbin_viewer.charts.formats.pdf.pdf_document, harbin_viewer.charts.formats.data.chart_data
import gc, importlib, json, socket, time
import harbin_viewer.__main__ as program
from harbin_viewer import pyside

if sys.argv[2:]:
    pyside.load()
for name in sys.argv[2:]:
    importlib.import_module(name)

def stream(number, mode, errors):
    try:
        os.fstat(number)
    except OSError:
        return None
    encoding = os.environ.get("PYTHONIOENCODING") or usual
    return open(number, mode, encoding=encoding, errors=errors, closefd=False, buffering=1 if number == 2 else -1)

def carry_out(asked, files):
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(asked["environ"])
    time.tzset()
    os.chdir(asked["folder"])
    for number in range(3):
        os.close(number)
    for number, file in zip(asked["streams"], files):
        os.dup2(file, number)
    for file in files:
        os.close(file)
    sys.stdin, sys.stdout = stream(0, "r", "strict"), stream(1, "w", errors)
    sys.stderr = stream(2, "w", "backslashreplace")
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr
    sys.argv = ["harbin-viewer", *asked["arguments"]]
    program.main()

usual, errors = sys.stdout.encoding, sys.stdout.errors
server = socket.socket(fileno=int(sys.argv[1]))
gc.freeze()
running = 0
while True:
    told, files, _flags, _from = socket.recv_fds(server, 1 << 20, 4)
    while running and os.waitpid(-1, os.WNOHANG if told else 0)[0]:
        running -= 1
    if not told:
        break
    running += 1
    if not os.fork():
        asked, (answer, *streams) = json.loads(told), files
        if not (process := os.fork()):
            server.close()
            os.close(answer)
            carry_out(asked, streams)
        for file in streams:
            os.close(file)
        os.write(answer, f"{process} ".encode())
        code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        os.write(answer, str(code).encode())
        os._exit(0)
    for file in files:
        os.close(file)
os._exit(0)
"""


def run(
    arguments: Sequence[str | Path],
    folder: Path = ROOT,
    environ: Mapping[str, str] = os.environ,
    streams: Mapping[int, IO[bytes] | None] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Carry out a command line in a folder; its exit code, and what came of the streams that are none of the caller's.

    `streams`: other files for standard input (0), output (1) and error (2), None for one that is closed.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, Path(os.devnull).open("rb") as nothing:
        given: dict[int, IO[bytes] | None] = {0: nothing, 1: out, 2: err, **(streams or {})}
        begun = begin(arguments, folder, environ, {number: file for number, file in given.items() if file})
        code = begun.wait()
        for written in (out, err):
            written.seek(0)
        return subprocess.CompletedProcess(list(arguments), code, out.read(), err.read())


@dataclass(frozen=True)
class Begun:
    """A run that goes on: its number as a process, and what tells its end."""

    pid: int
    answer: IO[bytes]

    def wait(self) -> int:
        """The exit code, once it has ended."""
        with self.answer:
            return int(self.answer.read())

    def end(self, patience: float = 5.0) -> None:
        """Ask it to end; where it has not after so many seconds, it is killed."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGTERM)
            if not select.select([self.answer], [], [], patience)[0]:
                os.kill(self.pid, signal.SIGKILL)
        self.wait()


def begin(
    arguments: Sequence[str | Path], folder: Path, environ: Mapping[str, str], streams: Mapping[int, IO[bytes]],
    imported: Sequence[str] = (),
) -> Begun:  # fmt: skip
    """Begin to carry out a command line, where these modules of the window are imported already."""
    asked = {
        "arguments": list(map(str, arguments)), "folder": str(folder), "environ": dict(environ),
        "streams": list(streams),
    }  # fmt: skip
    reads, writes = os.pipe()
    files = [file.fileno() for file in streams.values()]
    socket.send_fds(_server(*imported), [json.dumps(asked).encode()], [writes, *files])
    os.close(writes)
    answer = open(reads, "rb", buffering=0)  # noqa: PTH123, SIM115 a pipe has no path, and its reader closes it
    told = b""
    while not told.endswith(b" "):
        told += answer.read(1)
    return Begun(int(told), answer)


@cache
def _server(*imported: str) -> socket.socket:
    """The socket of the process that forks, which has these modules besides; it ends with this one."""
    ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with its:
        process = subprocess.Popen(
            [sys.executable, "-c", _SERVER, str(its.fileno()), *imported], pass_fds=[its.fileno()],
            env=os.environ | {"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},
        )  # fmt: skip
    atexit.register(process.wait)
    atexit.register(ours.close)
    return ours
