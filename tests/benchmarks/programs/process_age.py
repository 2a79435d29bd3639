"""How long ago this process began."""

import os
import time
from pathlib import Path


def milliseconds() -> float:
    """Milliseconds since the kernel started this process (to 10 ms; Linux)."""
    fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - began) * 1000
