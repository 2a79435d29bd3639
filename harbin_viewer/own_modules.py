"""A shorter way to the modules of this package, of which a window needs 150 before its first screen.

Of each, Python asks three finders, and looks at its folder and at its file again and again before it reads what was
compiled of it: a third of what it takes to import one. Where that lies where Python puts it, and was made of this
source, `OwnModules` finds it by one look at the source. In all other cases (nothing compiled, an older source, an
archive, compiled files that are told by their content or kept elsewhere) it finds nothing, and Python goes on in its
usual way.
"""

from __future__ import annotations

import _imp
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER, cache_from_source
from io import FileIO
from marshal import loads
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import CodeType, ModuleType

_PREFIX = f"{__name__.partition('.')[0]}."
_OF_TIME = MAGIC_NUMBER + bytes(4)
"""How a file begins that this Python compiled of a source which is told by its time and size."""

_HEAD = len(_OF_TIME) + 8
_name_file: Callable[[CodeType, str], None] | None = vars(_imp).get("_fix_co_filename")
"""By which Python writes into code of which file it is."""

_UNREADABLE = (EOFError, ValueError, TypeError)
"""What is raised where the code was not written to its end."""


def find_own_modules() -> None:
    """Find them by the shorter way from now on."""
    if sys.pycache_prefix is not None or sys.implementation.cache_tag is None:
        return
    if not any(isinstance(finder, OwnModules) for finder in sys.meta_path):
        sys.meta_path.insert(0, OwnModules())


class OwnModules:
    """A finder, as `sys.meta_path` has them."""

    def __init__(self) -> None:
        self._kept_in, _sep, name = cache_from_source("a.py").rpartition(os.sep)
        self._ending = name[1:]

    def find_spec(
        self, name: str, path: Sequence[str] | None, _target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        """Where a module is, with its code."""
        if path is None or not name.startswith(_PREFIX):
            return None
        word = name.rpartition(".")[2]
        inside = f"{path[0]}{os.sep}{word}"
        return self._found(name, path[0], word) or self._found(name, inside, "__init__", [inside])

    def _found(self, name: str, folder: str, word: str, inside: list[str] | None = None) -> ModuleSpec | None:
        source = f"{folder}{os.sep}{word}.py"
        compiled = f"{folder}{os.sep}{self._kept_in}{os.sep}{word}{self._ending}"
        code = _code_of(source, compiled)
        if code is None:
            return None
        spec = ModuleSpec(name, _Loader(name, source, code), origin=source)
        spec.submodule_search_locations, spec.cached, spec.has_location = inside, compiled, True
        return spec


class _Loader(SourceFileLoader):
    """Has the code that was found, for once."""

    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._code: CodeType | None = code

    def get_code(self, fullname: str) -> CodeType | None:
        """The code; when it is asked for again, as it is by then."""
        code, self._code = self._code, None
        return code if code is not None else super().get_code(fullname)


def _code_of(source: str, compiled: str) -> CodeType | None:
    """What was compiled of the source as it is; it says where that is, also where it was moved since, as pip does."""
    try:
        with FileIO(compiled) as file:
            content = file.readall()
        known = os.stat(source)  # noqa: PTH116 a `Path` would take longer than the look
    except OSError:
        return None
    stated = _four_bytes(int(known.st_mtime)) + _four_bytes(known.st_size)
    if content[:_HEAD] != _OF_TIME + stated:
        return None
    try:
        code: CodeType = loads(memoryview(content)[_HEAD:])
    except _UNREADABLE:
        return None
    if code.co_filename != source:
        if _name_file is None:
            return None
        _name_file(code, source)
    return code


def _four_bytes(number: int) -> bytes:
    return (number & 0xFFFFFFFF).to_bytes(4, "little")
