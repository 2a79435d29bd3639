"""The command `harbin-viewer`, and `python -m harbin_viewer`: Ctrl+C ends it quietly from the first moment on.

(`signal` is imported without the enums around it, which take as long as all else up to here.)
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]

TYPE_CHECKING = False  # as mypy reads it: `typing` itself is imported later than Ctrl+C may come
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Carry out the command line, and end the process as it then is: to take Qt and its threads apart has crashed."""
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    from harbin_viewer.cli import main as carry_out
    from harbin_viewer.interruption import end_at_once

    end_at_once(carry_out())


if __name__ == "__main__":
    main()
