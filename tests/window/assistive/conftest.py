"""A desktop with assistive technology for the tests of this room; CI must have what it takes."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.window.assistive.desktop import Desktop, desktop, missing_tools, until
from tests.window.assistive.walking import Windows


@pytest.fixture(scope="session")
def assisted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """The desktop, with announcements heard; the size of its screen is the parameter, if there is one."""
    if missing := missing_tools():
        assert not os.environ.get("CI"), f"CI must have {missing}"
        pytest.skip(f"{', '.join(missing)} is not here")
    with desktop(_home(tmp_path_factory), getattr(request, "param", "1280x900x24")) as found:
        found.hear_announcements()
        yield found


def _home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a short name: that of a socket in it must not be too long."""
    return tmp_path_factory.mktemp("at")


@pytest.fixture
def windows(assisted: Desktop) -> Iterator[Windows]:
    """The program with the bundled sheet; asks for its windows."""
    with assisted.program() as found:
        until(lambda: found()[0].one("page tab"))
        findings = until(lambda: found()[0].menu_item("Findings of the checks"))
        until(lambda: findings.is_enabled)
        assisted.forget_announcements()
        yield found
