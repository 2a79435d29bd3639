"""Entities that are a part of the one before them, and say so (“of which Berlin”): they count twice beside it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from harbin_viewer import lazy_re as re

_BEGINS = re.compile(
    r"(?i)[\s\-–—•·*+>→]*(?:"
    r"(?:of (?:which|whom|these|them|that)|thereof|dar(?:unter|in|von)|davon|hiervon|dont|waarvan|varav|her(?:av|af)"
    r"|di cui|d[eo] (?:los|las|el|la|l)? ?(?:cuales|cual)|d[oa]s? quais|w tym|z toho|z czego|ebből|joista|mistä)\b"
    r"|в (?:том числе|т\.? ?ч\.?)|из (?:них|которых)|у тому числі|其中|うち|이 ?중)\s*[:：,]?\s*\S"
)
"""What stands before the name of a part; alone it is the head of those below it."""

_FEWEST_LEFT = 2
"""As many others must be left to be compared."""


def is_part_of_other(name: str) -> bool:
    """Whether a name says that it is a part of another (“of which Berlin”, “darunter: Köln”, 其中：北京)."""
    return _BEGINS.match(name) is not None


def parts_of_others(names: Sequence[str], groups: Set[str]) -> frozenset[str]:
    """Those of some names that are parts of others, which are compared without them; none where hardly one is left."""
    parts = frozenset(name for name in names if is_part_of_other(name))
    return parts if len(names) - len(parts | groups) >= _FEWEST_LEFT else frozenset()
