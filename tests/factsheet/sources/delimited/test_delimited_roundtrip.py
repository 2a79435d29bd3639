"""Whatever way a table is written as text, its cells come back as they were."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harbin_viewer.factsheet.sources.delimited import text_reading

ENCODINGS = {
    "utf-8": "Ärger Łódź 東京 Москва",
    "utf-8-sig": "Ärger Łódź 東京 Москва",
    "utf-16": "Ärger Łódź 東京 Москва",
    "utf-16-le": "Ärger Łódź Москва",
    "utf-16-be": "Ärger Łódź Москва",
    "utf-32": "Ärger Łódź 東京",
    "cp1252": "Bevölkerung Österreich Straße",
    "cp1251": "Население Московская область",
    "gb18030": "北京市 黑龙江省 国家统计局",
    "big5": "臺北市 人口 統計",
    "cp932": "東京都 人口 ひらがな カタカナ",
    "cp949": "서울특별시 인구 통계청",
    "cp1250": "Łódzkie Śląskie świętokrzyskie Małopolskie",
}
QUOTINGS: tuple[Literal[0, 1, 2], ...] = (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC)
PREAMBLES = ("", "Population by region\n", "Population by region\nUnit: persons\n\n", "\n\nA table\n\n")
FOOTERS = (
    "",
    "\nSource: the office\n",
    "__________\n© The Office 2021\n",
    "\n\nNote: provisional.\nLast Updated: 2021-01-02\n",
)


@dataclass(frozen=True)
class Written:
    """A table and the way it is written."""

    rows: list[list[str]]
    encoding: str
    delimiter: str
    quoting: Literal[0, 1, 2]
    line_end: str
    preamble: str
    footer: str

    @property
    def content(self) -> bytes:
        text = io.StringIO()
        text.write(self.preamble.replace("\n", self.line_end))
        csv.writer(text, delimiter=self.delimiter, quoting=self.quoting, lineterminator=self.line_end).writerows(
            self.rows
        )
        text.write(self.footer.replace("\n", self.line_end))
        return text.getvalue().encode(self.encoding, "replace")


@st.composite
def written(draw: st.DrawFn) -> Written:
    encoding = draw(st.sampled_from(sorted(ENCODINGS)))
    words = ENCODINGS[encoding].split()
    width = draw(st.integers(2, 6))
    word = st.sampled_from(words)
    name = st.one_of(word, st.builds("{}, {}".format, word, word), st.builds('{} "{}"'.format, word, word))
    figure = st.one_of(st.integers(-5000, 99999).map(str), st.decimals(-99, 999, places=2).map(str), st.just(""))
    rows = [
        [draw(name), *(draw(figure) for _ in range(width - 2)), str(draw(st.integers(10, 9999)))]
        for _ in range(draw(st.integers(4, 12)))
    ]
    header = [f"{words[0]} {number}" for number in range(width)]
    return Written(
        [header, *rows],
        encoding,
        draw(st.sampled_from([",", ";", "\t", "|"])),
        draw(st.sampled_from(QUOTINGS)),
        draw(st.sampled_from(["\n", "\r\n"])),
        draw(st.sampled_from(PREAMBLES)),
        draw(st.sampled_from(FOOTERS)) if encoding not in ("big5", "cp932", "cp949", "cp1251") else "",
    )


@settings(max_examples=60)
@given(written())
def test_a_table_comes_back_cell_for_cell(table: Written) -> None:
    (found,) = text_reading.read(table.content, "table")
    assert list(found.labels) == table.rows[0]
    assert [list(row) for row in found.rows] == table.rows[1:]
    assert len(found.above) == len([line for line in table.preamble.split("\n") if line])
    assert len(found.below) == len([line for line in table.footer.split("\n") if line])


def test_a_first_figure_that_could_be_a_year_is_no_name_of_its_column_where_another_column_is_blank() -> None:
    rows = [["Region", "Note", "Value"], ["North", "", "2015"], ["South", "", "12"], ["East", "", "13"]]
    text = "\n".join(",".join(row) for row in rows)
    (found,) = text_reading.read(text.encode(), "table")
    assert [list(found.labels), *map(list, found.rows)] == rows


@pytest.mark.parametrize("encoding", sorted(ENCODINGS))
def test_an_encoding_is_found_from_its_bytes(encoding: str) -> None:
    lines = "".join(f"{word},{number}\n" for number, word in enumerate(ENCODINGS[encoding].split()))
    (found,) = text_reading.read(f"name,value\n{lines}".encode(encoding), "table")
    assert [row[0] for row in found.rows] == ENCODINGS[encoding].split()
