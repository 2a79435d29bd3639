"""Run the benchmarks and print their table: `python -m tests.benchmarks [GROUP …] [--turns N]`."""

from __future__ import annotations

import signal
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator

from tests.benchmarks.installed import ProgramError, installed_copy, x_display
from tests.benchmarks.measuring import Figure, table
from tests.benchmarks.subjects import GROUPS, PARTS, Bench

_KNOWN = GROUPS | PARTS


def main() -> int:
    """Exit code 0 whatever the verdicts are; 1 where a program failed, or it was ended: what was measured is told."""
    parser = ArgumentParser(prog="python -m tests.benchmarks", description="Measures the viewer against its targets.")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"of {', '.join(_KNOWN)} (default: all)")
    parser.add_argument("--turns", type=int, default=7, help="how often a short program is run (default: 7)")
    options = parser.parse_args()
    unknown = [name for name in options.groups if name not in _KNOWN]
    if unknown:
        parser.error(f"there is no group “{unknown[0]}”")
    failed: list[str] = []
    figures: list[Figure] = []
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        for figure in _measured(options.groups or list(GROUPS), options.turns, failed):
            figures.append(figure)  # noqa: PERF402 what was measured stays where it is ended
    except KeyboardInterrupt:
        failed.append("ended")
    print(table(figures))
    return 1 if failed else 0


def _measured(groups: list[str], turns: int, failed: list[str]) -> Iterator[Figure]:
    """All figures of the groups; what keeps one from being taken is told, and the others go on."""
    began = time.monotonic()
    _say(began, "installing a copy")
    with installed_copy() as copy, x_display() as display:
        for name in groups:
            _say(began, name)
            try:
                for figure in _KNOWN[name](Bench(copy, display, turns)):
                    _say(began, f"  {figure.name}: {figure.ours:.4g} {figure.unit} {figure.verdict}")
                    yield figure
            except ProgramError as error:
                failed.append(name)
                _say(began, f"{name} failed: {error}")
    _say(began, "done")


def _say(began: float, words: str) -> None:
    print(f"{time.monotonic() - began:6.1f} s  {words}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
