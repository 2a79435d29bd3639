"""Tables in the markup of papers, manuals and wikis: their cells as these are printed, under their captions."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.documents.markup.latex_text import printed
from harbin_viewer.factsheet.sources.raw_table import RawTable
from tests.factsheet.sources.samples import reading, table


def cells(text: str, name: str) -> tuple[str, tuple[str, ...], list[list[str]]]:
    found = table(text, name)
    return found.title, found.labels, [list(row) for row in found.rows]


BOOKTABS = r"""
\newcommand{\ours}{\textsc{FooNet}}
\begin{table}[htbp] % a comment
\caption{Scores of models}
\begin{tabular}{l|S[table-format=2.1]rr@{}}
\toprule
\textbf{Model} & {Score (\%)} & \multicolumn{2}{c}{Time (s)} \\
\cmidrule(lr){3-4}
 & & first & later \\
\midrule
Base\_line~\cite{who} & 81.2 $\pm$ 0.4 & 12.5 & $-$1.5 \\[2pt]
\rowcolor{gray!10} \ours{} \& co & \textbf{92.4} $\pm$ 0.3 & 1{,}040.1 & 2 \\
\bottomrule
\end{tabular}
\end{table}
"""


def test_a_table_of_booktabs_is_read_as_it_is_printed() -> None:
    title, labels, rows = cells(BOOKTABS, "x.tex")

    assert (title, labels) == ("Scores of models", ("Model", "Score (%)", "Time (s) – first", "Time (s) – later"))
    assert rows == [
        ["Base_line", "81.2 ± 0.4", "12.5", "-1.5"],
        ["FooNet & co", "92.4 ± 0.3", "1,040.1", "2"],
    ]


def test_a_table_of_latex_is_known_without_its_ending() -> None:
    assert cells(BOOKTABS, "Pasted text.txt")[0] == "Scores of models"


def test_heads_of_a_long_table_stand_once() -> None:
    text = (
        r"\begin{longtable}{lr}\caption{Rain}\\ \toprule Town & mm \\ \midrule \endfirsthead"
        r" \toprule Town & mm \\ \midrule \endhead \midrule continued & \\ \endfoot \bottomrule \endlastfoot"
        r" Th\"uringen & 700 \\ S\~ao Paulo & 12\,345 \\ \end{longtable}"
    )

    assert cells(text, "x.tex") == ("Rain", ("Town", "mm"), [["Thüringen", "700"], ["São Paulo", "12 345"]])


def test_cells_over_several_rows_hold_for_each_and_tables_within_cells_are_words() -> None:
    text = (
        r"\begin{tabular}{llr}\hline Region & \begin{tabular}[c]{@{}l@{}}Year\\of\end{tabular} & Sales \\ \hline"
        r" \multirow{2}{*}{North} & 2020 & 1 \\ & 2021 & 2 \\ \multirow[t]{2}{=}{South} & 2020 & 3 \\ & 2021 & 4 \\"
        r" \end{tabular}"
    )
    _title, labels, rows = cells(text, "x.tex")

    assert labels == ("Region", "Year of", "Sales")
    assert [row[0] for row in rows] == ["North", "North", "South", "South"]


@pytest.mark.parametrize(("written", "shown"), [
    (r"$R^2$", "R²"), (r"km\textsuperscript{2}", "km2"), (r"CO$_2$", "CO2"), (r"0.69$^{***}$", "0.69***"),
    (r"p$<$0.1; \emph{x}", "p<0.1; x"), (r"{\small 4} --- 5--6", "4 — 5–6"),
    (r"\'Etat na\"{\i}f \c{c}a", "État naïf ça"),
    (r"\unknown{12}", "12"), (r"\NA", "NA"), (r"``a''", "“a”"), (r"\href{http://x}{y}", "y"), (r"3\,\%", "3 %"),
    (r"\makecell{a\\b}", "a b"), (r"\textcolor{red}{+3.1}", "+3.1"), (r"$2 \times 10^{-3}$", "2 × 10⁻³"),
    (r"\footnotesize{7}\footnote{a note}", "7"), ("{{{", ""), ("\\", ""),
])  # fmt: skip
def test_what_latex_prints(written: str, shown: str) -> None:
    assert printed(written) == shown


WIKI = """
== Towns ==
{| class="wikitable"
|+ Largest towns<ref>Census</ref>
! rowspan="2" | Town !! colspan=2 | People !! rowspan=2 | Area (km<sup>2</sup>)
|-
! 2010 !! 2020
|-
| {{flagicon|USA}} [[New York City|New York]] || {{formatnum:8175133}} || 8,804,190 || {{convert|778.2|km2|sqmi}}
|-
| '''Ulm'''{{efn|a note}}
| align="right" | 122,801
| 126,000<!-- new -->
| 118.7
|}
"""


def test_a_table_of_mediawiki_is_read_as_it_is_shown() -> None:
    title, labels, rows = cells(WIKI, "x.wiki")

    assert title == "Largest towns"
    assert labels == ("Town", "People – 2010", "People – 2020", "Area (km²)")
    assert rows == [["New York", "8175133", "8,804,190", "778.2 km2"], ["Ulm", "122,801", "126,000", "118.7"]]


GRID = """
Results
=======

+------------+------------+-------+
| Town       | State      | mm    |
| (official) |            |       |
+============+============+=======+
| Ulm        | in the     | 700   |
+------------+ south      +-------+
| Bonn       |            | 800   |
+------------+------------+-------+
"""
SIMPLE = """
=====  =====  ======
   Inputs     Output
------------  ------
  A      B    A or B
=====  =====  ======
1      2      3.5
4      5      6.5
=====  =====  ======
"""
LIST = """
.. list-table:: Rain
   :header-rows: 1

   * - Town
     - mm
   * - Ulm
     - 700
   * - Bonn
     - 800
"""
CSV = """
.. csv-table:: Rain
   :header: "Town", "mm"

   "Ulm", 700
   "Bonn", 800
"""
RAIN = ("Rain", ("Town", "mm"), [["Ulm", "700"], ["Bonn", "800"]])


def test_a_grid_has_cells_of_several_lines_and_rows() -> None:
    title, labels, rows = cells(GRID, "x.rst")

    assert (title, labels) == ("Results", ("Town (official)", "State", "mm"))
    assert rows == [["Ulm", "in the south", "700"], ["Bonn", "in the south", "800"]]


def test_heads_over_several_columns_of_a_simple_table() -> None:
    assert cells(SIMPLE, "x.rst")[1:] == (
        ("Inputs – A", "Inputs – B", "Output – A or B"),
        [["1", "2", "3.5"], ["4", "5", "6.5"]],
    )


@pytest.mark.parametrize(("text", "name"), [
    (LIST, "x.rst"), (CSV, "x.rst"), (LIST, "x.txt"),
    ("#+CAPTION: Rain\n| Town | mm |\n|------+-----|\n| Ulm | 700 |\n| *Bonn* | 800 |\n#+TBLFM: $2=7\n", "x.org"),
    ("* Rain\n| | Town | mm |\n|---+------+----|\n| / | < | > |\n| # | Ulm | 700 |\n| # | Bonn | 800 |\n", "x.txt"),
    ('.Rain\n[cols="2,>1",options="header"]\n|===\n|Town |mm\n|Ulm |700\n|*Bonn*\n|800\n|===\n', "x.adoc"),
    (".Rain\n|===\n|Town |mm\n\n|Ulm |700\n|Bonn |800\n|===\n", "x.txt"),
    ("=== Rain ===\n^ Town ^ mm ^\n| Ulm | 700 |\n| [[b|Bonn]] | 800 |\n", "x.txt"),
    ("h2. Rain\n||Town||mm||\n|Ulm|700|\n|[Bonn|http://x]|800|\n", "x.txt"),
])  # fmt: skip
def test_other_markup_says_the_same(text: str, name: str) -> None:
    assert cells(text, name) == RAIN


def _named(found: RawTable) -> str:
    return next(filter(None, found.labels))


@pytest.mark.parametrize(("text", "name"), [
    ("a|b|c\n1|2|3\n4|5|6\n", "a"), ("+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n| 3 | 4 |\n+---+---+\n", "a"),
    (" a | b\n---+---\n 1 | 2\n 3 | 4\n", "a"), ("a;b\n|===;1\nx;2\n", "a"), ("a,b\n{|,1\nx,2\n", "a"),
    ("a^b^c\n1^2^3\n4^5^6\n", "a"), ("a||b||c\n1||2||3\n4||5||6\n", "a"),
])  # fmt: skip
def test_what_looks_a_little_like_markup_is_read_as_delimited_text(text: str, name: str) -> None:
    assert _named(reading(text.encode(), "x.txt").tables[0]) == name
