"""Runs cases in worker processes until the time is over, and gathers what they found by site."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock, Semaphore

from tests.fuzz.employed import Answer, Employed
from tests.fuzz.worker import MEGABYTES, SECONDS

_CASES_A_WORKER = 100
"""After so many a worker is replaced, so that what one leaves behind (3 MB, in the mean) is not another's find."""

_AGAIN = 2
"""How often a case of which a run took too long is run anew, by itself.

The least of all counts, for what other processes of the machine do to caches and cores can only add to it.
"""


def _to_nobody(_words: str) -> None:
    """Who wants to hear of finds only at the end."""


@dataclass
class Finds:
    """How many cases were run, what they took, and by site which of them showed it; `tell` hears of each new site."""

    cases: int = 0
    by_site: dict[str, list[int]] = field(default_factory=dict)
    slowest: float = 0.0
    slowest_case: int = -1
    seconds: float = 0.0
    waited: float = 0.0
    megabytes: int = 0
    largest_case: int = -1
    tell: Callable[[str], None] = _to_nobody

    def add(self, site: str, number: int) -> None:
        """Note that a case showed something."""
        if site not in self.by_site:
            self.tell(f"{site}  (--case {number})")
        self.by_site.setdefault(site, []).append(number)

    def take(self, answer: Answer, number: int) -> None:
        """Note how a case went."""
        for site in answer.found:
            self.add(site, number)
        self.seconds += answer.seconds
        self.waited += answer.waited
        if answer.taken > self.slowest:
            self.slowest, self.slowest_case = answer.taken, number
        if answer.megabytes > self.megabytes:
            self.megabytes, self.largest_case = answer.megabytes, number
        if answer.taken > SECONDS:
            self.add(f"has a run of more than {SECONDS:g} s", number)
        if answer.megabytes > MEGABYTES:
            self.add(f"held more than {MEGABYTES} MB", number)


class Machine:
    """Who has it: so many workers side by side, or one that is to be measured alone."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._places = Semaphore(workers)
        self._measuring = Lock()

    @contextmanager
    def shared(self) -> Iterator[None]:
        """While it lasts, nobody measures alone."""
        with self._places:
            yield

    @contextmanager
    def alone(self) -> Iterator[None]:
        """While it lasts, nobody else is at work; not to be asked for by who shares the machine at the time."""
        with self._measuring, ExitStack() as places:
            for _ in range(self._workers):
                places.enter_context(self._places)
            yield


class Time:
    """How long a hunt lasts: so many seconds, and no longer than until it is `ended`."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self.ended = Event()

    def is_over(self) -> bool:
        """Whether no further case begins."""
        return self.ended.is_set() or time.monotonic() > self._end


def hunt(
    seed: int, numbers: Iterable[int], lasting: Time, workers: int = 1, tell: Callable[[str], None] = _to_nobody
) -> Finds:
    """Run cases of these numbers, so many at once, until they or the time are used up."""
    finds, waiting, machine = Finds(tell=tell), _shared(numbers), Machine(workers)
    with ThreadPoolExecutor(workers) as places:
        for ended in [places.submit(_until_the_end, seed, waiting, lasting, finds, machine) for _ in range(workers)]:
            ended.result()
    return finds


def _shared(numbers: Iterable[int]) -> Iterator[int]:
    """The numbers, each for whoever asks next, from any thread."""
    source, lock = iter(numbers), Lock()
    return iter(lambda: _next(source, lock), -1)


def _next(source: Iterator[int], lock: Lock) -> int:
    with lock:
        return next(source, -1)


def _until_the_end(seed: int, waiting: Iterator[int], lasting: Time, finds: Finds, machine: Machine) -> None:
    while not lasting.is_over() and _with_a_worker(seed, waiting, lasting, finds, machine):
        pass


def _with_a_worker(seed: int, numbers: Iterable[int], lasting: Time, finds: Finds, machine: Machine) -> bool:
    """Run cases with one worker until it ends; whether there may be more."""
    with Employed() as worker:
        for count, number in enumerate(numbers, 1):
            answer = _run(worker, seed, number, finds, machine)
            finds.cases += 1
            if lasting.is_over():
                return False
            if answer is None or answer.megabytes > MEGABYTES or count >= _CASES_A_WORKER:
                return True  # one that is too large cannot tell the next one's memory
    return False


def _run(worker: Employed, seed: int, number: int, finds: Finds, machine: Machine) -> Answer | None:
    """Run a case and note how it went; None where the worker ended with it."""
    with machine.shared():
        answer = worker.run(seed, number)
    for _ in range(_AGAIN):
        if answer is None or answer.taken <= SECONDS:
            break
        with machine.alone():
            answer = answer.at_least(_in_a_worker_of_its_own(seed, number))
    if answer is None:
        finds.add(worker.last_words(), number)
    else:
        finds.take(answer, number)
    return answer


def _in_a_worker_of_its_own(seed: int, number: int) -> Answer | None:
    """How a case goes where no other was before."""
    with Employed() as worker:
        return worker.run(seed, number)
