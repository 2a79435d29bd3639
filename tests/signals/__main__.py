"""`python -m tests.signals --each 200 [WAY …]`: ask the program to end at random moments, and print one table."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.installed import x_display
from tests.signals.hunt import Hunt, Told
from tests.signals.ways import WAYS, long_sheet


def main() -> int:
    """Hunt; the exit code is 1 where something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.signals", description=__doc__)
    parser.add_argument("ways", nargs="*", metavar="WAY", help=f"of: {', '.join(WAYS)} (default: all)")
    parser.add_argument("--each", type=int, default=200, help="signals that come while it is at work (default: 200)")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other moments (default: 1)")
    options = parser.parse_args()
    if unknown := [name for name in options.ways if name not in WAYS]:
        parser.error(f"there is no way “{unknown[0]}”")
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what a shell runs behind it ignores it, and its children
    all_told = []
    with TemporaryDirectory(prefix="harbin-viewer-signals-") as scratch, x_display() as display:
        long = long_sheet(Path(scratch) / "long")
        for name in options.ways or WAYS:
            all_told.append(Hunt(Path(scratch), long, options.seed, display).shots(name, options.each))
            print("\n".join(lines(all_told[-1:])), file=sys.stderr, flush=True)
    print("\n".join([_HEAD, *lines(all_told)]))
    return 1 if any(told.found for told in all_told) else 0


_HEAD = f"{'':28}{'takes':>8}{'at work':>9}{'before':>8}{'after':>7}{'ends in':>10}{'at most':>9}  found"


def lines(all_told: Iterable[Told]) -> Iterator[str]:
    """A line for each way, and one more for each kind of what was found."""
    for told in all_told:
        came = told.came
        late = sorted(told.late) or [0.0]
        yield (
            f"{told.way:28}{told.seconds:6.1f} s{came['inside']:9}{came['early']:8}{came['over']:7}"
            f"{median(late) * 1000:7.0f} ms{late[-1] * 1000:6.0f} ms  {sum(told.found.values()) or 'nothing'}"
        )
        yield from (f"    {count} × {words}" for words, count in told.found.most_common())


if __name__ == "__main__":
    sys.exit(main())
