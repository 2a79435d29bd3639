"""A file at an http(s) address that a person gave: fetched into their cache, within bounds of size and time.

Nothing is ever fetched because a sheet says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

from harbin_viewer.factsheet.cache import cache_folder
from harbin_viewer.factsheet.model.error import SheetError, UnwrittenError, reason_of
from harbin_viewer.factsheet.wording import number
from harbin_viewer.factsheet.words.file_names import file_name
from harbin_viewer.factsheet.words.whole_numbers import whole_number

if TYPE_CHECKING:
    from http.client import HTTPMessage

MOST_BYTES = 512 * 1024**2
"""A larger file is not fetched."""

LONGEST_WAIT = 20.0
"""Seconds without a byte after which a server is given up."""

LONGEST = 300.0
"""Seconds that a file may take to come."""

MOST_REDIRECTS = 5

_PIECE = 64 * 1024
_LONGEST_NAME = 80

Progress = Callable[[int, int], None]
"""Is told the bytes that came and those there are (0: nobody said); what it raises ends the fetching."""


@dataclass(frozen=True)
class Fetched:
    """The file in the cache, the address it came from in the end, and the day."""

    file: Path
    address: str
    day: date


def is_address(text: str) -> bool:
    """Whether a person gave an address of the web, and no path."""
    return bool(re.match(r"https?://", text.strip(), re.IGNORECASE))


def fetch(address: str, cache: Path | None = None, progress: Progress | None = None) -> Fetched:
    """Fetch the file at an address into the cache; SheetError says why it could not be."""
    address = _written_out(address)
    request = _request(address)
    folder = cache or cache_folder() / "fetched"
    try:
        with _opened(request) as answer:
            final = answer.geturl()
            file = folder / _name_of(answer.headers, final)
            _write(answer, file, address, progress)
    except SheetError:
        raise
    except Exception as error:  # the library of the network raises a dozen kinds, some of which are no OSError
        raise _failed(address, error) from error
    fetched = Fetched(file, final, date.today())
    with _told_of_the_disk():
        _note(fetched)
    return fetched


def fetched_before(file: Path) -> Fetched | None:
    """Where a file in the cache came from, and when; None for any other file."""
    import json

    try:
        noted = json.loads(_note_of(file).read_text(encoding="utf-8"))
        return Fetched(file, str(noted["address"]), date.fromisoformat(noted["day"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _note(fetched: Fetched) -> None:
    """Note beside the file where it came from, so that it is known whenever it is opened again."""
    import json

    from harbin_viewer.atomic_write import write_whole

    noted = {"address": fetched.address, "day": fetched.day.isoformat()}
    write_whole(_note_of(fetched.file), json.dumps(noted).encode())


@contextmanager
def _told_of_the_disk() -> Iterator[None]:
    """SheetError where the disk does not take it: that is no fault of the address."""
    from harbin_viewer.atomic_write import ELSEWHERE, ExportError

    try:
        yield
    except ExportError as error:
        remedy = "Fetch it by hand, and open the file." if error.remedy == ELSEWHERE else error.remedy
        raise UnwrittenError(error.file, "", error.problem, remedy) from error


def _note_of(file: Path) -> Path:
    return file.with_name(f".{file.name}.address")


def _written_out(address: str) -> str:
    """The address with letters of other scripts and blanks in the form that servers take."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        raise SheetError(address, "", "This is no address of the web.", "Look for a slip in it.") from None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise SheetError(address, "", "This is no address of the web.", "Give one that begins with https://.")
    try:
        host = parts.hostname.encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        raise SheetError(address, "", "The name of the server is none.", "Look for a slip in the address.") from None
    path = quote(unquote(parts.path), safe="/%:@!$&'()*+,;=~-._")
    query = f"?{quote(parts.query, safe='=&%+/:;,@!$()*?~-._')}" if parts.query else ""
    return f"{parts.scheme.lower()}://{host}{port}{path}{query}"


def _request(address: str) -> Any:
    from urllib.request import Request

    return Request(address, headers={"User-Agent": "harbin-viewer", "Accept": "*/*", "Accept-Encoding": "identity"})


def _opened(request: Any) -> Any:
    from urllib.error import HTTPError
    from urllib.request import FTPHandler, HTTPRedirectHandler, build_opener

    class _FewRedirects(HTTPRedirectHandler):
        max_redirections = MOST_REDIRECTS

    class _NoFtp(FTPHandler):
        def ftp_open(self, req: Any) -> Any:  # it is where redirects may lead besides the web
            raise HTTPError(req.full_url, 302, "", req.headers, None)

    return build_opener(_FewRedirects, _NoFtp).open(request, timeout=LONGEST_WAIT)


def _write(answer: Any, file: Path, address: str, progress: Progress | None) -> None:
    """Write what comes, and put it in its place when it is whole; SheetError where the disk does not take it."""
    from harbin_viewer.atomic_write import make_folder, written_whole

    whole = whole_number(answer.headers.get("Content-Length") or "") or 0
    if whole > MOST_BYTES:
        raise _too_large(address)
    with _told_of_the_disk():
        make_folder(file.parent)
        with written_whole(file) as stream:
            for piece in _pieces(answer, whole, address, progress):
                stream.write(piece)


def _pieces(answer: Any, whole: int, address: str, progress: Progress | None) -> Iterator[bytes]:
    """What comes, piece by piece; SheetError where it is not all, too much or too slow."""
    import time

    until = time.monotonic() + LONGEST
    count = 0
    while piece := _piece(answer, address):
        count += len(piece)
        if count > MOST_BYTES:
            raise _too_large(address)
        if time.monotonic() > until:
            raise SheetError(address, "", "It takes too long to come.", "Fetch it by hand, and open the file.")
        yield piece
        if progress is not None:
            progress(count, whole)
    if whole and count < whole:
        problem = f"Only {number(count)} of {number(whole)} bytes came."
        raise SheetError(address, "", problem, "Try again in a while.")


def _piece(answer: Any, address: str) -> bytes:
    """The next bytes; what keeps them from coming is the network's fault, not that of the disk they go to."""
    try:
        piece: bytes = answer.read(_PIECE)
    except Exception as error:  # as above
        raise _failed(address, error) from error
    return piece


def _name_of(headers: HTTPMessage, address: str) -> str:
    """A plain file name from what the server says, or from the address."""
    said = headers.get_filename() or ""
    parts = urlsplit(address)
    name = Path(said.replace("\\", "/")).name or unquote(parts.path.rstrip("/").rpartition("/")[2])
    plain = re.sub(r"[^\w.() -]", "_", name).strip(" .") or re.sub(r"[^\w.-]", "_", parts.hostname or "data")
    if not Path(plain).suffix:
        plain += _ENDINGS.get(headers.get_content_type(), "")
    stem, suffix = Path(plain).stem[:_LONGEST_NAME], Path(plain).suffix[:12]
    return file_name(f"{stem}{suffix}")


_ENDINGS = {
    "text/csv": ".csv", "application/json": ".json", "application/zip": ".zip", "text/html": ".html",
    "text/tab-separated-values": ".tsv", "application/vnd.ms-excel": ".xls",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}  # fmt: skip


def _too_large(address: str) -> SheetError:
    return SheetError(
        address, "", f"It is larger than {MOST_BYTES // 1024**2} MB.", "Fetch it by hand, and open the file."
    )


def _failed(address: str, error: Exception) -> SheetError:
    """What went wrong, in words for a person."""
    code = getattr(error, "code", None)
    if isinstance(code, int):
        return SheetError(address, "", *_answered(code))
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError) or "timed out" in str(reason):
        return SheetError(address, "", "The server does not answer.", "Try again in a while.")
    return SheetError(address, "", f"It cannot be fetched: {reason_of(reason)}.", "Look for a slip in the address.")


def _answered(code: int) -> tuple[str, str]:
    """What a server says by the code of its answer, and what helps."""
    by_hand = "Look for a slip in the address, or fetch the file by hand."
    if code in (404, 410):
        return "There is no such page.", by_hand
    if 300 <= code < 400:
        return "It leads round in circles, or out of the web.", by_hand
    if code in (401, 403, 407):
        return f"The server asks who you are (code {code}).", "Log in in a browser, and fetch the file by hand."
    if code == 429 or code >= 500:
        return f"The server cannot answer now (code {code}).", "Try again in a while."
    return f"The server refuses (code {code}).", by_hand
