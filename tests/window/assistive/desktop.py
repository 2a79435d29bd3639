"""A desktop of our own with assistive technology: an X server, the two buses, and the program on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.window.assistive.bus import Bus, BusError

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
"""Where Debian has, and had, what starts the bus of assistive technology."""

_ACCESSIBLE, _ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
_EVENTS = "org.a11y.atspi.Event.Object"
_ROOT = "/org/a11y/atspi/accessible/root"
_PATIENCE = 25.0
_START = 15.0
"""Seconds in which a started program is known to assistive technology, or is started anew."""


def missing_tools() -> list[str]:
    """What this machine lacks of what is wanted, by the names of the programs."""
    wanted = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    return wanted + ([] if _launcher() else ["at-spi-bus-launcher"])


def _launcher() -> str:
    return next((path for path in LAUNCHERS if Path(path).exists()), "")


@dataclass(frozen=True)
class Node:
    """What assistive technology knows of a part of the window."""

    bus: Bus
    owner: str
    path: str

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self._property(_ACCESSIBLE, "Name"))

    @property
    def description(self) -> str:
        """What is said of it beside its name."""
        return str(self._property(_ACCESSIBLE, "Description"))

    @property
    def role(self) -> str:
        """What it is, in the words of AT-SPI."""
        return str(self._ask("GetRoleName"))

    @property
    def states(self) -> frozenset[int]:
        """The numbers of its states."""
        low, high = self._ask("GetState")
        bits = low | high << 32
        return frozenset(bit for bit in range(64) if bits >> bit & 1)

    @property
    def is_shown(self) -> bool:
        """Whether it is there to be seen."""
        return 25 in self.states  # showing

    @property
    def is_enabled(self) -> bool:
        """Whether it can be used."""
        return 8 in self.states or 24 in self.states  # enabled, sensitive

    @property
    def attributes(self) -> dict[str, str]:
        """What else is told of it, such as the level of a heading."""
        return dict(self._ask("GetAttributes"))

    @property
    def children(self) -> list[Node]:
        """What is in it."""
        return [Node(self.bus, owner, path) for owner, path in self._ask("GetChildren") if owner and path != _NULL]

    @property
    def actions(self) -> list[str]:
        """The names of what can be done with it."""
        try:
            count = int(self._property(_ACTION, "NActions"))
            return [str(self.bus.call(self.owner, self.path, _ACTION, "GetName", "i", n)) for n in range(count)]
        except BusError:
            return []

    def do(self, name: str) -> None:
        """Carry out the action of that name; what comes of it is to be waited for."""
        self.bus.tell(self.owner, self.path, _ACTION, "DoAction", "i", self.actions.index(name))

    def press(self) -> None:
        """Carry out the first action of those that press, toggle or choose."""
        actions = self.actions
        name = next(name for name in ("Press", "Toggle", "ShowMenu", "SetFocus") if name in actions)
        self.do(name)

    def grab_focus(self) -> None:
        """Give it the focus."""
        self.bus.call(self.owner, self.path, "org.a11y.atspi.Component", "GrabFocus")

    def walk(self) -> Iterator[Node]:
        """It, and all that is in it."""
        yield self
        for child in self.children:
            try:
                yield from child.walk()
            except BusError:
                continue  # it has gone meanwhile

    def entry(self, name: str) -> Node:
        """The entry of a list of that name, on show or scrolled away."""
        return next(node for node in self.walk() if node.role == "list item" and node.name == name)

    def all(self, role: str = "", name: str = "") -> list[Node]:
        """Those in it, on show, of this role and name ("" for any)."""
        found = []
        for node in self.walk():
            try:
                if (not role or node.role == role) and (not name or node.name == name) and node.is_shown:
                    found.append(node)
            except BusError:
                continue
        return found

    def menu_item(self, name: str) -> Node:
        """The item of that name in any menu of a window, open or not."""
        return next(node for node in self.walk() if node.role == "menu item" and node.name == name)

    def one(self, role: str = "", name: str = "") -> Node:
        """The first of those; AssertionError where there is none."""
        found = self.all(role, name)
        assert found, f"no {role or 'node'} “{name}”"
        return found[0]

    def _property(self, interface: str, name: str) -> Any:
        return self.bus.call(self.owner, self.path, "org.freedesktop.DBus.Properties", "Get", "ss", interface, name)

    def _ask(self, method: str) -> Any:
        return self.bus.call(self.owner, self.path, _ACCESSIBLE, method)


_NULL = "/org/a11y/atspi/null"


@dataclass
class Desktop:
    """The desktop while it runs: `bus` is that of assistive technology."""

    bus: Bus
    surroundings: dict[str, str]

    @contextmanager
    def program(self, *arguments: str) -> Iterator[Callable[[], list[Node]]]:
        """The program with these arguments, when its window is there; asks for its windows."""
        process = self._started(arguments)
        try:
            yield lambda: self.windows(process.pid)
        finally:
            _end(process)

    def _started(self, arguments: Sequence[str]) -> subprocess.Popen[bytes]:
        """The program when assistive technology knows it; on a busy machine Qt may give up before the bus answers."""
        command = [sys.executable, "-m", "harbin_viewer", *arguments]
        for attempts_left in (2, 1, 0):
            process = subprocess.Popen(command, env=self.surroundings, stderr=subprocess.DEVNULL)
            try:
                until(lambda process=process: self.windows(process.pid), _START)  # type: ignore[misc]
                return process
            except AssertionError:
                _end(process)
                if not attempts_left:
                    raise
        raise AssertionError("no attempt was made")

    def windows(self, process: int) -> list[Node]:
        """The windows and dialogs of a process, those opened last at the end."""
        registry = Node(self.bus, "org.a11y.atspi.Registry", _ROOT)
        for application in registry.children:
            asked = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
            try:
                if self.bus.call(*asked, "GetConnectionUnixProcessID", "s", application.owner) == process:
                    return [window for window in application.children if window.is_shown]
            except BusError:
                continue
        return []

    def hear_announcements(self) -> None:
        """Have what the program announces told from now on."""
        self.bus.hear(f"type='signal',interface='{_EVENTS}',member='Announcement'")
        registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry")

        def asked() -> bool:
            """The registry may go once more just after it was started."""
            self.bus.call(*registry, "RegisterEvent", "s", "object:announcement")
            return True

        until(asked)

    def announced(self, seconds: float = _PATIENCE) -> str:
        """What is announced next; "" where nothing is for so many seconds."""
        signal = self.bus.wait_for_signal(seconds)
        return "" if signal is None else str(signal.body[3])

    def forget_announcements(self) -> None:
        """What was announced so far is not looked at."""
        while self.bus.wait_for_signal(0.05) is not None:
            continue


@contextmanager
def desktop(home: Path, screen: str = "1280x900x24") -> Iterator[Desktop]:
    """A desktop whose programs keep what they keep in `home`."""
    surroundings = {
        **{key: value for key, value in os.environ.items() if not key.startswith(("QT_", "XDG_", "DBUS_"))},
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_DATA_HOME": str(home / "data"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "NO_AT_BRIDGE": "0",
    }
    (home / "run").mkdir(mode=0o700)
    with ExitStack() as stack:
        server = ["Xvfb", "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp"]
        surroundings["DISPLAY"] = f":{stack.enter_context(_server(server, surroundings))}"
        daemon = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        address = stack.enter_context(_server(daemon, surroundings))
        surroundings["DBUS_SESSION_BUS_ADDRESS"] = address
        launcher = subprocess.Popen([_launcher(), "--launch-immediately"], env=surroundings, stderr=subprocess.DEVNULL)
        stack.callback(_end, launcher)
        session = Bus(address)
        stack.callback(session.close)
        where = until(lambda: session.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"))
        bus = Bus(str(where))
        stack.callback(bus.close)
        yield Desktop(bus, surroundings)


@contextmanager
def _server(command: list[str], surroundings: dict[str, str]) -> Iterator[str]:
    """A server while it runs; the first line that it writes."""
    process = subprocess.Popen(
        command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )  # fmt: skip
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        _end(process)
        if process.stdout is not None:
            process.stdout.close()


def _end(process: subprocess.Popen[Any]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(5)


def until(ask: Callable[[], Any], seconds: float = _PATIENCE) -> Any:
    """What is answered as soon as it is something; an error or nothing is asked again for so many seconds."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = ask()
            if found:
                return found
        except (BusError, AssertionError, LookupError, StopIteration):
            if time.monotonic() > end:
                raise
        if time.monotonic() > end:
            raise AssertionError("nothing came")
        time.sleep(0.05)
