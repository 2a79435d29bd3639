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

from tests.forked import ROOT, Begun, begin
from tests.window.assistive.bus import Bus, BusError
from tests.window.assistive.keyboard_focus import give_keyboard
from tests.window.assistive.node import Node

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
"""Where Debian has, and had, what starts the bus of assistive technology."""

_EVENTS = "org.a11y.atspi.Event.Object"
_REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry")
_ROOT = "/org/a11y/atspi/accessible/root"
_PATIENCE = 25.0
_OF_A_WINDOW = ("harbin_viewer.window.shell.session", "harbin_viewer.window.explore.explore_page")
"""Modules that a window imports, with those that they need; to import them takes as long as all else of a start."""

_START = 30.0
"""Seconds in which a started program is known to assistive technology, or is started anew."""


def missing_tools() -> list[str]:
    """What this machine lacks of what is wanted, by the names of the programs."""
    wanted = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    return wanted + ([] if _launcher() else ["at-spi-bus-launcher"])


def _launcher() -> str:
    return next((path for path in LAUNCHERS if Path(path).exists()), "")


class OwnStart(subprocess.Popen[bytes]):
    """The program in a process that has imported nothing."""

    def end(self) -> None:
        """Have it end."""
        _end(self)


Start = Callable[[Sequence[str], dict[str, str]], Begun | OwnStart]


def _from_nothing(arguments: Sequence[str], surroundings: dict[str, str]) -> OwnStart:
    return OwnStart([sys.executable, "-m", "harbin_viewer", *arguments], env=surroundings, stderr=subprocess.DEVNULL)


def _forked(arguments: Sequence[str], surroundings: dict[str, str]) -> Begun:
    with Path(os.devnull).open("r+b") as nothing:
        return begin(arguments, ROOT, surroundings, dict.fromkeys(range(3), nothing), _OF_A_WINDOW)


@dataclass
class Desktop:
    """The desktop while it runs: `bus` is that of assistive technology."""

    bus: Bus
    surroundings: dict[str, str]

    @contextmanager
    def program(self, *arguments: str, from_nothing: bool = False) -> Iterator[Callable[[], list[Node]]]:
        """The program with these arguments, when its window is there; asks for its windows.

        It has imported what a window needs, unless it is to start from nothing, which takes five times as long.
        """
        program = self._started(arguments, _from_nothing if from_nothing else _forked)
        try:
            yield lambda: self.windows(program.pid)
        finally:
            program.end()

    def _started(self, arguments: Sequence[str], start: Start) -> Begun | OwnStart:
        """The program when assistive technology knows it; on a busy machine Qt may give up before the bus answers."""
        for attempts_left in (2, 1, 0):
            program = start(arguments, self.surroundings)
            try:
                until(lambda program=program: self.windows(program.pid), _START)  # type: ignore[misc]
                return program
            except (AssertionError, BusError, TimeoutError):
                program.end()
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
        """Have what the program announces, and what gets the focus, told from now on."""
        for member, event in (
            ("Announcement", "object:announcement"),
            ("StateChanged", "object:state-changed:focused"),
        ):
            self.bus.hear(f"type='signal',interface='{_EVENTS}',member='{member}'")

            def asked(event: str = event) -> bool:
                """The registry may go once more just after it was started."""
                self.bus.call(*_REGISTRY, "RegisterEvent", "s", event)
                return True

            until(asked)

    @contextmanager
    def as_an_older_reader(self) -> Iterator[None]:
        """Hear of no announcements for a while, as Orca 43 does not, but of what comes to be shown."""
        announcement, showing = "object:announcement", "object:state-changed:showing"
        self.bus.call(*_REGISTRY, "DeregisterEvent", "s", announcement)
        self.bus.call(*_REGISTRY, "RegisterEvent", "s", showing)
        try:
            yield
        finally:
            self.bus.call(*_REGISTRY, "DeregisterEvent", "s", showing)
            self.bus.call(*_REGISTRY, "RegisterEvent", "s", announcement)

    def notified(self, seconds: float = _PATIENCE) -> str:
        """The words of the notification that comes up next; "" where none does for so many seconds."""
        end = time.monotonic() + seconds
        while (signal := self.bus.wait_for_signal(max(end - time.monotonic(), 0.001))) is not None:
            if signal.member == "StateChanged" and signal.body[:2] == ("showing", 1):
                node = Node(self.bus, signal.sender, signal.path)
                if node.role == "notification":
                    return node.name
        return ""

    def announced(self, seconds: float = _PATIENCE) -> str:
        """What is announced next; "" where nothing is for so many seconds."""
        end = time.monotonic() + seconds
        while (signal := self.bus.wait_for_signal(max(end - time.monotonic(), 0.001))) is not None:
            if signal.member == "Announcement":
                return str(signal.body[3])
        return ""

    def heard(self, seconds: float = 0.3) -> list[str]:
        """All that is told until nothing comes for so many seconds: sentences, and "role: name" of what has the focus.

        It takes a window that is active, see `activate`.
        """
        told = []
        while (signal := self.bus.wait_for_signal(seconds)) is not None:
            if signal.member == "Announcement":
                told.append(str(signal.body[3]))
            elif signal.member == "StateChanged" and signal.body[:2] == ("focused", 1):
                node = Node(self.bus, signal.sender, signal.path)
                try:
                    told.append(f"{node.role}: {node.name}")
                except BusError:
                    continue  # it has gone meanwhile
        return told

    def heard_with(self, is_wanted: Callable[[str], bool], seconds: float = 0.3) -> list[str]:
        """The same, and what comes after longer silence too, until what is wanted is among it."""
        told: list[str] = []

        def is_told() -> bool:
            told.extend(self.heard(seconds))
            assert any(map(is_wanted, told)), told
            return True

        until(is_told)
        return told

    def activate(self, window: Node) -> None:
        """Make a window the active one, as no window manager does here."""
        give_keyboard(self.surroundings["DISPLAY"])
        until(lambda: 1 in window.states)  # active

    def forget_announcements(self) -> None:
        """What was told so far is not looked at."""
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
        except (BusError, TimeoutError, AssertionError, LookupError, StopIteration):
            if time.monotonic() > end:
                raise
        if time.monotonic() > end:
            raise AssertionError("nothing came")
        time.sleep(0.05)
