"""The file that a whole sheet is written to: what its name promises is what it becomes."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.cli import main

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("name", "code", "made"), [("a.html", 2, ""), ("a.docx", 2, ""), ("a", 0, "a.pdf"), ("a.PDF", 0, "a.PDF")]
)
def test_the_name_of_another_kind_of_file_is_refused_and_one_of_none_is_completed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, code: int, made: str
) -> None:
    (tmp_path / "rice.csv").write_text("year,rice\n2001,2.5\n2002,3.5\n", encoding="utf-8")
    assert main(["export", str(tmp_path / "rice.csv"), "--sheet", str(tmp_path / name)]) == code
    assert [file.name for file in tmp_path.iterdir() if file.name != "rice.csv"] == ([made] if made else [])
    assert (name in capsys.readouterr().err) == bool(code)
