"""`python -m harbin_viewer` is the command `harbin-viewer`."""

import sys

from harbin_viewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
