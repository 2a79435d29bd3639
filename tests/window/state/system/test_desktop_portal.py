"""What a reader wants of the desktop is heard from its portal, also where Qt says nothing of it, or otherwise."""

import shutil
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.window.assistive.bus import Bus

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="needs a bus of messages"
)

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from harbin_viewer.charts.theme import THEMES
from harbin_viewer.window.state.system.appearance import Appearance
from harbin_viewer.window.widgets.moving_bar import REDUCED
from harbin_viewer.window.widgets.palette import theme_of
application = QApplication([])
wanted, milliseconds = sys.argv[1], int(sys.argv[2])
appearance = Appearance(application, "system")
appearance.follow_system()

def on_show():
    still = "still" if application.property(REDUCED) else "moving"
    theme = next(name for name, theme in THEMES.items() if theme == theme_of(application.palette()))
    return f"{theme}, {still}"

look = QTimer(interval=20)
look.timeout.connect(lambda: on_show() == wanted and application.quit())
look.start()
QTimer.singleShot(milliseconds, application.quit)
application.exec()
print(on_show())
"""

_PORTAL = "org.freedesktop.portal.Desktop"
_APPEARANCE = "org.freedesktop.appearance"
_PATIENCE = 30_000
"""Milliseconds; what is waited for ends it at once."""


def _number(value: int) -> bytes:
    """A whole number as it is sent as a variant."""
    return b"\x01u\x00\x00" + struct.pack("<I", value)


@pytest.fixture
def address() -> Iterator[str]:
    """Where a bus of our own is to be found."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()


def _shown(address: str, home: Path, wanted: str, milliseconds: int = _PATIENCE) -> str:
    """What a program shows as soon as it is what is wanted, or in the end."""
    surroundings = {"DBUS_SESSION_BUS_ADDRESS": address, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home)}
    command = [sys.executable, "-c", PROGRAM, wanted, str(milliseconds)]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=60, check=True)
    assert not done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        ({"color-scheme": _number(1)}, "dark, moving"),
        ({"contrast": _number(1)}, "light-contrast, moving"),
        ({"color-scheme": _number(1), "contrast": _number(1)}, "dark-contrast, moving"),
        ({"reduced-motion": _number(1)}, "light, still"),
        ({"enable-animations": b"\x01b\x00\x00" + struct.pack("<I", 0)}, "light, still"),
        ({"color-scheme": _number(2), "contrast": _number(0), "reduced-motion": _number(0)}, "light, moving"),
        ({}, "light, moving"),
    ],
)
def test_what_the_desktop_is_set_to_is_shown(
    answers: dict[str, bytes], shown: str, address: str, tmp_path: Path
) -> None:
    portal = Bus(address)
    portal.own(_PORTAL)
    threading.Thread(target=lambda: portal.answer(answers), daemon=True).start()
    try:
        as_before = shown == "light, moving"
        wanted, milliseconds = ("nothing else", 1500) if as_before else (shown, _PATIENCE)
        assert _shown(address, tmp_path, wanted, milliseconds) == shown
    finally:
        portal.close()


def test_without_a_portal_nothing_is_wanted(address: str, tmp_path: Path) -> None:
    assert _shown(address, tmp_path, "nothing else", 1500) == "light, moving"


def test_what_is_set_later_is_followed(address: str, tmp_path: Path) -> None:
    portal = Bus(address)
    portal.own(_PORTAL)
    ended = threading.Event()

    def tell_again_and_again() -> None:
        while not ended.wait(0.1):
            for name in ("color-scheme", "reduced-motion"):
                portal.emit(
                    "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings", "SettingChanged", "ssv",
                    _APPEARANCE, name, 1,
                )  # fmt: skip

    telling = threading.Thread(target=tell_again_and_again)
    telling.start()
    try:
        assert _shown(address, tmp_path, "dark, still") == "dark, still"
    finally:
        ended.set()
        telling.join()
        portal.close()
