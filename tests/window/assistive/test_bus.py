"""What comes over the bus in pieces, or late."""

import socket
from contextlib import closing

import pytest

from tests.window.assistive import bus
from tests.window.assistive.bus import Bus, Signal
from tests.window.assistive.desktop import until


@pytest.mark.parametrize("come_first", [7, 16, 30])
def test_a_wait_that_ends_within_a_message_does_not_lose_what_came_of_it(
    monkeypatch: pytest.MonkeyPatch, come_first: int
) -> None:
    """On a busy machine all that followed was read at wrong places, and no call was answered any more."""
    ends = dict(zip(("program", "reader"), socket.socketpair(), strict=True))
    monkeypatch.setattr(bus, "_connected", ends.__getitem__)
    monkeypatch.setattr(Bus, "call", lambda *_asked: None)
    with closing(Bus("program")) as program, closing(Bus("reader")) as reader:
        program.tell("reader", "/window", "Event", "Announcement")
        told = bytearray(ends["reader"].recv(1000))
        told[1] = 4  # a signal
        ends["program"].sendall(told[:come_first])
        assert reader.wait_for_signal(0.01) is None
        ends["program"].sendall(told[come_first:])
        assert reader.wait_for_signal(5) == Signal("", "/window", "Announcement", ())


def test_a_program_that_is_too_busy_to_answer_is_asked_again() -> None:
    answers = iter((TimeoutError, "here"))

    def ask() -> str:
        answer = next(answers)
        if answer is TimeoutError:
            raise TimeoutError
        return str(answer)

    assert until(ask) == "here"
