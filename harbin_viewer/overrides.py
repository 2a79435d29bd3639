"""What is raised in a method that Qt calls is told as any other error, and does not end the process.

PySide keeps what is raised there apart, and asks it what it was raised with. With Python 3.11 that is not known yet of
what Python itself raises (an index beyond the end of a tuple, a part of the window that is gone): PySide then reads
memory that is none. What passed a handler in Python is whole, so each such method of ours has one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, cast

_OURS, _QT = "harbin_viewer", ("PySide6", "Shiboken")
"""The package whose methods are guarded, and those that call them."""


_OF_ANY_NUMBER = 0x04 | 0x08
"""The flags of code that takes `*arguments` or `**named` ones."""


def guard_overrides() -> None:
    """From now on have the methods of our classes guarded that Qt calls; for classes that are not made yet."""
    from shiboken6 import Shiboken

    every: Any = Shiboken.Object
    if sys.version_info < (3, 12) and "__init_subclass__" not in vars(every):
        every.__init_subclass__ = classmethod(_guard)


def _guard(cls: type) -> None:
    if not cls.__module__.startswith(_OURS):
        return
    bases = [vars(base) for base in cls.__mro__ if base.__module__.startswith(_QT)]
    for name, method in list(vars(cls).items()):
        if _is_override(method) and any(name in base for base in bases):
            setattr(cls, name, _guarded(method))


def _guarded(method: FunctionType) -> Callable[..., Any]:
    """The method, of which all that is raised passes a handler; it takes as many arguments as before.

    (By their number PySide knows which arguments of a signal a method is given that is connected to it.)
    """

    def alone(part: Any) -> Any:
        try:
            return method(part)
        except BaseException:
            raise

    def with_one(part: Any, given: Any) -> Any:
        try:
            return method(part, given)
        except BaseException:
            raise

    def with_two(part: Any, given: Any, other: Any) -> Any:
        try:
            return method(part, given, other)
        except BaseException:
            raise

    def with_more(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except BaseException:
            raise

    code, guards = method.__code__, {1: alone, 2: with_one, 3: with_two}
    if code.co_flags & _OF_ANY_NUMBER or code.co_argcount not in guards:
        return wraps(method)(with_more)
    call = cast(FunctionType, guards[code.co_argcount])
    call.__defaults__ = method.__defaults__
    return wraps(method)(call)


def _is_override(method: object) -> bool:
    """Whether it is a method that Qt may call: it names no argument."""
    return isinstance(method, FunctionType) and not method.__code__.co_kwonlyargcount and method.__name__[:2] != "__"
