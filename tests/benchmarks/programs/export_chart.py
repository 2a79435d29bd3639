"""One chart from CSV to file, whole process, by us or by a peer: milliseconds. Arguments: who, format, folder."""

import csv
import sys
from pathlib import Path

from harbin_viewer import bundle
from tests.benchmarks.programs.process_age import milliseconds

WHO, KIND, FOLDER = sys.argv[1], sys.argv[2], Path(sys.argv[3])
FILE = FOLDER / f"{WHO}.{KIND}"


def ours() -> None:
    from harbin_viewer.cli import main

    if main(["export", "--chart", "article-volume", "--format", KIND, "--out", str(FOLDER)]):
        raise SystemExit(1)


def figures() -> tuple[list[str], list[float]]:
    with (bundle.default_sheet() / "article-trade.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [row["year"] for row in rows], [float(row["trade_volume"]) for row in rows]


def matplotlib() -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    years, values = figures()
    figure, axes = pyplot.subplots(figsize=(9.6, 6), dpi=200)
    bars = axes.bar(years, values)
    axes.bar_label(bars)
    axes.set_title("China–Russia trade as the article has it")
    axes.grid(axis="y")
    figure.savefig(FILE)
    pyplot.close(figure)


def vl_convert() -> None:
    import vl_convert

    years, values = figures()
    data = [{"year": year, "value": value} for year, value in zip(years, values, strict=True)]
    axes = {"x": {"field": "year", "type": "nominal"}, "y": {"field": "value", "type": "quantitative"}}
    spec = {"data": {"values": data}, "mark": "bar", "encoding": axes, "width": 900, "height": 500, "title": "Trade"}
    if KIND == "png":
        FILE.write_bytes(vl_convert.vegalite_to_png(spec, scale=2))
    elif KIND == "pdf":
        FILE.write_bytes(vl_convert.vegalite_to_pdf(spec))
    else:
        FILE.write_text(vl_convert.vegalite_to_svg(spec), encoding="utf-8")


if __name__ == "__main__":
    draw = {"ours": ours, "matplotlib": matplotlib, "vl-convert": vl_convert}[WHO]
    draw()
    print()
    print(milliseconds())
