"""A file at an http(s) address that a person gave: fetched into their cache, within bounds of size and time.

Nothing is ever fetched because a sheet says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

from harbin_viewer.factsheet.cache import cache_folder
from harbin_viewer.factsheet.model.error import SheetError, UnwrittenError, reason_of
from harbin_viewer.factsheet.wording import counted, number
from harbin_viewer.factsheet.words.file_names import file_name
from harbin_viewer.factsheet.words.whole_numbers import whole_number

if TYPE_CHECKING:
    from http.client import HTTPMessage

MOST_BYTES = 512 * 1024**2
"""A larger file is not fetched."""

LONGEST = 300.0
"""Seconds that a file may take to come."""

SLOWEST = 100
"""Bytes that must have come for each second that was waited for them."""

SLOW_FOR = 30.0
"""Seconds in which a server may be slower."""

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
    from harbin_viewer.factsheet.sources.web_answer import opened

    address = _written_out(address)
    folder = cache or cache_folder() / "fetched"
    try:
        with opened(address) as answer:
            final = answer.geturl()
            file = folder / _mark_of(final) / _name_of(answer.headers, final)
            with _no_empty_folder(file.parent):
                _write(answer, file, address, progress)
    except SheetError:
        raise
    except Exception as error:  # the library of the network raises a dozen kinds, some of which are no OSError
        raise _failed(address, error) from error
    fetched = Fetched(file, final, date.today())
    with _told_of_the_disk():
        _note(fetched)
    return fetched


def _mark_of(address: str) -> str:
    """A folder of its own for each address: files of one name come from many, and two may be fetched at once."""
    from hashlib import blake2b

    return blake2b(address.encode("utf-8", "replace"), digest_size=8).hexdigest()


@contextmanager
def _no_empty_folder(folder: Path) -> Iterator[None]:
    """What did not come leaves no folder for it."""
    try:
        yield
    finally:
        with suppress(OSError):  # it has something, or is not there
            folder.rmdir()


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

    began = time.monotonic()
    count = 0
    while piece := _piece(answer, address, count, whole):
        count += len(piece)
        if count > MOST_BYTES:
            raise _too_large(address)
        taken = time.monotonic() - began
        if taken > LONGEST or (taken > SLOW_FOR and count < SLOWEST * taken):
            raise SheetError(address, "", _too_slow(count, taken), "Fetch it by hand, and open the file.")
        yield piece
        if progress is not None:
            progress(count, whole)
    if whole and count < whole:
        raise _broken_off(address, count, whole)


def _piece(answer: Any, address: str, count: int, whole: int) -> bytes:
    """The next bytes, as many as are there; what keeps them away is the network's fault, not that of the disk."""
    from http.client import IncompleteRead

    try:
        piece: bytes = answer.read1(_PIECE)
    except IncompleteRead as error:
        raise _broken_off(address, count + len(error.partial), whole) from error
    except Exception as error:  # as above
        raise _failed(address, error) from error
    return piece


def _too_slow(count: int, taken: float) -> str:
    came = counted(count, "byte")
    return f"It takes too long to come: {came} came in {counted(round(taken), 'second')}."


def _broken_off(address: str, count: int, whole: int) -> SheetError:
    problem = (
        f"Only {number(count)} of {number(whole)} bytes came."
        if whole
        else f"The line broke off after {counted(count, 'byte')}."
    )
    return SheetError(address, "", problem, "Try again in a while.")


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
    from http.client import HTTPException

    from harbin_viewer.factsheet.sources.web_answer import TooSlowError

    code = getattr(error, "code", None)
    if isinstance(code, int):
        return SheetError(address, "", *_answered(code))
    reason = getattr(error, "reason", error)
    if isinstance(reason, TooSlowError):
        return SheetError(address, "", "The server comes to no end in saying what it has.", "Try again in a while.")
    if isinstance(reason, HTTPException):
        return SheetError(address, "", _not_as_servers(reason), "Look for a slip in the address.")
    if isinstance(reason, TimeoutError) or "timed out" in str(reason):
        return SheetError(address, "", "The server does not answer.", "Try again in a while.")
    return SheetError(address, "", f"It cannot be fetched: {reason_of(reason)}.", "Look for a slip in the address.")


def _not_as_servers(error: Exception) -> str:
    """What does not answer as servers of the web do, whose own words say that to programmers alone."""
    from http.client import RemoteDisconnected

    gone = isinstance(error, RemoteDisconnected)
    return "The server hung up without an answer." if gone else "What answers there is no server of the web."


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
