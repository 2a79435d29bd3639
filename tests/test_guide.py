"""The guide is true: each of its commands is carried out, in order, on its examples, and gives what it says."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.cli import main
from harbin_viewer.commands.command_names import AUTHORING, COMMANDS
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.window.dialogs.guide_dialog import GuideDialog
from harbin_viewer.window.state.commands import COMMANDS as COMMANDS_OF_THE_WINDOW
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.prose import Prose

GUIDE = bundle.resources_folder() / "guide"
TEXT = (GUIDE / "first-sheet.md").read_text(encoding="utf-8")


def _commands() -> list[list[str]]:
    return [shlex.split(line)[1:] for line in re.findall(r"^    (harbin-viewer .*)$", TEXT, re.MULTILINE)]


def test_every_command_of_the_guide_does_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(GUIDE / "examples", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    for arguments in _commands():
        if arguments[0] in COMMANDS:
            assert main(arguments) == (1 if arguments[0] == "check" else 0), arguments
    found = examine(tmp_path / "port")
    assert not found.mistakes
    assert {finding.key["year"] for finding in found.unknown_differences} == {2020, 2021}
    assert "cargo-of-the-port-of-nordhavn-years" not in {finding.check for finding in found.findings}
    assert len(list((tmp_path / "charts").glob("*.png"))) == len(found.sheet.views if found.sheet else ())
    for file in (tmp_path / "port").iterdir():
        same = (tmp_path / "again" / file.name).read_bytes()
        assert same == file.read_bytes() if file.suffix == ".csv" else json.loads(same) == json.loads(file.read_bytes())


def test_every_command_of_makers_stands_in_the_guide() -> None:
    named = {arguments[0] for arguments in _commands()}
    assert set(AUTHORING) <= named


def test_the_readme_leads_to_the_guide() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    assert "resources/guide/first-sheet.md" in readme


def test_every_command_of_the_window_that_the_guide_names_is_one() -> None:
    known = {f"{one.menu} ▸ {one.text}".replace("&", "") for one in COMMANDS_OF_THE_WINDOW}
    named = re.findall(r"\*((?:File|Edit|View|Help) ▸ [^*]+)\*", TEXT)
    assert len(named) > 5
    assert set(named) - known == set()
    keys = {one.keys for one in COMMANDS_OF_THE_WINDOW}
    assert set(re.findall(r"\((Ctrl\+[\w+]+|F\d)\)", TEXT)) - keys == set()


def test_its_steps_take_ten_minutes_by_their_own_count() -> None:
    numbers = {"one": 1, "two": 2, "three": 3, "four": 4}
    minutes = [numbers[word] for word in re.findall(r"^## .*\((\w+) minutes?\)", TEXT, re.MULTILINE)]
    assert sum(minutes) == 10


def test_in_the_window_it_says_where_its_examples_lie_under_headings_of_its_steps(qtbot: QtBot) -> None:
    dialog = GuideDialog(GUIDE)
    qtbot.addWidget(dialog)
    titles = [title.text() for title in dialog.findChildren(SectionTitle)]
    assert titles == re.findall(r"^## (.*)$", TEXT, re.MULTILINE)
    words = "\n".join(prose.toPlainText() for prose in dialog.findChildren(Prose))
    assert str(GUIDE / "examples") in words
    assert all(file.name in words for file in (GUIDE / "examples").iterdir())
