"""What is asked of a figure by pressing it, in the words of its note, its tip, its menu and of links."""

from __future__ import annotations

from harbin_viewer.factsheet.model.status import StatusName

WHO, HOW = "who says it", "how it was computed"
_WHO_ELSE = "who says otherwise"


def asked(status: StatusName = "", *, is_computed: bool = False) -> str:
    """What is asked of a figure of this status, in the middle of a sentence."""
    return HOW if is_computed else _WHO_ELSE if status == "contradicted" else WHO


def choice_of(words: str) -> str:
    """The same as it stands in a menu or on a link."""
    return words[:1].upper() + words[1:]
