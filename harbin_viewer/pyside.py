"""Loads PySide quickly: what it needs only to word a wrong call or to write stubs comes when it is asked for.

At each start PySide unpacks and compiles a hundred kilobytes of Python of its own, a third of a bare window's start.
Its modules still come through its own importer, one by one; of those named here only the source is kept, until
somebody asks the module for a name.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

_PACKAGE = "shibokensupport"

_LATE = frozenset({
    "feature", "signature.mapping", "signature.errorhandler", "signature.layout", "signature.parser",
    "signature.lib.enum_sig", "signature.lib.pyi_generator", "signature.lib.tool",
})  # fmt: skip
"""Modules that come when they are asked for."""

_compile: Callable[..., Any] = builtins.compile
_sources: dict[str, tuple[Any, str]] = {}
_loading = RLock()


def load() -> None:
    """Import PySide6, unless that has been done, and take its import hook out again.

    The hook reads the source of each module that is imported later, for features of PySide that we do not use.
    """
    if "PySide6" not in sys.modules:
        with _sources_kept():
            import PySide6  # noqa: F401
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


@contextmanager
def _sources_kept() -> Iterator[None]:
    builtins.compile = _compile_or_keep
    try:
        yield
    finally:
        builtins.compile = _compile


def _compile_or_keep(source: Any, filename: Any, mode: str, *arguments: Any, **named: Any) -> Any:
    """Stands in for `compile` while PySide loads its own modules."""
    package, _slash, rest = str(filename).removesuffix(".py").partition("/")
    if package != _PACKAGE or rest.replace("/", ".") not in _LATE:
        return _compile(source, filename, mode, *arguments, **named)
    _sources[f"{package}.{rest.replace('/', '.')}"] = (source, filename)
    return _compile(f"from {__name__} import make_late\nmake_late(globals())", filename, mode)


def make_late(module: dict[str, Any]) -> None:
    """Let the module with these globals run its source when a name is first asked of it."""
    name = module["__name__"]

    def ask(wanted: str) -> Any:
        with _loading:
            if name in _sources:
                source, filename = _sources.pop(name)
                exec(_compile(source, filename, "exec"), module)
        if wanted not in module:
            raise AttributeError(f"module {name!r} has no attribute {wanted!r}")
        return module[wanted]

    del module["make_late"]
    module["__getattr__"] = ask
    if name == f"{_PACKAGE}.feature":
        module["feature_import"] = module["feature_imported"] = _ordinary_import
    elif name == f"{_PACKAGE}.signature.mapping":
        module["update_mapping"] = lambda: ask("__name__") and module["update_mapping"]()


def _ordinary_import(*_import: Any, **_named: Any) -> None:
    """What PySide's import hook is told of each import until it is out again: there is no feature in it."""
