"""The runs of the program that a case is made of, and which of them took longest."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass
class Runs:
    """`longest` is the most seconds that the process had the processor in one run: what a person waits for at once."""

    longest: float = 0.0

    def found_in(self, run: Iterable[str]) -> list[str]:
        """What is found in a run, which is carried out here from its beginning to its end."""
        began = time.process_time()
        found = list(run)
        self.longest = max(self.longest, time.process_time() - began)
        return found
