"""The memory of this process, as Linux counts it."""

from pathlib import Path


def resident() -> float:
    """What is in memory now, in MiB."""
    return _of("VmRSS")


def peak() -> float:
    """The most that was, in MiB."""
    return _of("VmHWM")


def _of(name: str) -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:")) / 1024
