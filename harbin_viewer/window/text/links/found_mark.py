"""The one part of a page that was found last, so that it is seen which."""

from __future__ import annotations

from shiboken6 import isValid

from harbin_viewer.window.text.links.fact_button import FactButton


class FoundMark:
    """Marks one at a time."""

    def __init__(self) -> None:
        self._marked: FactButton | None = None

    def mark(self, fact: object) -> None:
        """Mark this, and no longer what was marked before."""
        if self._marked is not None and isValid(self._marked):
            self._marked.set_found(found=False)
        self._marked = fact if isinstance(fact, FactButton) else None
        if self._marked is not None:
            self._marked.set_found(found=True)
