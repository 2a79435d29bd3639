"""Names of files are those that every system takes, whoever gave them."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harbin_viewer.factsheet.words.file_names import as_compared, file_name, is_device, table_file, takes_everywhere

REFUSED = [
    "con", "NUL.csv", "com1", "LPT9.tar.gz", "com¹.csv", "conin$", "a:b.csv", "a?b", "a\nb", "a\x1b[31m", "\u202eabc",
    "a.", "a ", " a", "a. .", "", ".", "..", "a/b", "a\\b", "x" * 300, "漢" * 100, "a\ud800b",
    "-rf", "--out.csv", "\u202e-a", "a" * 199 + " b" * 50, "a" * 199 + ". b" * 50,
]  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_system_refuses_becomes_a_name_that_it_takes(name: str) -> None:
    assert not takes_everywhere(name)
    assert takes_everywhere(file_name(name))


@pytest.mark.parametrize("name", ["trade.csv", "Überschuss 2021.xlsx", "漢.csv", "console.csv", "a.b.c", ".hidden"])
def test_any_other_name_stays(name: str) -> None:
    assert file_name(name) == name


def test_a_table_whose_name_is_a_device_has_another_file() -> None:
    assert [table_file(name) for name in ("con", "trade")] == ["table-con.csv", "trade.csv"]
    assert is_device("nul .x")
    assert not is_device("nullable")


TELLING = st.text(alphabet='.- \n\t/\\:*?"<>|~$%aA1é漢🙂\u202e\u200b\u2066\ud800\x00conulprtm', max_size=300)
DEVICES = ("CON", "nul", "Aux", "prn", "COM1", "lpt¹", "conin$", "CLOCK$")


@given(
    st.one_of(
        st.text(max_size=300),
        TELLING,
        st.sampled_from(DEVICES),
        st.tuples(st.sampled_from(DEVICES), TELLING).map("".join),
    )
)
def test_whatever_a_name_is_its_file_is_plain_on_linux_macos_and_windows(name: str) -> None:
    plain = file_name(name)
    assert file_name(plain) == plain
    assert plain
    assert len(plain.encode()) <= 250
    assert not re.search(r'[<>:"/\\\\|?*\x00-\x1f\x7f-\x9f]', plain)
    assert not {unicodedata.category(letter) for letter in plain} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not plain.startswith(("-", " "))
    assert not plain.endswith((".", " "))
    assert not re.match(r"(?i)(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", plain)


@pytest.mark.parametrize(
    ("name", "other"), [("T.csv", "t.CSV"), ("é.csv", "e\u0301.csv"), ("ß", "SS"), ("É", "e\u0301")]
)
def test_names_that_macos_or_windows_take_for_one_are_compared_as_one(name: str, other: str) -> None:
    assert as_compared(name) == as_compared(other)
