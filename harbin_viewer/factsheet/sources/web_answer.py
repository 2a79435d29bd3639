"""An answer of the web: asked for and waited for, but never longer than is said, however slowly its bytes come."""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Event, Timer
from typing import Any

LONGEST_WAIT = 20.0
"""Seconds without a byte after which a server is given up."""

LONGEST_HEAD = 60.0
"""Seconds until a server must have said what comes."""

MOST_REDIRECTS = 5


class TooSlowError(Exception):
    """The server says something, and comes to no end."""


def opened(address: str) -> Any:
    """The answer, as soon as the server has said what comes; TooSlowError where that takes too long."""
    from urllib.error import HTTPError
    from urllib.request import Request, build_opener

    asked = {"User-Agent": "harbin-viewer", "Accept": "*/*", "Accept-Encoding": "identity"}
    lines = _Lines()
    late = Timer(LONGEST_HEAD, lines.hang_up)
    late.daemon = True
    late.start()
    try:
        answer = build_opener(*_handlers(lines)).open(Request(address, headers=asked), timeout=LONGEST_WAIT)
    except Exception as error:  # the library of the network raises a dozen kinds, some of which are no OSError
        if isinstance(error, HTTPError) and error.fp is not None:
            error.close()  # an answer too, that nobody reads
        raise (TooSlowError() if lines.hung_up.is_set() else error) from error
    finally:
        late.cancel()
        lines.forget()
    if lines.hung_up.is_set():  # what came until then may read as all
        answer.close()
        raise TooSlowError
    return answer


class _Lines:
    """The lines that were opened for an answer: they can be cut from another thread."""

    def __init__(self) -> None:
        self.hung_up = Event()
        self._open: list[socket.socket] = []

    def take(self, line: socket.socket) -> None:
        """Know one more."""
        self._open.append(line)
        if self.hung_up.is_set():
            self._cut()

    def forget(self) -> None:
        """Leave them to who reads."""
        self._open.clear()

    def hang_up(self) -> None:
        """Have whoever waits for a byte wait no longer."""
        self.hung_up.set()
        self._cut()

    def _cut(self) -> None:
        for line in tuple(self._open):
            with suppress(OSError):  # it has ended, or another took its place when it was made secure
                line.shutdown(socket.SHUT_RDWR)


def _handlers(lines: _Lines) -> tuple[Any, ...]:
    from http.client import HTTPConnection, HTTPSConnection
    from urllib.error import HTTPError
    from urllib.request import FTPHandler, HTTPHandler, HTTPRedirectHandler, HTTPSHandler

    class _Known:
        def __setattr__(self, name: str, value: object) -> None:
            super().__setattr__(name, value)
            if name == "sock" and isinstance(value, socket.socket):
                lines.take(value)

    class _Http(_Known, HTTPConnection):
        """A connection whose line is known, from before it is made secure."""

    class _Https(_Known, HTTPSConnection):
        """The same."""

    class _OfHttp(HTTPHandler):
        def http_open(self, req: Any) -> Any:
            return self.do_open(_Http, req)

    class _OfHttps(HTTPSHandler):
        def https_open(self, req: Any) -> Any:
            return self.do_open(_Https, req)

    class _FewRedirects(HTTPRedirectHandler):
        max_redirections = MOST_REDIRECTS

    class _NoFtp(FTPHandler):
        def ftp_open(self, req: Any) -> Any:  # it is where redirects may lead besides the web
            raise HTTPError(req.full_url, 302, "", req.headers, None)

    return _OfHttp, _OfHttps, _FewRedirects, _NoFtp
