"""The command `harbin-viewer`, and `python -m harbin_viewer`: Ctrl+C ends it quietly from our first moment on.

(`signal` is imported without the enums around it, which take as long as all else up to here; and not even `__future__`
is, in whose file Ctrl+C may come.)
"""

import _signal  # type: ignore[import-not-found]
import os  # which Python itself has imported by now

TYPE_CHECKING = False  # as mypy reads it: `typing` itself is imported later than Ctrl+C may come
if TYPE_CHECKING:
    from typing import NoReturn


def _end(number: int, _frame: object) -> None:
    """Nothing is begun yet: 130 for Ctrl+C, 143 for SIGTERM, until `interruption` knows what there is to take back."""
    os._exit(128 + number)


def main() -> "NoReturn":
    """Carry out the command line, and end the process as it then is: to take Qt and its threads apart has crashed."""
    for number in (_signal.SIGINT, _signal.SIGTERM):
        if _signal.getsignal(number) in (_signal.default_int_handler, _signal.SIG_DFL):
            _signal.signal(number, _end)
    from harbin_viewer.cli import main as carry_out
    from harbin_viewer.interruption import end_at_once

    end_at_once(carry_out())


if __name__ == "__main__":
    main()
