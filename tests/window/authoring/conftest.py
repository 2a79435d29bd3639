"""A dialog that a test leaves with what was typed in it is closed without a question, which nobody would answer."""

from __future__ import annotations

import pytest

from harbin_viewer.window.authoring import making_dialog


@pytest.fixture(autouse=True)
def nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Agree to whatever is dropped; a test of the question answers it itself."""
    monkeypatch.setattr(making_dialog, "may_be_given_up", lambda *_: True)
