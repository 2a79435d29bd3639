"""A small client of D-Bus: calls, answers and signals over a socket, as much as AT-SPI takes."""

from __future__ import annotations

import os
import socket
import struct
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

_PATIENCE = 20.0
"""Seconds that an answer may take."""

_NO_ANSWER = 1
_CALL, _ANSWER, _ERROR, _SIGNAL = 1, 2, 3, 4
_PATH, _INTERFACE, _MEMBER, _ERROR_NAME, _REPLY_TO, _DESTINATION, _SENDER, _SIGNATURE = range(1, 9)
_SERIAL = 0
"""Stands among the fields of a message for its number."""

_FIELD_TYPES = {_PATH: "o", _REPLY_TO: "u", _SIGNATURE: "g"}
_FIXED = {"y": "B", "b": "I", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d", "h": "I"}
_ALIGNED = {"y": 1, "g": 1, "v": 1, "n": 2, "q": 2, "x": 8, "t": 8, "d": 8, "(": 8, "{": 8}


class BusError(Exception):
    """An error that was answered; the name of it, and what was said."""


@dataclass(frozen=True)
class Signal:
    """A signal that came: who sent it, from which object, which one, and what with it."""

    sender: str
    path: str
    member: str
    body: tuple[Any, ...]


@dataclass
class Bus:
    """A connection to the bus at an address; signals that come while an answer is waited for are kept.

    `roles` are those that were asked for, by owner and path.
    """

    address: str
    signals: deque[Signal] = field(default_factory=deque)
    roles: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._serial = 0
        self._came = b""
        self._socket = _connected(self.address)
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello")

    def call(self, to: str, path: str, interface: str, member: str, signature: str = "", *values: Any) -> Any:
        """Call a method; its answer: None, one value, or a tuple. BusError where an error is answered."""
        serial = self._send(to, path, interface, member, signature, values)
        until = time.monotonic() + _PATIENCE
        while True:
            kind, fields_of, values_of = self._next(until)
            if kind in (_ANSWER, _ERROR) and fields_of.get(_REPLY_TO) == serial:
                if kind == _ERROR:
                    raise BusError(f"{fields_of.get(_ERROR_NAME)}: {values_of}")
                return None if not values_of else values_of[0] if len(values_of) == 1 else values_of

    def tell(self, to: str, path: str, interface: str, member: str, signature: str = "", *values: Any) -> None:
        """Call a method, and wait for no answer: it may open a dialog, and answer when that is closed."""
        self._send(to, path, interface, member, signature, values, flags=_NO_ANSWER)

    def _send(
        self, to: str, path: str, interface: str, member: str, signature: str, values: tuple[Any, ...], flags: int = 0
    ) -> int:
        """Send a call; its number."""
        fields: list[tuple[int, Any]] = [(_PATH, path), (_INTERFACE, interface), (_MEMBER, member), (_DESTINATION, to)]
        fields += [(_SIGNATURE, signature)] if signature else []
        return self._write(_CALL, fields, _written(signature, values), flags)

    def _write(self, kind: int, fields: list[tuple[int, Any]], body: bytes, flags: int = 0) -> int:
        """Send a message; its number."""
        self._serial += 1
        head = struct.pack("<BBBBII", ord("l"), kind, flags, 1, len(body), self._serial)
        inside = b""
        for code, value in fields:
            inside += b"\0" * (-len(inside) % 8) + bytes([code]) + _variant(_FIELD_TYPES.get(code, "s"), value)
        head += struct.pack("<I", len(inside)) + inside
        self._socket.sendall(head + b"\0" * (-len(head) % 8) + body)
        return self._serial

    def own(self, name: str) -> None:
        """Be found under this name by others on the bus."""
        names = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
        self.call(*names, "RequestName", "su", name, 0)

    def answer(self, variants: dict[str, bytes]) -> None:
        """Answer calls until the bus goes: with the variant (as it is sent) of the last word that is asked for."""
        while True:
            try:
                kind, fields, values = self._next(time.monotonic() + _PATIENCE)
            except (OSError, struct.error):
                return
            if kind == _CALL:
                known = variants.get(str(values[-1]) if values else "")
                head = [(_REPLY_TO, fields[_SERIAL]), (_DESTINATION, fields[_SENDER])]
                if known is None:
                    self._write(_ERROR, [*head, (_ERROR_NAME, "org.freedesktop.portal.Error.NotFound")], b"")
                else:
                    self._write(_ANSWER, [*head, (_SIGNATURE, "v")], known)

    def emit(self, path: str, interface: str, member: str, signature: str, *values: Any) -> None:
        """Send a signal to all who hear it."""
        fields: list[tuple[int, Any]] = [(_PATH, path), (_INTERFACE, interface), (_MEMBER, member)]
        self._write(_SIGNAL, [*fields, (_SIGNATURE, signature)], _written(signature, values))

    def hear(self, rule: str) -> None:
        """Have signals sent here that match this rule."""
        names = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
        self.call(*names, "AddMatch", "s", rule)

    def wait_for_signal(self, seconds: float) -> Signal | None:
        """The next signal; None where none comes in so many seconds."""
        until = time.monotonic() + seconds
        while not self.signals:
            try:
                self._next(until)
            except TimeoutError:
                return None
        return self.signals.popleft()

    def close(self) -> None:
        """End the connection."""
        self._socket.close()

    def _next(self, until: float) -> tuple[int, dict[int, Any], tuple[Any, ...]]:
        """The next message: its kind, its fields and its body; a signal is kept as well."""
        head = self._come(16, until)
        kind = head[1]
        body_length, serial, fields_length = struct.unpack("<III", head[4:16])
        padded = fields_length + (-fields_length % 8)
        rest = self._come(16 + padded + body_length, until)[16:]
        self._came = self._came[16 + len(rest) :]
        (listed,), _at = _read_values("a(yv)", head[12:] + rest[:fields_length], 0, offset=12)
        fields = {**dict(listed), _SERIAL: serial}
        values, _at = _read_values(fields.get(_SIGNATURE, ""), rest[padded:], 0)
        if kind == _SIGNAL:
            self.signals.append(Signal(fields.get(_SENDER, ""), fields[_PATH], fields[_MEMBER], values))
        return kind, fields, values

    def _come(self, count: int, until: float) -> bytes:
        """So many bytes of what came, which stay: a wait may end within a message, and the next goes on with it."""
        while len(self._came) < count:
            self._socket.settimeout(max(until - time.monotonic(), 0.001))
            piece = self._socket.recv(65536)
            if not piece:
                raise ConnectionError("The bus has gone.")
            self._came += piece
        return self._came[:count]


def _connected(address: str) -> socket.socket:
    """A socket to the bus, with the greeting done."""
    parts = dict(part.split("=", 1) for part in address.split(";")[0].partition(":")[2].split(","))
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(_PATIENCE)
    connection.connect("\0" + parts["abstract"] if "abstract" in parts else parts["path"])
    connection.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
    answer = connection.recv(4096)
    assert answer.startswith(b"OK"), answer
    connection.sendall(b"BEGIN\r\n")
    return connection


def _types(signature: str) -> list[str]:
    """The whole types that a signature is made of."""
    found, at = [], 0
    while at < len(signature):
        end = _end(signature, at)
        found.append(signature[at:end])
        at = end
    return found


def _end(signature: str, at: int) -> int:
    if signature[at] == "a":
        return _end(signature, at + 1)
    if signature[at] not in "({":
        return at + 1
    depth = 0
    for place in range(at, len(signature)):
        depth += {"(": 1, "{": 1, ")": -1, "}": -1}.get(signature[place], 0)
        if depth == 0:
            return place + 1
    raise ValueError(signature)


def _padding(kind: str, at: int) -> int:
    return -at % _ALIGNED.get(kind[0], 4)


def _variant(kind: str, value: Any) -> bytes:
    """A value with its type before it, at a place where 8 divides what is before its code."""
    head = bytes([len(kind)]) + kind.encode() + b"\0"
    return head + _written(kind, (value,), begin=1 + len(head))


def _written(signature: str, values: tuple[Any, ...], begin: int = 0) -> bytes:
    """Plain values (texts and numbers alone) as they are sent."""
    out = b""
    for kind, value in zip(_types(signature), values, strict=True):
        out += b"\0" * _padding(kind, begin + len(out))
        if kind in "so":
            text = value.encode()
            out += struct.pack("<I", len(text)) + text + b"\0"
        elif kind == "v":  # a number: one with places, or a whole one
            inner = "d" if isinstance(value, float) else "u"
            head = b"\1" + inner.encode() + b"\0"
            out += (
                head + b"\0" * _padding(inner, begin + len(out) + len(head)) + struct.pack(f"<{_FIXED[inner]}", value)
            )
        elif kind == "g":
            out += bytes([len(value)]) + value.encode() + b"\0"
        else:
            out += struct.pack(f"<{_FIXED[kind]}", value)
    return out


def _read_values(signature: str, data: bytes, at: int, offset: int = 0) -> tuple[tuple[Any, ...], int]:
    """The values of a signature, and where they end; `offset` is where the data begins in its message."""
    values = []
    for kind in _types(signature):
        value, at = _read_value(kind, data, at, offset)
        values.append(value)
    return tuple(values), at


def _read_value(kind: str, data: bytes, at: int, offset: int) -> tuple[Any, int]:
    at += _padding(kind, at + offset)
    if kind in ("s", "o"):
        (length,) = struct.unpack_from("<I", data, at)
        return data[at + 4 : at + 4 + length].decode(), at + 5 + length
    if kind == "g":
        return data[at + 1 : at + 1 + data[at]].decode(), at + 2 + data[at]
    if kind == "v":
        inner, at = _read_value("g", data, at, offset)
        return _read_value(inner, data, at, offset)
    if kind[0] in "({":
        return _read_values(kind[1:-1], data, at, offset)
    if kind[0] == "a":
        return _read_array(kind[1:], data, at, offset)
    form = _FIXED[kind]
    (value,) = struct.unpack_from(f"<{form}", data, at)
    return (bool(value) if kind == "b" else value), at + struct.calcsize(form)


def _read_array(kind: str, data: bytes, at: int, offset: int) -> tuple[list[Any], int]:
    (length,) = struct.unpack_from("<I", data, at)
    at += 4
    at += _padding(kind, at + offset)
    end, found = at + length, []
    while at < end:
        value, at = _read_value(kind, data, at, offset)
        found.append(value)
    return found, at
