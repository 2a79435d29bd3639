"""The viewer's bar chart by its peers: title, bars, values, grid, axis labels, source; 960 × 600 px at 2 ×."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

TITLE = "Trade between China and Russia, billion US dollars"
_LABELLED = 60
"""Bars up to which each has its value."""


def matplotlib_chart(names: Sequence[str], values: Sequence[float], file: Path) -> None:
    """Writes the chart in the format of the file's suffix."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(10, 6.25), dpi=192 if file.suffix == ".png" else 96)
    bars = axes.bar(names if len(names) <= _LABELLED else range(len(names)), values)
    if len(names) <= _LABELLED:
        axes.bar_label(bars)
    axes.set_title(TITLE, loc="left")
    axes.grid(axis="y")
    figure.text(0.02, 0.02, "Source: an example")
    figure.savefig(file)
    pyplot.close(figure)


def vl_convert_chart(names: Sequence[str], values: Sequence[float], file: Path) -> None:
    """Writes the chart in the format of the file's suffix."""
    data = [{"name": name, "value": value} for name, value in zip(names, values, strict=True)]
    few = len(names) <= _LABELLED
    x = {"field": "name", "type": "nominal", "axis": {} if few else {"labels": False, "ticks": False}}
    axes = {"x": x, "y": {"field": "value", "type": "quantitative"}}
    labels = {"mark": {"type": "text", "dy": -6}, "encoding": {**axes, "text": {"field": "value"}}}
    layers = [{"mark": "bar", "encoding": axes}, *([labels] if few else [])]
    spec = {"data": {"values": data}, "layer": layers, "width": 880, "height": 480, "title": TITLE}
    _write_vega_lite(spec, file)


def vl_convert_lines(points: Sequence[tuple[str, int, float]], chosen: Sequence[str], file: Path) -> None:
    """Writes lines over the years, the chosen named at their ends and the others grey, in the format of the suffix."""
    data = [{"name": name, "year": year, "value": value} for name, year, value in points]
    of_chosen = {"filter": {"field": "name", "oneOf": list(chosen)}}
    of_others = {"filter": {"not": of_chosen["filter"]}}
    x = {"field": "year", "type": "quantitative", "axis": {"format": "d"}, "scale": {"zero": False}}
    axes = {"x": x, "y": {"field": "value", "type": "quantitative"}}
    colour = {"field": "name", "type": "nominal", "legend": None}
    last = [{"joinaggregate": [{"op": "max", "field": "year", "as": "last"}]}, {"filter": "datum.year == datum.last"}]
    names = {"type": "text", "align": "left", "dx": 5}
    layers = [
        {
            "mark": {"type": "line", "color": "#8d949d", "strokeWidth": 1},
            "transform": [of_others],
            "encoding": {**axes, "detail": {"field": "name"}},
        },
        {"mark": "line", "transform": [of_chosen], "encoding": {**axes, "color": colour}},
        {
            "mark": names,
            "transform": [of_chosen, *last],
            "encoding": {**axes, "color": colour, "text": {"field": "name"}},
        },
    ]
    _write_vega_lite({"data": {"values": data}, "layer": layers, "width": 800, "height": 480, "title": "Figures"}, file)


def _write_vega_lite(spec: dict[str, object], file: Path) -> None:
    import vl_convert

    if file.suffix == ".png":
        file.write_bytes(vl_convert.vegalite_to_png(spec, scale=2))
    elif file.suffix == ".pdf":
        file.write_bytes(vl_convert.vegalite_to_pdf(spec))
    else:
        file.write_text(vl_convert.vegalite_to_svg(spec), encoding="utf-8")


PEERS = {"matplotlib": matplotlib_chart, "vl-convert": vl_convert_chart}
