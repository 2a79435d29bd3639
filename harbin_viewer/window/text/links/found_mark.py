"""The one part of a page that was found last, so that it is seen which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from shiboken6 import isValid

from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.prose import Prose

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from harbin_viewer.window.text.links.found_ground import FoundGround


class FoundMark:
    """Marks one at a time."""

    def __init__(self) -> None:
        self._marked: FactButton | Prose | None = None
        self._ground: FoundGround | None = None

    def mark(self, part: QWidget, words: Sequence[str] = (), page: QWidget | None = None) -> None:
        """Mark this part of a page, and no longer what was marked before; in a long text the (folded) words."""
        self.forget()
        if isinstance(part, FactButton):
            part.set_found(found=True)
            self._marked = part
        elif isinstance(part, Prose):
            part.mark_words(words)
            self._marked = part
        elif page is not None:
            from harbin_viewer.window.text.links.found_ground import FoundGround

            self._ground = FoundGround(part, page)

    def forget(self) -> None:
        """Mark nothing any more."""
        if self._marked is not None and isValid(self._marked):
            if isinstance(self._marked, FactButton):
                self._marked.set_found(found=False)
            else:
                self._marked.mark_words(())
        if self._ground is not None and isValid(self._ground):
            self._ground.deleteLater()
        self._marked, self._ground = None, None
