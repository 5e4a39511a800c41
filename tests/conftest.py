"""What every test may ask for."""

from __future__ import annotations

import os

# As the desk itself does: small matrices gain nothing from more threads, and threads that wait for
# each other slow everything else down. Before numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from hypothesis import settings

from tests.postgres import postgres_server, postgres_url

__all__ = ["postgres_server", "postgres_url"]

# How long one example takes says something about the machine, not about the desk.
settings.register_profile("desk", deadline=None)
settings.load_profile("desk")
