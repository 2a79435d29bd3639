"""Nothing of a sheet reaches a terminal, a log or a file's name that would be obeyed there instead of shown."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.cli import main
from harbin_viewer.factsheet.words.visible import visible, visible_json, visible_line
from tests import forked
from tests.factsheet.sheets import mines

OBEYED = (
    "\x1b[31m\x1b]0;title\x07\x9b2J\x85\u202e\u2066\u200f\u061c\r\nharbin-viewer: all is well\u2028\u0008\U000e0041"
    "\ufeff\u3164\u2063\uffff"
)
TEXTS = ("title", "description", "subtitle", "note", "unit", "publisher", "author", "label", "short", "place", "text")
COMMANDS = (
    ["export", "--list"], ["export", "--all", "--format", "svg,csv", "--out", "out"],
    ["export", "--chart", OBEYED], ["export", "--sheet", "out.pdf"],
    ["check"], ["check", "--json"], ["describe"], ["describe", "--json"],
)  # fmt: skip


def is_obeyed(letter: str) -> bool:
    turned = (
        letter in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u3164\u2063\uffff"
    )
    return turned or unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") or ord(letter) >> 8 == 0xE00


def of_escapes(value: Any, name: str = "") -> Any:
    """The same descriptor with something obeyed in each text that a person would read."""
    if isinstance(value, dict):
        return {key: of_escapes(each, key) for key, each in value.items()}
    if isinstance(value, list):
        return [of_escapes(each, name) for each in value]
    return f"{value}{OBEYED}" if isinstance(value, str) and name in TEXTS else value


def sheets_of_escapes(folder: Path) -> list[Path]:
    texts, broken, cells = mines(), mines(), mines()
    texts.descriptor = of_escapes(texts.descriptor)
    broken.descriptor = of_escapes(broken.descriptor)
    broken.descriptor["views"][0]["resource"] = broken.descriptor["name"] = OBEYED
    broken.resource()["path"] = f"firm{OBEYED}.csv"
    header, _break, rows = str(cells.files["firm.csv"]).partition("\n")
    cells.files["firm.csv"] = f'{header}\n"{OBEYED}"{rows}\n"{OBEYED}","{OBEYED}"\n'
    return [draft.write(folder / str(number)) for number, draft in enumerate((texts, broken, cells))]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_sheet_made_of_escapes_gives_no_command_one_to_write(
    tmp_path: Path, command: list[str], qapp: object, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    for sheet in sheets_of_escapes(tmp_path / "sheets"):
        assert main([*command, str(sheet)]) in (0, 1, 2)
        for written in capfd.readouterr():
            assert not {letter for letter in written if is_obeyed(letter)} - {"\n", "\t"}
            assert "describe" in command or "\nharbin-viewer: all is well" not in written  # it has whole paragraphs
            assert "Traceback" not in written
    assert all(file.name.isprintable() for file in (tmp_path / "out").iterdir())


def test_a_sheet_in_a_folder_whose_name_is_no_text_is_checked_and_named(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    try:
        mines().write(folder)
    except OSError:
        pytest.skip("no such names on this disk")
    report = _run(["check", "--json", str(folder)])
    assert Path(json.loads(report)["file"]) == folder / "datapackage.json"
    assert "caf\\udce9" in _run(["check", str(folder)]).replace("\n", "")
    assert _run(["export", "--list", str(folder)])


def _run(arguments: list[str]) -> str:
    done = forked.run(arguments)
    assert b"Traceback" not in done.stderr
    return done.stdout.decode()


def test_what_is_obeyed_is_written_out_and_all_else_stays() -> None:
    assert visible("a\x1bb\tc\nd\u202ee\ud800") == "a\\x1bb\tc\nd\\u202ee\\ud800"
    assert visible_line("a\r\nb\tc\u2028d") == "a b c d"
    assert visible("\ufeffRates \u3164of\u2062 a\ufffe") == "\\ufeffRates \\u3164of\\u2062 a\\ufffe"
    for kept in ("Größe, 哈尔滨, नमस्ते, می‌خواهم, 👩‍🌾", "plain"):
        assert visible(kept) == visible_line(kept) == kept


def test_json_says_the_same_after_what_is_unseen_in_it_was_escaped() -> None:
    text = "".join(map(chr, [*range(0x2100), *range(0xE0000, 0xE0080)]))
    written = visible_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(written) == text
    assert not any(map(is_obeyed, written))


@pytest.mark.skipif(os.name != "posix", reason="closes what the process is given as a shell of Unix does")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_was_closed_before_the_start_stops_nothing(closed: str, tmp_path: Path) -> None:
    line = f'"{sys.executable}" -m harbin_viewer --version {closed}'
    path = os.pathsep.join([str(Path(__file__).parents[1]), *sys.path])
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, text=True, cwd=tmp_path, env=os.environ | {"PYTHONPATH": path}
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("closed", [(1,), (2,), (0, 1, 2)])
@pytest.mark.parametrize("command", ["check", "export --all --format csv,xlsx --out out"])
def test_a_stream_that_was_closed_stops_nothing(command: str, closed: tuple[int, ...], tmp_path: Path) -> None:
    done = forked.run(command.split(), tmp_path, streams=dict.fromkeys(closed))
    assert (done.returncode, done.stderr) == (0, b"")
    assert any(tmp_path.glob("out/*.xlsx")) == ("xlsx" in command)
