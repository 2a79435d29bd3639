"""Showing a part of a chart, larger: by command or key, and with a way back while there is one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.description import shown_words
from harbin_viewer.window.charts.chart_tools import ChartTools
from harbin_viewer.window.charts.chart_view import ChartView

_STEP = 0.7
"""The share of what is on show that one step keeps."""


class ChartZooming:
    """Zooms `view`, of which `shown` gives the chart; `said` is told which part it is now, `turned` that it is all."""

    def __init__(
        self, view: ChartView, tools: ChartTools, shown: Callable[[], Chart], said: Callable[[str], object],
        turned: Callable[[], object],
    ) -> None:  # fmt: skip
        self._view, self._tools, self._shown, self._said, self._turned = view, tools, shown, said, turned
        self._changes: dict[str, Callable[[], object]] = {
            "zoom_in": lambda: view.zoom(_STEP), "zoom_out": lambda: view.zoom(1 / _STEP), "whole": view.show_whole,
        }  # fmt: skip
        view.window_changed.connect(self.tell)
        view.zoom_asked.connect(self._zoom)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done, by the names of the window's commands; the whole is shown again only from a part."""
        names = [name for name in self._changes if name != "whole" or self._is_part()]
        return {name: partial(self._zoom, name) for name in names}

    def tell(self) -> None:
        """Offer the way back to the whole chart, or no longer."""
        part = self._is_part()
        if not part and self._tools.whole.hasFocus():  # it can do nothing now, and the focus would go elsewhere
            self._view.setFocus()
        turned = part != self._tools.whole.isEnabled()
        self._tools.tell_zoomed(zoomed=part)
        if turned:
            self._turned()

    def _is_part(self) -> bool:
        return self._view.shown_window() is not None

    def _zoom(self, name: str) -> None:
        """Change the part on show as the command of that name does, and say which it is now."""
        self._changes[name]()
        part = self._shown().within(self._view.shown_window())
        self._said(f"{shown_words(part) or 'The whole chart is shown'}.")
