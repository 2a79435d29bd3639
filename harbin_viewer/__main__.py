"""The command `harbin-viewer`, and `python -m harbin_viewer`: Ctrl+C ends it quietly from the first moment on.

(`signal` is imported without the enums around it, which take as long as all else up to here.)
"""

import _signal  # type: ignore[import-not-found]
import sys


def main() -> int:
    """Carry out the command line; the exit code."""
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    from harbin_viewer.cli import main as carry_out

    return carry_out()


if __name__ == "__main__":
    sys.exit(main())
