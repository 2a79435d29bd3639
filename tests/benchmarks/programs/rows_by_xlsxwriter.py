"""The peer of exports to XLSX: XlsxWriter writes cells like those of `work_of_size` by itself. Argument: rows."""

from __future__ import annotations

import sys
import time

import xlsxwriter

from tests.benchmarks.programs.told import tell


def written(rows: int) -> float:
    began = time.perf_counter()
    book = xlsxwriter.Workbook("rows.xlsx", {"constant_memory": True})
    page = book.add_worksheet()
    for row in range(rows):
        page.write_string(row, 0, "value")
        page.write_number(row, 1, row)
        page.write_number(row, 2, 100 + row % 977 / 2)
        page.write_string(row, 4, "single")
        page.write_string(row, 5, f"Office {row % 40}")
    book.close()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    tell({"taken": written(int(sys.argv[1]))})
