"""Modules of this package are found as Python finds them, or left to it."""

from __future__ import annotations

import py_compile
import subprocess
import sys
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import module_from_spec
from pathlib import Path
from py_compile import PycInvalidationMode

import pytest

from harbin_viewer import own_modules
from harbin_viewer.own_modules import OwnModules

NAME = "harbin_viewer.part"
WAY = PycInvalidationMode.TIMESTAMP


def compiled(folder: Path, text: str = "ANSWER = 42\n", file: str = "part.py", way: PycInvalidationMode = WAY) -> Path:
    """A source, and what Python compiles of it where it keeps that."""
    source = folder / file
    source.parent.mkdir(exist_ok=True)
    source.write_text(text)
    py_compile.compile(str(source), doraise=True, invalidation_mode=way)
    return source


def found(folder: Path, name: str = NAME) -> ModuleSpec | None:
    return OwnModules().find_spec(name, [str(folder)], None)


def kept_of(source: Path) -> Path:
    return next((source.parent / "__pycache__").glob(f"{source.stem}.*.pyc"))


@pytest.mark.parametrize("file", ["part.py", "part/__init__.py"])
def test_a_module_is_found_as_python_finds_it(tmp_path: Path, file: str) -> None:
    compiled(tmp_path, file=file)
    own, usual = found(tmp_path), PathFinder.find_spec(NAME, [str(tmp_path)])
    assert own is not None
    assert usual is not None
    for told in ("name", "origin", "cached", "has_location", "submodule_search_locations", "parent"):
        assert getattr(own, told) == getattr(usual, told), told
    module = module_from_spec(own)
    assert own.loader is not None
    own.loader.exec_module(module)
    assert module.ANSWER == 42
    for told in ("__file__", "__cached__", "__package__"):
        assert getattr(module, told) == getattr(module_from_spec(usual), told), told


def test_a_module_that_is_run_again_is_read_again(tmp_path: Path) -> None:
    source = compiled(tmp_path)
    own = found(tmp_path)
    assert own is not None
    assert own.loader is not None
    module = module_from_spec(own)
    own.loader.exec_module(module)
    source.write_text("ANSWER = 'another'\n")
    own.loader.exec_module(module)
    assert module.ANSWER == "another"


def test_a_source_that_changed_is_left_to_python(tmp_path: Path) -> None:
    compiled(tmp_path).write_text("ANSWER = 'another'\n")
    assert found(tmp_path) is None


def test_a_module_without_its_source_is_left_to_python(tmp_path: Path) -> None:
    compiled(tmp_path).unlink()
    assert found(tmp_path) is None


@pytest.mark.parametrize("way", [PycInvalidationMode.CHECKED_HASH, PycInvalidationMode.UNCHECKED_HASH])
def test_what_is_told_by_its_content_is_left_to_python(tmp_path: Path, way: PycInvalidationMode) -> None:
    compiled(tmp_path, way=way)
    assert found(tmp_path) is None


def test_what_was_compiled_elsewhere_names_the_file_that_is_there(tmp_path: Path) -> None:
    compiled(tmp_path / "before", "def ask():\n    raise LookupError\n")
    after = (tmp_path / "before").rename(tmp_path / "after")
    own = found(after)
    assert own is not None
    assert own.loader is not None
    module = module_from_spec(own)
    own.loader.exec_module(module)
    assert module.ask.__code__.co_filename == str(after / "part.py")


@pytest.mark.parametrize("length", [0, 7, 16, 60])
def test_what_was_not_written_to_its_end_is_left_to_python(tmp_path: Path, length: int) -> None:
    kept = kept_of(compiled(tmp_path))
    kept.write_bytes(kept.read_bytes()[:length])
    assert found(tmp_path) is None


@pytest.mark.parametrize("name", ["harbin_viewers.part", "part", "json.part"])
def test_modules_of_others_are_left_to_python(tmp_path: Path, name: str) -> None:
    compiled(tmp_path)
    assert found(tmp_path, name) is None


def test_nothing_is_found_where_compiled_files_are_kept_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finders: list[object] = []
    monkeypatch.setattr(sys, "meta_path", finders)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    own_modules.find_own_modules()
    assert finders == []
    monkeypatch.setattr(sys, "pycache_prefix", None)
    own_modules.find_own_modules()
    own_modules.find_own_modules()
    assert [type(finder) for finder in finders] == [OwnModules]


def test_the_command_line_finds_them_so() -> None:
    program = """
import sys
from harbin_viewer.cli import main
try:
    main(["--version"])
except SystemExit:
    pass
print(type(sys.meta_path[0]).__name__)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "OwnModules"
