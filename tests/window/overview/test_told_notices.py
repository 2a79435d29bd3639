"""What is told of a package while its tables are read is told often: what is told of it as a whole is found once."""

from pathlib import Path
from unittest.mock import Mock

import pytest

from harbin_viewer.factsheet.oddities.whole_package import not_stated
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.overview import told_notices
from harbin_viewer.window.overview.told_notices import ToldNotices


def test_what_a_package_does_not_state_is_found_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_text("year,apples\n2020,1\n2021,2\n", encoding="utf-8")
    found = Mock(wraps=not_stated)
    monkeypatch.setattr(told_notices, "not_stated", found)
    told = ToldNotices(open_document(tmp_path / "a.csv"))

    groups = [told.groups(()) for _ in range(20)]

    assert found.call_count == 1
    for told_each_time in groups:
        sentences = [notice.sentence for group in told_each_time for notice in group.notices]
        assert any("No source is stated" in sentence for sentence in sentences)
