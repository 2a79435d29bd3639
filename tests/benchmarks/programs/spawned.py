"""How long ago this process was begun, by the clock of who began it."""

import os
import time


def milliseconds() -> float:
    """Milliseconds since the parent called for this process, as it left in the environment."""
    return (time.monotonic() - float(os.environ["SPAWNED"])) * 1000
