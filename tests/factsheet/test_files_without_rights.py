"""What may not be read is told in one message that names the file, whoever runs the tests."""

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.cli import main
from tests.factsheet.sheets import mines
from tests.factsheet.sources.samples import workbook, zipped

FILES: dict[str, bytes] = {
    "t.csv": b"year,level\n2020,1\n2021,2\n",
    "t.json": b'[{"year": 2020, "level": 1}]',
    "t.zip": zipped({"t.csv": "year,level\n2020,1\n2021,2\n"}),
    "t.xlsx": workbook({"a": [["year", "level"], [2020, 1], [2021, 2]]}),
    "t.sqlite": b"SQLite format 3\0" + bytes(100),
    "datapackage.json": b'{"name": "x", "resources": [{"name": "t", "path": "t.csv"}]}',
    "datapackage.yaml": b"name: x",
    "other.yaml": b"name: x",
}


@pytest.fixture
def forbid(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Have the system refuse to open a file or list a folder, as it refuses all but root without the right to."""

    def forbid(path: Path) -> None:
        def guarded(known: Callable[..., Any]) -> Callable[..., Any]:
            def work(file: Any, *given: Any, **named: Any) -> Any:
                if not isinstance(file, int) and _is_meant(Path(os.fsdecode(file)), named.get("dir_fd"), path):
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
                return known(file, *given, **named)

            return work

        for owner, name in ((os, "open"), (io, "open"), (os, "listdir"), (os, "scandir")):
            monkeypatch.setattr(owner, name, guarded(getattr(owner, name)))

    return forbid


def _is_meant(file: Path, folder: int | None, path: Path) -> bool:
    """Whether a file, told in full or as one in a folder that is open, is this."""
    if folder is None:
        return file == path
    return file == Path(path.name) and os.path.samestat(os.fstat(folder), path.parent.stat())


@pytest.mark.parametrize("command", [["check"], ["describe"], ["export", "--list"]])
@pytest.mark.parametrize("name", FILES)
def test_a_file_without_rights_is_one_message_that_names_it(
    command: list[str], name: str, tmp_path: Path, forbid: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_bytes(FILES["t.csv"])
    (tmp_path / name).write_bytes(FILES[name])
    forbid(tmp_path / name)
    for opened in (tmp_path / name, tmp_path):
        if opened == tmp_path and not name.startswith("datapackage"):
            continue
        assert main([*command, str(opened)]) == 1
        told = " ".join("".join(capsys.readouterr()).split())
        assert told.count("Permission denied") == 1, told
        assert name in told
        assert "., path" not in told


@pytest.mark.parametrize("command", ["check", "describe"])
def test_a_table_of_a_sheet_without_rights_is_told_and_the_rest_is_shown(
    command: str, tmp_path: Path, forbid: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = mines().write(tmp_path)
    forbid(folder / "firm.csv")
    assert main([command, str(folder)]) == (command == "check")
    told = "".join(capsys.readouterr())
    assert "It cannot be opened (Permission denied)." in told
    assert "Output by the office" in told


def test_a_folder_that_may_not_be_looked_into_is_not_overwritten(
    tmp_path: Path, forbid: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_bytes(FILES["t.csv"])
    (tmp_path / "out").mkdir()
    forbid(tmp_path / "out")
    assert main(["package", str(tmp_path / "t.csv"), "--out", str(tmp_path / "out")]) == 1
    assert "It is there already, and nothing is overwritten." in capsys.readouterr().err


def test_a_table_without_rights_is_not_said_to_be_missing_or_empty(
    tmp_path: Path, forbid: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("t.csv", "datapackage.json"):
        (tmp_path / name).write_bytes(FILES[name])
    forbid(tmp_path / "t.csv")
    for command, code in ((["check"], 1), (["describe"], 0), (["export", "--all"], 1)):
        assert main([*command, str(tmp_path)]) == code
        told = " ".join("".join(capsys.readouterr()).split())
        assert told.count("Permission denied") == 1, told
        assert "not there" not in told
        assert "empty" not in told
