"""The wheel, installed into an empty environment, works from another folder."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.benchmarks.runtime import link_requirements

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "DISPLAY")}
    done = subprocess.run(
        [str(one) for one in command], cwd=cwd, env=environ | {"QT_QPA_PLATFORM": "offscreen"}, check=False,
        capture_output=True, text=True, timeout=280,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of an environment that holds the wheel and what it requires, linked, and no more."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "-q")
    run(*pip, "wheel", ROOT, "--no-deps", "--no-build-isolation", "-w", folder, cwd=folder)
    wheel = next(folder.glob("harbin_viewer-*.whl"))
    venv.create(folder / "env")
    programs = folder / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    packages = run(
        programs / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder
    ).stdout
    link_requirements("harbin-viewer", Path(packages.strip()))
    run(*pip, "--python", programs / "python", "install", "--no-deps", "--no-index", "--no-compile", wheel, cwd=folder)
    run(*pip, "--python", programs / "python", "check", cwd=folder)
    return programs


def test_the_installed_program_exports_a_chart_from_another_folder(installed: Path, tmp_path: Path) -> None:
    done = run(installed / "harbin-viewer", "export", "--chart", "customs-trade", "--format", "svg", cwd=tmp_path)
    assert done.stdout.splitlines()[0] == str(Path("charts/customs-trade.svg"))
    assert (tmp_path / "charts/customs-trade.svg").stat().st_size > 10_000


def test_the_installed_window_opens_and_shows_every_tab(installed: Path, tmp_path: Path) -> None:
    done = run(installed / "harbin-viewer", "pictures", "--out", tmp_path / "tabs", cwd=tmp_path)
    assert len(done.stdout.splitlines()) == 4
    assert all(Path(line).stat().st_size > 10_000 for line in done.stdout.splitlines())
