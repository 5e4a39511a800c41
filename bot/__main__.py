"""`python -m bot` and the command `desk`."""

from __future__ import annotations

import os
import sys

# Small matrices, many messages: threads that wait for each other cost more than they gain.
# Has to be set before numpy is imported for the first time.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from bot.cli import main

if __name__ == "__main__":
    sys.exit(main())
