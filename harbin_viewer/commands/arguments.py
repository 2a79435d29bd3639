"""Arguments of the command line: what is wrong with them is told in one line, and times before our era are values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from argparse import ArgumentParser

_TIMES = frozenset({"--years"})
"""Options whose value may begin with a year before our era."""

_BEFORE_OUR_ERA = re.compile(r"-\d")


def one_line_parser(**named: Any) -> ArgumentParser:
    """A parser, and of it parsers of commands, that say what is wrong without all options before it."""
    from argparse import ArgumentParser

    class OneLineParser(ArgumentParser):
        def error(self, message: str) -> NoReturn:
            self.exit(2, f"{self.prog}: {message}; --help tells all options.\n")

    return OneLineParser(**named)


def named(text: str) -> str:
    """A file, folder or address as it was named: nothing is none, as a variable of a script that is not set."""
    from argparse import ArgumentTypeError

    if not text.strip():
        raise ArgumentTypeError("it is empty, and names neither a file nor a folder")
    if text == "-":
        raise ArgumentTypeError("standard input is not read; write it into a file, and name that")
    return text


def with_values_joined(given: Sequence[str]) -> list[str]:
    """The arguments, with `--years -500:100` as one, of which the second would else be taken for an option."""
    joined: list[str] = []
    for argument in given:
        if joined and joined[-1] in _TIMES and _BEFORE_OUR_ERA.match(argument):
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined
