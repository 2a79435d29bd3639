"""Kinds that are declared once, each in a file of its own, and found by the word that a descriptor calls them by."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Generic, TypeVar

Kind = TypeVar("Kind")


class Registry(Generic[Kind]):
    """The kinds by their words: those of the modules in `folder`, and those that others add.

    A module declares the kind that is called as the module is; it is imported when that kind, or all, are asked for.
    """

    def __init__(self, package: str = "", folder: str = "") -> None:
        self._package = package
        self._folder = folder
        self._kinds: dict[str, Kind] = {}
        self._waiting: set[str] | None = None

    def add(self, word: str, kind: Kind) -> None:
        """Know this kind from now on; ValueError where another is called so."""
        if self._kinds.get(word, kind) is not kind or (word in self._modules() and not self._is_own(kind)):
            raise ValueError(f"there is a kind “{word}” already")
        self._kinds[word] = kind

    def remove(self, word: str) -> None:
        """Know this kind no more."""
        del self._kinds[word]

    def kinds(self, words: Iterable[str] | None = None) -> tuple[Kind, ...]:
        """The kinds of these words, as far as there are any; all where no words are given. Always in the same order."""
        wanted = {*self._kinds, *self._modules()} if words is None else set(words)
        for word in sorted(wanted & self._modules()):
            self._modules().discard(word)
            import_module(f"{self._package}.{word}")
        return tuple(self._kinds[word] for word in sorted(wanted) if word in self._kinds)

    def words(self) -> tuple[str, ...]:
        """What a descriptor may call them, in the order of the alphabet; none is imported."""
        return tuple(sorted({*self._kinds, *self._modules()}))

    def _modules(self) -> set[str]:
        """The words whose modules were not imported yet."""
        if self._waiting is None:
            self._waiting = set(_modules(self._folder)) if self._folder else set()
        return self._waiting

    def _is_own(self, kind: Kind) -> bool:
        return getattr(kind, "__module__", "").startswith(f"{self._package}.")


def _modules(folder: str) -> Iterator[str]:
    for name in os.listdir(folder):  # noqa: PTH208 half the time of pathlib, on the way to the first paint
        stem, dot, suffix = name.partition(".")
        if dot and suffix in ("py", "pyc") and not stem.startswith("_"):
            yield stem
