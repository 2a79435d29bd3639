import socket
import sys
import time
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from harbin_viewer.atomic_write import drop_begun
from harbin_viewer.factsheet.cache import cache_folder
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources import address, web_answer
from tests.factsheet.serving import serving

TABLE = b"country,year,tonnes\nChad,2020,1.5\nMali,2020,2.5\n"

_LEADS = {
    "/moved": "/data/harvest.csv", "/round": "/round", "/out": "file:///etc/passwd",
    "/aside": "ftp://127.0.0.1/harvest.csv",
}  # fmt: skip

_RAW = {
    "/dripping": b"HTTP/1.0 200 OK\r\n\r\n",
    "/dripping-head": b"HTTP/1.0 200 OK\r\nX-Note: ",
    "/torn": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n30\r\n" + TABLE[:20],
    "/mute": b"",
    "/other": b"220 mail.example.org ESMTP\r\n",
}


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path in _LEADS:
            self._answer(302, b"", ("Location", _LEADS[path]))
        elif path == "/cut":
            self._answer(200, TABLE, ("Content-Length", "9000"))
        elif path == "/huge":
            self._answer(200, b"", ("Content-Length", str(address.MOST_BYTES + 1)))
        elif path == "/endless":
            self._endless()
        elif path in _RAW:
            self.wfile.write(_RAW[path])
            if path.startswith("/dripping"):
                self._drip()
        elif path.startswith("/called/"):
            self._answer(200, TABLE, ("Content-Disposition", f'attachment; filename="{path.removeprefix("/called/")}"'))
        elif path == "/named":
            self._answer(200, TABLE, ("Content-Disposition", 'attachment; filename="../../evil name.csv"'))
        elif path.startswith("/data/"):
            self._answer(200, TABLE, ("Content-Type", "text/csv"))
        else:
            self._answer(404, b"not here")

    def _answer(self, code: int, body: bytes, *headers: tuple[str, str]) -> None:
        self.send_response(code)
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"1,2,3\n" * 10_000)
        except OSError:
            return

    def _drip(self) -> None:
        try:
            while True:
                self.wfile.write(b"1")
                self.wfile.flush()
                time.sleep(0.01)
        except OSError:
            return

    def log_message(self, *_given: object) -> None:
        """Nothing is told."""


@pytest.fixture
def server() -> Iterator[str]:
    with serving(_Answers) as root:
        yield root


@pytest.mark.parametrize("path", ["/data/harvest.csv", "/moved", "/data/harvest.csv?a=b c"])
def test_a_file_comes_into_the_cache_under_its_own_name(server: str, tmp_path: Path, path: str) -> None:
    told: list[tuple[int, int]] = []
    got = address.fetch(server + path, tmp_path, lambda done, of: told.append((done, of)))
    assert (got.file.parent.parent, got.file.name) == (tmp_path, "harvest.csv")
    assert got.file.read_bytes() == TABLE
    assert told[-1][0] == len(TABLE)
    assert got.day == date.today()


def test_what_was_fetched_names_its_address_and_day_as_the_source(server: str, tmp_path: Path) -> None:
    document = open_document(address.fetch(f"{server}/data/harvest.csv", tmp_path).file)
    (source,) = document.sheet.sources
    assert (source.path, source.accessed) == (f"{server}/data/harvest.csv", date.today().isoformat())
    assert document.table(document.sheet.resources[0].name).text("country", 1) == "Mali"


def test_no_server_names_a_place_outside_the_cache(server: str, tmp_path: Path) -> None:
    file = address.fetch(f"{server}/named", tmp_path).file
    assert (file.parent.parent, file.name) == (tmp_path, "evil name.csv")


def test_files_of_one_name_from_several_addresses_stay_beside_each_other(server: str, tmp_path: Path) -> None:
    first, second = (address.fetch(f"{server}/data/harvest.csv?year={year}", tmp_path) for year in (2020, 2021))
    assert first.file.name == second.file.name == "harvest.csv"
    assert [address.fetched_before(fetched.file) for fetched in (first, second)] == [first, second]


@pytest.mark.parametrize(
    ("name", "file"), [("con.csv", "file-con.csv"), ("-rf.csv", "file-rf.csv"), ("NUL.csv", "file-NUL.csv")]
)
def test_no_server_names_a_file_that_a_system_takes_otherwise(
    name: str, file: str, server: str, tmp_path: Path
) -> None:
    assert address.fetch(f"{server}/called/{name}", tmp_path).file.name == file


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/nowhere", "There is no such page."),
        ("/out", "out of the web"),
        ("/aside", "out of the web"),
        ("/round", "circles"),
        ("/cut", "Only 48 of 9,000 bytes came."),
        ("/huge", "It is larger than 512 MB."),
        ("/torn", r"The line broke off after \d+ bytes\."),
        ("/mute", "The server hung up without an answer."),
        ("/other", "What answers there is no server of the web."),
    ],
)
def test_what_cannot_be_fetched_is_one_message_and_leaves_nothing(
    server: str, tmp_path: Path, path: str, told: str
) -> None:
    with pytest.raises(SheetError, match=told):
        address.fetch(server + path, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_endless_answer_ends_at_the_most_bytes(server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "MOST_BYTES", 1_000_000)
    with pytest.raises(SheetError, match="larger than"):
        address.fetch(f"{server}/endless", tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("path", "told"), [("/dripping", r"It takes too long to come: \d+ bytes came in"), ("/dripping-head", "to no end")]
)
def test_a_server_that_sends_byte_after_byte_is_not_waited_for(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, told: str
) -> None:
    monkeypatch.setattr(address, "SLOW_FOR", 0.2)
    monkeypatch.setattr(address, "SLOWEST", 10_000)
    monkeypatch.setattr(web_answer, "LONGEST_HEAD", 0.3)
    with pytest.raises(SheetError, match=told):
        address.fetch(server + path, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_reader_who_stops_it_leaves_nothing(server: str, tmp_path: Path) -> None:
    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        address.fetch(f"{server}/endless", tmp_path, stop)
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_ends_meanwhile_leaves_nothing(server: str, tmp_path: Path) -> None:
    seen: list[list[str]] = []

    def end(_done: int, _of: int) -> None:
        drop_begun()  # what ends the process does so, whether the reader closes the window or it gets a signal
        seen.append([file.name for file in tmp_path.rglob("*") if file.is_file()])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        address.fetch(f"{server}/data/harvest.csv", tmp_path, progress=end)
    assert seen == [[]]


def test_a_cache_that_cannot_be_written_is_told_and_no_fault_of_the_address(server: str, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    fetched = address.fetch(f"{server}/data/harvest.csv", tmp_path).file
    (note := fetched.with_name(".harvest.csv.address")).unlink()
    (note / "full").mkdir(parents=True)
    for cache, problem in ((tmp_path / "taken", "is a file, not a folder"), (tmp_path, "A folder has this name")):
        with pytest.raises(SheetError, match=problem) as told:
            address.fetch(f"{server}/data/harvest.csv", cache)
        assert told.value.file.startswith(str(cache))
        assert "slip" not in told.value.remedy


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the cache is named otherwise there")
@pytest.mark.parametrize("stated", ["", "here", "./here"])
def test_a_cache_that_is_no_whole_path_is_none(stated: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", stated)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "harbin-viewer"


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(SheetError, match="cannot be fetched"):
        address.fetch(f"http://127.0.0.1:{port}/a.csv", tmp_path)


@pytest.mark.parametrize("text", ["ftp://example.org/a.csv", "https://", "file:///etc/passwd", "a.csv"])
def test_what_is_no_address_of_the_web_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="no address of the web"):
        address.fetch(text, tmp_path)
