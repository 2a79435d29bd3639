"""What the comparison found, told: differences by kind, with how many there are and the first few of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.comparison.differences import Difference

Compared = tuple[str, str, Difference | None]


def told(files: Sequence[Compared], shown: int) -> Iterator[str]:
    """A line for each kind of file with differences, one for each of the first `shown`, and the sum of all."""
    counts = Counter(kind for _, kind, _ in files)
    differing = [difference for _, _, difference in files if difference]
    for kind in sorted({difference.kind for difference in differing}):
        yield from _told_of(kind, counts[kind], [one for one in differing if one.kind == kind], shown)
    yield f"{len(files)} files, {len(differing)} differ"


def _told_of(kind: str, count: int, differing: list[Difference], shown: int) -> Iterator[str]:
    yield f"{kind}: {len(differing)} of {count} differ"
    for difference in differing[:shown]:
        yield f"  {difference.name}: {difference.told()}"
    if len(differing) > shown:
        yield f"  and {len(differing) - shown} more"
