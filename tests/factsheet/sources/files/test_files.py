from __future__ import annotations

import io
import os
import struct
import zipfile
from pathlib import Path
from unittest.mock import Mock

import pytest

from harbin_viewer.factsheet.model.error import SheetError, TooLargeError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.files import tidy_files
from harbin_viewer.factsheet.sources.files.package_files import FolderFiles, MemoryFiles, OpenedFile, in_memory, opened
from harbin_viewer.factsheet.sources.files.zip_files import ZipFiles, member_name
from harbin_viewer.factsheet.words.csv_written import csv_written
from tests.factsheet.sources.samples import zipped

OUTSIDE = ["/etc/passwd", "../secret.csv", "a/../../secret.csv", "C:\\secret.csv", "\\\\host\\share\\x",
           "..\\secret.csv",
           "~/secret.csv", "", " ", "a\nb.csv", "a\0b.csv", "a\u2028b.csv"]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.csv").write_text("secret")
    inside = tmp_path / "sheet"
    (inside / "data").mkdir(parents=True)
    (inside / "data" / "t.csv").write_text("a,b\n1,2\n")
    return inside


@pytest.mark.parametrize("path", OUTSIDE)
def test_a_path_that_leads_out_of_the_folder_is_refused(folder: Path, path: str) -> None:
    for files in (FolderFiles(folder), MemoryFiles({"t.csv": b"a"}), zip_files({"t.csv": "a"})):
        with pytest.raises(SheetError) as refusal:
            files.read(path)
        assert refusal.value.remedy
        with pytest.raises(SheetError):
            files.local_path(path)


def test_a_file_inside_is_read_and_found_on_the_disk(folder: Path) -> None:
    files = FolderFiles(folder)

    assert files.names() == ("data/t.csv",)
    assert files.read("data/t.csv") == b"a,b\n1,2\n"
    assert files.size("data/t.csv") == 8
    assert files.local_path("data/t.csv") == (folder / "data" / "t.csv").resolve()


def test_a_link_is_followed_inside_the_folder_and_refused_where_it_leads_out(folder: Path) -> None:
    (folder / "inside.csv").symlink_to(folder / "data" / "t.csv")
    (folder / "outside.csv").symlink_to(folder.parent / "secret.csv")
    (folder / "up").symlink_to(folder.parent)
    files = FolderFiles(folder)

    assert files.read("inside.csv") == b"a,b\n1,2\n"
    for path in ("outside.csv", "up/secret.csv"):
        with pytest.raises(SheetError, match="leads out"):
            files.read(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_a_device_and_a_folder_are_refused_without_waiting(folder: Path) -> None:
    os.mkfifo(folder / "pipe.csv")
    (folder / "zero.csv").symlink_to("/dev/zero")
    files = FolderFiles(folder)

    assert files.names() == ("data/t.csv",)
    for path in ("pipe.csv", "zero.csv", "data"):
        with pytest.raises(SheetError):
            files.read(path)
    with pytest.raises(SheetError, match="a device"):
        opened(Path("/dev/zero")).read(10)


def test_a_loop_of_links_is_refused(folder: Path) -> None:
    (folder / "a.csv").symlink_to(folder / "b.csv")
    (folder / "b.csv").symlink_to(folder / "a.csv")

    with pytest.raises(SheetError):
        FolderFiles(folder).read("a.csv")


def test_a_file_larger_than_the_limit_is_not_read(folder: Path) -> None:
    for files, path in ((FolderFiles(folder), "data/t.csv"), (MemoryFiles({"t.csv": b"12345"}), "t.csv")):
        with pytest.raises(SheetError, match="larger than"):
            files.read(path, 4)


def test_what_programs_leave_behind_is_not_named(folder: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "__MACOSX/x.csv", ".git/config"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("x")

    assert FolderFiles(folder).names() == ("data/t.csv",)


def test_a_file_a_person_names_through_a_link_is_opened(folder: Path) -> None:
    link = folder.parent / "link.csv"
    link.symlink_to(folder / "data" / "t.csv")

    assert opened(link).read() == b"a,b\n1,2\n"


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("a.csv", "a"),
        ("a.csv.gz", "a"),
        ("API_NY.GDP.MKTP.CD_v2.csv", "API_NY.GDP.MKTP.CD_v2"),
        ("v1.2", "v1.2"),
        ("b", "b"),
    ],
)
def test_the_stem_of_a_name_is_without_its_endings_only(name: str, stem: str) -> None:
    assert in_memory(b"", name).stem == stem


def zip_files(members: dict[str, bytes | str]) -> ZipFiles:
    return ZipFiles(in_memory(zipped(members), "t.zip"))


def test_a_zip_names_its_files_below_its_one_top_folder() -> None:
    files = zip_files({"top/a.csv": "1", "top/b/c.csv": "2", "__MACOSX/top/._a.csv": "x", "top/.DS_Store": "x"})

    assert files.names() == ("a.csv", "b/c.csv")
    assert files.read("b/c.csv") == b"2"
    assert files.local_path("a.csv") is None


def test_members_that_lead_out_of_a_zip_are_not_there() -> None:
    files = zip_files({"../evil.csv": "x", "/abs.csv": "x", "good.csv": "1"})

    assert files.names() == ("good.csv",)


def test_a_member_of_a_zip_without_a_name_is_no_file() -> None:
    content = zipped({"x": "1", "good.csv": "2"})
    start = content.index(b"PK\x01\x02")
    nameless = content[: start + 28] + b"\0\0" + content[start + 30 : start + 46] + content[start + 47 :]
    size = struct.unpack_from("<I", nameless, nameless.index(b"PK\x05\x06") + 12)[0]
    end = nameless.index(b"PK\x05\x06")
    nameless = nameless[: end + 12] + struct.pack("<I", size - 1) + nameless[end + 16 :]
    assert [info.filename for info in zipfile.ZipFile(io.BytesIO(nameless)).infolist()] == ["", "good.csv"]
    assert ZipFiles(in_memory(nameless, "t.zip")).names() == ("good.csv",)


def test_a_link_in_a_zip_is_no_file() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        link = zipfile.ZipInfo("link.csv")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("good.csv", "1")

    assert ZipFiles(in_memory(stream.getvalue(), "t.zip")).names() == ("good.csv",)


def test_a_member_that_unpacks_to_more_than_the_limit_is_not_read() -> None:
    files = zip_files({"bomb.csv": b"0" * 5_000_000})

    with pytest.raises(SheetError, match="larger than"):
        files.read("bomb.csv", 1_000_000)


def test_a_locked_member_asks_for_its_password() -> None:
    content = bytearray(zipped({"a.csv": "1"}))
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        content[content.index(mark) + place] |= 1

    with pytest.raises(SheetError, match="password"):
        ZipFiles(in_memory(bytes(content), "t.zip")).read("a.csv")


def test_of_a_member_whose_beginning_is_asked_for_no_more_is_unpacked() -> None:
    content = bytearray(zipped({"a.csv": b"".join(b"%d\n" % (n * 7919 % 100_003) for n in range(50_000))}))
    end = bytes(content).rindex(b"PK\x01\x02")
    content[end - 4000 : end - 100] = bytes(3900)  # damaged far behind the beginning
    files = ZipFiles(in_memory(bytes(content), "t.zip"))
    assert files.begins("a.csv", 6) == b"0\n7919"
    with pytest.raises(SheetError):
        files.read("a.csv")


@pytest.mark.parametrize("size", [3, 40, 90])
def test_half_a_zip_is_one_error(size: int) -> None:
    content = zipped({"a.csv": "1,2\n" * 50})

    with pytest.raises(SheetError, match="damaged"):
        ZipFiles(in_memory(content[:size], "t.zip")).names()


def test_names_in_old_encodings_come_back_in_their_letters() -> None:
    for letters, encoding in (("数据.csv", "gb18030"), ("données.csv", "utf-8"), ("Größe.csv", "cp437")):
        info = zipfile.ZipInfo(letters.encode(encoding).decode("cp437"))
        assert member_name(info) == letters


def test_a_zip_in_a_folder_is_known_by_both_names(folder: Path) -> None:
    (folder / "z.zip").write_bytes(b"PK\3\4")

    with pytest.raises(SheetError, match=r"z\.zip"):
        ZipFiles(OpenedFile(FolderFiles(folder), "z.zip")).names()


def test_a_table_whose_long_texts_hold_for_very_many_rows_is_told_to_be_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tidy_files, "MOST_WRITTEN", 20_000)
    text = "word " * 100
    rows = "".join(f"<tr><td>{number}</td></tr>" for number in range(99))
    (tmp_path / "x.html").write_text(
        f"<table><tr><th>remark</th><th>figure</th></tr><tr><td rowspan=100>{text}</td><td>7</td></tr>{rows}</table>"
    )
    document = open_document(tmp_path / "x.html")

    written = Mock(wraps=csv_written)
    monkeypatch.setattr(tidy_files, "csv_written", written)

    for _ in range(3):
        with pytest.raises(TooLargeError, match="as the same texts hold for many rows") as error:
            document.table(document.sheet.resources[0].name)
        assert error.value.place == "table 1"
    assert written.call_count == 1, "what cannot be read is not tried again and again"
