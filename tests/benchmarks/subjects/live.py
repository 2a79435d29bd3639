"""Live: how long a saved change takes until the window shows it, however the editor saves and whoever tells of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from harbin_viewer import bundle
from tests.benchmarks.measuring import Figure
from tests.benchmarks.subjects.bench import Bench

_WAYS = {
    "truncate": "a file written anew", "rename": "a file put in its place", "remove": "a file removed and written",
    "silent": "where the folder tells nothing",
}  # fmt: skip


def figures(bench: Bench) -> Iterator[Figure]:
    """Each way by its median, and the longest of all."""
    sheet = bench.copy.scratch / "live"
    shutil.copytree(bundle.default_sheet(), sheet, dirs_exist_ok=True)
    seen = bench.copy.run("live_changes", sheet, 5)
    for way, words in _WAYS.items():
        yield Figure(f"a saved change until it is shown: {words}", "ms", seen[way], limit=500)
    yield Figure("a saved change until it is shown: the longest", "ms", seen["longest"], limit=500)
