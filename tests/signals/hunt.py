"""Signals are sent to a way at moments spread over all that it takes, until so many came while it was at work."""

from __future__ import annotations

import shutil
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import mkdtemp

from tests.signals.judging import SOON, changed_by_halves, faults, others, unsound_home
from tests.signals.shot import Run, contents, run
from tests.signals.ways import WAYS, Place
from tests.signals.window_at_work import entered

_ON_DISPLAY = 4
"""Every fourth window is on an X server."""

_NEXT_RUN = 10
"""After every tenth shot the program is run again where the shot was."""

_AGAIN = 2
"""How often a moment at which the end came late is tried again: other processes of the machine delay it too."""

_NUMBERS = (signal.SIGINT, signal.SIGTERM)


@dataclass
class Told:
    """What a way showed: how long it takes, when signals came, how soon (s) the end was there, and what was wrong."""

    way: str
    seconds: float
    came: Counter[str] = field(default_factory=Counter)
    late: list[float] = field(default_factory=list)
    found: Counter[str] = field(default_factory=Counter)


class Hunt:
    """Shoots at ways, in folders below `scratch`; `display` is that of an X server, "" for none."""

    def __init__(self, scratch: Path, long: Path, seed: int, display: str = "") -> None:
        self._scratch, self._long, self._display = scratch, long, display
        self._chance = Random(seed)

    def shots(self, name: str, each: int) -> Told:
        """What so many signals show that come while it is at work; of those that come before or after, as many more."""
        whole = self._whole(name)
        told, states = Told(name, whole.seconds), self._states() if WAYS[name].changes else []
        count, span = 0, whole.seconds
        while told.came["inside"] < each and count < 2 * each + 10:
            number, after = _NUMBERS[count % 2], self._chance.uniform(0, span)
            display = self._display if WAYS[name].on_display and count % _ON_DISPLAY == 0 else ""
            with self._place() as place:
                ended = self._soonest(name, place, display, number, after)
                told.came[ended.when] += 1
                if ended.when == "inside":
                    told.late.append(ended.late)
                elif ended.when == "over":  # the machine is faster now
                    span = ended.seconds
                if ended.when != "early":
                    found = [*faults(WAYS[name], ended, whole, number), *unsound_home(place.home)]
                    found += changed_by_halves(ended, states) if states else ()
                    if count % _NEXT_RUN == 0:
                        again = self._next_run(name, place)
                        found += others(again, whole)
                        span = again.seconds
                    told.found.update(found)
            count += 1
        return told

    def _whole(self, name: str) -> Run:
        """A run that ends by itself; the second, as the first one reads the program from the disk."""
        for _ in range(2):
            with self._place() as place:
                whole = run(WAYS[name], place)
        if whole.code:
            raise ChildProcessError(f"{name} ended by itself with {whole.code}: {whole.complained}")
        return whole

    def _states(self) -> list[dict[str, bytes]]:
        """The sheet before and after what is entered."""
        with self._place() as place:
            before = contents(place.sheet)
            entered(place.sheet)
            return [before, contents(place.sheet)]

    def _soonest(self, name: str, place: Place, display: str, number: signal.Signals, after: float) -> Run:
        """How a run ends that gets a signal then; where it ended late, as soon as it does another time."""
        ended = run(WAYS[name], place, display=display, number=number, after=after)
        for _ in range(_AGAIN):
            if ended.when != "inside" or ended.late <= SOON:
                break
            with self._place() as another:
                again = run(WAYS[name], another, display=display, number=number, after=after)
            if again.when == "inside" and again.late < ended.late:
                ended.late, ended.busy = again.late, again.busy
        return ended

    @staticmethod
    def _next_run(name: str, place: Place) -> Run:
        """The next run, with settings, cache and sheet as the shot left them."""
        shutil.rmtree(place.out)
        place.out.mkdir()
        return run(WAYS[name], place)

    @contextmanager
    def _place(self) -> Iterator[Place]:
        folder = Path(mkdtemp(dir=self._scratch))
        try:
            yield Place(folder, self._long).made()
        finally:
            shutil.rmtree(folder)
