"""`python -m tests.fuzz --seconds 600 --seed 1`: hunt for a time, and tell what was found.

Asked to end (SIGTERM, or Ctrl+C), it begins no further case, and tells what was found until then.
"""

from __future__ import annotations

import argparse
import signal
import sys
from itertools import count
from pathlib import Path

from tests.fuzz.hunt import Finds, Time, hunt
from tests.fuzz.making.cases import write_case

_TOLD = 8
"""Cases of one site that are named."""


def main() -> int:
    """Hunt; the exit code is 1 where something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600, help="how long (default: 600)")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other cases (default: 1)")
    parser.add_argument("--first", type=int, default=0, help="the number of the first case (default: 0)")
    parser.add_argument("--case", type=int, help="run this one alone")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="only write the files of --case into a new folder")
    parser.add_argument("--workers", type=int, default=1, help="processes at once (default: 1)")
    options = parser.parse_args()
    if options.write is not None and options.case is not None:
        print(write_case(options.seed, options.case, options.write))
        return 0
    numbers = count(options.first) if options.case is None else [options.case]
    lasting = Time(options.seconds)
    for asked in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asked, lambda _number, _frame: lasting.ended.set())
    finds = hunt(options.seed, numbers, lasting, options.workers, tell=_tell)
    print(told(finds))
    return 1 if finds.by_site else 0


def _tell(words: str) -> None:
    """Say at once what was found: a long hunt can be followed."""
    print(words, file=sys.stderr, flush=True)


def told(finds: Finds) -> str:
    """What was found, the most frequent first."""
    ordered = sorted(finds.by_site.items(), key=lambda pair: -len(pair[1]))
    lines = [f"{len(cases):5} × {site}  (--case {', '.join(map(str, cases[:_TOLD]))})" for site, cases in ordered]
    head = f"{finds.cases} cases, {len(lines)} finds; slowest {finds.slowest:.1f} s (--case {finds.slowest_case}), "
    head += f"all together {finds.seconds:.0f} s of the processor and {finds.waited:.0f} s of waiting, "
    head += f"largest {finds.megabytes} MB (--case {finds.largest_case})"
    return "\n".join([head, *lines])


if __name__ == "__main__":
    sys.exit(main())
