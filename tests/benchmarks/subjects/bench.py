"""What a group measures with."""

from __future__ import annotations

from dataclasses import dataclass

from tests.benchmarks.installed import Copy


@dataclass(frozen=True)
class Bench:
    """The installed copy, an X display ("" where there is none), and how often a short program is run."""

    copy: Copy
    display: str
    turns: int

    @property
    def few(self) -> int:
        """How often a long program is run."""
        return max(1, self.turns // 2)
