"""Notices gathered while a descriptor is read: each sentence once, with its count and its first places."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.notice import Notice, NoticeKind

_FIRST_PLACES = 3
"""Places that a notice names; of the others it says how many there are."""


class Noted:
    """What was assumed, is odd, or was left out, in the order in which it was met."""

    def __init__(self) -> None:
        self._places: dict[tuple[NoticeKind, str, str, str], list[str]] = {}
        self._slips: set[str] = set()

    def add(self, kind: NoticeKind, sentence: str, *, resource: str = "", field: str = "", place: str = "") -> None:
        """Note a sentence about the package, or about a resource or field, at a place in the descriptor."""
        self._places.setdefault((kind, sentence, resource, field), []).append(place)

    def slip(self, kind: NoticeKind, sentence: str, *, resource: str = "", place: str = "") -> None:
        """Note a sentence that says why the descriptor is not valid."""
        self._slips.add(sentence)
        self.add(kind, sentence, resource=resource, place=place)

    def notices(self) -> tuple[Notice, ...]:
        """All of them, each once."""
        if not self._places:
            return ()
        from harbin_viewer.factsheet.model.notice import Notice

        return tuple(
            Notice(
                kind,
                sentence,
                resource,
                field,
                place="; ".join(filter(None, places[:_FIRST_PLACES])),
                count=len(places),
                slip=sentence in self._slips,
            )
            for (kind, sentence, resource, field), places in self._places.items()
        )
