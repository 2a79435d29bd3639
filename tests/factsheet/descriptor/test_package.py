"""None"""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.descriptor import package
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.descriptor.slip_samples import only_mistake
from tests.factsheet.sheets import mines


def test_a_sheet_opens_from_its_folder_and_from_its_descriptor(tmp_path: Path) -> None:
    folder = mines().write(tmp_path)
    by_folder = package.open_package(folder).sound()
    assert by_folder == package.open_package(folder / "datapackage.json").sound()
    assert [one.name for one in by_folder.resources] == ["firm-output", "office-output"]
    assert package.mistakes(folder) == []


def test_properties_of_other_tools_are_left_alone_even_one_called_folder(tmp_path: Path) -> None:
    draft = mines()
    draft.descriptor |= {"folder": "elsewhere", "x-tool": {"a": 1}}
    draft.resource()["bytes"] = 12
    folder = draft.write(tmp_path)
    assert open_document(folder).folder == folder


CONTENTS: dict[str, tuple[bytes, str, str]] = {
    "no file content": (b"", "", "empty"),
    "blank": (b" \n", "", "empty"),
    "byte order mark": (b"\xef\xbb\xbf{}", "", "byte order mark"),
    "UTF-16": ("{}".encode("utf-16"), "", "UTF-16"),
    "UTF-16 without byte order mark": ("{}".encode("utf-16-le"), "", "UTF-16"),
    "a number without end": (b'{"name": %s}' % (b"9" * 5000), "line 1, column 10", "too large"),
    "brackets without end": (b'{"a":' + b"[" * 100_000, "line 1, column 1005", "nested too deeply"),
    "not a number": (b'{"a": NaN}', "line 1, column 7", "not valid JSON"),
    "Latin-1": ('{\n  "title": "Café"}'.encode("latin-1"), "line 2, column 16", "not UTF-8"),
    "missing comma": (b'{\n  "name": "a"\n  "title": "b"}', "line 3, column 3", "not valid JSON"),
    "cut off": (b'{\n  "name": "a",\n', "line 2, column 15", "ends too early"),
    "something after": (b"{}\n{}", "line 2, column 1", "not valid JSON"),
    "a list": (b"[]", "", "An object is expected here, not a list."),
}


@pytest.mark.parametrize("case", CONTENTS)
def test_a_file_that_is_no_descriptor_is_told_with_line_and_column(case: str, tmp_path: Path) -> None:
    content, place, problem = CONTENTS[case]
    (tmp_path / "datapackage.json").write_bytes(content)
    mistake = only_mistake(tmp_path)
    assert mistake.place == place
    assert problem in mistake.problem
    assert mistake.remedy


def test_a_missing_file_and_an_unreadable_one_are_told(tmp_path: Path) -> None:
    assert "no such file" in only_mistake(tmp_path / "nowhere").problem
    (tmp_path / "datapackage.json").mkdir()
    assert "cannot be read" in only_mistake(tmp_path).problem
