"""A small file of each program of statistics, to be changed at random."""

from __future__ import annotations

import io

from tests.factsheet.sources.statistical.made_files import Column, dbase, ibm, sas_transport, spss

NAMES = ("asked.sav", "asked.zsav", "asked.dta", "asked.xpt", "asked.dbf")


def content_of(name: str) -> bytes:
    """The content of the file of that name."""
    ending = name.rpartition(".")[2]
    if ending == "dta":
        return _stata()
    if ending == "xpt":
        columns = (("YEAR", "Year", 1, 8, ""), ("V", "Height (cm)", 1, 8, ""), ("NAME", "", 2, 5, ""))
        rows = [ibm(2000 + at) + ibm(at / 3) + b"Chad " for at in range(9)]
        return sas_transport(columns, rows, label="Measured")
    if ending == "dbf":
        fields = (("NAME", "C", 10), ("POP", "N", 8), ("SINCE", "D", 8), ("CAPITAL", "L", 1))
        return dbase(fields, [(b"Lodz", str(at).encode(), b"19040102", b"F") for at in range(9)], page=3)
    columns_of_spss = (
        Column("where", width=20, label="Country", words={"FR": "France"}),
        Column("sex", words={1: "Male", 2: "Female", 9: "Refused"}, missing=(9,)), Column("income", label="EUR"),
        Column("when", form=20), Column("trust", missing=(97, 99), is_range=True),
    )  # fmt: skip
    rows_of_spss = [("FR", at % 3, 100.5 * at, 13_700_000_000 + 86_400 * at, at) for at in range(12)]
    return spss(columns_of_spss, rows_of_spss, packing=2 if ending == "zsav" else 1, weight=4)


def _stata() -> bytes:
    import pandas as pd

    stream = io.BytesIO()
    asked = pd.DataFrame({"who": ["Zoë", "Bob"] * 5, "sex": [1, 2] * 5, "income": [100.5 * at for at in range(10)]})
    words = {"sex": {1: "Male", 2: "Female"}}
    asked.to_stata(stream, version=118, write_index=False, value_labels=words, convert_strl=["who"])  # type: ignore[arg-type]
    return stream.getvalue()
