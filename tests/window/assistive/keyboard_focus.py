"""Gives a window of an X server the keyboard, as a window manager would: a few requests of the X protocol."""

from __future__ import annotations

import socket
import struct

_GET_ATTRIBUTES, _GET_GEOMETRY, _QUERY_TREE, _GET_FOCUS, _SET_FOCUS = 3, 14, 15, 43, 42
_VIEWABLE, _TO_POINTER = 2, 1


def give_keyboard(display: str) -> None:
    """Give it to the largest window that is seen; AssertionError where there is none."""
    with socket.socket(socket.AF_UNIX) as server:
        server.connect(f"/tmp/.X11-unix/X{display.removeprefix(':')}")
        areas = {_area(server, window): window for window in _windows(server, _root(server))}
        largest = max(areas, default=0)
        assert largest, "no window is seen"
        server.sendall(struct.pack("<BBHII", _SET_FOCUS, _TO_POINTER, 3, areas[largest], 0))
        _answer(server, struct.pack("<BxH", _GET_FOCUS, 1))  # it was carried out by then


def _root(server: socket.socket) -> int:
    """Greet the server; the window that holds all others."""
    server.sendall(struct.pack("<BxHHHH2x", ord("l"), 11, 0, 0, 0))
    (length,) = struct.unpack("<6xH", _read(server, 8))
    told = _read(server, length * 4)
    (vendor,), formats = struct.unpack_from("<H", told, 16), told[21]
    root: int = struct.unpack_from("<I", told, 32 + vendor + -vendor % 4 + formats * 8)[0]
    return root


def _windows(server: socket.socket, root: int) -> tuple[int, ...]:
    """Those at the top of the tree."""
    answer = _answer(server, struct.pack("<BxHI", _QUERY_TREE, 2, root))
    (count,) = struct.unpack_from("<H", answer, 16)
    return struct.unpack_from(f"<{count}I", answer, 32)


def _area(server: socket.socket, window: int) -> int:
    """In square px; 0 of one that is not seen."""
    state = _answer(server, struct.pack("<BxHI", _GET_ATTRIBUTES, 2, window))[26]
    width, height = struct.unpack_from("<HH", _answer(server, struct.pack("<BxHI", _GET_GEOMETRY, 2, window)), 16)
    return int(width * height) if state == _VIEWABLE else 0


def _answer(server: socket.socket, request: bytes) -> bytes:
    server.sendall(request)
    head = _read(server, 32)
    assert head[0] == 1, head
    return head + _read(server, struct.unpack_from("<I", head, 4)[0] * 4)


def _read(server: socket.socket, count: int) -> bytes:
    found = b""
    while len(found) < count:
        piece = server.recv(count - len(found))
        assert piece, "the server has gone"
        found += piece
    return found
